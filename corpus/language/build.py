"""Builds the table of syllables from texts: `python -m corpus.language.build CORPUS... --out FILE`.

CORPUS is a BEIR corpus (`.jsonl` or `.jsonl.xz`: `title`, `text`) or a plain text file. The same
input gives the same bytes. Lines that repeat are counted once, because laws copy each other.
Users may run it on their own ministry's texts.

Laws never say how people talk. Two files beside the table do, and are read with every build: `everyday.txt`,
the words of asking, and `spoken.txt`, sentences of everyday office talk from all over the country. What follows
what is learnt from each of the two kinds of text by itself, and then mixed: after `số` laws write `máy`, people
say `mấy`, and a thousand laws more make that no less so. Sets of questions (`--asked`) are talk too.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, product
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.language.model import (
    BREAK,
    FOREIGN,
    SPECIAL,
    UNIT,
    SyllableModel,
    is_possible,
    is_regular,
    model_form,
    special_id,
    tokens,
)  # fmt: skip
from corpus.language.restore import Restorer
from corpus.language.text import is_accented, nfc, squeeze
from corpus.language.typed import Mender

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.int64]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]

_BITS = 14  # of a syllable's id inside a packed pair or triple
_DISCOUNT_TWO, _DISCOUNT_THREE = 0.6, 0.6


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """What is kept. Counts are of distinct lines' occurrences; `gain` is nats × occurrences a triple must be worth."""

    min_syllable: int = 4
    min_pair: int = 2
    min_triple: int = 2
    triples: int = 600_000
    spoken_share: float = 0.4  # of what follows a syllable, where both kinds of text show plenty
    spoken_plenty: float = 80.0  # times a syllable must be seen to count as half of plenty
    spoken_worth: int = 20  # laws' occurrences that one of talk is worth when triples are chosen
    spoken_most: int = 16  # sentences that one line of `spoken.txt` stands for, or as many as its longest choice
    leave_out: int = 0  # every n-th article is left out (for measuring); 0: none


def lines(path: Path, leave_out: int = 0) -> Iterator[str]:
    """The lines of a corpus: for BEIR the title and the text's lines, for a text file its lines."""
    if path.name.endswith((".jsonl", ".jsonl.xz")):
        opener = lzma.open if path.suffix == ".xz" else open
        with opener(path, "rt", encoding="utf-8") as file:
            for n, raw in enumerate(file):
                if leave_out and n % leave_out == 0:
                    continue
                article = json.loads(raw)
                yield article.get("title") or ""
                yield from str(article.get("text") or "").split("\n")
    else:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line.startswith("#"):
                yield from spelled_out(line)


def spelled_out(line: str) -> list[str]:
    """`{có|gồm} {mấy} mục` → every sentence it stands for."""
    parts = [part.split("|") for part in re.split(r"[{}]", line)]
    return ["".join(choice) for choice in product(*parts)] if "{" in line else [line]


def spoken(path: Path, most: int) -> Iterator[str]:
    """The sentences of a file of everyday talk, each also without its commas, as many people type.

    A line with many alternatives stands for `most` sentences, spread evenly over all that it spells.
    """
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            for sentence in _spread(line, most):
                yield squeeze(sentence)
                if "," in sentence:
                    yield squeeze(sentence.replace(",", " "))


def _spread(line: str, most: int) -> list[str]:
    """Sentences of a line: every alternative has its turn, and meets other neighbours each time round."""
    parts = [part.split("|") for part in re.split(r"[{}]", line)]
    wanted = min(prod(map(len, parts)), max(most, *map(len, parts)))
    return ["".join(p[(i + i // len(p) * slot) % len(p)] for slot, p in enumerate(parts)) for i in range(wanted)]


def line_tokens(line: str) -> list[str | int]:
    """A line as lower-case syllables and ids of special tokens; abbreviations count as foreign."""
    out: list[str | int] = []
    all_caps = line.isupper()
    for match in tokens(line):
        word = match.group()
        special = special_id(word)
        if special is not None:
            out.append(special)
        elif word.isupper() and len(word) > 1 and not all_caps:
            out.append(FOREIGN)
        else:
            form = model_form(word)
            out.append(form if is_possible(form) else FOREIGN)
    return out


def asked(path: Path, mender: Mender) -> Iterator[str]:
    """The well-typed questions of a set (JSON lines: `question`, `history`), each also without its commas.

    A question that would be mended teaches its slips, so it is left out.
    """
    for raw in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(raw) if raw.strip() else {}
        for question in map(nfc, (item.get("question") or "", *item.get("history", ()))):
            if is_accented(question) and mender.as_meant(question).text == question:
                yield squeeze(question)
                yield squeeze(question.replace(",", " "))


def build(
    paths: Sequence[Path],
    settings: BuildSettings = BuildSettings(),
    progress: bool = False,
    question_sets: Sequence[Path] = (),
) -> SyllableModel:
    """The model of some corpora, and of what people asked. Memory: about 40 bytes a token at the peak.

    With `question_sets` the model is made twice: the first one tells which of the questions are typed well.
    """
    import numpy as np

    vocabulary: dict[str, int] = {name: i for i, name in enumerate(SPECIAL)}
    written = _read([lines(path, settings.leave_out) for path in paths], vocabulary, progress)
    data = Path(__file__).parent / "data"

    said = [lines(data / "everyday.txt"), spoken(data / "spoken.txt", settings.spoken_most)]
    talk = _read(said, vocabulary, progress)
    kept = _kept_syllables(vocabulary, written, talk, settings.min_syllable)
    first = _model(written, talk, kept, vocabulary, settings)
    if not question_sets:
        return first
    mender = Mender(Restorer(first))
    questions = _read([asked(path, mender) for path in question_sets], vocabulary, progress)
    return _model(written, np.concatenate((talk, questions)), kept, vocabulary, settings)


def _model(
    written: Ints, talk: Ints, kept: Sequence[str], vocabulary: dict[str, int], settings: BuildSettings
) -> SyllableModel:
    import numpy as np

    names = [*SPECIAL, *kept]
    renumber = np.full(len(vocabulary), FOREIGN, dtype=np.int64)
    renumber[: len(SPECIAL)] = np.arange(len(SPECIAL))
    for new, name in enumerate(kept, start=len(SPECIAL)):
        renumber[vocabulary[name]] = new
    return SyllableModel(names, _arrays((renumber[written], renumber[talk]), len(names), settings))


def _read(sources: Sequence[Iterator[str]], vocabulary: dict[str, int], progress: bool) -> Ints:
    import numpy as np
    from tqdm import tqdm

    ids = array("i", [BREAK])
    seen: set[bytes] = set()
    with tqdm(unit=" dòng", desc="Đọc", disable=not progress) as bar:
        for line in chain.from_iterable(sources):
            bar.update()
            digest = blake2b(line.encode(), digest_size=8).digest()
            if digest in seen:
                continue
            seen.add(digest)
            ids.extend(
                t if isinstance(t, int) else vocabulary.setdefault(t, len(vocabulary)) for t in line_tokens(line)
            )
            ids.append(BREAK)
    return np.frombuffer(ids, dtype=np.int32).astype(np.int64)


def _kept_syllables(vocabulary: dict[str, int], written: Ints, talk: Ints, least: int) -> list[str]:
    """Syllables that laws have so many times, or that our own sentences have; a slip in a question makes none."""
    import numpy as np

    counts = np.bincount(written, minlength=len(vocabulary))
    counts[np.unique(talk)] += least
    return sorted(s for s, i in vocabulary.items() if i >= len(SPECIAL) and counts[i] >= least and is_regular(s))


def _arrays(streams: tuple[Ints, Ints], size: int, settings: BuildSettings) -> dict[str, array[int]]:
    """Count, mix, prune, smooth: interpolated absolute discounting, written as a back-off model after pruning."""
    import numpy as np

    share = settings.spoken_share
    streams = tuple(s[np.concatenate(([True], (s[1:] != BREAK) | (s[:-1] != BREAK)))] for s in streams)  # type: ignore[assignment]
    two, two_n = _counted([(s[:-1] << _BITS) | s[1:] for s in streams])
    first, second = two >> _BITS, two & (1 << _BITS) - 1
    p_one = (1 - share) * _alone(second, two_n[0], size) + share * _alone(second, two_n[1], size)
    p_two = _mixed(first, two_n, size, p_one[second], _DISCOUNT_TWO, settings)
    keep = (two_n[0] >= settings.min_pair) | (two_n[1] > 0)
    two, p_two = two[keep], p_two[keep]
    first, second = two >> _BITS, two & (1 << _BITS) - 1
    back_one = _back_off(first, p_two, p_one[second], size)

    three, three_n = _counted([_triples(s, two) for s in streams])
    context, last = three >> _BITS, three & (1 << _BITS) - 1
    lower = _pair_probability((two[context] & (1 << _BITS) - 1) << _BITS | last, two, p_two, p_one, back_one)
    p_three = _mixed(context, three_n, len(two), lower, _DISCOUNT_THREE, settings)
    often = three_n[0] + three_n[1] * settings.spoken_worth
    worth = often * np.abs(np.log(p_three / lower)) * (often >= settings.min_triple)
    order = np.argsort(-worth, kind="stable")[: settings.triples]
    chosen = np.sort(order[worth[order] > 0])
    context, last, p_three, lower = context[chosen], last[chosen], p_three[chosen], lower[chosen]
    back_two = _back_off(context, p_three, lower, len(two))
    used = np.unique(context)
    return {
        "one": array("B", _cost(p_one)),
        "one_back": array("B", _cost(back_one, 128)),
        "two_row": array("I", np.searchsorted(first, np.arange(size + 1)).tolist()),
        "two": array("H", second.tolist()),
        "two_cost": array("B", _cost(p_two)),
        "back_pair": array("I", used.tolist()),
        "two_back": array("B", _cost(back_two[used], 128)),
        "three_row": array("I", [*np.searchsorted(context, used).tolist(), len(context)]),
        "three": array("H", last.tolist()),
        "three_cost": array("B", _cost(p_three)),
    }


def _alone(second: Ints, n: Ints, size: int) -> Floats:
    """Probability of a syllable where what stands before it tells nothing: half how often it occurs, half after how
    many others. `nhiêu` is frequent, but only ever after `bao`, so it is no reason to read `bão nhiêu`.
    """
    import numpy as np

    often = np.bincount(second, weights=n, minlength=size)
    after = np.bincount(second, weights=n > 0, minlength=size)
    both: Floats = often / often.sum() + after / after.sum() + 2e-7
    return both / np.sum(both)


def _triples(stream: Ints, two: Ints) -> Ints:
    """Triples as (position of their first pair, last) packed, of the pairs that are kept."""
    import numpy as np

    pair = (stream[:-2] << _BITS) | stream[1:-1]
    at = np.minimum(np.searchsorted(two, pair), len(two) - 1)
    known = (two[at] == pair) & (stream[1:-1] != BREAK)
    packed: Ints = (at[known] << _BITS) | stream[2:][known]
    return packed


def _counted(streams: Sequence[Ints]) -> tuple[Ints, list[Ints]]:
    """All keys of some streams in order, and for each stream how often it holds each of them."""
    import numpy as np

    counted = [np.unique(stream, return_counts=True) for stream in streams]
    keys = np.unique(np.concatenate([k for k, _ in counted]))
    out = []
    for own, n in counted:
        counts = np.zeros(len(keys), dtype=np.int64)
        counts[np.searchsorted(keys, own)] = n
        out.append(counts)
    return keys, out


def _mixed(
    context: Ints, counts: Sequence[Ints], size: int, lower: Floats, discount: float, settings: BuildSettings
) -> Floats:
    """Probability of each key after its context: that of written text and that of talk, mixed by how often each shows
    the context; each by absolute discounting, interpolated with the lower order.
    """
    import numpy as np

    mixed, weights = np.zeros(len(context)), np.zeros(len(context))
    for n, share in zip(counts, (1 - settings.spoken_share, settings.spoken_share), strict=True):
        total = np.bincount(context, weights=n, minlength=size)
        kinds = np.bincount(context, weights=n > 0, minlength=size)
        sure = share * total / (total + settings.spoken_plenty)
        p = (np.maximum(n - discount, 0) + discount * kinds[context] * lower) / np.maximum(total, 1)[context]
        mixed += sure[context] * p
        weights += sure[context]
    out: Floats = mixed / weights
    return out


def _pair_probability(pair: Ints, two: Ints, p_two: Floats, p_one: Floats, back_one: Floats) -> Floats:
    import numpy as np

    at = np.minimum(np.searchsorted(two, pair), len(two) - 1)
    backed: Floats = back_one[pair >> _BITS] * p_one[pair & (1 << _BITS) - 1]
    return np.where(two[at] == pair, p_two[at], backed)


def _back_off(context: Ints, kept: Floats, lower: Floats, size: int) -> Floats:
    """What is left of each context's probability, over what the lower order gives to the words not kept."""
    import numpy as np

    left = 1 - np.bincount(context, weights=kept, minlength=size)
    rest = 1 - np.bincount(context, weights=lower, minlength=size)
    return np.clip(left, 1e-4, None) / np.clip(rest, 1e-4, None)


def _cost(p: Floats, offset: int = 0) -> list[int]:
    import numpy as np

    costs: list[int] = np.clip(np.round(-np.log(p) / UNIT) + offset, 0, 255).astype(int).tolist()
    return costs


def main(arguments: Sequence[str] | None = None) -> None:
    """Command line of the build."""
    parser = argparse.ArgumentParser(prog="python -m corpus.language.build", description="Dựng bảng âm tiết.")
    parser.add_argument("corpus", nargs="+", type=Path, help="corpus.jsonl, corpus.jsonl.xz hoặc tệp .txt")
    parser.add_argument("--out", type=Path, required=True, help="tệp bảng sẽ ghi")
    parser.add_argument("--triples", type=int, default=BuildSettings().triples, help="số bộ ba giữ lại")
    parser.add_argument("--asked", nargs="*", default=[], type=Path, help="bộ câu hỏi .jsonl: người ta hỏi thế nào")
    parser.add_argument("--leave-out", type=int, default=0, help="bỏ ra mỗi bài thứ n (để đo)")
    given = parser.parse_args(arguments)
    settings = BuildSettings(triples=given.triples, leave_out=given.leave_out)
    data = build(given.corpus, settings, progress=True, question_sets=given.asked).dumps()
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(data)
    print(f"{given.out}: {len(data):,} byte")


if __name__ == "__main__":
    main()
