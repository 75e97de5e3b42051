"""Builds the table of syllables from texts: `python -m corpus.language.build CORPUS... --out FILE`.

CORPUS is a BEIR corpus (`.jsonl` or `.jsonl.xz`: `title`, `text`) or a plain text file. The same
input gives the same bytes. Lines that repeat are counted once, because laws copy each other.
Users may run it on their own ministry's texts.
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
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.language.model import (
    BREAK,
    FOREIGN,
    SPECIAL,
    UNIT,
    SyllableModel,
    is_possible,
    model_form,
    special_id,
    tokens,
)  # fmt: skip

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
    everyday_weight: int = 5
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


def build(paths: Sequence[Path], settings: BuildSettings = BuildSettings(), progress: bool = False) -> SyllableModel:
    """The model of some corpora. Memory: about 40 bytes a token at the peak."""
    import numpy as np

    vocabulary: dict[str, int] = {name: i for i, name in enumerate(SPECIAL)}
    stream = _read(paths, settings, vocabulary, progress)
    counts = np.bincount(stream, minlength=len(vocabulary))
    kept = _kept_syllables(vocabulary, counts.tolist(), settings.min_syllable)
    names = [*SPECIAL, *kept]
    renumber = np.full(len(vocabulary), FOREIGN, dtype=np.int64)
    renumber[: len(SPECIAL)] = np.arange(len(SPECIAL))
    for new, name in enumerate(kept, start=len(SPECIAL)):
        renumber[vocabulary[name]] = new
    return SyllableModel(names, _arrays(renumber[stream], len(names), settings))


def _read(paths: Sequence[Path], settings: BuildSettings, vocabulary: dict[str, int], progress: bool) -> Ints:
    import numpy as np
    from tqdm import tqdm

    ids = array("i", [BREAK])
    seen: set[bytes] = set()
    everyday = Path(__file__).parent / "data" / "everyday.txt"
    work = [(path, 1) for path in paths] + [(everyday, settings.everyday_weight)]
    with tqdm(unit=" dòng", desc="Đọc", disable=not progress) as bar:
        for path, weight in work:
            for line in lines(path, settings.leave_out):
                bar.update()
                digest = blake2b(line.encode(), digest_size=8).digest()
                if digest in seen:
                    continue
                seen.add(digest)
                encoded = [
                    t if isinstance(t, int) else vocabulary.setdefault(t, len(vocabulary)) for t in line_tokens(line)
                ]
                for _ in range(weight):
                    ids.extend(encoded)
                    ids.append(BREAK)
    return np.frombuffer(ids, dtype=np.int32).astype(np.int64)


def _kept_syllables(vocabulary: dict[str, int], counts: list[int], least: int) -> list[str]:
    return sorted(s for s, i in vocabulary.items() if i >= len(SPECIAL) and counts[i] >= least)


def _arrays(stream: Ints, size: int, settings: BuildSettings) -> dict[str, array[int]]:
    """Count, prune, smooth: interpolated absolute discounting, written as a back-off model after pruning."""
    import numpy as np

    one_count = np.bincount(stream, minlength=size).astype(np.float64)
    p_one = (one_count + 0.5) / (one_count + 0.5).sum()
    stream = stream[np.concatenate(([True], (stream[1:] != BREAK) | (stream[:-1] != BREAK)))]
    two, two_n = np.unique((stream[:-1] << _BITS) | stream[1:], return_counts=True)
    keep = two_n >= settings.min_pair
    first, second = two >> _BITS, two & (1 << _BITS) - 1
    followed = np.bincount(first, weights=two_n, minlength=size)
    p_two = _discounted(first, two_n, followed, p_one[second], _DISCOUNT_TWO)
    two, p_two = two[keep], p_two[keep]
    first, second = two >> _BITS, two & (1 << _BITS) - 1
    back_one = _back_off(first, p_two, p_one[second], size)

    three, three_n, pair_n = _triples(stream, two)
    context, last = three >> _BITS, three & (1 << _BITS) - 1
    lower = _pair_probability((two[context] & (1 << _BITS) - 1) << _BITS | last, two, p_two, p_one, back_one)
    p_three = _discounted(context, three_n, pair_n, lower, _DISCOUNT_THREE)
    worth = three_n * np.abs(np.log(p_three / lower)) * (three_n >= settings.min_triple)
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


def _triples(stream: Ints, two: Ints) -> tuple[Ints, Ints, Ints]:
    """Triples as (position of their first pair, last) packed, their counts, and how often each pair has a follower."""
    import numpy as np

    pair = (stream[:-2] << _BITS) | stream[1:-1]
    at = np.minimum(np.searchsorted(two, pair), len(two) - 1)
    known = (two[at] == pair) & (stream[1:-1] != BREAK)
    three, n = np.unique((at[known] << _BITS) | stream[2:][known], return_counts=True)
    return three, n, np.bincount(at[known], minlength=len(two))


def _discounted(context: Ints, n: Ints, total: Ints, lower: Floats, discount: float) -> Floats:
    """Absolute discounting, interpolated with the lower order."""
    import numpy as np

    kinds = np.bincount(context, minlength=len(total))
    rest: Floats = discount * kinds[context] / total[context] * lower
    return (n - discount) / total[context] + rest


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
    parser.add_argument("--leave-out", type=int, default=0, help="bỏ ra mỗi bài thứ n (để đo)")
    given = parser.parse_args(arguments)
    settings = BuildSettings(triples=given.triples, leave_out=given.leave_out)
    data = build(given.corpus, settings, progress=True).dumps()
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(data)
    print(f"{given.out}: {len(data):,} byte")


if __name__ == "__main__":
    main()
