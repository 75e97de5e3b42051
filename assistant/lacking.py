"""Words of a question that texts do not have, as the question writes them: what a reader of a refusal can look for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import KIND_WORDS, Library
from assistant.occurrences import as_written
from assistant.probes import Words, said
from assistant.question import Question
from assistant.terms import OF_ASKING, set_terms, tie
from corpus.language.text import fold
from corpus.language.tokens import syllables

_HOLDS = 3.0  # nats by which a syllable belongs to the word beside it
_WEIGHTY = 0.7  # share of the weight of the rarest word that a lacking one has to be told
#: Terms whose second syllable nobody would look for by itself (`ty`), though it ties to no neighbour as it is read.
_READ_OTHERWISE = frozenset({"công ti"})
#: Words that tell no matter by themselves; that a text lacks them says nothing.
_NO_MATTER = frozenset("hơn kém nhất bị được xuống lên ra vào phải cần bỏ gọi làm".split())
#: What measures or asks for a measure, and whom one talks to; by itself it is no matter to be looked for.
LIGHT = frozenset(
    (
        "mức tiền tháng ngày năm tuần quý giờ phút hết tốn mất tỷ tỉ trăm triệu nghìn ngàn đồng điều khoản điểm chương "
        "mục phần đối đặt lần số lượng bao nhiêu mấy cao thấp nhiều ít người việc thứ loại làm chỉ con cháu bác anh "
        "chị ông bà họ tên chứ hồi vài sếp bảo chừng"
    ).split()
)
#: Verbs, qualities and places in a row: joined to no neighbour, and told alone only where there is nothing else.
IDLE = frozenset(
    (
        "so lấy rộng thuộc lý lí xếp cuối bảng đứng đầu chi tăng giảm đúng sai giống khác hỏng chậm nhanh lắp dùng dài "
        "ngắn to nhỏ lớn bé xa gần sớm muộn mới cũ gửi nộp nhận trả đưa giao cấp đi về mua bán chữ viết ký hơn kém"
    ).split()
)
#: Terms that frame a matter and are none.
FRAMES = frozenset(
    (
        "lĩnh_vực giai_đoạn ban_hành nội_dung lý_do lí_do so_với vấn_đề công_tác đứng_đầu thực_hiện quy_định "
        "bài_viết bài_báo"
    ).split()
)
_MOST, _MOST_WORDS = 2, 3  # set terms that no text has, and words that a place lacks, that are told


def lacking(question: Question, texts: Sequence[str], library: Library, weights: Words) -> list[str]:
    """Set terms of a question, else words, that stand nowhere in the texts, nor what may be written for them."""
    titles = (library.document(t).title for t in texts)
    written = (x for t in texts for p in library.paragraphs(t) for x in (p.text, *p.headings))
    whole = f" {' '.join(' '.join(syllables(x)) for x in (*titles, *written))} "
    whole += whole.replace(" tp ", " thành phố ")  # a text that writes `TP. Hồ Chí Minh` has the city
    heard = [set(i.phrase) for i in said(question.text) if any(f" {' '.join(w)} " in whole for w in i.written)]
    asked = [t.split("_") for t in set_terms(question.content, question.text) if t not in OF_ASKING | FRAMES]
    for terms in (asked, [[t] for t in heaviest(question, weights) if tells(t)]):
        absent = [t for t in terms if not is_kind(t) and f" {' '.join(t)} " not in whole]
        if told := [t for t in absent if not any(set(t) <= h for h in heard)]:
            return _joined([as_asked(t, question.text) for t in told], question.text)
    return []


def tells(token: str) -> bool:
    """Whether a reader who does not find a word has learnt something: no measure, no idle verb, no lone figure."""
    return token not in LIGHT and token not in IDLE and len(token) > 1


def is_kind(term: Sequence[str]) -> bool:
    """`công văn` names a text, whether or not it stands in it."""
    return fold(" ".join(term)) in KIND_WORDS


def heaviest(question: Question, weights: Words, least: float = _WEIGHTY) -> list[str]:
    """The words of a question that tell most of it, the weightiest first; each of that share of its weight at least."""
    asked = set(syllables(question.text))
    kept = [t for t in dict.fromkeys(question.content) if t in asked and t not in _NO_MATTER]
    lightest = least * max((weights(t) for t in kept), default=0.0)
    return sorted((t for t in kept if weights(t) >= lightest), key=lambda t: -weights(t))


def in_words(terms: Sequence[str], question: Question) -> str:
    """Set terms of a question as it writes them, in quotation marks."""
    return ", ".join(f"“{as_asked(term.split('_'), question.text)}”" for term in terms[:_MOST])


def without(question: Question, missing: Sequence[str], words: Words) -> str:
    """The weightiest words of a question that a place lacks, as the question writes them, in quotation marks."""
    asked = syllables(question.text)
    missing = [token for token in missing if token in asked and token not in _NO_MATTER and tells(token)]
    least = _WEIGHTY * max((words(token) for token in missing), default=0.0)
    heavy = [token for token in missing if words(token) >= least]
    phrases = dict.fromkeys(as_asked([token], question.text) for token in heavy)
    whole = [p for p in phrases if not any(f" {p} " in f" {other} " for other in phrases if other != p)]
    return ", ".join(f"“{phrase}”" for phrase in _joined(whole, question.text)[:_MOST_WORDS])


def _joined(phrases: Sequence[str], text: str) -> list[str]:
    """Phrases each once; two single words that the question writes side by side are one: `lịch hẹn`."""
    out = list(dict.fromkeys(phrases))
    alone = [p for p in out if " " not in p]
    pairs = ((a, b, re.search(rf"(?<!\w){re.escape(a)} {re.escape(b)}(?!\w)", text)) for a in alone for b in alone)
    for a, b, found in pairs:
        if found and a != b and {a, b} <= set(out):
            out[min(out.index(a), out.index(b))] = found.group()
            out = [p for p in out if p not in (a, b)]
    return out


def _holds(left: str, right: str) -> bool:
    return tie(left, right) >= _HOLDS or f"{left} {right}" in _READ_OTHERWISE


def as_asked(term: Sequence[str], text: str) -> str:
    """A stretch of syllables with those that hold on to it on both sides: `giải phóng mặt bằng` for `phóng mặt`."""
    words, size = syllables(text), len(term)
    first = next((i for i in range(len(words)) if list(words[i : i + size]) == list(term)), None)
    if first is None:  # of a question that was put otherwise since
        return " ".join(term)
    last = first + size - 1
    while first and _holds(words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _holds(words[last], words[last + 1]):
        last += 1
    run = tuple(words[first : last + 1])
    return as_written(run, text) or " ".join(run)
