"""Excel: one row an item, for trainers who sort, filter and mend before they export again."""

from __future__ import annotations

from assistant.quiz.formats import Written
from assistant.quiz.formats.bare import read_item
from assistant.quiz.formats.sheets import grid, put_rows, saved
from assistant.quiz.items import DIFFICULTY_NAMES, KIND_NAMES, STATUS_NAMES, Item, ItemKind, Quiz
from assistant.quiz.versions import LETTERS
from corpus.errors import InputError

_SHEET = "Câu hỏi"
_MOST = 6  # columns of options
HEADS = (
    "STT",
    "Mã câu",
    "Loại",
    "Độ khó",
    "Câu dẫn",
    *(f"Phương án {x}" for x in LETTERS[:_MOST]),
    "Đáp án",
    "Căn cứ",
    "Trích nguyên văn",
    "Mã văn bản",
    "Phiên bản",
    "Trạng thái",
    "Lý do",
)
_BETWEEN = " ⇒ "
_OR = " | "


def write(quiz: Quiz) -> Written:
    """Sheets `Câu hỏi`, `Bao phủ` and `Bị loại`."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _SHEET
    put_rows(sheet, [HEADS, *(_row(n, item) for n, item in enumerate(quiz.items, 1))])
    sheet.freeze_panes = "A2"
    sheet.column_dimensions["E"].width = 80
    covered = book.create_sheet("Bao phủ")
    rows = [(c.document_id, c.part, c.asked, c.paragraphs) for c in quiz.coverage]
    put_rows(covered, [("Văn bản", "Phần", "Số đoạn có câu hỏi", "Số đoạn"), *rows])
    put_rows(book.create_sheet("Bị loại"), [("Lý do", "Số câu"), *quiz.dropped])
    return Written(saved(book))


def _row(number: int, item: Item) -> list[str | int]:
    shown = (
        [o.text for o in item.options] or [f"{p.left}{_BETWEEN}{p.right}" for p in item.pairs] or list(item.sequence)
    )
    if item.options:
        key = "".join(LETTERS[i] for i, o in enumerate(item.options) if o.correct)
    else:
        key = _OR.join(item.accepted)
    bases = (
        list(dict.fromkeys(b.label for b in item.bases)),
        list(dict.fromkeys(" ".join(b.quote.split()) for b in item.bases)),
    )
    documents = (
        list(dict.fromkeys(b.document_id for b in item.bases)),
        list(dict.fromkeys(b.version for b in item.bases)),
    )
    return [
        number,
        item.id,
        KIND_NAMES[item.kind],
        DIFFICULTY_NAMES[item.difficulty],
        item.stem,
        *(shown + [""] * _MOST)[:_MOST],
        key,
        "\n".join(bases[0]),
        "\n".join(bases[1]),
        "\n".join(documents[0]),
        "\n".join(documents[1]),
        STATUS_NAMES[item.status],
        item.reason,
    ]


def read(data: bytes) -> Quiz:
    """Items of such a sheet; columns are found by their heads. Raises InputError naming the row that cannot be read."""
    rows = grid(data, _SHEET)
    heads = {head: i for i, head in enumerate(rows[0])} if rows else {}
    for needed in ("Loại", "Câu dẫn", "Phương án A", "Đáp án"):
        if needed not in heads:
            raise InputError(
                f"Trang tính không có cột “{needed}”. Hãy giữ nguyên hàng tiêu đề của tệp do chương trình xuất."
            )
    kinds = {name: kind for kind, name in KIND_NAMES.items()}
    items = []
    for number, row in enumerate(rows[1:], 2):
        cells = {head: row[i] for head, i in heads.items()}
        if not cells["Câu dẫn"]:
            continue
        if cells["Loại"] not in kinds:
            raise InputError(
                f"Hàng {number}: loại câu “{cells['Loại']}” không có. Hãy ghi một trong: {', '.join(kinds)}."
            )
        items.append(_read_row(number, kinds[cells["Loại"]], cells))
    return Quiz("Câu hỏi nhập từ Excel", 0, tuple(items))


def _read_row(number: int, kind: ItemKind, cells: dict[str, str]) -> Item:
    shown = [text for x in LETTERS[:_MOST] if (text := cells.get(f"Phương án {x}", ""))]
    stem, key = cells["Câu dẫn"], cells["Đáp án"]
    if kind is ItemKind.FILL:
        return read_item(kind, stem, accepted=[k for k in key.split(_OR) if k])
    if kind is ItemKind.ORDERING:
        return read_item(kind, stem, sequence=shown)
    if kind is ItemKind.MATCHING:
        pairs = [text.split(_BETWEEN, 1) for text in shown]
        if any(len(p) != 2 for p in pairs):
            raise InputError(f"Hàng {number}: mỗi ô ghép đôi phải có dạng “vế trái{_BETWEEN}vế phải”.")
        return read_item(kind, stem, pairs=[(p[0], p[1]) for p in pairs])
    if not key or any(letter not in LETTERS[: len(shown)] for letter in key):
        raise InputError(
            f"Hàng {number}: đáp án “{key}” không khớp với các phương án A–{LETTERS[max(0, len(shown) - 1)]}."
        )
    return read_item(kind, stem, options=[(text, LETTERS[i] in key) for i, text in enumerate(shown)])
