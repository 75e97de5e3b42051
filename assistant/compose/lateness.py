"""`Đến năm 2023 mới xong thì có trễ không?`: the day of doing is the asker's, the limit is the text's.

Years and days of the question say when something was done, so no text has to name them: the limit is looked up
without them, and said to be kept or missed where both are years, or both whole days: those of a table, or the one
limit of a sentence that tells of what was done. A limit of the year before is that of the plan's year.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.agreement import named_in_a_row
from assistant.compose import facts, limits, tables
from assistant.compose.draft import Draft, Refusal, Scene
from assistant.evidence import share
from assistant.question import Kind, Question
from assistant.retrieval import search
from assistant.stopwords import content
from assistant.understanding import analyse
from corpus.language.numbers import Mention, mentions

_ASKED = re.compile(
    r"[.,;]?\s*\b(?:(?:như thế|như vậy|như vầy|vậy|thế|thì|vẫn) )*(?:là )?(?:có )?(?:bị |là |coi là |xem là |tính là |c[oò]n )*"
    r"(?:trễ|muộn|chậm|kịp|lố|quá hạn|đúng hạn|đúng tiến độ|vượt hạn|lố hạn)\b[^,;?]*?\b(?:không|chưa)\b(?: (?:ạ|vậy|nhỉ|thế))*[\s?.]*$",
    re.I,
)
#: The limit itself asked for behind it, which is told anyway; and who puts the question.
_LIMIT_TOO = re.compile(
    r"[,.;?]\s*(?:vậy |thế |mà |chứ |còn )*(?:thời hạn|hạn|mốc|ngày)(?: (?:chót|cuối|cuối cùng|chậm nhất|trễ nhất|đúng|quy định))* (?:phải )?(?:là |rơi vào |tới |đến )?(?:hôm|ngày|bữa|khi|lúc|tháng|năm|chừng) (?:nào|mấy|bao nhiêu)(?: (?:ạ|vậy|thế|nhỉ))*[\s?.]*$",
    re.I,
)
_ASKED_BY = re.compile(
    r"[,.;]?\s*(?:sếp|lãnh đạo|thủ trưởng|dân|người ta|thanh tra|cấp trên|trên|tôi|em|mình)(?: \w+)? (?:hỏi|thắc mắc|bảo|nói)(?: là| rằng)?\s*$",
    re.I,
)
_BEFORE_TIME = re.compile(
    r"(?:\b(?:mãi|tới|đến|vào|hồi|từ|trong|sang|hết|cuối|đầu|giữa|tận|ngày|tháng|quý|năm)\s+)+$", re.I
)
#: `… nói cuối 2023 mới trình được`, `… hẹn sang 2024`: the word of telling right before the time.
_TELLS = re.compile(
    r"\s+(?:(?:mới|vừa|lại|cứ|có|đã|họ|người ta|bên (?:đó|kia|ấy)) )*(?:nói|bảo|báo|báo cáo|trả lời|thông báo|cho biết|hẹn|hứa|khất|xin|xin lùi|lùi|dời|hoãn|kéo|dự kiến|tính|định|đề nghị)"
    r"(?: (?:là|rằng|đến|tới|sang|qua|lại|hạn|lùi|thêm))*\s*$",
    re.I,
)
_AFTER_TIME = re.compile(r"\s+(?:mới|thì mới|đã)\b", re.I)
#: Who told it: `cơ quan chủ trì báo cáo là …`.
_TOLD = re.compile(
    r"^.{0,80}?\b(?:thấy(?: là| rằng)?|rằng|cho biết|(?:báo cáo|nói|trình bày)(?: \w+){0,4}? là)\s+", re.I
)
#: Whether a limit is kept is asked, and not whether it is missed.
_KEPT = re.compile(r"\b(?:kịp|đúng hạn|đúng tiến độ)\b", re.I)
_AS_KEPT = {"Trễ hạn.": "Không kịp, trễ hạn.", "Không trễ hạn.": "Có, không trễ hạn."}
_OF_THE_YEAR_BEFORE = re.compile(r" (?:của )?năm (?:trước|liền trước|liền kề trước)\b")
_LIMIT_ASKED = " hoàn thành chậm nhất khi nào?"
_OF_LIMITS = frozenset(content(_LIMIT_ASKED))
_OF_IT = 0.7  # share of what was done that the sentence with a limit must carry
_NOT_SAID = "Các văn bản đang có trong kho không nêu thời hạn của việc này."


def late(scene: Scene) -> Draft | Refusal | None:
    """The limit, and whether it was missed; None where the question tells of no time at which something was done."""
    text = _LIMIT_TOO.sub("", scene.question.own)
    asked = _ASKED.search(text)
    done = _done(text[: asked.start()]) if asked else None
    if asked is None or done is None:
        return None
    before, after = text[: done.start], _ASKED_BY.sub("", text[done.end : asked.start()])
    rest = f"{_TELLS.sub('', _BEFORE_TIME.sub('', _TOLD.sub('', before)))} {_AFTER_TIME.sub('', after, count=1)}".strip(
        " .,"
    )
    plain = analyse(scene.question.asked, f"{rest}{_LIMIT_ASKED}", scene.library)
    question = replace(plain, kind=Kind.DATE, as_of=scene.question.as_of)
    found, weights = search(question, scene.store, scene.library)
    limit = Scene(question, found, weights, scene.store, scene.library)
    draft = tables.table(limit) or facts.fact(_among_many(limit))
    if not isinstance(draft, Draft):
        return draft or Refusal(_NOT_SAID)
    if draft.kind in ("table-cell", "cell"):
        said = _verdict(done, draft.marks[0]) if len(draft.marks) == 1 else ""
    else:
        told = draft.quotes[0].text
        same = len(draft.quotes) == 1 and share(_matter(question), told, limit.idf) >= _OF_IT
        said = _by_the_day(done, told, question.years) if same else ""
    said = _AS_KEPT[said] if said and _KEPT.search(asked.group()) else said
    return replace(draft, text=f"{said} {draft.text}".strip(), kind="yes-no")


def _matter(question: Question) -> tuple[str, ...]:
    """What is to be done by the limit, without the words that ask for one."""
    return tuple(t for t in question.content if t not in _OF_LIMITS)


def _among_many(scene: Scene) -> Scene:
    """`các Bộ: A, B, C … gửi trước ngày …` tells the limit of Bộ B."""
    units = scene.question.units
    named = [
        replace(e, unmet=())
        if units and e.unmet == ("unit",) and all(named_in_a_row(u, e.view.folded) for u in units)
        else e
        for e in scene.evidence
    ]
    return replace(scene, evidence=named)


def _by_the_day(done: Mention, told: str, years: tuple[int, ...]) -> str:
    """A whole day against the one limit of a sentence: a day of a year, or one of the year before the plan's."""
    by = [m for m in mentions(told) if m.kind in ("date", "day") and limits.sets_a_limit(told[: m.start])]
    if len(by) != 1 or done.kind != "date":
        return ""
    end = by[0].key
    if by[0].kind == "day":
        if len(years) != 1 or not _OF_THE_YEAR_BEFORE.match(told[by[0].end :]):
            return ""
        end = f"{years[0] - 1}{end}"
    if done.key == end:
        return ""  # `trước ngày 30` and `chậm nhất ngày 30` part here
    return "Trễ hạn." if done.key > end else "Không trễ hạn."


def _done(text: str) -> Mention | None:
    """When something was done: the one time named, or the one that `mới` or `đã` follows, or the only day."""
    times = [m for m in mentions(text) if m.kind in ("date", "day", "year")]
    times = [m for m in times if not any(o is not m and o.start <= m.start and m.end <= o.end for o in times)]
    told = [m for m in times if _AFTER_TIME.match(text[m.end :])] or [m for m in times if m.kind != "year"] or times
    return told[0] if len(told) == 1 else None


def _verdict(done: Mention, limit: str) -> str:
    """`Trễ hạn.` or `Không trễ hạn.`; empty where the two cannot be set against each other."""
    times = [m for m in mentions(limit) if m.kind in ("date", "year")]
    keys = {m.key for m in times if m.kind == "date"} or {m.key for m in times}
    if len(keys) != 1 or done.kind == "day":
        return ""
    end, day = keys.pop(), done.key
    size = min(len(end), len(day))
    if end[:size] == day[:size] and len(end) > len(day):
        return ""
    return "Trễ hạn." if day[:size] > end[:size] else "Không trễ hạn."
