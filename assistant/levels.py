"""The level of government that has or runs a thing, named by the level alone: `phường xã quản mấy điểm`."""

from __future__ import annotations

import re

from corpus.language.text import UPPER

LEVEL = r"(?:thành phố|phường,? xã|xã,? phường|phường|xã|thị trấn|tỉnh|huyện|quận|thôn|trung ương|địa phương)\b"
#: A level that is no part of a name.
NAMED = re.compile(rf"(?i:(?:các )?(?:cấp )?{LEVEL})(?! [{UPPER}])")


def each(level: str) -> list[str]:
    """The levels that are said in one: `phường, xã` is both."""
    return re.findall(r"thành phố|phường|xã|thị trấn|tỉnh|huyện|quận|thôn|trung ương|địa phương", level.lower())
