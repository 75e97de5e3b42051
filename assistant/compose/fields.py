"""The field that a question is about, and whether the place it is answered from is of that field: what holds for papers
at large says nothing of `sổ đỏ`, and a ranking of reforms nothing of `năng lực cạnh tranh`.

The table is `data/fields.txt`. A text is of a field where it, what it stands under or its document has a word of the
field's row, or another wording of the word that was asked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from assistant.compose.draft import Scene
from assistant.question import CONTINUED
from corpus.language.tokens import spaced, syllables

#: Another wording of a word, or the word with its neighbour.
_MEANT = 0.9


def of_another_field(scene: Scene, text: str) -> bool:
    """Of the fields that a question names, a text has none."""
    asked = _fields(scene.question.text)
    low = text.lower()
    if not asked or any(phrase in low for phrase, _ in asked):
        return False
    words = spaced(text)
    meant = {p.token for p in scene.idf.probes(scene.question.content) if p.found(words) >= _MEANT}
    return not any(any(f" {other} " in words for other in row) or set(phrase.split()) <= meant for phrase, row in asked)


@lru_cache(maxsize=256)
def _fields(asked: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a question says of a field, each with the words of that field."""
    pattern, rows = _table()
    found = dict.fromkeys(pattern.findall(asked.lower().partition(CONTINUED)[0]))
    return tuple((" ".join(syllables(phrase)), rows[phrase]) for phrase in found)


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    lines = (files("assistant") / "data" / "fields.txt").read_text(encoding="utf-8").splitlines()
    fields = [[p.strip() for p in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]
    rows = [(field, tuple(" ".join(syllables(phrase)) for phrase in field)) for field in fields]
    by_phrase = {
        phrase: row
        for field, row in rows
        for phrase in (*field, *row)  # as it is spelled, and as all spellings are read
        if " " in phrase  # a word alone has other senses
    }
    longest_first = sorted(by_phrase, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), by_phrase
