"""What a yes-no question asks to be so, and whether a place speaks of it at all: `có được thuê tư vấn không` is not
answered by the sentence that shares everything else with it.

The deed is the first word behind `có`, `được`, `bị`, `phải` that says something itself. Words of permission, of speech, of
judging and of moving papers about say nothing: texts say them in any words.
"""

from __future__ import annotations

import re

from assistant.compose.draft import Scene
from assistant.conversation import CONTINUED
from assistant.stopwords import content
from corpus.language.tokens import syllables
from corpus.records import Paragraph

_ASKED = re.compile(
    r"\b(?:có|bị|được|phải)(?: (?:phải|bị|được|cần|thể|nên))* (?!(?:là|chỉ|phải|đúng|trái|sai|hợp|khớp)\b)(?P<said>(?:(?!\bcó\b)[^,?;:.]){2,140}?)"
    r" (?:không|chưa)(?=$|[ ,.?;:])(?! (?:chuyên|phải|được|có|chỉ))",
    re.I,
)
#: Words of a predicate that are no deed, by what they are.
NO_DEED = frozenset(
    (
        # permission, duty, will
        "bắt buộc bó ép cần phép cho cấm khuyến khích ủng hộ đồng ý tình ảnh hưởng cam kết yêu cầu dặn đòi chấp nhận nên buộc "
        # speech and writing
        "nói nhắc nêu ghi bàn đề cập tính coi xem hứa nhắm mách bảo dựa kể chê khen gì chi dám "
        # doing in general, moving and handling
        "làm đưa đặt dùng lấy nằm thuộc dính đụng giữ gửi chuyển nộp đem mang để mở đường cửa tự cùng chung riêng luôn vô vào ra chừa xoay kéo "
        "thực hiện tiến hành gặp in trả lo thêm lại hẳn lập xin dời dọn sang "
        # judging
        "đúng sai chuẩn ổn trễ kịp hạn y chang trùng tuýt còi giống khác thiệt thật "
        # what stands for a thing or a person
        "chuyện việc câu cách kế cơ chế loại nơi chỗ con số người cái ngoại lệ tài liệu họ tụi ông bà khoảng thấy mấy hết dân trẻ nhỏ học trò "
        "sếp phía bên chứ tỉ lệ nghe lịch nội bộ nhà nước khỏi đoạn mục phần khoản điều bài hoạch hồ sơ giấy tờ bản văn"
    ).split()
)


def unsaid(scene: Scene, paragraph: Paragraph) -> bool:
    """The deed that is asked about stands neither in the paragraph nor above it, in no wording."""
    text = scene.question.text.partition(CONTINUED)[0].strip(" ?.")
    around = f" {' '.join(syllables(' '.join((*paragraph.headings, paragraph.text))))} "
    lacking = {p.token for p in scene.idf.probes(scene.question.content) if not p.found(around)}
    return bool(lacking) and any(deed in lacking for deed in deeds(text))


def deeds(text: str) -> list[str]:
    """The first word that says something in each predicate a question asks about."""
    asked = (content(m["said"]) for m in _ASKED.finditer(text))
    return [deed for said in asked if (deed := next((t for t in said if t not in NO_DEED), ""))]
