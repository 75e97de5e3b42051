"""A question typed without diacritics, or with a slip in a name, spelled as the held texts spell it.

General restoration knows the language, not the names in the texts: `Yen Nghia` may become `Yến
Nghĩa`. Where a restored word pair stands nowhere in the store, but the texts found have a pair that
reads the same without diacritics, the texts are right. In a question with diacritics only a syllable
that cannot be Vietnamese (`Ngiã`, `Vuờn`) gives way, to one at most a letter away.
"""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import replace

from assistant.evidence import view
from assistant.initials import short_forms, spelled_out
from assistant.library import Library
from assistant.question import CONTINUED, Question
from assistant.retrieval import candidates
from assistant.stopwords import is_empty
from assistant.terms import is_term
from assistant.understanding import analyse, as_asked
from corpus.language.model import FOREIGN, Reading, is_possible, is_regular, model_form, shipped
from corpus.language.restore import with_case_of
from corpus.language.text import fold, is_accented
from corpus.language.tokens import folded_syllable, syllables
from corpus.store.embedded import EmbeddedStore
from corpus.store.protocol import Search

_TEXTS = 20  # candidates whose words are looked at
_STRANGER = 8.0  # nats; how much unlikelier a line may become by the change
#: … by a name of the texts: `Lam Châu` is no Vietnamese, and a place all the same.
_STRANGER_NAME = 16.0


def respelled(question: Question, store: EmbeddedStore, library: Library) -> Question:
    """The question with word pairs of the texts put in, or the question itself."""
    if len(question.terms) < 2:
        return question
    if shorts := short_forms(question, store):
        texts = [hit.paragraph.text for hit in candidates(question, store)]
        question = _read_again(question, spelled_out(question.text, shorts, texts, library), library)
    if is_accented(question.asked):
        return _without_slips(question, store, library)
    pairs = list(itertools.pairwise(question.terms))
    spoken = list(itertools.pairwise(syllables(question.text)))
    pairs += [p for p in _capitalised(question.text) if p not in pairs]
    half = [p for p in spoken if p not in pairs and len(set(p) & set(question.terms)) == 1]  # `bên thành`, `phủ đó`
    frequencies, _ = store.document_frequency([f"{a}_{b}" for a, b in {*pairs, *spoken}])
    known = [(a, b) for a, b in spoken if frequencies[f"{a}_{b}"] and not (is_empty(a) and is_empty(b))]
    known += [p for p in spoken if is_term(*p)]
    unknown = [(a, b) for a, b in (*pairs, *half) if not frequencies[f"{a}_{b}"] and a.isalpha() and b.isalpha()]
    if not unknown:
        return question
    written, typed = _pairs_of_texts(question, store, library), _capitalised(question.asked)
    text, put = question.text, dict[str, str]()
    for a, b in unknown:
        found, most = _meant((a, b), (a, b) in half, written, store, (fold(a), fold(b)) in typed)
        now = put.get(a, a), put.get(b, b)  # a name of three syllables is two pairs: `hồ Đồng Bông`
        if not found or found in ((a, b), now) or (most < math.inf and _tears(a, b, found, known)):
            continue
        again = any(t in put and put[t] != meant for t, meant in zip((a, b), found, strict=True))
        changed = _put(text, *now, found)
        if not again and changed != text and _strangeness(changed) - _strangeness(text) < most:
            text = changed
            put |= dict(zip((a, b), found, strict=True))
    return _read_again(question, text, library)


def _capitalised(text: str) -> list[tuple[str, str]]:
    """Neighbours both typed with a capital: a name, though a syllable of it reads as a word of no matter (`Phủ Đó`)."""
    words = re.findall(r"\w+", text)
    return [(a.lower(), b.lower()) for a, b in itertools.pairwise(words) if a[0].isupper() and b[0].isupper()]


def _meant(
    pair: tuple[str, str],
    half: bool,
    written: dict[tuple[str, str], tuple[str, str]],
    store: EmbeddedStore,
    typed: bool,
) -> tuple[tuple[str, str] | None, float]:
    """The pair that the texts have for one without diacritics, and how much stranger it may make the line.

    A name is strange to the language: `Lam Châu` typed with its capitals is no `làm cháu`. Where a syllable of the
    pair has no matter of its own, only a name is read in it.
    """
    key = fold(pair[0]), fold(pair[1])
    hits = store.search(Search({}, "", {"_".join(key): 1.0}, lexical=_TEXTS, sections=0, dense=0))
    names = [m for hit in hits for m in _capitalised_as(key, hit.paragraph.text)]
    if names and len(set(names)) == 1:
        return names[0], math.inf if typed else _STRANGER_NAME
    found = None if half else written.get(key)
    if found is None or is_term(*pair) > is_term(*found):
        return None, _STRANGER  # `đóng cửa` is no `hoạt động của`
    return found, _STRANGER


def _capitalised_as(key: tuple[str, str], text: str) -> list[tuple[str, str]]:
    """Neighbours of a text with a capital each that read as the pair without diacritics, in lower case."""
    return [pair for pair in _capitalised(text) if (folded_syllable(pair[0]), folded_syllable(pair[1])) == key]


def _put(text: str, a: str, b: str, meant: tuple[str, str]) -> str:
    """The text with one pair in place of another, its capitals kept."""
    return re.sub(
        rf"\b({re.escape(a)})\s+({re.escape(b)})\b",
        lambda m: " ".join(map(with_case_of, m.groups(), meant)),
        text,
        flags=re.I,
    )


def _strangeness(text: str) -> float:
    model = shipped()
    ids = [model.ids.get(model_form(s), FOREIGN) for s in syllables(text)]
    return model.best([(Reading(i, 0.0),) for i in ids])[1]


def _tears(a: str, b: str, found: tuple[str, str], known: list[tuple[str, str]]) -> bool:
    """The change would take a syllable from a pair that the texts do have: `biên chế căn | cứ`."""
    return (a != found[0] and any(y == a for _, y in known)) or (b != found[1] and any(x == b for x, _ in known))


def _without_slips(question: Question, store: EmbeddedStore, library: Library) -> Question:
    """Syllables that cannot be Vietnamese, as the texts found write them beside the same neighbour."""
    slips = [t for t in question.terms if is_possible(t) and not is_regular(model_form(t))]
    if not slips:
        return question
    text, written = question.text, _pairs_of_texts(question, store, library)
    for a, b in itertools.pairwise(question.terms):
        if not (a in slips or b in slips):
            continue
        near = [p for p in written.values() if _near(a, p[0], a in slips) and _near(b, p[1], b in slips)]
        if len({p for p in near}) == 1:
            text = _put(text, a, b, near[0])
    return _read_again(question, text, library)


def _near(typed: str, written: str, is_slip: bool) -> bool:
    """The same syllable, or for a slip one that differs by a letter at most once diacritics are off."""
    if not is_slip:
        return typed == written
    a, b = fold(typed), fold(written)
    if len(a) > len(b):
        a, b = b, a
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    return len(b) - len(a) == 1 and any(b[:i] + b[i + 1 :] == a for i in range(len(b)))


def _read_again(question: Question, text: str, library: Library) -> Question:
    """The question with new words under its old conversation; itself when nothing changed."""
    if text == question.text:
        return question
    own, going_on, before = text.partition(CONTINUED)
    again = _read(question, own, library)
    if going_on:  # only what was typed now is read anew; what it goes on from was read with its own turn
        by_itself = _read(question, question.own, library).kind
        again = replace(
            again,
            kind=again.kind if question.kind is by_itself else question.kind,
            text=f"{again.text.rstrip(' ?')}{CONTINUED}{before}",
            years=again.years or question.years,
            documents=again.documents or question.documents,
            document_ids=again.document_ids or question.document_ids,
            units=again.units or question.units,
            place=again.place if again.place.levels or again.place.ordinal else question.place,
        )
    return replace(
        again,
        topic=question.topic,
        focus=question.focus,
        focus_document=question.focus_document,
        near_document=question.near_document,
        as_of=question.as_of,
    )


def _read(question: Question, text: str, library: Library) -> Question:
    return analyse(question.asked, text if is_accented(question.asked) else as_asked(text), library)


def _pairs_of_texts(
    question: Question, store: EmbeddedStore, library: Library
) -> dict[tuple[str, str], tuple[str, str]]:
    """Folded pair → the pair as the best candidates write it."""
    hits = sorted(candidates(question, store), key=lambda h: -h.lexical)[:_TEXTS]
    out: dict[tuple[str, str], tuple[str, str]] = {}
    for hit in hits:
        tokens = view(hit.paragraph, library.document(hit.paragraph.document_id)).whole
        for a, b in itertools.pairwise(tokens):
            if a.isalpha() and b.isalpha():
                out.setdefault((folded_syllable(a), folded_syllable(b)), (a, b))
    return out
