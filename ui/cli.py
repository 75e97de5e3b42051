"""`cchc`: the command line. stdout is data, stderr is talk; an error the user can mend is one line and exit code 1."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from corpus.errors import CchcError, NotHeldError
from ui.docs_commands import register
from ui.ingest_command import ingest
from ui.lazy import Late, LazyGroup
from ui.product import quiet
from ui.vietnamese import speak_vietnamese

if TYPE_CHECKING:
    from corpus.records import Document
    from corpus.store.embedded import EmbeddedStore

_LATE = {
    "eval": Late("eval.commands:group", "Đo chất lượng: câu trả lời, truy hồi, so sánh."),
    "quiz": Late("ui.quiz_commands:group", "Ra đề trắc nghiệm từ văn bản."),
    "train-embedding": Late("corpus.embedding.train:main", "Huấn luyện lại mô hình nhúng từ văn bản."),
}
_DEBUG = "CCHC_DEBUG"


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    from importlib.metadata import PackageNotFoundError, version

    if not asked:
        return
    try:
        click.echo(f"cchc {version('cchc')}")
    except PackageNotFoundError:
        click.echo("cchc (chạy từ mã nguồn, chưa cài đặt)")
    ctx.exit()


@click.group(
    "cchc", cls=LazyGroup, late=_LATE, context_settings={"max_content_width": 100},
    options_metavar="[TUỲ_CHỌN]", subcommand_metavar="LỆNH [THAM_SỐ]…",
)  # fmt: skip
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Hiện số phiên bản."
)
def group() -> None:
    """Trợ lý cải cách hành chính: hỏi bằng tiếng Việt, trả lời kèm đúng đoạn văn bản làm căn cứ."""


@group.command(options_metavar="[TUỲ_CHỌN]")
@click.argument("question", metavar="CÂU_HỎI")
@click.option(
    "--history", multiple=True, metavar="CÂU_TRƯỚC", help="Câu đã hỏi trước đó, cũ trước mới sau; lặp lại được."
)
@click.option("--json", "as_object", is_flag=True, help="In một đối tượng JSON.")
@click.option(
    "--as-of",
    type=click.DateTime(["%d/%m/%Y", "%Y-%m-%d"]),
    metavar="NGÀY",
    help="Trả lời theo văn bản có hiệu lực tại ngày này (02/9/2021 hoặc 2021-09-02).",
)
def ask(question: str, history: tuple[str, ...], as_object: bool, as_of: datetime | None) -> None:
    """Hỏi một câu, nhận câu trả lời kèm căn cứ."""
    from ui.product import open_assistant

    store = _store()
    answer = open_assistant(store).ask(_clean(question), [_clean(h) for h in history], as_of.date() if as_of else None)
    if as_object:
        from assistant.result import as_json

        click.echo(_json(as_json(answer, store.document)))
        return
    from ui.terminal import answer_text

    click.echo(answer_text(answer))


@group.command(options_metavar="[TUỲ_CHỌN]")
@click.option("--host", envvar="HOST", default="127.0.0.1", show_default=True, metavar="ĐỊA_CHỈ", help="Địa chỉ.")
@click.option(
    "--port", envvar="PORT", default=7860, show_default=True, metavar="SỐ", type=click.IntRange(0, 65535), help="Cổng."
)
def serve(host: str, port: int) -> None:
    """Mở trang web và giao diện HTTP."""
    from ui.web.server import serve as run

    run(_store(), host, port)


@group.group(options_metavar="[TUỲ_CHỌN]", subcommand_metavar="LỆNH [THAM_SỐ]…")
def docs() -> None:
    """Xem và quản lý các văn bản trong kho."""


@docs.command("list", options_metavar="[TUỲ_CHỌN]")
@click.option("--json", "as_object", is_flag=True, help="In dạng JSON.")
def list_(as_object: bool) -> None:
    """Liệt kê văn bản."""
    from ui.facts import document_json
    from ui.terminal import documents_text

    documents = _store().documents()
    click.echo(_json([document_json(d) for d in documents]) if as_object else documents_text(documents))


@docs.command(options_metavar="[TUỲ_CHỌN]")
@click.argument("document_id", metavar="MÃ")
@click.option("--json", "as_object", is_flag=True, help="In dạng JSON.")
def show(document_id: str, as_object: bool) -> None:
    """Xem một văn bản: thông tin và toàn văn theo từng đoạn."""
    from ui.facts import document_json, paragraph_json
    from ui.terminal import document_text

    store = _store()
    document = _held(store, document_id)
    paragraphs = store.paragraphs(document.id)
    if as_object:
        click.echo(_json({**document_json(document), "paragraphs": [paragraph_json(p) for p in paragraphs]}))
    else:
        click.echo(document_text(document, paragraphs))


@docs.command(options_metavar="[TUỲ_CHỌN]")
@click.argument("document_id", metavar="MÃ")
@click.option("--yes", is_flag=True, help="Không hỏi lại.")
def remove(document_id: str, yes: bool) -> None:
    """Gỡ một văn bản khỏi kho; tệp gốc không bị đụng tới."""
    from ui.terminal import printable

    store = _store()
    document = _held(store, document_id)
    if not yes and sys.stdin.isatty():
        asked = f"Gỡ “{printable(document.title)}” khỏi kho? Gõ “co” để gỡ"
        if click.prompt(asked, default="khong", err=True).strip().lower() not in ("co", "có"):
            raise click.ClickException("Chưa gỡ gì.")
    store.remove(document.id)
    click.echo(f"Đã gỡ văn bản “{document.id}”.", err=True)


@docs.command(options_metavar="[TUỲ_CHỌN]")
def reindex() -> None:
    """Lập lại chỉ mục từ danh mục, với mô hình nhúng đang chọn."""
    from ui.terminal import progress_bar

    store = _store(renew=False)
    with progress_bar("Đang lập chỉ mục", "đoạn") as progress:
        store.rebuild(progress)
    stats = store.stats()
    click.echo(f"Đã lập lại chỉ mục {stats.paragraphs} đoạn của {stats.documents} văn bản.", err=True)


group.add_command(ingest)
register(docs)


def main() -> None:
    """Entry point of the `cchc` command."""
    quiet()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Vietnamese must come out whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    speak_vietnamese()
    try:
        result = group.main(list(arguments), prog_name="cchc", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except (CchcError, click.ClickException) as error:
        _complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
    except BrokenPipeError:
        # The reader has left; what Python still holds for it must go nowhere, or it complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nĐã dừng.", err=True)
        return 130
    except Exception as error:
        if os.environ.get(_DEBUG):
            raise
        kind = type(error).__name__
        _complain(f"Lỗi ngoài dự kiến ({kind}: {error}). Hãy chạy lại với {_DEBUG}=1 để xem chi tiết và báo lại.")
    return 1


def _store(renew: bool = True) -> EmbeddedStore:
    from ui.product import open_store
    from ui.terminal import progress_bar

    with progress_bar("Chuẩn bị kho") as progress:
        return open_store(progress, renew)


def _complain(message: str) -> None:
    from ui.terminal import printable

    click.echo(f"Lỗi: {' '.join(printable(message).split())}", err=True)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _held(store: EmbeddedStore, asked: str) -> Document:
    """The document under an id, or under a number as it is written: `3759/BNV-CCHC` is `3759-bnv-cchc`."""
    asked = _clean(asked)
    try:
        return store.document(asked)
    except NotHeldError:
        by_number = [d for d in store.documents() if d.number and d.number.casefold() == asked.strip().casefold()]
        if len(by_number) != 1:
            raise
        return by_number[0]


def _clean(text: str) -> str:
    """Bytes of the command line that are no UTF-8 become U+FFFD: nothing further on can store them."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


if __name__ == "__main__":
    main()
