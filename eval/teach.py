"""Questions that teach the embedding how people ask: `CCHC_HOME=H python -m eval.teach CORPUS… --sets SET… --out DIR`.

Two kinds, written as a BEIR folder (`corpus.jsonl`, `queries.jsonl`, `qrels.tsv`) that corpus.embedding.train reads:
stretches of the corpus whose official phrases are put into everyday ones of the tables of wordings, each asking for
the article it was cut from; and the questions of opened sets, each asking for the paragraphs of the store that answer
it. A pair that stands in `qrels.tsv` n times is drawn n times as often. Sets to be measured on are never named here.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from assistant.everyday import Row, read_rows, rows
from corpus.embedding.texts import Article, read_articles
from corpus.errors import CchcError
from eval import metrics
from eval.questions import read_questions

Phrase = tuple[str, ...]
#: How people put a matter into a question; empty is as often as any.
_FORMS = (
    "{}", "{} thế nào?", "{} ra sao?", "{} thì sao ạ", "cho em hỏi {}", "{} là gì?", "{} không?", "ai {}", "{} hả anh",
    "{} có được không", "mấy anh cho hỏi {}", "{} như rứa phải không", "có phải {} không", "{} chỗ nào nói",
)  # fmt: skip
_WORD = re.compile(r"\w+")
_LONGEST = 6  # syllables of an official phrase; a single one says too little
_LEAST_TEXT = 60  # characters of a paragraph that a stretch is cut from
_STRETCH = (8, 26)  # syllables
_KEPT = 0.55  # share of the other syllables that stays: people leave out most of an official sentence
_PUT = 0.9  # share of the phrases found that are put into everyday words
_MOST_OF_ONE = 4000  # stretches in which one official phrase may be put otherwise
_TRIES = 12  # stretches cut for one question made
_ANSWERING = 3  # paragraphs of one question that it asks for; more answer it only together
_REPEATED = 4  # how often a question of a set is drawn for each time a made one is


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and the key of the article or paragraph that it asks for."""

    question: str
    key: str


def everyday(table: Iterable[Row]) -> dict[Phrase, list[str]]:
    """Official phrase, in syllables → everyday ones that a table has for it."""
    out: dict[Phrase, list[str]] = defaultdict(list)
    for row in table:
        for written in row.written:
            if 1 < len(key := _words(written)) <= _LONGEST:
                out[key] += [asked for asked in row.asked if _words(asked) != key]
    return {key: asked for key, asked in out.items() if asked}


def made(articles: Sequence[Article], phrases: Mapping[Phrase, Sequence[str]], count: int, seed: int) -> Iterator[Pair]:
    """At most `count` questions out of stretches of articles, their official phrases put into everyday words."""
    rng = random.Random(seed)
    first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda p: -len(p)):
        first[phrase[0]].append(phrase)
    texts = [(a.id, p) for a in articles for p in a.paragraphs if len(p) >= _LEAST_TEXT]
    used: Counter[Phrase] = Counter()
    found = 0
    for _ in range(count * _TRIES if texts else 0):
        key, text = texts[rng.randrange(len(texts))]
        words = _words(text)
        length = rng.randint(*_STRETCH)
        start = rng.randrange(max(1, len(words) - length + 1))
        question = _put(words[start : start + length], phrases, first, used, rng)
        if question:
            yield Pair(rng.choice(_FORMS).format(question), key)
            found += 1
        if found == count:
            return


def _put(
    words: Phrase, phrases: Mapping[Phrase, Sequence[str]], first: Mapping[str, Sequence[Phrase]],
    used: Counter[Phrase], rng: random.Random,
) -> str:  # fmt: skip
    """A stretch with its official phrases in everyday words and much of the rest left out; empty where it has none."""
    out: list[str] = []
    at = put = 0
    while at < len(words):
        phrase = next((p for p in first.get(words[at], ()) if words[at : at + len(p)] == p), None)
        if phrase and used[phrase] < _MOST_OF_ONE and rng.random() < _PUT:
            out.append(rng.choice(phrases[phrase]))
            used[phrase] += 1
            put += 1
            at += len(phrase)
            continue
        if rng.random() < _KEPT:
            out.append(words[at])
        at += 1
    return " ".join(out) if put and len(out) > 1 else ""


def _words(text: str) -> Phrase:
    return tuple(_WORD.findall(text.lower()))


def asked(sets: Sequence[Path]) -> tuple[list[Pair], list[dict[str, str]]]:
    """Questions of sets with the paragraphs of the store that answer them, and its paragraphs as texts of a corpus."""
    from assistant.library import Library
    from assistant.understanding import understand
    from corpus.passages import passage
    from ingest.opening import open_home

    store = open_home()
    library = Library(store)
    library.refresh()
    held = [(p, passage(p, d)) for d in store.documents() for p in library.paragraphs(d.id)]
    pairs: list[Pair] = []
    for file in sets:
        for item in read_questions(file):
            if not item.answerable or item.history:
                continue
            text = understand(item.question, library).text
            quotes = [quote for group in item.sources for quote in group]
            answering = [p.id for p, _ in held if any(metrics.contains(p.text, q) for q in quotes)]
            if len(answering) <= 2 * _ANSWERING:  # else a short quote, which stands all over the texts
                pairs += [Pair(text, key) for key in answering[:_ANSWERING]]
    texts = [{"_id": p.id, "title": f"{x.title}. {x.head}".strip(". "), "text": x.body} for p, x in held]
    return pairs, texts


def write(folder: Path, pairs: Sequence[tuple[Pair, int]], texts: Sequence[Mapping[str, str]]) -> None:
    """The BEIR folder; each pair stands as often as it says."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = {question: f"q{i}" for i, question in enumerate(dict.fromkeys(pair.question for pair, _ in pairs))}
    queries = [{"_id": number, "text": question} for question, number in numbers.items()]
    for name, lines in (("corpus.jsonl", texts), ("queries.jsonl", queries)):
        (folder / name).write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines), "utf-8")
    judged = "".join(f"{numbers[pair.question]}\t{pair.key}\t1\n" * times for pair, times in pairs)
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n" + judged, "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status; messages go to stderr."""
    parser = argparse.ArgumentParser(prog="python -m eval.teach", description="Câu hỏi để dạy mô hình nhúng.")
    parser.add_argument("corpus", nargs="+", type=Path, help="corpus.jsonl, corpus.jsonl.xz hoặc thư mục .txt")
    parser.add_argument("--sets", nargs="*", type=Path, default=[], help="bộ câu hỏi đã mở, có nguồn")
    parser.add_argument("--count", type=int, default=80_000, help="số câu hỏi tạo từ bảng cách nói")
    parser.add_argument("--seed", type=int, default=3, help="hạt ngẫu nhiên")
    parser.add_argument("--out", required=True, type=Path, help="thư mục ghi corpus.jsonl, queries.jsonl, qrels.tsv")
    options = parser.parse_args(arguments)
    try:
        more = files("eval").joinpath("teaching", "wordings.txt").read_text(encoding="utf-8")
        phrases = everyday((*rows(), *read_rows(more.splitlines())))
        pairs = [(pair, 1) for pair in made(read_articles(options.corpus), phrases, options.count, options.seed)]
        answered, texts = asked(options.sets)
        write(options.out, pairs + [(pair, _REPEATED) for pair in answered], texts)
    except CchcError as error:
        print(error, file=sys.stderr)
        return 1
    told = f"{len(pairs):,} câu tạo từ {len(phrases):,} cách viết, {len(answered):,} cặp từ {len(options.sets)} bộ"
    print(f"Đã ghi {options.out}: {told}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
