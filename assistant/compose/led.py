"""`Tổ X do ai đứng đầu?`, `Ban Y có mấy phó, gồm những ai?`: persons by the part that a text gives them.

The head of a body stands where it is set up (`Thành lập Tổ X … do Phó Giám đốc A làm Tổ trưởng`), or in its list of
members, each with his part behind a dash; deputies and members are the items of that list which have that part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.compose.draft import Draft, Quote, Scene, bare, sentence
from assistant.evidence import share, view
from assistant.question import Kind
from assistant.stopwords import content
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_HEAD = r"(?:đứng đầu|cầm đầu|làm (?:tổ |đội |nhóm |ban )?trưởng(?: ban| nhóm| đoàn)?|lãnh đạo|chỉ huy)"
_WHO_LEADS = (
    re.compile(rf"^(?P<body>.{{4,80}}?),? (?:là )?do (?:ai|(?:ông|bà|vị|người|đồng chí) nào) {_HEAD}\b"),
    re.compile(rf"^(?:ai|(?:ông|bà|vị|người|đồng chí) nào) (?:là người )?(?:được giao |được cử )?{_HEAD} (?P<body>.{{4,80}})$"),
    re.compile(r"^(?:ai|(?:ông|bà|vị|người|đồng chí) nào) (?:là|làm) (?:trưởng(?= (?:ban|đoàn))|tổ trưởng|đội trưởng|trưởng nhóm) (?:của )?(?P<body>.{4,80})$"),
    re.compile(r"^người đứng đầu (?P<body>.{4,80}?) là (?:ai|(?:ông|bà) nào)\b"),
)  # fmt: skip
_LEADS = re.compile(
    rf"\bdo (?:[^.;,]{{0,60}}?)[{UPPER}]\w+(?: [{UPPER}]\w+){{1,4}}(?:,[^.;]{{2,80}}?,?)? (?:làm|là|giữ (?:chức|vai trò)) (?:Tổ trưởng|Đội trưởng|Trưởng (?:ban|đoàn|nhóm)|Chủ tịch|Chủ nhiệm|Trưởng)\b"
)
_DEPUTIES = re.compile(
    r"\b(?:mấy|bao nhiêu|những|các) (?:vị |người |ông |bà )?(?P<part>phó(?: trưởng ban| tổ trưởng| đoàn| chủ tịch| ban)?|ủy viên|uỷ viên)\b(?=.*\b(?:ai|nào|tên|gì|mấy|bao nhiêu)\b)"
)
_WHO_THEY_ARE = re.compile(
    r"\b(?:ai|(?:ông bà|ông|bà|vị|người|đồng chí) nào|tên|những ai|họ tên)\b|\b(?:phó|viên) nào\b"
)
_PERSON = re.compile(rf"^(?:Ông|Bà|Đồng chí|Đ/c)\s+(?:[{UPPER}]\w+\s?){{2,5}}")
_LEAST, _SURE = 0.85, 0.88
_FIRST = r"(?:Tổ trưởng|Đội trưởng|Trưởng (?:ban|đoàn|nhóm)|Chủ tịch (?:[Hh]ội đồng)|Trưởng [Bb]an)"
_VOWEL = re.compile(r"[aeiouy]")
_FEWEST = 2  # persons of one list


def led_by(scene: Scene) -> Draft | None:
    """Who heads a body, or which persons have the part asked for; None where no text says so."""
    if scene.question.kind in (Kind.YES_NO, Kind.COMPARE, Kind.METADATA):
        return None
    low = scene.question.own.lower().strip(" ?.!")
    if part := _DEPUTIES.search(low):
        return _told_off(scene, low, part["part"]) if _WHO_THEY_ARE.search(low) else None
    asked = next((m["body"] for p in _WHO_LEADS if (m := p.match(low))), "")
    body = content(asked)
    for e in scene.evidence[:5] if body else ():
        text = e.view.paragraph.text
        for a, b in sentences(text):
            if e.unmet or not _LEADS.search(text[a:b]):
                continue
            near = text[a : a + _LEADS.search(text[a:b]).start()]  # type: ignore[union-attr]
            if _named(scene, body, near, e.view.paragraph):
                return Draft(sentence(bare(text[a:b])), (Quote(e.view.paragraph, text[a:b]),), _SURE, "person")
    whose = tuple(w for w in body if w in scene.question.content)
    first = _with_part(scene, whose, _FIRST)[:1] if whose else []
    return Draft(sentence(bare(first[0].text)), (Quote(first[0], first[0].text),), _SURE, "person") if first else None


def _named(scene: Scene, body: Sequence[str], near: str, paragraph: Paragraph) -> bool:
    """A body's first words stand before who leads it, and all of them there or in what the text is called."""
    whole = view(paragraph, scene.document(paragraph.document_id)).whole_text
    own = [w for w in body[:_OPENING] if w]
    return share(own, near, scene.idf) >= _LEAST and share(body, whole, scene.idf) >= _LEAST


_OPENING = 3  # words of a body's name that stand with who leads it


def _with_part(scene: Scene, whose: tuple[str, ...], part: str) -> list[Paragraph]:
    """The persons with a part, of the list under whose heading all the words stand of whose persons are asked for."""
    for document_id in scene.candidates(2):
        title = scene.document(document_id).title
        for persons in _lists(scene.paragraphs(document_id)):
            having = [p for p in persons if re.search(rf" [-–] ?{part}\b", bare(p.text))]
            over = " ".join((*(h for p in persons[:1] for h in p.headings), title))
            named = tuple(w for w in whose if not _in_initials(w, over))
            there = {fold(t) for t in syllables(over)}
            if having and whose and all(fold(w) in there for w in named):
                return having
    return []


def _told_off(scene: Scene, low: str, part: str) -> Draft | None:
    """All persons with the part asked for, and how many they are."""
    words = content(part)
    whose = tuple(w for w in scene.question.content if w not in _OF_ASKING and w not in words)
    having = _with_part(
        scene, whose, f"(?i:{part.split(maxsplit=1)[0] if part.startswith('phó') else part.replace('uỷ', 'ủy')})"
    )
    lines = [f"- {bare(p.text).rstrip(' ;.')}" for p in having]
    said = f"Có {len(having)} {part}:"
    return Draft("\n".join([said, *lines]), tuple(Quote(p, p.text) for p in having), _SURE, "list") if having else None


def _in_initials(word: str, over: str) -> bool:
    """`ptds` of `phòng thủ dân sự`: the first letters of words that stand together."""
    letters = "".join(t[0] for t in syllables(over))
    return len(word) > 1 and not _VOWEL.search(fold(word)) and word in letters


_OF_ASKING = frozenset("ông bà vị người đồng chí tên họ gồm mấy ai".split())


def _lists(items: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Runs of items that open with a person, headings between them left out."""
    run: list[Paragraph] = []
    for p in [*items, None]:
        if p is not None and (_PERSON.match(bare(p.text)) or (run and p.is_heading and p.path[:1] == run[0].path[:1])):
            run += [p] if _PERSON.match(bare(p.text)) else []
            continue
        if len(run) >= _FEWEST:
            yield run
        run = []
