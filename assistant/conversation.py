"""Follow-ups: a question that leans on the one before it is made whole, from the history handed in and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import instead, its_frame, other_row, same_again
from assistant.its_frame import DOCUMENT_NOUN, PART_NOUN
from assistant.kinds import counted_noun, kind_of
from assistant.library import Library, Reference
from assistant.question import CONTINUED, Fact, Kind, Place, Question
from assistant.understanding import analyse
from corpus.language.numbers import cardinal, ordinal, ordinal_words, year_ranges
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables
from corpus.records import StepKind

_OPENING = re.compile(
    r"^(?:dạ |à |ừ |ok |vâng )*(?:thế|vậy|còn|rồi|và|nhưng|như vậy|tiếp|ý tôi|ý mình|không,|nhầm|à không|không phải|ngoài)\b"
)
#: `Vẽ xong thì đưa cho ai`: what was done stands in the question before.
_ONCE_DONE = re.compile(r"^(?:(?!ai\b|không\b|chưa\b)[^\W\d]+ ){1,2}xong(?: rồi| xuôi)?(?:,|,? thì|,? là|,? rồi)\s")
_LEAD = re.compile(r"^(?:(?:dạ|à|ừ|thế|vậy|còn|rồi|và)\s+)+", re.I)
_POINTS_BACK = re.compile(
    r"\b(?:đó|này|nó|ấy|nêu trên|ở trên|vừa nêu|vừa rồi|kia|họ|(?<!mặt )trên(?= là| thì| có|$))\b|\b(?:y )?(?:như|giống|cũng) (?:thế|vậy)\b(?! (?:nào|thì|là))|\btiếp theo\b|\bkế tiếp\b"
)
_NEXT = re.compile(
    r"\b(?:tiếp theo|kế tiếp|kế đó|sau đó|liền sau|(?:ngay|liền|kế|đứng) sau (?:nó|đó|cái đó)|(?<!trực )(?<!gián )tiếp(?= (?:đi|nữa|đó|thì|là)\b|[ ?.]*$))\b"
)
_PREVIOUS = re.compile(r"\b(?:trước đó|liền trước|phía trước|(?:ngay|liền|kế|đứng) trước (?:nó|đó|cái đó))\b")
_YEAR_AFTER = re.compile(r"\bnăm (?:sau(?: (?:đó|nữa))?|nữa|tiếp theo|kế tiếp|liền sau)\b(?! (?:khi|đại|\d))")
_YEAR_BEFORE = re.compile(r"\bnăm (?:trước(?: đó)?|liền trước|về trước)\b(?! (?:khi|\d|liền))")
#: How many years on or back: `5 năm sau nữa`, `mười năm trước đó`; `năm năm sau` is five.
_YEARS = re.compile(r"\b(\d{1,2}|một|hai|ba|bốn|năm|mười|mươi|chục) $")
_MORE = re.compile(
    r"\b(?:rõ hơn|chi tiết hơn|cụ thể hơn|nói thêm|đầy đủ hơn|toàn văn|nguyên văn|trích nguyên|chi tiết đi|cho xem nguyên)\b"
)
_BASIS = re.compile(
    r"\b(?:căn cứ (?:vào )?(?:đâu|nào)|dựa (?:vào|trên) (?:đâu|văn bản nào)|nguồn (?:ở )?(?:đâu|nào)|lấy ở đâu|ở văn bản nào|trích (?:dẫn )?(?:ở|từ) đâu|theo văn bản nào)\b"
)
_FILLER = frozenset(
    (
        "mốc cơ ý hỏi lại nhầm tôi năm ấy thì sao thế còn vậy nào rồi năm đến stt số thứ mục bài học tự nhỉ ạ hả "
        "đoạn kinh nghiệm phụ lục ý tôi là không nhầm phải chứ nâng tăng giảm lên xuống tới sang đặt mức đạt chỉ tiêu lấy áp "
    ).split()
)
#: `làm nó chung với ai`: what is done to it is done to no paper.
_DONE_TO_IT = re.compile(
    r"\b(?:làm|xây|dựng|lập|đào|đặt|lắp|mở|đóng|vận hành|triển khai|thực hiện|quản lý|hoàn thiện|hoàn thành|đầu tư) (?:xong )?nó\b"
)
#: What is asked of a thing that stands elsewhere: `thời hạn hoàn thành ghi sao`.
_ASPECTS = frozenset(
    "thời hạn hoàn thành gian xong chủ trì cơ quan phối hợp phụ trách tên kinh phí trách nhiệm".split()
)
#: `cái thứ hai` of what the question before listed.
_ONE_OF = re.compile(
    r"\b(?:cái|điều|ý|bài) (?=(?:thứ (?:\d|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|cuối(?: cùng)?|chót|đầu tiên)\b)",
    re.I,
)
_LISTED = re.compile(
    r"\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những|mấy) (bài học|nội dung|nhiệm vụ|mục tiêu|giải pháp|yêu cầu|nguyên tắc|quan điểm)\b"
    r"|\b(bài học)(?: kinh nghiệm)? nào\b",
    re.I,
)
_MEASURE = re.compile(
    r"(?:(?:trên|dưới|từ|hơn|khoảng)\s+)?\d+(?:[.,]\d+)?(?:\s*(?:-|÷|–|đến)\s*\d+(?:[.,]\d+)?)?\s*(?P<unit>mm/h|mm|ha|m³/s|m3/s|km|m)(?!\w)"
)
#: `trên 100mm/h thì sao`: one condition of the question before, changed.
#: `báo cáo quý thì sao`: the same is asked of something else.
_ONLY_WHAT_IF = re.compile(
    r"^(?:(?:thế|vậy|còn|rồi) )*(?!nếu|lỡ|giả sử)(?:\w+ ){1,6}thì (?:sao|thế nào|ra sao)(?: ạ| vậy| nhỉ)?[\s?.]*$"
)
_ASKED_AGAIN = (Kind.DATE, Kind.PERCENT, Kind.MONEY, Kind.PHONE)
_WHAT_IF = re.compile(r"\bthì (?:sao|thế nào|ra sao|mấy|bao nhiêu)\b|^(?:nếu|lỡ|giả sử)\b")
#: `có chừa loại nào ra không`, `có ngoại lệ gì không`: an exception to what was just said.
_EXCEPTED = re.compile(
    r"\b(?:có|được|là|thì|phải|cũng)?\s*(?:(?:ngoại|loại|miễn|trừ|chừa|bỏ)(?: \w+){0,4}? (?:nào|gì|ai|đâu|ra|không)|trường hợp (?:nào|gì) (?:được |bị )?(?:\w+ )?(?:trừ|miễn|chừa|ngoại lệ|khỏi))\b"
)
_EXCEPTION = re.compile(
    r"\b(?:trừ|loại trừ|riêng|không (?:áp dụng|bao gồm|tính|kể|thuộc)|miễn|ngoại lệ|trường hợp)\b", re.I
)
_MOST_OF_EXCEPTED = 6  # content words of such a question
#: `trong kế hoạch năm 2022 có thấy nhắc đến không`: nothing is said of what might be spoken of.
_UNSAID = re.compile(
    r"\b(?:có|đã) (?:thấy |được |hề )*(?:nhắc|nói|đề cập|nêu|ghi|bàn)(?: (?:đến|tới|về|gì|ra|lại|luôn))*(?P<where> (?:trong|ở|tại) [^,]{3,50}?)?,?"
    r" (?:không|chưa)(?: ạ| vậy| nhỉ| thế)?$"
)
#: `làm theo hướng dẫn của bộ nào`, `gửi cho ai`: what is done is asked about, and nothing says what it is done to.
_SUBJECTLESS = re.compile(
    r"(?:làm|gửi|nộp|trình|theo|do|bằng|xong|hoàn thành|thực hiện|bắt đầu|kết thúc) (?!sao\b|thế nào\b)"
)
_SHORT = 4  # content words under which a question cannot stand alone


_COUNTED = r"(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?!năm\b|tháng\b|ngày\b)[^\W\d]+ [^\W\d]+"
#: `thế còn ba sẵn sàng` after `bốn tại chỗ là những gì`: another watchword that counts what it stands for.
_WATCHWORD = re.compile(rf"^(?:thế |vậy |rồi |còn )+(?P<said>{_COUNTED})(?: thì sao| là sao| thì thế nào)?\W*$")
_OF_A_WATCHWORD = re.compile(rf"\b{_COUNTED}\b.*\b(?:là|gồm)(?: có)? (?:những )?gì\W*$", re.I)


#: `Có đề án nào phải xong trong năm 2024 không`: any of a kind, under a condition and a year of its own.
_ANY_OF_A_KIND = re.compile(
    r"^(?:liệu )?có (?P<kind>[^\W\d]+(?: [^\W\d]+)?) nào (?!khác|nữa|như|trong (?:số|đó)|của (?:nó|họ))[^,;]+ (?:không|chưa)\W*$"
)


@dataclass(frozen=True, slots=True)
class Before:
    """The turn before: its question as understood, its answer, the paragraphs and document it cited."""

    question: Question
    text: str
    cited: tuple[str, ...]
    document: str | None


def leans(question: Question) -> bool:
    """True when the question cannot be taken on its own."""
    low = question.text.lower()
    if turned(question) or _asks_of_all(question) or question.kind is Kind.SMALL_TALK:
        return False
    if any(p.search(low) for p in (_OPENING, _MORE, _BASIS, _ONE_OF)) or _UNSAID.search(low.rstrip(" ?.")):
        return True
    if _WHAT_IF.search(low) and _MEASURE.search(low) and not (question.documents or question.units):
        return True
    if _POINTS_BACK.search(low) and not (question.documents or question.document_ids):
        return True
    if question.kind is Kind.COMPARE and len(question.content) <= _SHORT and not question.documents:
        return True
    if excepted(question):
        return True
    own = bool(question.documents or question.document_ids or question.units)
    if not own and question.content and set(question.content) <= _ASPECTS:
        return True
    if not own and (_ONCE_DONE.match(low) or (_SUBJECTLESS.match(low) and len(question.content) <= _SHORT + 1)):
        return True
    if not own and question.years and not _matter(question):
        return True
    if not own and set(question.facts) & {Fact.SIGNER, Fact.ADDRESSEES}:
        return True
    return len(question.content) < (2 if question.documents or question.document_ids else 3 if own else _SHORT)


def _asks_of_all(question: Question) -> bool:
    """Any of a kind is asked for, under a condition beyond its year: of all of them, not of the one spoken of."""
    found = _ANY_OF_A_KIND.match(question.text.lower())
    if found is None or not question.years or points_back(question):
        return False
    return any(t not in syllables(found["kind"]) for t in _matter(question))


def _matter(question: Question) -> list[str]:
    """The words of a question that are neither a year nor a filler."""
    return [t for t in question.content if t not in _FILLER and not t[0].isdigit()]


def excepted(question: Question) -> bool:
    """Asks for exceptions and does not say from what."""
    named = question.documents or question.document_ids or question.units or question.years
    return bool(_EXCEPTED.search(question.text.lower())) and not named and len(question.content) <= _MOST_OF_EXCEPTED


def tells_exception(text: str) -> bool:
    """The text takes something out of what it says."""
    return bool(_EXCEPTION.search(text))


def points_back(question: Question) -> bool:
    """`chỉ tiêu đó`, `việc này`: the matter asked before is meant."""
    return bool(_POINTS_BACK.search(question.text.lower()))


#: `so với năm 2021 thì tăng bao nhiêu`.
_SET_AGAINST = re.compile(
    r"\bso với\b.*\b(?:tăng|giảm|hơn|kém|chênh|cao|thấp|nhiều|ít|gấp|khác)\b|\b(?:tăng|giảm|hơn|kém|chênh|khác)\b.*\bso với\b"
)
_BY_HOW_MUCH = re.compile(r"\b(?:hơn|kém|chênh|tăng|giảm|cao|thấp)\b.*\b(?:mấy|bao nhiêu|gì|không)\b")
#: `còn cấp huyện thì sao`, `còn ai phản biện`: another one under the question before, which by itself asks nothing.
_ANOTHER_ONE = re.compile(
    r"(?:thế |vậy |rồi )*còn (?:[^?,]{2,40}? (?:thì )?(?:sao|thế nào|ra sao)|(?:ai|(?:bộ|sở|cơ quan|đơn vị|bên|nơi) nào) \w+(?: \w+)?)\W*$"
)


#: `mà này, …`, `nhân tiện cho hỏi …`: another matter is taken up.
_TURNED = re.compile(
    r"^(?:à |ừ |ok |dạ |thôi )*(?:mà này|à mà(?: này)?|nhân tiện|nhân đây|tiện thể|sẵn (?:đây|tiện|cho)|(?:hỏi )?(?:sang )?chuyện khác|(?:hỏi|đổi) sang)\b"
)


def turned(question: Question) -> bool:
    """The question says that it leaves the matter before, and is long enough to stand alone."""
    low = question.text.lower()
    found = _TURNED.match(low)
    return found is not None and len(question.content) > _SHORT and not _POINTS_BACK.search(low, found.end())


#: `quay lại bài học lúc nãy`, `trở về công văn hồi đầu`: an earlier turn than the last one is gone on from.
_RETURNS = re.compile(
    r"(?:\b(?:quay lại|quay về|trở lại|trở về|về lại|nói lại|hỏi lại)(?: với| về| cái| chuyện| vụ)* (?P<noun>[^\W\d]+ [^\W\d]+)"
    r"(?: (?:kia|đó|ấy|này))?(?: (?:lúc nãy|hồi nãy|khi nãy|ban nãy|lúc đầu|ban đầu|hồi đầu|trước đó|vừa nãy|nãy))?"
    r"|(?P<named>[^\W\d]+ [^\W\d]+) (?:lúc nãy|hồi nãy|khi nãy|ban nãy|lúc đầu|ban đầu|hồi đầu))\s*,?\s*",
    re.I,
)


def returns_to(asked: str, history: Sequence[str]) -> tuple[str, int] | None:
    """The question without its word of return, and how many earlier questions lead up to the one it returns to."""
    found = _RETURNS.search(asked) if len(history) > 1 else None
    if found is None:
        return None
    noun = " ".join(syllables(found["noun"] or found["named"]))
    for i in range(len(history) - 2, -1, -1):
        if f" {noun} " in f" {' '.join(syllables(history[i]))} ":
            rest = f"{asked[: found.start()]}{asked[found.end() :]}".strip(" ,")
            return (f"{noun} đó, {rest}" if rest else asked), i + 1
    return None


def asks_by_itself(question: Question) -> bool:
    """A question that may be answered without the one before it."""
    low = question.text.lower()
    return not (_POINTS_BACK.search(low) or _ANOTHER_ONE.match(low))


#: A person pointed back at.
_SOMEONE = re.compile(
    r"\b(?:người|ông|bà|anh|chị|cô|chú|bác|vị|cán bộ|đồng chí|thầy) (?:đó|ấy|này|kia|nêu trên|vừa nêu|vừa rồi)\b"
)
_WHO = re.compile(r"\b(?:ai|người nào|(?:người|ông|bà|vị|cán bộ)\b.* (?:nào|tên gì|tên là gì))\b")
_FULL_NAME = 3  # syllables of a person's name; places have two
#: A person's own name after a word for one: `ông Hồ Quốc Dũng`.
_PERSON_NAMED = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|đồng chí|Đồng chí)(?: [{UPPER}][^\W\d_]+){{2,4}}")
_SOMEWHERE = re.compile(r"\b(?:ở|tại|nơi|chỗ|bên) (?:đó|đấy|ấy|này|kia)\b")
_BARE_ANOTHER = re.compile(
    r"(?:thế |vậy |rồi )*còn (?!gì|ai\b|nữa|không)[^?,]{2,30}?(?: thì)?(?: sao| thế nào| ra sao)?\W*$"
)
#: `kể hết ra giùm em`, `liệt kê ra xem`: of what was counted before, all are wanted.
_TOLD_OFF = re.compile(
    r"(?:(?:thế|vậy|rồi|thì|ừ|ok|dạ|à|em|anh|chị|bạn|cho|nhờ|hãy|giúp|giùm|dùm|hộ|tôi|mình|cháu|xin|hết|đủ|tất cả|cả|tên|ra|lại|xem|coi|đi|luôn|nhé|nha|ạ|với|từng|cái|các|chúng|chi tiết|cụ thể|đó|là|những|gì|nào)\s*)*"
    r"\b(?:kể|liệt kê|nêu|đọc|những gì|gồm những gì)\b"
    r"(?:\s*(?:em|anh|chị|bạn|cho|giúp|giùm|dùm|hộ|tôi|mình|cháu|xin|hết|đủ|tất cả|cả|tên|ra|lại|xem|coi|đi|luôn|nhé|nha|ạ|với|từng|cái|các|chúng|chi tiết|cụ thể|đó|biết|nghe|được không))*[\s?.!]*",
    re.I,
)


#: … by the noun that was counted: `kể tên các đề án đó`.
_POINTED_AT = re.compile(
    r"\b(?:những|các|mấy|cả) (?P<noun>[^\W\d]+(?: [^\W\d]+){0,3}?) (?=(?:đó|ấy|này|trên|kia)\b)", re.I
)


def tells_off(question: Question, before: Question) -> bool:
    """Nothing is asked but that what was counted before be told one by one."""
    pointed = _POINTED_AT.search(question.text)
    counted = f"{counted_noun(before.text.partition(CONTINUED)[0].lower())} "
    named = pointed is not None and counted.startswith(f"{pointed['noun'].lower()} ")
    text = f"{question.text[: pointed.start()]}{question.text[pointed.end() :]}" if pointed and named else question.text
    return _TOLD_OFF.fullmatch(text) is not None


def by_name(before: Question) -> str:
    """`Có mấy điểm …` as `kể tên các điểm …`."""
    return re.sub(r"\b(?:có |còn )?(?:bao nhiêu|mấy) ", "kể tên các ", before.text, count=1, flags=re.I)


def counts_a_part(question: Question, before: Question) -> bool:
    """`Bao nhiêu điểm do phường xã quản lý` after points were counted: more is asked of those, under no other case."""
    if question.kind is not Kind.COUNT or before.kind is not Kind.COUNT:
        return False
    own = question.documents or question.document_ids or question.units or question.years or question.place.levels
    if own or question.numbers or question.names or _MEASURE.search(question.text):
        return False
    low, asked = counted_noun(question.text.lower()), before.text.partition(CONTINUED)[0].lower()
    return bool(low) and low.split()[0] == counted_noun(asked).split(" ")[0]


def names_nobody(question: Question, before: Question) -> bool:
    """`Người đó còn làm gì` after a question that itself names nobody: only its answer could have said who."""
    named = _PERSON_NAMED.search(before.text) or any(len(n.split()) >= _FULL_NAME for n in before.names)
    asked = _WHO.search(before.text.partition(CONTINUED)[0].lower())
    return bool(_SOMEONE.search(question.text.lower()) and asked) and not named


def names_another(question: Question) -> bool:
    """`Còn của Hà Nội`: nothing but another one is named."""
    return _BARE_ANOTHER.match(question.text.lower()) is not None


def rests_on(question: Question) -> bool:
    """`Ai trực ở đó`, `thế còn Hà Nội`: nothing is asked but by way of the turn before."""
    low = question.text.lower()
    named = question.documents or question.document_ids or question.units or question.years or question.place.levels
    if named or question.facts or len(question.content) >= _SHORT:
        return False
    return bool(_SOMEONE.search(low) or _SOMEWHERE.search(low) or _BARE_ANOTHER.match(low))


def wants_more(question: Question) -> bool:
    """Asks for the whole of what was just answered, and for no part of something else (`nguyên văn mục 3`)."""
    if question.place.levels or question.place.ordinal is not None or question.kind in (*_ASKED_AGAIN, Kind.COUNT):
        return False
    return bool(_MORE.search(question.text.lower())) and len(question.content) <= _SHORT + 1


def wants_basis(question: Question) -> bool:
    """Asks where the last answer stands."""
    return bool(_BASIS.search(question.text.lower())) and len(question.content) <= _SHORT and not question.years


def _sets_years_apart(question: Question, before: Question) -> bool:
    """`Năm 2030 thì sao, hơn năm 2025 mấy phần trăm` after 2025: both years of what was asked before."""
    again = set(question.years) & set(before.years)
    return len(question.years) > len(again) > 0 and _BY_HOW_MUCH.search(question.own.lower()) is not None


def sets_against(question: Question) -> bool:
    """What was told before is set against another year, or another thing."""
    return bool(_SET_AGAINST.search(question.text.lower()))


def resolve(question: Question, before: Before, library: Library) -> Question:
    """The question with what it leaves out taken from the turn before."""
    low = question.text.lower()
    if row := _other_row(question, before, library):
        return row
    if before.question.place.ordinal is not None and (n := _named_ordinal(low)):
        return _other_ordinal(question, before, n, library)
    if _ONE_OF.search(low) and (listed := _LISTED.search(before.question.text)):
        noun = listed[1] or listed[2]
        told = analyse(question.asked, _ONE_OF.sub(f"{noun} ", question.text, count=1), library)
        return replace(told, document_ids=told.document_ids or before.question.document_ids)
    if (question.kind is Kind.COMPARE or _sets_years_apart(question, before.question)) and before.question.years:
        both = tuple(dict.fromkeys((*before.question.years, *question.years)))
        text = _with_year(before.question.text, before.question.years[-1], before.question)
        other = next(y for y in reversed(question.years) if y not in before.question.years[-1:])
        return replace(
            analyse(question.asked, f"So sánh {text.rstrip(' ?')} và năm {other}", library),
            years=both,
            kind=Kind.COMPARE,
        )
    if (delta := _year_step(low)) and len(before.question.years) == 1 and not question.years:
        text = _with_year(before.question.text, before.question.years[0] + delta, before.question)
        return replace(analyse(question.asked, text, library), asked=question.asked)
    if newer := _amending(question, before, library):
        return newer
    if (watchword := _WATCHWORD.match(low)) and _OF_A_WATCHWORD.search(before.question.text):
        return analyse(question.asked, f"{watchword['said']} là những gì", library)
    if stepped := _stepped(low, before, library, question):
        return stepped
    asked_before = before.question.own
    text = same_again.of_another_level(question, asked_before, before.question.kind, before.text)
    whole = CONTINUED not in before.question.text
    if whole and not text and before.document and before.cited:
        rows = library.paragraphs(before.document)
        text = other_row.asked_of_another_row(question.own, asked_before, before.cited, rows)
    text = text or (instead.asked_instead(question.own, asked_before, before.text) if whole else "")
    if text := text or same_again.whose_word(question, before.question):
        return analyse(question.asked, text, library)
    named = {t for r in question.documents for t in syllables(r.written)}
    rest = [t for t in question.content if t not in _FILLER and not t[0].isdigit() and not _in_units(t, question)]
    rest = [t for t in rest if t not in named]
    defines = before.question.kind is Kind.DEFINITION and len(question.content) <= _SHORT
    measured = bool(_MEASURE.search(question.text)) and (len(question.content) <= _SHORT or _WHAT_IF.search(low))
    against = sets_against(question)  # another year takes no place of what it is only set against
    asks_of_it = question.kind is Kind.YES_NO and bool(rest)  # `có hạn năm 2025 không`
    if (
        (len(rest) <= 1 or defines or measured or (named and asks_nothing_else(low)))
        and not against
        and not asks_of_it
        and (swapped := _swapped(question, before, library))
    ):
        return swapped
    return _joined(question, before, library)


#: `cái số 14`, `thế số 3`: a numbered one by its number alone.
_BY_NUMBER = re.compile(r"\b(?:(?:cái|thằng|con|dòng|hàng|ô)(?: số| thứ)?|số)\s+(?P<n>\d{1,3})\b(?![/.,]\d)", re.I)
_NUMBERED = re.compile(r"\b(?P<noun>đề án|dự án|nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|dòng|hàng|stt) số \d{1,3}\b", re.I)


def _other_row(question: Question, before: Before, library: Library) -> Question | None:
    """`Cái số 14 tên gì` two turns after `đề án số 8`: the one of that number is meant, in the same text."""
    found, *_, first = (_BY_NUMBER.search(question.text), *before.question.text.split(CONTINUED))
    named = _NUMBERED.search(first)
    if found is None or named is None or CONTINUED not in before.question.text or _NUMBERED.search(question.text):
        return None
    rest = f"{question.text[: found.start()]}{question.text[found.end() :]}"
    if not _WH.search(rest.lower()):
        return None
    text = _LEAD.sub(
        "", f"{question.text[: found.start()]}{named['noun']} số {found['n']}{question.text[found.end() :]}"
    )
    again = analyse(question.asked, text, library)
    told = before.question
    levels = tuple(level for level in told.place.levels if level[0] is StepKind.PHU_LUC)
    place = replace(again.place, levels=(*again.place.levels, *levels)) if levels else again.place
    return replace(again, documents=told.documents, document_ids=told.document_ids, place=place)


def _year_step(low: str) -> int:
    """`năm sau đó`, `5 năm trước đó`: how far from the year asked about before."""
    for pattern, way in ((_YEAR_AFTER, 1), (_YEAR_BEFORE, -1)):
        if found := pattern.search(low):
            told = _YEARS.search(low[: found.start()])
            return way * ((cardinal(told[1]) or 10) if told else 1)
    return 0


def _amending(question: Question, before: Before, library: Library) -> Question | None:
    """`Nghị định sửa ấy số mấy` after a paper was told: the one that amends it is asked for."""
    match = DOCUMENT_NOUN.search(question.text.lower())
    if not match or not match["newer"] or before.question.documents:
        return None
    told = library.references(before.text)
    return analyse(question.asked, f"{match[1]} nào sửa đổi, bổ sung {told[0].written}", library) if told else None


def _named_ordinal(low: str) -> int | None:
    """`thế bài thứ hai?`, `còn bài 5?` after an n-th item."""
    if found := ordinal_words(low):
        return found[0][0]
    if re.search(r"\b(?:bài|cái|ý|điều|mục) (?:cuối(?: cùng)?|chót|chót cùng)\b", low):
        return -1
    m = re.search(r"\b(?:bài|cái|số|ý|nội dung)\s+(\d{1,2})\b", low)
    return int(m[1]) if m else None


def _in_units(token: str, question: Question) -> bool:
    return any(fold(token) in unit.split() for unit in question.units)


def _stepped(low: str, before: Before, library: Library, question: Question) -> Question | None:
    """`ý tiếp theo?` after an n-th item: the next one."""
    delta = 1 if _NEXT.search(low) else -1 if _PREVIOUS.search(low) else 0
    place = before.question.place
    if not delta:
        return None
    if place.ordinal is not None and not place.levels:
        return _other_ordinal(question, before, place.ordinal + delta, library)
    if place.levels and place.levels[0][1].isdigit():
        kind, number = place.levels[0]
        new = Place(((kind, str(int(number) + delta)), *place.levels[1:]), place.noun)
        text = re.sub(rf"\b{number}\b", str(int(number) + delta), before.question.text, count=1)
        return replace(before.question, asked=question.asked, text=text, place=new)
    return None


def _swapped(question: Question, before: Before, library: Library) -> Question | None:
    """One condition of the question before, replaced: `thế còn 2030?`, `còn STT 10?`, `thế xã khác?`."""
    text = before.question.text
    changed = False
    if before.question.kind is Kind.DEFINITION and not question.years and (term := _term(question)):
        return analyse(question.asked, f"{term} là gì", library)
    if question.years:
        text, changed = _with_year(text, question.years[-1], before.question), True
    if question.place.levels:
        kind, number = question.place.levels[0]
        old = next((n for k, n in before.question.place.levels if k is kind), None)
        if old is not None:
            text, changed = re.sub(rf"(?<![\w/]){re.escape(old)}(?![\w/])", number, text, count=1), True
    if question.place.ordinal and before.question.place.ordinal:
        return _other_ordinal(question, before, question.place.ordinal, library)
    if measured := _with_measure(text, question.text):
        text, changed = measured, True
    if question.units:
        text, changed = _with_unit(text, question, before.question), True
    if question.documents and not changed:
        if not before.question.documents:
            return None
        old = before.question.documents[0].written
        text, changed = text.replace(old, question.documents[0].written), old in text
    return replace(analyse(question.asked, text, library), asked=question.asked) if changed else None


_WH = re.compile(r"\b(?:gì|nào|ai|đâu|mấy|bao|sao)\b")


def _term(question: Question) -> str:
    """What `còn X?` names; empty where it asks something itself."""
    text = _LEAD.sub("", question.text).strip(" ?.")
    return "" if _WH.search(text.lower()) else text


def _other_ordinal(question: Question, before: Before, n: int, library: Library) -> Question:
    """The question before, asked of the n-th item."""
    noun = before.question.place.noun
    text = re.sub(
        rf"{noun}((?: kinh nghiệm)?)\s+(?:thứ|số)\s+\w+",
        rf"{noun}\1 {ordinal(n) if n > 0 else 'cuối cùng'}",
        before.question.text,
        count=1,
        flags=re.I,
    )
    again = analyse(question.asked, text, library)
    told, document = before.question.focus, before.question.focus_document
    return replace(again, place=Place((), noun, n), focus=told, focus_document=document)


def _with_year(text: str, year: int, before: Question) -> str:
    spans = {y for pair in year_ranges(text) for y in pair}
    single = [y for y in before.years if y not in spans]
    if not single:
        return f"{text.rstrip(' ?')} năm {year}"
    for old in single:
        text = re.sub(rf"(?<![\d/]){old}(?!\d)", str(year), text)
    return text


def _with_measure(text: str, new: str) -> str:
    """The question before with another figure of the same unit: `mưa 50 - 70mm/h` → `mưa trên 100mm/h`; else empty."""
    old, other = _MEASURE.search(text), _MEASURE.search(new)
    return (
        text[: old.start()] + other.group() + text[old.end() :]
        if old and other and old["unit"] == other["unit"]
        else ""
    )


def _with_unit(text: str, question: Question, before: Question) -> str:
    new = _written(question.text, question.units[0]) or question.units[0]
    level = question.units[0].split()[0]
    for unit in sorted(before.units, key=lambda u: u.split()[0] != level):  # of two units the one of its level
        if old := _written(text, unit):
            return text.replace(old, new)
    return f"{text.rstrip(' ?')} {new}"


def _written(text: str, unit: str) -> str:
    words = text.split()
    size = len(unit.split())
    for i in range(len(words) - size + 1):
        piece = " ".join(words[i : i + size]).strip(" ,.?")
        if fold(piece) == unit:
            return piece
    return ""


def _joined(question: Question, before: Before, library: Library) -> Question:
    """The new question about the old topic."""
    if unsaid := _UNSAID.search(question.text.lower().rstrip(" ?.")):
        return _of_the_matter(question, before, unsaid, library)
    own_paper = _its_paper(question, before, library)
    if not (documents := question.documents) and (not own_paper or its_frame.pointed_kind(question, before.question)):
        documents = _meant_documents(question, before, library)
    own_paper = "" if documents else own_paper
    if not documents and question.facts and its_frame.of_another_paper(question, before.question):
        question = replace(question, facts=())
    if not documents and question.facts and not question.units and not PART_NOUN.search(question.text.lower()):
        documents = before.question.documents
    earlier = _under_the_unit(question, before.question)
    gone = set(syllables(before.question.text)) - set(syllables(earlier))
    keep = [
        t
        for t in before.question.content
        if t not in question.content and t not in gone and not _is_condition(t, before.question)
    ]
    own = bool(question.documents) or (bool(question.units) and question.kind is not Kind.YES_NO)
    years = question.years or before.question.years
    low = question.text.lower()
    of_its_frame = bool(own_paper)
    kind = kind_of(low.rstrip(" ?.!"), question.place, question.facts, bool(documents) or of_its_frame)
    again = bool(_ONLY_WHAT_IF.search(low)) or (bool(_OPENING.match(low)) and names_another(question))
    again = again or (asks_nothing_else(low) and len(question.content) <= _SHORT)
    again = again or (before.question.kind is Kind.PHONE and (asks_nothing_else(low) or low.startswith("của ")))
    if kind is Kind.GENERAL and before.question.kind in _ASKED_AGAIN and again:
        kind = before.question.kind
    return replace(
        question,
        kind=kind,
        text=f"{question.text.rstrip(' ?')}{CONTINUED}{earlier.rstrip(' ?')})",
        topic=() if of_its_frame or (documents and not question.documents) else tuple(keep),
        years=years if not documents else question.years,
        documents=documents or before.question.documents,
        document_ids=question.document_ids or ((own_paper,) if own_paper else () if documents else before.question.document_ids),
        units=question.units or (() if documents else before.question.units),
        focus=() if own else before.cited,
        focus_document=None if own or documents else before.document,
        place=question.place if question.place.levels or question.place.ordinal else _appendix(before.question),
    )  # fmt: skip


def _under_the_unit(question: Question, before: Question) -> str:
    """The question before, its unit replaced by one of the same level that is named now: that one is asked about."""
    levels = {unit.split()[0]: unit for unit in question.units}
    text = before.text
    for unit in before.units if not sets_against(question) else ():
        new, old = levels.get(unit.split()[0]), _written(text, unit)
        if new and new != unit and unit not in question.units and old:
            text = text.replace(old, _written(question.text, new) or new)
    return text


def asks_nothing_else(low: str) -> bool:
    """`còn công ty bên A`, `vậy bên B`: another one is named, and no word asks anything of it."""
    return bool(_OPENING.match(low)) and not _WH.search(low)


def _its_paper(question: Question, before: Before, library: Library) -> str:
    return its_frame.paper_of(question, before.question, before.text, before.document, library)


def unnamed_paper(question: Question, before: Before, library: Library) -> str:
    """`quyết định đó` after an answer that names none and stands in none: what is pointed at; empty where it is known."""
    noun = "" if before.question.document_ids else its_frame.pointed_kind(question, before.question)
    if not noun or before.question.units or before.document is None or _its_paper(question, before, library):
        return ""
    match = DOCUMENT_NOUN.search(question.text.lower())
    return match.group() if match and not _meant_documents(question, before, library) else ""


def _of_the_matter(question: Question, before: Before, unsaid: re.Match[str], library: Library) -> Question:
    """`Trong X có nhắc đến không?`: what was asked about before is what X may speak of."""
    matter = [t for t in before.question.content if t not in _ASPECTS and not _is_condition(t, before.question)]
    where = unsaid["where"] or ""
    text = f"{question.text[: unsaid.start()]}có nhắc đến {' '.join(matter or before.question.content)}{where} không"
    return replace(analyse(question.asked, text, library), asked=question.asked)


def without_topic(question: Question) -> Question:
    """A follow-up measured by its own words: the conditions taken over stay, the matter asked before goes."""
    return replace(question, topic=(), focus=())


def _appendix(question: Question) -> Place:
    return Place(tuple(level for level in question.place.levels if level[0] is StepKind.PHU_LUC))


def _is_condition(token: str, question: Question) -> bool:
    return token in {str(y) for y in question.years} or token in question.numbers


def _meant_documents(question: Question, before: Before, library: Library) -> tuple[Reference, ...]:
    """`quyết định đó`, `nó`: the document the last answer or question named, of that kind where one is said."""
    match = DOCUMENT_NOUN.search(question.text.lower())
    if not match or (not match[1] and _DONE_TO_IT.search(question.text.lower())):
        return ()
    asked, answered = list(before.question.documents), library.references(before.text)
    new = [r for r in answered if r.key not in {a.key for a in asked}]
    first_new = before.question.kind is Kind.DOCUMENT or match["newer"]
    named: Sequence[Reference] = [*new, *asked] if first_new else [*asked, *answered]
    if match[1] and match[1] not in ("văn bản", "kế hoạch"):
        initials = "".join(fold(w)[0] for w in match[1].split())
        fitting = [
            r
            for r in named
            if re.search(rf"(?:^|[/\d-]){initials}", fold(r.key))
            or (r.document and fold(r.document.kind) == fold(match[1]))
        ]
        return tuple(fitting[:1])
    return tuple(named[:1])
