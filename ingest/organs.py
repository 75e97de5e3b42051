"""Who issued a document: the organ named above its number, written as officials write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language.text import fold, squeeze
from ingest.header import ADDRESSEE, BASIS, MOTTO, NUMBER_LINE, PLACE_DATE, kind_of_line

#: What the letters of a number say about the organ, where the header does not name it.
_CODES = {
    "CP": "Chính phủ", "TTG": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ", "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội", "TTCP": "Thanh tra Chính phủ", "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "BNV": "Bộ Nội vụ", "BTC": "Bộ Tài chính", "BTP": "Bộ Tư pháp", "BYT": "Bộ Y tế", "BXD": "Bộ Xây dựng",
    "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BCT": "Bộ Công Thương",
    "BGDĐT": "Bộ Giáo dục và Đào tạo", "BKHCN": "Bộ Khoa học và Công nghệ", "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BNNMT": "Bộ Nông nghiệp và Môi trường", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BTNMT": "Bộ Tài nguyên và Môi trường", "BGTVT": "Bộ Giao thông vận tải",
    "BTTTT": "Bộ Thông tin và Truyền thông", "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch", "BDTTG": "Bộ Dân tộc và Tôn giáo",
}  # fmt: skip
#: Words that begin the name of an organ, with their marks (`SÓC SƠN` is no `sở`); any other line goes on with the
#: name above it.
_ORGAN = re.compile(
    r"(?:bộ|sở|uỷ ban|ủy ban|hội đồng|chính phủ|thủ tướng|văn phòng|cục|tổng cục|chi cục|vụ|ban|quốc hội"
    r"|chủ tịch|tòa án|toà án|viện|(?:trung ương|tỉnh|thành|huyện|quận|thị|đảng|đảng bộ|chi) [uủ][ỷy]"
    r"|đảng bộ|đảng đoàn|ban cán sự|công an|kho bạc|ngân hàng|thanh tra|trường|đại học|học viện|bảo hiểm|tổng liên đoàn"
    r"|liên đoàn|liên hiệp|liên minh|hội|trung tâm|phòng|tập đoàn|tổng công ty|công ty|kiểm toán|ubnd|hđnd|ubmttq"
    r"|mặt trận|đoàn|bệnh viện|thông tấn xã|đài|báo|tạp chí|nhà xuất bản|trạm|tổ|quỹ|hạt|bưu điện|điện lực|thuế"
    r"|hải quan|bộ đội|quân khu|sư đoàn|trung đoàn|lữ đoàn|đội)(?![^\W_])"
)
_UNACCENTED = re.compile(r"(?:bo|so|uy ban|hoi dong|chinh phu|thu tuong|van phong|cuc|chi cuc|vu|quoc hoi)\b")
_PLACES = ("tỉnh", "thành phố", "tp.", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
_HEADS = ("bộ", "sở", "cục", "vụ", "ban", "viện", "trường", "phòng", "thanh tra", "hội", "trung tâm", "chi cục")
_PARTY = re.compile(r"^((?:tỉnh|thành|huyện|quận|thị|đảng|đảng bộ|chi)\s+[uủ][ỷy])\s+(.+)$")
_NAMES = {
    "chính phủ": "Chính phủ", "quốc hội": "Quốc hội", "việt nam": "Việt Nam", "nhà nước": "Nhà nước",
    "thủ tướng": "Thủ tướng", "thường vụ quốc hội": "Thường vụ Quốc hội",
}  # fmt: skip
#: Offices that have no name but that of the organ they serve.
_OFFICES = ("Văn phòng", "Thanh tra", "Thường trực")
_TIERS = ("tỉnh", "huyện", "quận")
_TERRITORY = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!trực thuộc)[A-ZĐÀ-Ỹ][^,;-]*$"
)
_PARTY_MOTTO = re.compile(r"^ĐẢNG CỘNG SẢN VIỆT NAM$")
_BROKEN_MOTTO = re.compile(r"^(?:CHỦ\s+)?(?:NGHĨA\s+)?(?:VIỆT\s+)?NAM$|^CỘNG H[OÒ][AÀ]\b")
_JOINT = re.compile(r"LT\b|-CTPH|-QCPH")
_DASHES = re.compile(r"\s*(?:–|—|-)\s*")


def issuer(header: Sequence[str], number: str | None) -> str | None:
    """The last organ named above the number; the organ above it is only its superior. A joint document has all."""
    organs = _organs(header)
    if organs and number and _JOINT.search(number):
        parts = [part for organ in organs for part in _DASHES.split(organ) if part]
        return " - ".join(organ_name(part) for part in parts)
    if organs:
        name = organ_name(organs[-1])
        return f"{name} {_in_short(organ_name(organs[-2]))}" if name in _OFFICES and len(organs) > 1 else name
    for code in reversed(re.findall(r"[^\W\d_]+", number or "")):
        if code.upper() in _CODES:
            return _CODES[code.upper()]
    return None


def territory(header: Sequence[str]) -> str | None:
    """The unit whose organ issued a document: `huyện Tân Lâm`; its own, else that of the organ above it.

    None for organs of the country.
    """
    for organ in reversed(_organs(header)):
        name = organ_name(organ)
        if party := _PARTY.match(name.lower()):
            return f"{party[1].split()[0]} {_title_case(party[2])}" if party[1].split()[0] in _TIERS else None
        if named := _TERRITORY.search(name):
            return named.group()
    return None


def _in_short(organ: str) -> str:
    """As texts write the organ above an office: `Văn phòng UBND tỉnh X`."""
    return re.sub(r"^Hội đồng nhân dân\b", "HĐND", re.sub(r"^[ỦU][yỷ] ban nhân dân\b", "UBND", organ))


def _organs(header: Sequence[str]) -> list[str]:
    organs: list[str] = []
    for i, line in enumerate(header):
        if MOTTO.match(line) or PLACE_DATE.match(line) or not any(c.isalpha() for c in line):
            continue
        if any(_begins_organ(x) for x in organs) and (NUMBER_LINE.match(line) or not line.isupper()):
            break
        text = re.sub(r"\s*(?:CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM$).*$", "", line).strip("* ")
        if not text.isupper() or kind_of_line(line) or ADDRESSEE.match(line) or BASIS.match(line):
            continue
        if _PARTY_MOTTO.match(text) or (_BROKEN_MOTTO.match(text) and i and "CỘNG H" in header[i - 1]):
            continue
        if organs and _begins_organ(organs[-1]) and not _begins_organ(text):
            organs[-1] += f" {text}"
        else:
            organs.append(text)
    first = next((i for i, x in enumerate(organs) if _begins_organ(x)), 0)
    return organs[first:]  # above an organ stand marks only: `VĂN BẢN ĐIỆN TỬ`, `HỎA TỐC`


def _begins_organ(capitals: str) -> bool:
    return bool(_ORGAN.match(capitals.lower()) or (capitals.isascii() and _UNACCENTED.match(fold(capitals))))


def organ_name(capitals: str) -> str:
    """`ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI` → `Ủy ban nhân dân thành phố Hà Nội`; `BỘ NỘI VỤ` → `Bộ Nội vụ`."""
    text = squeeze(capitals).lower().strip(" .-*")
    text = re.sub(r"^(ubnd|hđnd|ubmttq)(?!\w)", lambda m: m[1].upper(), text)
    for place in _PLACES:
        text = re.sub(rf"(?<!\w)({re.escape(place)})\s+(?![uủ][ỷy]\b)(.+)$", _named_place, text, count=1)
    text = _PARTY.sub(_named_place, text)
    text = re.sub(rf"^((?:{'|'.join(_HEADS)})\s+)(?!đồng\b|nghị\b|chấp\b|chỉ\b|thường\b)(\w)", _second_capital, text)
    text = re.sub(r"(?<!\w)(và\s+)(\w)", _second_capital, text)
    text = re.sub(r"(,\s+)(\w)", _second_capital, text)
    for small, name in _NAMES.items():
        text = re.sub(rf"(?<!\w){small}(?!\w)", name, text, flags=re.I)
    return text[:1].upper() + text[1:]


def _named_place(m: re.Match[str]) -> str:
    return f"{m[1]} {_title_case(m[2])}"


def _second_capital(m: re.Match[str]) -> str:
    return m[1] + m[2].upper()


def _title_case(text: str) -> str:
    return " ".join(w if w in _PLACES else w[:1].upper() + w[1:] for w in text.split())
