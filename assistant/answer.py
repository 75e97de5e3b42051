"""The story: understand the question → retrieve → compose → cite. No model is needed for any of it."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from assistant import (
    cases,
    conversation,
    dangling,
    going_on,
    laws,
    membership,
    options,
    picked,
    premises,
    sides,
    spoken_of,
    two_parts,
)
from assistant.citing import caveats, cite, nearest
from assistant.compose import (
    aims,
    another_period,
    approvers,
    article,
    aspects,
    assigned,
    bands,
    befallen,
    brief,
    by_row,
    classes,
    comparison,
    contrasted,
    core,
    courses,
    crossing,
    deeds,
    definitions,
    demands,
    described,
    difference,
    doers,
    done,
    enumerations,
    equal,
    exceptions,
    extremes,
    facts,
    far,
    fates,
    figures,
    former,
    grounds,
    headed,
    holders,
    in_a_row,
    in_case,
    in_part,
    lateness,
    led,
    left_out,
    lessened,
    lines,
    links,
    lists,
    managed,
    measures,
    metadata,
    named,
    narrowed,
    negated,
    nobody,
    notes,
    nth,
    outline,
    outweighs,
    owed,
    participants,
    parties,
    parts,
    phones,
    placed,
    places,
    proposers,
    readers,
    reasons,
    remarks,
    rows,
    scope_line,
    since,
    sorts,
    structure,
    sub_headings,
    superlative,
    tables,
    towards,
    under_case,
    unequal,
    unlisted,
    unset,
    untold,
    verdicts,
    weighing,
)
from assistant.compose.asserted import amounts
from assistant.compose.draft import Composer, Draft, Refusal, Scene, bare, unmarked
from assistant.compose.fitting import counts_bodies, fits
from assistant.conditions import names
from assistant.corrected import corrected
from assistant.emphasis import emphasis
from assistant.evidence import share
from assistant.finding import Finding, find
from assistant.kinds import NUMBER_OF_A_PAPER
from assistant.library import Library
from assistant.neighbours import with_whose_it_is
from assistant.phrasing import ModelSettings, phrased
from assistant.question import CONTINUED, Fact, Kind, Question
from assistant.refusals import UNCLEAR, courtesy, explain, place_given, says_nothing, unnamed
from assistant.reliability import reliability
from assistant.respelling import respelled
from assistant.result import Answer, Searched
from assistant.retrieval import CAUSE, search
from assistant.searched import searched
from assistant.understanding import analyse, understand
from corpus.labels import document_label
from corpus.language.numbers import cardinal, mentions, years
from corpus.language.text import fold
from corpus.records import Document, StepKind
from corpus.store.embedded import EmbeddedStore

#: Drafts below this confidence are not given; chosen on the development questions (docs/experiments.md).
LEAST_CONFIDENCE = 0.45
#: A Có or a Không that is as likely wrong as right is not told: an official signs it.
_DECIDED, _LEAST_DECIDED = ("Có. ", "Không. "), 0.5
#: Nor is one told as clearly so: over passages nobody had tuned on two of three are right (docs/experiments.d).
_MOST_OF_A_VERDICT = 0.85
_JOINED = re.compile(r":|\b(?:và|với|còn|lẫn|so với|khác|cũng như)\b", re.I)
_COUNT_ASSERTED = re.compile(
    r"\b(\d{1,3}|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+"
    r"(đề án|nội dung|bài học|nhiệm vụ|mục tiêu|giải pháp|yêu cầu|chương|điều|mục|khoản|phụ lục|nguyên tắc|chỉ tiêu)"
    r"\b(?! (?:số|thứ|\d))",
    re.I,
)
#: `Bảy điều ấy có được … không`: of so many things something else is asked.
_OF_THEM = re.compile(
    r"\b(?:có|đã) (?:được|bị|phải|cần|nên|thể|còn|cùng|nói|nhắc|đề cập|nêu|coi|xem|bàn"
    r"|yêu cầu|khuyên|dặn|chê|khen|quy định)\b(?! (?:không|chưa)\b)"
)
#: `chọn vài nội dung trong 6 nội dung`: the count is taken for granted, some of them are what is asserted.
_AMONG_THEM = re.compile(r"\btrong(?: số| tổng số)?(?: các| những)? $", re.I)
_ASSERTING = re.compile(r"^(?:có phải|có đúng|phải chăng|liệu|đúng)(?: là)?\s+", re.I)
_WHETHER = re.compile(r"\s*\b(?:phải không|đúng không|có đúng không|không)\b.*$", re.I)
#: Kinds of refusals that say that something stands nowhere: a reader can count it.
_CHECKABLE = frozenset({"not-found", "not-held"})
_NO_EXCEPTION = Refusal("Văn bản không nêu ngoại lệ nào cho điều vừa hỏi.")
_NOTHING_BEFORE = Refusal(
    "Câu hỏi trước chưa có câu trả lời để hỏi tiếp. Mời anh/chị nêu rõ người, nơi hoặc việc cần hỏi.", "unclear"
)
_SAYS_PART = 0.8  # share of what is asked of a part that the paragraph quoted before must tell
_SAYS_MATTER = 0.75  # share of an unanswered matter that what goes on from it must tell
_SURE_ALONE = 0.6  # a follow-up answered by its own words alone needs more
_SAYS_ONE = 0.5  # share of one of two offered answers that is told
_ROWS = ("row", "table-cell", "cell", "structure")  # what is told of a thing by its name decides between no two
_A_PAIR = 2
_OF_ITS_OWN = 5  # content words from which a question behind another one is taken for a new matter
_HISTORY = 6  # earlier questions that can still matter

_BY_KIND: dict[Kind, tuple[Composer, ...]] = {
    Kind.STRUCTURE: (tables.table, structure.structure),
    Kind.METADATA: (metadata.metadata, tables.table, facts.fact),
    Kind.DEFINITION: (definitions.definition, tables.table, lists.listing, facts.fact),
    Kind.COUNT: (tables.table, lists.count, facts.fact),
    Kind.LIST: (tables.table, lists.listing, facts.fact),
    Kind.ORDINAL_OF: (tables.table, nth.position, facts.fact),
    Kind.DOCUMENT: (links.linked, tables.table, facts.fact),
    Kind.PHONE: (phones.phone, tables.table, facts.fact),
    Kind.REASON: (reasons.one_by_one, facts.fact, metadata.purpose),
    Kind.WHERE_SAID: (places.where, tables.table, facts.fact),
    Kind.YES_NO: (verdicts.yes_no,),
}
#: What a question of whatever kind may point at: parts of a text, figures told in passing, what a body is to do.
_POINTED: tuple[Composer, ...] = (
    crossing.crossed,
    lateness.late,
    bands.banded,
    headed.headed,
    led.led_by,
    sub_headings.listed_by_headings,
    sorts.sorted_out,
    in_a_row.told_in_a_row,
    participants.called_upon,
    approvers.approved,
    in_case.in_case,
    under_case.under_case,
    under_case.which_case,
    proposers.proposed,
    readers.read,
    exceptions.excepted,
    definitions.meant,
    described.described,
    article.ruled,
    outline.outline,
    parts.titled_part,
    enumerations.enumerated,
    notes.noted,
    outweighs.outweighs,
    measures.measured,
    figures.owner,
    figures.of_a_part,
    lines.line,
    aspects.aspect,
    lists.announced_by_name,
    assigned.assigned,
)
_DEFAULT: tuple[Composer, ...] = (verdicts.denied, tables.table, facts.fact)


_FIGURE = re.compile(r"\d|\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?!trong|số|cách)")
_SET_AGAINST = re.compile(r"\b(?:hơn|kém|tăng|giảm|so với|khác|bằng|giống|sang|lên)\b", re.I)
_BY_HOW_MUCH = re.compile(r"\b(?:hơn|kém|chênh|gấp|tăng|giảm)(?: nhau)? (?:bao nhiêu|mấy)\b")
_SOME = re.compile(r"\bmột (?:bộ phận|phần|cách|số|mặt|lần nữa)\b", re.I)
_NUMBER_OF_A_PAPER = re.compile(NUMBER_OF_A_PAPER)
_FRAME = (StepKind.HEADER, StepKind.FOOTER)
_BY_NAME = re.compile(r"\b(?:họ (?:và )?tên|tên (?:là )?gì|tên ai)\b", re.I)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was understood, what came of it, and what was found for it."""

    question: Question
    outcome: Draft | Refusal
    scene: Scene | None
    left: str | None = None  # id of the text spoken of before, where the answer stands in another
    picked: picked.Picked | None = None  # of several things told before, the one that was asked for


def _left(document: Document) -> str:
    """What a reader is told of an answer that leaves the text spoken of before."""
    return (
        f"Câu trước nói về {document_label(document)}, câu trả lời này lấy ở văn bản khác; "
        "nếu hỏi tiếp câu trước, hãy nêu rõ văn bản hoặc sự việc."
    )


def _texts(draft: Draft) -> set[str]:
    """Ids of the texts that an answer stands in."""
    return {q.paragraph.document_id for q in draft.quotes}


def _leaves(question: Question, text: str | None, joined: Turn) -> bool:
    """A question that names nothing, asked of the text of one that found no answer, is told from other texts."""
    named = question.names or question.units or question.scope or question.documents
    told = _texts(joined.outcome) if isinstance(joined.outcome, Draft) else set()
    return bool(text and told) and not named and text not in told


def _text_left(before: Turn, now: Turn) -> str | None:
    """Id of the text spoken of, where a question that names no thing of its own is told from another one."""
    then, said, question = before.outcome, now.outcome, now.question
    if not isinstance(said, Draft) or not said.quotes or question.names or len(question.content) > _OF_ITS_OWN:
        return None
    spoken_of = _texts(then) if isinstance(then, Draft) else set(before.question.scope)
    if len(spoken_of) != 1 or _texts(said) & spoken_of:
        return None
    return next(iter(spoken_of))


class Assistant:
    """Answers questions from a store. Thread-safe; keeps no conversation of its own."""

    def __init__(self, store: EmbeddedStore, model: ModelSettings | None = None) -> None:
        """`model` phrases answers when given; `phrasing.model_settings()` reads it from the environment."""
        self._store = store
        self._model = model
        self._library = Library(store)
        self._lock = threading.Lock()

    def ask(self, question: str, history: Sequence[str] = (), as_of: date | None = None) -> Answer:
        """Answer a question; `history` holds the earlier questions of the conversation, oldest first.

        With `as_of`, only documents in force on that day answer.

        Raises QuestionError for an empty or over-long question, StoreError when the store fails.
        """
        started = time.perf_counter()
        turn = self.consider(question, history, as_of)
        composed = time.perf_counter()
        answer = self.answer(question, turn)
        finished = time.perf_counter()
        timings = {
            "answer": (composed - started) * 1000,
            "cite": (finished - composed) * 1000,
            "total": (finished - started) * 1000,
        }
        return replace(answer, timings_ms=timings)

    def find(self, words: str) -> Finding:
        """Where words stand in the held texts; raises StoreError when the store fails."""
        with self._lock:
            self._library.refresh()
        return find(words, self._library, self._store)

    def consider(self, question: str, history: Sequence[str] = (), as_of: date | None = None) -> Turn:
        """What `ask` makes its answer from; raises as it does."""
        with self._lock:
            self._library.refresh()
        return self._turn(question, list(history)[-_HISTORY:], as_of)

    def answer(self, asked: str, turn: Turn) -> Answer:
        """A turn put into words and cited."""
        outcome, question = turn.outcome, turn.question
        if isinstance(outcome, Refusal):
            return self._refused(asked, turn, outcome)
        mode = "extractive"
        sure = reliability(turn.scene, outcome) if turn.scene else outcome.confidence
        if turn.scene and sure < _LEAST_DECIDED and outcome.text.startswith(_DECIDED):
            return self._refused(asked, turn, _not_found(question, turn.scene))
        sure = min(sure, self._most_sure(turn, outcome))
        outcome = unset.told(question, difference.told(question, outcome))
        if self._model is not None:
            outcome, mode = phrased(question.text, outcome, self._model)
        citations = cite(outcome, self._library)
        whose = placed.said_whose(question, outcome, self._library)
        if turn.left:
            whose = (_left(self._library.document(turn.left)), *whose)
        warnings = (*whose, *outcome.warnings, *remarks.remarks(question, outcome), *caveats(outcome, self._library))
        text = unmarked(outcome.text)
        if turn.scene and mode == "extractive":
            text = aims.from_where_it_is_told(question, replace(outcome, text=text)).text
            text = brief.brief(turn.scene, question, outcome, text)
            text = placed.qualified(question, outcome, text, self._library)
        marks = emphasis(question, text, tuple(m for m in outcome.marks if m in text))
        return Answer(
            asked, question.text, True, text, sure, citations, mode=mode,
            kind=outcome.kind, marks=marks, warnings=tuple(dict.fromkeys(warnings)),
        )  # fmt: skip

    def _most_sure(self, turn: Turn, draft: Draft) -> float:
        """How sure an answer of its sort may be told to be at most, however sure its words make it."""
        if draft.text.startswith(_DECIDED) and not any(q.paragraph.cells for q in draft.quotes):
            return _MOST_OF_A_VERDICT
        of_one = placed.figure_of(turn.question, draft, self._library)
        return placed.MOST_SURE if turn.left or of_one or nobody.names_nobody(turn.question, draft) else 1.0

    def _refused(self, asked: str, turn: Turn, outcome: Refusal) -> Answer:
        first = place_given(outcome.reason, turn.scene.evidence) if turn.scene else ""
        looked = turn.scene is not None and outcome.kind != "validity"  # no paragraph tells of a document's force
        close = nearest(turn.scene, self._library, first) if turn.scene and looked else ()
        reason = outcome.reason
        if close and turn.scene and outcome.kind == "not-found":
            reason = with_whose_it_is(reason, turn.question, close, turn.scene.evidence)
        found = self._searched(turn) if outcome.kind in _CHECKABLE else None
        return Answer(asked, turn.question.text, False, reason, 0.0, nearest=close, kind=outcome.kind, searched=found)

    def _searched(self, turn: Turn) -> Searched | None:
        """In how many paragraphs the things asked about stand."""
        evidence, words = (turn.scene.evidence, turn.scene.idf) if turn.scene else ((), None)
        return searched(turn.question, evidence, self._library, self._store, words)

    def _turn(self, asked: str, history: list[str], as_of: date | None) -> Turn:
        if len(sentences := sides.questions(asked)) > 1:
            return self._one_by_one(asked, sentences, history, as_of)
        asked = corrected(asked) if history else asked
        question = replace(understand(asked, self._library), as_of=as_of)
        if question.kind in (Kind.SMALL_TALK, Kind.TASK):
            return Turn(question, Refusal(courtesy(question), question.kind.value), None)
        if back := conversation.returns_to(asked, history):
            return self._turn(back[0], history[: back[1]], as_of)
        if not history and (words := dangling.pointed_at(question, len(self._library.held()))):
            return Turn(question, Refusal(unnamed(words), "unclear"), None)
        if not history and conversation.leans(question) and says_nothing(question):
            return Turn(question, Refusal(UNCLEAR, "unclear"), None)
        of_a_paper = bool(question.scope and question.facts)  # `Luật Hộ tịch do ai ký?` names all that it asks of
        if history and not of_a_paper and (conversation.leans(question) or assigned.leans_on_another(question.text)):
            return self._follow_up(question, self._turn(history[-1], history[:-1], as_of))
        before: Turn | None = None
        if history and not (question.scope or question.units):
            before = self._turn(history[-1], history[:-1], as_of)
            if part := self._of_the_counted(question, before):
                return part
            quotes = before.outcome.quotes if isinstance(before.outcome, Draft) else ()
            question = replace(question, near_document=quotes[0].paragraph.document_id if quotes else None)
        told = self._single(question)
        if before and (stayed := self._stays(question, before, told)):
            return stayed
        if isinstance(told.outcome, Refusal):
            told = self._behind_the_case(question, told) or self._without_offers(question) or told
        turn = self._one_of_two(question, self._against_a_premise(question, told))
        return replace(turn, left=_text_left(before, turn)) if before else turn

    def _stays(self, question: Question, before: Turn, told: Turn) -> Turn | None:
        """A question told by no text, or by another than the one spoken of, where that one tells it as well."""
        then, said = before.outcome, told.outcome
        if not isinstance(then, Draft) or not then.quotes or conversation.turned(question):
            return None
        spoken_of = _texts(then)
        if isinstance(said, Draft) and _texts(said) & spoken_of:
            return None
        resolved = conversation.resolve(question, _before(before.question, then), self._library)
        joined = self._single(replace(resolved, as_of=question.as_of))
        there, scene = joined.outcome, joined.scene
        if scene is None or not isinstance(there, Draft) or there.text == then.text:
            return None
        if not there.quotes or _texts(there) - spoken_of:
            return None
        holds = there.confidence >= _SURE_ALONE and going_on.answers(question, there, scene)
        elsewhere = isinstance(said, Draft) and not going_on.stays(question, there, said, scene)
        return joined if holds and not elsewhere else None

    def _against_a_premise(self, question: Question, told: Turn) -> Turn:
        """`Không.` with what a text says instead, where a year, figure or body that is asserted finds nothing."""
        outcome = told.outcome
        open_ = outcome.kind == "not-found" if isinstance(outcome, Refusal) else verdicts.leaves_undecided(outcome)
        if not open_:
            return told
        for premise in premises.asserted(question, self._library):
            if told.scene is None or premises.told_elsewhere(premise, told.scene):
                continue
            scene = self._scene(replace(premise.question, as_of=question.as_of))
            said = self._composed(scene, split=False)
            verdict = premises.verdict(premise, scene, said) if isinstance(said, Draft) else ""
            if isinstance(said, Draft) and verdict:
                text = f"{verdict} {brief.brief(scene, scene.question, said, said.text)}"
                return Turn(question, replace(said, text=text, kind="yes-no"), scene)
        if told.scene and question.kind is Kind.YES_NO and (handed := holders.handed_over(told.scene)):
            return Turn(question, handed, told.scene)
        given = membership.given_something(question, self._library)
        listed = self._as_listed(given) if given else None
        return Turn(question, listed, told.scene) if listed else told

    def _of_the_counted(self, question: Question, before: Turn) -> Turn | None:
        """A part of what was just counted, where the paragraph just quoted tells it."""
        drafted = before.outcome
        if not isinstance(drafted, Draft) or not conversation.counts_a_part(question, before.question):
            return None
        resolved = conversation.resolve(question, _before(before.question, drafted), self._library)
        told = self._single(replace(resolved, as_of=question.as_of))
        outcome, quoted = told.outcome, {q.paragraph.id for q in drafted.quotes}
        if told.scene is None or not isinstance(outcome, Draft) or not outcome.quotes:
            return None
        within = all(q.paragraph.id in quoted for q in outcome.quotes)
        said = share(question.content, outcome.text, told.scene.idf)
        if not within or outcome.text == drafted.text or said < _SAYS_PART:
            return None
        alone = self._single(question).outcome
        better = isinstance(alone, Draft) and share(question.content, alone.text, told.scene.idf) > said
        return None if better else told

    def _one_of_two(self, question: Question, told: Turn) -> Turn:
        """`A hay B`, answered with neither: the surer of both asked alone, where its answer names it."""
        both = options.told_apart(question, self._library)
        if not both or any(_names_option(told, option) for option in both):
            return told
        least = max(_SURE_ALONE, told.outcome.confidence if isinstance(told.outcome, Draft) else 0.0)
        alone = [(option, self._single(option.question)) for option in both]
        named = [
            (turn.outcome.confidence, turn)
            for option, turn in alone
            if isinstance(turn.outcome, Draft)
            and turn.outcome.confidence >= least
            and turn.outcome.kind not in _ROWS
            and _names_option(turn, option)
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else told

    def _behind_the_case(self, question: Question, told: Turn) -> Turn | None:
        """The question that stands behind a told case, answered alone; a refusal of it tells of no word of the case."""
        alone = cases.behind(question, self._library)
        turn = self._single(alone) if alone else None
        if turn is None or isinstance(turn.outcome, Draft):
            sure = turn and isinstance(turn.outcome, Draft) and turn.outcome.confidence >= _SURE_ALONE
            return turn if sure else None
        lacks = isinstance(told.outcome, Refusal) and "có chữ" in told.outcome.reason
        return turn if lacks and turn.outcome.kind == "not-found" else None

    def _without_offers(self, question: Question) -> Turn | None:
        """A question that offers two answers asked without them; what is told has to say one of the two."""
        alone = cases.without_offers(question, self._library)
        turn = self._single(alone) if alone else None
        if turn is None or turn.scene is None or not isinstance(turn.outcome, Draft):
            return None
        if offered := cases.figures(question):
            return turn if any(figure in turn.outcome.text for figure in offered) else None
        said = max(share(offer, turn.outcome.text, turn.scene.idf) for offer in cases.offers(question))
        return turn if said >= _SAYS_ONE and turn.outcome.confidence >= _SURE_ALONE else None

    def _one_by_one(self, asked: str, sentences: list[str], history: list[str], as_of: date | None) -> Turn:
        """Questions asked in one breath: each after the one before it; what has no answer is said to have none."""
        turns = [self._turn(s, [*history, *sentences[:i]], as_of) for i, s in enumerate(sentences)]
        drafts = [t.outcome for t in turns if isinstance(t.outcome, Draft)]
        if not drafts:
            return turns[0]
        question = replace(turns[0].question, asked=asked, text=" ".join(_own_words(t) for t in turns))
        missing = [
            f"- “{s}”: {t.outcome.reason}"
            for s, t in zip(sentences, turns, strict=True)
            if isinstance(t.outcome, Refusal)
        ]
        together = comparison.together(drafts) if len(drafts) > 1 else drafts[0]
        return Turn(question, replace(together, text="\n".join([together.text, *missing])), turns[0].scene)

    def _of_the_answer(self, question: Question, turn: Turn) -> Turn | None:
        """What was just answered asked for in full, by its basis or one by one."""
        drafted = turn.outcome if isinstance(turn.outcome, Draft) else None
        quotes = drafted.quotes if drafted else ()
        if drafted and (one := picked.asked(question, turn.question, drafted, turn.picked)):
            text = f"{question.text.rstrip(' ?')}{CONTINUED}{turn.question.own.rstrip(' ?')})"
            asked = replace(turn.question, asked=question.asked, text=text)
            return Turn(asked, picked.told_of(one), turn.scene, picked=one)
        if drafted and conversation.wants_more(question):
            part = list(dict.fromkeys(q.paragraph for q in quotes))
            return Turn(replace(turn.question, asked=question.asked), parts.whole(part), turn.scene)
        if drafted and conversation.wants_basis(question):
            return Turn(replace(turn.question, asked=question.asked), parts.basis(drafted), turn.scene)
        if turn.question.kind is Kind.COUNT and conversation.tells_off(question, turn.question):
            return self._told_off(question, turn)
        return None

    def _told_off(self, question: Question, turn: Turn) -> Turn | None:
        """What was counted before, one by one; another count of it names nothing."""
        asked = replace(turn.question, asked=question.asked, kind=Kind.LIST, wants_list=True)
        named = replace(asked, text=conversation.by_name(turn.question))
        told, counted = self._single(asked), turn.outcome
        if isinstance(told.outcome, Draft):
            return self._single(named) if unlisted.only_counted(named, told.outcome) else told
        if isinstance(counted, Draft) and "\n- " in counted.text and not unlisted.only_counted(named, counted):
            return Turn(replace(turn.question, asked=question.asked), counted, turn.scene)  # the count named them
        return None

    def _follow_up(self, question: Question, turn: Turn) -> Turn:
        if said := self._of_the_answer(question, turn):
            return said
        drafted = turn.outcome if isinstance(turn.outcome, Draft) else None
        earlier = turn.question.own
        if asked := assigned.asked_of_another(question.text, earlier):
            return self._single(replace(analyse(question.asked, asked, self._library), as_of=question.as_of))
        unanswered = isinstance(turn.outcome, Refusal) and not turn.outcome.tells
        if unanswered and conversation.names_nobody(question, turn.question):
            return Turn(question, _NOTHING_BEFORE, None)
        before = self._spoken_of(turn)
        if words := conversation.unnamed_paper(question, before, self._library):
            return Turn(question, Refusal(unnamed(words), "unclear"), None)
        resolved = replace(conversation.resolve(question, before, self._library), as_of=question.as_of)
        joined = self._single(resolved)
        if unanswered and (lost := self._after_none(question, before, joined)):
            return lost
        if conversation.excepted(question) and isinstance(joined.outcome, Draft):
            return (
                joined if conversation.tells_exception(joined.outcome.text) else replace(joined, outcome=_NO_EXCEPTION)
            )
        if isinstance(joined.outcome, Refusal) and question.units and resolved.years and not question.years:
            undated = self._single(replace(resolved, years=()))
            if isinstance(undated.outcome, Draft):
                return undated
        if isinstance(joined.outcome, Refusal) and resolved.topic and conversation.asks_by_itself(question):
            alone = self._single(conversation.without_topic(resolved))
            if isinstance(alone.outcome, Draft) and alone.outcome.confidence >= _SURE_ALONE:
                return alone
        if drafted and (other := self._other_reading(question, resolved, drafted, turn, joined)):
            return other
        return _set_against(question, turn, joined)

    def _after_none(self, question: Question, before: conversation.Before, joined: Turn) -> Turn | None:
        """What is told of a question after one without an answer, where that has nothing to do with it."""
        if conversation.rests_on(question) and not _goes_on(before.question, joined):
            return Turn(joined.question, _NOTHING_BEFORE, None)
        return self._untold(joined) if _leaves(question, before.document, joined) else None

    def _spoken_of(self, turn: Turn) -> conversation.Before:
        """A turn as what comes after it is read from it, also where its question had no answer."""
        drafted = turn.outcome if isinstance(turn.outcome, Draft) else None
        asked_in_vain = drafted is None and turn.scene is not None
        evidence = turn.scene.evidence if turn.scene else ()
        text = spoken_of.text_of(turn.question, evidence, self._library) if asked_in_vain else None
        return _before(turn.question, drafted, text)

    def _other_reading(
        self, question: Question, resolved: Question, then: Draft, turn: Turn, joined: Turn
    ) -> Turn | None:
        """Another reading that tells more of a follow-up than the one with the matter before it, where one does."""
        told, scene = joined.outcome, joined.scene
        if isinstance(told, Refusal) and told.tells:
            return None
        if not isinstance(told, Draft) or scene is None:
            return self._within(question, resolved, then, going_on.answers)
        if going_on.of_another_matter(question, turn.question, told, then, scene):
            return self._untold(joined)
        if going_on.of_the_thing(question):
            as_well = partial(going_on.told_as_well, told=told)
            if within := self._within(question, resolved, then, as_well):
                return within
        again = going_on.repeats(question, told, then, scene)
        if not again and not going_on.unheard(question, told, scene):
            return None
        more = partial(going_on.says_more, told=told)
        if again and (within := self._within(question, resolved, then, more)):
            return within
        if not going_on.asks_it_again(question, turn.question):
            alone = self._single(conversation.without_topic(resolved))
            said = alone.outcome
            if isinstance(said, Draft) and said.confidence >= _SURE_ALONE and more(question, said, scene=scene):
                return alone
        return self._untold(joined) if again else None

    def _within(self, question: Question, resolved: Question, then: Draft, holds: Callable[..., bool]) -> Turn | None:
        """A follow-up asked of nothing but the paragraphs just quoted."""
        quoted = {q.paragraph.id for q in then.quotes}
        own = replace(resolved, text=question.text, focus=tuple(quoted), years=question.years, units=question.units)
        for asked in (conversation.without_topic(own), own):
            scene = self._scene(asked)
            near = [e for e in scene.evidence if e.view.paragraph.id in quoted]
            scene = replace(scene, evidence=near)
            said = self._composed(scene, split=False) if near else None
            if isinstance(said, Draft):
                sure = said.confidence >= _SURE_ALONE and holds(question, said, scene=scene)
                return Turn(resolved, said, scene) if sure else None
        return None

    def _untold(self, turn: Turn) -> Turn:
        """The turn without what was drafted for it."""
        if turn.scene is None:
            return turn
        return replace(turn, outcome=_not_found(turn.question, turn.scene))

    def _single(self, question: Question) -> Turn:
        scene = self._scene(question)
        outcome = self._composed(scene)
        if isinstance(outcome, Draft):
            outcome = in_part.told_so(scene, self._for_all(scene, outcome))
            whole = remarks.with_what_is_left_out(scene.question, classes.with_classes(scene, outcome))
            put = verdicts.as_put(scene.question, towards.told(scene, verdicts.of_a_part(scene, whole)))
            outcome = since.told(scene, equal.told(scene.question, put))
        turn = Turn(scene.question, outcome, scene)
        return self._part_by_part(self._side_by_side(turn))

    def _part_by_part(self, turn: Turn) -> Turn:
        """Two things asked of one matter, one or both told nowhere: what there is, and that the rest has no answer."""
        question, scene = turn.question, turn.scene
        if scene is None or question.topic or question.kind in (Kind.YES_NO, Kind.COMPARE):
            return turn
        if isinstance(turn.outcome, Draft) and turn.outcome.kind == "metadata" and "\n" in turn.outcome.text:
            return turn  # who signed and when are told already
        asked = two_parts.parts(question.text, [r.written for r in question.documents])
        if not asked:
            return turn
        first = analyse(question.asked, asked[0].asked, self._library)
        alone = [first, *(comparison.after(analyse(question.asked, p.asked, self._library), first) for p in asked[1:])]
        scenes = [self._scene(replace(part, as_of=question.as_of)) for part in alone]
        found = [(s, self._composed(s, split=False)) for s in scenes]
        outcome = two_parts.told(asked, found, turn.outcome)
        if outcome is None:
            return turn
        first_told = next((s for s, said in found if isinstance(said, Draft)), scenes[0])
        return Turn(question, outcome, replace(first_told, question=question))

    def _side_by_side(self, turn: Turn) -> Turn:
        """Years or things set against each other, one of them told nowhere: what there is of each, asked alone."""
        outcome, scene = turn.outcome, turn.scene
        if scene is None or (isinstance(outcome, Refusal) and outcome.kind != "not-found"):
            return turn
        if isinstance(outcome, Draft) and len(turn.question.years) < _A_PAIR:  # what is told of two things names them
            return turn
        found = unequal.sides_of(turn.question, self._library)
        if not found or (isinstance(outcome, Draft) and unequal.tells_each(found, outcome, scene)):
            return turn
        told: dict[str, Draft] = {}
        lacking: dict[str, Refusal] = {}
        for side in found:
            alone = self._scene(side.question)
            said = self._composed(alone, split=False)
            if isinstance(said, Draft) and unequal.tells(side, said, scene):
                scene, told[side.name] = (scene if told else alone), said
            else:
                lacking[side.name] = said if isinstance(said, Refusal) else Refusal("")
        if told and lacking:
            outcome = unequal.refusal(told, lacking, scene)
            return Turn(turn.question, outcome, replace(scene, question=turn.question))
        if isinstance(outcome, Refusal):
            return turn
        together = comparison.together(list(told.values())) if told else _not_found(turn.question, scene)
        return replace(turn, outcome=together)

    def _for_all(self, scene: Scene, outcome: Draft) -> Draft:
        """What one unit's plan answers to a question that names none, told by a text for the country if one does."""
        general = placed.for_the_country(scene, outcome)
        wider = self._composed(general, split=False) if general else None
        return wider if isinstance(wider, Draft) and placed.answers_as_well(scene, wider, outcome) else outcome

    def _scene(self, question: Question) -> Scene:
        question = respelled(question, self._store, self._library)
        evidence, weights = search(question, self._store, self._library)
        return Scene(question, evidence, weights, self._store, self._library)

    def _composed(self, scene: Scene, split: bool = True) -> Draft | Refusal:
        """What answers a question; with `split` it may be taken apart first."""
        question = scene.question
        if said := self._of_the_papers(scene):
            return said
        taken_apart = self._taken_apart(scene) if split else None
        if found := grounds.grounds(scene) or taken_apart or self._of_a_class(scene) or self._asserted_count(scene):
            return found
        if (pointed := _pointed(scene)) is not None:
            return pointed
        refused: Refusal | None = None
        for composer in _BY_KIND.get(question.kind, _DEFAULT):
            outcome = composer(scene)
            if isinstance(outcome, Draft) and _lacks_what_is_asked(scene, outcome):
                continue
            if isinstance(outcome, Draft) and outcome.confidence >= LEAST_CONFIDENCE:
                return outcome
            if isinstance(outcome, Refusal):
                refused = outcome
                break
        counted = question.kind is Kind.COUNT and (question.wants_list or counts_bodies(question.text.lower()))
        if refused is None and counted:
            for kind in (Kind.LIST, Kind.GENERAL) if question.wants_list else (Kind.LIST,):
                outcome = facts.fact(replace(scene, question=replace(question, kind=kind)))
                if isinstance(outcome, Draft) and not _lacks_what_is_asked(scene, outcome):
                    return outcome
        return refused or _not_found(question, scene)

    def _of_the_papers(self, scene: Scene) -> Draft | Refusal | None:
        """A document asked about that is not there, or one whose own fate is asked for."""
        question = scene.question
        if any(not r.mentioned for r in question.documents):
            return _not_found(question, scene, "not-held")
        if law := laws.absent(question.text, self._library):
            return Refusal(laws.refusal(law), "not-held")
        return fates.fate(scene)

    def _asserted_count(self, scene: Scene) -> Draft | None:
        """`Có 15 đề án phải không?`: count, then say whether it is so."""
        question = scene.question
        match = _COUNT_ASSERTED.search(question.own)
        if question.kind is not Kind.YES_NO or match is None:
            return None
        if _AMONG_THEM.search(question.own[: match.start()]):
            return None
        if _OF_THEM.search(question.text.lower(), match.end()) or self._names_a_paper(question, match.group()):
            return None
        before = _ASSERTING.sub("", question.text[: match.start()])
        text = f"{before}bao nhiêu {match[2]}{_WHETHER.sub('', question.text[match.end() :])}"
        counting = analyse(question.asked, text, self._library)
        if counting.kind is not Kind.COUNT:
            return None
        outcome = self._composed(self._scene(counting))
        if not isinstance(outcome, Draft) or not (
            figure := re.search(rf"\b0?(\d+) {match[2].split()[0]}", outcome.text)
        ):
            return None
        if any(verdicts.excepted(question, q.paragraph.text) for q in outcome.quotes):
            return None
        asked = cardinal(match[1])
        said = "Có." if asked == int(figure[1]) else "Không."
        return replace(outcome, text=f"{said} {outcome.text}", kind="yes-no")

    def _of_a_class(self, scene: Scene) -> Draft | None:
        """`X có phải là một trong 6 nội dung …`: list them, then say whether it is."""
        member = membership.of_a_class(scene.question, self._library)
        return self._as_listed(member) if member else None

    def _as_listed(self, member: membership.Member) -> Draft | None:
        listed = self._composed(self._scene(member.question), split=False)
        said = membership.verdict(member, listed) if isinstance(listed, Draft) else ""
        if not isinstance(listed, Draft) or not said:
            return None
        text = listed.text if said == membership.OPEN else f"{said} {listed.text}"
        return replace(listed, text=text, kind="yes-no")

    def _names_a_paper(self, question: Question, counted: str) -> bool:
        """`bài báo 7 bài học kinh nghiệm`: the figure is but that of a document's name."""
        if not question.document_ids:
            return False
        return counted not in self._library.without_documents(question.text, [r.written for r in question.documents])

    def _taken_apart(self, scene: Scene) -> Draft | None:
        """Two rows or sides, each answered on its own, unless what the whole asks for stands in neither."""
        both = rows.paired(scene) or self._sides(scene)
        if both is None or owed.lacks(scene.question, both.text, " ".join(_told(scene, both))):
            return None
        if extremes.untold(scene, both):
            return None
        reasonless = owed.asks_why(scene.question) and not CAUSE.search(both.text)
        return None if reasonless and both.kind == "comparison" else both

    def _sides(self, scene: Scene) -> Draft | None:
        """Comparisons and questions that ask two things: each side answered on its own."""
        question = scene.question
        own = question.own
        documents = comparison.sided_documents(scene)
        if len(documents) + len([r for r in question.documents if not r.held]) >= 2 and sides.by_age(question.text):
            aged = metadata.metadata(replace(scene, question=replace(question, facts=(Fact.DATE,))))
            if isinstance(aged, Draft):
                return aged
        told = (
            [] if question.topic else [analyse(question.asked, text, self._library) for text in sides.topic_first(own)]
        )
        given = [d for d in self._in_turn(told, like=False) if isinstance(d, Draft)]
        both = [d for d in given if d.kind != Kind.STRUCTURE.value]  # a whole part does not tell of one matter
        if told and len({d.text for d in both}) == len(told):
            return comparison.together(comparison.of_its_paper(both, scene))
        apart = len(documents) >= 2 and _JOINED.search(own) and comparison.tells_apart(question)
        if apart and (outcome := self._by_document(scene, documents)):
            return outcome
        weighed = question.kind is Kind.COMPARE or sides.weighs(own)
        alike = [] if question.topic else sides.said_alike(own)
        compared = alike or (sides.compared(own) if weighed and not question.topic else [])
        sub = [comparison.inheriting(analyse(question.asked, text, self._library), question) for text in compared]
        if not sub and (named := sides.places(own)):
            sub = [comparison.inheriting(analyse(question.asked, text, self._library), question) for text in named]
        if not sub and not question.topic:
            sub = [analyse(question.asked, text, self._library) for text in sides.clauses(own)]
            sub = [sub[0], *(comparison.after(q, sub[0]) for q in sub[1:])] if sub else []
        if not sub or (question.kind is Kind.COMPARE and len(question.years) > 1 and not weighed):
            sub = [] if _of_one_year(question, scene) else comparison.years_apart(question)
        drafts = self._in_turn(sub, like=question.kind is Kind.COMPARE and len(question.years) > 1)
        given = [d for d in drafts if isinstance(d, Draft)]
        if len(given) == 1 and len(drafts) > 1 and all(isinstance(d, Draft) or d.tells for d in drafts):
            return comparison.beside(given[0], [d.reason for d in drafts if isinstance(d, Refusal)])
        if len(given) < 2 or len(given) < len(drafts):
            return None
        return comparison.together(comparison.of_its_paper(given, scene), weighing.weighs(own))

    def _in_turn(self, sub: list[Question], like: bool) -> list[Draft | Refusal]:
        """The outcome of each part; a later part that leans (`… rồi năm 2030 nâng lên mấy`) is read after the first.

        With `like`, parts are years of one thing, told by items that read alike.
        """
        drafts: list[Draft | Refusal] = []
        for part in sub:
            first = drafts[0] if drafts else None
            if isinstance(first, Draft) and part.text != sub[0].text and conversation.leans(part):
                part = conversation.resolve(part, _before(sub[0], first), self._library)  # noqa: PLW2901
            scene = self._scene(part)
            outcome = self._composed(scene, split=False)
            if like and isinstance(outcome, Draft):
                outcome = self._all_shares(part, outcome)
            if like and isinstance(first, Draft) and isinstance(outcome, Draft):
                outcome = comparison.aligned(first, outcome, scene)
            drafts.append(outcome)
        return drafts

    def _all_shares(self, part: Question, outcome: Draft) -> Draft:
        """One share told for a year, with the others that the year's question is as well answered by."""
        if len(outcome.quotes) != 1 or not facts.marks(replace(part, kind=Kind.PERCENT), outcome.text):
            return outcome
        told = self._composed(self._scene(replace(part, kind=Kind.PERCENT)), split=False)
        same = isinstance(told, Draft) and outcome.quotes[0].paragraph in [q.paragraph for q in told.quotes]
        return told if same and isinstance(told, Draft) else outcome

    def _by_document(self, scene: Scene, documents: list[str]) -> Draft | None:
        """The question, its document names taken out, asked of each document."""
        topic = comparison.topic(scene.question, self._library)
        given: list[Draft] = []
        for document_id in documents:
            side: Draft | Refusal | None = None
            if topic:
                asked = replace(topic, document_ids=(document_id,), as_of=scene.question.as_of)
                side = self._composed(self._scene(asked), split=False)
            if not isinstance(side, Draft) and (side := comparison.side_of(scene, document_id)) is None:
                continue
            label = document_label(scene.document(document_id), short=True)
            given.append(replace(side, text=f"{label}: {side.text}"))
        if len(given) <= 1 or all(owed.lacks(scene.question, d.text, " ".join(_told(scene, d))) for d in given):
            return None
        return replace(comparison.together(given), kind="cross-document")


def _of_one_year(question: Question, scene: Scene) -> bool:
    """`Năm 2022 có công bố chỉ số năm 2021 không`: one place has all the years of what is asked."""
    if question.kind is not Kind.YES_NO or _SET_AGAINST.search(question.text) or not scene.evidence:
        return False
    first = scene.evidence[0]
    return "year" not in first.unmet and set(question.years) <= {*first.view.years, *years(first.view.document.title)}


def _goes_on(before: Question, joined: Turn) -> bool:
    """What is told tells of the matter that was asked before in vain."""
    if not isinstance(joined.outcome, Draft) or joined.scene is None:
        return True
    return (
        share(before.content or before.topic, " ".join(_told(joined.scene, joined.outcome)), joined.scene.idf)
        >= _SAYS_MATTER
    )


def _set_against(question: Question, turn: Turn, joined: Turn) -> Turn:
    """A year told nowhere, to be set against the figure of the turn before: what there is of the two."""
    drafted = turn.outcome
    if isinstance(joined.outcome, Draft) or not isinstance(drafted, Draft) or turn.scene is None:
        return joined
    if not question.years or not conversation.sets_against(question) or not amounts(drafted.text):
        return joined
    lacking = {f"năm {y}": Refusal("") for y in question.years}
    return replace(joined, outcome=unequal.refusal({"điều hỏi trước": drafted}, lacking, turn.scene))


def _before(question: Question, drafted: Draft | None, text: str | None = None) -> conversation.Before:
    """A question with its answer, as what comes after is read from them; `text` is spoken of where none was told."""
    quotes = drafted.quotes if drafted else ()
    return conversation.Before(
        question, drafted.text if drafted else "", tuple(q.paragraph.id for q in quotes),
        quotes[0].paragraph.document_id if quotes else text,
    )  # fmt: skip


def _names_option(turn: Turn, option: options.Option) -> bool:
    """The answer carries what tells one of two options from the other."""
    if turn.scene is None or not isinstance(turn.outcome, Draft):
        return False
    if any(organ not in fold(turn.outcome.text) for organ in metadata.organs(option.side)):
        return False
    return share(option.words, turn.outcome.text, turn.scene.idf) >= _SAYS_ONE


def _own_words(turn: Turn) -> str:
    """What a turn was understood to ask, without the question it goes on from."""
    return turn.question.own.rstrip(" ?") + "?"


def _pointed(scene: Scene) -> Draft | Refusal | None:
    """The outcome of the first composer for something the question points at."""
    for composer in _POINTED:
        outcome = composer(scene)
        if isinstance(outcome, Refusal) or (outcome and not _lacks_what_is_asked(scene, outcome)):
            return outcome
    return None


def _not_found(question: Question, scene: Scene, kind: str = "not-found") -> Refusal:
    """That what was found for a question does not tell it, and why."""
    return Refusal(explain(question, list(scene.evidence), scene.library, scene.idf), kind)


def _told(scene: Scene, draft: Draft) -> tuple[str, str]:
    """What an answer tells, with the headings it stands under; and what is around its quotes."""
    headings = dict.fromkeys(h for q in draft.quotes for h in q.paragraph.headings)
    documents = [scene.document(i) for i in dict.fromkeys(q.paragraph.document_id for q in draft.quotes)]
    names = [n for d in documents for n in (d.title, d.issuer or "", d.unit or "", *d.aliases)]
    cells = (f"{head} {value}" for q in draft.quotes for head, value in q.paragraph.cells)
    return " ".join((draft.text, *headings, *cells)), " ".join((*names, *(q.paragraph.text for q in draft.quotes)))


def _counts_nothing(question: Question, draft: Draft) -> bool:
    """How many there are is told by a sentence without a figure: `một bộ phận người dân` is none."""
    counted = question.kind is Kind.COUNT and draft.kind == "count" and "\n" not in draft.text
    return counted and not _FIGURE.search(_SOME.sub(" ", bare(draft.text)))


def _untold(scene: Scene, draft: Draft) -> bool:
    """What has come of a thing, when it begins or ends, or another one's part in it, is told of something else."""
    return any(
        lacking(scene, draft)
        for lacking in (
            done.untold,
            courses.untold,
            untold.of_another_topic,
            doers.of_another,
            doers.nobody,
            bands.in_part,
            far.from_afar,
            proposers.unsaid,
            reasons.none_given,
            described.of_another_paper,
            befallen.untold,
            lessened.unfigured,
            managed.by_another,
            lessened.of_those_that_are,
            another_period.told,
            another_period.only_limited,
            former.told,
            deeds.unspanned,
            by_row.undefined,
            nobody.role_untold,
            nobody.counts_other_things,
            negated.affirmed,
            scope_line.told_of_scope,
            contrasted.of_the_other,
            superlative.unmeasured,
            extremes.untold,
            core.untold,
            crossing.told_whole,
        )
    )


def _foreign_there(scene: Scene, draft: Draft) -> str:
    """The foreign words of a question that the text which answers has elsewhere: its own name for what it is on."""
    asked = demands.foreign(scene.question.own)
    if not asked:
        return ""
    ids = dict.fromkeys(q.paragraph.document_id for q in draft.quotes)
    texts = [p.text.lower() for i in ids for p in scene.paragraphs(i)]
    return "".join(f" {word}" for word in asked if any(word.lower() in text for text in texts))


def _lacks_what_is_asked(scene: Scene, draft: Draft) -> bool:
    """What is demanded by name is missing; so is a sum of money, or a person's own name and only an office is told."""
    question = scene.question
    told, around = _told(scene, draft)
    around += _foreign_there(scene, draft)
    counted = any(
        lacking(question, draft) for lacking in (aims.only_counted, unlisted.only_counted, left_out.only_left_out)
    )
    unfigured = counted or measures.unrelated(scene, draft) or _counts_nothing(question, draft)
    undemanded = draft.kind != crossing.KIND and demands.lacks(question, told, around)  # a row and a head are named
    if unfigured or undemanded or _untold(scene, draft):
        return True
    documents = [scene.document(i) for i in dict.fromkeys(q.paragraph.document_id for q in draft.quotes)]
    denied = draft.text.startswith("Không.")  # by the one that it is, where another was asked about
    if not denied and parties.of_other_party(question, told, around, documents):
        return True
    if any(
        lacking(question, draft) for lacking in (parties.of_other_owner, parties.of_another_work, phones.of_another)
    ):
        return True
    # `gửi cho Bộ X không`: a class of the receivers may hold it
    framed = draft.kind == "yes-no" and all(q.paragraph.step.kind in _FRAME for q in draft.quotes)
    if not framed and narrowed.of_another_object(scene, draft, told, around):
        return True
    of_its_kind = " ".join((draft.text, *(d.kind for d in documents)))
    of_other_paper = draft.kind == "metadata" and owed.of_other_paper(question, of_its_kind)
    if of_other_paper or parties.of_another_issuer(question, f"{told} {around}"):
        return True
    if draft.kind not in ("metadata", "yes-no") and question.kind is not Kind.YES_NO:
        wide = f"{told} {around}"
        unnamed = question.kind is not Kind.WHERE_SAID and named.unnamed(question.text, draft.text, wide)
        if unnamed or owed.lacks(question, draft.text, wide):
            return True
    if question.kind is Kind.DATE and draft.kind != "metadata" and deeds.undated(scene, f"{told} {around}"):
        return True
    if question.kind is Kind.MONEY:
        return not fits(question, draft.text)
    if (
        question.kind is Kind.COMPARE
        and sides.HOW_MANY.search(question.text.lower())
        and not (amounts if _BY_HOW_MUCH.search(question.text.lower()) else _FIGURE.search)(draft.text)
    ):
        return True
    if _NUMBER_OF_A_PAPER.search(question.text.lower()):
        return not any(m.kind == "document" for m in mentions(draft.text))
    signed = Fact.SIGNER in question.facts and draft.kind != "metadata"  # a signature is a name already
    return bool(_BY_NAME.search(question.text)) and (question.kind is Kind.PERSON or signed) and not names(draft.text)
