"""Which opening lines are the header block of an administrative document (Nghị định 30/2020/NĐ-CP) or of an article."""

from __future__ import annotations

import re

from corpus.language.text import fold
from ingest.furniture import DATE_LINE
from ingest.markers import marker
from ingest.source import Line

_LOOK_AHEAD = 30
_LONGEST_TITLE = 4  # lines below the kind
NUMBER_LINE = re.compile(r"^(?:luật\s+)?số\s*:?\s*\S*\d*\S*\s?/\s?\S+|^số\s*:\s*\S+", re.I)
PLACE_DATE = re.compile(r"^.{0,60}\bngày\s*(\S{1,3}|\.+|…)?\s*tháng\s*(\S{1,3}|\.+|…)?\s*năm\s*(\d{4})?\s*\.?$", re.I)
#: `Kính gửi:`; a telegram (Công điện) has `THỦ TƯỚNG CHÍNH PHỦ điện:`.
ADDRESSEE = re.compile(r"^kính\s+gửi\s*:?|^(?:[^\W\d_]+\s+){1,10}điện\s*:", re.I)
SUBJECT = re.compile(r"^(?:V/v|về việc)\b", re.I)
MOTTO = re.compile(r"^(?:cộng h[oò][àa] xã hội|độc lập\s*[-–—])", re.I)
BASIS = re.compile(r"^(?:căn cứ|theo đề nghị|xét (?:đề nghị|tờ trình)|trên cơ sở|thực hiện|thi hành)\b", re.I)
KINDS = (
    "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết liên tịch", "Nghị quyết", "Nghị định",
    "Quyết định", "Chỉ thị",
    "Thông tư liên tịch", "Thông tư", "Quy chế phối hợp", "Quy chế", "Quy định", "Quy chuẩn", "Quy trình", "Quy hoạch",
    "Thông cáo báo chí", "Thông cáo", "Thông báo kết luận", "Thông báo", "Thông tri", "Hướng dẫn liên ngành",
    "Hướng dẫn liên tịch", "Hướng dẫn", "Chương trình hành động", "Chương trình phối hợp", "Chương trình công tác",
    "Chương trình", "Kế hoạch liên tịch", "Kế hoạch phối hợp", "Kế hoạch hành động", "Kế hoạch", "Phương án", "Đề án",
    "Dự án", "Chiến lược", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Kết luận",
    "Bản ghi nhớ", "Bản thỏa thuận", "Bản cam kết", "Thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy triệu tập",
    "Giấy giới thiệu", "Giấy nghỉ phép", "Giấy chứng nhận", "Giấy xác nhận", "Giấy đi đường", "Giấy biên nhận",
    "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Phiếu trình", "Phiếu yêu cầu", "Thư công", "Thư ngỏ", "Công bố",
    "Tuyên bố", "Lời kêu gọi", "Văn bản hợp nhất", "Sắc lệnh", "Điều lệ", "Nội quy", "Danh mục",
)  # fmt: skip
_FOLDED_KINDS = {fold(kind): kind for kind in KINDS}
#: Kinds that one more word only specifies: `Thông báo kết luận` is a Thông báo.
_NARROWER = {
    "Thông cáo báo chí": "Thông cáo", "Thông báo kết luận": "Thông báo", "Kế hoạch phối hợp": "Kế hoạch",
    "Kế hoạch hành động": "Kế hoạch", "Chương trình phối hợp": "Chương trình", "Chương trình công tác": "Chương trình",
    "Quy chế phối hợp": "Quy chế", "Hướng dẫn liên ngành": "Hướng dẫn", "Thỏa thuận": "Bản thỏa thuận",
}  # fmt: skip
_BY_LENGTH = sorted(_FOLDED_KINDS.items(), key=lambda x: -len(x[0]))
_LONGEST_CAPITAL_TITLE = 40  # words


def kind_of_line(text: str) -> str | None:
    """The kind a header line names, when it names nothing else."""
    return _FOLDED_KINDS.get(fold(text).strip(" .:*"))


def broad_kind(kind: str) -> str:
    """The kind that the decree lists, of one that a further word narrows."""
    return _NARROWER.get(kind, kind)


def kind_in_capitals(text: str) -> tuple[str, str] | None:
    """(kind, rest) of a line that has kind and title in capitals: `KẾ HOẠCH TRỒNG CÂY NĂM 2026`."""
    if not text.isupper() or not 3 <= len(text.split()) <= _LONGEST_CAPITAL_TITLE:
        return None
    folded = fold(text)
    found = next((k for f, k in _BY_LENGTH if folded.startswith(f"{f} ")), None)
    return None if found is None else (found, text[len(found) :].strip(" :.-–"))


def header_length(lines: tuple[Line, ...]) -> int:
    """How many opening lines form the header block; 0 where the text starts at once."""
    window = lines[:_LOOK_AHEAD]
    official = any(NUMBER_LINE.match(x.text) or ADDRESSEE.match(x.text) or MOTTO.match(x.text) for x in window)
    last = 0
    addressed = False
    for i, line in enumerate(window):
        text = line.text
        found = marker(text)
        addressed = addressed or ADDRESSEE.match(text) is not None
        listed = addressed and found is not None and found.rank >= 11
        if (official and BASIS.match(text) and last) or line.cells:
            break
        if (official and (is_official_header(text) or listed)) or (DATE_LINE.match(text) and i < 6):
            last = max(last, i + 1)
            if official and text.isupper() and kind_of_line(text):
                last = max(last, i + 1 + _title_lines(window[i + 1 :]))
        elif (found is not None and found.rank < 11 and i >= last) or (len(text.split()) > 25 and i >= last):
            break
    if last:
        return last
    if lines and not lines[0].cells and kind_of_line(lines[0].text) and lines[0].text[0].isupper():
        return 1 + _title_lines(lines[1 : 2 + _LONGEST_TITLE])
    return 1 if _is_title(lines) or (lines and kind_in_capitals(lines[0].text)) else 0


def _title_lines(below: tuple[Line, ...]) -> int:
    """What the document is about, set below its kind: short lines without an end mark."""
    count = 0
    for line in below[:_LONGEST_TITLE]:
        text = line.text
        if (
            marker(text)
            or BASIS.match(text)
            or text.endswith((".", ";", ":"))
            or len(text.split()) > 45
            or text[0] == "("
        ):
            break
        count += 1
    return count if len(below) > count else 0


def is_official_header(text: str) -> bool:
    """True for lines that Nghị định 30/2020/NĐ-CP puts above the text."""
    return bool(
        NUMBER_LINE.match(text)
        or PLACE_DATE.match(text)
        or ADDRESSEE.match(text)
        or SUBJECT.match(text)
        or MOTTO.match(text)
        or (text.isupper() and marker(text) is None)
    )


def _is_title(lines: tuple[Line, ...]) -> bool:
    """A first line without end mark, above a longer paragraph, is the title of an article."""
    if len(lines) < 2:
        return False
    first = lines[0].text
    words = len(first.split())
    plain = first[-1] not in '.;:,…”"' and marker(first) is None
    return plain and 3 <= words <= 40 and len(lines[1].text.split()) > words
