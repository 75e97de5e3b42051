"""Ties between documents: `Nghị định A sửa đổi nghị định nào?`, `Nghị quyết này thay thế Nghị quyết số …`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.fitting import LINK_VERB
from assistant.compose.mentioned import not_held, stretches
from assistant.evidence import share
from assistant.library import Reference
from assistant.stopwords import content
from corpus.language.numbers import document_key, mentions
from corpus.language.sentences import sentences
from corpus.records import Document
from corpus.store.protocol import Search

#: `Luật X số … hết hiệu lực kể từ ngày Luật này có hiệu lực`: replaced by the text that says so.
_ENDS = re.compile(r"\bhết hiệu lực (?:thi hành )?(?:kể )?từ\b.{0,30}\bnày\b")
#: `Nghị định A mà kế hoạch nhắc tới là sửa nghị định nào`: where it is spoken of.
_SPOKEN_OF = re.compile(r"\bmà [^,?]{2,60}? (?:nhắc|dẫn|viện dẫn|nêu|đề cập|nói)(?: (?:tới|đến|ra|về))?\b", re.I)
#: `thay cho nghị quyết nào` asks for what texts write as `thay thế Nghị quyết số …`.
_REPLACES = re.compile(
    r"\bthay(?! thế| đổi)(?: cho| chỗ)?(?= (?:những |các |cái |bản )*"
    r"(?:nghị|quyết|thông|luật|chỉ|văn bản|kế hoạch|công văn|quy|pháp lệnh|hướng dẫn|đề án|báo cáo)\b)"
)
_ENDED_BELOW = re.compile(
    r"\b(?:văn bản|nghị định|nghị quyết|quyết định|thông tư|luật|quy định)\b.{0,60}\bsau(?: đây)?\b.{0,20}"
    r"\b(?:hết hiệu lực|bị bãi bỏ|được thay thế|bị thay thế)\b|^(?:\W*\w{1,3}[.)] )?(?:bãi bỏ|thay thế)\b.{0,80}\bsau(?: đây)?:$",
    re.I,
)
#: What the catalogue calls a tie, and the words by which texts say it.
_SAID = {"thay_the": "thay thế", "bai_bo": "bãi bỏ|hết hiệu lực", "sua_doi": "sửa đổi|bổ sung"}
_TWO = 2
_LEAST_SAID = 0.6  # share of the question's words in the stretch, where no fact of the other document is asked for


def linked(scene: Scene) -> Draft | None:
    """`Nghị định A sửa đổi nghị định nào?`: the shortest stretch that names A and another document, with the question's verb."""
    verb = LINK_VERB.search(_REPLACES.sub("thay thế", scene.question.text.lower()))
    if not verb:
        return None
    asked = scene.question.own
    least = 0.0 if scene.question.facts else _LEAST_SAID
    for document_id in scene.question.document_ids if not scene.question.documents else ():
        if own := _in_document(scene, document_id, verb.group()):
            return own
    for reference in scene.question.documents:
        if own := _of_itself(scene, reference, verb.group()):
            return own
        hits = scene.store.search(Search({f"#{reference.key}": 1.0}, lexical=30, sections=0, dense=0))
        found = []
        for hit in hits:
            for paragraph, text in stretches(hit.paragraph, reference.key):
                words = tuple(t for t in content(_SPOKEN_OF.sub(" ", asked)) if t[0] not in "#@" and not t[0].isdigit())
                if _ties(text, reference.key, verb.group()) and share(words, text, scene.idf) >= least:
                    found.append((len(text), text, paragraph))
        if found:
            _, text, paragraph = min(found, key=lambda f: (f[0], f[2].order))
            warnings = () if reference.held else (not_held(reference),)
            return Draft(sentence(text), (Quote(paragraph, text),), 0.85, "document", warnings=warnings)
    return None


def _ties(text: str, key: str, verb: str) -> bool:
    """One clause has the document, the verb and another document: `A sửa đổi B; C quy định …` ties C to neither."""
    for clause in re.split(r";\s", text):
        numbers = {m.key for m in mentions(clause) if m.kind == "document"}
        if key in numbers and len(numbers) >= _TWO and verb in clause.lower():
            return True
    return False


def _of_itself(scene: Scene, reference: Reference, verb: str) -> Draft | None:
    """`Nghị quyết này thay thế Nghị quyết số …`: what a held document says of itself."""
    return _in_document(scene, reference.document.id, verb) if reference.held and reference.document else None


def related(scene: Scene, document: Document) -> Draft | None:
    """The sentence by which a held document does to another one what the catalogue knows that it does."""
    asked = _REPLACES.sub("thay thế", scene.question.own.lower())
    kinds = [k for k, words in _SAID.items() if re.search(rf"\b(?:{words})\b", asked)]
    if "thay_the" in kinds:
        kinds.append("bai_bo")
    if "bai_bo" in kinds and (listed := _listed(scene, document)):
        return listed
    for relation in document.relations:
        if relation.kind not in kinds:
            continue
        key = document_key(relation.target)
        for p in scene.paragraphs(document.id):
            for a, b in sentences(p.text):
                said = re.search(rf"\b(?:{_SAID[relation.kind]})\b", p.text[a:b].lower())
                if said and any(m.kind == "document" and m.key == key and a <= m.start < b for m in mentions(p.text)):
                    return Draft(sentence(bare(p.text[a:b])), (Quote(p, p.text[a:b]),), 0.88, "document")
    return None


def _listed(scene: Scene, document: Document) -> Draft | None:
    """The papers that a text ends one by one below a line of its own: `Các văn bản sau đây hết hiệu lực …:`."""
    items = scene.paragraphs(document.id)
    for p in items:
        if p.text.endswith(":") and _ENDED_BELOW.search(p.text):
            below = [x for x in items if x.parent_id == p.id]
            lines = "\n".join([sentence(bare(p.text)), *(f"- {sentence(bare(x.text))}" for x in below)])
            return Draft(lines, tuple(Quote(x, x.text) for x in (p, *below)), 0.88, "document") if below else None
    return None


def _in_document(scene: Scene, document_id: str, verb: str) -> Draft | None:
    for p in scene.paragraphs(document_id):
        for a, b in sentences(p.text):
            said = re.search(rf"\b(?:này|và)\b.{{0,60}}\b{verb}\b", p.text[a:b])
            ends = _ENDS.search(p.text[a:b]) if verb in ("thay thế", "bãi bỏ") else None
            if ends and any(
                m.kind == "document" and a <= m.start and m.end <= a + ends.start() for m in mentions(p.text)
            ):
                return Draft(sentence(bare(p.text[a:b])), (Quote(p, p.text[a:b]),), 0.88, "document")
            if said and any(m.kind == "document" and m.start > a + said.end() for m in mentions(p.text)):
                return Draft(sentence(bare(p.text[a:b])), (Quote(p, p.text[a:b]),), 0.88, "document")
    return None
