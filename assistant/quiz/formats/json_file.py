"""JSON: the quiz itself, whole; what `build` writes and every other command reads."""

from __future__ import annotations

import json
from typing import Any

from assistant.quiz.formats import Written
from assistant.quiz.items import Basis, Check, Coverage, Difficulty, Item, ItemKind, Option, Pair, Quiz, Status
from corpus.errors import InputError

FORMAT = 1


def write(quiz: Quiz) -> Written:
    """UTF-8, indented, keys in a fixed order: the same quiz gives the same bytes."""
    data = {
        "format": FORMAT,
        "title": quiz.title,
        "seed": quiz.seed,
        "notes": list(quiz.notes),
        "coverage": [
            {"document_id": c.document_id, "part": c.part, "asked": c.asked, "paragraphs": c.paragraphs}
            for c in quiz.coverage
        ],
        "dropped": [{"reason": reason, "count": count} for reason, count in quiz.dropped],
        "items": [_item(i) for i in quiz.items],
    }
    return Written(json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n")


def read(data: bytes) -> Quiz:
    """Raises InputError when the bytes are no quiz of this format."""
    try:
        raw = json.loads(data.decode("utf-8-sig"))
        if raw["format"] != FORMAT:
            raise InputError(
                f"Tệp đề có định dạng {raw['format']}, chương trình này đọc định dạng {FORMAT}. Hãy ra đề lại."
            )
        return Quiz(
            raw["title"],
            raw["seed"],
            tuple(_read_item(i) for i in raw["items"]),
            tuple(Coverage(c["document_id"], c["part"], c["asked"], c["paragraphs"]) for c in raw["coverage"]),
            tuple((d["reason"], d["count"]) for d in raw["dropped"]),
            notes=tuple(raw["notes"]),
        )
    except (UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"Tệp không phải đề trắc nghiệm dạng JSON của chương trình ({type(error).__name__}). Hãy dùng tệp do "
            f"“cchc quiz build” ghi ra."
        ) from error


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind.value,
        "difficulty": item.difficulty.value,
        "fact": item.fact,
        "topic": item.topic,
        "status": item.status.value,
        "reason": item.reason,
        "stem": item.stem,
        "options": [{"text": o.text, "correct": o.correct, "paragraph_id": o.paragraph_id} for o in item.options],
        "pairs": [{"left": p.left, "right": p.right} for p in item.pairs],
        "accepted": list(item.accepted),
        "sequence": list(item.sequence),
        "bases": [
            {
                "paragraph_id": b.paragraph_id,
                "document_id": b.document_id,
                "version": b.version,
                "label": b.label,
                "quote": b.quote,
            }
            for b in item.bases
        ],
        "checks": [
            {"questions": list(c.questions), "says": c.says, "paragraph_ids": list(c.paragraph_ids)}
            for c in item.checks
        ],
    }


def _read_item(raw: dict[str, Any]) -> Item:
    return Item(
        raw["id"],
        ItemKind(raw["kind"]),
        raw["stem"],
        tuple(Basis(b["paragraph_id"], b["document_id"], b["version"], b["label"], b["quote"]) for b in raw["bases"]),
        tuple(Check(tuple(c["questions"]), c["says"], tuple(c["paragraph_ids"])) for c in raw["checks"]),
        raw["fact"],
        raw["topic"],
        Difficulty(raw["difficulty"]),
        tuple(Option(o["text"], o["correct"], o["paragraph_id"]) for o in raw["options"]),
        tuple(Pair(p["left"], p["right"]) for p in raw["pairs"]),
        tuple(raw["accepted"]),
        tuple(raw["sequence"]),
        Status(raw["status"]),
        raw["reason"],
    )
