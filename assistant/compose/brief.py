"""A long answer to a question for one fact, without the clauses that neither hold the fact nor say what it is of.

`Làm A; làm B trước ngày …; làm C` is told of B as `[…] làm B trước ngày … […]`. What is left out carries no word of
the question that the rest lacks, and no second thing of the kind asked for; the citation still quotes the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.compose.draft import Draft, Scene, bare
from assistant.compose.fitting import fits
from assistant.evidence import asserted_by, carried
from assistant.probes import Probe
from assistant.question import Kind, Question
from assistant.retrieval import asks_basis
from corpus.language.sentences import Span, clauses, sentences
from corpus.language.tokens import syllables

#: What stands for words left out.
CUT = "[…]"
_LONG = 40  # words from which on something is left out
_LEAST_CUT = 4  # words for which a cut is worth its mark
_LEAST_SAID = 30  # characters that stand before what a clause is done for
#: Share of the best clause's words up to which one with a thing of the kind asked for is of another matter
#: (`100% dịch vụ …; 60% công việc …`), and the share of a yes-no question that the best one has to carry for that.
_OTHER, _SURE = 0.6, 0.5
_ONE_FACT = (
    Kind.PERCENT, Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.DATE, Kind.PLACE, Kind.PERSON, Kind.AUTHORITY,
    Kind.DOCUMENT, Kind.YES_NO,
)  # fmt: skip
_DRAFTS = (*_ONE_FACT, "structure-fact", "mentioned")
#: More than one thing is asked for, or none of one kind.
_SEVERAL = re.compile(
    r"\b(?:so sánh|lần lượt|liệt kê|kể (?:tên|ra)|gồm|(?:các|những) (?:\w+ ){0,2}(?:nào|gì|ai)"
    r"|thế nào|ra sao|làm (?:gì|sao)|nguyên văn|toàn bộ)\b",
    re.I,
)
_ASKS = re.compile(r"\b(?:gì|nào|sao|ai|đâu|bao nhiêu|bao giờ|bao lâu)\b", re.I)
#: Asked for by what the cuts within a clause would take away.
_OF_THE_REST = re.compile(
    r"\b(?:để|nhằm|vì sao|tại sao|mục đích|căn cứ|cơ sở|đề nghị|kiến nghị|đề xuất|xin"
    r"|(?<!chương )(?<!quy )(?<!công )(?<!lộ )(?<!quá )trình)\b",
    re.I,
)
#: Who acts in the clauses that follow with no actor of their own.
_ACTS = re.compile(
    r"(?:Giao |Yêu cầu |Đề nghị )?(?:Sở|Bộ|Phòng|Ban|Cục|Chi cục|Văn phòng|UBND|Ủy ban|Uỷ ban|Công an|Công ty|Tổng"
    r"|Thanh tra|Trung tâm|Đài|Chính phủ|Thủ tướng|Thành phố|Tỉnh|Huyện|Xã|Người|Các|Những|Mọi|Cơ quan|Đơn vị|Chủ)\b"
)
#: A clause that cannot be understood without the one before it; one that takes something back.
_LEANS = re.compile(r"(?:trong đó|trên cơ sở đó|theo đó|từ đó|qua đó|do đó|vì vậy)\b|.*?\b(?:nêu|nói) trên\b", re.I)
_EXCEPTS = re.compile(
    r"(?:^|, )(?:trừ|riêng|trường hợp|nếu|tuy nhiên|nhưng)\b"
    r"|\b(?:ngoại trừ|được miễn|được giảm|không phải|không áp dụng|không tính|không bao gồm)\b",
    re.I,
)
_DENIES = re.compile(r"\b(?:không|chưa|cấm)\b", re.I)
_BRACKETS = re.compile(r"\([^()]*\)")
#: What introduces one list, as against a body's duties or the aims for a year.
_LISTS = re.compile(r"\b(?:gồm(?: có)?|là|sau(?: đây)?|như|cụ thể)\s*:$", re.I)
_COLON = re.compile(r":\s+")
_ALWAYS = re.compile(r"\bthường xuyên\b", re.I)  # tells no day where one is asked for
#: What a clause is done for, or goes on to say; at whose request; a remark in brackets.
_PURPOSE = re.compile(
    r",? (?:nhằm|góp phần|qua đó|từ đó|theo đó|trong đó|(?<!không )(?<!chưa )(?<!đủ )(?<!cách )(?<!cơ sở )"
    r"(?<!căn cứ )(?<!tiêu chí )(?<!điều kiện )(?<!thời gian )(?<!quan trọng )(?<!pháp )để)\b"
)
_REQUEST = re.compile(r",? (?:như|theo|trên cơ sở) (?:đề nghị|kiến nghị|đề xuất) của\b")
_ASIDE = re.compile(r"\s*\((?!trừ|không|kể cả|ngoại trừ|riêng|nếu|khi)[^()]{20,}\)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause, or what introduces clauses as far as its colon; `under` is the part without which it says nothing."""

    start: int
    end: int
    under: int | None
    opens: bool

    @property
    def span(self) -> Span:
        return self.start, self.end


def brief(scene: Scene, question: Question, draft: Draft, text: str) -> str:
    """The answer as it is told: shortened where it is long and one fact is asked for."""
    if len(text.split()) <= _LONG or not _may_be_cut(question, draft, text):
        return text
    quote = bare(draft.quotes[0].text)
    start = text.find(quote)
    if start < 0:
        return text
    kept = _Answer(question, scene.idf.probes(question.terms), text, (start, start + len(quote))).kept()
    told = _joined(text, kept, (start, start + len(quote)))
    return told if len(told.split()) <= len(text.split()) - _LEAST_CUT else text


def _may_be_cut(question: Question, draft: Draft, text: str) -> bool:
    """One stretch of one paragraph answers a question for one thing."""
    if "\n" in text or question.wants_list or question.kind not in _ONE_FACT or draft.kind not in _DRAFTS:
        return False
    if len(draft.quotes) != 1 or draft.quotes[0].paragraph.cells:
        return False
    own = question.own
    most = 0 if question.kind is Kind.YES_NO else 1
    return not _SEVERAL.search(own) and len(_ASKS.findall(own)) <= most


class _Answer:
    """A stretch of which clauses are left out as long as it answers the question as well."""

    def __init__(self, question: Question, probes: Sequence[Probe], text: str, stretch: Span) -> None:
        self._question, self._probes, self._text, self._stretch = question, probes, text, stretch
        self._before = self._found([(0, stretch[0])])

    def kept(self) -> list[Span]:
        """The stretches to be told."""
        parts = _parts(self._text, (self._after_its_grounds(), self._stretch[1]))
        spans = [parts[k].span for k in sorted(self._clauses(parts))]
        if self._question.kind is Kind.YES_NO or _OF_THE_REST.search(self._question.text):
            return spans
        for span in tuple(spans):
            spans = self._within(spans, span)
        return spans

    def _after_its_grounds(self) -> int:
        """Where the stretch begins once what it rests on is left out (`Trên cơ sở …, Bộ X ban hành …`)."""
        start, end = self._stretch
        told = (end - len(asserted_by(self._text[start:end])), end)
        if asks_basis(self._question) or not self._holds(told) or not self._carries([told], [self._stretch]):
            return start
        return told[0]

    def _clauses(self, parts: Sequence[_Part]) -> set[int]:
        """The parts that are kept, tried from the one that carries least."""
        kept, number = set(range(len(parts))), len(self._probes)
        holds = [self._holds(p.span) for p in parts]
        found = [self._found([p.span]) for p in parts]
        shares = [carried(self._probes, self._line([p.span])) for p in parts]
        best = max((share for share, held in zip(shares, holds, strict=True) if held), default=0.0)
        least = _OTHER * best if self._tells_apart(best) else -1.0

        def dispensable(k: int) -> bool:
            gone = {j for j in kept if _stands_under(parts, j, k)}
            rest = kept - gone
            if not self._may_go(parts, k, kept) or any(self._takes_back(parts[j].span) for j in gone):
                return False
            if not any(holds[j] for j in rest) or any(holds[j] and shares[j] > least for j in gone):
                return False
            if not self._denies_still(parts, rest, kept):
                return False
            left = (max([self._before[i], *(found[j][i] for j in rest)]) for i in range(number))
            return all(had >= max(found[j][i] for j in gone) for i, had in enumerate(left))

        while (k := next((k for k in sorted(kept, key=lambda k: (shares[k], -k)) if dispensable(k)), None)) is not None:
            kept -= {j for j in kept if _stands_under(parts, j, k)}
        return kept

    def _tells_apart(self, best: float) -> bool:
        """Where the words tell which of two things of the kind asked for is meant, the other may be left out."""
        kind = self._question.kind
        return kind is Kind.PERCENT or (kind is Kind.YES_NO and best >= _SURE)

    def _may_go(self, parts: Sequence[_Part], k: int, kept: set[int]) -> bool:
        """Not the last of what a part introduces, and none of one list."""
        under = parts[k].under
        if under is None or not parts[under].opens:
            return True
        one_list = _LISTS.search(self._text, *parts[under].span)
        return not one_list and any(j != k and parts[j].under == under for j in kept)

    def _denies_still(self, parts: Sequence[_Part], rest: set[int], kept: set[int]) -> bool:
        """A `Không.` keeps the clause that says so."""
        if not self._text.startswith("Không."):
            return True
        denying = {k for k in kept if _DENIES.search(self._text, *parts[k].span)}
        return not denying or bool(denying & rest)

    def _within(self, kept: list[Span], span: Span) -> list[Span]:
        """What is left of a clause without its purpose, the request it follows, remarks in brackets."""
        start, end = span
        cuts = [(m.start(), end, True) for m in _PURPOSE.finditer(self._text, start + _LEAST_SAID, end)]
        cuts += [(m.start(), end, False) for m in _REQUEST.finditer(self._text, start + _LEAST_SAID, end)]
        cuts += [(m.start(), m.end(), True) for m in _ASIDE.finditer(self._text, start, end)]
        for first, last, may_hold in sorted(cuts):
            rest = _without(kept, (first, last))
            if len(self._text[first:last].split()) <= _LEAST_CUT or (may_hold and self._holds((first, last))):
                continue
            if self._takes_back((first, last)):
                continue
            if self._carries(rest, kept) and any(self._holds(s) for s in rest):
                kept = rest
        return kept

    def _takes_back(self, span: Span) -> bool:
        """Something is said not to be so of all; what brackets take back, they take from their own clause."""
        said = self._text[slice(*span)]
        return bool(_EXCEPTS.search(said if said.lstrip().startswith("(") else _BRACKETS.sub("", said)))

    def _holds(self, span: Span) -> bool:
        """The stretch has a thing of the kind asked for."""
        said = self._text[slice(*span)]
        return fits(self._question, _ALWAYS.sub(" ", said) if self._question.kind is Kind.DATE else said)

    def _carries(self, rest: Sequence[Span], whole: Sequence[Span]) -> bool:
        """The rest carries every word of the question as well as the whole."""
        found = zip(self._before, self._found(rest), self._found(whole), strict=True)
        return all(max(before, left) >= had for before, left, had in found)

    def _found(self, spans: Iterable[Span]) -> list[float]:
        line = self._line(spans)
        return [p.found(line) for p in self._probes]

    def _line(self, spans: Iterable[Span]) -> str:
        return f" {' '.join(s for a, b in spans for s in syllables(self._text[a:b]))} "


def _parts(text: str, stretch: Span) -> list[_Part]:
    """The clauses of all sentences, brackets and quotations kept whole."""
    out: list[_Part] = []
    told, start = _closed(text), stretch[0]
    for first, last in sentences(text[slice(*stretch)]):
        under: int | None = None
        acting: int | None = None
        for i, (a, b) in enumerate(clauses(told, (start + first, start + last))):
            begin = a
            if colon := _COLON.search(told, a, b):
                out.append(_Part(a, colon.start() + 1, under, True))
                under, begin = len(out) - 1, colon.end()
            if begin < b:
                above = acting if under is None and text[begin].islower() else under
                leans = i and colon is None and _LEANS.match(text[begin:b])
                out.append(_Part(begin, b, len(out) - 1 if leans else above, False))
            if under is None and _ACTS.match(text, a):
                acting = len(out) - 1
    return out


def _closed(text: str) -> str:
    """The text with no semicolon or colon inside brackets and quotations."""
    out, depth = [], 0
    for c in text:
        depth = max(0, depth + (c in "(“") - (c in ")”"))
        out.append("," if depth and c in ";:" else c)
    return "".join(out)


def _stands_under(parts: Sequence[_Part], k: int, top: int) -> bool:
    under: int | None = k
    while under is not None and under != top:
        under = parts[under].under
    return under == top


def _without(kept: Sequence[Span], gone: Span) -> list[Span]:
    pairs = (pair for a, b in kept for pair in ((a, min(b, gone[0])), (max(a, gone[1]), b)))
    return [(a, b) for a, b in pairs if a < b]


def _joined(text: str, kept: Sequence[Span], stretch: Span) -> str:
    """The kept stretches, what was left out between them marked."""
    out, at = text[: stretch[0]], stretch[0]
    for a, b in kept:
        if re.search(r"\w", text[at:a]):
            out = f"{out.rstrip()} {CUT}{'' if text[a] in ',.' else ' '}".lstrip() + text[a:b].lstrip()
        else:
            out += text[at:b]
        at = b
    if re.search(r"\w", text[at : stretch[1]]):
        return f"{out.rstrip(' ;,:')} {CUT}{text[stretch[1] :].lstrip(' .')}"
    return out + text[at:]
