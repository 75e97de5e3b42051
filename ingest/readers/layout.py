"""Words on a page → lines → paragraphs; the same for digital and for scanned pages.

Units are points; `top` grows downwards. Documents set their header and their closing block in two
columns, so a page is cut into bands: where a white gutter runs through several lines, the left
column is read before the right one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from ingest.header import ADDRESSEE, MOTTO, NUMBER_LINE, kind_of_line
from ingest.markers import marker
from ingest.readers.words import TextLine, Word, text_lines

__all__ = ["Block", "Para", "Setting", "TextLine", "Word", "blocks", "goes_on", "margins", "paragraphs", "text_lines"]

_WIDE_GAP = 1.3  # of the letter size: more than a space in justified text
_VERY_WIDE_GAP = 4.0  # one line with such a gap is two columns by itself
_GUTTER = 0.8
_NEAR = 1.2  # lines of one block are closer than this
_FAR = 1.6  # lines further apart are two paragraphs
_ROOM = 0.35  # more room than this beyond the usual parts two paragraphs
_INDENT = 0.9
_COLUMN = 6  # lines that a column of running text has at least
_ENDED = re.compile(r"[.;:!?…”]$")
_SUBJECT = re.compile(r"^V/v\b|^Về việc\b", re.I)
_MOTTO = re.compile(r"^CỘNG H[OÒ]?[AÀ]?A?\b(?!.*NAM$)")  # the motto, broken before its end
#: A number that Word set apart from its text by a tab: no column of its own.
_LIST = re.compile(
    r"^(?:\d{1,4}(?:\.\d{1,3})*[.)]?|[IVXL]{1,7}[.)]|[a-zđ][.)]|[-–—+•*●▪\uf000-\uf0ff]|Điều \d{1,4}[.:])$"
)
_BULLET = re.compile(r"^[-–+•]\s")
_RECIPIENTS = re.compile(r"^Nơi nhận\s*:")
_PLACE = re.compile(r"^[A-ZĐÀ-Ỹ][^,.;]{1,40},\s*ngày\b")


@dataclass(slots=True)
class Block:
    """Lines of one column; a flow block is the page's running text, others stand beside something.

    `right` holds the second column of text that is set in two.
    """

    lines: list[TextLine]
    flow: bool = True
    right: list[TextLine] = field(default_factory=list)


@dataclass(slots=True)
class Para:
    """A paragraph: its lines (which may run over a page) and the page it begins on."""

    lines: list[TextLine]
    page: int
    flow: bool = True
    text: str = field(default="")

    @property
    def confidence(self) -> float:
        """Mean confidence of its words, each weighted by its length."""
        words = [w for line in self.lines for w in line.words]
        return sum(w.confidence * len(w.text) for w in words) / max(sum(len(w.text) for w in words), 1)


def blocks(lines: list[TextLine]) -> list[Block]:
    """Bands of two columns set apart from running text, in reading order."""
    out: list[Block] = []
    i = 0
    while i < len(lines):
        end, gutter = _band(lines, i)
        if end > i:
            middle = (gutter[0] + gutter[1]) / 2
            left = text_lines([w for line in lines[i:end] for w in line.words if w.x0 < middle])
            right = text_lines([w for line in lines[i:end] for w in line.words if w.x0 >= middle])
            if _is_running(left) and _is_running(right):
                out.append(Block(left, flow=False, right=right))
            else:
                out += [Block(side, flow=False) for side in (left, right) if side]
            i = end
        else:
            if not out or not out[-1].flow:
                out.append(Block([]))
            out[-1].lines.append(lines[i])
            i += 1
    return out


def _is_running(lines: Sequence[TextLine]) -> bool:
    """Text that fills its column, as the Công báo has it: a header's or a closing block's lines do not."""
    edge = max((x.x1 for x in lines), default=0.0)
    return len(lines) >= _COLUMN and sum(edge - x.x1 < x.size for x in lines) >= 0.5 * len(lines)


def _gaps(line: TextLine) -> list[tuple[float, float]]:
    right = line.words[0].x1
    found = []
    for i, word in enumerate(line.words[1:], 1):
        if i < 3 and _LIST.match(" ".join(w.text for w in line.words[:i])):
            right = max(right, word.x1)
            continue
        motto = _MOTTO.match(" ".join(w.text for w in line.words[i : i + 2])) is not None
        if word.x0 - right > (_GUTTER if motto else _WIDE_GAP) * line.size:
            found.append((right, word.x0))
        right = max(right, word.x1)
    return found


def _band(lines: list[TextLine], start: int) -> tuple[int, tuple[float, float]]:
    """(end, gutter) of the best two-column band that begins at a line; end == start where none does."""
    best, gutter = start, (0.0, 0.0)
    for gap in _gaps(lines[start]):
        end, found, both = _grown(lines, start, gap)
        wide = gap[1] - gap[0] > _VERY_WIDE_GAP * lines[start].size
        if (both >= 2 or wide) and end > best:
            best, gutter = end, found
    return best, gutter


def _sides(line: TextLine, left: float, right: float) -> tuple[float | None, float | None]:
    """Where the left column of a line ends and the right one begins, beside a gutter; a piece of text is cut by no
    column that it begins or ends in."""
    cuts = [line.x0, *(b for _, b in _gaps(line)), line.x1 + 1.0]
    ends: list[float] = []
    starts: list[float] = []
    for a, b in pairwise(cuts):
        words = [w for w in line.words if a <= w.x0 < b]
        x0, x1 = words[0].x0, max(w.x1 for w in words)
        if x0 < left and x1 < right:
            ends.append(x1)
        elif x0 > left and x1 > right:
            starts.append(x0)
        else:
            middle = (left + right) / 2
            ends += [w.x1 for w in words if (w.x0 + w.x1) / 2 < middle]
            starts += [w.x0 for w in words if (w.x0 + w.x1) / 2 >= middle]
    return max(ends, default=None), min(starts, default=None)


def _grown(lines: list[TextLine], start: int, gap: tuple[float, float]) -> tuple[int, tuple[float, float], int]:
    left, right = gap
    both = 1
    bottoms = [lines[start].bottom, lines[start].bottom]  # of either column
    end = start + 1
    while end < len(lines):
        line = lines[end]
        if ADDRESSEE.match(line.text) or _RECIPIENTS.match(line.text):
            break
        low, high = _sides(line, left, right)
        new = (max(left, low or left), min(right, high or right))
        if new[1] - new[0] < _GUTTER * line.size:
            break
        near = [line.top - b < _NEAR * line.size for b in bottoms]
        if low is None or high is None:
            if not near[0 if high is None else 1]:
                break
        elif not any(near) and both >= 2 and line.top - max(bottoms) > 2 * _NEAR * line.size:
            break
        else:
            both += 1
        left, right = new
        bottoms = [line.bottom if low is not None else bottoms[0], line.bottom if high is not None else bottoms[1]]
        end += 1
    return end, (left, right), both


def margins(lines: Sequence[TextLine]) -> tuple[float, float]:
    """Left and right edge of running text: the outermost edges that several lines share."""
    if not lines:
        return 0.0, 0.0
    lefts = Counter(round(line.x0 / 4) for line in lines)
    rights = Counter(round(line.x1 / 4) for line in lines)
    few = max(2, len(lines) // 10)
    left = min((k for k, n in lefts.items() if n >= few), default=min(lefts))
    right = max((k for k, n in rights.items() if n >= few), default=max(rights))
    return left * 4.0, max(right * 4.0, median(line.x1 for line in lines))


@dataclass(frozen=True, slots=True)
class Setting:
    """How running text is set: its edges, whether first lines are indented, and the room between lines of one
    paragraph where that is known."""

    left: float
    right: float
    indented: bool = True
    room: float | None = None


def goes_on(before: TextLine, line: TextLine, setting: Setting, same_page: bool = True) -> bool:
    """True when a line continues the paragraph of the line before it."""
    size = max(before.size, line.size)
    widest = _FAR * size if setting.room is None else min(_FAR * size, setting.room + _ROOM * size)
    far = same_page and line.top - before.bottom > widest
    room = setting.right - before.x1 - 0.25 * size
    meant = room > line.words[0].x1 - line.words[0].x0 + 0.2 * size  # the first word would have found room above
    if far or meant or abs(before.size - line.size) > 0.2 * size:
        return False
    ended = _ENDED.search(before.text) is not None
    small = line.text[0].islower()
    indented = line.x0 > setting.left + _INDENT * size
    if marker(line.text) is not None:
        return not indented and not ended and before.x0 < (setting.left + setting.right) / 2
    if indented:  # a hanging list item goes on further in than it began
        hangs = line.x0 > before.x0 + 0.3 * size or small or before.text.endswith(",")
        return hangs and not ended and abs(line.x0 - before.x0) < 2.5 * size
    return same_page or not ended or small or setting.indented


def paragraphs(block: Block, page: int, setting: Setting | None = None) -> list[Para]:
    """The paragraphs of a block; of two columns of text as one that goes on from the left to the right."""
    if block.right:
        return _columns(block, page)
    setting = setting or Setting(*margins(block.lines))
    if not block.flow:
        setting = Setting(min(x.x0 for x in block.lines), max(x.x1 for x in block.lines))
    setting = replace(setting, room=_room(block.lines))
    out: list[Para] = []
    for line in block.lines:
        if out and _joined(out[-1], line, setting, block.flow):
            out[-1].lines.append(line)
        else:
            out.append(Para([line], page, block.flow))
    for para in out:
        para.text = joined_text(para.lines)
    return out


def _columns(block: Block, page: int) -> list[Para]:
    out = paragraphs(Block(block.lines, flow=False), page)
    right = paragraphs(Block(block.right, flow=False), page)
    setting = Setting(min(x.x0 for x in block.right), max(x.x1 for x in block.lines))
    if goes_on(out[-1].lines[-1], right[0].lines[0], setting, same_page=False):
        out[-1].lines += right.pop(0).lines
        out[-1].text = joined_text(out[-1].lines)
    for para in (*out, *right):
        para.flow = True  # so that it goes on over the page
    return [*out, *right]


def _is_centred(before: TextLine, line: TextLine, setting: Setting) -> bool:
    """A title that is centred over two lines: the first wide, the second short and below its middle."""
    wide = before.x1 - before.x0 > 0.6 * (setting.right - setting.left)
    inner = line.x0 > setting.left + 2 * line.size and line.x1 < setting.right - 2 * line.size
    middle = abs((before.x0 + before.x1) - (line.x0 + line.x1)) < 0.6 * line.size
    near = line.top - before.bottom < (_NEAR if setting.room is None else setting.room / line.size + _ROOM) * line.size
    alike = before.text.isupper() == line.text.isupper() and abs(before.size - line.size) < 0.1 * line.size
    apart = marker(line.text) or kind_of_line(before.text) or marker(before.text) or _ENDED.search(before.text)
    return wide and inner and middle and near and alike and not apart


def _room(lines: Sequence[TextLine]) -> float | None:
    """The room between lines that surely belong together; none where too few tell, or on a scan."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.text[0].islower() and not _ENDED.search(a.text)]
    digital = all(w.confidence == 100.0 for x in lines for w in x.words)
    return median(b.top - a.bottom for a, b in pairs) if digital and len(pairs) >= 2 else None


def _joined(para: Para, line: TextLine, setting: Setting, flow: bool) -> bool:
    before = para.lines[-1]
    if para.lines[0].text.startswith("(") and _is_open(para) and line.top - before.bottom < _NEAR * line.size:
        return True  # `(Ban hành kèm theo …`, centred over several lines
    if flow and _is_centred(before, line, setting):
        return True
    if before.text.isupper() and not line.text.isupper() and (line.text[0] == "(" or len(before.text.split()) > 2):
        return False
    if _MOTTO.match(before.text) and line.text.isupper() and line.text.endswith("NAM"):
        return True
    if not flow and _PLACE.match(before.text) and not re.search(r"\d{4}\s*\.?$", before.text):
        return line.top - before.bottom < _NEAR * line.size  # `Hà Nam, ngày 05 tháng 4 năm` + `2022`
    if kind_of_line(line.text) and line.text.isupper():  # `QUYẾT ĐỊNH:` below the grounds
        return False
    if not flow and (_PLACE.match(line.text) or MOTTO.match(line.text) or NUMBER_LINE.match(line.text)):
        return False
    if not flow and _SUBJECT.match(para.lines[0].text) and marker(line.text) is None:
        return line.top - before.bottom < line.size and abs(line.size - before.size) < 0.2 * line.size
    if not flow and (before.text.isupper() or (_BULLET.match(line.text) and _BULLET.match(para.lines[0].text))):
        return False
    return goes_on(before, line, setting)


def _is_open(para: Para) -> bool:
    text = " ".join(x.text for x in para.lines)
    return text.count("(") > text.count(")")


def joined_text(lines: Sequence[TextLine]) -> str:
    """Lines as one text; a word divided at the end of a line is made whole."""
    out = lines[0].text if lines else ""
    for line in lines[1:]:
        out = joined(out, line.text)
    return out


def joined(first: str, second: str) -> str:
    """Two pieces of running text; `infor-` + `mation` is one word, `212-` + `TB/TU` one number."""
    if first.endswith("\u00ad"):
        return first[:-1] + second
    if re.search(r"\w[-‐]$", first):
        divided = second[:1].islower() and not re.search(r"\d\S*[-‐]$", first)
        return (first[:-1] if divided else first) + second
    if first.endswith("/") and re.search(r"\d\S*/$", first):
        return first + second
    if re.search(r"\d/[A-ZĐ]{1,3}$", first) and re.match(r"[A-ZĐ]{1,4}-[A-ZĐ]", second):
        return first + second
    if re.search(r"\d/[A-ZĐ]{2,}(?:-[A-ZĐ]+)*$", first) and re.match(r"-[A-ZĐ]{2,}", second):
        return first + second  # `61/2020/NĐ` + `-CP`
    return f"{first} {second}"
