"""What the header and the closing block of an administrative document say about it (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from corpus.language.numbers import document_key, document_numbers, mentions
from corpus.language.text import fold, squeeze
from corpus.records import Paragraph, StepKind
from ingest.header import ADDRESSEE, BASIS, MOTTO, NUMBER_LINE, PLACE_DATE, kind_of_line
from ingest.markers import marker
from ingest.signer import signer

#: What the letters of a number say about the kind.
_KIND_CODES = {
    "NĐ": "Nghị định", "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "QĐ": "Quyết định", "CT": "Chỉ thị",
    "TTLT": "Thông tư liên tịch", "TT": "Thông tư", "KH": "Kế hoạch", "TB": "Thông báo", "BC": "Báo cáo",
    "TTR": "Tờ trình", "CĐ": "Công điện", "HD": "Hướng dẫn", "KL": "Kết luận", "CTR": "Chương trình", "ĐA": "Đề án",
    "PA": "Phương án", "QC": "Quy chế", "GM": "Giấy mời", "L": "Luật", "PL": "Pháp lệnh", "UBTVQH": "Pháp lệnh",
    "QH": "Luật",
}  # fmt: skip
_ISSUER_CODES = {
    "CP": "Chính phủ", "TTG": "Thủ tướng Chính phủ", "BNV": "Bộ Nội vụ", "VPCP": "Văn phòng Chính phủ",
    "QH": "Quốc hội",
    "BTC": "Bộ Tài chính", "BTP": "Bộ Tư pháp", "BYT": "Bộ Y tế", "BXD": "Bộ Xây dựng", "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng", "BGDĐT": "Bộ Giáo dục và Đào tạo", "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BKHCN": "Bộ Khoa học và Công nghệ", "BCT": "Bộ Công Thương", "TTCP": "Thanh tra Chính phủ",
}  # fmt: skip
#: Words that begin the name of an organ; any other line goes on with the name above it.
_ORGANS = (
    "bo", "so", "uy ban", "hoi dong", "chinh phu", "thu tuong", "van phong", "cuc", "tong cuc", "chi cuc", "vu", "ban",
    "quoc hoi", "chu tich", "toa an", "vien", "tinh uy", "thanh uy", "huyen uy", "dang", "cong an", "kho bac",
    "ngan hang",
    "thanh tra", "truong", "dai hoc", "hoc vien", "bao hiem", "tong lien doan", "lien doan", "hoi", "trung tam",
    "phong",
    "tap doan", "tong cong ty", "cong ty", "kiem toan", "ubnd", "hdnd", "mat tran", "doan", "benh vien", "thong tan xa",
)  # fmt: skip
_PLACES = ("tỉnh", "thành phố", "tp.", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
_HEADS = ("bộ", "sở", "cục", "vụ", "ban", "viện", "trường", "phòng", "thanh tra", "hội", "trung tâm", "chi cục")
_NAMES = {
    "chính phủ": "Chính phủ", "quốc hội": "Quốc hội", "việt nam": "Việt Nam", "nhà nước": "Nhà nước",
    "thủ tướng": "Thủ tướng",
}  # fmt: skip
_SIGNING = re.compile(r"^(?:Thời gian|Ngày|Giờ) ký\s*:\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_FILE_NUMBER = re.compile(
    r"(?<![a-z0-9])(nq|nd|qd|ct|tt|kh|tb|bc|cv|hd|kl|ttr|cd|vb)[-_ .]*(?:so[-_ ]*)?(\d{1,5})(?!\d)", re.I
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty where the document does not say; `note` tells what was taken from elsewhere."""

    kind: str
    title: str
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    place: str | None = None
    signer: str | None = None
    addressees: tuple[str, ...] = ()
    note: str = ""


def facts_of(paragraphs: Sequence[Paragraph], name: str, scanned: bool = False) -> Facts:
    """Read the facts of a document; `name` is the file's, which helps where a scan's number is written by hand."""
    opening = takewhile(lambda p: p.step.kind in (StepKind.HEADER, StepKind.FURNITURE), paragraphs)
    header = [squeeze(p.text) for p in opening if p.step.kind is StepKind.HEADER]
    notes: list[str] = []
    number = _number(header)
    if scanned and number and (named := _number_by_name(number, name)):
        notes.append(f"Số lấy theo tên tệp; bản quét đọc ra {number}.")
        number = named
    day = _day(header)
    if day is None and (signed := _signed_on(paragraphs)) and _dated(header):
        notes.append("Ngày ban hành lấy theo chữ ký số vì ngày viết trên văn bản không đọc được.")
        day = signed
    kind, title = _kind_and_title(header, number, paragraphs)
    return Facts(
        kind, title[:300], number, _issuer(header, number), day, _place(header),
        signer(paragraphs, scanned),
        _addressees(header), " ".join(notes),
    )  # fmt: skip


def _number(header: Sequence[str]) -> str | None:
    for line in header:
        if NUMBER_LINE.match(line) and (
            found := document_numbers(re.sub(r"^(?:luật\s+)?số\s*:?\s*", "", line, flags=re.I))
        ):
            return re.sub(r"\s+", "", found[0])
    return None


def _number_by_name(number: str, name: str) -> str | None:
    """The number with the digits that the file's name gives, when code and name agree and the digits do not."""
    digits, _, rest = number.partition("/")
    for code, written in _FILE_NUMBER.findall(name):
        codes = [fold(c) for c in re.findall(r"[^\W\d_]+", rest)]
        if written.lstrip("0") == digits.lstrip("0"):
            return None
        if code.lower() in codes or (
            code.lower() in ("cv", "vb") and not {c.upper() for c in codes} & set(_KIND_CODES)
        ):
            return f"{written}/{rest}"
    return None


def _day(header: Sequence[str]) -> date | None:
    for line in header:
        if PLACE_DATE.match(line):
            for m in mentions(line):
                if m.kind == "date":
                    return date.fromisoformat(m.key)
    return None


def _dated(header: Sequence[str]) -> bool:
    return any(PLACE_DATE.match(line) for line in header)


def _signed_on(paragraphs: Sequence[Paragraph]) -> date | None:
    for p in paragraphs:
        if p.step.kind is StepKind.FURNITURE and (m := _SIGNING.match(p.text)):
            try:
                return date(int(m[3]), int(m[2]), int(m[1]))
            except ValueError:
                return None
    return None


def _kind_and_title(header: Sequence[str], number: str | None, paragraphs: Sequence[Paragraph]) -> tuple[str, str]:
    subject = _subject(header)
    for i, line in enumerate(header):
        if (kind := kind_of_line(line)) is None:
            continue
        below: list[str] = []
        for text in header[i + 1 : i + 6]:
            if PLACE_DATE.match(text) or BASIS.match(text) or ADDRESSEE.match(text) or NUMBER_LINE.match(text):
                break
            if below and text.isupper() and not below[-1].isupper():
                break  # the issuer again, above the grounds
            below.append(squeeze(re.sub(r"^V/v\s*", "", text)))
        about = " ".join(below)
        name = _sentence_case(about) if about.isupper() else about
        return kind, squeeze(f"{kind} {subject or _lower_first(name)}")
    if number:
        return _kind_by_number(number), subject[:1].upper() + subject[1:] or _first_line(paragraphs)
    return "Văn bản", header[0] if header else _first_line(paragraphs)


def _kind_by_number(number: str) -> str:
    codes = [c.upper() for c in re.findall(r"[^\W\d_]+", number)]
    for code in codes:
        if code in _KIND_CODES:
            return _KIND_CODES[code]
    return "Công văn"


def _subject(header: Sequence[str]) -> str:
    """`V/v …` with the lines it goes on over, until something else begins."""
    for i, line in enumerate(header):
        if re.match(r"^V/v\b", line, re.I):
            parts = [re.sub(r"^V/v\s*:?\s*", "", line, flags=re.I)]
            for text in header[i + 1 : i + 5]:
                other = ADDRESSEE.match(text) or PLACE_DATE.match(text) or MOTTO.match(text) or NUMBER_LINE.match(text)
                if other or text.isupper() or marker(text):
                    break
                parts.append(text)
            return squeeze(" ".join(parts))
    return ""


def _first_line(paragraphs: Sequence[Paragraph]) -> str:
    first = next((p.text for p in paragraphs if p.step.kind not in (StepKind.FURNITURE, StepKind.HEADER)), "")
    return squeeze(first)[:120]


def _issuer(header: Sequence[str], number: str | None) -> str | None:
    """The last organ named above the number; the organ above it is only its superior."""
    organs: list[str] = []
    for line in header:
        if organs and (NUMBER_LINE.match(line) or not line.isupper()):
            break
        if not line.isupper() or MOTTO.match(line) or kind_of_line(line) or not any(c.isalpha() for c in line):
            continue
        text = re.sub(r"\s*CỘNG H[OÒ][AÀ] XÃ HỘI.*$", "", line)
        if organs and not fold(text).startswith(_ORGANS):
            organs[-1] += f" {text}"
        elif text:
            organs.append(text)
    if organs:
        return _organ_name(organs[-1])
    for code in reversed(re.findall(r"[^\W\d_]+", number or "")):
        if code.upper() in _ISSUER_CODES:
            return _ISSUER_CODES[code.upper()]
    return None


def _organ_name(capitals: str) -> str:
    """`ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI` → `Ủy ban nhân dân thành phố Hà Nội`; `BỘ NỘI VỤ` → `Bộ Nội vụ`."""
    text = squeeze(capitals).lower().strip(" .-")
    for place in _PLACES:
        text = re.sub(rf"(?<!\w)({re.escape(place)})\s+(.+)$", lambda m: f"{m[1]} {_title_case(m[2])}", text, count=1)
    text = re.sub(rf"^((?:{'|'.join(_HEADS)})\s+)(\w)", lambda m: m[1] + m[2].upper(), text)
    text = re.sub(r"(?<!\w)(và\s+)(\w)", lambda m: m[1] + m[2].upper(), text)
    text = re.sub(r"(,\s+)(\w)", lambda m: m[1] + m[2].upper(), text)
    for small, name in _NAMES.items():
        text = re.sub(rf"(?<!\w){small}(?!\w)", name, text, flags=re.I)
    return text[:1].upper() + text[1:]


def _title_case(text: str) -> str:
    return " ".join(w if w in _PLACES else w[:1].upper() + w[1:] for w in text.split())


def _sentence_case(line: str) -> str:
    return line[:1].upper() + line[1:].lower()


def _lower_first(text: str) -> str:
    word = text.split(" ", 1)[0] if text else ""
    return text if word.isupper() and len(word) > 1 else text[:1].lower() + text[1:]


def _addressees(header: Sequence[str]) -> tuple[str, ...]:
    out: list[str] = []
    inside = False
    for text in header:
        line = text
        if ADDRESSEE.match(line):
            inside, line = True, ADDRESSEE.sub("", line)
        elif MOTTO.match(line) or PLACE_DATE.match(line) or NUMBER_LINE.match(line):
            continue
        if inside and (cleaned := line.strip(" -–:;.")) and any(c.isalpha() for c in cleaned):
            out.append(cleaned)
    return tuple(out)


def _place(header: Sequence[str]) -> str | None:
    line = next((x for x in header if PLACE_DATE.match(x)), "")
    return line.split(",")[0].strip() if "," in line else None


def same_number(one: str | None, other: str | None) -> bool:
    """True for two spellings of one document number."""
    return bool(one and other) and document_key(one or "") == document_key(other or "")
