"""What was typed as it was meant, read by the way people ask: the pairs of words of everyday phrases weigh more.

The table of syllables is made from laws, where `chịu sào`, `sở và`, `mưa cực` hardly ever stand. The everyday
phrases of the tables of wordings and those of `data/talk.txt` make up for it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from assistant.everyday import rows
from corpus.language.model import shipped
from corpus.language.restore import Restorer, favouring
from corpus.language.typed import Mender

#: By how many nats a pair is cheaper; chosen on questions stripped of their diacritics (docs/experiments.d/answers.md).
_OF_WORDINGS, _OF_TALK = 2.0, 5.0


def phrases() -> list[str]:
    """The phrases of `data/talk.txt`."""
    lines = files("assistant").joinpath("data", "talk.txt").read_text(encoding="utf-8").splitlines()
    return [p.strip() for line in lines if line.strip() and not line.startswith("#") for p in line.split("|")]


@lru_cache(maxsize=1)
def mender() -> Mender:
    """The mender of typed questions, made once."""
    model = shipped()
    pairs = favouring((p for row in rows() for p in row.phrases), _OF_WORDINGS, model)
    return Mender(Restorer(model, pairs | favouring(phrases(), _OF_TALK, model)))


def as_meant(text: str) -> str:
    """A question with slips mended and diacritics restored."""
    return mender().as_meant(text).text
