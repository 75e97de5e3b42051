"""Ties between documents: `Nghị định A sửa đổi nghị định nào?`, `Nghị quyết này thay thế Nghị quyết số …`."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.compose.fitting import LINK_VERB
from assistant.compose.mentioned import not_held, stretches
from assistant.evidence import share
from assistant.library import Reference
from assistant.stopwords import content
from corpus.language.numbers import mentions
from corpus.language.sentences import sentences
from corpus.store.protocol import Search

#: `Luật X số … hết hiệu lực kể từ ngày Luật này có hiệu lực`: replaced by the text that says so.
_ENDS = re.compile(r"\bhết hiệu lực (?:thi hành )?(?:kể )?từ\b.{0,30}\bnày\b")
#: `Nghị định A mà kế hoạch nhắc tới là sửa nghị định nào`: where it is spoken of.
_SPOKEN_OF = re.compile(r"\bmà [^,?]{2,60}? (?:nhắc|dẫn|viện dẫn|nêu|đề cập|nói)(?: (?:tới|đến|ra|về))?\b", re.I)
_TWO = 2
_LEAST_SAID = 0.6  # share of the question's words in the stretch, where no fact of the other document is asked for


def linked(scene: Scene) -> Draft | None:
    """`Nghị định A sửa đổi nghị định nào?`: the shortest stretch that names A and another document, with the question's verb."""
    verb = LINK_VERB.search(scene.question.text.lower())
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
