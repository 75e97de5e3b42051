"""`make bench`: times and memory beside the budgets of the design. A benchmark, never a test: it judges no build.

Questions are asked warm, in this process; start-up and memory are those of a real `cchc serve`. On a
machine with other work, wall time says little: the processor time beside it says what is ours.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import Request, urlopen

import click

from corpus.errors import CchcError
from eval.questions import Question, read_questions
from eval.stats import percentile
from eval.tables import number, table

ROUNDS = 3
QUESTIONS = Path(__file__).parent / "questions" / "dev.jsonl"
_HELP_RUNS = 7
_CCHC = (sys.executable, "-m", "ui.cli")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value in its unit; `budget` is the most it may be, None where the design sets none."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    decimals: int = 1

    @property
    def verdict(self) -> str:
        """In words, for the table."""
        return "–" if self.budget is None else "đạt" if self.value <= self.budget else "CHƯA ĐẠT"

    def row(self) -> list[str]:
        """A row of the table."""
        budget = "–" if self.budget is None else f"≤ {self.budget:g} {self.unit}"
        return [self.name, f"{number(self.value, self.decimals)} {self.unit}", budget, self.verdict]


@dataclass(frozen=True, slots=True)
class Asked:
    """Milliseconds of one question, on the clock and of the processor."""

    wall: float
    cpu: float


def latency(questions: Sequence[Question], rounds: int = ROUNDS) -> tuple[list[Figure], list[list[str]]]:
    """Every question `rounds` times, warm: figures of all, and rows of the table by tag."""
    from eval.product import ask_product

    ask = ask_product()
    ask(questions[0].question, [])
    times: dict[str, list[Asked]] = defaultdict(list)
    for _ in range(rounds):
        for question in questions:
            start, used = time.perf_counter(), time.process_time()
            with suppress(CchcError):  # a question that is refused as input takes its time too
                ask(question.question, question.history)
            asked = Asked((time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000)
            for tag in ("", *question.tags):
                times[tag].append(asked)
    every = times.pop("")
    figures = [
        Figure("Một câu hỏi, p50", _percentile([t.wall for t in every], 50), "ms", 20),
        Figure("Một câu hỏi, p95", _percentile([t.wall for t in every], 95), "ms", 60),
        Figure("… thời gian bộ xử lý, p50", _percentile([t.cpu for t in every], 50), "ms"),
        Figure("… thời gian bộ xử lý, p95", _percentile([t.cpu for t in every], 95), "ms"),
    ]
    return figures, [_tag_row(tag, asked) for tag, asked in sorted(times.items())]


def _tag_row(tag: str, asked: Iterable[Asked]) -> list[str]:
    walls = [t.wall for t in asked]
    return [tag, *(number(_percentile(walls, p), 1) for p in (50, 95)), str(len(walls) // ROUNDS)]


def _percentile(values: Sequence[float], q: float) -> float:
    return percentile(values, q) or 0.0


def commands() -> list[Figure]:
    """Seconds of short commands, each a process of its own."""
    asked = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"
    return [
        Figure("cchc --help", median(_seconds("--help") for _ in range(_HELP_RUNS)), "giây", 0.3, 2),
        Figure("cchc ask, từ đầu đến cuối", median(_seconds("ask", asked) for _ in range(3)), "giây", None, 2),
    ]


def _seconds(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([*_CCHC, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def serving(questions: Sequence[Question]) -> list[Figure]:
    """Start-up and memory of a real server on a free loopback port, after every question was asked once."""
    start = time.perf_counter()
    with subprocess.Popen([*_CCHC, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            address = next((word for word in server.stderr.readline().split() if word.startswith("http://")), "")
            _fetch(f"{address}/")
            ready = time.perf_counter() - start
            for question in questions:
                _fetch(f"{address}/api/ask", {"question": question.question, "history": list(question.history)})
            memory = _resident(server.pid)
        finally:
            server.terminate()
    return [
        Figure("cchc serve đến khi trang mở được", ready, "giây", 60),
        Figure("Bộ nhớ của tiến trình phục vụ", memory / 1e6, "MB", 1200, 0),
    ]


def _fetch(address: str, body: dict[str, Any] | None = None) -> None:
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(address, data, {"Content-Type": "application/json"}), timeout=120) as reply:
        reply.read()


def _resident(process: int) -> int:
    """Bytes of a process in memory; 0 where the platform does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)


def at_scale(folder: Path, naive: bool) -> list[Figure]:
    """A corpus in BEIR form: indexing, indexing again, memory, and time of a question, all in this process."""
    from eval import product, retrieval
    from eval.beir import read_beir

    beir = read_beir(folder)
    opened = product.open_beir_store(beir, progress=True)
    try:
        report = retrieval.evaluate(opened.rank, beir, progress="Hỏi")
    finally:
        opened.close()
    summary = report.summary()
    p95 = float(summary["p95_ms"])
    figures = [
        Figure(f"{folder.name}: lập chỉ mục", (opened.costs.index_seconds or 0.0) / 60, "phút", 30),
        Figure(f"{folder.name}: bộ nhớ cao nhất", report.memory / 1e9, "GB", 3 if opened.costs.cached else 4, 2),
        Figure(f"{folder.name}: trên đĩa", (opened.costs.bytes_on_disk or 0) / 1e9, "GB", None, 2),
        Figure(f"{folder.name}: một câu hỏi, p50", float(summary["p50_ms"]), "ms"),
        Figure(f"{folder.name}: một câu hỏi, p95", p95, "ms", 150),
    ]
    if naive:
        with_naive = product.set_ups(beir, [product.NAIVE])[0].open()
        try:
            slow = retrieval.evaluate(with_naive.rank, beir, progress="Hỏi cách thông thường").summary()["p95_ms"]
        finally:
            with_naive.close()
        figures.append(Figure(f"{folder.name}: so với cách thông thường, p95", p95 / float(slow), "lần", 0.2, 3))
    return figures


@click.command()
@click.option("--questions", type=click.Path(path_type=Path), default=QUESTIONS, help="Tệp câu hỏi JSONL.")
@click.option("--corpus", type=click.Path(path_type=Path), help="Thư mục dạng BEIR, để đo ở quy mô lớn.")
@click.option("--naive", is_flag=True, help="Đo cả cách làm thông thường trên thư mục ấy (chậm).")
def main(questions: Path, corpus: Path | None, naive: bool) -> None:
    """Đo thời gian và bộ nhớ, đặt cạnh định mức của thiết kế."""
    try:
        asked = read_questions(questions)
        figures, tags = latency(asked)
        figures += [*commands(), *serving(asked)]
        if corpus is not None:
            figures += at_scale(corpus, naive)
    except CchcError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(asked)} câu hỏi × {ROUNDS} lượt, {os.cpu_count()} nhân bộ xử lý\n")
    click.echo(table(["Đo", "giá trị", "định mức", "kết quả"], [figure.row() for figure in figures]))
    click.echo("\n" + table(["Nhãn", "p50 (ms)", "p95 (ms)", "số câu"], tags))


if __name__ == "__main__":
    main()
