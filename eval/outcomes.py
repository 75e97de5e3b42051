"""How a question went, by kind: the rows of the failure table, and what each asks to be looked at first."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Right (two ways) or wrong (seven ways). `whole`, `part`, `none` are shares of the gold groups met."""

    ANSWERED = "dung"
    REFUSED_RIGHTLY = "tu_choi_dung"
    OVER_REFUSED = "tu_choi_nham"  # answerable, refused
    OVER_ANSWERED = "tra_loi_bua"  # no answer in the texts, answered
    WRONG_FACTS = "dung_nguon_sai_y"  # sources whole, facts none: the wrong part of the right paragraph
    INCOMPLETE = "thieu_y"  # part of the sources or facts: a list cut short
    UNSOURCED = "dung_y_sai_nguon"  # facts whole, sources none: right by another paragraph, or by chance
    WRONG_SOURCE = "sai_nguon"  # sources none, facts not whole: retrieval missed

    @property
    def label(self) -> str:
        """The Vietnamese name shown in tables."""
        return LABELS[self]

    @property
    def is_failure(self) -> bool:
        """False for the two ways of being right."""
        return self not in (Outcome.ANSWERED, Outcome.REFUSED_RIGHTLY)


LABELS = {
    Outcome.ANSWERED: "Trả lời đúng và đủ",
    Outcome.REFUSED_RIGHTLY: "Từ chối đúng",
    Outcome.OVER_REFUSED: "Có đáp án nhưng từ chối",
    Outcome.OVER_ANSWERED: "Không có đáp án mà vẫn trả lời",
    Outcome.WRONG_FACTS: "Đúng nguồn, sai nội dung",
    Outcome.INCOMPLETE: "Thiếu nguồn hoặc thiếu ý",
    Outcome.UNSOURCED: "Đúng nội dung, dẫn sai nguồn",
    Outcome.WRONG_SOURCE: "Sai nguồn",
}


def outcome(answerable: bool, refused: bool, sources: float | None, facts: float | None) -> Outcome:
    """The kind of one answer, from its shares of gold groups met (None: no such groups, so nothing is missing)."""
    if refused:
        return Outcome.OVER_REFUSED if answerable else Outcome.REFUSED_RIGHTLY
    if not answerable:
        return Outcome.OVER_ANSWERED
    source_share = 1.0 if sources is None else sources
    fact_share = 1.0 if facts is None else facts
    if source_share == 1.0 and fact_share == 1.0:
        return Outcome.ANSWERED
    if source_share == 0.0:
        return Outcome.UNSOURCED if fact_share == 1.0 else Outcome.WRONG_SOURCE
    if source_share == 1.0 and fact_share == 0.0:
        return Outcome.WRONG_FACTS
    return Outcome.INCOMPLETE
