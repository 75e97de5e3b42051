"""The conditions of a question: parts and ordinals, units, proper names, quoted words, figures, dates.

An answer must meet them all (assistant.evidence), so each is read narrowly: a word wrongly taken for
a condition refuses a good answer.
"""

from __future__ import annotations

import re

from assistant.library import Library, Reference
from assistant.provinces import provinces
from assistant.question import LAST, Place
from assistant.stopwords import content, is_empty, without_phrases
from assistant.terms import is_term, tie
from corpus.labels import parse_label
from corpus.language.numbers import Mention, cardinal, mentions, ordinal_words
from corpus.language.restore import with_case_of
from corpus.language.text import UPPER, canonical_syllable, fold, is_accented
from corpus.language.tokens import syllables
from corpus.records import StepKind

_PLACE_NOUNS = ("căn cứ", "bài học", "nội dung", "nhiệm vụ", "mục tiêu", "đề án", "giải pháp", "trọng tâm", "quan điểm", "yêu cầu", "nguyên tắc", "điều", "ý", "mục", "phần", "gạch đầu dòng", "dấu cộng", "chỉ tiêu", "kinh nghiệm")  # fmt: skip
#: What `cái thứ năm` may be one of, where the noun stands elsewhere in the question.
_LISTED = (*_PLACE_NOUNS[:8], "kinh nghiệm", "quan điểm", "nguyên tắc")
_ANY_NOUN = re.compile(r"\b(?!(?:năm|lần|ngày|tháng|người|hàng|đứng|xếp|số|cái|nội) )((?:\w+ )?\w+)\s*$")
_LAST_WORD = re.compile(r"\b(\w+)\s*$")
_PLACE_NOUN = re.compile(
    rf"\b(?:({'|'.join(_PLACE_NOUNS)})(?:\s+kinh nghiệm)?\s+(?:(?:có |mang |(?:nằm |đứng |xếp )?(?:ở|tại) )?(?:stt|số thứ tự|dòng số|dòng)|số|thứ)"
    r"|(đề án|bài học|nội dung|nhiệm vụ|giải pháp))\s*(\d{1,3})\b(?!\s*(?:%|năm|tháng|ngày|nội dung|đề án))"
)
#: `đề án số 3, 5 và số 9`: what follows the first number.
_AND_NUMBERS = re.compile(
    r"(?:(?:\s*,\s*|\s+(?:và|với|lẫn|hay)\s+)(?:số\s+|thứ\s+)?\d{1,3}\b(?!\s*(?:%|năm|tháng|ngày|nội dung|đề án)|[/.]\d))*"
)
_NUMBER = re.compile(r"\d+")
#: `bài học cuối cùng trong 7 bài học`: the noun right before counts.
_FIRST_OR_LAST = re.compile(
    rf".*\b({'|'.join(_PLACE_NOUNS[:11])})(?: \w+){{0,2}} (cuối cùng|sau cùng|sau rốt|rốt cùng|(?<!hạn )(?<!áp )chót|đầu tiên|đầu hết)\b"
)
#: `mục cuối cùng`, `phần đầu tiên`: a level by its order.
_LEVEL_LAST = re.compile(
    r"\b(mục|phần|chương|điều|khoản) (?:(đầu tiên)|cuối cùng|sau cùng|(?<!phần )cuối|chót)\b(?! (?:của )?(?:điều|khoản|mục|chương|phần)\b)"
)
_BARELY_LAST = re.compile(
    r"\b(đề án|dòng|nội dung|mục tiêu|nhiệm vụ|bài học|bài|giải pháp)\s+(?:đứng |ở |nằm |xếp )?"
    r"(cuối|chót|sau rốt|sau chót|sau cùng|đầu)\b(?! (?:tư|mối|vào|năm|kỳ|nhiệm|ra))"
)
_UNIT = re.compile(
    r"(?<!\w)(?P<level>tp\.?|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|bộ|sở|tổng cục|cục|ủy ban nhân dân xã|ủy ban nhân dân huyện|ủy ban nhân dân tỉnh)\s+(?P<name>\w+(?:\s+\w+){0,2})"
)
_TIER = re.compile(r"\bcủa (tỉnh|huyện|quận|thành phố|trung ương)\b(?=\s*(?:$|là|thì|đạt|đến|năm|bao|mấy|có|\())")
_COMMUNE_LEVELS = frozenset({"xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh"})
#: What follows a level without being a name: `xã hội`, `tỉnh nào`, `bộ máy`.
_NOT_A_NAME = frozenset(
    (
        "xã huyện tỉnh thành quận phường bộ hội hội. nào gì này đó ấy mình tôi ta em viên nhà và có phải được là thì "
        "ở đến đặt nêu đã trực thuộc khác máy phận mặt trưởng phải đang sẽ cần năm chỉ môn đội dẫn về theo trong của "
        "nhiều ít lớn nhỏ cao thấp hơn trễ chậm muộn sớm nhanh mau xong rồi cứ hay hoặc bắt buộc lập làm ban thực chủ nói muốn định chúng với cũng phấn tinh xử gửi áp "
    ).split()
)

#: What a tier of government does or is done to, where no name follows it: `tỉnh làm chậm`, `xã lo việc`.
_DOES = frozenset(
    (
        "làm lo lỡ chậm trễ quên bỏ bị nộp trình báo xin lấy đưa nhận thấy nghe kêu bảo bắt cho đang chưa không vẫn lại thiếu "
        "thừa dùng soạn viết sửa ra vào lên xuống đi mới cứ hay nên mà thôi rồi đều xong hết còn nếu khi lúc giải giảm chọn "
        "đổi chia tách gộp sáp sắp xếp đứng kiểm mất cùng nhau chạy dựa xài muốn tính gánh ôm vì do để đó kia sao mua bán thuê trả dọn dẹp đóng mở họp tìm ai cần"
    ).split()
)


def dates(found: list[Mention], references: tuple[Reference, ...]) -> tuple[str, ...]:
    """Dates an answer must agree with; the date by which a document is named is none."""
    own = {r.document.issued_on.isoformat() for r in references if r.document and r.document.issued_on}
    return tuple(m.key for m in found if m.kind in ("date", "day") and m.key not in own)


#: First words of organs and documents: what follows them is no proper name by itself.
_ORGAN_WORDS = frozenset(
    (
        "Bộ Sở Ban Ủy Uỷ UBND HĐND Văn Tổng Cục Phòng Chính Thủ Quốc Hội Đảng Tòa Viện Mặt Trung Nghị Quyết Chỉ Công "
        "Thông Kế Chương Luật Điều Phụ "
    ).split()
)


#: Of those the ones that open names of places too, and what follows them in an organ's or a document's name.
_ORGAN_OF = {
    "Thủ": ("tướng", "trưởng", "tục", "đô"),
    "Văn": ("phòng", "bản", "hóa", "hoá", "thư", "kiện"),
    "Quốc": ("hội", "gia", "phòng", "tế", "lộ", "khánh"),
}
#: Parts of a commune; a name of one syllable is told from a word by its capital.
#: `văn bản Hướng dẫn`, `bản Kế hoạch`, `bản PDF` are none.
_HAMLET = re.compile(
    rf"\b(?:[Tt]hôn|[Ấấ]p|[Xx]óm|(?<!văn )(?<!Văn )(?<!kịch )(?<!Kịch )(?<!địa )(?<!cơ )(?<!Cơ )(?<!căn )(?<!phiên )(?<!Phiên )[Bb]ản|[Ll]àng"
    rf"|[Kk]hu phố|[Tt]ổ dân phố) (?!(?:{'|'.join((*sorted(_ORGAN_WORDS), 'Hướng', 'Báo', 'Thuyết', 'Dự', 'Cam', 'Số'))})\b)"
    rf"(?![{UPPER}]{{2}})[{UPPER}]\w+(?: [{UPPER}]\w+)*"
)


#: `Hồi Covid Thủ tướng ra …`: what stands before an organ is no part of its name.
_BESIDE_ORGAN = re.compile(
    rf"(?<=\w) (?=(?:Thủ tướng|Chính phủ|Quốc hội|Bộ (?:trưởng|[{UPPER}])|UBND|HĐND|Ủy ban|Uỷ ban|Văn phòng)\b)"
)


def tiers(low: str) -> tuple[str, ...]:
    """Tiers of government without a name: `của tỉnh`."""
    return tuple(dict.fromkeys(m[1] for m in _TIER.finditer(low)))


def _opens_a_place(words: list[str]) -> bool:
    """`Thủ Thiêm`, `Văn Giang`, `Quốc Oai`: the word opens a name, and no organ's."""
    return len(words) > 1 and words[0] in _ORGAN_OF and words[1].lower() not in _ORGAN_OF[words[0]]


_A_PAIR = 2  # syllables of a province as nearly all are called


def names(text: str) -> tuple[str, ...]:
    """Runs of capitalised syllables that are no organ's name; empty for a question in capitals or without any."""
    out = []
    apart = _BESIDE_ORGAN.sub(", ", text)
    for m in re.finditer(rf"(?:(?<=\s)|^)((?:[{UPPER}]\w+)(?:\s[{UPPER}]\w+)+)", apart):
        words = m[1].split()
        if m.start() == 0 or apart[: m.start()].rstrip()[-1:] in (".", "?", "!"):
            words = words[1:]
        words = words[1:] if words[:1] == ["TP"] else words  # `TP Hà Nội`: a city by its name
        while words and words[0] in _ORGAN_WORDS and not _opens_a_place(words):
            words = (
                words[2:] if len(words) > 1 and words[0] in ("Bộ", "Văn", "Chính", "Thủ", "Quốc", "Hội") else words[1:]
            )
        if len(words) >= 2:
            out.append(" ".join(syllables(" ".join(_before_its_province(words)))))
    out += [" ".join(syllables(m)) for m in (*_HAMLET.findall(text), *provinces(text.lower()))]
    return tuple(dict.fromkeys(out))


def _before_its_province(words: list[str]) -> list[str]:
    """`Hồ Phú Đô Hà Nội`: a name of its own, and behind it the province, which is another name."""
    ends = len(words) > _A_PAIR + 1 and provinces(" ".join(words[-_A_PAIR:]).lower())
    return words[:-_A_PAIR] if ends else words


#: Who asks how it is worded does not quote it: `"một việc một đầu mối" được viết nguyên văn thế nào`.
_WORDING_ASKED = re.compile(
    r"\b(?:nguyên văn|từng chữ|đúng chữ|câu gốc|câu chữ|chính xác)\b[^?]{0,30}\b(?:thế nào|ra sao|làm sao|là gì|sao)\b",
    re.I,
)


#: What somebody said is told, and stands in no text: `có bác bảo "cải cách là của cán bộ"`.
_TALK = re.compile(
    r"\b(?:bác|ông|bà|anh|chị|sếp|cô|chú|dân|người|bạn|cụ|thầy|đứa)(?: [^\W\d]+){0,3} (?:bảo|nói|kêu|than|cãi|hỏi|phán|cho rằng)(?: là| rằng)?\s*:?\s*[\"“][^\"“”]{6,200}[\"”]",
    re.I,
)


def quoted(text: str) -> tuple[str, ...]:
    """Quoted phrases of three syllables or more."""
    if _WORDING_ASKED.search(text):
        return ()
    text = _TALK.sub(" ", text)
    found = [" ".join(syllables(m)) for m in re.findall(r"[\"“']([^\"“”']{6,200})[\"”']", text)]
    return tuple(q for q in found if len(q.split()) >= 3)


#: A kind of document before its number belongs to the name.
_KINDS = "nghị quyết|nghị định|quyết định|chỉ thị|thông tư liên tịch|thông tư|công văn|kế hoạch|báo cáo|tờ trình|luật|văn bản"


#: Kinds of documents, whole: `chỉ tiêu` and `công dân` are matter.
_KIND_NAMED = re.compile(r"\b(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|luật|công văn)\b", re.I)
_LEAST_MATTER = 3  # words of the matter itself beside the name of a document that is not held


#: `10 năm 2021 - 2030`: the period says how long it is.
_LENGTH_OF_PERIOD = re.compile(r"\b\d{1,2} năm (?=\(?(?:giai đoạn )?(?:19|20)\d\d\s*[-–])", re.I)


def measured(text: str, library: Library, references: tuple[Reference, ...], units: tuple[str, ...]) -> tuple[str, ...]:
    """Content syllables, those left out that are read as conditions: years, units, documents that are held."""
    taken = {t for r in references if r.held for t in (*syllables(r.written), r.key.split("/")[0], f"#{r.key}")}
    for r in references:
        text = re.sub(rf"\b(?:{_KINDS})\s+(?:số\s+)?{re.escape(r.written)}", " ", text, flags=re.I) if r.held else text
    out = list(content(_untold(_LENGTH_OF_PERIOD.sub(" ", text))))
    for parts in (form for unit in units for form in (unit.split(), unit.split()[1:]) if len(form) > 1):
        for i in range(len(out) - len(parts) + 1):
            if [fold(t) for t in out[i : i + len(parts)]] == [fold(canonical_syllable(p)) for p in parts]:
                out[i : i + len(parts)] = [""] * len(parts)
    kept = tuple(t for t in out if t and t not in taken and not re.fullmatch(r"(?:19|20)\d\d|[\d.,]+%", t))
    unheld = {t for r in references if not r.held for t in (*syllables(r.written), r.key.split("/")[0], f"#{r.key}")}
    named = {t for m in _KIND_NAMED.finditer(text) for t in syllables(m[0])} if unheld else set()
    own = set(content(_KIND_NAMED.sub(" ", text))) if unheld else set()
    matter = tuple(t for t in kept if t not in unheld and (t not in named or t in own))
    if unheld and len(matter) >= _LEAST_MATTER:
        return matter
    return kept or tuple(t for t in out if t) or content(text)


#: `mảng đứng thứ ba`, `nội dung xếp ở vị trí thứ hai`: what a thing does in its list is no part of its name.
_STANDS = re.compile(
    rf"\b(?P<noun>{'|'.join(_PLACE_NOUNS[1:])}|mảng|khâu|lĩnh vực|nhóm|mặt|trụ cột|hạng mục|bài|cái|dòng)"
    r" (?:được )?(?:đứng|xếp|nằm|ở|kể|nêu)(?: (?:ở|tại|vào|hàng|vị trí|chỗ|ra))* (?=thứ )"
)
#: `mục 2.b` is điểm b of mục 2.
_LETTERED = re.compile(r"\bmục (?P<figure>\d{1,2})\.(?P<letter>[a-zđ])(?!\w)")
#: `mục III.1.3` is khoản 1.3 of mục III.
_DOTTED = re.compile(r"\bmục (?P<outer>[IVX]{1,5})\.(?P<inner>\d{1,2}(?:\.\d{1,2})*)(?!\w)")


def place(text: str, low: str) -> Place:
    """Levels (`điểm b mục 5`) or an ordinal with its noun (`bài học thứ tư`, `STT 9`)."""
    masked = _DOTTED.sub(r"khoản \g<inner> mục \g<outer>", _without_numbers(text))
    masked = _LETTERED.sub(r"điểm \g<letter> mục \g<figure>", masked)
    low = _STANDS.sub(r"\g<noun> ", low)
    levels = tuple(
        (kind, number)
        for kind, number in parse_label(masked).levels
        if not (kind is StepKind.DIEM and number in ("n", "s"))
    )
    if (n := _generic_ordinal(low)) and (noun := next((x for x in _LISTED if x in low), _lesson(low))):
        return Place((), noun, n)
    for noun in _PLACE_NOUNS:
        for n, start, _ in ordinal_words(low):
            if re.search(rf"\b{noun}(?: \w+){{0,3}}\s*$", low[:start]) and noun not in (
                "mục",
                "phần",
                "điều",
                "gạch đầu dòng",
            ):
                return Place((), noun, n)
    for n, start, _ in ordinal_words(low):
        noun_match = _ANY_NOUN.search(low[:start])
        if noun_match and is_empty(noun_match[1].split()[0]):
            noun_match = _LAST_WORD.search(low[:start])
        if (
            noun_match
            and not levels
            and not is_empty(noun_match[1].split()[-1])
            and noun_match[1].split()[-1] not in ("mục", "phần", "điều", "dòng")
        ):
            return Place((), noun_match[1], n)
    if m := _FIRST_OR_LAST.match(low):
        return Place((), m[1], 1 if m[2].startswith("đầu") else LAST)
    if not levels and (m := _LEVEL_LAST.search(low)):
        return Place((), m[1], 1 if m[2] else LAST)
    if (m := _BARELY_LAST.search(low)) and (noun := m[1] if m[1] != "bài" else "bài học") in low:
        return Place((), noun, 1 if m[2] == "đầu" else LAST)
    if found := list(_PLACE_NOUN.finditer(low)):
        named = [(m[1] or m[2], n) for m in found for n in (m[3], *_further(low, m.end()))]
        several = len(named) > 1
        rows = tuple((StepKind.HANG, n) for noun, n in named if noun == "đề án" or (several and noun == "nhiệm vụ"))
        return Place(rows, named[0][0], int(named[0][1]))
    return Place(tuple(dict.fromkeys(levels)))


def _further(low: str, start: int) -> list[str]:
    """The numbers that go on from one: `số 3, 5 và 9`."""
    match = _AND_NUMBERS.match(low, start)
    return _NUMBER.findall(match[0]) if match else []


#: What was learnt is called a lesson, by whatever verb it was drawn.
_LEARNT = re.compile(r"\b(?:kinh nghiệm|rút (?:ra|được|tỉa)|đúc (?:kết|rút)|ngẫm ra|nghiệm ra)\b")


def _lesson(low: str) -> str:
    return "bài học" if _LEARNT.search(low) else ""


def _generic_ordinal(low: str) -> int | None:
    """`cái thứ năm`, `bài 5`, `điều rút ra thứ sáu`: an ordinal whose noun stands elsewhere in the question."""
    if m := re.search(r"\b(?:(?:bài|cái)(?: số)?|(?:điều|ý|dòng|câu) số)\s+(\d{1,2})\b(?! bài)", low):
        return int(m[1])
    for n, start, _ in ordinal_words(low):
        if re.search(rf"\b(?:cái|bài|ý|điều|dòng|câu)(?: {_LEARNT.pattern})?\s*$", low[:start]):
            return n
    return None


def _without_numbers(text: str) -> str:
    out = text
    for m in mentions(text):
        if m.kind in ("document", "date", "day"):
            out = out[: m.start] + " " * (m.end - m.start) + out[m.end :]
    return out


def named_figures(named: list[str], text: str, library: Library) -> set[str]:
    """Figures in the names of documents the question means: `7 bài học kinh nghiệm`, `Chương trình 76`."""
    numbered = {m[1] for m in _PROGRAMME.finditer(text) if library.has_number(m[1])}
    return numbered | {
        t
        for d in named
        for t in syllables(f"{library.document(d).title} {' '.join(library.document(d).aliases)}")
        if t.isdigit()
    }


#: What a decree or resolution sets up is called by its number.
_PROGRAMME = re.compile(
    r"\b(?:chương trình|đề án|kế hoạch)\s+(\d{1,4})\b(?!\s*(?:năm|tháng|ngày|mục|nội|nhiệm|phần|giai|[%/.-]))", re.I
)


#: `Trong 16 đề án, …`: how many there are to choose from is no condition of the one.
_OUT_OF = re.compile(r"(?:^|[,;:.?] )(?:trong|thuộc)(?: số| tổng số)?(?: các)?\s*$")


#: `Kể tên 6 hồ …`: how many the asker expects to be told; a text that lists them need not count them.
_TO_TELL = re.compile(
    r"(?P<verb>\b(?:kể|liệt kê|(?:đọc|điểm|gọi|nêu) (?:đủ |hết )?tên)(?: (?:tên|ra|đủ|hết|lại|cho|giúp|giùm|hộ|dùm|tôi|em|mình|anh|chị|cả))*) \d{1,2}"
    r"(?= (?!nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|yêu cầu|lĩnh vực|trọng tâm|nguyên tắc|chỉ tiêu|đề án|điều|khoản|mục|ý|năm|tháng|ngày)\w)",
    re.I,
)
#: `theo 2 văn bản nào`, `3 cơ quan nào`: so too how many are asked for; a level or a number of something is none.
_ASKED_COUNT = re.compile(
    r"(?<!mức )(?<!độ )(?<!số )(?<!cấp )(?<!loại )(?<!bậc )(?<!hạng )(?<!nhóm )(?<!lần )(?<!quý )(?<!tháng )(?<!khoản )(?<!điều )(?<!mục )"
    r"\b\d{1,2} (?=(?:văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|tài liệu|giấy tờ|cơ quan|đơn vị|bộ|sở|ngành|xã|phường|tỉnh|người|chức danh)"
    r"(?: (?!năm\b|tháng\b)\w+){0,2} (?:nào|gì)\b)",
    re.I,
)


#: `bao nhiêu tiền 1 phiên`, `giá bao nhiêu 1 khối`: what a figure is told for one of.
_FOR_ONE = re.compile(
    r"(?P<much>\b(?:bao nhiêu|mấy)(?: (?:tiền|đồng|triệu|nghìn|ngàn|m[23²³]|kg|lần|người|suất))?(?: (?:cho|trên|mỗi|trong))?) 1(?= [^\W\d])",
    re.I,
)


def _untold(text: str) -> str:
    """The text without the figures that only say how many the answer has, or for one of what it is told."""
    return _FOR_ONE.sub(r"\g<much>", _ASKED_COUNT.sub("", _TO_TELL.sub(r"\g<verb>", text)))


_BOUNDED = re.compile(r"\b(?:trên|dưới|hơn|quá|tới|đến|nhất|từ)\s*$")
#: `80mm/h`, written together.
_WITH_UNIT = re.compile(r"(?<![\w/.,-])([1-9]\d{0,3})(?:mm|cm|km|kg|ha|m[²2³3]|m|kW|MW)(?=[\s/,.;?)]|$)")


def measures(text: str) -> tuple[str, ...]:
    """Figures written together with their unit (`mưa 80mm/h`), those left out that a word makes a bound."""
    return tuple(m[1] for m in _WITH_UNIT.finditer(text) if not _BOUNDED.search(text[: m.start()].lower()))


#: `phiên bản 3.0` is not `phiên bản 2.0`.
_VERSION = re.compile(r"\b(?:phiên bản|bản|version) (\d{1,2}\.\d{1,2})(?![\d.])")


def numbers(text: str, place: Place, named: set[str]) -> tuple[str, ...]:
    """Figures that stand beside a word they qualify (`mức độ 4`); ordinals, places, periods and document numbers are not."""
    taken = {number for _, number in place.levels} | ({str(place.ordinal)} if place.ordinal else set())
    plain_text = _untold(_without_numbers(text))
    out = []
    for m in re.finditer(r"(?<![\w/.,-])(\d{1,4})(?![\w/%]|[.,-]\d)", plain_text):
        figure = str(int(m[1]))
        if (
            figure in taken
            or figure in named
            or len(m[1]) == 4
            or re.match(r"\s*năm (?:tới|qua|nữa|sau|trước|vừa|rồi|gần|\(|(?:19|20)\d\d)", plain_text[m.end() :])
            or re.search(r"(?:quyết|định|thị|văn|cv|số)\s*$", plain_text[: m.start()].lower())
            or _OUT_OF.search(plain_text[: m.start()].lower())
        ):
            continue
        if cardinal(figure) and not re.match(r"\s*(?:%|phần trăm)", plain_text[m.end() :]):
            out.append(figure)
    out += _VERSION.findall(plain_text.lower())
    out += [m.lower() for m in re.findall(r"(?<![\w/-])[A-Z]{1,2}\d{1,2}(?![\w/-])", plain_text)]
    return tuple(out)


def with_whole_names(typed: str, library: Library) -> str:
    """`xa ng giap` with the name of a held unit written out; the last word of the name must stand whole."""
    plain_typed = fold(typed)
    for unit, documents in library.units().items():
        level, *name = unit.split()
        if len(name) < 2 or len(plain_typed) != len(typed):
            continue
        openings = " ".join(rf"{word[0]}\w*\.?" for word in name[:-1])
        for m in re.finditer(rf"\b{level} ({openings}) {name[-1]}\b", plain_typed):
            written = m[1].replace(".", "").split()
            if written != name[:-1] and all(w.startswith(s) for w, s in zip(name, written, strict=False)):
                whole = library.document(documents[0]).unit if is_accented(typed) else unit
                return f"{typed[: m.start()]}{whole}{typed[m.end() :]}"
    return typed


def with_units_spelled(text: str, typed: str, library: Library) -> str:
    """The names of held units typed bare as the catalogue spells them, whatever general restoration made of them."""
    bare = typed.lower()
    for unit, documents in library.units().items():
        if unit not in bare:
            continue
        folded = fold(text)
        name = library.document(documents[0]).unit
        if name and len(folded) == len(text):
            for m in reversed(list(re.finditer(rf"(?<!\w){re.escape(unit)}(?!\w)", folded))):
                words = text[m.start() : m.end()].split()
                spelled = name.lower().split()
                if len(words) == len(spelled):
                    meant = " ".join(with_case_of(w, right) for w, right in zip(words, spelled, strict=True))
                    text = f"{text[: m.start()]}{meant}{text[m.end() :]}"
    return text


_LEVEL_OF_UNIT = re.compile(r"^(?:thành phố|thị xã|thị trấn|xã|phường|huyện|quận|tỉnh) (?=\S+ \S)", re.I)
#: Words before a bare name that make it the name of something else: another level, a street, a school, a person.
_NAMED_OTHERWISE = re.compile(
    r"\b(?:xã|phường|huyện|quận|tỉnh|thành phố|tp\.?|thị xã|thị trấn|thôn|xóm|ấp|làng|khu|đường|phố|trường|cầu|ông|bà|anh|chị|tướng|đồng chí|họ) $",
    re.I,
)
_OF_A_LONGER_NAME = re.compile(rf"\b(?P<word>[{UPPER}][^\W\d_{UPPER}]+) $")

#: … and going on behind it: `bản đồ Đông Lĩnh Map`.
_GOES_ON = re.compile(rf" [{UPPER}]\w*[^\W\d_](?: [{UPPER}]\w+)?")


def with_levels(text: str, typed: str, library: Library) -> str:
    """`ở Nguyên Giáp` with the level of the one held unit of that name before it: `ở xã Nguyên Giáp`."""
    held = [u for d in library.units().values() if (u := library.document(d[0]).unit) and _LEVEL_OF_UNIT.match(u)]
    bare = not is_accented(typed)
    low = fold(text) if bare else text.lower()
    for unit in held:
        name = _LEVEL_OF_UNIT.sub("", unit)
        if sum(fold(name) == fold(_LEVEL_OF_UNIT.sub("", u)) for u in held) > 1:
            continue
        sought = fold(name) if bare else name.lower()
        if sought not in low or len(low) != len(text):
            continue
        for m in reversed(list(re.finditer(rf"(?<!\w){re.escape(sought)}(?!\w)", low))):
            before = text[: m.start()]
            longer = _OF_A_LONGER_NAME.search(before)
            goes_on = not bare and _GOES_ON.match(text, m.end())  # `bản đồ Đông Lĩnh Map`
            if goes_on and not provinces(goes_on[0].strip().lower()):
                continue
            if not _NAMED_OTHERWISE.search(before) and (longer is None or is_empty(longer["word"].lower())):
                text = f"{before}{unit}{text[m.end() :]}"
    return text


#: What makes of `xã Hà Nội` the communes of that city: `các phường, xã Hà Nội`, `bao nhiêu xã Hà Nội`.
_SEVERAL_BEFORE = re.compile(
    r"\b(?:các|những|mấy|bao nhiêu|mọi|tất cả|toàn bộ|từng|mỗi|\d+)(?: (?:cấp|ubnd|ủy ban nhân dân))? $"
    r"|\b(?:xã|phường|thị trấn|quận|huyện|thị xã|đặc khu)(?:,| và| hay| hoặc|/| -)? ?$"
)


def _communes_of(m: re.Match[str], low: str) -> bool:
    """A level and a province: all the places of that level there, and none of that name."""
    name = next((p for p in provinces(m["name"]) if m["name"].startswith(p)), "")
    if not name or m["level"] in ("tỉnh", "thành phố", "tp", "tp."):
        return False
    return bool(_SEVERAL_BEFORE.search(low[: m.start()]) or low.startswith(" nào", m.start("name") + len(name)))


def units(text: str, low: str, library: Library) -> tuple[str, ...]:
    """Named units: known ones first (`xã nguyên giáp`), then whatever proper name follows a level word."""
    plain_low = f" {fold(low)} "
    out = [unit for unit in library.units() if f" {unit} " in plain_low or f" {unit}," in plain_low]
    for m in _UNIT.finditer(low):
        words = m["name"].split()
        if (
            words[0] in _NOT_A_NAME
            or (words[0] in _DOES and not text[m.start("name")].isupper())
            or is_empty(words[0])
            or words[0].isdigit()
            or _communes_of(m, low)
        ):
            continue
        if any(fold(m.group()).startswith(unit) or unit in fold(m.group()) for unit in out):
            continue
        level = {"tp": "thành phố", "tp.": "thành phố"}.get(m["level"], m["level"].split()[-1])
        if level in _COMMUNE_LEVELS:
            if unit := _place_name(m, level, words, text, library):
                out.append(unit)
        elif level == "bộ" and (ministry := _ministry(words)):
            out.append(fold(f"bộ {ministry}"))
    return tuple(dict.fromkeys((*out, *_by_bare_name(text, out, library))))


#: Levels whose places are called by the name alone: `còn Hồng Phong tới 2025 …`.
_BARE = re.compile(r"(?:xa|phuong|thi tran|huyen|quan|thi xa) (?P<name>\w+ \w.*)")
#: Other things that bear the name of a place: `chợ Hồng Phong`.
_BEARS_A_NAME = frozenset(
    "chợ cầu đường phố sông hồ trường ông bà anh chị cô chú đồng tướng thôn xóm làng ấp khu trạm cống bến đền chùa đình phường xã huyện tỉnh quận thành".split()
)


def _by_bare_name(text: str, known: list[str], library: Library) -> list[str]:
    """Held units that a question calls by their name alone, where it is no part of another name."""
    folded = fold(text)
    out = []
    for unit in library.units():
        bare = _BARE.fullmatch(unit)
        if bare is None or unit in known or len(folded) != len(text):
            continue
        for m in re.finditer(rf"(?<!\w){re.escape(bare['name'])}(?!\w)", folded):
            before, written = text[: m.start()].split()[-1:], text[m.start() : m.end()].split()
            alone = not before or not (before[0][0].isupper() and m.start() > len(before[0]) + 1)
            if all(w[0].isupper() for w in written) and alone and not {w.lower() for w in before} & _BEARS_A_NAME:
                out.append(unit)
                break
    return out


def _place_name(m: re.Match[str], level: str, words: list[str], text: str, library: Library) -> str:
    """`xã hà kỳ`: a capitalised name, or lower-case words that no held text has after that level."""
    words = without_phrases(" ".join(words)).split()
    size = next((n for n in (3, 2) if len(words) >= n and _capitalised(text[m.start("name") :].split()[:n])), 2)
    names = [w for w in words[:size] if w not in _NOT_A_NAME and not is_empty(w)]
    if not names or not fold(m["name"]).startswith(fold(names[0])):
        return ""
    if not text[m.start("name")].isupper():
        before = text[: m.start()].lower().rstrip(" ,")
        placed = not before or before.split()[-1] in ("ở", "tại", "của", "thuộc", "bàn", "với", "cho", "thế", "còn")
        if (
            len(names) < 2
            or not placed
            or _torn(words)
            or not library.is_rare(*syllables_after(level, names[0]), *syllables_after(names[0], names[1]))
        ):
            return ""
    return fold(f"{level} {' '.join(names)}")


def _torn(words: list[str]) -> bool:
    """The second word belongs with the third: `tỉnh tụt | tiến độ` tells of no place called `tụt tiến`."""
    return len(words) > 2 and is_term(words[1], words[2]) and tie(words[1], words[2]) > tie(words[0], words[1])


def _capitalised(words: list[str]) -> bool:
    """All words but the last end without a comma, and each begins with a capital."""
    return all(w[0].isupper() for w in words) and not any(w.endswith((",", ".", ";")) for w in words[:-1])


def syllables_after(level: str, name: str) -> list[str]:
    """The bigram term of a level word and what follows it."""
    return [f"{a}_{b}" for a, b in zip(syllables(level), syllables(name), strict=False)]


#: First words of ministries' names, with how many syllables the name needs to be told apart.
_MINISTRIES = (
    "nội vụ", "tài chính", "y tế", "tư pháp", "công an", "quốc phòng", "ngoại giao", "xây dựng", "công thương", "giáo dục", "khoa học", "thông tin",
    "kế hoạch và đầu tư", "tài nguyên", "giao thông", "nông nghiệp", "lao động", "văn hóa", "dân tộc",
)  # fmt: skip


def _ministry(words: list[str]) -> str:
    """The ministry whose name the words open with; empty where they are none (`nội bộ bằng …`)."""
    name = " ".join(words)
    return next((m for m in _MINISTRIES if fold(name).startswith(fold(m))), "")
