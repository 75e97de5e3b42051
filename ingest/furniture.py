"""Lines of a saved web page or office header that are no part of the text itself.

Patterns name what portals have in common, never the words of one page.
"""

from __future__ import annotations

import re

from ingest.markers import marker
from ingest.source import Line

_TIME = r"\d{1,2}[:hg]\d{2}"
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d"
#: The line that dates a page: kept, since it is the only witness of the date.
DATE_LINE = re.compile(
    rf"^(?:(?:thứ\s+\w+|chủ nhật|cập nhật|ngày đăng|đăng lúc|đăng ngày)\s*[,:]?\s*)?"
    rf"(?:{_TIME}\s*[,|-]?\s*{_DAY}|{_DAY}\s*[,|-]?\s*(?:{_TIME})?)(?:\s*\(?GMT[^|]*)?(?:\s*\|.*)?$",
    re.I,
)
_INLINE = re.compile(
    r"^(?:lượt xem\b.*|ảnh(?: minh họa| minh hoạ|:).*|nguồn(?: ảnh)?\s*:.*|\(?ảnh\s*:.*|in bài viết|gửi email|chia sẻ.*"
    r"|đọc bài viết|tải về|file đính kèm.*|tệp đính kèm.*|mời xem toàn văn.*|xem thêm.*"
    r"|từ khóa.*|tags?\s*:.*|xem nội dung tại đây.*|trang chủ.*)$",
    re.I,
)
#: From here to the end a page belongs to the portal, not to the article.
_TAIL = re.compile(
    r"^(?:có thể bạn quan tâm|ý kiến bình luận|bình luận(?: \(\d+\))?|tin (?:bài )?liên quan|bài viết liên quan"
    r"|các tin khác|tin (?:khác|cùng chuyên mục|mới hơn|cũ hơn|đọc nhiều)|gửi bình luận|ý kiến của bạn)\s*:?$",
    re.I,
)
_ONLY_MARKS = re.compile(r"^[\W_]+$")
_END_MARK = re.compile(r"\./\.?\s*[”\"]?$")


def furniture_lines(lines: tuple[Line, ...]) -> tuple[set[int], set[int]]:
    """Indices of lines that are furniture, and of short signature lines after the end mark `./.`."""
    furniture: set[int] = set()
    signatures: set[int] = set()
    ended = False
    tail = False
    for i, line in enumerate(lines):
        tail = tail or (_TAIL.match(line.text) is not None and i > len(lines) // 2)
        if tail or _INLINE.match(line.text) or (_ONLY_MARKS.match(line.text) and not line.cells):
            furniture.add(i)
        elif (found := marker(line.text)) is not None and found.rank == 0:
            ended = False  # an appendix
        elif ended and len(line.text.split()) <= 6 and not line.text.endswith((".", ";", ":")):
            signatures.add(i)
        elif _END_MARK.search(line.text):
            ended = True
        elif len(line.text.split()) > 12:
            ended = False  # an appendix goes on after the end mark
    return furniture, signatures
