"""How likely an answer is right: a logistic reading of what the finished answer shows of the question.

A composer knows how sure it is of its own step; what it overlooks shows in the answer: words of the question that
stand neither in it nor above it, set terms torn apart, a kind of answer that is seldom right. The weights
(assistant/data/reliability.json, made by `python -m eval.fit_reliability`) are fitted on questions that the texts
answer and on near misses that they don't, with right and wrong answers weighed as new askers meet them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from assistant.compose.draft import Draft, Scene
from assistant.compose.verdicts import UNDECIDED
from assistant.evidence import carried, phrasing
from assistant.probes import Probe
from assistant.terms import set_terms, tie
from corpus.language.tokens import spaced

WEIGHTS = Path(__file__).parent / "data" / "reliability.json"
#: Beyond so many set terms, quotes and words more say nothing more.
_MOST_TERMS, _MOST_QUOTES, _MOST_WORDS = 3, 10, 20
#: An answer that its composer doubts (left open, half told) is told as no surer than this, whatever words it carries.
_DOUBTED, _AT_MOST = 0.75, 0.89


def reliability(scene: Scene, draft: Draft) -> float:
    """Probability (0–1) that an answer is right and rightly cited."""
    found = probability(features(scene, draft))
    return min(found, _AT_MOST) if draft.confidence < _DOUBTED else found


def features(scene: Scene, draft: Draft) -> dict[str, float]:
    """What an answer shows of its question, by name: shares in 0–1; `kind:` and `asks:` are 1 for the one at hand."""
    question = scene.question
    paragraphs = tuple(dict.fromkeys(q.paragraph for q in draft.quotes))
    documents = [scene.document(i) for i in dict.fromkeys(p.document_id for p in paragraphs)]
    names = (n for d in documents for n in (d.title, d.issuer or "", d.unit or "", *d.aliases))
    above = (h for p in paragraphs for h in (*p.headings, *(f"{head} {value}" for head, value in p.cells), p.text))
    told, shown = spaced(draft.text), spaced(" ".join((draft.text, *above, *names)))
    own = question.own
    asked = scene.idf.probes(question.content) if question.content else ()
    missing = [t for t in set_terms(question.content, own) if not _stands(t, asked, shown)]
    torn = [t for t in missing if not all(f" {s} " in shown for s in t.split("_"))]
    first = scene.found(paragraphs[0]) if paragraphs else None
    return {
        "told": carried(asked, told),
        "shown": carried(asked, shown),
        "pairs told": phrasing(own, draft.text),
        "pairs shown": phrasing(own, shown),
        "sure": draft.confidence,
        "score": first.score if first else 0.0,
        "found": 1.0 if first else 0.0,
        "words": min(len(asked), _MOST_WORDS) / _MOST_WORDS,
        "terms missing": min(len(missing), _MOST_TERMS) / _MOST_TERMS,
        "terms torn": min(len(torn), _MOST_TERMS) / _MOST_TERMS,
        "tie": max((tie(*t.split("_")) for t in missing), default=0.0) / 10,
        "quotes": min(len(draft.quotes), _MOST_QUOTES) / _MOST_QUOTES,
        "goes on": float(bool(question.topic)),
        "names a unit": float(bool(question.units)),
        "names a text": float(bool(question.scope)),
        "left open": float(draft.text.startswith(UNDECIDED)),
        f"kind:{draft.kind}": 1.0,
        f"asks:{question.kind.value}": 1.0,
    }  # fmt: skip


def probability(found: Mapping[str, float]) -> float:
    """The logistic reading of features, 0–1."""
    weights = _weights()
    z = weights[""] + sum(value * weights.get(name, 0.0) for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """Weight by feature; the empty name is the constant."""
    return dict(json.loads(WEIGHTS.read_text("utf-8"))["weights"])


def _stands(term: str, asked: tuple[Probe, ...], text: str) -> bool:
    """The set term, or a wording for a word of it, is shown."""
    words = term.split("_")
    return f" {' '.join(words)} " in text or any(w in text for p in asked if p.token in words for w in p.wordings)
