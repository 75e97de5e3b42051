"""The table of Vietnamese syllables: which exist, and how they follow each other.

A pruned back-off trigram model over lower-case syllables, made by `corpus.language.build`. It answers
one question for restoring diacritics and mending typos: of several readings of a line, which is the
likeliest? Everything is kept as sorted arrays of the standard library, so that it loads in
milliseconds and needs no numeric library.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus.errors import SourceError
from corpus.language.text import fold, nfc

MAGIC = b"CCHC-SYLLABLES-2\n"
#: Costs are negative natural logarithms, stored as whole numbers of this unit in one byte each.
UNIT = 1 / 12
#: The first ids are no syllables: a break in the line, a number, a word that is no Vietnamese syllable, a comma.
BREAK, NUMBER, FOREIGN, COMMA = range(4)
SPECIAL = ("<s>", "<n>", "<x>", "<,>")

_NONE: Mapping[tuple[int, int], float] = {}
#: What the model reads as one token: anything holding a digit or an @, an address, a word, a stop, a comma.
TOKEN = re.compile(r"https?://\S+|www\.\S+|[^\s@]+@\S+|[^\s\d]*\d\S*|[^\W\d_]+|[.;:!?\n]|,")

_ONSET = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx]"
_ALL_ONSETS = (*_ONSET.partition("|[")[0].split("|"), *"bcdđghklmnprstvx")
_SHAPE = re.compile(rf"^(?:{_ONSET})?([aeiouy]{{1,3}})(ch|ng|nh|[cmnpt])?$")
_STOPPED = re.compile(r"(?:ch|[cpt])$")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
#: Tone mark on the second letter of an open oa, oe, uy (older style): the model knows the newer one.
_OLD_PLACE = {
    f"{pair[0]}{old}": f"{new}{pair[1]}"
    for pair, olds, news in (
        ("oa", "àáảãạ", "òóỏõọ"), ("oe", "èéẻẽẹ", "òóỏõọ"), ("uy", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for old, new in zip(olds, news, strict=True)
}  # fmt: skip


@lru_cache(maxsize=65536)
def is_possible(syllable: str) -> bool:
    """True when a lower-case NFC syllable has a Vietnamese shape; `cac` has none, because a stop needs sắc or nặng."""
    match = _SHAPE.match(fold(syllable))
    if match is None:
        return False
    if match[2] is None or not _STOPPED.search(match[2]):
        return True
    tones = _TONE.findall(_decomposed(syllable))
    return bool(tones) and tones[0] in "\u0301\u0323"


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


#: Every rime of the language, tones apart.
_RIMES_WRITTEN = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê "
    "êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang "
    "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp "
    "ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt "
    "uy uya uych uyên uyêt uynh uyt uyu uyn ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych ynh "
    "yt yêm yên yêng yêt yêu "
)
_RIMES = frozenset(_RIMES_WRITTEN.split())
_BEFORE_FRONT, _BEFORE_BACK = frozenset({"k", "gh", "ngh"}), frozenset({"c", "g", "ng"})


@lru_cache(maxsize=65536)
def is_regular(form: str) -> bool:
    """True when a lower-case NFC word is built by the rules of spelling, known or not (`tèo`, `rì`)."""
    if not is_possible(form):
        return False
    letters = nfc(_TONE.sub("", _decomposed(form)))
    for onset in ("", *_ALL_ONSETS):
        rime = letters[len(onset) :]
        if letters.startswith(onset) and rime in _RIMES:
            front = rime[0] in "eêiy"
            fits = front if onset in _BEFORE_FRONT else not front or onset == "g" if onset in _BEFORE_BACK else True
            if fits and (onset != "g" or not front or rime[0] == "i"):
                return len(_TONE.findall(_decomposed(form))) <= 1
    return False


@lru_cache(maxsize=65536)
def model_form(word: str) -> str:
    """A word in the form the table knows: lower case, composed, newer tone placement (hoà → hòa, not quý → qúy)."""
    word = nfc(word).lower()
    if len(word) > 1 and word[-2:] in _OLD_PLACE and not word.startswith("qu"):
        return word[:-2] + _OLD_PLACE[word[-2:]]
    return word


def tokens(text: str) -> list[re.Match[str]]:
    """The tokens of a text that the model reads; blanks and other marks between them are transparent."""
    return list(TOKEN.finditer(text))


def special_id(token: str) -> int | None:
    """The id of a token that is no word: number, address, break, comma; None for a word."""
    if token == ",":
        return COMMA
    if token in ".;:!?\n":
        return BREAK
    return None if token.isalpha() else NUMBER


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a token: the id of its syllable and what reading it so costs (nats, 0 = as typed)."""

    syllable: int
    cost: float


class SyllableModel:
    """The loaded table. Costs are in units of `UNIT` nats; an id is a position in `syllables`."""

    def __init__(self, syllables: Sequence[str], arrays: Mapping[str, array[int]]) -> None:
        self.syllables = list(syllables)
        self.ids = {s: i for i, s in enumerate(self.syllables) if i >= len(SPECIAL)}
        self.by_fold: dict[str, list[int]] = {}
        for syllable, i in self.ids.items():
            self.by_fold.setdefault(fold(syllable), []).append(i)
        self._one, self._one_back = arrays["one"], arrays["one_back"]
        self._two_row, self._two, self._two_cost = arrays["two_row"], arrays["two"], arrays["two_cost"]
        self._back_pair, self._two_back = arrays["back_pair"], arrays["two_back"]
        self._three_row, self._three, self._three_cost = arrays["three_row"], arrays["three"], arrays["three_cost"]

    def single_cost(self, a: int) -> int:
        """Cost of a syllable by its frequency alone."""
        return self._one[a]

    def pair(self, a: int, b: int) -> int:
        """Position of the pair (a, b) in the table, −1 where it is not there."""
        end = self._two_row[a + 1]
        at = bisect_left(self._two, b, self._two_row[a], end)
        return at if at < end and self._two[at] == b else -1

    def pair_cost(self, a: int, b: int, position: int) -> int:
        """Cost of b after a; `position` is `pair(a, b)`."""
        return self._two_cost[position] if position >= 0 else self._one_back[a] - 128 + self._one[b]

    def context(self, position: int) -> int:
        """Row of what follows a pair, −1 when the table holds no triple that begins with it."""
        if position < 0:
            return -1
        at = bisect_left(self._back_pair, position)
        return at if at < len(self._back_pair) and self._back_pair[at] == position else -1

    def triple_cost(self, context: int, c: int, pair_cost: int) -> int:
        """Cost of c after a pair whose `context` is given; `pair_cost` is that of c after the pair's second half."""
        if context < 0:
            return pair_cost
        end = self._three_row[context + 1]
        at = bisect_left(self._three, c, self._three_row[context], end)
        if at < end and self._three[at] == c:
            return self._three_cost[at]
        return self._two_back[context] - 128 + pair_cost

    def best(
        self, slots: Sequence[Sequence[Reading]], beam: int = 10, favoured: Mapping[tuple[int, int], float] = _NONE
    ) -> tuple[list[int], float]:
        """The cheapest reading of a line: ids, one for each slot, and its cost in nats (Viterbi with a beam).

        `favoured` pairs cost so many nats less than the table has them.
        """
        # A state is (last syllable, its row of triples) with the cheapest cost and the way there.
        states: list[tuple[float, int, int, tuple]] = [(0.0, BREAK, -1, ())]  # type: ignore[type-arg]
        for slot in [*slots, (Reading(BREAK, 0.0),)]:
            best: dict[tuple[int, int], tuple[float, int, int, tuple]] = {}  # type: ignore[type-arg]
            pairs: dict[tuple[int, int], tuple[int, int, float]] = {}
            for cost, last, context, path in states:
                for reading in slot:
                    c = reading.syllable
                    known = pairs.get((last, c))
                    if known is None:
                        at = self.pair(last, c)
                        known = (self.pair_cost(last, c, at), self.context(at), favoured.get((last, c), 0.0))
                        pairs[last, c] = known
                    total = cost + reading.cost + self.triple_cost(context, c, known[0]) * UNIT - known[2]
                    key = (c, last)
                    if key not in best or total < best[key][0]:
                        best[key] = (total, c, known[1], (path, c))
            states = sorted(best.values(), key=lambda state: state[:2])[:beam]
        total, _, _, path = states[0]
        out: list[int] = []
        path = path[0]  # the closing break
        while path:
            out.append(path[1])
            path = path[0]
        return out[::-1], total

    def dumps(self) -> bytes:
        """The table as bytes: a line of magic, then a compressed head of JSON and the arrays, little-endian."""
        names = ("one", "one_back", "two_row", "two", "two_cost", "back_pair", "two_back",
                 "three_row", "three", "three_cost")  # fmt: skip
        parts = [(name, getattr(self, f"_{name}")) for name in names]
        head = {"syllables": self.syllables, "arrays": [[n, a.typecode, len(a)] for n, a in parts]}
        body = json.dumps(head, ensure_ascii=False).encode() + b"\n" + b"".join(a.tobytes() for _, a in parts)
        return MAGIC + zlib.compress(body, 9)  # lzma saves a quarter, but takes 100 ms to read

    @classmethod
    def loads(cls, data: bytes) -> SyllableModel:
        """Read what `dumps` wrote; `SourceError` when it is something else."""
        if not data.startswith(MAGIC):
            raise SourceError("Bảng âm tiết sai định dạng. Hãy dựng lại bằng python -m corpus.language.build")
        body = zlib.decompress(data[len(MAGIC) :])
        end = body.index(b"\n")
        head = json.loads(body[:end])
        arrays: dict[str, array[int]] = {}
        at = end + 1
        for name, typecode, length in head["arrays"]:
            values = array(typecode)
            values.frombytes(body[at : at + length * values.itemsize])
            at += length * values.itemsize
            arrays[name] = values
        return cls(head["syllables"], arrays)


@lru_cache(maxsize=1)
def shipped() -> SyllableModel:
    """The table that comes with the product, read on first use."""
    return _data("syllables.bin")


@lru_cache(maxsize=1)
def pairs() -> SyllableModel:
    """Which syllables make one word, without the questions that people asked: in those whatever is asked of often
    (`trễ nhất`, `điểm ngập`) would pass for a set term.
    """
    return _data("pairs.bin")


def _data(name: str) -> SyllableModel:
    return SyllableModel.loads(files("corpus.language").joinpath(f"data/{name}").read_bytes())
