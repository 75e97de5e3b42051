"""What an item must be, whoever wrote it: the rules of the trade, each with the line a trainer reads when it
is broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from assistant.quiz.items import BLANK, Item, ItemKind
from assistant.quiz.wording import LONGEST_STEM
from corpus.language.text import comparable
from corpus.language.tokens import spaced, syllables

#: Stems must not lean on what the learner does not see. `sau đây` before the options is the stem's own.
_DANGLING = re.compile(
    r"\b(?:nêu trên|nói trên|ở trên|như trên|kể trên|vừa nêu|(?:văn bản|tài liệu|đoạn|nghị định"
    r"|nghị quyết|quyết định|công văn|kế hoạch|luật|bài viết)"
    r" (?:này|trên))\b",
    re.I,
)
_ALL_OF_THEM = re.compile(
    r"\b(?:tất cả|cả [a-d3-4]|các (?:phương án|đáp án|câu)) (?:các )?(?:phương án|đáp án|câu"
    r"|đều)?\s*(?:trên|đúng|sai|đều)",
    re.I,
)
_NEGATIVE = re.compile(r"\b(?:KHÔNG|không (?:phải|thuộc|đúng|bao gồm)|ngoại trừ|sai|trừ)\b")
_PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))
_LONGEST_KEY_OVER = 1.35  # a key longer than every wrong option by more than this gives itself away


def faults(item: Item) -> list[str]:
    """The rules an item breaks, in words; empty for a sound one."""
    return [message for broken, message in _RULES if broken(item)]


def _no_ending(item: Item) -> bool:
    return not item.stem.endswith(("?", BLANK, f"{BLANK}.", f"{BLANK}”"))


def _negative(item: Item) -> bool:
    asked = item.stem.replace("đúng hay sai", "") if item.kind is ItemKind.TRUE_FALSE else item.stem
    return bool(_NEGATIVE.search(asked))


def _bracketed(item: Item) -> bool:
    texts = [
        item.stem,
        *(o.text for o in item.options),
        *(x for p in item.pairs for x in (p.left, p.right)),
        *item.sequence,
    ]
    return any(text.count(a) != text.count(b) for text in texts for a, b in _PAIRS)


def _in_stem(item: Item) -> bool:
    """The key stands in the stem."""
    if item.kind is ItemKind.TRUE_FALSE or item.pairs or item.sequence:
        return False
    keys = [o.text for o in item.options if o.correct] or list(item.accepted[:1])
    stem = spaced(item.stem)
    return any(f" {_name(key)} " in stem for key in keys if _name(key))


def _name(key: str) -> str:
    """The telling part of a key: `Bộ trưởng Bộ Nội vụ` → `nội vụ`."""
    return " ".join(syllables(re.sub(r"^(?:Bộ trưởng|Thủ trưởng|Chủ tịch)\s+(?:Bộ\s+)?", "", key)))


def _hinted(item: Item) -> bool:
    """A body and what it deals with share a name: `Bộ Y tế` beside `dịch vụ y tế công`."""
    if item.fact == "agency" and item.kind is not ItemKind.TRUE_FALSE:
        return hinted(item.key, item.stem)
    if item.fact == "cell" and item.kind is ItemKind.ONE_BEST:
        bodies = re.findall(r"(?:Bộ|Ban|Văn phòng|Sở|Cục|Vụ) [^,]+?(?= là )", item.stem)
        return any(hinted(body, item.key) for body in bodies)
    return False


def hinted(body: str, text: str) -> bool:
    """The text repeats two syllables in a row of the body's own name."""
    return bool(_twos(_own_name(body)) & _twos(text))


def _own_name(body: str) -> str:
    return re.sub(r"^(?:Bộ|Ban Chỉ đạo|Ban|Văn phòng|Sở|Cục|Vụ|UBND|HĐND)\s+", "", body)


def _twos(text: str) -> set[str]:
    words = syllables(text)
    return {f"{a} {b}" for a, b in pairwise(words)}


def _count(item: Item) -> bool:
    right = sum(o.correct for o in item.options)
    wrong = len(item.options) - right
    if item.kind is ItemKind.ONE_BEST:
        return right != 1 or wrong not in (2, 3)
    if item.kind is ItemKind.MULTIPLE:
        return right < 2 or wrong < 2
    if item.kind is ItemKind.TRUE_FALSE:
        return len(item.options) != 2 or right != 1
    if item.kind is ItemKind.MATCHING:
        return len(item.pairs) < 3 or len({comparable(p.right) for p in item.pairs}) < len(item.pairs)
    if item.kind is ItemKind.ORDERING:
        return len(item.sequence) < 3
    return not item.accepted


def _repeated(item: Item) -> bool:
    texts = [comparable(o.text) for o in item.options] or [comparable(x) for x in item.sequence]
    return len(set(texts)) < len(texts)


def _longest(item: Item) -> bool:
    if item.kind is not ItemKind.ONE_BEST:
        return False
    key = max((len(o.text) for o in item.options if o.correct), default=0)
    other = max((len(o.text) for o in item.options if not o.correct), default=0)
    return key > 40 and key > _LONGEST_KEY_OVER * other


_RULES: tuple[tuple[Callable[[Item], bool], str], ...] = (
    (_no_ending, "câu dẫn không kết thúc bằng dấu hỏi hoặc chỗ trống"),
    (lambda i: bool(_DANGLING.search(i.stem)), "câu dẫn trỏ tới phần người học không thấy"),
    (_negative, "câu dẫn ở dạng phủ định"),
    (lambda i: len(i.stem.split()) > LONGEST_STEM, f"câu dẫn dài hơn {LONGEST_STEM} tiếng"),
    (lambda i: any(_ALL_OF_THEM.search(o.text) for o in i.options), "có phương án kiểu “tất cả các phương án trên”"),
    (_bracketed, "ngoặc hoặc dấu nháy không cân"),
    (_in_stem, "đáp án lộ trong câu dẫn"),
    (_hinted, "tên cơ quan gợi sẵn đáp án"),
    (_count, "số phương án không hợp lệ"),
    (_repeated, "có hai phương án trùng nhau"),
    (_longest, "đáp án dài hơn hẳn các phương án khác"),
)
