"""Moodle GIFT, by https://docs.moodle.org/en/GIFT_format: `~ = # { } :` and `\\` are escaped, an item ends at
an empty line.

GIFT has no ordering type: an ordering item is written as matching (thing → its rank), which Moodle marks the same way.
"""

from __future__ import annotations

import re

from assistant.quiz.formats import Written
from assistant.quiz.formats.bare import explanation, read_item, true_false
from assistant.quiz.items import TRUE_WORD, Item, ItemKind, Quiz
from corpus.errors import InputError

_SPECIAL = re.compile(r"([~=#{}:\\])")
_RANK = "Thứ {}"
_MARK = "// loại: "


def escaped(text: str) -> str:
    """Text with GIFT's control characters escaped and line breaks written `\\n`."""
    return _SPECIAL.sub(r"\\\1", text.strip()).replace("\n", "\\n")


def unescaped(text: str) -> str:
    """The reverse of `escaped`."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text).strip()


def write(quiz: Quiz) -> Written:
    """UTF-8, no BOM (Moodle takes one for part of the first item)."""
    blocks = [f"// {quiz.title}\n\n$CATEGORY: {_category(quiz.title)}"]
    blocks += [_block(n, item) for n, item in enumerate(quiz.items, 1)]
    return Written(("\n\n".join(blocks) + "\n").encode())


def _category(title: str) -> str:
    return "$course$/" + title.replace("/", "//")


def _block(number: int, item: Item) -> str:
    feedback = f"####{escaped(explanation(item))}" if item.bases else ""
    body = {
        ItemKind.ONE_BEST: _choices,
        ItemKind.TRUE_FALSE: _truth,
        ItemKind.MULTIPLE: _several,
        ItemKind.MATCHING: _pairs,
        ItemKind.FILL: _short,
        ItemKind.ORDERING: _ranks,
    }[item.kind](item)
    return f"{_MARK}{item.kind.value}\n::Câu {number} {item.id}::[plain]{escaped(item.stem)} {{{body}{feedback}}}"


def _choices(item: Item) -> str:
    return "\n" + "\n".join(f"\t{'=' if o.correct else '~'}{escaped(o.text)}" for o in item.options) + "\n"


def _truth(item: Item) -> str:
    return "TRUE" if next(o.correct for o in item.options if o.text == TRUE_WORD) else "FALSE"


def _several(item: Item) -> str:
    """Shares add up to 100 for the right ones; each wrong one takes as much away."""
    right = sum(o.correct for o in item.options)
    share, loss = f"{100 / right:.5f}", f"{-100 / (len(item.options) - right):.5f}"
    return "\n" + "\n".join(f"\t~%{share if o.correct else loss}%{escaped(o.text)}" for o in item.options) + "\n"


def _pairs(item: Item) -> str:
    return "\n" + "\n".join(f"\t={_side(p.left)} -> {_side(p.right)}" for p in item.pairs) + "\n"


def _side(text: str) -> str:
    """GIFT has no escape for `->` within a side: it is written as an arrow."""
    return escaped(text.replace("->", "→"))


def _short(item: Item) -> str:
    return " ".join(f"=%100%{escaped(text)}" for text in item.accepted)


def _ranks(item: Item) -> str:
    return "\n" + "\n".join(f"\t={_side(text)} -> {_RANK.format(n)}" for n, text in enumerate(item.sequence, 1)) + "\n"


# -- the way back ---------------------------------------------------------------------------------


def read(data: bytes) -> Quiz:
    """Items of a GIFT file, ours or another's. Raises InputError naming the item that breaks the format's rules."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise InputError("Tệp GIFT phải ở bảng mã UTF-8. Hãy lưu lại tệp với UTF-8.") from None
    items, title = [], ""
    for block in re.split(r"\n\s*\n", text):
        kind = next((line[len(_MARK) :] for line in block.split("\n") if line.startswith(_MARK)), "")
        title = title or next((line[2:].strip() for line in block.split("\n") if line.startswith("//")), "")
        body = "\n".join(line for line in block.split("\n") if not line.startswith(("//", "$CATEGORY:"))).strip()
        if body:
            items.append(_read_block(body, kind))
    return Quiz(title or "Câu hỏi nhập từ GIFT", 0, tuple(items))


def _read_block(block: str, kind: str) -> Item:
    m = re.fullmatch(
        r"(?:::(?P<name>(?:\\.|[^\\])*?)::)?\s*(?:\[\w+\])?(?P<stem>(?:\\.|[^\\{}])*)\{(?P<body>(?:\\.|[^\\{}])*)\}\s*",
        block,
        re.S,
    )
    if not m:
        raise InputError(
            f"Câu GIFT “{block[:60]}…” sai cú pháp (thiếu cặp ngoặc nhọn hoặc ký tự đặc biệt chưa có dấu \\). Hãy "
            f"sửa câu này rồi nhập lại."
        )
    body = re.split(r"(?<!\\)####", m["body"], maxsplit=1)[0].strip()
    stem = unescaped(m["stem"])
    if re.fullmatch(r"T|TRUE|F|FALSE", body):
        return read_item(ItemKind.TRUE_FALSE, stem, options=true_false(body.startswith("T")))
    answers = [(x[0], x[1:].strip()) for x in re.findall(r"(?:^|(?<=\s)|(?<=^))([=~](?:\\.|[^\\=~])*)", body)]
    if not answers:
        raise InputError(f"Câu GIFT “{stem[:60]}” không có phương án nào. Hãy thêm phương án rồi nhập lại.")
    return _from_answers(stem, answers, kind)


def _from_answers(stem: str, answers: list[tuple[str, str]], kind: str) -> Item:
    if all(mark == "=" and "->" in text for mark, text in answers):
        pairs = [tuple(unescaped(side) for side in text.split("->", 1)) for _, text in answers]
        if kind == ItemKind.ORDERING.value:
            ranked = sorted(pairs, key=lambda p: int(re.sub(r"\D", "", p[1]) or 0))
            return read_item(ItemKind.ORDERING, stem, sequence=[p[0] for p in ranked])
        return read_item(ItemKind.MATCHING, stem, pairs=[(a, b) for a, b in pairs])
    weighed = [(mark, *_weight(text)) for mark, text in answers]
    if all(mark == "=" for mark, _, _ in weighed):
        return read_item(ItemKind.FILL, stem, accepted=[text for _, _, text in weighed])
    if any(mark == "=" for mark, _, _ in weighed):
        return read_item(ItemKind.ONE_BEST, stem, options=[(text, mark == "=") for mark, _, text in weighed])
    total = sum(w for _, w, _ in weighed if w > 0)
    if abs(total - 100) > 0.1:
        raise InputError(
            f"Câu GIFT “{stem[:60]}”: tổng điểm các phương án đúng là {total:.1f}%, phải là 100%. Hãy sửa tỷ lệ điểm."
        )
    return read_item(ItemKind.MULTIPLE, stem, options=[(text, w > 0) for _, w, text in weighed])


def _weight(text: str) -> tuple[float, str]:
    m = re.match(r"%(-?\d+(?:\.\d+)?)%", text)
    value = re.split(r"(?<!\\)#", text[m.end() :] if m else text, maxsplit=1)[0]
    return (float(m[1]) if m else 0.0), unescaped(value)
