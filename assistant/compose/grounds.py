"""`Căn cứ luật nào?`: the lines of a document that open with `Căn cứ`, and what several documents have in common there."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.evidence import share
from assistant.stopwords import content
from corpus.labels import document_label
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_ASKED = re.compile(
    r"\bcăn cứ (?:vào |theo |trên )?(?:cả |cùng )?(?:các |những )?(?P<kind>luật|bộ luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|văn bản|gì)"
    r"(?: (?P<rest>\w.{0,40}?))? ?(?:nào|gì|$)|\bcăn cứ (?:pháp lý )?(?:nào|gì)\b"
    r"|\b(?:dựa|bám)(?: (?:vào|trên|theo|sát))+ (?:những|các|mấy|hai|ba) (?P<rested>luật|bộ luật|nghị định|nghị quyết|văn bản) (?:nào|gì)\b"
    # `kể tên các luật được lấy làm căn cứ`, `luật nào làm cơ sở ban hành`, `liệt kê các căn cứ ban hành`
    r"|\b(?P<paper>luật|bộ luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|văn bản)(?: nào)?(?: (?:được|là|dùng|lấy|đã|mà))* làm (?:căn cứ|cơ sở)(?: pháp lý)?\b"
    r"|\b(?:kể|liệt kê|nêu|đọc)(?: (?:tên|ra|đủ|hết|rõ|giúp|hộ|cho|em|tôi|lại))* (?:các |những |mấy )?căn cứ (?:pháp lý |để |khi )?(?:ban hành|của|ra)\b"
)
_PURPOSE = re.compile(r"\bcăn cứ (?:pháp lý )?(?:nào|gì)\b.*?\b(?:để|mà|cho việc) (?P<what>[^?]{6,90})")
_YEAR, _DEED = 4, 4  # digits of a year; words that say what was done
_COMMON = re.compile(r"\b(?:cùng|chung|đều)\b")
_NAME = re.compile(r"^căn cứ\s+(?P<name>.+?)(?=\s+(?:số|ngày)\b|\s*[;.,]|$)", re.I)
_FRAME = frozenset(
    "căn cứ vào luật nghị định quyết thông tư chỉ thị văn bản pháp lý cùng chung làm cơ sở dựa bám lấy dùng ban hành kể tên liệt kê".split()
)


def grounds(scene: Scene) -> Draft | None:
    """The grounds of the documents a question names, of the kind it asks for; only shared ones for `cùng căn cứ`."""
    asked = _ASKED.search(scene.question.text.lower())
    documents = sorted(scene.question.scope)
    if asked is None or not documents or re.search(r"\bcăn cứ thứ\b", scene.question.text.lower()):
        return None
    lines = {d: _lines(scene, d, asked["kind"] or asked["paper"] or asked["rested"] or "") for d in documents}
    if len(documents) > 1 and _COMMON.search(scene.question.text.lower()):
        return _shared(lines)
    if any(not _speaks_of(scene, d) for d in documents):
        return None
    words = tuple(t for t in scene.question.content if t not in _FRAME and t[0] not in "#@")
    chosen = [p for d in documents for p in _on_matter(scene, lines[d], words)]
    if not chosen:
        return None
    several = len(documents) > 1
    said = [
        (f"{document_label(scene.document(p.document_id), short=True)}: " if several else "") + bare(p.text)
        for p in chosen
    ]
    text = sentence(said[0]) if len(said) == 1 else "\n".join(f"- {line}" for line in said)
    return Draft(text, tuple(Quote(p, p.text) for p in chosen), 0.88, "document")


def _speaks_of(scene: Scene, document_id: str) -> bool:
    """What the grounds are asked for stands in the document, figures and all: `căn cứ nào để thu hồi 200 ha`."""
    purpose = _PURPOSE.search(scene.question.text.lower())
    if purpose is None:
        return True
    text = " ".join(p.text for p in scene.paragraphs(document_id))
    figures = [n for n in re.findall(r"\b\d+\b", purpose["what"]) if len(n) < _YEAR]
    words = set(syllables(text))
    if any(n not in words for n in figures):
        return False
    deed = content(purpose["what"])[:_DEED]
    return not deed or share(deed, text, scene.idf) > 0


def _lines(scene: Scene, document_id: str, kind: str) -> list[Paragraph]:
    wanted = "" if kind in ("văn bản", "gì", "") else fold(kind)
    opening = re.compile(rf"^can cu {'(?:bo )?luat|^can cu hien phap' if wanted == 'luat' else wanted}")
    return [p for p in scene.paragraphs(document_id) if opening.match(fold(p.text))]


def _on_matter(scene: Scene, lines: list[Paragraph], words: tuple[str, ...]) -> list[Paragraph]:
    """The lines that carry what else the question says (`nghị quyết nào của Bộ Chính trị`); all where it says no more."""
    if not words:
        return lines
    shares = [(share(words, p.text, scene.idf), p) for p in lines]
    best = max((s for s, _ in shares), default=0.0)
    return [p for s, p in shares if s == best] if best >= 0.5 else lines


def _shared(lines: dict[str, list[Paragraph]]) -> Draft | None:
    """Grounds that stand in every document, each cited once a document."""
    named = [{_name(p): p for p in found} for found in lines.values()]
    common = [name for name in named[0] if name and all(name in others for others in named)]
    if not common:
        return None
    quotes = tuple(Quote(by[name], by[name].text) for name in common for by in named)
    names = [_NAME.match(named[0][name].text) for name in common]
    text = "\n".join(f"- Cùng căn cứ {m['name']}." for m in names if m)
    return Draft(text, quotes, 0.85, "document")


def _name(paragraph: Paragraph) -> str:
    match = _NAME.match(paragraph.text)
    return fold(match["name"]) if match else ""
