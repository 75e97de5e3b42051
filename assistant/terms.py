"""Set terms of a question that no held text uses: `kết hôn`, `căn cước`, `nồng độ`.

Everyday words may be missing from a text that answers all the same (`dài hơi`, `gộp`); a set term of
the State's language may not. Two syllables are one where the table of syllables, learnt from laws
and talk, shows them together often, and far oftener than chance would have it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from assistant.probes import said
from corpus.language.model import UNIT, model_form, pairs
from corpus.language.tokens import syllables

_TOGETHER = 4.0  # nats by which the second syllable is likelier after the first; no neighbour may tie it closer
_OFTEN = -12.0  # least log probability of the pair
#: Set terms of asking itself.
OF_ASKING = frozenset(
    (
        "con_số đề_nghị so_sánh giải_thích danh_sách ví_dụ ảnh_hưởng liên_quan cam_kết thắc_mắc trả_lời giới_thiệu "
        "tóm_tắt gợi_ý trình_bày thuộc_diện"
    ).split()
)

#: What compares; with a quality it makes no term (`sớm hơn`, `hơn mức`).
_DEGREES = frozenset(("hơn", "nhất", "quá", "lắm"))
#: Words beside which no other makes a term: who talks (`sếp dặn`), and `đặt mức`.
_LOOSE = frozenset(("sếp", "mức", "bọn", "tụi"))


def set_terms(content: Sequence[str], text: str) -> tuple[str, ...]:
    """Pairs of neighbouring content words of a question that are set terms, as search terms.

    Where a question has but two content words, side by side, they are its one term (`dân số … là bao nhiêu`).
    """
    kept = set(content)
    words = syllables(text)
    neighbours = list(itertools.pairwise(words))
    ties = [0.0, *(tie(a, b) for a, b in neighbours), 0.0]
    found = [
        f"{a}_{b}"
        for i, (a, b) in enumerate(neighbours, 1)
        if {a, b} <= kept
        and not {a, b} & _LOOSE
        and a not in _DEGREES
        and b not in _DEGREES
        and (len(content) == 2 or ties[i] >= max(_TOGETHER, ties[i - 1], ties[i + 1]))
    ]
    return tuple(dict.fromkeys(found))


def unheard(terms: Sequence[str], text: str, frequencies: Mapping[str, int]) -> tuple[str, ...]:
    """Those set terms that stand in no held text, nor anything that may be written for them."""
    heard = [set(item.phrase) for item in said(text) if any(min(frequencies[t] for t in ts) for ts in item.terms())]
    return tuple(
        term
        for term in terms
        if not frequencies[term] and term not in OF_ASKING and not any(set(term.split("_")) <= words for words in heard)
    )


def is_term(a: str, b: str) -> bool:
    """Whether two syllables are a set term by themselves, whatever stands around them."""
    return tie(a, b) >= _TOGETHER


def tie(a: str, b: str) -> float:
    """By how many nats b is likelier after a than anywhere; 0 for a pair that is not written often."""
    model = pairs()
    first, second = (model.ids.get(model_form(s)) for s in (a, b))
    if first is None or second is None or (at := model.pair(first, second)) < 0:
        return 0.0
    cost = model.pair_cost(first, second, at)
    often = -(model.single_cost(first) + cost) * UNIT >= _OFTEN
    return (model.single_cost(second) - cost) * UNIT if often else 0.0
