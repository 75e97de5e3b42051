"""A quiz made by hand, with every character that a format must escape; and strict readers written from the
formats' rules.
"""

from __future__ import annotations

import re

from assistant.quiz.items import Basis, Item, ItemKind, Option, Pair, Quiz

NASTY = "A = B ~ C # D { E } : F \\ G & <b>“H”</b> 100% \"I\" 'K' = >"
BASIS = Basis("d:1", "d", "v1", "khoản 1, Điều 2, Luật số 1/2020/QH14", "Nguyên văn: {a} = b ~ c # d & <e>.")


def item(ident: str, kind: ItemKind, stem: str, **parts: object) -> Item:
    return Item(ident, kind, stem, (BASIS,), (), "percent", ident, **parts)  # type: ignore[arg-type]


ITEMS = (
    item(
        "i1",
        ItemKind.ONE_BEST,
        "Theo Luật số 1/2020/QH14, tỷ lệ {x} = bao nhiêu?",
        options=(Option("85%"), Option(NASTY, True), Option("=1+1"), Option("~sai")),
    ),
    item(
        "i2",
        ItemKind.TRUE_FALSE,
        "Nhận định sau đúng hay sai: “a: b”?",
        options=(Option("Đúng", True), Option("Sai")),
    ),
    item(
        "i3",
        ItemKind.MULTIPLE,
        "Những nội dung nào sau đây?",
        options=(
            Option("một", True),
            Option("hai"),
            Option("ba # 3", True),
            Option("bốn"),
            Option("năm", True),
        ),
    ),
    item("i4", ItemKind.MATCHING, "Ghép thế nào?", pairs=(Pair("a – 1", "x = 1"), Pair("b", "y"), Pair("c", "z {}"))),
    item(
        "i5",
        ItemKind.FILL,
        "Ngày nào điền vào chỗ trống “……”?",
        accepted=("02/8/2021", "2/8/2021", "2 tháng 8 năm 2021"),
    ),
    item("i6", ItemKind.ORDERING, "Thứ tự nào?", sequence=("thứ: một", "thứ ~ hai", "thứ ba")),
)
QUIZ = Quiz("Đề thử: a/b & <c>", 7, ITEMS)


def bare(one: Item) -> tuple[object, ...]:
    """What a foreign file must keep of an item."""
    options = tuple((o.text, o.correct) for o in one.options)
    return one.kind, one.stem, options, one.pairs, one.accepted, one.sequence


class GiftError(Exception):
    """The text breaks a rule of the GIFT format."""


def strict_gift(text: str) -> list[dict[str, object]]:
    """A reader that follows docs.moodle.org/en/GIFT_format and shares no code with the product.

    Rules: items are parted by empty lines; `//` opens a comment line; `::name::` then `[format]` then the stem;
    one pair of unescaped braces holds the answers; a control character stands escaped unless it is one; the
    shares of right answers sum to 100.
    """
    out: list[dict[str, object]] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = [x for x in block.split("\n") if not x.startswith("//") and not x.startswith("$CATEGORY:")]
        body = "\n".join(lines).strip()
        if body:
            out.append(_gift_item(body))
    return out


def _gift_item(body: str) -> dict[str, object]:
    tokens = _gift_tokens(body)
    marks = [(kind, at) for at, (kind, _) in enumerate(tokens) if kind and kind in "{}"]
    if [k for k, _ in marks] != ["{", "}"]:
        raise GiftError(f"braces: {body[:40]}")
    opened, closed = marks[0][1], marks[1][1]
    stem = _plain(tokens[:opened])
    named = re.match(r"::(.*?)::\s*(?:\[(html|plain|markdown|moodle)\])?(.*)", stem, re.S)
    if not named:
        raise GiftError("no name")
    if _plain(tokens[closed + 1 :]).strip():
        raise GiftError("text after the answers")
    answers, feedback = _split_feedback(tokens[opened + 1 : closed])
    return {"name": named[1], "stem": named[3].strip(), "answers": _gift_answers(answers), "feedback": feedback}


def _gift_tokens(body: str) -> list[tuple[str, str]]:
    """(control character or empty, text)."""
    out, i = [], 0
    while i < len(body):
        if body[i] == "\\":
            if i + 1 >= len(body) or body[i + 1] not in "~=#{}:\\n":
                raise GiftError(f"escape of {body[i + 1 : i + 2]!r}")
            out.append(("", "\n" if body[i + 1] == "n" else body[i + 1]))
            i += 2
        else:
            out.append((body[i] if body[i] in "~=#{}" else "", body[i]))
            i += 1
    return out


def _plain(tokens: list[tuple[str, str]]) -> str:
    return "".join(text for _, text in tokens)


def _split_feedback(tokens: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], str]:
    controls = "".join(kind or "." for kind, _ in tokens)
    at = controls.find("####")
    return (tokens, "") if at < 0 else (tokens[:at], _plain(tokens[at + 4 :]))


def _gift_answers(tokens: list[tuple[str, str]]) -> list[tuple[str, float | None, str, str]]:
    """(mark, share, text, match)."""
    text = _plain(tokens).strip()
    if text in ("TRUE", "FALSE", "T", "F"):
        return [(text, None, "", "")]
    starts = [n for n, (kind, _) in enumerate(tokens) if kind in ("=", "~")]
    if not starts or _plain(tokens[: starts[0]]).strip():
        raise GiftError("no answers")
    out = []
    for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True):
        said = _plain(tokens[a + 1 : b]).strip()
        share = re.match(r"%(-?\d+(?:\.\d+)?)%", said)
        left, _, right = said[share.end() if share else 0 :].partition(" -> ")
        out.append((tokens[a][0], float(share[1]) if share else None, left.strip(), right.strip()))
    shares = [s for mark, s, _, _ in out if s is not None and s > 0 and mark == "~"]
    if shares and abs(sum(shares) - 100) > 0.01:
        raise GiftError(f"shares sum to {sum(shares)}")
    return out
