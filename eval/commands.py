"""`cchc eval …`: the command line of the harness. Tables go to stdout, talk and progress to stderr."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.errors import CchcError

if TYPE_CHECKING:
    from eval.beir import Beir

_OUT = click.Path(dir_okay=False, path_type=Path)
_IN = click.Path(path_type=Path)


class _Group(click.Group):
    """A face: domain errors become one line on stderr and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CchcError as error:
            raise click.ClickException(str(error)) from error


@click.group("eval", cls=_Group, options_metavar="[TUỲ_CHỌN]", subcommand_metavar="LỆNH [THAM_SỐ]…")
def group() -> None:
    """Đo chất lượng: câu trả lời, truy hồi, so sánh."""


@group.command("answers", options_metavar="[TUỲ_CHỌN]")
@click.argument("file", type=_IN, metavar="TỆP")
@click.option("--json", "json_path", type=_OUT, help="Ghi kết quả đầy đủ ra tệp JSON.")
@click.option("--report", "report_path", type=_OUT, help="Ghi báo cáo HTML, mỗi câu chưa đạt mở xem được.")
def answers_command(file: Path, json_path: Path | None, report_path: Path | None) -> None:
    """Hỏi từng câu trong tệp JSONL và chấm câu trả lời."""
    from eval.questions import read_questions

    questions = read_questions(file)
    _check_outputs(json_path, report_path)
    from eval import answers, product, report, tables

    result = answers.run(questions, product.ask_product(), name=file.name, progress=True)
    click.echo(tables.answers_table(result))
    _write(answers.write_json, result, json_path)
    _write(report.html_report, result, report_path)


@dataclass(frozen=True, slots=True)
class _Retrieval:
    """What both retrieval commands take: the folder, which questions, how they are typed, where to write."""

    beir_dir: Path
    ids_ending: str | None
    unaccented: bool
    typos: int | None
    json_path: Path | None

    def beir(self) -> Beir:
        """The folder with the questions asked for, typed as asked for."""
        from eval.beir import ids_ending, read_beir
        from eval.retrieval import typed_as

        beir = read_beir(self.beir_dir)
        _check_outputs(self.json_path)
        if self.ids_ending:
            beir = ids_ending(beir, self.ids_ending)
        return typed_as(beir, self.unaccented, self.typos)


def _retrieval_options(command: Callable[..., None]) -> Callable[..., None]:
    for decorate in (
        click.argument("beir_dir", type=_IN),
        click.option("--ids-ending", metavar="KÝ_TỰ", help="Chỉ các câu có mã kết thúc bằng một trong các ký tự này."),
        click.option("--unaccented", is_flag=True, help="Bỏ dấu mọi câu hỏi trước khi hỏi."),
        click.option("--typos", type=int, metavar="HẠT_GIỐNG", help="Gõ sai một từ trong mỗi bốn từ, theo hạt giống."),
        click.option("--json", "json_path", type=_OUT, help="Ghi kết quả đầy đủ ra tệp JSON."),
    ):
        command = decorate(command)
    return command


@group.command("retrieval", options_metavar="[TUỲ_CHỌN]")
@_retrieval_options
def retrieval_command(**options: Any) -> None:
    """Lập chỉ mục thư mục dạng BEIR và chấm truy hồi."""
    chosen = _Retrieval(**options)
    beir = chosen.beir()
    from eval import product, retrieval, tables

    name = chosen.beir_dir.resolve().name
    opened = product.open_beir_store(beir, progress=True)
    try:
        result = retrieval.evaluate(opened.rank, beir, progress="Chấm truy hồi").of(name, opened.costs)
    finally:
        opened.close()
    click.echo(tables.retrieval_table(result))
    _write(retrieval.write_json, result, chosen.json_path)


@group.command("compare", options_metavar="[TUỲ_CHỌN]")
@_retrieval_options
@click.option("--setup", "names", multiple=True, metavar="TÊN", help="Cấu hình cần so; lặp lại được. Mặc định: tất cả.")
@click.option("--against", metavar="TÊN", help="So mọi cấu hình với cấu hình này; không nêu thì so từng cặp.")
def compare_command(names: tuple[str, ...], against: str | None, **options: Any) -> None:
    """So sánh nhiều cấu hình truy hồi trên cùng câu hỏi, kèm kiểm định."""
    if against and names and against not in names:
        names = (against, *names)
    chosen = _Retrieval(**options)
    beir = chosen.beir()
    from eval import compare, product

    set_ups = product.set_ups(beir, names)
    if against and against not in (known := [set_up.name for set_up in set_ups]):
        raise click.ClickException(f"Không có cấu hình “{against}”. Hãy chọn một trong: {', '.join(known)}.")
    result = compare.compare(set_ups, beir, against=against, progress=True)
    click.echo(compare.comparison_table(result, against))
    _write(compare.write_json, result, chosen.json_path)


@group.command("ocr", options_metavar="[TUỲ_CHỌN]")
@click.argument("typed", type=_IN, metavar="BẢN_GÕ")
@click.option("--scan", type=_IN, metavar="TỆP", help="Bản quét của bản gõ ấy; không nêu thì vẽ từ bản gõ.")
@click.option("--all-pages", is_flag=True, help="So cả văn bản thay vì trang đầu.")
@click.option("--drawn", default=4, show_default=True, metavar="SỐ", help="Số bản quét cần vẽ.")
def ocr_command(typed: Path, scan: Path | None, all_pages: bool, drawn: int) -> None:
    """Đọc bản quét và đếm chữ đúng so với bản gõ."""
    from eval import ocr

    readings = [ocr.read_scan(scan, typed, None if all_pages else 1)] if scan else ocr.read_drawn(typed, drawn)
    click.echo(ocr.table(readings))


def _check_outputs(*paths: Path | None) -> None:
    """Says so before a long run, not after it, when the results could not be written."""
    for path in paths:
        if path is not None and not path.parent.is_dir():
            raise click.ClickException(f"Không có thư mục {path.parent} để ghi {path.name}. Hãy tạo thư mục đó trước.")


def _write(write: Callable[[Any, Path], None], result: object, path: Path | None) -> None:
    if path is None:
        return
    try:
        write(result, path)
    except OSError as error:
        raise click.ClickException(f"Không ghi được {path}: {error.strerror}. Hãy chọn nơi ghi khác.") from error
