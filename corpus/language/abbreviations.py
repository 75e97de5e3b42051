"""The administration's abbreviations, used both ways, and those that a document defines for itself.

A question says `TTHC` (or `tthc`) where the paragraph says `thủ tục hành chính`, or the reverse.
Short forms that are also something else (`KH` kế hoạch or khoa học, `CT`, `TT`, `CP`)
count only where their surroundings decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from corpus.language.numbers import mentions
from corpus.language.text import fold, nfc, squeeze

#: Abbreviation → full form. Written as officials write it; matching ignores case and diacritics.
ABBREVIATIONS: dict[str, str] = {
    # the subject
    "CCHC": "cải cách hành chính", "CCHCNN": "cải cách hành chính nhà nước", "TTHC": "thủ tục hành chính",
    "CCTTHC": "cải cách thủ tục hành chính", "KSTTHC": "kiểm soát thủ tục hành chính",
    "PAR INDEX": "chỉ số cải cách hành chính", "PARINDEX": "chỉ số cải cách hành chính",
    "SIPAS": "chỉ số hài lòng về sự phục vụ hành chính", "PAPI": "chỉ số hiệu quả quản trị và hành chính công cấp tỉnh",
    "PCI": "chỉ số năng lực cạnh tranh cấp tỉnh", "DDCI": "chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương",
    "DTI": "chỉ số đánh giá chuyển đổi số", "MCLT": "một cửa liên thông", "BPMC": "bộ phận một cửa",
    "TN&TKQ": "tiếp nhận và trả kết quả", "TTPVHCC": "trung tâm phục vụ hành chính công",
    "DVC": "dịch vụ công", "DVCTT": "dịch vụ công trực tuyến", "DVCQG": "dịch vụ công quốc gia",
    "CNTT": "công nghệ thông tin", "CĐS": "chuyển đổi số", "CQĐT": "chính quyền điện tử", "CPĐT": "chính phủ điện tử",
    "CQĐP": "chính quyền địa phương",
    "CPS": "chính phủ số", "CSDL": "cơ sở dữ liệu", "CSDLQG": "cơ sở dữ liệu quốc gia", "VBĐT": "văn bản điện tử",
    "LGSP": "nền tảng tích hợp, chia sẻ dữ liệu dùng chung", "NGSP": "nền tảng tích hợp, chia sẻ dữ liệu quốc gia",
    # people and posts
    "CBCC": "cán bộ, công chức", "CBCCVC": "cán bộ, công chức, viên chức", "CCVC": "công chức, viên chức",
    "NLĐ": "người lao động", "VTVL": "vị trí việc làm", "TGBC": "tinh giản biên chế", "ĐTBD": "đào tạo, bồi dưỡng",
    "NĐĐ": "người đứng đầu", "TTg": "Thủ tướng Chính phủ", "TTCP": "Thủ tướng Chính phủ",
    # bodies
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc", "UBTVQH": "Ủy ban thường vụ Quốc hội", "VPCP": "Văn phòng Chính phủ",
    "VPUBND": "Văn phòng Ủy ban nhân dân", "BCĐ": "ban chỉ đạo", "BCSĐ": "ban cán sự đảng", "BCH": "ban chấp hành",
    "CQNN": "cơ quan nhà nước", "HCNN": "hành chính nhà nước", "CQCM": "cơ quan chuyên môn",
    "ĐVSNCL": "đơn vị sự nghiệp công lập", "SNCL": "sự nghiệp công lập", "DNNN": "doanh nghiệp nhà nước",
    "CTY": "công ty", "CTCP": "công ty cổ phần", "SĐT": "số điện thoại",
    "KBNN": "Kho bạc Nhà nước", "BHXH": "bảo hiểm xã hội", "BHYT": "bảo hiểm y tế", "BHTN": "bảo hiểm thất nghiệp",
    "TAND": "Tòa án nhân dân", "VKSND": "Viện kiểm sát nhân dân", "LLVT": "lực lượng vũ trang",
    "TW": "trung ương", "BCHTW": "Ban Chấp hành Trung ương",
    # ministries
    "BNV": "Bộ Nội vụ", "BTC": "Bộ Tài chính", "BYT": "Bộ Y tế", "BTP": "Bộ Tư pháp", "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BXD": "Bộ Xây dựng", "BCT": "Bộ Công Thương",
    "BGDĐT": "Bộ Giáo dục và Đào tạo", "GD&ĐT": "Giáo dục và Đào tạo", "GDĐT": "giáo dục và đào tạo",
    "BKHCN": "Bộ Khoa học và Công nghệ", "KH&CN": "Khoa học và Công nghệ", "KHCN": "khoa học và công nghệ",
    "BTTTT": "Bộ Thông tin và Truyền thông", "TT&TT": "Thông tin và Truyền thông", "TTTT": "thông tin và truyền thông",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư", "KHĐT": "kế hoạch và đầu tư", "KH&ĐT": "Kế hoạch và Đầu tư",
    "BTNMT": "Bộ Tài nguyên và Môi trường", "TN&MT": "Tài nguyên và Môi trường", "TNMT": "tài nguyên và môi trường",
    "BGTVT": "Bộ Giao thông vận tải", "GTVT": "giao thông vận tải", "NHNN": "Ngân hàng Nhà nước",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường", "NN&MT": "Nông nghiệp và Môi trường", "NNMT": "nông nghiệp và môi trường",
    "BDTTG": "Bộ Dân tộc và Tôn giáo", "DT&TG": "Dân tộc và Tôn giáo", "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch", "TTCPVN": "Thanh tra Chính phủ",
    # texts and money
    "QPPL": "quy phạm pháp luật", "VBQPPL": "văn bản quy phạm pháp luật", "NSNN": "ngân sách nhà nước",
    "NSTW": "ngân sách trung ương", "NSĐP": "ngân sách địa phương", "KT-XH": "kinh tế - xã hội",
    "KTXH": "kinh tế - xã hội", "QLNN": "quản lý nhà nước", "QLHC": "quản lý hành chính", "HTCT": "hệ thống chính trị",
    "PBGDPL": "phổ biến, giáo dục pháp luật", "ATTT": "an toàn thông tin", "PCTN": "phòng, chống tham nhũng",
    "KNTC": "khiếu nại, tố cáo", "GCN": "giấy chứng nhận", "QSDĐ": "quyền sử dụng đất", "GPMB": "giải phóng mặt bằng",
    "XHCN": "xã hội chủ nghĩa", "CNXH": "chủ nghĩa xã hội", "CNH": "công nghiệp hóa", "HĐH": "hiện đại hóa",
    "PCTT": "phòng, chống thiên tai", "TKCN": "tìm kiếm cứu nạn", "PCCC": "phòng cháy, chữa cháy",
    "CSGT": "cảnh sát giao thông", "ATGT": "an toàn giao thông", "HTKT": "hạ tầng kỹ thuật",
    "BQLDA": "Ban Quản lý dự án", "VQG": "Vườn quốc gia", "QLDA": "quản lý dự án",
    "HTX": "hợp tác xã", "SDĐ": "sử dụng đất",
    "NTM": "nông thôn mới", "VPHC": "vi phạm hành chính", "CCCD": "căn cước công dân", "CMND": "chứng minh nhân dân",
}  # fmt: skip

#: Kinds of documents: full form only before a number (`NQ 76`, `CV số 3759`) or after a word of asking for one.
KINDS: dict[str, str] = {
    "NQ": "nghị quyết", "QĐ": "quyết định", "NĐ": "nghị định", "CV": "công văn", "KH": "kế hoạch", "CT": "chỉ thị",
    "TT": "thông tư", "TTLT": "thông tư liên tịch", "PL": "phụ lục", "TB": "thông báo", "BC": "báo cáo",
    "HD": "hướng dẫn",
}  # fmt: skip

_NUMBER_FOLLOWS = r"\s*(?:số|so)?\s*:?\s*\d"
#: Kinds whose letters mean nothing else, so that `QĐ nào`, `nq này` are enough.
_PLAIN_KINDS = frozenset({"nq", "qd", "nd", "cv", "ttlt"})
#: … and those that mean it wherever they stand in capitals: `QĐ giao chỉ tiêu năm 2025`.
_IN_CAPITALS = frozenset({"QĐ", "NĐ"})
_ASKED_FOR = (
    r"\s+(?:số|so|nào|nao|này|nay|đó|trên|tren|gì|về|ve|của|cua|hướng dẫn|huong dan|quy định|quy dinh|vụ|vu|hỏa tốc"
    r"|hoa toc)\b"
)
#: `NQ Vườn quốc gia`: a paper called by the name of its matter.
_CALLED_BY_NAME = r"\s+[A-ZĐ][^\W\d_]+\s+[^\W\d_]+"

#: `trong kh thoát nước`, `Kh của BNV`: a plan; in chat `kh` is `không` too.
_PLAN_BEFORE = re.compile(r"(?:^|\b(?:trong|theo|bản|cái|lập|soạn|duyệt|làm|của|ở) )$", re.I)
_PLAN_AFTER = re.compile(r"\s+(?!(?:có|phải|được|biết|thấy|cần|nên|bị|còn|rõ|hiểu|gì)\b)\w")
#: `Công an TP`, `UBND TP`: the city, whose name stands elsewhere.
_CITY_BEFORE = re.compile(
    r"\b(?:công an|ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|toàn|cấp|lãnh đạo|chủ tịch|văn phòng) $", re.I
)
_NAME_AFTER = re.compile(r"\.?\s*[A-ZĐÀ-Ỹ]")
#: `TP Hà Nội`, `UBND tp Huế`: the city that is named next.
_CITY_NAMED = re.compile(r"\s+[A-ZĐ][^\W\d_]+(?=\W|$)")
#: Letters with several lives: replaced only in capitals, and only where the pattern after them agrees.
AMBIGUOUS: dict[str, tuple[str, str]] = {
    "CP": ("Chính phủ", r"(?!\s*\d)"), "MC": ("một cửa", r""), "CQ": ("cơ quan", r""), "TU": ("tỉnh ủy", r""),
    "ĐP": ("địa phương", r""), "DN": ("doanh nghiệp", r""), "ND": ("người dân", r"(?!\s*\d)"),
    "HN": ("Hà Nội", r"(?!\s+(?:quán triệt|quan triet|tổng kết|tong ket|sơ kết|so ket|trực tuyến|truc tuyen))"),
    "KH": ("kế hoạch", r"\s+(?:CCHC|cải cách|cai cach|năm|nam|này|nay|thực hiện|của|cua)\b"),
    "QG": ("quốc gia", r""),
    "VP": ("văn phòng", r"\s+(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Chính phủ|Quốc hội|Bộ|Sở|Huyện ủy|Tỉnh ủy)"),
    "CT": ("chương trình", r"\s+(?:tổng thể|tong the|CCHC|cải cách|cai cach)\b"),
    "AI": ("trí tuệ nhân tạo", r"(?!\s+(?:ký|là|phải|chịu|làm|được|có|đã|sẽ|ban|chủ|lo)\b)"),
}  # fmt: skip

_LETTER = "A-Za-zĐđÀ-ỹ"
_WORD = re.compile(rf"[{_LETTER}]+(?:[&-][{_LETTER}]+)*")
_PHRASE = rf"[{_LETTER}][{_LETTER}0-9 ,&/-]*?"
_CALLED = re.compile(
    rf"\(?(?:sau đây|dưới đây)?\s*(?:được\s+)?(?:gọi|viết)\s+(?:chung\s+)?(?:tắt\s+)?(?:là|chung là|tắt là)\s*:?\s*"
    rf"[\"“]?({_PHRASE}[{_LETTER}0-9])[\"”]?\s*(?=[);.,\n]|$)"
)
_BRACKET = re.compile(rf"\(\s*((?=[^)]*[A-ZĐƯ]{{2}})[A-ZĐƯ][{_LETTER}&-]{{1,11}}(?:\s+[A-Z]{{3,6}})?)\s*\)")
_BREAK = re.compile(r"[.;:()\n\t\"“”]")
_LINKING = frozenset({"va", "cua", "ve", "the"})


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    """Folded abbreviation → (abbreviation, full form), of those that mean one thing wherever they stand."""
    return {fold(short): (short, full) for short, full in ABBREVIATIONS.items()}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, str]]:
    return {fold(short): (short, full) for short, full in KINDS.items()}


@lru_cache(maxsize=1)
def _by_full() -> list[tuple[re.Pattern[str], str, str]]:
    """Full forms as patterns over folded text, the longest first; commas and dashes inside them are optional."""
    out = []
    for short, full in sorted(ABBREVIATIONS.items(), key=lambda item: -len(item[1])):
        words = re.findall(r"\w+", fold(full))
        out.append((re.compile(r"(?<!\w)" + r"[\s,-]+".join(words) + r"(?!\w)"), short, full))
    return out


def expansions(text: str) -> list[tuple[str, str]]:
    """What stands in the text, as pairs (abbreviation, full form), whichever of the two was written; no pair twice."""
    text = nfc(text)
    found = [(short, full) for _, _, short, full in spotted(text)]
    folded = fold(text)
    found += [(short, full) for pattern, short, full in _by_full() if pattern.search(folded)]
    return list(dict.fromkeys(found))


def expand(text: str, document_definitions: Iterable[tuple[str, str]] = ()) -> str:
    """The text with abbreviations written out; a document's own definitions (short, long) go before the table's."""
    text = nfc(text)
    for start, end, _, full in reversed(spotted(text, document_definitions)):
        first = full[0].upper() + full[1:] if start == 0 and text[0].isupper() and len(text) > end else full
        text = text[:start] + _not_said_twice(text[:start], first) + text[end:]
    return text


def _not_said_twice(before: str, full: str) -> str:
    """`chỉ số PAR INDEX`, `Bộ BNV`: a full form without the words that stand before it already.

    One small syllable may be the end of another word: `tuân thủ TTHC`.
    """
    said, words = before.split(), full.split()
    if not before.endswith(" "):
        return full
    if said[-1:] == words[:1] and words[0][0].isupper():
        return " ".join(words[1:])
    folded = [word.casefold() for word in said]
    twice = (n for n in range(len(words) - 1, 1, -1) if folded[-n:] == [w.casefold() for w in words[:n]])
    return " ".join(words[next(twice, 0) :])


def spotted(text: str, own: Iterable[tuple[str, str]] = ()) -> list[tuple[int, int, str, str]]:
    """Abbreviations in a text: (start, end, short, full), never inside a document number, never overlapping."""
    # Names such as `Chương trình` are how a document speaks of itself, not something to write out in a question.
    capitals = [(short, full) for short, full in own if sum(c.isupper() for c in short) > 1 and " " not in short]
    defined = {fold(short): (short, full) for short, full in capitals}
    taken = [(m.start, m.end) for m in mentions(text) if m.kind == "document"]
    out: list[tuple[int, int, str, str]] = []
    for match in re.finditer(r"\bpar[ -]?index\b", text, re.I):
        out.append((match.start(), match.end(), "PAR INDEX", ABBREVIATIONS["PAR INDEX"]))
    taken += [(start, end) for start, end, _, _ in out]
    for match in _WORD.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        hit = defined.get(fold(match.group())) or _meaning(text, match)
        if hit:
            out.append((match.start(), match.end(), *hit))
    return sorted(out)


#: `cái cv gửi …`, `theo cv của …`, `cv metro …` at the head: an official letter, whatever is said of it.
_A_LETTER_BEFORE = re.compile(r"(?:^|[,.;:?]\s+|\b(?:cái|cai|tờ|to|bức|buc|bản|ban|trong|theo|của|cua|ở))\s*$", re.I)


def _meaning(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    word, key, rest = match.group(), fold(match.group()), text[match.end() :]
    if key in _table():
        short, full = _table()[key]
        # `tu` may be từ, `pci` a card: a lower-case word of few letters with a vowel is more likely a word.
        return None if word.islower() and len(key) <= 3 and re.search("[aeiouy]", key) else (short, full)
    if key in _kinds() and re.match(_NUMBER_FOLLOWS, rest, re.I):
        return _kinds()[key]
    if key == "kh" and _PLAN_BEFORE.search(text[: match.start()]) and _PLAN_AFTER.match(rest):
        return _kinds()[key]
    if word == "TP" and _CITY_BEFORE.search(text[: match.start()]) and not _NAME_AFTER.match(rest):
        return word, "thành phố"
    if key == "tp" and _CITY_NAMED.match(rest):
        return word, "thành phố"
    if key in _PLAIN_KINDS and (
        re.match(_ASKED_FOR, rest, re.I) or (key in ("nq", "cv") and word.isupper() and re.match(_CALLED_BY_NAME, rest))
    ):
        return _kinds()[key]
    if word in _IN_CAPITALS and not text.isupper() and re.match(r"\s+\w", rest):
        return _kinds()[key]
    if key == "cv" and re.match(r"\s+\w", rest) and _A_LETTER_BEFORE.search(text[: match.start()]):
        return _kinds()[key]
    if word.isupper() and word in AMBIGUOUS:
        full, follows = AMBIGUOUS[word]
        if (follows.startswith(r"\s+") or not text.isupper()) and re.match(follows, rest, re.I):
            return word, full
    return None


def definitions(text: str) -> list[tuple[str, str]]:
    """Abbreviations that a document defines itself, as (short, long).

    `X (sau đây gọi tắt là Y)` and `Ủy ban nhân dân (UBND)` are such. The long form begins where the short one's
    initials begin; a short name (`Chương trình tổng thể … (sau đây gọi tắt là Chương trình)`) opens its long form.
    """
    text = nfc(text)
    out: list[tuple[str, str]] = []
    for match in _CALLED.finditer(text):
        if long := _long_form(text[: match.start()], match[1]):
            out.append((squeeze(match[1]), long))
    for match in _BRACKET.finditer(text):
        if long := _by_initials(_phrase_before(text[: match.start()]), match[1]):
            out.append((squeeze(match[1]), long))
    return list(dict.fromkeys(out))


def _phrase_before(before: str) -> str:
    """The last stretch without a stop, at most 200 characters."""
    return _BREAK.split(before.rstrip(' (,"“”')[-200:])[-1].strip()


def _long_form(before: str, short: str) -> str | None:
    phrase = _phrase_before(before)
    if re.fullmatch(r"[A-ZĐƯ&-]{2,12}", short):
        return _by_initials(phrase, short)
    # A short name (`Chương trình`) is how the long one begins.
    at = fold(phrase).rfind(fold(short))
    if at < 0 or len(fold(phrase)) != len(phrase):
        return None
    long = squeeze(phrase[at:]).rstrip(" ,-")
    return long if len(long) > len(short) + 3 else None


def _by_initials(phrase: str, short: str) -> str | None:
    """The shortest end of `phrase` whose words' initials spell `short`; linking words may be skipped."""
    letters = re.sub(r"[^a-z]", "", fold(short))
    words = [(m.start(), fold(m.group())) for m in re.finditer(rf"[{_LETTER}]+", phrase)]
    at = len(letters)
    for start, word in reversed(words):
        if at and word[0] == letters[at - 1]:
            at -= 1
            if not at:
                return squeeze(phrase[start:])
        elif word not in _LINKING:
            return None
    return None
