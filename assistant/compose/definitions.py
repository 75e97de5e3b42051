"""`X là gì?`: the sentence that defines X, or the words an abbreviation stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.compose.draft import Draft, Quote, Refusal, Scene, bare, sentence
from assistant.evidence import share
from assistant.kinds import defined_term
from corpus.language.abbreviations import definitions
from corpus.language.numbers import cardinal
from corpus.language.sentences import sentences
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables, terms
from corpus.records import Paragraph
from corpus.store.protocol import Search

#: A term with one of these asks for a thing said of something, not for what a word means.
_RELATIONAL = re.compile(
    r"\b(?:của|trong|theo|mục tiêu|trọng tâm|nhiệm vụ|thời hạn|hạn|bài học|nội dung|yêu cầu|thước đo|nguyên tắc|mục đích|căn cứ|kết quả|đề án|giải pháp|trách nhiệm|"
    r"lý do|nguyên nhân|số (?:hiệu|lượng|điện thoại|tiền)|tên|ngày|năm|quan điểm|định hướng|phạm vi|đối tượng|tiêu chuẩn|cơ quan)\b|\d\s*%|\b(?:mục|điều|khoản|quý|tháng|stt)\s+\d"
)
_LONGEST_TERM = 5
_NEAR = 80  # paragraphs with the words of a term that are looked through for its definition
#: A question that says it wants a definition is answered by nothing else.
_CALLED = re.compile(r"\b(?:định nghĩa|khái niệm)\b")
_LONGEST_CALLED = 8
_WHERE = re.compile(r"\s+(?:trong|theo|của|ở|nêu tại)\s+")
#: `X không chỉ là …`, `X chưa phải là …` says what X is not.
_DENIED = {"không", "chưa", "chẳng"}


def definition(scene: Scene) -> Draft | Refusal | None:
    """A definition, a refusal when a plain term is asked for that no text defines, else None."""
    if draft := _abbreviation(scene):
        return draft
    term = defined_term(scene.question.text.lower())
    if not term:
        return None
    if named := _short_name(scene, _WHERE.split(term)[0]):
        return named
    if explained := in_brackets(scene, term) or in_brackets(scene, _WHERE.split(term)[0]):
        return explained
    tokens = syllables(term)
    for distance in (1, 12):  # `X là …` before `X tối đa là …`
        for e in scene.evidence:
            text = e.view.paragraph.text
            spans = [(a, b) for a, b in sentences(text) if _defines(tokens, text[a:b], distance)]
            for a, b in spans[:1]:
                return Draft(sentence(bare(text[a:b])), (Quote(e.view.paragraph, text[a:b]),), 0.9, "definition")
    for paragraph in _near(scene, term.split()):
        for a, b in sentences(paragraph.text):
            if _defines(tokens, paragraph.text[a:b], 1):
                text = paragraph.text[a:b]
                return Draft(sentence(bare(text)), (Quote(paragraph, text),), 0.88, "definition")
    defined = len(term.split()) <= _LONGEST_CALLED and _CALLED.search(scene.question.text.lower())
    if defined or (len(tokens) <= _LONGEST_TERM and not _RELATIONAL.search(term)):
        return Refusal(f"Các văn bản trong kho không định nghĩa “{term}”.")
    return None


#: A short form in capitals asked for: `SUDS là kiểu thoát nước gì`.
_SHORT_ASKED = re.compile(
    r"\b(?P<short>[A-ZĐ]{2,8})\b(?: (?:ở đây|đó|này))? (?:là|nghĩa là|có nghĩa là|tức là|chỉ|viết tắt (?:của|cho))(?: \w+){0,4}? (?:gì|sao|thế nào)\b(?=\s*(?:[,.?;]|$|nhỉ|vậy|ạ|thế))"
)
#: The same as typed: `có chữ LGSP, dịch ra tiếng Việt đầy đủ là gì`.
_SHORT_SPOKEN_OF = re.compile(
    r"\b(?i:chữ|cụm|cụm từ|từ|ký hiệu|viết tắt|viết) (?:tắt )?[\"“]?(?P<short>[A-ZĐ]{2,8})\b[\"”]?(?=.*\b(?i:đầy đủ|đủ ra|nghĩa|dịch|viết tắt|thay cho|là gì|gì vậy)\b)"
)
#: What a text means by a word of its own is asked: `cứ viết “Chương trình” trống không, đầy đủ ra là gì`.
_MEANT_BY = re.compile(
    r"\b(?:đầy đủ|đủ ra|nguyên văn|(?:gọi|nói|viết|ghi) (?:tắt|gọn|ngắn)|rút gọn|trống không|viết hoa|ám chỉ|chữ|từ|cụm từ|tức là|nghĩa là|hiểu là|[\"”] (?:là|chỉ))\b.*\b(?:gì|nào|sao|chi(?= (?:thế|vậy|rứa|ạ)|$))\b"
)


def meant(scene: Scene) -> Draft | Refusal | None:
    """What a short form or a shortened name of a text stands for, in whatever kind of question it is asked."""
    text = scene.question.text
    if (_SHORT_ASKED.search(text) or _SHORT_SPOKEN_OF.search(scene.question.asked)) and (draft := _abbreviation(scene)):
        return draft
    if other := _other_name(scene):
        return other
    if not (scene.question.scope and _MEANT_BY.search(text.lower())):
        return None
    asked = spaced(text)
    for document_id in sorted(scene.question.scope):
        for paragraph in scene.paragraphs(document_id):
            for m in _SHORTENED.finditer(paragraph.text):
                if spaced(m["name"]) in asked:
                    return _sentence_at(paragraph, m.start())
    return None


#: Another name of a thing is asked for: `X còn gọi là gì`, `X có tên gọi nào khác`.
_OTHER_NAME = re.compile(
    r"\b(?:còn|hay)(?: còn| hay)?(?: được| có| bị| có thể)* (?:gọi|kêu|mang tên)(?: (?:là|bằng|với|theo))*\b[^,.;?]*\b(?:gì|nào|sao)\b"
    r"|\b(?:tên|(?<!cải )cách gọi|tên gọi) (?:nào |gì )?khác\b(?! (?:nhau|gì|với|chỗ))"
)
_NAMED_TOO = re.compile(
    r"\((?:(?:hay |hoặc )?(?:còn |cũng )?(?:được )?gọi (?:khác )?là|nay (?:là|đổi tên (?:thành|là)|thuộc)|(?:trước (?:đây|kia)|cũ) là|tên cũ(?: là)?:?) ?(?P<name>[^()]{3,120})\)",
    re.I,
)
#: What something was called before, or is called now.
_NAME_THEN = re.compile(
    r"\b(?:bây giờ|hiện nay|hiện giờ|hiện|nay|giờ|trước đây|trước kia|trước|hồi trước|hồi xưa)(?: \w+){0,2}? (?:tên|gọi|mang tên|đổi tên|đổi thành)\b[^,.;?]{0,20}\b(?:gì|nào|sao)\b"
    r"|\btên (?:cũ|mới|trước đây|trước kia|hiện nay|bây giờ)\b[^,.;?]{0,60}\b(?:gì|nào)\b"
    r"|\bđổi (?:tên )?(?:thành|sang|là)\b[^,.;?]{0,20}\b(?:gì|nào)\b"
)
#: A bracket that holds nothing but a sort of thing and a name: `(hồ B 2)`.
_SORT_AND_NAME = re.compile(
    rf"\((?:hay |tức |nay là |tên cũ |tên khác )*(?P<sort>[^\W\d]+) (?P<name>[{UPPER}]\w*(?: [{UPPER}\d]\w*){{0,4}})\)"
)
_CALLS = re.compile(r"\bgọi (?:tắt |chung |khác )?là\b|\bviết tắt\b", re.I)
_CALLED_IN_BRACKETS = re.compile(r"\([^()]*\bgọi\b[^()]*\)", re.I)  # of what stands before, which is looked at
_SPEAKS_OF = 0.6  # share of a question
_LOOKED_AT = 5  # places that may tell it in other words
_BEFORE = 8  # syllables before a bracket that may name what it names anew
_LEAST_SAME = 3  # syllables of them that the question says


def _other_name(scene: Scene) -> Draft | Refusal | None:
    """`nền hành chính nhà nước (hay còn gọi là nền hành chính công, …)`: the name in brackets beside the one asked about.

    So is what a place was called before, and what it is called now: `xã A (nay là phường B)`.
    """
    low = scene.question.text.lower()
    other = _OTHER_NAME.search(low) is not None
    if not other and _NAME_THEN.search(low) is None:
        return None
    asked = set(scene.question.terms)
    best: tuple[int, Draft] | None = None
    for document_id in scene.candidates(3):
        for paragraph in scene.paragraphs(document_id):
            for match in _NAMED_TOO.finditer(paragraph.text):
                words = list(re.finditer(r"\w+", paragraph.text[: match.start()]))[-_BEFORE:]
                before = _in_a_row([w.group() for w in reversed(words)], asked)
                within = 0 if other else _in_a_row(re.findall(r"\w+", match["name"]), asked)
                same = max(before, within)
                if same < _LEAST_SAME or (best and same <= best[0]):
                    continue
                start = words[len(words) - before].start() if before == same else _clause_start(paragraph.text, match)
                said = paragraph.text[start : match.end()].strip()
                best = (
                    same,
                    Draft(sentence(f"{said[0].upper()}{said[1:]}"), (Quote(paragraph, said),), 0.88, "definition"),
                )
    if best or not other:
        return best[1] if best else None
    if beside := _beside_name(scene):
        return beside
    called = any(_calls(scene, e.view.paragraph.text) for e in scene.evidence[:_LOOKED_AT])
    return None if called else Refusal("Các văn bản đang có không nêu tên gọi khác của điều được hỏi.")


def _in_a_row(words: Sequence[str], asked: set[str]) -> int:
    """How many words, from the first on, the question says."""
    same = 0
    while same < len(words) and set(syllables(words[same])) <= asked:
        same += 1
    return same


def _clause_start(text: str, bracket: re.Match[str]) -> int:
    """Where the clause begins that ends in a bracket."""
    return max([0, *(m.end() for m in re.finditer(r"[;:,.–-] ", text[: bracket.start()]))])


def _beside_name(scene: Scene) -> Draft | None:
    """`Hồ đầu mối A (hồ B)`: behind the name asked about, or with it in the bracket, the same sort of thing by another name."""
    names = [name for name in scene.question.names if len(name.split()) > 1]
    if not names:
        return None
    asked = f" {' '.join(syllables(scene.question.text))} "
    for document_id in scene.candidates(3):
        for paragraph in scene.paragraphs(document_id):
            for match in _SORT_AND_NAME.finditer(paragraph.text):
                sort = match["sort"].lower()
                words = list(re.finditer(r"\w+", paragraph.text[: match.start()]))[-_BEFORE:]
                at = next((i for i, w in enumerate(words) if w.group().lower() == sort), None)
                if at is None or f" {sort} " not in asked:
                    continue
                before = fold(paragraph.text[words[at].start() : match.start()].strip())
                inside = fold(match["name"])
                if any(before.endswith(fold(n)) or inside.startswith(fold(n)) for n in names):
                    said = paragraph.text[words[at].start() : match.end()]
                    return Draft(
                        sentence(f"{said[0].upper()}{said[1:]}"), (Quote(paragraph, said),), 0.86, "definition"
                    )
    return None


def _calls(scene: Scene, text: str) -> bool:
    """A sentence that speaks of what is asked about says how something is called."""
    text = _CALLED_IN_BRACKETS.sub("", text)
    told = (text[a:b] for a, b in sentences(text))
    return any(_CALLS.search(t) and share(scene.question.content, t, scene.idf) >= _SPEAKS_OF for t in told)


def in_brackets(scene: Scene, term: str) -> Draft | None:
    """`phương án 04 tại chỗ (chỉ huy tại chỗ; lực lượng tại chỗ; …)`: the bracket behind the term explains it.

    A term whose first word is another one in the text (`phương châm 04 tại chỗ`) is known by its figure and the rest.
    """
    words = term.split()
    ends = [words[i:] for i in range(len(words)) if i == 0 or cardinal(words[i])]
    for end in (e for e in ends if len(e) >= 2):
        called = r"\s+".join(_figure_or_word(w) for w in end)
        bracket = re.compile(rf"\b(?:\w+ \w+ )?{called}\s*\((?=[^()]*[,;])[^()]{{12,}}\)", re.I)
        for paragraph in _near(scene, end):
            if match := bracket.search(paragraph.text):
                said = match.group()
                return Draft(sentence(f"{said[0].upper()}{said[1:]}"), (Quote(paragraph, said),), 0.88, "definition")
    return None


def _figure_or_word(word: str) -> str:
    """`bốn`, `4` and `04` are the same to a pattern."""
    n = cardinal(word)
    return rf"(?:0*{n}|{re.escape(word)})" if n else re.escape(word)


def _near(scene: Scene, words: Sequence[str]) -> Iterator[Paragraph]:
    """Paragraphs of the likeliest documents, then those anywhere that hold the words side by side."""
    for document_id in scene.candidates(3):
        yield from scene.paragraphs(document_id)
    if not (scene.question.scope or scene.question.units):
        wanted = {t: 1.0 for t in terms(" ".join(words))}
        yield from (hit.paragraph for hit in scene.store.search(Search(wanted, lexical=_NEAR, sections=0, dense=0)))


_CALLED_SHORT = r"\((?:sau đây )?(?:được )?(?:gọi|viết) (?:tắt |chung )?là:? [“\"]?{name}[”\"]?\)"
_SHORTENED = re.compile(_CALLED_SHORT.replace("{name}", r"(?P<name>[^()“”\"]{2,60})"), re.I)


def _sentence_at(paragraph: Paragraph, at: int) -> Draft:
    a, b = next((a, b) for a, b in sentences(paragraph.text) if a <= at < b)
    text = paragraph.text[a:b]
    return Draft(sentence(text), (Quote(paragraph, text),), 0.88, "definition")


def _short_name(scene: Scene, term: str) -> Draft | None:
    """`… (sau đây gọi tắt là Chương trình)`: what a document calls by a short name."""
    called = re.compile(_CALLED_SHORT.replace("{name}", re.escape(term)), re.I)
    for document_id in scene.candidates(3):
        for paragraph in scene.paragraphs(document_id):
            if match := called.search(paragraph.text):
                return _sentence_at(paragraph, match.start())
    return None


def _defines(tokens: list[str], text: str, distance: int) -> bool:
    """The sentence opens with the term, and at most so many syllables later, brackets apart, comes `là`."""
    words = syllables(re.sub(r"\([^()]*\)", " ", bare(text)))
    if words[: len(tokens)] != tokens:
        return False
    after = words[len(tokens) : len(tokens) + distance]
    return "là" in after and not _DENIED & set(after[: after.index("là")])


def _abbreviation(scene: Scene) -> Draft | None:
    """A short form of the question as typed that a held text explains."""
    typed = [w for w in re.findall(r"[^\W_]+", scene.question.asked) if 2 <= len(w) <= 8]
    for word in typed:
        if fold(word) in ("la", "gi", "cua", "viet", "tat"):
            continue
        hits = scene.store.search(Search({t: 1.0 for t in syllables(word)}, lexical=20, sections=0, dense=0))
        for hit in sorted(hits, key=lambda h: -h.lexical):
            for short, long in definitions(hit.paragraph.text):
                if fold(short) == fold(word) and not short.islower():
                    quote = _span(hit.paragraph.text, short, long)
                    return Draft(f"{short}: {long}.", (Quote(hit.paragraph, quote),), 0.9, "abbreviation", (long,))
            text = hit.paragraph.text
            if m := re.search(rf"\({re.escape(word)}\)", text, re.I):
                a, b = next(((a, b) for a, b in sentences(text) if a <= m.start() < b), (0, len(text)))
                return Draft(
                    sentence(text[a:b]), (Quote(hit.paragraph, text[a:b]),), 0.85, "abbreviation", (m.group()[1:-1],)
                )
    return None


def _span(text: str, short: str, long: str) -> str:
    start, end = text.find(long), text.find(short)
    return text[start : end + len(short) + 1] if 0 <= start < end else text
