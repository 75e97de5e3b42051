"""Set terms of a question that no held text uses: `kết hôn`, `căn cước`, `nồng độ`.

Everyday words may be missing from a text that answers all the same (`dài hơi`, `gộp`); a set term of
the State's language may not. Two syllables are one where the table of syllables, learnt from laws,
shows them together often, and far oftener than chance would have it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from assistant.probes import said
from corpus.language.model import UNIT, model_form, shipped
from corpus.language.tokens import syllables

_TOGETHER = 4.0  # nats by which the second syllable is likelier after the first
_OFTEN = -12.0  # least log probability of the pair
#: Set terms of asking itself.
_OF_ASKING = frozenset(
    "đề_nghị so_sánh giải_thích danh_sách ví_dụ ảnh_hưởng liên_quan cam_kết thắc_mắc trả_lời giới_thiệu tóm_tắt".split()
)


def set_terms(content: Sequence[str], text: str) -> tuple[str, ...]:
    """Pairs of neighbouring content words of a question that are set terms, as search terms."""
    kept = set(content)
    pairs = ((a, b) for a, b in itertools.pairwise(syllables(text)) if a in kept and b in kept)
    return tuple(dict.fromkeys(f"{a}_{b}" for a, b in pairs if _is_set(a, b)))


def unheard(terms: Sequence[str], text: str, frequencies: Mapping[str, int]) -> tuple[str, ...]:
    """Those set terms that stand in no held text, nor anything that may be written for them."""
    heard = {
        token
        for item in said(text)
        if any(min(frequencies[t] for t in ts) for ts in item.terms())
        for token in item.phrase
    }
    return tuple(t for t in terms if not frequencies[t] and t not in _OF_ASKING and not heard & set(t.split("_")))


def _is_set(a: str, b: str) -> bool:
    model = shipped()
    first, second = (model.ids.get(model_form(s)) for s in (a, b))
    if first is None or second is None or (at := model.pair(first, second)) < 0:
        return False
    cost = model.pair_cost(first, second, at)
    alone = model.single_cost(second)
    return (alone - cost) * UNIT >= _TOGETHER and -(model.single_cost(first) + cost) * UNIT >= _OFTEN
