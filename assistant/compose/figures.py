"""`90% là 90% cái gì?`: what a figure is said of; and all percentages that a part of a plan sets for a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose.aspects import document_meant, named_part
from assistant.compose.draft import Draft, Quote, Refusal, Scene, lead_in, shown
from assistant.compose.facts import from_evidence
from assistant.evidence import single_years
from assistant.question import Question
from corpus.labels import step_label
from corpus.language.numbers import mentions, years
from corpus.language.tokens import syllables
from corpus.records import Paragraph, Step

_ASKED = re.compile(r"\b(?:cái gì|là gì|của (?:cái )?gì|gì|(?:chỉ tiêu|mục tiêu|nội dung|việc|con số) (?:nào|gì))\b")
_BESIDE = frozenset(
    (
        "mốc con số chỉ tiêu mục ghi đặt đạt phần tỉ tỷ lệ trăm mức chuyện việc nói kế hoạch văn bản bài viết công điều thứ nghĩa "
        "đủ riêng mảng khâu phần lĩnh vực nêu ra liệt kê kể hết tất cả toàn bộ danh sách các những mấy định lượng năm tiêu xin tới đến nhắm hướng vươn muốn kỳ vọng đấu cam kết phải cần đề chốt xác định hứa"
    ).split()
)
_ALL_ASKED = re.compile(
    r"\b(?:những|các|liệt kê|kể|đủ|hết|tất cả|toàn bộ|danh sách|(?<!bao nhiêu )mấy(?= (?:con số|chỉ tiêu|tỷ lệ|mức)))\b.{0,30}?(?:\b(?:phần trăm|tỷ lệ|tỉ lệ|con số)\b|%)|\b(?:phần trăm|tỷ lệ) nào\b"
)
_COMPARED = re.compile(r"so với (?:cùng kỳ )?(?:năm )?(?:19|20)\d\d")
_MOST = 20
_FEW = 4  # places that say the same percentage
_SURE = 0.8


def _asks_what(question: Question) -> bool:
    """`90% là 90% cái gì`, or the figure alone, as one side of a comparison has it."""
    low = question.text.lower()
    return bool(_ASKED.search(low)) or not re.search(r"\b(?:bao|mấy|nào|ai|đâu|không)\b", low)


def owner(scene: Scene) -> Draft | None:
    """The few sentences that say the percentages of a question, where it asks for nothing but what they are."""
    question = scene.question
    named = {t for d in question.scope for t in syllables(scene.document(d).title)}
    figures = {t for t in question.content if t.isdigit() and any(t in p for p in question.percents)}  # `90 phần trăm`
    if not question.percents or set(question.content) - _BESIDE - named - figures or not _asks_what(question):
        return None
    meeting = [e for e in scene.evidence if not e.unmet and not e.view.paragraph.is_heading]
    drafts = [d for e in meeting[:_FEW] if (d := from_evidence(scene, e))]
    if not 0 < len(meeting) <= _FEW or len(drafts) < len(meeting):
        return None
    quotes = tuple(q for d in drafts for q in d.quotes)
    text = drafts[0].text if len(drafts) == 1 else "\n".join(f"- {d.text}" for d in drafts)
    return replace(drafts[0], text=text, quotes=quotes, confidence=max(drafts[0].confidence, _SURE))


def of_a_part(scene: Scene) -> Draft | Refusal | None:
    """`phần thủ tục hành chính, mốc 2030 có những con số phần trăm nào`: each item of that part and year with a percentage.

    Those of every year, each under its own, where the question names a part and no year. None where the question names a matter beside the document, the part and the year: then not all are asked for.
    """
    question = scene.question
    if len(question.years) > 1 or not _ALL_ASKED.search(question.text.lower()):
        return None
    document_id = document_meant(scene)
    if not document_id:
        return None
    items = scene.paragraphs(document_id)
    part, _ = named_part(items, question.text, scene.document(document_id).title)
    if _matter(scene, document_id, part) or not (part or question.years):
        return None
    of_plan = set(question.years) <= set(single_years(scene.document(document_id).title))
    found = [p for p in items if (part is None or part in p.path) and _set_for(p, question.years, of_plan)]
    if not question.years:
        lines = "\n".join(f"- {lead}: {shown(p)}" if (lead := lead_in(p)) else f"- {shown(p)}" for p in found)
        return (
            Draft(lines, tuple(Quote(p, p.text) for p in found), _SURE, "percents") if 0 < len(found) <= _MOST else None
        )
    if part and not found:
        where = step_label(part)
        return Refusal(
            f"{where[0].upper()}{where[1:]} (“{part.heading}”) không nêu tỷ lệ phần trăm nào cho năm {question.years[0]}."
        )
    if not 0 < len(found) <= _MOST:
        return None
    lines = "\n".join(f"- {shown(p)}" for p in found)
    return Draft(f"Đến năm {question.years[0]}:\n{lines}", tuple(Quote(p, p.text) for p in found), _SURE, "percents")


def _matter(scene: Scene, document_id: str, part: Step | None) -> set[str]:
    """Words of the question that name neither the document nor the part."""
    document = scene.document(document_id)
    names = (
        document.title,
        document.issuer or "",
        document.unit or "",
        *document.aliases,
        part.heading if part else "",
    )
    return set(scene.question.content) - {t for name in names for t in syllables(name)} - _BESIDE


def _set_for(paragraph: Paragraph, asked: Sequence[int], of_plan: bool) -> bool:
    """The paragraph has a percentage, and it or a heading above it names the year asked for, if one is.

    What names no year is set for that of the whole plan.
    """
    if paragraph.is_heading or not any(m.kind == "percent" for m in mentions(paragraph.text)):
        return False
    told = _COMPARED.sub(" ", " ".join((paragraph.text, *(s.heading for s in paragraph.path[:-1]))))
    return not asked or asked[0] in (named := years(told)) or (of_plan and not named)
