"""What an item is made of before its kind is chosen: a fact with its question, its sentence and where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.quiz.facts import Fact, FactType, facts
from assistant.quiz.items import Basis
from assistant.quiz.naming import document_name, own_document, scope_year, stem
from assistant.quiz.wording import NEGATIVE, capital, clause, modal_at, statements, uncapital, with_modal
from corpus.labels import label
from corpus.language.numbers import years
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph

_LAWS = ("luật", "bộ luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "hiến pháp")
SLOT = "\x00"  # stands for the value in a sentence
_LONGEST_AFTER = 24  # words after the question word: more, and the question is lost before its end
_LONGEST_AFTER_TIME = 12  # the same after `năm nào`, `giai đoạn nào`, which belong to what is right before them
_LONGEST_SENTENCE = 60
_SIDE = re.compile(r",\s+(?=(?:nhằm|bảo đảm|đảm bảo|góp phần|tạo|đặc biệt|trong đó|phù hợp|gắn với|đáp ứng|để)\b)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value seen in the texts, with the paragraph it was seen in."""

    text: str
    type: FactType
    paragraph_id: str
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """`question` is a full stem; `sentence` a full declarative with SLOT for the value, empty when none is fit;
    `truth` the words that a paragraph must carry to make another value true; `candidates` go before the pool's values.
    """

    basis: Basis
    type: FactType
    key: str
    question: str
    truth: str
    sentence: str = ""
    cloze: str = ""  # the verbatim statement with SLOT for the value
    lead: str = ""  # `Theo …, đến năm 2025,`: what a stem opens with
    ruling: tuple[int, ...] = ()
    noun: str = ""
    probes: tuple[str, ...] = ()
    candidates: tuple[Value, ...] = ()
    only_candidates: bool = False
    say: str = ""  # what the assistant must say, where it is not the key's own words
    accepted: tuple[str, ...] = ()
    only_fill: bool = False
    same_as: str = ""  # a topic shared with other ideas on the same fact
    also: tuple[str, ...] = ()  # other paragraphs that state the same fact in words

    @property
    def topic(self) -> str:
        """Equal for ideas that ask for the same fact."""
        return (
            self.same_as or f"{self.basis.paragraph_id}|{self.type}|{self.key.casefold()}|{self.truth.casefold()[:60]}"
        )


def basis(paragraph: Paragraph, document: Document, quote: str) -> Basis:
    """Where an item stands."""
    return Basis(paragraph.id, document.id, paragraph.version, label(paragraph, document), quote)


def sentence_ideas(document: Document, paragraphs: Sequence[Paragraph], names: Mapping[str, str]) -> list[Idea]:
    """Facts of the sentences of one document; `names` are its own short names with what they stand for."""
    out = []
    for paragraph in paragraphs:
        for statement in statements(paragraph):
            for fact in facts(statement):
                if idea := _idea(document, paragraph, fact, names):
                    out.append(idea)
    return out


def values(paragraphs: Sequence[Paragraph]) -> list[Value]:
    """All values of the texts by type: what wrong options are taken from."""
    out = []
    for paragraph in paragraphs:
        for statement in statements(paragraph):
            out += [Value(f.value, f.type, paragraph.id, f.noun) for f in facts(statement)]
    return out


def _idea(document: Document, paragraph: Paragraph, fact: Fact, names: Mapping[str, str]) -> Idea | None:
    text = own_document(fact.statement.text, document)
    if text != fact.statement.text or NEGATIVE.search(text) or len(text.split()) > _LONGEST_SENTENCE:
        return None
    if fact.type not in (FactType.PURPOSE, FactType.DIRECTION, FactType.LINK) and telling(fact.value) in telling(
        document_name(document)
    ):
        return None  # the stem, which names the document, would give the key away
    question = spelled_out(_question(fact), names)
    if not question:
        return None
    # `cần` turns a plan's task into a sentence, but would add an obligation to what a law says.
    ruled = document.kind.lower() in _LAWS and modal_at(fact.statement.text) is not None
    year = scope_year(paragraph)
    probe = f"{year}, {question}?" if year else f"{question[:1].upper()}{question[1:]}?"
    sentence = spelled_out(declared(fact), names)
    return Idea(
        basis(paragraph, document, fact.statement.quote),
        fact.type,
        fact.value,
        stem(document, paragraph, question),
        f"{year} {fact.before} {fact.after}".strip(),
        "" if ruled else stem(document, paragraph, sentence)[:-1],
        capital(spelled_out(fact.with_value(SLOT), names)),
        stem(document, paragraph, "")[:-2],
        tuple(years(year)),
        fact.noun,
        only_fill=ruled,
        probes=(probe, f"{question} theo {document_name(document)}?"),
    )


def telling(text: str) -> str:
    """The words of a name that tell it from others of its type: `Bộ trưởng Bộ Nội vụ` → `nội vụ`."""
    return " ".join(
        syllables(
            re.sub(r"^(?:Bộ trưởng|Thủ trưởng|Chủ tịch)\s+(?:Bộ\s+)?|^(?:năm|giai đoạn)\s+", "", text, flags=re.I)
        )
    )


def declared(fact: Fact) -> str:
    """The statement as it follows `Theo …,` with SLOT for the value."""
    text = fact.with_value(SLOT)
    return with_modal(text if text.startswith(SLOT) else uncapital(text), modal_at(fact.statement.text))


def short_names(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """`Chương trình tổng thể … (sau đây gọi tắt là Chương trình)` → {`Chương trình`: `Chương trình tổng thể …`}."""
    out = {}
    for p in paragraphs:
        for m in re.finditer(r"\(sau đây (?:gọi|viết)(?: tắt)? là ([^)]{3,40})\)", p.text):
            start = p.text.rfind(m[1].split()[0], 0, m.start())
            if start >= 0 and len(p.text[start : m.start()].split()) <= 20:
                out[m[1].strip()] = p.text[start : m.start()].strip()
    return out


def spelled_out(text: str, names: Mapping[str, str]) -> str:
    """The first bare short name written out, so that the stem needs no other text."""
    for short, long in names.items():
        rest = long.removeprefix(short).split()
        if rest and long not in text:
            text = re.sub(
                rf"\b{re.escape(short)}\b(?! {re.escape(rest[0])})(?!, kế hoạch|, đề án)", long, text, count=1
            )
    return text


def _question(fact: Fact) -> str:
    """The statement with the question word in the fact's place; a date that opens the sentence is asked at its end."""
    after = fact.after
    longest = _LONGEST_AFTER if fact.type not in (FactType.PERIOD, FactType.YEAR) else _LONGEST_AFTER_TIME
    if len(after.split()) > longest:
        cuts = [m.start() for m in _SIDE.finditer(after) if len(after[: m.start()].split()) <= longest]
        if not cuts:
            return ""
        after = after[: cuts[-1]]
    if fact.type in (FactType.DATE, FactType.DAY, FactType.YEAR) and not fact.before.strip():
        if not after.startswith(","):
            return ""
        return f"{clause(after.lstrip(', '))} vào {fact.asks}"
    if not fact.before.strip():
        return f"{fact.asks}{after}"
    # Whether a subject is missing is read from the statement, not from the question word put into it.
    return with_modal(uncapital(f"{fact.before}{fact.asks}{after}"), modal_at(fact.statement.text))
