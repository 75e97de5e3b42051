"""A question as it was understood: what kind of answer it asks for, and under which conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.library import Reference
from corpus.records import StepKind

#: Stands in an understood follow-up between the new question and the one it goes on from.
CONTINUED = " (tiếp câu: "


class Kind(StrEnum):
    """What is asked for."""

    SMALL_TALK = "small-talk"
    STRUCTURE = "structure"  # what does mục 2 say
    METADATA = "metadata"  # number, date, issuer, signer, addressees, subject of a document
    DEFINITION = "definition"
    YES_NO = "yes-no"
    COUNT = "count"
    LIST = "list"
    COMPARE = "compare"
    DATE = "date"
    PERCENT = "percent"
    QUANTITY = "quantity"
    MONEY = "money"
    PERSON = "person"
    AUTHORITY = "authority"
    PLACE = "place"
    PHONE = "phone"
    REASON = "reason"
    DOCUMENT = "document"  # which decree, decision … by its number
    TASK = "task"  # write, sign, translate: nothing to look up
    WHERE_SAID = "where-said"  # which documents or parts speak of X
    ORDINAL_OF = "ordinal-of"  # the how-manieth is X
    GENERAL = "general"


class Fact(StrEnum):
    """A fact of the catalogue that a METADATA question asks for."""

    NUMBER = "number"
    DATE = "date"
    ISSUER = "issuer"
    SIGNER = "signer"
    ADDRESSEES = "addressees"
    SUBJECT = "subject"
    EFFECTIVE = "effective"
    VALIDITY = "validity"
    URGENCY = "urgency"
    PUBLISHER = "publisher"


#: The ordinal of `cuối cùng`.
LAST = -1


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a document that a question points at; `noun` is what it calls an ordinal (`bài học`, `nội dung`)."""

    levels: tuple[tuple[StepKind, str], ...] = ()
    noun: str = ""
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """`text` is the question with diacritics restored and abbreviations written out; `asked` is what was typed.

    `terms` are its content syllables in order (canonical tokens, question words left out), which are searched
    for; `content` are those of them that are no condition, by which evidence is measured. `numbers` are
    figures that an answer must agree with (`mức độ 4` → `4`); `documents` are named by number,
    `document_ids` by alias; `units` are folded names such as `xa nguyen giap` with how they were written.
    """

    asked: str
    text: str
    kind: Kind
    terms: tuple[str, ...]
    content: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    years: tuple[int, ...] = ()
    percents: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    names: tuple[
        str, ...
    ] = ()  # proper names of two syllables or more (`yên nghĩa`), as canonical tokens joined by blanks
    quoted: tuple[str, ...] = ()  # phrases in quotation marks, as canonical tokens joined by blanks
    documents: tuple[Reference, ...] = ()
    document_ids: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()  # `của tỉnh`, `cấp huyện`: a tier of government without a name
    place: Place = Place()
    negated: bool = False
    wants_list: bool = False
    wants_reality: bool = False  # what has been reached, as against what is aimed at
    wants_name: bool = False  # a person's own name
    topic: tuple[str, ...] = ()  # content words taken over from the question before
    focus: tuple[str, ...] = ()  # paragraph ids the conversation is about
    focus_document: str | None = None
    near_document: str | None = None  # the document last spoken of, where the question names none
    as_of: date | None = None  # answer by what was in force on that day

    @property
    def own(self) -> str:
        """What the question says itself, without the one that it goes on from."""
        return self.text.partition(CONTINUED)[0]

    @property
    def scope(self) -> frozenset[str]:
        """Ids of held documents the question is confined to, by number or alias; empty when it names none."""
        return frozenset([r.document.id for r in self.documents if r.document and r.held] + list(self.document_ids))
