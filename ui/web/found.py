"""What a reader sees of words that he looked for himself and that stand nowhere."""

from __future__ import annotations

from assistant.finding import MOST_SYLLABLES, Finding
from ui.web import texts
from ui.web.markup import button, esc
from ui.web.viewer import empty_html


def nowhere_html(finding: Finding) -> str:
    """In how much was looked, and what of the words does stand somewhere, to be opened."""
    if not finding.runs and len(finding.words.split()) > MOST_SYLLABLES:
        return empty_html(texts.FIND_LONG.format(most=MOST_SYLLABLES))
    searched = texts.FOUND_IN.format(documents=finding.documents, paragraphs=finding.paragraphs)
    parts = " · ".join(button("found", esc(f"“{part}”"), "part", words=part, place="1") for part in finding.parts)
    fewer = f"<p>{esc(texts.FOUND_PARTS)} {parts}</p>" if parts else ""
    head = esc(texts.FOUND_NOWHERE.format(words=finding.words))
    return f'<div class="viewer-empty nowhere"><h2>{head}</h2><p>{esc(searched)}</p>{fewer}</div>'
