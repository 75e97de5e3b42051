"""`có được nộp qua bưu điện không`, plainly asked and plainly told: `Có.` though the text has other words for it.

Nothing is asserted by such a question, denied, narrowed to one thing or taken for granted; the place carries most of it
and is near to it in meaning, and its sentence denies nothing, excepts nothing and keeps nothing for one alone. Of such
answers 71 of 76 were rightly Có, on questions that no weight here was fitted on (docs/experiments.d/answers.md);
where anything is asserted (`…, đúng không`) it is one in two, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.draft import Draft, Scene
from assistant.evidence import share
from assistant.question import CONTINUED
from corpus.language.numbers import mentions
from corpus.language.text import UPPER
from corpus.language.tokens import syllables

#: How a question asks openly whether something is so: `có X không`, `X có được không`, `đã X chưa`.
_OPENLY = re.compile(
    r"\b(?:có|được|phải|cần|đã|còn)\b.*\b(?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ|em|anh|chị|hả|ta))*$", re.I
)
_WHETHER = re.compile(r"\b(?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ|em|anh|chị|hả|ta))*$", re.I)
#: `…, hay chỉ công chức`: the other case, which a Có leaves behind.
_OR_ONLY = re.compile(r"(?<=\bkhông),? hay (?:là )?(?:chỉ|mỗi|riêng)\b.*$", re.I)
ASSERTS = re.compile(r"\b(?:đúng|phải)(?: vậy| thế)? (?:không|chưa)(?: \w+)?$|\b(?:có|phải) đúng\b", re.I)
#: Words by which a question asks for more than whether it is so: of one alone, of all, of an end, of what is not.
_MORE_THAN_WHETHER = re.compile(
    r"\b(?:chỉ|thôi|duy nhất|một mình|khỏi|miễn|bỏ|giữ nguyên|vẫn|mới|tự|hết|toàn bộ|tất cả|mọi|hay|hoặc|riêng|cấm|đừng|ngừng|dừng"
    r"|tuýt còi|phạt|trái|sai|vi phạm|nào|ai|mấy|bao nhiêu|đâu|không|chưa|xong|rồi(?! (?:nhận|lấy|gửi|trả|đem|đưa|mang|chuyển))|đủ|cùng|bằng|hơn|nhất|giống|khác|trước|sau|trễ|muộn)\b"
    r"(?! (?:tiêu|số|đạo|thị|định|dẫn|trung ương|mức|biệt))",
    re.I,
)
#: What a sentence denies, excepts or keeps for one alone; `không chỉ`, `không ngừng` deny nothing.
_DENIES = re.compile(
    r"\b(?:không(?! (?:chỉ|ngừng|những|gian|khí|quá|dưới|giấy tờ)\b)|chưa|chẳng|trừ|cấm|miễn|ngoại trừ|duy nhất"
    r"|chỉ(?! (?:số|tiêu|đạo|thị|định|huy|dẫn|rõ|ra)\b))\b",
    re.I,
)
#: Of these nothing more is asked where the text has the very word.
_BY_ITS_WORD = frozenset(("tự", "đủ", "hết", "toàn bộ", "tất cả", "mọi", "riêng", "trước", "sau", "cùng", "vi phạm"))
#: `phải tự lập kế hoạch`: of the one whose duty it is, who does it himself.
_DUTY_OF_ITS_OWN = re.compile(r"(?<=phải |buộc )tự (?:mình )?", re.I)
_NAMES_A_THING = re.compile(r"\bkhông (?=giấy tờ|chuyên trách|dùng tiền mặt|gian\b)", re.I)
#: `10 năm 2011 - 2020`: the years are those of the period.
_LENGTH = re.compile(r"\b\d+ năm(?=,? \(?(?:từ |giai đoạn )?(?:năm )?(?:19|20)\d\d ?(?:-|–|đến|tới))")
_FIGURE = re.compile(r"(?<!\w)\d+(?:[.,]\d+)*")
_NEAR, _CARRIED, _SAID = 0.5, 0.65, 0.55


def told(scene: Scene, draft: Draft, words: Sequence[str] = ()) -> bool:
    """Whether the one place quoted tells plainly that what is asked is so; `words` are those of the matter alone."""
    question = scene.question
    own = core(question.text)
    if question.topic or len(draft.quotes) != 1 or not asks_plainly(own, draft.quotes[0].text):
        return False
    quote, paragraph = draft.quotes[0].text, draft.quotes[0].paragraph
    found = scene.found(paragraph)
    if found is None or found.dense < _NEAR or found.coverage.whole < _CARRIED or _DENIES.search(quote):
        return False
    return max(share(own, quote, scene.idf) for own in (question.content, words)) >= _SAID


def core(text: str) -> str:
    """The question without what it goes on from, and without the other case it offers (`…, hay chỉ công chức`)."""
    return _OR_ONLY.sub("", text.partition(CONTINUED)[0].strip(" ?.!"))


def asks_plainly(own: str, quote: str = "") -> bool:
    """Whether something is so is asked, and nothing besides but what a quote has the word for."""
    asked = _OPENLY.search(own)
    if asked is None or ASSERTS.search(own):
        return False
    plain = _DUTY_OF_ITS_OWN.sub("", _NAMES_A_THING.sub(" ", _WHETHER.sub("", own)))
    told = quote.lower()
    more = (m.group().lower() for m in _MORE_THAN_WHETHER.finditer(plain))
    return all(word in _BY_ITS_WORD and re.search(rf"\b{word}\b", told) for word in more)


def has_figures(scene: Scene, own: str, around: str) -> bool:
    """Every figure of a question, but those of the papers it names, stands in a text, whatever its zeros."""
    own = _LENGTH.sub("", own)
    besides = scene.library.without_documents(own, [r.written for r in scene.question.documents])
    told = {figure.lstrip("0") for figure in _FIGURE.findall(around)}
    for m in reversed(mentions(besides)):
        if m.kind != "percent":  # days and papers are read as such, in whatever way they are written
            besides = besides[: m.start] + " " + besides[m.end :]
    return all(figure.lstrip("0") in told for figure in _FIGURE.findall(besides))


def lacks_a_name(own: str, missing: tuple[str, ...]) -> bool:
    """A word that the place lacks is written as a name: `sông Nhuệ` where other rivers are told."""
    written = " ".join(re.findall(rf"(?<!^)(?<![.?!] )\b[{UPPER}]\w*", own))
    return bool(set(syllables(written)) & set(missing)) if written else False
