"""Which opening lines are the header block of an administrative document (Nghị định 30/2020/NĐ-CP) or of an article."""

from __future__ import annotations

import re

from ingest.furniture import DATE_LINE
from ingest.markers import marker
from ingest.source import Line

_LOOK_AHEAD = 30
NUMBER_LINE = re.compile(r"^(?:luật\s+)?số\s*:?\s*\S*\d*\S*/\S+|^số\s*:\s*\S+", re.I)
PLACE_DATE = re.compile(r"^.{0,60}\bngày\s*(\d{1,2}|\.+|…)?\s*tháng\s*(\d{1,2}|\.+|…)?\s*năm\s*(\d{4})?\s*\.?$", re.I)
ADDRESSEE = re.compile(r"^kính\s+gửi\s*:?", re.I)
SUBJECT = re.compile(r"^(?:V/v|về việc)\b", re.I)
_MOTTO = re.compile(r"^(?:cộng h[oò][àa] xã hội|độc lập\s*-)", re.I)
KINDS = (
    "Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư liên tịch", "Thông tư", "Quy chế",
    "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo",
    "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Kết luận", "Lệnh", "Hiến pháp", "Bộ luật",
)  # fmt: skip


def header_length(lines: tuple[Line, ...]) -> int:
    """How many opening lines form the header block; 0 where the text starts at once."""
    window = lines[:_LOOK_AHEAD]
    official = any(NUMBER_LINE.match(x.text) or ADDRESSEE.match(x.text) for x in window)
    last = 0
    addressed = False
    for i, line in enumerate(window):
        text = line.text
        found = marker(text)
        addressed = addressed or ADDRESSEE.match(text) is not None
        if (official and (_is_official_header(text) or (addressed and found is not None and found.rank >= 11))) or (
            DATE_LINE.match(text) and i < 6
        ):
            last = i + 1
        elif (found is not None and found.rank < 11) or len(text.split()) > 25:
            break
    if last:
        return last
    return 1 if _is_title(lines) else 0


def _is_official_header(text: str) -> bool:
    return bool(
        NUMBER_LINE.match(text) or PLACE_DATE.match(text) or ADDRESSEE.match(text) or SUBJECT.match(text) or _MOTTO.match(text)
        or (text.isupper() and marker(text) is None)
    )  # fmt: skip


def _is_title(lines: tuple[Line, ...]) -> bool:
    """A first line without end mark, above a longer paragraph, is the title of an article."""
    if len(lines) < 2:
        return False
    first = lines[0].text
    words = len(first.split())
    return (
        3 <= words <= 40 and first[-1] not in '.;:,…”"' and marker(first) is None and len(lines[1].text.split()) > words
    )
