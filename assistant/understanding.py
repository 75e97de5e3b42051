"""Typed words → Question: spelling, kind of answer, conditions. Rules read like the domain and live only here."""

from __future__ import annotations

import re

from assistant.everyday import in_vietnamese
from assistant.library import Library, Reference
from assistant.question import LAST, Fact, Kind, Place, Question
from assistant.stopwords import content, is_empty
from corpus.errors import QuestionError
from corpus.labels import parse_label
from corpus.language.abbreviations import expand
from corpus.language.numbers import Mention, cardinal, mentions, ordinal_words
from corpus.language.text import UPPER, canonical_syllable, fold, plain, squeeze
from corpus.language.tokens import syllables
from corpus.language.typed import as_meant
from corpus.records import StepKind

LONGEST = 2000  # characters of a question

_SMALL_TALK = re.compile(
    r"^(?:(?:dạ |alo |ơi |này )*(?:xin )?(?:chào|kính chào|hello|hi|hey|cảm ơn|cám ơn|cảm tạ|thank|thanks|tạm biệt|bye|ok|oke|okie)\b.*"
    r"|.*\b(?:bạn|em|anh|chị) (?:là ai|tên (?:là )?gì|khỏe không|ăn cơm chưa|làm được (?:những )?gì|giúp được (?:những )?gì)\b.*"
    r"|.*\b(?:ăn cơm|ngủ) chưa\b.*|test|thử)$"
)
_COMPARE = re.compile(r"\b(?:so sánh|so với|(?<!quan )(?<!án )(?<!vị )khác (?:nhau|gì|biệt|với)|giống nhau|hơn kém|chênh lệch|đối chiếu)\b")
_COUNT = re.compile(
    r"\b(?:có|gồm|chia làm|chia thành|tập trung vào|nêu|đưa ra|chủ trì|rút ra|là|được|tất cả|cả thảy|tổng cộng)?\s*"
    r"(?<!ngày )(?<!tháng )(?<!năm )(?<!thứ )(?<!stt )(?<!giờ )(?:bao nhiêu|mấy)\s+"
    r"(?!(?:phần trăm|%|là|thì|phải|ngày$|giờ|tháng|năm\b|lần\b))(?P<noun>\w+(?:\s+\w+)?)"
)
#: Levels of a text as they are counted; `mục tiêu`, `phần trăm`, `điều kiện` are none.
_COUNT_LEVEL = re.compile(
    r"\b(?:mấy|bao nhiêu)\s+(?P<level>gạch đầu dòng|gạch|dấu cộng|dấu \+|mục(?! tiêu| đích)|khoản(?! tiền| chi)|điều(?! kiện)|chương(?! trình)|phụ lục|đoạn"
    r"|phần(?=\s*(?:lớn|chính|được|là|và|,|$))|điểm(?=\s*(?:là|và|,|$|[a-z]\b)))"
)
_LIST = re.compile(
    r"\b(?:liệt kê|kể (?:ra|tên)|nêu (?:ra |tên )?(?:các|những)|(?:các|những) .{1,60} nào|(?:gồm|bao gồm)(?: có)? (?:những )?(?:gì|ai|nào|các)"
    r"|(?:các|những|đủ|cả|kể)? ?(?<!phụ lục )(?<!mục )(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|yêu cầu|lĩnh vực|trọng tâm|nguyên tắc|quan điểm)\b(?!.*\b(?:của cơ quan|ở đâu|báo cáo|khi nào|ai)\b).*(?:là gì|gồm|kể|nào|gì|những|đủ)"
    r"|\bkể (?:\w+ ){0,4}(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) \w+|đủ cả \d"
    r"|\b(?:mục tiêu|nhiệm vụ|giải pháp|yêu cầu|chỉ tiêu|trách nhiệm|quyền hạn|quyền|nghĩa vụ|điều kiện|hồ sơ|thành phần) (?:gì|nào)\b"
    r"|gồm những|những gì|là những|những \w+(?: \w+){0,3} (?:gì|nào)|những ai|các .{2,120} là gì|danh mục|danh sách|tất cả các|có những|đó là gì)\b"
)
_HOW_MUCH = re.compile(r"\b(?:bao nhiêu|mấy|nào|gì|ai|đâu)\b")
_PERCENT = re.compile(r"(?:%|^tỷ lệ\b|\bphần trăm\b|\btỷ lệ\b.*\b(?:bao nhiêu|mấy|nào)|\btỉ lệ\b.*\bbao nhiêu|\bmức (?:độ )?(?:nào|bao nhiêu|mấy)|\bmức độ .*(?:bao nhiêu|mức nào|mấy))")
_MONEY = re.compile(r"\b(?:bao nhiêu (?:tiền|tỷ|triệu|đồng|kinh phí)|(?:tổng )?(?:kinh phí|mức lương|lệ phí|phí|giá)\b.*\b(?:bao nhiêu|mấy)|tỷ đồng|triệu đồng|mấy tỷ)\b")
_DATE = re.compile(
    r"^(?:hạn|thời hạn|thời điểm|thời gian|tần suất|ngày)\b|\btần suất\b|\b(?:(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm) (?:một|1) lần|khi nào|bao giờ|lúc nào|ngày nào|ngày mấy|ngày bao nhiêu|ngày tháng năm nào|hôm nào|tháng mấy|tháng nào|năm nào|năm mấy|năm bao nhiêu|mấy giờ"
    r"|hạn (?:chót|cuối|năm|ngày|là|đến)|thời hạn|thời gian hoàn thành|bao lâu|chậm nhất|muộn nhất|deadline|ngày ban hành|ngày ký|ngày đăng)\b"
)
_HOW_OFTEN = re.compile(r"\b(?:(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm) (?:một|1)|bao lâu)\b")
_AUTHORITY = re.compile(
    r"\b(?:cơ quan nào|(?:những )?bộ nào|đơn vị nào|tổ chức nào|nơi nào|cấp nào|ban nào|sở nào|ai (?:chủ trì|phụ trách|làm|chịu|ban hành|quy định|có trách nhiệm|phải|lo|thực hiện|đứng)"
    r"|do ai|của ai|cho ai|bởi ai|những ai|cơ quan chủ trì|bộ gì|bộ ngành nào)\b"
)
_PLACE_ASKED = re.compile(r"\b(?:(?:đặt|nằm|nộp|tiếp nhận|trụ sở|địa chỉ|địa điểm|tổ chức)\b.{0,40}\b(?:ở đâu|tại đâu|chỗ nào|nơi nào)|địa chỉ (?:ở|là|nào))")
_PERSON = re.compile(r"\b(?:ai ký|người ký|họ (?:và )?tên|tên (?:là )?gì|là ai|ai là|tác giả)\b")
_OWN_NAME = re.compile(r"\b(?:họ (?:và )?tên|tên (?:là )?gì|tên ai|là ai|ai là)\b")
_ABOUT_A_PERSON = re.compile(r"\b(?:ký|người|ai|chủ tịch|bộ trưởng|giám đốc|trưởng|thủ tướng|ông|bà|tác giả|họ tên|họ và tên)\b")
_YES_NO = re.compile(
    r"(?:\b(?:có|được|phải|đúng|đã|còn)\b.{0,160}\b(?:không|chưa|ko|hay không|phải không|đúng không)(?:\s+(?:ạ|nhỉ|vậy|thế|a|ha))?\s*[?.]*$"
    r"|^(?:có phải|phải chăng|liệu|có đúng)\b|\b(?:phải không|đúng không|có đúng không|không nhỉ|không ạ)\b)"
)
_DEFINITION = re.compile(
    r"(?:(?:^|\b(?:khái niệm|người ta hiểu|định nghĩa của|định nghĩa|cụm từ|thuật ngữ|từ)\s+)(?P<a>.{2,80}?)\s+(?:là|nghĩa là|có nghĩa là|được hiểu là|tức là"
    r"|được hiểu|được định nghĩa|được giải thích|hiểu|định nghĩa)\s+(?:(?:cái\s+)?gì|sao|như thế nào|thế nào|ra sao)\b(?:\s+(?:vậy|thế|ạ|đấy))*\s*\??$"
    r"|\b(?:khái niệm(?: của| về)?|định nghĩa(?: của| về)?|thế nào là|hiểu thế nào(?: là| về)?|giải thích(?: từ)?)\s+(?P<b>.{2,80})$"
    r"|^(?P<c>.{2,60}?)\s+(?:là )?viết tắt (?:của|cho)?\b)"
)
#: What stands before the term itself: `giải thích giúp tôi khái niệm …`.
_TERM_LEAD = re.compile(r"^.*\b(?:khái niệm|định nghĩa|thuật ngữ|cụm từ|người ta hiểu|thế nào là)\s+(?:của |về )?")
_WHERE_SAID = re.compile(r"\b(?:(?:những |các )?(?:văn bản|tài liệu|công văn|bài viết) nào (?:nói|nêu|nhắc|đề cập|quy định|có)|nói ở đâu|ở văn bản nào|nằm ở đâu|trong văn bản nào|mục nào|phần nào|điểm nào)\b")
_ORDINAL_OF = re.compile(r"\b(?:thứ mấy|số mấy|STT mấy|stt mấy|thứ bao nhiêu)\b")
_DOCUMENT = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|công văn|đề án|tiêu chuẩn)\s+(?:số\s+)?(?:nào|mấy|bao nhiêu|gì)\b(?!.*\b(?:chủ trì|hoàn thành)\b)"
    r"|\b(?:các|những) (?:văn bản|nghị định|quyết định|thông tư|luật) nào\b(?! (?:nói|nêu|nhắc|đề cập))"
)
_REASON = re.compile(r"\b(?:vì sao|tại sao|lý do (?:gì|nào|vì)|lí do|nguyên nhân (?:nào|gì)|sao lại)\b")
_PHONE = re.compile(r"\b(?:số điện thoại|điện thoại|sđt|sdt|hotline|(?:số )?đường dây nóng)\b(?=.*(?:nào|gì|bao nhiêu|số|mấy|là|xin|\?)|$)|\bxin (?:số )?(?:sđt|sdt|điện thoại)")
_LINK = re.compile(r"\b(?:thay thế|sửa đổi|bổ sung|bãi bỏ|hướng dẫn thi hành)\b.*\b(?:nghị quyết|nghị định|quyết định|thông tư|luật|văn bản)\s+(?:số\s+)?(?:nào|mấy|bao nhiêu)")
_NEGATED = re.compile(r"\b(?:không do|không phải do|không thuộc|không ghi|không có|chưa có|không nêu|ngoài|trừ|không phải)\b")
_REALITY = re.compile(r"\b(?:thực tế|đã đạt|đạt được rồi|hiện nay|hiện tại|hiện giờ|bây giờ|đến nay|kết quả đạt)\b")
_YEAR_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:-|đến|tới)\s*(?:năm\s+)?((?:19|20)\d\d)\b")

_FACTS: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    (Fact.EFFECTIVE, re.compile(r"\b(?:có hiệu lực|hiệu lực (?:từ|khi|thi hành)|hết hiệu lực|còn hiệu lực)\b")),
    (Fact.SIGNER, re.compile(r"\b(?:ai (?:là người )?ký|người ký|ký tên|tác giả|ai viết)\b")),
    (Fact.ADDRESSEES, re.compile(r"\b(?:được gửi\b.{0,20}\b(?:cho|đến|tới)\b|gửi (?:cho|đến|tới)(?: những)? (?:ai|đâu|cơ quan|đơn vị|nơi)|gửi (?:những|các) (?:nơi|ai|cơ quan)|kính gửi|nơi nhận|gửi ai)\b")),
    (Fact.SUBJECT, re.compile(r"\b(?:trích yếu|(?:về|hướng dẫn|ban hành|phê duyệt|quy định|sửa đổi|nói) (?:về )?(?:việc|cái|vấn đề|đề án|điều|nội dung|chương trình|kế hoạch)? ?(?:gì|nào)\b|về việc gì|là văn bản gì|tên (?:đầy đủ )?là gì)")),
    (Fact.NUMBER, re.compile(r"\b(?:số (?:hiệu )?(?:bao nhiêu|mấy|nào|gì|hiệu)|mang số|số hiệu|số văn bản|số công văn)\b")),
    (Fact.DATE, re.compile(r"\b(?:(?:ban hành|ký|ra đời|đăng|công bố|có)\b.{0,30}\b(?:trước|sau|ngày|khi nào|bao giờ|năm nào|hôm nào|lúc nào|tháng)|ngày (?:ban hành|ký|đăng|tháng|nào|mấy)|(?:khi nào|bao giờ) (?:ban hành|ký|đăng))\b")),
    (Fact.ISSUER, re.compile(r"\b(?:(?:ai|cơ quan nào|bộ nào|đơn vị nào|nơi nào)\b.{0,12}\b(?:ban hành|phát hành)|(?:do|của) .{1,40} ban hành|do ai\b.{0,10}\bban hành|là (?:văn bản )?của (?:cơ quan nào|ai)\b)")),
)  # fmt: skip

_PLACE_NOUNS = ("bài học", "nội dung", "nhiệm vụ", "mục tiêu", "đề án", "giải pháp", "trọng tâm", "quan điểm", "yêu cầu", "nguyên tắc", "điều", "ý", "mục", "phần", "gạch đầu dòng", "chỉ tiêu", "kinh nghiệm")  # fmt: skip
_ANY_NOUN = re.compile(r"\b(?!(?:năm|lần|ngày|tháng|người|hàng|đứng|xếp|số|cái|nội) )((?:\w+ )?\w+)\s*$")
_PLACE_NOUN = re.compile(rf"\b({'|'.join(_PLACE_NOUNS)})(?:\s+kinh nghiệm)?\s+(?:(?:có )?(?:stt|số thứ tự)|số|thứ)\s*(\d{{1,3}})\b")
_UNIT = re.compile(
    r"(?<!\w)(?P<level>tp\.?|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|bộ|sở|tổng cục|cục|ủy ban nhân dân xã|ủy ban nhân dân huyện|ủy ban nhân dân tỉnh)\s+(?P<name>\w+(?:\s+\w+){0,2})"
)
_TIER = re.compile(r"\bcủa (tỉnh|huyện|quận|thành phố|trung ương)\b(?=\s*(?:$|là|thì|đạt|đến|năm|bao|mấy|có|\())")
_COMMUNE_LEVELS = frozenset({"xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh"})
#: What follows a level without being a name: `xã hội`, `tỉnh nào`, `bộ máy`.
_NOT_A_NAME = frozenset(
    "xã huyện tỉnh thành quận phường bộ hội hội. nào gì này đó ấy mình tôi ta em viên nhà và có phải được là thì ở đến đặt nêu đã trực thuộc khác máy phận mặt trưởng phải đang sẽ cần năm "
    "chỉ môn đội dẫn về theo trong của chủ nói muốn định chúng với cũng phấn tinh xử gửi áp".split()
)


def read_question(asked: str) -> str:
    """The question as typed, made one clean line. Raises QuestionError when it holds no word or is too long."""
    text = squeeze(plain(asked))
    if len(text) > LONGEST:
        raise QuestionError(
            f"Câu hỏi dài {len(text)} ký tự, quá giới hạn {LONGEST}. Hãy rút gọn thành một câu hỏi, hoặc hỏi từng ý một."
        )
    if not any(c.isalnum() for c in text):
        raise QuestionError(f"Câu hỏi “{text[:20]}” không có chữ nào. Hãy nhập câu hỏi bằng tiếng Việt, có dấu hoặc không dấu.")
    return text


def understand(asked: str, library: Library) -> Question:
    """Read one question on its own; the conversation before it is assistant.conversation's work."""
    typed = read_question(asked)
    text = squeeze(expand(in_vietnamese(as_meant(typed).text)))
    return analyse(typed, text, library)


def analyse(asked: str, text: str, library: Library) -> Question:
    """Kind and conditions of a question whose words are settled."""
    low = text.lower().rstrip(" ?.!")
    references = tuple(library.references(text))
    place = _place(text, low)
    found = mentions(text)
    years = tuple(int(m.key) for m in found if m.kind == "year")
    facts = tuple(fact for fact, pattern in _FACTS if pattern.search(low))
    named = library.named(text)
    units = _units(text, low, library)
    measured = _content(text, library, references, units)
    if facts and not named and not references:
        named = _of_unit(low, units, library)
    names_document = bool(references or named) and _residue(measured, named, references, library) <= _LONGEST_RESIDUE
    kind = kind_of(low, place, facts, names_document)
    return Question(
        asked=asked, text=text, kind=kind, terms=content(text), content=measured, facts=facts, years=years,
        percents=tuple(m.key for m in found if m.kind == "percent"), numbers=_numbers(text, place, _named_figures(named, library)),
        dates=_dates(found, references), quoted=_quoted(text), names=_names(text), documents=references,
        document_ids=tuple(named), units=units, tiers=tuple(dict.fromkeys(m[1] for m in _TIER.finditer(low))), place=place, negated=bool(_NEGATED.search(low)),
        wants_list=bool(_LIST.search(low)), wants_reality=bool(_REALITY.search(low)), wants_name=bool(_OWN_NAME.search(low)),
    )  # fmt: skip


def kind_of(low: str, place: Place, facts: tuple[Fact, ...], names_document: bool) -> Kind:  # noqa: C901, PLR0911, PLR0912 - a table of precedence reads best in one place
    if _SMALL_TALK.match(low):
        return Kind.SMALL_TALK
    if _COMPARE.search(low):
        return Kind.COMPARE
    if _REASON.search(low):
        return Kind.REASON
    if (place.levels or place.ordinal) and not _ORDINAL_OF.search(low) and not _over_a_table(place, low):
        return Kind.STRUCTURE
    if _PHONE.search(low):
        return Kind.PHONE
    if _DOCUMENT.search(low) and (_LINK.search(low) or not (facts and names_document)):
        return Kind.DOCUMENT
    if _ORDINAL_OF.search(low) and not (facts and names_document):
        return Kind.ORDINAL_OF
    if _MONEY.search(low):
        return Kind.MONEY
    if _OWN_NAME.search(low) and _ABOUT_A_PERSON.search(low):
        return Kind.PERSON
    if _YES_NO.search(low) and not _HOW_MUCH.search(low):
        return Kind.YES_NO
    if _PERCENT.search(low):
        return Kind.PERCENT
    if _YES_NO.search(low):
        return Kind.YES_NO
    if facts and names_document:
        return Kind.METADATA
    if _PERSON.search(low):
        return Kind.PERSON
    if _HOW_OFTEN.search(low):
        return Kind.DATE
    if _COUNT.search(low):
        return Kind.COUNT
    if _LIST.search(low):
        return Kind.LIST
    if _WHERE_SAID.search(low):
        return Kind.WHERE_SAID
    if _DEFINITION.search(low):
        return Kind.DEFINITION
    if _PLACE_ASKED.search(low):
        return Kind.PLACE
    if _AUTHORITY.search(low):
        return Kind.AUTHORITY
    if _DATE.search(low):
        return Kind.DATE
    return Kind.QUANTITY if re.search(r"\b(?:bao nhiêu|mấy)\b", low) else Kind.GENERAL


#: Content words beyond the document's name that a question for a catalogue fact may have.
_LONGEST_RESIDUE = 5
_FACT_WORDS = frozenset("ban hành ngày tháng số hiệu ký trích yếu gửi văn bản công đăng báo bài viết cơ quan nội dung việc hướng dẫn".split())


def _of_unit(low: str, units: tuple[str, ...], library: Library) -> list[str]:
    """The document of a named unit whose kind the question names: `kế hoạch … của xã …`."""
    held = [library.document(d) for unit in units for d in library.units().get(unit, [])]
    return [d.id for d in held if re.search(rf"\b{re.escape(d.kind.lower())}\b", low)][:1]


def _residue(measured: tuple[str, ...], named: list[str], references: tuple[Reference, ...], library: Library) -> int:
    """How many content words say more than which document is meant and which fact of it."""
    documents = [library.document(d) for d in named] + [r.document for r in references if r.document]
    taken = {t for d in documents for t in syllables(" ".join((d.title, d.kind, d.issuer or "", *d.aliases)))} | _FACT_WORDS
    taken |= {t for r in references for t in (*syllables(r.written), r.key.split("/")[0])}
    return sum(1 for t in measured if t not in taken and t[0] not in "#@")


def _dates(found: list[Mention], references: tuple[Reference, ...]) -> tuple[str, ...]:
    """Dates an answer must agree with; the date by which a document is named is none."""
    own = {r.document.issued_on.isoformat() for r in references if r.document and r.document.issued_on}
    return tuple(m.key for m in found if m.kind in ("date", "day") and m.key not in own)


#: First words of organs and documents: what follows them is no proper name by itself.
_ORGAN_WORDS = frozenset("Bộ Sở Ban Ủy Uỷ UBND HĐND Văn Tổng Cục Phòng Chính Thủ Quốc Hội Đảng Tòa Viện Mặt Trung Nghị Quyết Chỉ Công Thông Kế Chương Luật Điều Phụ".split())


def _names(text: str) -> tuple[str, ...]:
    """Runs of capitalised syllables that are no organ's name; empty for a question in capitals or without any."""
    out = []
    for m in re.finditer(rf"(?:(?<=\s)|^)((?:[{UPPER}]\w+)(?:\s[{UPPER}]\w+)+)", text):
        words = m[1].split()
        if m.start() == 0:
            words = words[1:]
        while words and words[0] in _ORGAN_WORDS:
            words = words[2:] if len(words) > 1 and words[0] in ("Bộ", "Văn", "Chính", "Thủ", "Quốc", "Hội") else words[1:]
        if len(words) >= 2:
            out.append(" ".join(syllables(" ".join(words))))
    return tuple(dict.fromkeys(out))


def _quoted(text: str) -> tuple[str, ...]:
    """Quoted phrases of three syllables or more."""
    found = [" ".join(syllables(m)) for m in re.findall(r"[\"“']([^\"“”']{6,200})[\"”']", text)]
    return tuple(q for q in found if len(q.split()) >= 3)


def _over_a_table(place: Place, low: str) -> bool:
    """A count or list over a whole appendix is no question for the appendix itself."""
    if _COUNT_LEVEL.search(low):
        return True
    return bool(place.levels) and all(kind is StepKind.PHU_LUC for kind, _ in place.levels) and bool(_COUNT.search(low))


def defined_term(low: str) -> str:
    """The term a DEFINITION question asks about; empty when it is none."""
    m = _DEFINITION.search(low.rstrip(" ?.!"))
    term = squeeze(next((g for g in m.groups() if g), "")) if m else ""
    return _TERM_LEAD.sub("", term)


def counted_level(low: str) -> str:
    """The level of a text that a question counts (`gạch đầu dòng`, `mục`); empty when it counts something else."""
    m = _COUNT_LEVEL.search(low)
    return m["level"] if m else ""


def counted_noun(low: str) -> str:
    """What a COUNT question counts: the one or two syllables after `mấy` or `bao nhiêu`."""
    m = _COUNT.search(low)
    return m["noun"] if m else ""


def _content(text: str, library: Library, references: tuple[Reference, ...], units: tuple[str, ...]) -> tuple[str, ...]:
    """Content syllables, those left out that are read as conditions: years, units, documents that are held."""
    taken = {t for r in references if r.held for t in (*syllables(r.written), r.key.split("/")[0], f"#{r.key}")}
    out = list(content(text))
    for unit in units:
        parts = unit.split()
        for i in range(len(out) - len(parts) + 1):
            if [fold(t) for t in out[i : i + len(parts)]] == [fold(canonical_syllable(p)) for p in parts]:
                out[i : i + len(parts)] = [""] * len(parts)
    kept = tuple(t for t in out if t and t not in taken and not re.fullmatch(r"(?:19|20)\d\d|[\d.,]+%", t))
    return kept or tuple(t for t in out if t) or content(text)


def _place(text: str, low: str) -> Place:
    """Levels (`điểm b mục 5`) or an ordinal with its noun (`bài học thứ tư`, `STT 9`)."""
    masked = _without_numbers(text)
    levels = tuple(
        (kind, number) for kind, number in parse_label(masked).levels if not (kind is StepKind.DIEM and number in ("n", "s"))
    )
    if (n := _generic_ordinal(low)) and (noun := next((x for x in _PLACE_NOUNS[:7] if x in low), "")):
        return Place((), noun, n)
    for noun in _PLACE_NOUNS:
        for n, start, _ in ordinal_words(low):
            if re.search(rf"\b{noun}(?: \w+){{0,3}}\s*$", low[:start]) and noun not in ("mục", "phần", "điều", "gạch đầu dòng"):
                return Place((), noun, n)
    for n, start, _ in ordinal_words(low):
        noun_match = _ANY_NOUN.search(low[:start])
        if noun_match and not levels and not is_empty(noun_match[1].split()[-1]) and noun_match[1].split()[-1] not in ("mục", "phần", "điều", "dòng"):
            return Place((), noun_match[1], n)
    if m := re.search(rf"\b({'|'.join(_PLACE_NOUNS[:10])})(?: \w+){{0,2}} (cuối cùng|sau cùng|đầu tiên)\b", low):
        return Place((), m[1], 1 if m[2] == "đầu tiên" else LAST)
    if m := re.search(r"\b(đề án|dòng|nội dung|mục tiêu|nhiệm vụ)\s+(?:đứng |ở |nằm |xếp )?(cuối|đầu)\b(?! tư)", low):
        return Place((), m[1], 1 if m[2] == "đầu" else LAST)
    if m := _PLACE_NOUN.search(low):
        return Place((), m[1], int(m[2])) if m[1] != "đề án" else Place(((StepKind.HANG, m[2]),), m[1], int(m[2]))
    return Place(tuple(dict.fromkeys(levels)))


def _generic_ordinal(low: str) -> int | None:
    """`cái thứ năm`, `bài 5`: an ordinal whose noun stands elsewhere in the question."""
    if m := re.search(r"\b(?:bài|cái|điều số|ý số)\s+(\d{1,2})\b(?! bài)", low):
        return int(m[1])
    for n, start, _ in ordinal_words(low):
        if re.search(r"\b(?:cái|bài|ý|điều)\s*$", low[:start]):
            return n
    return None


def _without_numbers(text: str) -> str:
    out = text
    for m in mentions(text):
        if m.kind in ("document", "date", "day"):
            out = out[: m.start] + " " * (m.end - m.start) + out[m.end :]
    return out


def _named_figures(named: list[str], library: Library) -> set[str]:
    """Figures in the names of documents the question means: `7 bài học kinh nghiệm`."""
    return {t for d in named for t in syllables(f"{library.document(d).title} {' '.join(library.document(d).aliases)}") if t.isdigit()}


def _numbers(text: str, place: Place, named: set[str]) -> tuple[str, ...]:
    """Figures that stand beside a word they qualify (`mức độ 4`); ordinals, places, periods and document numbers are not."""
    taken = {number for _, number in place.levels} | ({str(place.ordinal)} if place.ordinal else set())
    plain_text = _without_numbers(text)
    out = []
    for m in re.finditer(r"(?<![\w/.,-])(\d{1,4})(?![\w/%]|[.,-]\d)", plain_text):
        figure = str(int(m[1]))
        if figure in taken or figure in named or len(m[1]) == 4 or re.match(r"\s*năm (?:tới|qua|nữa|sau|gần|\(|(?:19|20)\d\d)", plain_text[m.end() :]) or re.search(r"(?:quyết|định|thị|văn|cv|số)\s*$", plain_text[: m.start()].lower()):
            continue
        if cardinal(figure) and not re.match(r"\s*(?:%|phần trăm)", plain_text[m.end() :]):
            out.append(figure)
    return tuple(out)


def _units(text: str, low: str, library: Library) -> tuple[str, ...]:
    """Named units: known ones first (`xã nguyên giáp`), then whatever proper name follows a level word."""
    plain_low = f" {fold(low)} "
    out = [unit for unit in library.units() if f" {unit} " in plain_low or f" {unit}," in plain_low]
    for m in _UNIT.finditer(low):
        words = m["name"].split()
        if words[0] in _NOT_A_NAME or is_empty(words[0]) or words[0].isdigit():
            continue
        if any(fold(m.group()).startswith(unit) or unit in fold(m.group()) for unit in out):
            continue
        level = {"tp": "thành phố", "tp.": "thành phố"}.get(m["level"], m["level"].split()[-1])
        if level in _COMMUNE_LEVELS:
            if unit := _place_name(m, level, words, text, library):
                out.append(unit)
        elif level == "bộ" and (ministry := _ministry(words)):
            out.append(fold(f"bộ {ministry}"))
    return tuple(dict.fromkeys(out))


def _place_name(m: re.Match[str], level: str, words: list[str], text: str, library: Library) -> str:
    """`xã hà kỳ`: a capitalised name, or lower-case words that no held text has after that level."""
    words = list(content(" ".join(words)))
    names = [w for w in words[:2] if w not in _NOT_A_NAME and not is_empty(w)]
    if not names or not fold(m["name"]).startswith(fold(names[0])):
        return ""
    if not text[m.start("name")].isupper():
        before = text[: m.start()].lower().rstrip(" ,")
        placed = not before or before.split()[-1] in ("ở", "tại", "của", "thuộc", "bàn", "với", "cho", "thế", "còn")
        if len(names) < 2 or not placed or not library.is_rare(*syllables_after(level, names[0]), *syllables_after(names[0], names[1])):
            return ""
    return fold(f"{level} {' '.join(names)}")


def syllables_after(level: str, name: str) -> list[str]:
    """The bigram term of a level word and what follows it."""
    return [f"{a}_{b}" for a, b in zip(syllables(level), syllables(name), strict=False)]


#: First words of ministries' names, with how many syllables the name needs to be told apart.
_MINISTRIES = (
    "nội vụ", "tài chính", "y tế", "tư pháp", "công an", "quốc phòng", "ngoại giao", "xây dựng", "công thương", "giáo dục", "khoa học", "thông tin",
    "kế hoạch và đầu tư", "tài nguyên", "giao thông", "nông nghiệp", "lao động", "văn hóa", "dân tộc",
)  # fmt: skip


def _ministry(words: list[str]) -> str:
    """The ministry whose name the words open with; empty where they are none (`nội bộ bằng …`)."""
    name = " ".join(words)
    return next((m for m in _MINISTRIES if fold(name).startswith(fold(m))), "")
