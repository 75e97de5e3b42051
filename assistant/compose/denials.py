"""`có phải nộp lại không` where a text has `không phải cung cấp lại`: the very thing asked is what the sentence denies.

Held both ways: what stands behind the negation carries all that is asked to be so, in the text's words or in its own,
and what the negation takes away is a deed that the question has. The rest of the question may stand in the headings
above. A word of the question that nothing there says, a case that the question does not put, or a question that is
itself about something not being so leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant import probes
from assistant.compose import contrary, negation, plainly
from assistant.compose.draft import Draft, Scene
from assistant.evidence import share
from assistant.stopwords import content
from corpus.language.tokens import spaced, syllables

_MODAL = (
    "phải|bị|được|cần|có|còn|thể|bắt buộc|bắt|buộc|yêu cầu|đòi|cho|cho phép|xảy ra|phát sinh|tồn tại|để xảy ra|để|thêm"
)
#: What is asked to be so: behind the last `có`, `phải`, before the `không` at the end.
_ASKED = re.compile(
    rf"^(?P<case>.*)\b(?:có|phải|bị|được|cần|còn|bắt)(?: (?:{_MODAL}))* (?P<said>(?:(?! (?:có|phải|bị) ).)+?)"
    r"(?: (?:nữa|hết|luôn|thêm|đâu|theo|rồi))* (?:không|hay không)(?: (?:ạ|vậy|thế|nhỉ|em|anh|chị|hả|ta|nữa))*$",
    re.I,
)
#: `lần sau khỏi nộp lại, đúng không`: what is asserted not to be so.
_ASSERTED_NOT = re.compile(
    rf"^(?P<case>.*)\b(?:khỏi|miễn|không|chẳng)(?: (?:{_MODAL}))* (?P<said>[^,]+?)"
    r"(?: (?:nữa|hết|luôn|thêm|đâu|theo|rồi))*,? (?:(?:có )?đúng|phải)(?: vậy| thế)? không(?: (?:ạ|vậy|thế|nhỉ|em|anh|chị|hả))*$",
    re.I,
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
#: `…, đúng không` behind a question of its own (`có phải nộp lại không, đúng không`) asks nothing more.
_TAG = re.compile(r"(?<=không),? (?:(?:có )?đúng|phải)(?: vậy| thế)? không$")
#: That something be not so, only so, or which of it is so.
_NOT_PLAIN = re.compile(
    r"\b(?:không|chưa|chẳng|khỏi|miễn|đừng|thôi|cấm|bỏ|ngừng|dừng|chống|tránh|hạn chế|chỉ|mỗi|tự|hay|hoặc|nào|ai|gì|mấy|bao nhiêu|đâu|sao"
    r"|trái|sai|đúng|vi phạm|phạt|đủ|hết|toàn bộ|tất cả|mọi|nhiều|ít|hơn|nhất)\b(?! (?:tiêu|số|đạo|thị|định|dẫn)\b)",
    re.I,
)
_DENIAL = re.compile(
    rf"\b(?:không|cấm|nghiêm cấm)(?! (?:chỉ|những|ngừng|riêng|quá|dưới|trên|gian|khí|giấy tờ|cần thiết|hợp lý|đúng|đủ|còn|kịp|thể)\b)"
    rf"(?: (?:{_MODAL}))* (?P<what>[^;:.()]+)",
    re.I,
)
#: A negation that is the text's way of naming someone or something, or of making a condition.
_OF_A_THING = re.compile(
    r"\b(?:những|các|người|đơn vị|tổ chức|cá nhân|hộ|nơi|trường hợp|nếu|khi|mà|hồ sơ|việc|nhiệm vụ|do|vì|khắc phục|tình trạng|trừ|ngoại trừ)"
    r"(?: [^\W\d]+){0,6} $",
    re.I,
)
_CASE_TOLD = re.compile(r"\b(?:trường hợp|nếu|khi|đối với|với)\b(?P<case>[^;:.]*?)[,:]", re.I)
#: What a rule frees of or forbids; it may be told of those who do something (`khi làm thủ tục không phải nộp lại`).
_OF_A_RULE = re.compile(r"không (?:phải|cần|được|bắt buộc|yêu cầu)\b|cấm\b|nghiêm cấm\b", re.I)
_SUPPOSED = re.compile(r"\b(?:nếu|trường hợp|mà|tình trạng|việc|trừ|ngoại trừ|do|vì)(?: [^\W\d]+){0,6} $", re.I)
#: Words of a case that no text needs to say.
_IDLE = frozenset("khác mới sau trước rồi xong nữa này đó ấy giữ việc chuyện bên".split())
_TIERS = frozenset("xã phường huyện quận tỉnh".split())
_NOT_AGAIN = re.compile(r"\bkhông (?:phải|cần|bắt buộc|yêu cầu) (?:\w+ ){1,2}(?P<again>lại|thêm)\b", re.I)
#: A case of something that is not there or is spoilt, which a rule for the others does not tell of.
_WITHOUT = re.compile(r"\b(?:không|chưa(?! (?:tới|đến|được|quá) \d)|hết hạn|mất|hỏng|sai|lỗi|trừ|ngoài)\b", re.I)
_WHOSE = 2  # last words before what is asked, which say of whom
_NARROWED = re.compile(r"\b(?:nếu|khi|trừ|đối với|quá|trước|sau|ngoài|trong|tại|ngoại trừ|vì)\b", re.I)
_ENUMERATES = re.compile(r"\b(?:các|những)\b[^,]*$")
#: Meaning, and share of the question in the place and above it; the share where the meaning is farther.
_NEAR, _CARRIED, _ALL_BUT = 0.5, 0.62, 0.95
_ALL, _OF_THE_CASE = 0.85, 0.6  # … of what is asked, behind the negation; of a case that the text puts


def verdict(scene: Scene, draft: Draft) -> str:
    """`Không.` where the quote denies what is asked, `Có.` where it denies what is asserted not to be so; else empty."""
    own = _BRACKET.sub("", plainly.core(scene.question.text))
    freed = _ASSERTED_NOT.match(own)
    asked = freed or _ASKED.match(_TAG.sub("", own))
    if asked is None or _NOT_PLAIN.search(asked["said"]) or (freed and _NOT_PLAIN.search(asked["case"])):
        return ""
    if len(draft.quotes) != 1 or not _is_its_place(scene, draft, asked["case"]):
        return ""
    if only_again(scene.question.text, draft.quotes[0].text):
        return ""
    paragraph = draft.quotes[0].paragraph
    held = spaced(" ".join((*paragraph.headings, scene.document(paragraph.document_id).title)))
    said = tuple(w for w in content(asked["said"]) if w not in _TIERS or f" {w} " not in held)
    quote = draft.quotes[0].text
    if not said or negation.of_an_exception(scene.question, quote) or _WITHOUT.search(asked["case"]):
        return ""
    denied = any(_denies(scene, said, told) and not _told_too(said, told, quote) for told in _denied(scene, quote))
    return ("Có." if freed else "Không.") if denied else ""


def only_again(text: str, quote: str) -> bool:
    """`không phải nộp lại` is told and `có phải nộp không` is asked: what need not be done again is to be done once."""
    asked = spaced(text)
    heard = " ".join((asked, *(" ".join(w) for item in probes.said(text) for w in item.written)))
    again = {m["again"].lower() for m in _NOT_AGAIN.finditer(quote)}
    return bool(again) and not any(f" {word} " in f" {heard} " for word in (*again, "nữa", "nhiều lần"))


def _denied(scene: Scene, quote: str) -> Iterator[str]:
    """What each negation of a quote denies, where it is said of no other case than the one asked about."""
    for denial in _DENIAL.finditer(quote):
        before = quote[: denial.start()]
        supposed = _SUPPOSED if _OF_A_RULE.match(denial.group()) else _OF_A_THING
        if not supposed.search(before) and _case_is_asked(scene, before):
            yield _up_to_its_end(denial["what"])


def _told_too(said: tuple[str, ...], told: str, quote: str) -> bool:
    """What is asked stands in its own words elsewhere in the quote, where nothing denies it."""
    besides = set(syllables(quote.replace(told, " ")))
    return set(said) <= besides


def _denies(scene: Scene, said: tuple[str, ...], told: str) -> bool:
    return share(said, told, scene.idf) >= _ALL and _takes_away(scene, said, told)


def _is_its_place(scene: Scene, draft: Draft, case: str) -> bool:
    """The place meets what the question demands, is near to it and carries most of it, with all its names and figures.

    Of whom it is asked stands last before what is asked; none of that is lacking there.
    """
    paragraph = draft.quotes[0].paragraph
    found = scene.found(paragraph)
    if found is None or found.unmet or found.coverage.whole < (_CARRIED if found.dense >= _NEAR else _ALL_BUT):
        return False
    of_whom = [w for w in content(case) if w not in _IDLE][-_WHOSE:]
    if set(of_whom) & set(found.coverage.missing):
        return False
    own = plainly.core(scene.question.text)
    around = " ".join((*paragraph.headings, paragraph.text, scene.document(paragraph.document_id).title))
    if contrary.of_another_class(own, around):
        return False
    return not plainly.lacks_a_name(own, found.coverage.missing) and plainly.has_figures(scene, own, around)


def _case_is_asked(scene: Scene, before: str) -> bool:
    """A case put right before the denial is the one that the question puts."""
    told = _CASE_TOLD.findall(before)
    words = content(told[-1]) if told else ()
    asked = spaced(scene.question.text)
    return not words or sum(f" {w} " in asked for w in words) >= _OF_THE_CASE * len(words)


def _up_to_its_end(told: str) -> str:
    """What the negation reaches: to the comma, or beyond it where it counts several things up."""
    head, comma, _ = told.partition(",")
    return told if comma and _ENUMERATES.search(head) else head


def _takes_away(scene: Scene, said: Sequence[str], told: str) -> bool:
    """The deed right behind the negation is one of those asked, in whatever words, and nothing narrows it."""
    words = content(told)
    if not words:
        return False
    made = scene.idf.probes(said)
    heard = " ".join((*(p.alone for p in made), *(w for p in made for w in p.wordings)))
    asked = set(syllables(scene.question.text))
    deed = words[0] if f" {words[0]} " in heard or words[0] not in asked else words[1] if words[1:] else ""
    if f" {deed} " not in heard:  # `gửi qua mạng rồi có phải kèm bản giấy`, `không gửi kèm`
        return False
    narrowed = _NARROWED.split(told)[1:]
    return all(not (set(content(part)) - asked) or set(content(part)) & asked for part in narrowed)
