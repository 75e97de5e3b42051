"""Yes or no, where the paragraph decides it; else only what the text says."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.agreement import in_range, named_in_a_row
from assistant.compose import (
    asserted,
    bracketed,
    claims,
    contrary,
    contrasts,
    deeds,
    denials,
    facts,
    holders,
    if_then,
    leaders,
    limits,
    matter,
    metadata,
    negation,
    offices,
    parallel,
    plainly,
    ruled_above,
    said_greater,
    situated,
    tables,
    towards,
)
from assistant.compose.asserted import amounts
from assistant.compose.draft import Draft, Quote, Refusal, Scene, sentence
from assistant.compose.fitting import only_receives, sent_elsewhere
from assistant.compose.mentioned import ORGAN
from assistant.conditions import measures
from assistant.confidence import LEAST
from assistant.evidence import share, single_years
from assistant.kinds import WRONG, asks_whether
from assistant.question import Fact, Kind, Question
from assistant.retrieval import Evidence
from assistant.stopwords import content
from corpus.language.numbers import mentions, year_ranges
from corpus.language.sentences import inline_items, sentences
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables
from corpus.records import Document, Paragraph
from corpus.store.protocol import Search

_LEFT_OUT = re.compile(
    r"\b(?:trừ|ngoại trừ|không (?:bao )?gồm|không áp dụng (?:đối với|cho))\b(?! trường hợp)(?P<what>[^,;.()]{4,120})",
    re.I,
)
#: `ngày 12/6 có phải …`, `… còn đang niêm yết`: the day is when it is asked of, and not what is told.
_IN_COURSE = re.compile(
    r"^(?:[Nn]gày|[Hh]ôm|[Tt]ối|[Ss]áng) \d|\b(?:còn|vẫn|đang) (?:\w+ ){0,3}|\bngày \d[\d/]* (?:có|còn|vẫn|thì|mà)\b"
)
#: `gió cấp 5 trở lên`: another degree may be among those meant.
_OR_MORE = re.compile(r"\b(?:cấp|bậc|mức|hạng|loại|độ) \d+ trở (?:lên|xuống)\b", re.I)
_DONE_YET = re.compile(r"\bchưa(?: (?:ạ|vậy|thế|nhỉ|em|anh|chị))*\W*$")
#: `bài báo 7 bài học`: a paper called by the first words of its title.
_BY_ITS_TITLE = re.compile(r"\b(?:[Bb]ài(?: báo| viết)?|[Tt]ài liệu|[Vv]ăn bản) (?P<title>\d+ \w+ \w+)")
_IN_A_TITLE = re.compile(r"\b(?:(?:19|20)\d\d|\d+ [^\W\d]+ [^\W\d]+)\b")
_IS_DONE = re.compile(
    r"\b(?:đã|vừa|được (?:thông qua|phê duyệt|ban hành|ký)|sửa đổi, bổ sung một số điều|có hiệu lực)\b|^\W*(?:Điều \d+\. )?(?:Phê duyệt|Ban hành)\b|\bngày \d[\d/]*, ",
    re.I,
)
#: `X không liên quan, đúng không`: that it is not so is asserted, which a text that says it is so does not affirm.
_ASSERTED_NOT = re.compile(
    r"\b(?:không|chẳng|chả|chưa|khỏi|đâu (?:có|cần|phải))\b(?! (?:chỉ|những|ngừng|quá|dưới|đúng|phải không)\b)[^.?]*?[,.]? (?:(?:đúng|phải|có đúng)(?: vậy| thế)? không|vậy đúng không)\b"
)
_ONLY_IF = re.compile(r"\bchỉ\b(?! (?:số|tiêu|thị|đạo|định|huy|dẫn|rõ)\b)|\bmới (?:được|phải|có)\b", re.I)
#: It and nothing else: `chỉ A`, `A tự lo là đủ`.
_ALONE = re.compile(
    r"\bchỉ\b(?! (?:số|tiêu|thị|đạo|định|huy|dẫn|rõ|ra|bảo)\b)|\b(?:tự lo|một mình|duy nhất|(?:lo|làm|vậy) là (?:đủ|xong))\b"
)
#: That something goes on as it was is asked, and a text that says who gives it to whom.
_STILL = re.compile(r"\b(?:vẫn|tiếp tục|còn)\b(?! (?:gì|ai|mấy|bao))")
_HANDED_OVER = re.compile(
    r"\b(?:chuyển|bàn giao|giao|điều chuyển)\b[^.;]{0,120}?\btừ (?P<giver>[^.;]{3,90}?) (?:về|sang|cho|đến|tới) (?P<taker>[^.,;]{3,60}?)"
    r"(?= (?:trực tiếp|quản lý|tiếp nhận|như|theo|để|tại)\b|[.,;]|$)"
)
#: `… là đủ chưa`: that a text asks for it does not say that it asks for no more.
_ENOUGH = re.compile(r"\b(?:là|có|vậy|thế|thôi|đã) (?:\w+ )?đủ (?:không|chưa)\b")
#: `có cùng công suất không`: that both are told in one breath does not say that they are alike.
_ALIKE = re.compile(r"\bcó (?:cùng|bằng|giống|ngang|khác)\b|\b(?:bằng|giống|như|ngang|khác) nhau\b")
_BY_THEIR_OWN_WORD = (
    (re.compile(r"\bcòn\b.*\bnữa\b"), re.compile(r"\b(?:tiếp tục|duy trì|vẫn|đẩy mạnh|còn)\b")),
    (_ENOUGH, re.compile(r"\bđủ\b")),
    (_ALONE, _ALONE),
    (
        re.compile(r"(?<!phải )(?<!buộc )\btự (?!(?:do|nhiên|động|chủ|nguyện)\b)"),
        re.compile(r"\btự\b|\btrực tiếp (?:lãnh đạo|chỉ đạo|quản lý|thực hiện|làm|giải quyết|xử lý|phụ trách)\b"),
    ),
    (re.compile(r"\bmới (?:được|phải|có)\b"), _ONLY_IF),
    (
        re.compile(r"\b(?:tất cả|toàn bộ|mọi|đều|hoàn toàn|cả hai)\b"),
        re.compile(r"\b(?:tất cả|toàn bộ|mọi|đều|hoàn toàn|cả hai|100%|các|những)\b", re.I),
    ),
    # `X cũng phải …`: that another has to does not say that X has
    (
        re.compile(r"(?<!nào )(?<!ai )(?<!gì )(?<!đâu )\bcũng\b"),
        re.compile(r"\b(?:cũng|đều|như nhau|tương tự|không (?:chỉ|riêng))\b"),
    ),
    (_ALIKE, re.compile(r"\b(?:cùng|bằng|giống|như|ngang|khác) (?:nhau|với|mức|cấp|một)\b")),
)
#: Who signed is asserted, with the name beside it; `nghị quyết về Ba Vì ký hôm nào` asserts no name.
_ASKS_SIGNER = re.compile(
    rf"\b(?:[Nn]gười|[Aa]i|đứng(?: tên)?|do|là|[Ôô]ng|[Bb]à|đồng chí) [^,?]*\bký\b|\bký\b(?! (?:kết|hiệu|số|túc|ngày|hôm|khi|lúc|xong))[^,?]*\b(?:là|do|bởi|ông|bà)\b"
    rf"|[{UPPER}]\w+ (?:đã |đặt bút |đứng (?:tên )?)*ký\b(?! (?:ngày|hôm|khi|lúc|xong|kết|hiệu|số))"
)
#: `Thế có đúng không`, `Con số ấy có đúng không`: what was asserted before is what is asked.
_ABOUT_IT = re.compile(
    r"\b(?:đúng|chính xác|sai|nhầm|thật|phải thế|vậy không|con số|mức|chỉ tiêu (?:này|đó|ấy))\b", re.I
)
_SAME_DAY = re.compile(r"\bcùng (?:một )?(?:ngày|hôm|lúc|đợt)\b", re.I)
#: Which of two papers came first is told by the days of both.
_ORDER = re.compile(
    r"\b(?:trước|sau|sớm hơn|muộn hơn) (?:khi |cả )?(?:nghị quyết|nghị định|quyết định|chỉ thị|công văn|thông tư|luật)\b",
    re.I,
)
_BY_LAW = re.compile(r"\b(?:đúng|trái) luật\b(?! (?:đó|này|ấy|nào|kia|\d))")
#: A day of the document itself is the one on which it was made; what it demands or names has days of its own.
_MADE = re.compile(
    r"\b(?:ban hành|phát hành|ký|thông qua|ra|ra đời|đăng|công bố|đề ngày|ghi ngày|mang ngày|đóng dấu|lên (?:trang|báo|mạng|web|cổng)|phê duyệt|duyệt|post|đưa|hiệu lực)\b"
)
#: A part in the making of a paper that is not issuing it.
_HAS_A_PART = re.compile(
    r"\b(?:tham mưu|soạn(?: thảo)?|xây dựng|đề xuất|đề nghị|trình|góp ý|chủ trì|tổng hợp|thẩm định)\b"
)
_DEMANDS = re.compile(
    r"\b(?:yêu cầu|đề nghị|quy định|đặt ra|bắt|buộc|bắt buộc|giao|hẹn|dặn|nêu|nhắc|đề cập|chỉ đạo)\b(?! (?:ngày )?(?:ký|ban hành))"
    r"|\bphải (?:gửi|nộp|báo|trình|xong|hoàn|trả|có|làm|cho)\b"
)
_DONE_BEFORE = re.compile(r"\b(?:đã|lỡ|trót)\b", re.I)
_OF_DAYS = frozenset({"ngày", "tháng", "năm", "có", "phải", "là"})
#: That a text speaks of a thing is asked, and nothing of what it says.
_SPOKEN_OF = re.compile(
    r"\bcó (?:nói|nhắc|đề cập|bàn)(?: gì)? (?:tới|đến|về|chuyện)(?: chuyện| việc)* "
    r"(?P<what>(?!.*\b(?:nào|gì|ai|mấy|bao nhiêu|không|chưa|chỉ|hay)\b.* )[^,?]{3,80}?) không$",
    re.I,
)
_NEARLY_ALL, _OF_A_THING = 0.95, 0.89
#: Said before a quote that leaves the question open, and the most that such an answer is sure of.
UNDECIDED = "Chưa đủ chắc để kết luận; đoạn liên quan nhất:"
_OPEN = 0.7
_WHETHER = re.compile(r"\b(?:không|chưa|chăng|hay không|hay chưa)(?: (?:ạ|vậy|thế|nhỉ|rồi|em|anh|chị|hả|ta))*$", re.I)
_IS_IT = re.compile(r",? (?:(?:có )?đúng|phải|vậy đúng)(?: vậy| thế)? không$")
_OF_A_PART = (Kind.STRUCTURE.value, "structure-fact")
_PLACE = frozenset("chương phần mục điều khoản điểm phụ lục thứ".split())
_SAYS_IT = re.compile(r"(?:Có|Không|Đúng|Sai|Chưa|Rồi|Trễ hạn)\b", re.I)
#: A part in a work that no other words of a text stand for: who takes it is told by it alone.
_LEADS = re.compile(r"\b(?:chủ trì|đầu mối|thường trực)\b")
#: What a text tells once for all: that there is but one, by whom it is done, how often.
_RULED_OUT = (contrary.more_than_one, contrary.done_by_another, contrary.of_another_period)
_BUT_ONE = 0.7  # … of the rest, where one word of it has its opposite there
_ALL_OF_IT = 0.9
_ENUMERATION, _TORN = 3, 0.2  # items; share of the question that no one of them carries alone
_TORN_APART = 0.3  # … by which the clause that tells most of it is not what is asked
#: Vector similarity below which, and coverage up to which, nothing is affirmed; coverage that a claim needs.
_NEAR_ENOUGH, _ALL_BUT, _OF_A_CLAIM = 0.4, 0.95, 0.75
_SURE = 0.78  # share of the question that the sentence itself must carry before a Có or Không is put before it
_NEAR = 40  # paragraphs with the words of a thing that are looked through for its denial
_WEIGHED = 5  # places looked at for a figure
_NEARLY = 0.05  # coverage that a place may lack against the first
_MATTER_OF_ITS_OWN = 3  # words that the title of a document lacks
_MATTER = 6  # more words than these speak of a matter, not of the document
#: `X có phải (chỉ) là việc của A không`, `X chỉ là A hay là B`.
_ONLY = re.compile(
    r"^(?:theo [^,]{2,60}?(?:,| thì) |(?:[^,]{2,50}? )?(?:bảo|nói|cho|kêu|tưởng|nghĩ|coi|xem)(?: là| rằng)? )?"
    r"(?:(?:(?:có phải|phải chăng|liệu|có đúng(?: là)?) )?(?P<thing>[^,]{2,60}?) (?:(?:có phải|phải chăng) (?:chỉ )?(?:là )?|chỉ (?:là )?)"
    r"(?P<said>.{2,80}?(?: không| hay .*|$))"
    r"|(?P<matter>[^,]{2,60}?) (?:(?:là|do|thuộc|thì|để|cứ để)(?: về)? |(?=(?:đâu|không|chẳng) phải ))(?P<alone>[^?]{4,160}))",
    re.I,
)
#: Whose business a thing is, and no one else's.
_OF_THEM_ALONE = re.compile(
    r"^(?:(?:chuyện|việc|công việc|phần việc|phận sự|trách nhiệm) )?(?:riêng )?(?:của )(?:riêng )?(?=.*\b(?:riêng|với nhau|một mình|thôi|mấy ông|dân (?:\w+ ){0,3}?(?:không|khỏi|chẳng|đâu)|người ngoài|không (?:liên quan|dính|can dự))\b)"
    r"|^(?:chuyện|việc|công việc|phần việc) (?:riêng|nội bộ)\b|^(?:riêng|nội bộ)\b"
    r"|^(?:chỉ )?(?:mấy |các |bên |ông |bà )*(?:cơ quan|nhà nước|chính quyền|ủy ban|ubnd|cán bộ|công chức|bộ máy)\b[^,.?]*\b(?:với nhau|tự (?:lo|làm)|lo (?:hết|là xong|là đủ)|một mình)\b"
    r"|^(?:đâu|không|chẳng) phải (?:là )?(?:việc|chuyện|phần việc)(?: của)?(?: người)? (?:dân|ngoài|doanh nghiệp)\b",
    re.I,
)
_NOT_ONLY = re.compile(r"không (?:chỉ|phải|riêng)(?: chỉ)? (?:là )?.* mà ")
#: What is asked to be so or not: the words between `có bị` and `không` at the end.
_PREDICATE = re.compile(
    r"^.*\b(?:có|bị|được|phải|còn)(?: (?:phải|bị|được|cần|thể|là|cho))* (?P<said>.+?)(?: nữa)? (?:không|chưa|hay không)(?: (?:ạ|vậy|thế|nhỉ|rồi))*$",
    re.I,
)
_DOES = re.compile(
    rf"(?P<body>(?:Bộ(?= [{UPPER}])|Chính phủ|Thủ tướng|Quốc hội|Văn phòng)\b(?: [^\W\d]+){{0,6}}?) (?:có|đã)\b"
)
#: `ai chủ trì …, X phải không`.
_LED_BY = re.compile(
    r"(?:, | do | là )(?P<body>(?:Bộ|Sở|UBND|Ủy ban|Uỷ ban|Văn phòng)\b(?: [^\W\d]+){1,7}?) (?:chủ trì )?(?:phải|đúng) không",
    re.I,
)
#: Whose guidance, request, opinion: two syllables and the body with its level and the first of its name.
_OF_A_BODY = re.compile(
    rf"\b(?P<what>\w+ \w+) của (?P<level>Bộ|Sở|Cục|UBND|Ủy ban nhân dân) (?P<name>[{UPPER}]\w*(?: [^\W\d]+)?)"
)
#: What the one who issues a paper does by it, in words without diacritics.
_HAS_IT_DONE = "khuyen khich|cho phep|cho|yeu cau|de nghi|quy dinh|giao|bat|buoc|nhac|chi dao|huong dan|dan"
_INITIALS = 3  # letters of an abbreviation at least
_OF_A_DEED = 4  # words of what is done: two or three stand in many a duty
_OPENS = 12  # words of a duty, among which another would be named whose it is
_JOINS = re.compile(r"\bphoi hop\b[^.;]*$")
_SAID = 0.7  # share of those words that the sentence must carry
_SAID_PLAINLY = 0.4  # … where the place as a whole tells plainly of what is asked
_SHARED = 0.15  # of the words that the question says of the thing
_SAID_SO = 0.85
#: `…, hay công bố chỉ số của năm nào`: the other is asked for in the same breath.
_OR_WHICH = re.compile(r"\bhay\b[^?]*\b(?:nào|gì|ai|mấy|bao nhiêu|đâu)\b", re.I)
#: `Luật này quy định về đối tượng chịu thuế, đối tượng không chịu thuế`.
_SAYS_WHAT_OF = re.compile(
    r"\W*(?:\d+\. )?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư|Quyết định|Nghị quyết|Quy định|Quy chế) này (?:quy định|hướng dẫn)(?: chi tiết)?(?: về)? (?!rõ)",
)
_PERIOD = re.compile(r"\b(?:hàng|hằng|mỗi) (ngày|tuần|tháng|quý|năm)\b")
#: Tiers of government: a duty of one is no duty of another.
_TIER = re.compile(r"\b(xã|phường|huyện|quận|tỉnh|sở|bộ)\b", re.I)
#: `các bộ, cơ quan, địa phương`: beside bodies of the centre the localities are provinces.
_PROVINCES_TOO = re.compile(r"\b(?:bộ|cơ quan|ngành)[^.;:]{0,60}, (?:và )?địa phương\b", re.I)
#: `Theo hướng dẫn của Bộ X năm 2021, …`: the year of the paper that the question asks of.
_BY_THE_PAPER = re.compile(
    r"^(?:theo|trong|ở) [^,?]*?\b(?:hướng dẫn|công văn|văn bản|kế hoạch|bài|quyết định|nghị quyết)\b[^,?]*,", re.I
)
_SOME = re.compile(r"\bcó (?:(?:một|1) )?(?:\w+ ){1,3}nào\b(?P<said>.*)\b(?:không|chưa)\b")


def denied(scene: Scene) -> Draft | None:
    """`X chỉ là A` denied by a text: the sentence `X không chỉ là …, mà …`; None where no text has one.

    The sentence opens with the very thing asked about and shares a word with what is said of it, or denies that
    it is anyone's `riêng`.
    """
    asked = _ONLY.match(scene.question.text.strip(" ?."))
    if asked is None:
        return None
    told = asked["said"] or asked["alone"]
    alone = _OF_THEM_ALONE.search(told) is not None
    if not asked["said"] and not alone:
        return None
    thing, said = tuple(syllables(asked["thing"] or asked["matter"])), content(told)
    unmet = {"unit"} if alone else set()
    paragraphs = [e.view.paragraph for e in scene.evidence if set(e.unmet) <= unmet]
    for paragraph in [*paragraphs, *(_speaking_of(scene, thing) if alone else ())]:
        text = paragraph.text
        for a, b in sentences(text):
            words = tuple(syllables(text[a:b]))
            if words[: len(thing)] != thing or not _NOT_ONLY.match(" ".join(words[len(thing) :])):
                continue
            denying, _, affirming = text[a:b].partition(" mà ")
            plain = not (alone or asked["said"] or " hay " in told)
            if plain and share(said, affirming, scene.idf) > share(said, denying, scene.idf):
                continue  # `cũng là chuyện chung`: what is said of it is what the text says too
            if (alone and "riêng" in words) or share(said, text[a:b], scene.idf) >= _SHARED:
                quote = Quote(paragraph, text[a:b])
                verdict = "Không. " if scene.question.kind is Kind.YES_NO else ""
                return Draft(f"{verdict}{sentence(text[a:b])}", (quote,), _SAID_SO, "yes-no")
    return None


def _speaking_of(scene: Scene, thing: tuple[str, ...]) -> list[Paragraph]:
    """Paragraphs that have a thing and the word for one's own business, where the question names no place."""
    question = scene.question
    if question.scope or question.documents or question.units or question.as_of:
        return []
    hits = scene.store.search(Search({t: 1.0 for t in (*thing, "riêng")}, lexical=_NEAR, sections=0, dense=0))
    return [h.paragraph for h in hits]


#: `tất cả trạm y tế … đều có … không`: whether each is so, and no sum of them.
_ALL_ARE_SO = re.compile(r"\b(?:tất cả|toàn bộ|mọi|các)\b.*\b(?:đều|cũng)\b")


def yes_no(scene: Scene) -> Draft | Refusal | None:
    """`Có.` or `Không.` with the sentence that decides it."""
    question = scene.question
    if of_paper := _of_the_paper(scene):
        return of_paper
    outcome = denied(scene) or tables.table(scene)
    if outcome is not None and not (outcome.kind == "table-sum" and _ALL_ARE_SO.search(question.text.lower())):
        return outcome
    scene = _of_the_case(scene)
    if _of_two_days(question):
        draft = facts.fact(scene)
        return replace(draft, kind="yes-no") if isinstance(draft, Draft) else draft
    figured = question.numbers or question.percents or question.dates or asserted.of_question(question)
    if figured and not _tells_a_case(question) and not _figures_name_it(scene):
        by_figure = _by_figure(scene)
        unmet = by_figure is not None and deeds.unmet(scene, by_figure.quotes[0].paragraph)
        return None if unmet else by_figure
    draft = _saying_the_deed(scene)
    if draft is None or _of_other_body(scene, draft) or _asks_the_unheard(scene):
        return None
    low = question.text.lower()
    kept, told = metadata.IN_TIME.search(low), draft.quotes[0].text.lower()
    if kept and kept.group() not in told:
        # `có đúng luật không`: what a text provides for by the law is told, and not judged
        return replace(draft, kind="yes-no") if _BY_LAW.search(low) and "pháp luật" in told else None
    return _with_verdict(scene, draft)


def _of_the_paper(scene: Scene) -> Draft | Refusal | None:
    """What is asserted of a paper itself: its signer and his office, its day, whom it goes to."""
    question = scene.question
    if signed := offices.signed_by(scene):
        return signed
    if _of_the_catalogue(scene):
        outcome = metadata.metadata(scene)
        if isinstance(outcome, Refusal):
            return outcome
        if isinstance(outcome, Draft) and _of_two_days(question):
            return replace(outcome, kind="yes-no")
        if isinstance(outcome, Draft) and (said := metadata.verdict(scene, outcome)):
            return replace(outcome, text=f"{said} {outcome.text}", kind="yes-no")
    if question.names and _ASKS_SIGNER.search(question.text) and (question.documents or question.document_ids):
        told = metadata.metadata(replace(scene, question=replace(question, facts=(Fact.SIGNER,))))
        if isinstance(told, Draft):
            said = "Có." if any(name in " ".join(syllables(told.text)) for name in question.names) else "Không."
            return replace(told, text=f"{said} {told.text}", kind="yes-no")
    return None


def _with_verdict(scene: Scene, draft: Draft) -> Draft:
    """The place that tells of what is asked with `Có.` or `Không.` before it, or alone where it decides neither."""
    if (decided := _decided(scene, draft)) is not None:
        return decided
    said = _verdict(scene, draft)
    if said == "Có." and not _may_affirm(scene, draft):
        said = ""
    if said == "Không." and if_then.of_another_case(plainly.core(scene.question.text), draft.quotes[0].text):
        said = ""
    if said and (head := leaders.above(draft)):
        draft = replace(draft, text=f"{head.rstrip(' :')}: {draft.text}")
    said = said or denials.verdict(scene, draft)
    if not said and (said := _by_what_rules_it(scene, draft)) and (head := ruled_above.line(scene, draft)):
        draft = replace(draft, text=f"{head}: {draft.text}")
    if not said and _tells_plainly(scene, draft):
        said = "Có."
    return replace(draft, text=f"{said} {draft.text}".strip(), kind="yes-no")


def _by_what_rules_it(scene: Scene, draft: Draft) -> str:
    """What the line above, the case a rule puts, or the target a figure is set against decides of a quote."""
    if _of_another_part(scene, draft.quotes[0].text):
        return ""
    by = (ruled_above.verdict, if_then.verdict, towards.verdict)
    return next((said for rule in by if (said := rule(scene, draft))), "")


def _decided(scene: Scene, draft: Draft) -> Draft | None:
    """What a quote decides by itself: where the thing lies, that there is but one of it; None where it decides nothing."""
    question, quote = scene.question, draft.quotes[0].text
    ruled_out = any(other(question.text, quote) for other in _RULED_OUT)
    said = "Không." if ruled_out else _of_two(scene, draft)
    said = said or _of_another_holder(scene, draft) or None
    if said is None:
        said = bracketed.verdict(plainly.core(question.text), quote) or situated.verdict(question.text, quote)
    if said is None and _speaks_of_it(scene, quote):
        said = "Có."
    return None if said is None else replace(draft, text=f"{said} {draft.text}".strip(), kind="yes-no")


def _of_two(scene: Scene, draft: Draft) -> str | None:
    """What a quote decides of two things that are set against each other; None where it decides nothing of them."""
    own, quote, found = plainly.core(scene.question.text), draft.quotes[0].text, scene.found(draft.quotes[0].paragraph)
    if (weighed := said_greater.verdict(own, quote, scene.idf)) is not None:
        return weighed or None
    carried, dense = (found.coverage.whole, found.dense) if found else (0.0, 0.0)
    return contrasts.verdict(own, quote, scene.idf, carried, dense) or None


def _of_another_holder(scene: Scene, draft: Draft) -> str:
    """`Không.` where the quote, with the title and the headings above it, has another one in the part asked about."""
    paragraph = draft.quotes[0].paragraph
    above = " ".join((scene.document(paragraph.document_id).title, *paragraph.headings))
    return holders.verdict(scene.question.text, draft.quotes[0].text, scene.idf, above)


def _speaks_of_it(scene: Scene, quote: str) -> bool:
    """`có nói tới X không` is asked, and the quote has all of X, whatever it says of it."""
    asked = _SPOKEN_OF.search(plainly.core(scene.question.text))
    thing = content(asked["what"]) if asked else ()
    least = _NEARLY_ALL if len(thing) > 1 else _OF_A_THING
    return bool(thing) and share(thing, quote, scene.idf) >= least


def _tells_plainly(scene: Scene, draft: Draft) -> bool:
    quote = draft.quotes[0].text
    if _of_another_part(scene, quote) or _lacks_its_own_word(scene.question.text.lower(), quote):
        return False
    if not _says_what_is_asked(scene, quote, _SAID_PLAINLY):
        return False
    return (
        _may_affirm(scene, draft)
        and _asserts_the_same(scene, draft)
        and plainly.told(scene, draft, matter.asked(scene, draft.quotes[0].paragraph))
    )


def _of_two_days(question: Question) -> bool:
    """`A ra cùng ngày với B`: one paper's day does not tell that it is the other's."""
    return len(question.documents) > 1 and _SAME_DAY.search(question.text) is not None


def _figures_name_it(scene: Scene) -> bool:
    """`7 bài học kinh nghiệm có nói tới …`: the only figures of the question are those of the document's name."""
    question = scene.question
    if question.dates or question.percents:
        return False
    if called := _BY_ITS_TITLE.search(question.text):
        titles = {e.view.document.title for e in scene.evidence[:_WEIGHED]}
        rest = question.text.replace(called.group(), " ")
        return not re.search(r"\d", rest) and any(fold(called["title"]) in fold(title) for title in titles)
    if not question.document_ids:
        return False
    own = scene.library.without_documents(question.text, [r.written for r in question.documents])
    own = _without_figures_of_titles(scene, own)
    return own != question.text and not re.search(r"\d", own)


def _without_figures_of_titles(scene: Scene, text: str) -> str:
    """A question without the figures that the title of a paper it names has: `theo 7 bài học 2011-2020`."""
    titles = fold(" ".join(scene.document(i).title for i in scene.question.document_ids))
    return _IN_A_TITLE.sub(lambda m: " " if fold(m.group()) in titles else m.group(), text)


def _of_the_case(scene: Scene) -> Scene:
    """`mưa 40mm/h thì có ngập không`: only places that tell of such a case, where one does."""
    case, then, _ = scene.question.text.partition(" thì ")
    if not then or not (figures := measures(case)):
        return scene
    told = [e for e in scene.evidence if all(in_range(f, case, e.view.paragraph.text) for f in figures)]
    if told:  # those of other cases compete for no answer
        told[0] = replace(told[0], margin=told[0].score - (told[1].score if len(told) > 1 else 0.0))
    return replace(scene, evidence=told) if told else scene


def _leaves_open(question: Question, draft: Draft) -> bool:
    """Neither `Có` nor `Không` is said to a question that ends by asking for one, nor does the quote say `không` itself."""
    asked = _WHETHER.search(plainly.core(question.text))
    return bool(asked) and not _SAYS_IT.match(draft.text)


def as_put(question: Question, draft: Draft) -> Draft:
    """The verdict as the question wants it: none said is said to be none; `… có sai không`: `Không.` would say the opposite of what it says to `… đúng không`."""
    verdict, stop, told = draft.text.partition(". ")
    if draft.kind == "yes-no" and question.kind is Kind.YES_NO and _leaves_open(question, draft):
        return replace(draft, text=f"{UNDECIDED} {draft.text}", confidence=min(draft.confidence, _OPEN))
    if WRONG not in question.text or not stop or verdict not in ("Có", "Không"):
        return draft
    return replace(draft, text=f"{'Đúng' if verdict == 'Có' else 'Sai'}. {told}")


def of_a_part(scene: Scene, draft: Draft) -> Draft:
    """What a part says that a question points at, with `Có.` or `Không.` where it asks whether that is so and is told."""
    question = scene.question
    pointed = draft.kind in _OF_A_PART and question.kind is Kind.STRUCTURE and len(draft.quotes) == 1
    if not pointed or not asks_whether(question.own.lower()):
        return draft
    named = {*_PLACE, *syllables(question.place.noun)}
    asked = matter.asked(scene, draft.quotes[0].paragraph)
    whole = replace(scene, question=replace(question, content=tuple(t for t in question.content if t not in named)))
    own = replace(scene, question=replace(question, content=tuple(t for t in asked if t not in named)))
    said = _verdict(whole, draft) or _verdict(own, draft)
    said = said or ("Có." if own.question.content and _tells_plainly(own, draft) else "")
    return replace(draft, text=f"{said} {draft.text}") if said else draft


def leaves_undecided(draft: Draft) -> bool:
    """Whether it is only said what the nearest place tells."""
    return draft.text.startswith(UNDECIDED)


def _saying_the_deed(scene: Scene) -> Draft | None:
    """The first place that answers, or one that carries as much where only that one speaks of what is asked to be so."""
    draft = facts.fact(scene)
    if draft is None or not deeds.unsaid(scene, draft.quotes[0].paragraph) or _by_what_rules_it(scene, draft):
        return draft
    first = scene.found(draft.quotes[0].paragraph)
    least = first.coverage.whole - _NEARLY if first else 1.0
    saying = [
        e for e in scene.evidence[:_WEIGHED] if e.coverage.whole >= least and not deeds.unsaid(scene, e.view.paragraph)
    ]
    return facts.fact(replace(scene, evidence=saying)) if saying else None


def _of_the_catalogue(scene: Scene) -> bool:
    """Whether a fact of the document itself is asserted, and not a day that it lays down or a matter that it tells."""
    question = scene.question
    named = question.documents or question.document_ids
    low = question.text.lower()
    of_another_part = _tells_a_matter(scene) or _HAS_A_PART.search(low)
    if question.facts == (Fact.ISSUER,) and not _MADE.search(low) and of_another_part:
        return False
    if Fact.DATE in question.facts and (len(question.content) > _MATTER or _lays_down(question)):
        return False
    return bool(set(question.facts) - {Fact.SUBJECT} and named)


def _tells_a_matter(scene: Scene) -> bool:
    """More is said than a title and whose the paper is: `thi tuyển trong kế hoạch của Bộ X là để chọn thủ trưởng`."""
    question = scene.question
    own = " ".join((*(scene.document(i).title for i in question.scope), *(r.written for r in question.documents)))
    named = {*syllables(own), *(t for organ in ORGAN.findall(question.text) for t in syllables(organ))}
    return len([t for t in question.content if t[0] not in "#@" and t not in named]) >= _MATTER_OF_ITS_OWN


def _lays_down(question: Question) -> bool:
    """The day asked about is none on which a document was made, but one that it demands or speaks of."""
    low = question.text.lower()
    others = [t for t in question.content if t[0] not in "#@" and t not in _OF_DAYS]
    return bool(_DEMANDS.search(low)) or bool(others and not _MADE.search(low))


def _tells_a_case(question: Question) -> bool:
    """`Tỉnh đã ra kế hoạch 5 năm từ tháng 4. Có phải sửa lại không?`: the figures tell the case, what is asked has none."""
    text = question.text.rstrip(" ?.!")
    told, stop, asked = text.rpartition(". ") if ". " in text else text.rpartition(" thì ")
    if stop == " thì " and not _DONE_BEFORE.search(told):
        return False
    return (
        bool(stop)
        and len(content(asked)) > (stop == ". ")
        and not re.search(r"\d", asked)
        and not _ABOUT_IT.search(asked)
    )


def _by_figure(scene: Scene) -> Draft | None:
    """The place that says what the question is about decides by its figure: another one there makes it `Không.`"""
    question = scene.question
    plain = replace(question, kind=_asked_kind(question))
    some = _SOME.search(question.text.lower()) is not None  # `có phường nào có 2 điểm`: no total decides it
    unmet = set() if some else {"number"}
    found = [e for e in scene.evidence[:8] if set(e.unmet) <= unmet and not e.view.paragraph.is_heading]
    found.sort(key=lambda e: -(e.coverage.whole + 0.5 * e.coverage.body))
    for evidence in found[:_WEIGHED]:
        draft = facts.from_evidence(replace(scene, question=plain), evidence)
        where = " ".join((*evidence.view.paragraph.headings, draft.quotes[0].text if draft else ""))
        if draft is None or share(question.content, where, scene.idf) < LEAST:
            continue
        if excepted(question, evidence.view.paragraph.text):
            return replace(draft, kind="yes-no", confidence=max(draft.confidence, LEAST))
        if (decided := _decided(scene, draft)) is not None:
            return replace(decided, confidence=max(draft.confidence, LEAST))
        if (said := _as_asked(scene, draft.quotes[0].text)) is not None:
            if not said and limits.hold(question.text, draft.quotes[0].text):
                said = _verdict(replace(scene, question=_without_figures(question)), draft)
                said = said if said == "Có." else ""
            if said and negation.of_an_exception(question, draft.quotes[0].text):
                said = "Không." if _is_left_out(question, draft.quotes[0].text) else ""
            if said == "Có." and contrary.denied(question.text, question.content, draft.quotes[0].text):
                said = "Không."
            if said == "Có." and _ASSERTED_NOT.search(question.text.lower()):
                return None
            if said == "Có." and _is_left_out(question, draft.quotes[0].text):
                said = "Không."
            if said == "Có." and (_of_another_body(scene, draft) or not _may_affirm(scene, draft)):
                said = ""
            text = f"{said} {draft.text}".strip()
            return replace(draft, text=text, kind="yes-no", confidence=max(draft.confidence, LEAST))
    return None


def _as_asked(scene: Scene, quote: str) -> str | None:
    """Whether the figures and days of the question are those of the quote; None where the quote does not tell."""
    question = scene.question
    if (
        (said := asserted.verdict(question, quote, scene.idf)) is None
        or excepted(question, quote)
        or _is_recipient(question, quote)
    ):
        return None
    if contrary.of_another_class(question.text, quote):
        return ""
    if not said or (said == "Không." and (limits.hold(question.text, quote) or _OR_MORE.search(quote))):
        return ""
    if said == "Không." and claims.figure_of_a_case(plainly.core(question.text), quote):
        return ""
    happens_not = not negation.ASKED_OF_NOT.search(question.text) and negation.denies(
        question, quote, negation.HAPPENS_NOT
    )
    if (ranged := limits.verdict(question.text, quote)) is not None:
        return "Không." if ranged == "Có." and happens_not else ranged
    if question.dates and (own := metadata.day_behind(question, quote)):
        return said if all(d in (own, own[4:]) for d in question.dates) else "Không."
    if said == "Có." and happens_not:
        return "Không."
    if question.dates and metadata.of_other_papers(question, quote):
        return None
    days = {m.key for m in mentions(quote)} | {m.key[4:] for m in mentions(quote) if m.kind == "date"}
    if all(d in days for d in question.dates):
        return said
    if _IN_COURSE.search(question.text) and len(days) > 1:
        return ""  # a day within a time that the text gives from one to another
    return "Không." if metadata.tells_a_day(quote) else None


def _without_figures(question: Question) -> Question:
    """The question without its figures, where what a rule says of a range decides."""
    return replace(question, content=tuple(t for t in question.content if not t[0].isdigit()))


def _asked_kind(question: Question) -> Kind:
    if question.percents:
        return Kind.PERCENT
    return Kind.DATE if question.dates else Kind.QUANTITY


def _verdict(scene: Scene, draft: Draft) -> str:
    quote, question = draft.quotes[0].text, scene.question
    low = question.text.lower()
    if _says_the_contrary(scene, quote):
        return "Không."
    if said := leaders.verdict(scene, draft):
        return said
    if _is_left_out(question, quote):
        open_still = negation.ASKED_OF_NOT.search(low) or _excepts_from_a_ban(quote) or _asks_besides(scene, quote)
        open_still = open_still or ruled_above.denied(scene, draft)
        return "" if open_still else "Không."
    if _of_another_part(scene, quote):
        return ""
    if _is_named_for_it(scene, draft):
        return "Có."
    if share(question.content, quote, scene.idf) < _SURE or not _asserts_the_same(scene, draft):
        return ""
    if _ASSERTED_NOT.search(low) and not negation.denies_at_all(quote):
        return _as_denied(scene, low, quote)
    if not _says_what_is_asked(scene, quote) or _lacks_its_own_word(low, quote):
        return ""
    if any(other(question.text, quote) for other in (_gave_away, _by_another, _of_other_periods)):
        return "Không."
    said = negation.verdict(question, quote, scene.idf)
    return "" if said == "Không." and denials.only_again(question.text, quote) else said


def _of_another_part(scene: Scene, quote: str) -> bool:
    """The quote speaks of one who only joins, receives or is taken out, of the opposite, or of another amount."""
    question = scene.question
    return (
        any(item.opposed for item in scene.idf.said)
        or contrary.of_another_class(question.text, quote)
        or _is_recipient(question, quote)
        or _only_joins(question.text, quote)
        or excepted(question, quote)
        or limits.verdict(question.text, quote) == ""
    )


def _lacks_its_own_word(low: str, quote: str) -> bool:
    """What only its own word tells (`chủ trì`, `đủ`, `cùng`) is asked, and the quote has no such word."""
    told = quote.lower()
    if not set(_LEADS.findall(low)) <= set(_LEADS.findall(told)):
        return True
    return any(asked.search(low) and not said.search(told) for asked, said in _BY_THEIR_OWN_WORD)


def _as_denied(scene: Scene, low: str, quote: str) -> str:
    """What is asserted not to be so is so by a quote that has all that is denied."""
    if _ONLY_IF.search(quote):
        return ""  # `chỉ được … sau khi …`: what is not so before is told by it
    asserted_not = _ASSERTED_NOT.search(low)
    said = content(_IS_IT.sub("", asserted_not.group())) if asserted_not else ()
    return "Không." if len(said) > 1 and share(said, quote, scene.idf) >= _ALL_OF_IT else ""


def _says_the_contrary(scene: Scene, quote: str) -> bool:
    """The quote tells all else that is asked, and the opposite of one word of it."""
    question = scene.question
    word = contrary.denied(question.text, question.content, quote)
    others = [t for t in question.content if t not in word]
    return bool(word) and len(others) > 1 and share(others, quote, scene.idf) >= _BUT_ONE


def _is_named_for_it(scene: Scene, draft: Draft) -> bool:
    """The organ asked about is named for the very part, and what of stands in the headings and the title above."""
    paragraph, low = draft.quotes[0].paragraph, scene.question.text.lower()
    who, part = facts.named_for(draft.quotes[0].text)
    asked = set(_LEADS.findall(low))
    told = asked and who and who.lower() in low and asked <= set(_LEADS.findall(part))
    return bool(told) and any(
        e.view.paragraph == paragraph and e.coverage.whole >= _SAID_SO for e in scene.evidence[:_WEIGHED]
    )


def _of_other_periods(asked_text: str, quote: str) -> bool:
    """Periods are asked about and told, and they are not the same."""
    asked, told = set(_PERIOD.findall(asked_text.lower())), set(_PERIOD.findall(quote.lower()))
    return bool(asked and told) and not asked & told


def _gave_away(asked: str, quote: str) -> bool:
    """`vẫn do X quản lý`, and a text hands it over from X to another."""
    handed = _HANDED_OVER.search(quote) if _STILL.search(asked.lower()) else None
    before = set(metadata.organs(handed["giver"])) if handed else set()
    after = set(metadata.organs(handed["taker"])) if handed else set()
    return bool((before - after) & set(metadata.organs(asked)))


def _by_another(asked: str, quote: str) -> bool:
    """`theo hướng dẫn của Bộ A`, and the quote has the guidance of Bộ B alone, whatever else it says of Bộ A."""
    for own in _OF_A_BODY.finditer(asked):
        same = [
            o
            for o in _OF_A_BODY.finditer(quote)
            if o["what"].lower() == own["what"].lower() and o["level"] == own["level"]
        ]
        if same and not any(fold(o["name"]).startswith(fold(own["name"])) for o in same):
            return True
    return False


def _of_other_body(scene: Scene, draft: Draft) -> bool:
    """Whether an organ does something is asked, and neither the place nor its document names that organ."""
    asked = _DOES.match(scene.question.text.strip())
    if asked is None:
        return False
    paragraph = draft.quotes[0].paragraph
    document = scene.document(paragraph.document_id)
    around = fold(" ".join((*paragraph.headings, paragraph.text, document.title, document.issuer or "")))
    body = fold(asked["body"]).split()
    named = " ".join(body[: 2 if body[0] in ("chinh", "thu", "quoc") else 3])
    return named not in around and not named_in_a_row(named, around)


def _asks_the_unheard(scene: Scene) -> bool:
    """What is or is not so is itself a set term that no text has: `có phải trình độ đại học không`."""
    asked = _PREDICATE.search(scene.question.text.strip(" ?."))
    said = "_".join(syllables(asked["said"])) if asked else ""
    return any(said.endswith(term) for term in scene.idf.unheard)


def _is_recipient(question: Question, quote: str) -> bool:
    """The organ whose duty is asked about stands in the quote only as the one that something goes to."""
    text, said = question.text.strip(), fold(quote)
    led = _LED_BY.search(text) if "chủ trì" in text.lower() else None
    at = [m.start() for m in re.finditer(re.escape(fold(led["body"])), said)] if led else []
    if at and all(_JOINS.search(said[:i]) for i in at):
        return True
    return only_receives(text, quote) or sent_elsewhere(text, quote)


def _only_joins(asked: str, quote: str) -> bool:
    """A body that is said to do something stands in the quote only as the one that others work with."""
    said = fold(quote)
    if "phối hợp" in asked.lower():
        return False
    places = [[m.start() for m in re.finditer(re.escape(organ), said)] for organ in metadata.organs(asked)]
    return any(at and all(_JOINS.search(said[:i]) for i in at) for at in places)


def excepted(question: Question, quote: str) -> bool:
    """The quote takes the one asked about out of its rule: `Riêng đối với X, …`."""
    excepted = re.search(r"\b(?:Riêng|Trừ)(?: đối với)?(?: các)? (?P<whom>[^,;.]{4,60})", quote)
    return bool(excepted and fold(excepted["whom"]).strip() in fold(question.text))


def _excepts_from_a_ban(quote: str) -> bool:
    """What is left out is left out of what a text denies: `không tổ chức …, trừ …`."""
    return any(negation.NEGATION.search(re.split(r"[;.]", quote[: m.start()])[-1]) for m in _LEFT_OUT.finditer(quote))


def _may_affirm(scene: Scene, draft: Draft) -> bool:
    """Nothing that only its own word tells, no name and no figure of the question is lacking where it would be affirmed."""
    question, quote = scene.question, draft.quotes[0]
    own = plainly.core(question.text)
    if contrasts.halves(own) or said_greater.asked(own) or _ORDER.search(own) or _OR_WHICH.search(own):
        return False  # by half of what is said of two things nothing is affirmed
    if _SAYS_WHAT_OF.match(quote.text) or towards.in_doubt(scene, draft):
        return False  # a paper's opening counts up what it rules, and rules nothing of it
    some = _SOME.search(own.lower())
    if some and share(content(some["said"]), quote.text, scene.idf) < _SAID_SO:
        return False  # that there are such things does not say that there is one to whom it happened
    if (
        _only_to_be_done(scene, draft)
        or _of_several_items(scene, draft)
        or _lacks_its_own_word(own.lower(), quote.text)
    ):
        return False
    found = scene.found(quote.paragraph)
    if found and (plainly.lacks_a_name(own, _missing(scene, draft, found)) or _far_from_it(own, found)):
        return False
    clause = negation.telling(question, quote.text, scene.idf)
    if contrary.of_another_grade(own, clause) or negation.holds_back(own, quote.text):
        return False
    besides = quote.text.replace(clause.strip(), " ")
    lacks = share(question.content, quote.text, scene.idf) - share(question.content, clause, scene.idf)
    if lacks > _TORN_APART or (lacks > _TORN and negation.NEGATION.search(besides)):
        return False  # the rest of the question is another clause's, which may say it of something else
    if claims.amount_in_words(own, quote.text) or claims.both_of_either(own, quote.text):
        return False
    document = scene.document(quote.paragraph.document_id)
    around = " ".join((*quote.paragraph.headings, quote.paragraph.text, document.title))
    return plainly.has_figures(scene, own, around) or limits.hold(own, quote.text)


def _missing(scene: Scene, draft: Draft, found: Evidence) -> tuple[str, ...]:
    """The words that a place lacks, but those the title or a heading above it has in full: `PTDS`, `phòng thủ dân sự`."""
    paragraph = draft.quotes[0].paragraph
    above = (scene.document(paragraph.document_id).title, *paragraph.headings)
    initials = " ".join("".join(word[0] for word in fold(text).split()) for text in above)
    return tuple(word for word in found.coverage.missing if len(word) < _INITIALS or fold(word) not in initials)


def _far_from_it(own: str, found: Evidence) -> bool:
    """The place is not near in meaning and lacks some of the question, or much of what is asserted is missing there."""
    carried = found.coverage.whole
    asserts = plainly.ASSERTS.search(own) is not None and not amounts(own)  # a figure is held to the text's own
    return (found.dense < _NEAR_ENOUGH and carried < _ALL_BUT) or (asserts and carried < _OF_A_CLAIM)


def _only_to_be_done(scene: Scene, draft: Draft) -> bool:
    """`đã ban hành chưa`, where a text only has it to be done."""
    asked = plainly.core(scene.question.text).lower()
    return bool(_DONE_YET.search(asked)) and not _IS_DONE.search(draft.quotes[0].text)


def _of_several_items(scene: Scene, draft: Draft) -> bool:
    """What a question says of one thing stands in several items of an enumeration: `hồ A rộng 20 ha`, and lake B is."""
    quote, words = draft.quotes[0].text, scene.question.content
    found = inline_items(quote)
    if parallel.mixed(plainly.core(scene.question.text), quote):
        return True
    if found is None or len(found[1]) < _ENUMERATION:
        return False
    (a, b), items = found
    best = max(share(words, f"{quote[a:b]} {quote[start:end]}", scene.idf) for start, end in items)
    return best < share(words, quote, scene.idf) - _TORN


def _is_left_out(question: Question, quote: str) -> bool:
    """What is asked about is what a rule leaves out, and stands nowhere else: `… (trừ hồ sơ thuộc phạm vi bí mật)`."""
    words = set(question.content)
    for left_out in _LEFT_OUT.finditer(quote):
        here = set(syllables(left_out["what"])) & words
        if len(here) > 1 and here - set(syllables(quote.replace(left_out.group(), " "))):
            return True
    return False


def _asks_besides(scene: Scene, quote: str) -> bool:
    """What is left out of one clause is asked about, and whether another clause holds of it."""
    asked = _PREDICATE.search(plainly.core(scene.question.text))
    said = content(asked["said"]) if asked else ()
    of_it = [c for c in negation.CLAUSE.split(quote) if _LEFT_OUT.search(c)]
    return bool(said) and share(said, " ".join(of_it), scene.idf) < share(said, quote, scene.idf) - _TORN


def _of_another_body(scene: Scene, draft: Draft) -> bool:
    """A body of the question stands neither in the quote nor above it: the figure is told, who it is of is not."""
    paragraph = draft.quotes[0].paragraph
    document = scene.document(paragraph.document_id)
    title = (document.title, document.issuer or "", document.unit or "")
    told = fold(" ".join((*paragraph.headings, paragraph.text, *title)))
    return any(o not in told and not named_in_a_row(o, told) for o in metadata.organs(scene.question.text))


def _says_what_is_asked(scene: Scene, quote: str, least: float = _SAID) -> bool:
    """The quote carries the very thing that is or is not so: `… thì sếp có bị cách chức không`."""
    asked = _PREDICATE.search(scene.question.text.strip(" ?."))
    said = content(asked["said"]) if asked and not (least < _SAID and deeds.of_a_paper(asked["said"])) else ()
    return not said or share(said, quote, scene.idf) >= least


def _does_it_itself(scene: Scene, organ: str, quote: str, document: Document) -> bool:
    """`Bộ X có làm Y không` by what the plan of Bộ X is to do, and `Bộ X có cho làm Y không` by a paper that Bộ X issued.

    What it is to do then stands in the quote, all of it: a plan of Bộ X speaks of much that it does otherwise.
    """
    own = plainly.core(scene.question.text)
    asked, low = _PREDICATE.search(own), fold(own)
    said = content(asked["said"]) if asked else ()
    if len(said) < _OF_A_DEED or not plainly.asks_plainly(own, quote) or share(said, quote, scene.idf) < _SAID_SO:
        return False
    if organ in fold(document.issuer or "") and re.search(
        rf"\b{re.escape(organ)}\b[^,?]*? co (?:{_HAS_IT_DONE})\b", low
    ):
        return True
    unit = next(iter(scene.question.units), organ) if organ.startswith("uy ban") else organ
    plan = unit in fold(document.title) and "ke hoach" in fold(document.title)
    does = re.search(rf"\b{re.escape(unit)} (?:co|da|se|con)\b(?! phai (?:la )?(?:co quan|don vi|noi|ben)\b)", low)
    return plan and does is not None and not metadata.organs(" ".join(quote.split()[:_OPENS]))


def _asserts_the_same(scene: Scene, draft: Draft) -> bool:
    """Every document number, year, organ and tier of government of the question stands in the quote.

    The year, and an organ by which a question says whose the paper is (`của Bộ X`), may be those of the document itself.
    """
    question, quote = scene.question, draft.quotes[0].text
    here = {m.key for m in mentions(quote)}
    said = fold(quote)
    document = scene.document(draft.quotes[0].paragraph.document_id)
    own = fold(" ".join((document.title, document.issuer or "", document.unit or "")))
    for organ in metadata.organs(question.text):
        whose = organ in own and re.search(rf"\b(?:cua|o|tai|trong|theo) {re.escape(organ)}\b", fold(question.text))
        told = organ in said or named_in_a_row(organ, said) or _does_it_itself(scene, organ, quote, document)
        if not told and not whose:
            return False
    years = {*(k[:4] for k in here), *map(str, single_years(document.title))}
    if (paper := _BY_THE_PAPER.match(question.own)) and document.issued_on:
        years |= {str(document.issued_on.year)} & set(re.findall(r"\d{4}", paper.group()))
    if (covered := set(year_ranges(document.title))) and covered <= set(year_ranges(question.text)):
        years |= {str(year) for first_last in covered for year in first_last}
    if any(r.key not in here for r in question.documents if not r.held) or not set(map(str, question.years)) <= years:
        return False
    tiers = {t.lower() for t in _TIER.findall(question.text)}
    told_of = {t.lower() for t in _TIER.findall(quote)} | ({"tỉnh"} if _PROVINCES_TOO.search(quote) else set())
    return tiers <= told_of or bool(question.units)
