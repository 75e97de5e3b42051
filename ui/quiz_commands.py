"""`cchc quiz …`: build a quiz, take it, hand it out, learn from the results. stdout is data, stderr is talk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.quiz.formats import FORMATS
from assistant.quiz.items import DIFFICULTY_NAMES, KIND_NAMES, Difficulty, Item, ItemKind, Quiz, Status
from corpus.errors import InputError
from ui.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.quiz.analysis import ItemReport
    from corpus.store.embedded import EmbeddedStore

_FILE = click.Path(dir_okay=False, path_type=Path)
_KINDS = click.Choice([k.value for k in ItemKind])
_LEVELS = click.Choice([d.value for d in Difficulty])
_OPTIONS = "[TUỲ_CHỌN]"


@click.group("quiz", options_metavar=_OPTIONS, subcommand_metavar="LỆNH [THAM_SỐ]…")
def group() -> None:
    """Ra đề trắc nghiệm từ văn bản, xuất ra tệp, làm thử và phân tích kết quả."""


@group.command(options_metavar=_OPTIONS)
@click.option(
    "--document", "documents", multiple=True, metavar="MÃ", help="Mã văn bản; lặp lại được. Mặc định: mọi văn bản."
)
@click.option(
    "--part", "parts", multiple=True, metavar="NHÃN", help="Phần của văn bản, ví dụ “mục 2”, “Phụ lục 2”; lặp lại được."
)
@click.option("--number", type=click.IntRange(1), metavar="SỐ", help="Số câu. Mặc định: tất cả các câu đạt.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=_KINDS,
    metavar="LOẠI",
    help=f"Loại câu: {', '.join(k.value for k in ItemKind)}.",
)
@click.option("--difficulty", type=_LEVELS, metavar="MỨC", help=f"Độ khó: {', '.join(d.value for d in Difficulty)}.")
@click.option(
    "--options",
    type=click.IntRange(3, 4),
    default=4,
    show_default=True,
    metavar="SỐ",
    help="Số phương án của câu chọn một.",
)
@click.option("--seed", type=int, default=0, show_default=True, metavar="SỐ", help="Hạt giống: cùng số thì cùng đề.")
@click.option("--title", default="", metavar="TÊN", help="Tên đề.")
@click.option("--review", "keep_for_review", is_flag=True, help="Giữ cả câu chưa qua kiểm tra, đánh dấu cần xem lại.")
@click.option("--phrase", is_flag=True, help="Nhờ mô hình ở CCHC_MODEL viết lại câu dẫn, có kiểm tra.")
@click.option(
    "-o", "--output", type=_FILE, default=Path("de.json"), show_default=True, metavar="TỆP", help="Tệp đề (JSON)."
)
def build(output: Path, phrase: bool, kinds: tuple[str, ...], difficulty: str | None, **asked: Any) -> None:
    """Ra đề từ các văn bản trong kho; mỗi câu được trợ lý kiểm tra trước khi nhận."""
    from dataclasses import replace

    from assistant.quiz.build import Request
    from assistant.quiz.build import build as make
    from assistant.quiz.formats.json_file import write
    from ui.product import open_assistant

    store = _store()
    ask = open_assistant(store).ask
    chosen = tuple(ItemKind(k) for k in kinds) or tuple(ItemKind)
    level = Difficulty(difficulty) if difficulty else None
    quiz = make(store, ask, Request(kinds=chosen, difficulty=level, **asked))
    if phrase:
        from assistant.quiz.phrasing import configured_model, phrased

        complete = configured_model()
        if complete is None:
            raise InputError(
                "Chưa đặt CCHC_MODEL nên không có mô hình để viết lại câu dẫn. Hãy đặt biến này, hoặc bỏ --phrase."
            )
        quiz = replace(quiz, items=tuple(phrased(quiz.items, complete, ask)))
    _save(output, write(quiz).data)
    _tell(quiz)
    click.echo(f"Đã ghi {len(quiz.items)} câu vào “{output}”.", err=True)


@group.command(options_metavar=_OPTIONS)
@click.argument("quiz_file", metavar="TỆP_ĐỀ", type=_FILE)
def take(quiz_file: Path) -> None:
    """Làm bài ngay trên màn hình; trả lời xong từng câu sẽ thấy đoạn văn bản làm căn cứ."""
    from assistant.quiz.taking import right
    from assistant.quiz.versions import version

    quiz = _read(quiz_file)
    score = 0
    shown_items = version(quiz, "0")
    for placed in shown_items:
        item, shown = placed.item, placed.right or placed.shown
        click.echo(printable(f"\nCâu {placed.number}/{len(shown_items)}. {item.stem}"))
        for line in _choices(item, placed.left, shown):
            click.echo(printable(f"  {line}"))
        good = right(item, click.prompt(_how(item), prompt_suffix=": ", err=True), shown)
        score += good
        click.echo("  Đúng." if good else printable(f"  Chưa đúng. Đáp án: {item.key}"))
        for basis in item.bases:
            click.echo(printable(f"  Căn cứ: {basis.label}\n    “{' '.join(basis.quote.split())}”"))
    click.echo(f"\nKết quả: {score}/{len(shown_items)} câu đúng.")


@group.command("export", options_metavar=_OPTIONS)
@click.argument("quiz_file", metavar="TỆP_ĐỀ", type=_FILE)
@click.option("--format", "name", type=click.Choice(list(FORMATS)), required=True, help="Dạng tệp.")
@click.option(
    "--versions", type=click.IntRange(1, 50), default=2, show_default=True, metavar="SỐ", help="Số mã đề (Word)."
)
@click.option("-o", "--output", type=_FILE, metavar="TỆP", help="Tệp xuất. Mặc định: cạnh tệp đề.")
def export(quiz_file: Path, name: str, versions: int, output: Path | None) -> None:
    """Xuất đề ra tệp mà Moodle, Kahoot, Word, Excel, … nhập được."""
    from assistant.quiz.formats import writer

    quiz = _read(quiz_file)
    if name == "word":
        from assistant.quiz.formats.word import write

        written = write(quiz, versions)
    else:
        written = writer(name)(quiz)
    target = output or quiz_file.with_suffix(f".{name}".removesuffix(f".{FORMATS[name][1]}") + f".{FORMATS[name][1]}")
    _save(target, written.data)
    for warning in written.warnings:
        click.echo(f"Lưu ý: {printable(warning)}.", err=True)
    click.echo(f"Đã ghi “{target}”.", err=True)


@group.command("import", options_metavar=_OPTIONS)
@click.argument("source", metavar="TỆP", type=_FILE)
@click.option("--format", "name", type=click.Choice(list(FORMATS)), required=True, help="Dạng tệp.")
@click.option("-o", "--output", type=_FILE, required=True, metavar="TỆP_ĐỀ", help="Tệp đề (JSON) ghi ra.")
def import_(source: Path, name: str, output: Path) -> None:
    """Nhập câu hỏi từ tệp GIFT, Moodle XML, QTI, Excel hoặc JSON thành tệp đề."""
    from assistant.quiz.formats import reader
    from assistant.quiz.formats.json_file import write
    from assistant.quiz.rules import faults

    quiz = reader(name)(_bytes(source))
    for number, item in enumerate(quiz.items, 1):
        if found := faults(item):
            click.echo(f"Lưu ý: câu {number}: {'; '.join(found)}.", err=True)
    _save(output, write(quiz).data)
    click.echo(f"Đã nhập {len(quiz.items)} câu vào “{output}”. Câu nhập vào không có căn cứ để kiểm tra.", err=True)


@group.command(options_metavar=_OPTIONS)
@click.argument("quiz_file", metavar="TỆP_ĐỀ", type=_FILE)
@click.argument("results", metavar="BẢNG_KẾT_QUẢ", type=_FILE)
def analyse(quiz_file: Path, results: Path) -> None:
    """Phân tích từng câu từ bảng kết quả (.xlsx hoặc .csv): độ khó, độ phân biệt, phương án không ai chọn."""
    from assistant.quiz.analysis import analyse as reports
    from assistant.quiz.analysis import rows

    quiz = _read(quiz_file)
    numbers = {item.id: n for n, item in enumerate(quiz.items, 1)}
    for report in reports(quiz, rows(_bytes(results))):
        click.echo(printable(_report_line(numbers[report.item.id], report)))


@group.command("check-stale", options_metavar=_OPTIONS)
@click.argument("quiz_file", metavar="TỆP_ĐỀ", type=_FILE)
def check_stale(quiz_file: Path) -> None:
    """Liệt kê các câu có căn cứ đã thay đổi; mã thoát 1 khi có câu như vậy."""
    from assistant.quiz.stale import stale

    quiz = _read(quiz_file)
    numbers = {item.id: n for n, item in enumerate(quiz.items, 1)}
    found = stale(quiz.items, _store())
    for one in found:
        click.echo(printable(f"Câu {numbers[one.item.id]}: {one.reason}"))
    click.echo(f"{len(found)}/{len(quiz.items)} câu cần xem lại.", err=True)
    if found:
        raise SystemExit(1)


def _store() -> EmbeddedStore:
    from ui.product import open_store
    from ui.terminal import progress_bar

    with progress_bar("Chuẩn bị kho") as progress:
        return open_store(progress)


def _read(path: Path) -> Quiz:
    from assistant.quiz.formats.json_file import read

    return read(_bytes(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"Không đọc được tệp “{path}” ({error.strerror}). Hãy kiểm tra lại đường dẫn.") from None


def _save(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(f"Không ghi được tệp “{path}” ({error.strerror}). Hãy chọn nơi khác bằng -o.") from None


def _tell(quiz: Quiz) -> None:
    for kind in ItemKind:
        if count := sum(i.kind is kind for i in quiz.items):
            click.echo(f"{KIND_NAMES[kind]}: {count} câu", err=True)
    if review := sum(i.status is Status.REVIEW for i in quiz.items):
        click.echo(f"Cần xem lại: {review} câu", err=True)
    click.echo("Bao phủ (số đoạn có câu hỏi / số đoạn):", err=True)
    for c in quiz.coverage:
        click.echo(printable(f"  {c.document_id}, {c.part}: {c.asked}/{c.paragraphs}"), err=True)
    for reason, count in quiz.dropped:
        click.echo(f"Bị loại: {count} câu – {reason}", err=True)
    for note in quiz.notes:
        click.echo(note, err=True)


_HOW = {
    ItemKind.ONE_BEST: "Chọn một chữ cái",
    ItemKind.TRUE_FALSE: "Đúng hay Sai",
    ItemKind.MULTIPLE: "Chọn các chữ cái, ví dụ AC",
    ItemKind.MATCHING: "Chữ cái cho 1, 2, 3, … theo thứ tự, ví dụ BAC",
    ItemKind.FILL: "Điền",
    ItemKind.ORDERING: "Thứ tự, ví dụ CABD",
}


def _how(item: Item) -> str:
    return f"{_HOW[item.kind]} ({DIFFICULTY_NAMES[item.difficulty].lower()})"


def _choices(item: Item, left: Sequence[str], shown: Sequence[str]) -> list[str]:
    from assistant.quiz.versions import LETTERS

    texts = [o.text for o in item.options] if item.kind is not ItemKind.TRUE_FALSE else []
    numbered = [f"{n}. {text}" for n, text in enumerate(left, 1)]
    return numbered + [f"{letter}. {text}" for letter, text in zip(LETTERS, texts or shown, strict=False)]


def _report_line(number: int, report: ItemReport) -> str:
    from assistant.quiz.analysis import WEAK

    r = report.point_biserial
    told = f"độ phân biệt {r:.2f}" if r is not None else "độ phân biệt không tính được"
    weak = " – nên xem lại" if r is not None and r < WEAK else ""
    unchosen = f"; không ai chọn: {'; '.join(report.unchosen)}" if report.unchosen else ""
    return f"Câu {number}: tỷ lệ đúng {report.difficulty:.0%} ({report.answered} người), {told}{weak}{unchosen}"
