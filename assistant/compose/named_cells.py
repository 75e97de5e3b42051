"""Which row and which columns of a table of figures a question names, by the words of their names.

A name is looked for in order and in one stretch; words that many rows (or heads) share tell little. What was found of a
row is taken out before heads are looked for, so that `Trường Cao đẳng X` names no column `Cao đẳng`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.stopwords import is_empty
from corpus.language.text import fold
from corpus.language.tokens import syllables

#: Bounds as texts and people put them before a figure, made one word each: `hơn 3 lần`, `chưa quá 3 lần`.
_BELOW = re.compile(r"\b(?:không|chưa) (?:vượt )?(?:qu[áa]|hơn|trên|tới|đến)(?= \d)|\b(?:dưới|chưa đầy)(?= \d)", re.I)
_ABOVE = re.compile(r"\b(?:từ )?(?:hơn|trên|quá)(?= \d)", re.I)
#: `khu vực II` as `khu vực 2`.
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi")
_ROMAN = re.compile(
    r"\b(loại|loai|khu vực|khu vuc|vùng|vung|hạng|hang|nhóm|nhom|bậc|quý|đợt|mức|cấp) (iii|ii|iv|vi|i|v)\b", re.I
)
_UNITS = re.compile(r"\(([^()]*)\)")
_MARK = re.compile(r"^(?:\d{1,3}|[a-zđ])[.)]\s*", re.I)
_PARTS = re.compile(r"\s*[,;]\s*|\s+hoặc\s+")
_LEVEL = re.compile(r"(?<!\d) - (?!\d)|(?<=\d) - (?!\d)|(?<!\d) - (?=\d)")
_LEAST_ROW, _CLEAR_LEAD = 0.6, 0.12
_LEAST_HEAD = 0.75
_FARTHEST = 3  # words of the question from one word of a name to its next
#: A tier or sort of body: another one right before a proper name makes it another's (`xã Đông Mỹ`, `huyện Đông Mỹ`).
_TIERS = frozenset(
    "xa phuong huyen quan tinh thanh thi tran thon ban to pho so bo truong phong cuc cong ty trung tam".split()
)
_WHOLE_HEAD = re.compile(r"^(?:tong so|tong cong|tong|cong|so luong|tong so .*|so tien)$")
_EMPTY_IN_HEADS = frozenset("số trong đó tổng đơn vị tính năm chia theo".split())


@dataclass(frozen=True, slots=True)
class Words:
    """A question's words in order, as they are compared: `bare` where they were typed without diacritics."""

    tokens: tuple[str, ...]
    bare: bool

    def without(self, places: Collection[int]) -> Words:
        """The same words, those at some places made blank."""
        return Words(tuple("" if i in places else t for i, t in enumerate(self.tokens)), self.bare)

    def has(self, token: str) -> bool:
        return token in self.tokens


def words_of(text: str, bare: bool) -> Words:
    """The words of a question, bounds before figures made one word."""
    return Words(_tokens(text, bare), bare)


@lru_cache(maxsize=4096)
def _tokens(text: str, bare: bool) -> tuple[str, ...]:
    text = _ROMAN.sub(lambda m: f"{m[1]} {_ROMANS.index(m[2].lower()) + 1}", text)
    bounded = _ABOVE.sub(" vượtquá ", _BELOW.sub(" khôngquá ", text))
    found = tuple(syllables(bounded))
    return tuple(fold(t) for t in found) if bare else found


def row_named(words: Words, names: Sequence[str], least: float | None = None) -> tuple[int, frozenset[int]] | None:
    """The one row whose name a question says, with the places of its words; None where none or several are named."""
    tokens = [_telling(_MARK.sub("", _UNITS.sub(" ", name)), words.bare) for name in names]
    rarity = Counter(t for row in tokens for t in set(row))
    found: list[tuple[float, float, int, frozenset[int]]] = []
    for i, name in enumerate(names):
        best, weight, at = _best_part(words, name, tokens[i], rarity)
        if best >= (least or _LEAST_ROW) - 1e-9 and not _of_another_tier(words, at, tokens[i]):
            found.append((best, weight, i, at))
    if not found:
        return None
    first, *others = sorted(found, key=lambda f: (-f[0], -f[1]))
    for other in others:
        same = other[3] <= first[3] and other[1] < first[1]  # a shorter name within a longer one
        if not same and first[0] - other[0] < _CLEAR_LEAD:
            return None
    return first[2], first[3]


def _best_part(
    words: Words, name: str, whole: Sequence[str], rarity: Counter[str]
) -> tuple[float, float, frozenset[int]]:
    """Share of a name, or of one of the names it lists, that is said in one stretch."""
    parts = [_telling(p, words.bare) for p in _PARTS.split(_MARK.sub("", _UNITS.sub(" ", name)))]
    best: tuple[float, float, frozenset[int]] = (0.0, 0.0, frozenset())
    if begun := _begun(words, whole, rarity):
        best = (_LEAST_ROW, 0.0, begun)
    for part in [whole, *(p for p in parts if 1 < len(p) < len(whole))]:
        weights = {t: 1.0 / max(1, rarity[t]) for t in part}
        said, at = _in_one_stretch(words.tokens, part, weights)
        total = sum(weights[t] for t in part)
        if total and any(rarity[t] == 1 for t in part if t in {words.tokens[i] for i in at}):
            best = max(best, (said / total, said, at), key=lambda b: (b[0], b[1]))
    return best


def _begun(words: Words, name: Sequence[str], rarity: Counter[str]) -> frozenset[int]:
    """Places of a name's first words, where the rest of it is left out: `thuyền kayak` of `Thuyền kayak kèm áo phao`."""
    many = next((n for n in range(2, len(name)) if any(rarity[t] == 1 and fold(t) not in _TIERS for t in name[:n])), 0)
    for i in range(len(words.tokens) - many + 1) if many else ():
        behind = words.tokens[i + many : i + many + 1]
        if words.tokens[i : i + many] == tuple(name[:many]) and all(not b or is_empty(b) for b in behind):
            return frozenset(range(i, i + many))
    return frozenset()


def _telling(name: str, bare: bool) -> tuple[str, ...]:
    """The words of a name in order, without those that carry nothing."""
    found = [t for t in _tokens_plain(name) if not (is_empty(t) and not t.isdigit()) or t in ("ba", "hai")]
    return tuple(fold(t) for t in found) if bare else tuple(found)


@lru_cache(maxsize=4096)
def _tokens_plain(text: str) -> tuple[str, ...]:
    return _tokens(text, False)


def _in_one_stretch(
    tokens: Sequence[str], name: Sequence[str], weights: dict[str, float]
) -> tuple[float, frozenset[int]]:
    """The weightiest run of a name's words that stand in order, not far from one another."""
    best: tuple[float, frozenset[int]] = (0.0, frozenset())
    ends: list[tuple[int, int, float, frozenset[int]]] = []  # (place in name, place in question, weight, places)
    for i, token in enumerate(tokens):
        for j, wanted in enumerate(name):
            if token != wanted:
                continue
            before = [e for e in ends if e[0] < j and 0 < i - e[1] <= _FARTHEST]
            top = max(before, key=lambda e: e[2], default=None)
            weight = weights[wanted] + (top[2] if top else 0.0)
            places = (top[3] if top else frozenset()) | {i}
            ends.append((j, i, weight, places))
            if weight > best[0]:
                best = weight, places
    return best


def _of_another_tier(words: Words, at: Collection[int], name: Sequence[str]) -> bool:
    before = words.tokens[min(at) - 1] if at and min(at) else ""
    return fold(before) in _TIERS and before not in name and fold(name[0]) in _TIERS


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: the levels above it, its own words, its units (`người`, `%`)."""

    index: int
    above: tuple[str, ...]
    own: str
    units: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """It gives the whole of what the head above parts: `Tổng số`."""
        return bool(_WHOLE_HEAD.match(fold(_UNITS.sub("", self.own)).strip()))


def heads_of(heads: Sequence[str]) -> list[Head]:
    """Heads taken apart into their levels."""
    out = []
    for i, head in enumerate(heads):
        *above, own = _LEVEL.split(head)
        units = tuple(u.strip().lower() for u in _UNITS.findall(head))
        out.append(Head(i, tuple(above), own, units))
    return out


@dataclass(frozen=True, slots=True)
class Named:
    """A column that a question names, and the words it was known by."""

    head: Head
    by: frozenset[str]


def heads_named(words: Words, heads: Sequence[Head], unit: str, counted: Collection[str] = ()) -> list[Named]:
    """Columns that are named; by the head above alone the whole of it, the part in the unit asked for, or all parts.

    What the whole table counts (`hộ`) names a column only where nothing else names one.
    """
    years = {t for t in words.tokens if _is_year(t)}
    open_ = [h for h in heads if not _contrary(h, years, words)]
    said = {h.index: _said(words, _of_head(h.own, words), [_of_head(x.own, words) for x in heads]) for h in open_}
    groups = sorted({_above(h, words) for h in heads} - {()})
    over = {h.index: _said(words, _above(h, words), groups) for h in open_ if h.above}
    own = [Named(h, by | _any(words, _above(h, words))) for h in open_ if (by := said[h.index])]
    if len(groups) > 1:  # a year alone stands under each of them
        own = [
            n for n in own if over.get(n.head.index) or not n.head.above or not all(map(_is_year, said[n.head.index]))
        ]
    above = [Named(h, by) for h in open_ if not said[h.index] and (by := over.get(h.index, frozenset()))]
    if unit and (of_unit := [n for n in (*own, *above) if unit in n.head.units]):
        own, above = [n for n in of_unit if n in own], [n for n in of_unit if n in above]
    whole = [n for n in above if n.head.is_whole]
    named = own or whole or above
    if own and whole and not any(n.by <= o.by for n in whole for o in own):
        named = [*own, *whole]
    named = [n for n in named if any(t not in counted and not _is_year(t) for t in n.by)] or named
    return [n for n in named if not any(n.by < other.by for other in named)]


def _of_head(text: str, words: Words) -> tuple[str, ...]:
    found = [t for t in _tokens_plain(_UNITS.sub(" ", text)) if t not in _EMPTY_IN_HEADS and not t.startswith("@-")]
    found = [t for t in found if not (is_empty(t) and t not in ("nam", "trên", "dưới"))] or found
    return tuple(fold(t) for t in found) if words.bare else tuple(found)


def _above(head: Head, words: Words) -> tuple[str, ...]:
    return _of_head(" ".join(head.above), words)


def _said(words: Words, name: Sequence[str], names: Sequence[Sequence[str]]) -> frozenset[str]:
    """The words of a head that are said: most of what tells it from the others, or how it and no other one begins."""
    rarity = Counter(t for other in names for t in set(other))
    dated = any(_is_year(t) for t in words.tokens)
    kept = [t for t in name if dated or not _is_year(t)]
    here = frozenset(t for t in kept if words.has(t))
    weights = {t: 1.0 / max(1, rarity[t]) for t in kept}
    total = sum(weights.values())
    if here and total and sum(weights[t] for t in here) >= _LEAST_HEAD * total:
        return here
    return _beginning(words, kept, names)


def _beginning(words: Words, name: Sequence[str], names: Sequence[Sequence[str]]) -> frozenset[str]:
    """`nước sạch` of `Nước sạch đáp ứng quy chuẩn`, where no other head begins so."""
    line = f" {' '.join(words.tokens)} "
    for many in range(len(name), 1, -1):
        opening = tuple(name[:many])
        if f" {' '.join(opening)} " in line:
            alike = sum(tuple(other[:many]) == opening for other in names)
            return frozenset(opening) if alike == 1 else frozenset()
    return frozenset()


def _any(words: Words, name: Sequence[str]) -> frozenset[str]:
    return frozenset(t for t in name if words.has(t))


def _contrary(head: Head, years: Collection[str], words: Words) -> bool:
    """The head is of another year than those asked about."""
    own = {t for t in (*_of_head(head.own, words), *_above(head, words)) if _is_year(t)}
    return bool(own and years) and not own & set(years)


def _is_year(token: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", token) is not None
