"""`cchc ingest`: files and folders into the store, once, kept in step, or under watch. stdout is data, stderr talk."""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from corpus.store.embedded import EmbeddedStore
    from ingest.folders import Gone
    from ingest.pipeline import Outcome

_FIELDS = ("name", "status", "document_id", "paragraphs", "message")


@click.command(options_metavar="[TUỲ_CHỌN]")
@click.argument("paths", nargs=-1, required=True, metavar="ĐƯỜNG_DẪN…", type=click.Path(path_type=Path))
@click.option("--json", "as_object", is_flag=True, help="In kết quả dạng JSON; với --watch, mỗi tệp một dòng.")
@click.option("--watch", is_flag=True, help="Theo dõi thư mục: tệp mới, tệp đổi được nạp ngay; Ctrl-C để dừng.")
@click.option(
    "--every", type=click.FloatRange(min=0.2), default=5.0, show_default=True, metavar="GIÂY",
    help="Với --watch: số giây giữa hai lần xem thư mục.",
)  # fmt: skip
@click.option(
    "--sync", "drops", is_flag=True, help="Gỡ khỏi kho văn bản mà tệp không còn trong thư mục (hỏi lại trước khi gỡ)."
)
@click.option("--yes", is_flag=True, help="Với --sync: không hỏi lại trước khi gỡ.")
def ingest(paths: tuple[Path, ...], as_object: bool, watch: bool, every: float, drops: bool, yes: bool) -> None:
    """Nạp tệp hoặc cả thư mục vào kho; tệp không đổi thì bỏ qua."""
    if (watch or drops) and (wrong := next((p for p in paths if not p.is_dir()), None)):
        if not wrong.exists():
            raise click.ClickException(f"Không có thư mục “{wrong}”. Hãy kiểm tra lại đường dẫn.")
        raise click.ClickException(f"“{wrong}” không phải thư mục; --watch và --sync cần thư mục. Hãy bỏ tuỳ chọn đó.")
    store = _store()
    if watch:
        _follow(store, paths, every, drops, as_object)
        return
    outcomes = once(store, paths, drops, asks=not yes)
    report(outcomes, as_object)
    refused = [o for o in outcomes if o.status == "refused"]
    for outcome in refused:
        _complain(outcome.message)
    if refused:
        raise SystemExit(1)


def once(store: EmbeddedStore, paths: Sequence[Path], drops: bool, asks: bool) -> list[Outcome]:
    """Take in what is there; with `drops` remove what left its folder, after asking when `asks` on a terminal."""
    from ingest.folders import drop, gone
    from ingest.pipeline import ingest_paths
    from ui.terminal import progress_bar

    with progress_bar("Đang nạp") as progress:
        outcomes = ingest_paths(store, paths, progress)
    left = [one for folder in paths for one in gone(store, folder, outcomes)] if drops else []
    return [*outcomes, *(drop(store, left) if left and _may_drop(left, asks) else [])]


def report(outcomes: Sequence[Outcome], as_object: bool) -> None:
    """What became of each file, on stdout."""
    from ui.terminal import outcomes_text

    click.echo(json.dumps([_row(o) for o in outcomes], ensure_ascii=False) if as_object else outcomes_text(outcomes))


def _may_drop(left: Sequence[Gone], asks: bool) -> bool:
    from ui.terminal import printable

    for one in left:
        click.echo(printable(f"Tệp không còn: {one.names[0]} (văn bản “{one.document_id}”)"), err=True)
    if not asks:
        return True
    if not sys.stdin.isatty():
        click.echo(f"Chưa gỡ {len(left)} văn bản vì không hỏi lại được ở đây. Hãy chạy lại với --yes để gỡ.", err=True)
        return False
    answer = click.prompt(f"Gỡ {len(left)} văn bản này khỏi kho? Gõ “co” để gỡ", default="khong", err=True)
    return answer.strip().lower() in ("co", "có")


def _follow(store: EmbeddedStore, paths: Sequence[Path], every: float, drops: bool, as_object: bool) -> None:
    """Rounds until Ctrl-C or a request to end; then the sums."""
    from ingest.watch import Watch
    from ui.terminal import sums

    seen: list[Outcome] = []
    names = ", ".join(str(p) for p in paths)
    click.echo(f"Đang theo dõi {names}, xem lại sau mỗi {every:g} giây. Nhấn Ctrl-C để dừng.", err=True)
    watch = Watch(store, [p.absolute() for p in paths], drops)
    with suppress(KeyboardInterrupt), _told_to_end() as ended:
        while not ended.is_set():
            for outcomes in watch.round():
                seen += outcomes
                for outcome in outcomes:
                    _tell(outcome, as_object)
            ended.wait(every)
    click.echo(f"\nĐã dừng theo dõi. {sums(seen)}", err=True)


def _tell(outcome: Outcome, as_object: bool) -> None:
    """One line for what became of a file; what is unchanged is no news."""
    from ui.terminal import STATUS, printable

    if as_object:
        click.echo(json.dumps(_row(outcome), ensure_ascii=False))
    elif outcome.status != "unchanged":
        what = outcome.message or f"{outcome.document_id} ({outcome.paragraphs} đoạn)"
        word = STATUS.get(outcome.status, outcome.status)
        click.echo(" ".join(printable(f"{time.strftime('%H:%M:%S')}  {word}: {outcome.name} – {what}").split("\n")))
    sys.stdout.flush()


@contextmanager
def _told_to_end() -> Iterator[threading.Event]:
    """Set by Ctrl-C, or by SIGTERM of a service manager: that is no other wish.

    The wish is kept as well as raised, because what is raised inside a destructor or a callback is lost; and a script
    that starts the program in the background has it ignore Ctrl-C, which asking for the signal undoes.
    """
    ended = threading.Event()

    def stop(*_: object) -> None:
        ended.set()
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _row(outcome: Outcome) -> dict[str, object]:
    return {name: getattr(outcome, name) for name in _FIELDS}


def _store() -> EmbeddedStore:
    from ui.product import open_store
    from ui.terminal import progress_bar

    with progress_bar("Chuẩn bị kho") as progress:
        return open_store(progress)


def _complain(message: str) -> None:
    from ui.terminal import printable

    click.echo(f"Lỗi: {' '.join(printable(message).split())}", err=True)
