"""`cchc docs edit|missing|verify|sync`: the upkeep of what is stored. stdout is data, stderr is talk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from corpus.store.embedded import EmbeddedStore

_OPTIONS = "[TUỲ_CHỌN]"


@click.command("edit", options_metavar=_OPTIONS)
@click.argument("document_id", metavar="MÃ")
@click.argument("changes", nargs=-1, metavar="MỤC=GIÁ_TRỊ…")
@click.option("--reset", is_flag=True, help="Bỏ mọi chỗ đã sửa; lần nạp sau lấy lại thông tin đọc từ tệp.")
def edit(document_id: str, changes: tuple[str, ...], reset: bool) -> None:
    """Sửa thông tin của một văn bản, ví dụ: number=12/QĐ-UBND issued_on=02/3/2022."""
    from ingest import corrections
    from ui.terminal import printable

    store = _store()
    if reset:
        store.document(document_id)
        corrections.forget(store, document_id)
        click.echo(f"Đã bỏ các chỗ sửa của “{printable(document_id)}”.", err=True)
        return
    pairs = dict(change.split("=", 1) for change in changes if "=" in change)
    if not pairs or len(pairs) < len(changes):
        raise click.ClickException(
            f"Cần ít nhất một cặp MỤC=GIÁ_TRỊ. Các mục sửa được: {', '.join(corrections.EDITABLE)}."
        )
    document = corrections.edit(store, document_id, **pairs)
    click.echo(f"Đã sửa {', '.join(sorted(pairs))} của “{printable(document.id)}”.", err=True)


@click.command("missing", options_metavar=_OPTIONS)
@click.option("--json", "as_object", is_flag=True, help="In dạng JSON.")
def missing(as_object: bool) -> None:
    """Liệt kê văn bản được nhắc tới mà kho chưa có, nhắc nhiều nhất trước."""
    from ingest.upkeep import missing as find
    from ui.terminal import table

    found = find(_store())
    if as_object:
        objects = [
            {"number": m.number, "times": m.times, "cited_by": list(m.cited_by), "known": m.known} for m in found
        ]
        click.echo(json.dumps(objects, ensure_ascii=False))
    else:
        rows = [("SỐ", "SỐ LẦN", "NHẮC TRONG"), *((m.number, str(m.times), ", ".join(m.cited_by)) for m in found)]
        click.echo(table(rows))


@click.command("verify", options_metavar=_OPTIONS)
@click.argument("document_ids", nargs=-1, metavar="[MÃ]…")
@click.option("--json", "as_object", is_flag=True, help="In dạng JSON.")
def verify(document_ids: tuple[str, ...], as_object: bool) -> None:
    """Kiểm tra từng đoạn đã lưu còn đúng nguyên văn trong văn bản gốc."""
    from ingest.upkeep import verify as check
    from ui.terminal import printable, progress_bar

    with progress_bar("Đang kiểm tra", "văn bản") as progress:
        faults = check(_store(), document_ids, progress)
    if as_object:
        rows = [{"document_id": f.document_id, "paragraph_id": f.paragraph_id, "message": f.message} for f in faults]
        click.echo(json.dumps(rows, ensure_ascii=False))
    else:
        for fault in faults:
            click.echo(printable(f"{fault.paragraph_id}: {fault.message}"))
    if faults:
        raise click.ClickException(f"Có {len(faults)} đoạn không còn khớp với văn bản gốc. Hãy nạp lại các tệp đó.")
    click.echo("Mọi đoạn đều đúng nguyên văn.", err=True)


@click.command("sync", options_metavar=_OPTIONS)
@click.argument("folder", metavar="THƯ_MỤC", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Không hỏi lại.")
def sync(folder: Path, yes: bool) -> None:
    """Làm cho kho khớp với một thư mục, như “cchc ingest THƯ_MỤC --sync”."""
    from ui.ingest_command import once, report

    report(once(_store(), [folder], drops=True, asks=not yes), as_object=False)


def _store() -> EmbeddedStore:
    from ui.product import open_store
    from ui.terminal import progress_bar

    with progress_bar("Chuẩn bị kho") as progress:
        return open_store(progress)


def register(group: click.Group) -> None:
    """Put the commands into the group of document commands."""
    for command in (edit, missing, verify, sync):
        group.add_command(command)
