"""Follow-ups that ask of the paper itself that was spoken of: who signed it, its number, its day, since when it binds."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.question import Fact, Kind, Question
from corpus.language.text import fold

#: A paper pointed back at, by its kind or as `nó`.
DOCUMENT_NOUN = re.compile(
    r"\b(nghị quyết|nghị định|quyết định|chỉ thị|công văn|thông tư|tờ trình|báo cáo|thông báo|văn bản|kế hoạch|luật)(?P<newer>\s+(?:sửa(?: đổi)?|bổ sung|thay thế|mới))?\s+(?:này|đó|ấy|trên|nêu trên)\b|\bnó\b"
)
#: A thing within a document that is pointed back at; what is asked of it is not asked of the document.
PART_NOUN = re.compile(
    r"\b(?:đề án|dự án|công trình|nhiệm vụ|mục tiêu|chỉ tiêu|nội dung|bài học) (?:này|đó|ấy|kia|trên)\b"
)
#: A text about papers of others, which its title names.
_ARTICLE = "bai viet"
#: How people speak of signing and dating (`đặt bút ký`, `đề ngày`), and papers by their kinds.
_SIGNING = frozenset("đặt hạ bút đứng trực tiếp đề tờ trình báo cáo thông làm giữ danh".split())
_FRAME = frozenset(
    "ông bà người vị kí ban hành ngày tháng năm số hiệu cơ quan nghị quyết định văn bản công văn chỉ thị kế hoạch luật "
    "nhận gửi nơi ra lực thi chức vụ đơn bộ ấy này thay mặt đóng dấu tên trích yếu tiêu đề phát thời gian áp dụng bên nào ai "
    "đâu chính thức thông tư cuối đầu".split()
)
#: … and of those who write and post an article.
_OF_AN_ARTICLE = frozenset("bài báo viết đăng tin tác giả chấp bút lên trang mạng".split())
#: Only of a paper are these asked without a word for it: `ai ký?`, `có hiệu lực từ bao giờ?`.
_OF_A_PAPER_ALONE = frozenset((Fact.SIGNER, Fact.EFFECTIVE))
_BEYOND_ITS_FRAME = 2
#: What is due some day is due by the text, not the text itself.
_DUE = frozenset("hạn xong nộp trình trả hoàn chót trễ".split())


def paper_of(question: Question, before: Question, told: str, text: str | None, library: Library) -> str:
    """Id of the held paper whose own frame is asked for; empty for any other question.

    `told` is what the turn before answered, and `text` the id of the paper that it stands in or speaks of.
    """
    text = next(iter(before.scope)) if len(before.scope) == 1 else text
    if text is None or before.documents or not _of_a_frame(question):
        return ""
    held = library.document(text)
    if noun := pointed_kind(question, before):
        carried = fold(noun) in fold(held.title) and fold(held.kind) != _ARTICLE
        return held.id if noun == "văn bản" or fold(held.kind) == fold(noun) or carried else ""
    article = fold(held.kind) == _ARTICLE
    if any(t not in _FRAME and t not in _SIGNING and not (article and t in _OF_AN_ARTICLE) for t in question.content):
        return ""
    asked_before = before.kind is Kind.METADATA and bool(before.document_ids)
    others = [r for r in library.references(told) if not r.document or r.document.id != text]
    alone = _OF_A_PAPER_ALONE & set(question.facts) and not others and not article
    return held.id if asked_before or alone or _its_own(question, before) else ""


def _of_a_frame(question: Question) -> bool:
    """Facts of a paper are asked for, of none that is named, and of nothing within it."""
    own = question.documents or question.document_ids or question.units
    return bool(question.facts) and not own and PART_NOUN.search(question.text.lower()) is None


def _its_own(question: Question, before: Question) -> bool:
    """`Nó có hiệu lực từ bao giờ` where no paper was asked for before: the text itself, not one that it names."""
    found = DOCUMENT_NOUN.search(question.text.lower())
    return found is not None and not found[1] and before.kind is not Kind.DOCUMENT


def pointed_kind(question: Question, before: Question) -> str:
    """The kind of a paper that is pointed back at and asked for its own frame, where nobody named one by its number."""
    match = DOCUMENT_NOUN.search(question.text.lower())
    if match is None or not match[1] or match["newer"] or not question.facts:
        return ""
    named = question.documents or question.document_ids or question.units or before.documents
    beyond = [t for t in question.content if t not in _FRAME and t not in _SIGNING]
    return "" if named or beyond else match[1]


def of_another_paper(question: Question, before: Question) -> bool:
    """`Dự toán thì gửi bộ nào`, `tỉnh trình ngày nào`: a day or a receiver, but of something else than the text itself."""
    if not before.documents or Fact.SIGNER in question.facts or question.kind is Kind.YES_NO:
        return False
    beyond = [t for t in question.content if t not in _FRAME]
    return len(beyond) >= _BEYOND_ITS_FRAME or (Fact.DATE in question.facts and bool(_DUE & set(beyond)))
