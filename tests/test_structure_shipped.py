"""The shipped texts keep the paragraphs, paths and ids that questions and citations already point to.

After a change that is meant: `python -m tests.test_structure_shipped` writes the expected file anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import Paragraph, StepKind
from ingest import readers, records
from ingest.shipped import SHIPPED
from ingest.structure import paragraphs

EXPECTED = Path(__file__).parent / "data" / "shipped_paragraphs.tsv"
TEXTS = sorted(SHIPPED.glob("*.txt"))


def parsed(path: Path) -> list[Paragraph]:
    record = records.from_toml(path.with_suffix(".toml"))
    return paragraphs(readers.read(path), record.id, "v")


def row(p: Paragraph) -> str:
    place = "/".join(f"{s.kind.value}={s.number}" for s in p.path)
    parent = (p.parent_id or "").split(":")[-1]
    section = (p.section_id or "").split(":")[-1]
    flags = ",".join(sorted(p.flags))
    return "\t".join([p.id, place, "heading" if p.is_heading else "", parent, section, str(len(p.cells)), flags])


def rows() -> list[str]:
    return [row(p) for path in TEXTS for p in parsed(path)]


def test_ids_paths_parents_and_sections_of_the_shipped_texts_stay_as_they_are() -> None:
    assert rows() == EXPECTED.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_every_shipped_paragraph_is_verbatim_at_its_offsets(path: Path) -> None:
    source = readers.read(path)
    assert all(source.text[p.start : p.end] == p.text for p in parsed(path))


def test_year_items_of_the_commune_plan_stand_under_their_milestone() -> None:
    found = parsed(SHIPPED / "ke-hoach-cchc-xa-nguyen-giap.txt")
    items = [p for p in found if any("Đến năm 2030" in h for h in p.headings)]
    assert items
    assert all(not any("Đến năm 2025" in h for h in p.headings) for p in items)


def test_rows_of_appendix_2_carry_their_column_heads() -> None:
    found = parsed(SHIPPED / "cong-van-3759-bnv-cchc.txt")
    ninth = next(p for p in found if p.step.kind is StepKind.HANG and p.step.number == "9")
    assert dict(ninth.cells)["CƠ QUAN CHỦ TRÌ"] == "Văn phòng Chính phủ"


if __name__ == "__main__":
    EXPECTED.write_text("\n".join(rows()) + "\n", encoding="utf-8")
