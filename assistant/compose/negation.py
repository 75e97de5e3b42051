"""What a text denies of what is asked, and what it only says of a case.

A negation counts where it stands beside a word of the question, in the clause that speaks of what is asked. One that
tells of a case (`trường hợp chưa có …, được …`), of an exception (`trừ …`), or that the question has too
(`chưa đủ tuổi thì …`) denies nothing of it.
"""

from __future__ import annotations

import re

from assistant.evidence import Idf, share
from assistant.question import Question
from assistant.stopwords import content
from corpus.language.tokens import spaced, syllables

NEGATION = re.compile(
    r"\b(?:không (?:phải|chỉ|được|cần|gửi|theo|bắt buộc|áp dụng|thuộc|có|xảy ra)|chưa|cấm|nghiêm cấm)\b", re.I
)
HAPPENS_NOT = re.compile(r"\b[Kk]hông (?:xảy ra|có|phát sinh|tồn tại)\b")
_BRINGS_ABOUT = re.compile(r"^(?:làm|gây|để)\s(?=\w)")  # `không làm ảnh hưởng`: what is denied stands behind it
_BARE_NOT = re.compile(r"\bkhông (?!chỉ\b|những\b|ngừng\b|quá\b)", re.I)
#: `có được khỏi in giấy tờ không`: what is asked about is itself that something is not done.
ASKED_OF_NOT = re.compile(r"\b(?:khỏi|đừng|miễn|thôi|bỏ|cấm|không(?!\s*(?:ạ|nhỉ|vậy|thế)?\s*\??$))\b")
#: `khỏi nộp lại`: that it need not be done is what is asked, and `không phải nộp lại` affirms it.
_FREED = re.compile(
    r"\b(?:khỏi|miễn|không (?:phải|cần))(?: (?:cần|phải|mất công))* (?!(?:không|bàn|nói|có)\b)\w+ .*\bkhông\b(?=[^\w]*(?:\w+)?[^\w]*$)"
)
_NEED_NOT = re.compile(r"\bkhông (?:phải|cần|gửi|yêu cầu|bắt buộc|được yêu cầu)\b", re.I)
#: `có bị cấm không`: what a text forbids is affirmed.
_FORBIDDEN = re.compile(r"\bcấm\b")
_FORBIDS = re.compile(r"\b(?:cấm|không được|không cho)\b", re.I)
#: `không chỉ là A mà là B`: what it is besides.
_NOT_ONLY_THIS = re.compile(r"\bkhông (?:chỉ|riêng|những)\b[^.;]*? mà (?:còn )?", re.I)
#: Cases and exceptions with a negation of their own, and whom a rule is for.
_OF_A_CASE = re.compile(
    r"\b(?:trường hợp|nếu|khi|nơi|đối với|mà)\b[^,;:.]*?\b(?:không|chưa)\b(?! (?:phải|được|cần|cho|bắt|áp dụng)\b)[^,;:.]*,"
    r"|\b(?:trừ|ngoại trừ)\b[^,;:.]*"
    r"|\b(?:chưa|không) (?:đủ|có|thuộc|thật|thực|còn|qua)\b[^,;:.]*? (?=thì|được|bị|phải|không được)",
    re.I,
)
#: `chưa có xã đạt chuẩn kiểu mẫu`: what is not there must be the very thing.
_OF_A_STATE = re.compile(r"chưa|không (?:có|thuộc)", re.I)
#: What a text would have less or nothing of.
_HELD_BACK = re.compile(
    r"\b(?P<less>hạn chế|tránh|ngăn chặn|ngăn ngừa|xóa bỏ|bãi bỏ|chấm dứt) (?:việc |tình trạng )?(?P<what>\w+ \w+)",
    re.I,
)
_HANDS_OVER = re.compile(r"\b(?:gửi|kèm|kẹp|phát|chuyển|nộp|đưa|giao|đính|in|photo|trình|trả|bỏ|khỏi)\b", re.I)
_UP_TO = re.compile(r"[,;:.(]")
_REACH, _SHARED = 40, 0.6  # characters behind a negation, and the share of the words there that the question must have
_NEGATED = re.compile(r"\b(?:không|chưa|chẳng) (?:(?:phải|được|bị|có|cần|thật|thực|sự) )*(?P<what>\w+)", re.I)
#: `không nhận cũng được`: that it is not so is what is asked, and a text that denies it does not deny that.
_DENIED_TOO = re.compile(r"\b(?:không|chưa|chẳng|khỏi|hết)\b(?! (?:chỉ|những|gian)\b)", re.I)
_EXCEPTED = re.compile(
    r"\((?:trừ|ngoại trừ|riêng)\b[^;.)]*|\b(?:trừ|ngoại trừ|riêng)\b(?= \w)[^;.]*|[^;:.]*\b(?:được )?loại trừ\b[^;.]*",
    re.I,
)
CLAUSE = re.compile(r"(?<=[;.])\s+|, (?=(?:nhưng|song|còn|riêng)\b)")


def telling(question: Question, quote: str, idf: Idf) -> str:
    """The clause of a quote that says most of what is asked, without the cases it is for and what it is besides."""
    clauses = [c for c in CLAUSE.split(quote) if c.strip()] or [quote]
    best = max(clauses, key=lambda clause: share(question.content, clause, idf))
    plain = _OF_A_CASE.sub(" ", _NOT_ONLY_THIS.sub(" ", best))
    shared = {m["what"].lower() for m in _NEGATED.finditer(_asked(question))}
    return _NEGATED.sub(lambda m: m["what"] if m["what"].lower() in shared else m.group(), plain)


def verdict(question: Question, quote: str, idf: Idf) -> str:
    """`Có.` or `Không.` by what a quote that carries all that is asked denies of it; empty where that is left open."""
    low, told = question.text.lower(), telling(question, quote, idf)
    if _FORBIDDEN.search(low):
        return "Có." if _FORBIDS.search(told) else ""
    freed = _FREED.search(low) is not None
    denied_too = _DENIED_TOO.search(_asked(question)) is not None and not freed
    if NEGATION.search(told) and (denied_too or of_an_exception(question, quote)):
        return ""
    if any(_rules_out(m, told, question) for m in _BARE_NOT.finditer(told)):
        return _as_freed(low, told, question)
    if not NEGATION.search(told):
        return "" if any(_denies_a_word(m, told, question) for m in _BARE_NOT.finditer(told)) else "Có."
    if freed:
        return _as_freed(low, told, question)
    return "Không." if denies(question, told) else ""


def of_an_exception(question: Question, quote: str) -> bool:
    """A word of the question stands in what a rule excepts, or in what is said of some apart, and nowhere else there."""
    asked = set(question.content)
    for excepted in _EXCEPTED.finditer(quote):
        rest = set(syllables(quote.replace(excepted.group(), " ")))
        if (set(syllables(excepted.group())) & asked) - rest:
            return True
    return False


def denies(question: Question, quote: str, negation: re.Pattern[str] = NEGATION) -> bool:
    """A word of the question stands right behind the quote's negation."""
    found = negation.search(quote)
    if found is None:
        return False
    if found.group().lower().endswith(" gửi") and not _HANDS_OVER.search(question.text):
        return False
    beside = set(syllables(quote[found.start() : found.end() + _REACH]))
    if not beside & set(question.content) or not _OF_A_STATE.match(found.group()):
        return bool(beside & set(question.content))
    behind = [t for t in content(_UP_TO.split(quote[found.end() : found.end() + _REACH])[0]) if t[0].isalpha()]
    return sum(t in question.content for t in behind) >= _SHARED * len(behind)


def holds_back(asked: str, quote: str) -> bool:
    """`hạn chế sử dụng`, where `có được sử dụng` is asked: what a text would have less of it does not affirm."""
    low = asked.lower()
    return any(held["what"].lower() in low and held["less"].lower() not in low for held in _HELD_BACK.finditer(quote))


def denies_at_all(quote: str) -> bool:
    """Whether a text says of anything that it is not so."""
    return bool(NEGATION.search(quote) or _BARE_NOT.search(quote))


def _asked(question: Question) -> str:
    """The question without the words that ask whether it is so, which deny nothing."""
    return re.sub(r"\b(?:phải|đúng|hay|được|có)? ?(?:không|chưa)(?: \w+)?\W*$", "", question.text.strip(), flags=re.I)


def _as_freed(low: str, quote: str, question: Question) -> str:
    """What a text denies is denied; `khỏi làm` it is affirmed by `không phải làm`; another negation asked of is left open."""
    if _FREED.search(low):
        return "Có." if denies(question, quote, _NEED_NOT) else ""
    return "" if ASKED_OF_NOT.search(low) else "Không."


def _denies_a_word(negation: re.Match[str], quote: str, question: Question) -> bool:
    """`không xét tặng` where `có được xét` is asked: a word of it is denied, the rest is said otherwise."""
    denied = syllables(_BRINGS_ABOUT.sub("", quote[negation.end() : negation.end() + 18]))[:1]
    return bool(set(denied) & set(question.content))


def _rules_out(negation: re.Match[str], quote: str, question: Question) -> bool:
    """`Không số hóa hồ sơ mật`: what is denied is the very thing asked about."""
    denied = syllables(quote[negation.end() : negation.end() + 24])[:2]
    return len(denied) == 2 and f" {' '.join(denied)} " in spaced(question.text)
