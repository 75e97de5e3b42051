"""The vocabulary: syllables, compounds of up to four syllables, and pieces for words never seen.

Most Vietnamese words are two syllables, so a table of single syllables cannot tell `cơ quan` from
`quan hệ`. Compounds are found by byte-pair merging over *syllables* (each one stood in for by one
character, so that no piece ends inside a syllable); a Unigram tokenizer over unsplit stretches then
takes the likeliest reading. It is a plain `tokenizers` file: no code of ours is needed to load it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.language.text import canonical_syllable

if TYPE_CHECKING:
    import numpy as np
    from tokenizers import Tokenizer

_SPACE = "\u2581"  # what stands for a blank inside a piece
_UNKNOWN = "[UNK]"
_STRETCH = re.compile(r"[^\W_]+(?: [^\W_]+)*")
_FIRST_STAND_IN = 0x20000  # a plane with 42,000 characters that no Vietnamese text holds
_LONGEST = 4  # syllables of a compound
_PIECE_LENGTHS = (2, 3, 4)  # characters of a fall-back piece


def build_tokenizer(
    texts: Sequence[str], *, compounds: int, syllable_count: int = 4, syllable_limit: int = 12_000, pieces: int = 2_000
) -> Tokenizer:
    """A Unigram tokenizer over `texts`: syllables seen `syllable_count` times, `compounds` merges, fall-back pieces."""
    stretches = Counter(stretch for text in texts for stretch in _stretches(text))
    words: Counter[str] = Counter()
    for stretch, n in stretches.items():
        for word in stretch.split(" "):
            words[word] += n
    kept = [word for word, n in words.most_common(syllable_limit) if n >= syllable_count]
    counts = Counter({word: words[word] for word in kept})
    counts.update(_compounds(stretches, kept, compounds))
    return _unigram(counts, _pieces(words, pieces))


def features(tokenizer: Tokenizer) -> tuple[np.ndarray, np.ndarray, int]:
    """(features, offsets, n): which trained vectors make each token's vector, as an embedding bag reads them.

    A token is the sum of its own vector, those of its syllables in canonical spelling and of the
    two-syllable compounds inside it. So `cải cách hành chính` stays near `cải cách`, rare compounds
    learn from their parts, and `hoà` meets `hòa`. Sums of vectors fold into one row when exported.
    """
    import numpy as np

    vocabulary = [token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])]
    table: dict[str, int] = {}
    rows: list[list[int]] = []
    for token in vocabulary:
        parts = canonical(token).split(_SPACE)[1:]
        names = [canonical(token), *(_SPACE + part for part in parts)]
        names += [_SPACE + a + _SPACE + b for a, b in pairwise(parts)]
        rows.append(sorted({table.setdefault(name, len(table)) for name in names}))
    offsets = np.cumsum([0] + [len(row) for row in rows[:-1]])
    return np.array([f for row in rows for f in row], dtype=np.int64), offsets.astype(np.int64), len(table)


def canonical(token: str) -> str:
    """The token with every syllable in canonical spelling: `▁hoà▁giải` → `▁hòa▁giải`."""
    return _SPACE.join(canonical_syllable(part) for part in token.split(_SPACE))


def _stretches(text: str) -> Iterator[str]:
    return iter(_STRETCH.findall(unicodedata.normalize("NFC", text).lower()))


def _compounds(stretches: Counter[str], kept: Sequence[str], wanted: int) -> Counter[str]:
    """The `wanted` most useful compounds with their counts, by byte-pair merging over syllables."""
    from tokenizers import Tokenizer, models, trainers

    if wanted <= 0 or not kept:
        return Counter()
    stand_in = {word: chr(_FIRST_STAND_IN + i) for i, word in enumerate(kept)}
    back = {c: word for word, c in stand_in.items()}
    lines = []
    for stretch, n in stretches.items():
        coded = "".join(stand_in.get(word, " ") for word in stretch.split(" ")).split()
        lines += [part for part in coded if len(part) > 1 for _ in range(min(n, 50))]
    tokenizer = Tokenizer(models.BPE())
    trainer = trainers.BpeTrainer(
        vocab_size=len(stand_in) + wanted, min_frequency=5, show_progress=False, max_token_length=_LONGEST
    )
    tokenizer.train_from_iterator(lines, trainer)
    counts: Counter[str] = Counter()
    for encoding in tokenizer.encode_batch(lines, add_special_tokens=False):
        counts.update(encoding.tokens)
    found = sorted(token for token in tokenizer.get_vocab() if len(token) > 1)
    return Counter({" ".join(back[c] for c in token): max(counts[token], 1) for token in found})


def _pieces(words: Counter[str], wanted: int) -> Counter[str]:
    """Fragments for words outside the vocabulary (foreign names, codes, misspellings), from the rarer words."""
    found: Counter[str] = Counter()
    for word, n in words.items():
        if n > 20 or word.isdigit():
            continue
        whole = _SPACE + word
        for length in _PIECE_LENGTHS:
            found.update(whole[i : i + length] for i in range(len(whole) - length + 1))
    letters: Counter[str] = Counter()
    for word, n in words.items():
        letters.update({c: n for c in word})
    return Counter(dict(found.most_common(wanted))) | Counter({c: 1 for c, n in letters.items() if n >= 20})


def _unigram(counts: Counter[str], pieces: Counter[str]) -> Tokenizer:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

    total = math.log(sum(counts.values()))
    scores = {_SPACE + name.replace(" ", _SPACE): math.log(n) - total for name, n in counts.items()}
    floor = min(scores.values(), default=-1.0)
    for name in list(scores):  # what the texts write only as `hoà giải` must be one token as `hòa giải` too
        scores.setdefault(canonical(name), scores[name])
    for piece in pieces:  # a word read whole always beats its fragments
        scores.setdefault(piece, 2 * floor - 1.0 / len(piece))
    scores.setdefault(_SPACE, 3 * floor)
    vocabulary = [(_UNKNOWN, 0.0), *((name, round(score, 3)) for name, score in scores.items())]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=0))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\s*(?:[^\p{L}\p{N}\s]|[\n\t])[^\p{L}\p{N}]*|\s\s+"), "removed"),
            pre_tokenizers.Metaspace(_SPACE, prepend_scheme="always", split=False),
        ]
    )
    return tokenizer


def encode(tokenizer: Tokenizer, texts: Iterable[str]) -> list[list[int]]:
    """Token ids of each text, as the loaded model will see them."""
    return [e.ids for e in tokenizer.encode_batch(list(texts), add_special_tokens=False)]
