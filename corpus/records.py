"""The frozen records that cross every boundary of the house.

A *document* is a catalogue entry (its text may or may not be held); a *paragraph* is the
smallest place an official can cite; a *path* says where the paragraph stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class StepKind(StrEnum):
    """A level of the hierarchy. Names are Vietnamese legal terms without diacritics (see docs/glossary.md)."""

    HEADER = "dau_van_ban"  # header block: issuer, number, date, addressees
    PHAN = "phan"
    CHUONG = "chuong"
    MUC = "muc"  # numbered part; `Mục 2` of a law or `2.` of a plan
    TIEU_MUC = "tieu_muc"
    DIEU = "dieu"
    KHOAN = "khoan"
    DIEM = "diem"
    GACH = "gach"  # `-` item
    CONG = "cong"  # `+` item
    THU = "thu"  # `Thứ nhất, …`
    DE_MUC = "de_muc"  # heading without a number
    PHU_LUC = "phu_luc"
    HANG = "hang"  # row of a table, numbered by its STT where it has one
    DOAN = "doan"  # plain paragraph
    FOOTER = "cuoi_van_ban"  # signer, `Nơi nhận`, author of an article
    FURNITURE = "ngoai_van_ban"  # web-page furniture: kept for the offsets, never indexed


#: Kinds whose number is only their place among their neighbours. It is shown in labels but is
#: no part of a paragraph's id, so that an insertion elsewhere leaves the id alone.
COUNTED_KINDS = frozenset(
    {StepKind.GACH, StepKind.CONG, StepKind.DOAN, StepKind.HEADER, StepKind.FOOTER, StepKind.FURNITURE}
)


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a path: its kind, its number as written (`2`, `đ`, `IV`) and its heading, verbatim or empty."""

    kind: StepKind
    number: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The smallest citable unit, verbatim.

    `text == source[start:end]` of the document's version; `order` is its rank in the document;
    `path` runs from the outermost level to the paragraph's own step; `parent_id` is the paragraph
    that opens the level above (a heading, or the line that introduces a list), `section_id` the
    paragraph that opens the smallest self-contained part (Điều, mục, phụ lục) or the document's
    first paragraph. `cells` holds (column head, value) pairs of a table row. `page` counts from 1.
    """

    id: str
    document_id: str
    version: str
    order: int
    path: tuple[Step, ...]
    text: str
    start: int
    end: int
    is_heading: bool = False
    parent_id: str | None = None
    section_id: str | None = None
    page: int | None = None
    cells: tuple[tuple[str, str], ...] = ()
    flags: frozenset[str] = frozenset()  # "truncated", "low-confidence"

    @property
    def step(self) -> Step:
        """The paragraph's own level."""
        return self.path[-1]

    @property
    def headings(self) -> tuple[str, ...]:
        """Headings of the levels above it, outermost first."""
        return tuple(step.heading for step in self.path[:-1] if step.heading)

    def within(self, path: tuple[Step, ...]) -> bool:
        """It stands at a place of its document, or below it."""
        return self.path[: len(path)] == path


class Validity(StrEnum):
    """Whether a document is in force, as far as the catalogue knows."""

    IN_FORCE = "con_hieu_luc"
    EXPIRED = "het_hieu_luc"
    REPLACED = "bi_thay_the"
    UNVERIFIED = "chua_xac_minh"
    NOT_LEGAL = "khong_phai_van_ban"  # a press article has no legal force


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge of the catalogue: this document does `kind` (`huong_dan`, `thay_the`, …) to the one numbered `target`."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Document:
    """A catalogue entry. `held` is False for a document that others cite but whose text is not in the store."""

    id: str
    title: str
    kind: str = "Văn bản"
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    validity: Validity = Validity.UNVERIFIED
    signer: str | None = None
    addressees: tuple[str, ...] = ()
    place: str | None = None
    unit: str | None = None  # the unit or territory the text is about, where narrower than the country
    aliases: tuple[str, ...] = ()  # other names officials use for it
    relations: tuple[Relation, ...] = ()
    source: str = ""
    note: str = ""
    version: str = ""
    held: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: the paragraph, its label, the verbatim quote and the version it was read from."""

    paragraph_id: str
    document_id: str
    version: str
    label: str
    quote: str
    text: str
    score: float = 0.0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph found by a search, with each engine's own score (0 where the engine did not return it).

    `key` is the store's own name for this version of the paragraph; it is good until the store changes.
    """

    paragraph: Paragraph
    lexical: float = 0.0
    section: float = 0.0
    dense: float = 0.0
    score: float = 0.0
    features: dict[str, float] = field(default_factory=dict, compare=False)
    key: int = 0
