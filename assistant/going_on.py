"""Of several readings of a follow-up the one to tell: what was told before is no answer to what is asked now."""

from __future__ import annotations

import re

from assistant.compose.draft import Draft, Scene, bare
from assistant.conversation import names_another
from assistant.evidence import share
from assistant.question import Kind, Question

_OWN = 3  # content words from which a follow-up can be measured by them
_HEARD = 0.6  # share of its own words that what is told of a follow-up must hold, for nothing else to be tried
_SAYS_MORE = 0.25  # so much more of them must be held by another reading
_UNHEARD = 0.3  # under it an answer that was given before is no answer to what is asked now
_SAYS_IT = 0.5
_LOSES = 0.35  # share of the matter asked about that what is told of another year may lack beside the first
_OF_FIGURES = (Kind.PERCENT, Kind.DATE, Kind.MONEY, Kind.COUNT)
#: Of a row, or of a yes or no, the same words answer another question.
_TOLD_AGAIN = (
    "row", "table-cell", "cell", "table-count", "structure", "structure-fact", "metadata", "yes-no", "list", "count",
    "phone", "cross-document", "comparison",
)  # fmt: skip
_OF_A_TABLE = ("row", "table-cell", "cell", "table-count")
#: `việc ấy`, `báo cáo đó`: a thing of the paragraph that was just quoted; `năm đó` is but its year.
_THING = re.compile(
    r"(?<!năm )(?<!khi )(?<!lúc )(?<!mà )(?<!sau )(?<!trước )(?<!thời điểm )(?<!trong số )\b(?:đó|này|ấy|kia|nó)\b"
)


def heard(question: Question, draft: Draft, scene: Scene) -> float:
    """Share of the follow-up's own words that an answer holds, with the lead-in it stands under."""
    headings = dict.fromkeys(h for q in draft.quotes for h in q.paragraph.headings if h.endswith(":"))
    return share(question.content, " ".join((draft.text, *headings)), scene.idf)


def unheard(question: Question, told: Draft, scene: Scene) -> bool:
    """The answer lets pass most of what a follow-up says itself."""
    if told.kind in _OF_A_TABLE or any(n not in told.text for n in question.names):
        return False
    return len(question.content) >= _OWN and heard(question, told, scene) < _HEARD


def asks_it_again(question: Question, before: Question) -> bool:
    """`Còn cấp huyện thì sao` after a day or a figure: without the matter before it, nothing is asked."""
    return names_another(question) and before.kind in _OF_FIGURES


def says_more(question: Question, other: Draft, told: Draft, scene: Scene) -> bool:
    """Another reading's answer holds clearly more of the follow-up's own words."""
    return heard(question, other, scene) >= max(_SAYS_IT, heard(question, told, scene) + _SAYS_MORE)


def repeats(question: Question, told: Draft, before: Draft, scene: Scene) -> bool:
    """What was told before is told again, though something else is asked."""
    if told.kind == "measure" and question.kind in (Kind.AUTHORITY, Kind.PERSON):  # a figure tells of nobody
        return True
    if told.kind in _TOLD_AGAIN or not (len(question.content) >= _OWN or names_another(question)):
        return False
    another = any(t not in told.text for t in question.content if t[0].isdigit())
    if not another and question.kind not in (Kind.GENERAL, Kind.DOCUMENT, Kind.METADATA, Kind.PERSON):
        return False
    now, then = bare(told.text).strip(" ."), bare(before.text)
    return bool(now) and now in then and heard(question, told, scene) < _UNHEARD


def of_the_thing(question: Question) -> bool:
    """Points back at a thing, of which the paragraph just quoted tells first."""
    return bool(_THING.search(question.own.lower()))


def told_as_well(question: Question, within: Draft, told: Draft, scene: Scene) -> bool:
    """What was just quoted holds as much of the follow-up's own words as what was found elsewhere."""
    own = heard(question, within, scene)
    whole = told.kind in _TOLD_AGAIN and told.kind != "list"
    return not whole and within.kind == told.kind and own >= _HEARD and own >= heard(question, told, scene) - 0.01


def of_another_matter(question: Question, before: Question, told: Draft, then: Draft, scene: Scene) -> bool:
    """A year or a body is put for another one, and what is told for it lacks the matter that was told before."""
    other_year = question.years and before.years and not set(question.years) & set(before.years)
    if not other_year and not (asks_it_again(question, before)):
        return False
    matter = [t for t in before.content if not t[0].isdigit()]
    if not unheard(question, told, scene) and len(question.content) >= _OWN:
        return False
    if not matter or any(len({q.paragraph.id for q in d.quotes}) != 1 for d in (then, told)):
        return False
    first, other = (share(matter, d.text, scene.idf) for d in (then, told))
    return first - other >= _LOSES


def answers(question: Question, told: Draft, scene: Scene) -> bool:
    """A reading that holds by the follow-up's own words alone."""
    if told.kind in _OF_A_TABLE or any(n not in told.text for n in question.names):
        return False
    return len(question.content) >= _OWN and heard(question, told, scene) >= _HEARD


def stays(question: Question, there: Draft, elsewhere: Draft, scene: Scene) -> bool:
    """What the text spoken of tells holds as much of the question as what another text does."""
    return heard(question, there, scene) >= heard(question, elsewhere, scene) - 0.05
