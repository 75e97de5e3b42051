"""`Số điện thoại của X?`: the line of a directory whose owner is the one asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Draft, Quote, Scene, sentence, shown
from assistant.evidence import share
from assistant.question import Kind, Question
from assistant.stopwords import content, is_empty
from corpus.language.text import fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

#: Digits in groups, as telephone numbers are printed.
NUMBER = re.compile(r"\d(?:[\d.]|[ -](?=\d)){6,}\d")
_SHORT = re.compile(r"\b[A-ZĐ]{3,7}\b")
_ASKING = frozenset(
    "số điện thoại đường dây nóng sđt sdt hotline liên hệ lạc gọi alo bấm quay phôn máy trực bị ngập nước mất báo".split()
)
#: Where an owner's name begins, going back from its proper name: `gọi | công ty X`, `thoát nước của | công ty X`.
_BEGINS = frozenset(
    "của cho tới đến bên ở tại là số sđt sdt hotline nóng thoại gọi alo bấm quay phôn báo hệ xin gửi hỏi cần tìm với".split()
)
_NUMBER_ASKED = re.compile(r"\b(?:số|điện thoại|sđt|sdt|hotline|đường dây nóng|gọi|bấm|quay|phôn|liên hệ|alo)\b", re.I)
#: What the call is for, behind the owner: `hotline công ty X để báo đường ngập`.
_FOR_WHAT = re.compile(
    r"(?<=\w)\s+(?:để|đặng|nhằm)\s+(?!(?:gọi|liên hệ|alo|bấm|quay|phôn)\b)(?!.*\b(?:nào|mấy|bao nhiêu|gì)\b).*$", re.I
)
#: … and what is to be reported by it: `gọi công ty X báo cống tắc thì bấm số mấy`.
_TO_REPORT = re.compile(r"\b(?:báo|phản ánh|trình báo)\b.*?(?=\b(?:thì|số|là|của)\b|$)", re.I)
_WRITTEN_SHORT = frozenset(("tp", "cp", "mtv", "tnhh"))  # of a name that is printed in full, or not printed at all
_LEAST_WORDS = 2
_OPENS, _LEAST_LINES = 3, 2  # places that may open a directory, and its lines
_CALLED = frozenset(("nóng", "thoại", "gọi", "hotline"))  # what such a place speaks of
_LONGEST = 40  # words; longer paragraphs are no directory lines
#: Shares of the owner's printed name that the question must carry, and of the question that the name must carry; the
#: second pair where a proper name of the question stands in the owner's.
_LEAST, _LEAST_NAMED = (0.7, 0.5), (0.6, 0.35)
_ALL = 0.9  # of the question carried by a name: a shortened name (`công ty thoát nước`) of the only such owner


def phone(scene: Scene) -> Draft | None:
    """The number printed behind the owner's name; None when no line's owner is the one asked for."""
    asked = _owner_asked(scene.question)
    beside = not _asked_beside_number(scene.question)
    own = scene.question.own
    best: tuple[float, Draft] | None = None
    for document_id in scene.candidates(6) if asked else ():
        for paragraph in scene.paragraphs(document_id):
            match = NUMBER.search(paragraph.text)
            if match is None or len(paragraph.text.split()) > _LONGEST:
                continue
            owner = _spelled(paragraph.text[: match.start()], own)
            if _of_another(own, scene.question, owner):
                continue
            named = share(tuple(syllables(owner)), own, scene.idf)
            carried = share(_with_name(asked, scene.question, owner), owner, scene.idf)
            called = any(fold(name) in fold(owner) for name in scene.question.names)
            least = _LEAST_NAMED if called else _LEAST
            short = carried >= _ALL and len(asked) >= 3
            if (not short and (named < least[0] or carried < least[1])) or (best and named + carried <= best[0]):
                continue
            text = sentence(shown(paragraph))
            best = named + carried, Draft(text, (Quote(paragraph, paragraph.text),), 0.85, "phone", (match.group(),))
    if best:
        return best[1]
    return _of_each(scene, 1 if beside else 2) or _by_its_name(scene) or _directory(scene)


def _asked_beside_number(question: Question) -> tuple[str, ...]:
    """Words of the clause that asks for a number; none where the owner is told beside it (`…, gọi số nào để báo?`)."""
    own = question.own
    clauses = [_FOR_WHAT.sub("", c) for c in re.split(r"[,;.?!]\s+", own) if _NUMBER_ASKED.search(c)]
    asked = tuple(t for t in content(" ".join(clauses)) if t not in _ASKING)
    return asked if len(asked) >= _LEAST_WORDS else ()


def _owner_asked(question: Question) -> tuple[str, ...]:
    """The owner in the clause that asks, so that what is told beside it (`nước ngập nhà tôi rồi`) hides none."""
    return _asked_beside_number(question) or tuple(t for t in question.content if t not in _ASKING)


def _with_name(asked: tuple[str, ...], question: Question, owner: str) -> tuple[str, ...]:
    """The words asked, with those that only seem to ask (`nước`, `máy`) where the owner is called by them."""
    own = set(syllables(owner))
    return tuple(t for t in question.content if t in asked or t in own)


def _of_each(scene: Scene, least: int) -> Draft | None:
    """The lines of all owners named, where each name stands in one line alone."""
    names = scene.question.names
    lines = _lines(scene) if len(names) >= least else []
    found = [[p for p in lines if fold(name) in fold(p.text)] for name in names]
    if len(names) < least or any(len(f) != 1 for f in found):
        return None
    chosen = list(dict.fromkeys(f[0] for f in found))
    said = [sentence(shown(p)) for p in chosen]
    text = "\n".join(f"- {line}" for line in said) if len(said) > 1 else said[0]
    return Draft(text, tuple(Quote(p, p.text) for p in chosen), 0.85, "phone")


def of_another(question: Question, draft: Draft) -> bool:
    """A number is asked for, and the line that is told has it for one who only shares the proper name."""
    own = question.own
    told = [(q.paragraph.text, m) for q in draft.quotes if (m := NUMBER.search(q.paragraph.text))]
    return (
        question.kind is Kind.PHONE
        and len(told) == 1
        and _of_another(own, question, _spelled(told[0][0][: told[0][1].start()], own))
    )


def _of_another(asked: str, question: Question, owner: str) -> bool:
    """The line has the proper name of the question, and not what is called by it: `công ty cấp nước X`."""
    said, printed = syllables(asked), set(syllables(owner))
    called = [_called(said, n.split()) for n in question.names if fold(n) in fold(owner)]
    return any(runs and not any(_stands_in(printed, run) for run in runs) for runs in called)


def _stands_in(printed: set[str], run: Sequence[str]) -> bool:
    """A printed name has all that an owner is called by, but for what is written short or not at all."""
    return all(t in printed or t in _WRITTEN_SHORT or is_empty(t) for t in run)


def _lines(scene: Scene) -> list[Paragraph]:
    """All lines of directories in the documents that the answer may come from."""
    items = (p for d in scene.candidates(6) for p in scene.paragraphs(d))
    return [p for p in items if NUMBER.search(p.text) and len(p.text.split()) <= _LONGEST]


def _by_its_name(scene: Scene) -> Draft | None:
    """The only line whose owner is called as in the question, where the rest of it is what the directory is for."""
    said = syllables(scene.question.own)
    called = [_called(said, name.split()) for name in scene.question.names]
    if not called or not all(called):
        return None
    found = [p for p in _lines(scene) if _is_owner(scene, p, called)]
    if len(found) != 1:
        return None
    return Draft(sentence(shown(found[0])), (Quote(found[0], found[0].text),), 0.8, "phone")


def _called(said: Sequence[str], name: Sequence[str]) -> list[tuple[str, ...]]:
    """A proper name with what stands before it, up to where the owner begins; for each time that it is said."""
    size = len(name)
    found = (i for i in range(len(said) - size + 1) if list(said[i : i + size]) == list(name))
    starts = ((at, next((i + 1 for i in range(at - 1, -1, -1) if said[i] in _BEGINS), 0)) for at in found)
    return [tuple(said[start : at + size]) for at, start in starts]


def _is_owner(scene: Scene, line: Paragraph, called: Sequence[Sequence[Sequence[str]]]) -> bool:
    """The line's owner has all that it is called by, and what opens the directory says all else that is asked."""
    match = NUMBER.search(line.text)
    own = scene.question.own
    owner = set(syllables(_spelled(line.text[: match.start()], own))) if match else set()
    if not all(any(_stands_in(owner, run) for run in runs) for runs in called):
        return False
    above = (p.text for p in scene.paragraphs(line.document_id) if line.within(p.path) and p.id != line.id)
    told = owner | set(syllables(" ".join((*above, scene.document(line.document_id).title))))
    asked = (c for c in re.split(r"[,;.?!]\s+", own) if any(fold(name) in fold(c) for name in scene.question.names))
    return all(t in told for t in content(" ".join(_TO_REPORT.sub(" ", c) for c in asked)) if t not in _ASKING)


def _directory(scene: Scene) -> Draft | None:
    """All the lines below the paragraph that opens them, where the question names no owner beyond what it says."""
    asked = {t for t in scene.question.content if t not in _ASKING}
    for e in scene.evidence[:_OPENS]:
        opening = e.view.paragraph
        said = set(syllables(f"{opening.text} {e.view.document.title}"))
        if e.unmet or not asked <= said or not (_CALLED & set(syllables(opening.text))):
            continue
        items = scene.paragraphs(opening.document_id)
        below = [p for p in items if p.path[: len(opening.path)] == opening.path and p.id != opening.id]
        lines = [p for p in below if NUMBER.search(p.text) and len(p.text.split()) <= _LONGEST]
        if len(lines) >= _LEAST_LINES:
            text = "\n".join(f"- {sentence(shown(p))}" for p in lines)
            return Draft(text, tuple(Quote(p, p.text) for p in lines), 0.85, "phone")
    return None


def _spelled(owner: str, asked: str) -> str:
    """The owner with its short forms written out where words of the question in a row have their initials."""
    words = re.findall(r"\w+", asked)
    for short in set(_SHORT.findall(owner)):
        for i in range(len(words) - len(short) + 1):
            run = words[i : i + len(short)]
            if fold("".join(w[0] for w in run)) == fold(short):
                owner = re.sub(rf"\b{short}\b", " ".join(run), owner)
                break
    return owner
