"""What a question demands by name and texts tell by few words: an address, a link, an office, a figure of its own noun,
a body that it asks about, or a turn of events that it takes for granted (`vì sao hoãn …`, `ai thay …`).
An answer without it is about the matter and does not answer.
"""

from __future__ import annotations

import re

from assistant.compose.parties import OF_ASKER
from assistant.question import Kind, Question
from corpus.language.text import fold
from corpus.language.tokens import syllables

_ASKS = r"(?:nào|gì|đâu|mấy|sao)"
#: What is asked for, and the words by which a text tells it.
_NAMED = (
    (
        rf"(?<!loại )(?<!giao thức )\bđịa chỉ\b(?! (?:internet|ip|giao thức|mạng))(?: \w+){{0,3}}? {_ASKS}\b|\btrụ sở\b[^,?]{{0,60}}\b(?:đâu|(?:chỗ|nơi|(?:khu )?phố|đường|số(?: nhà)?|xã|phường|quận|huyện|tỉnh|thành phố) (?:nào|mấy|bao nhiêu))\b",
        r"địa chỉ\b(?! giao thức| ip\b| internet)|\bsố \d+[a-z]?,? (?:đường|phố|ngõ)\b|https?:|www\.|\.vn\b|@|trụ sở|bộ phận|trung tâm phục vụ",
    ),
    (
        rf"\b(?:đường link|link|đường dẫn|tên miền|url)\b[^,?]*\b{_ASKS}\b",
        r"https?:|www\.|\.vn\b|\.com\b",
    ),
    (rf"\b(?:e-?mail|thư điện tử)\b[^,?]*\b{_ASKS}\b", r"@|thư điện tử|e-?mail"),
    (
        r"\bxử phạt\b|\b(?:bị|mức|đóng) phạt\b|\bphạt (?:tiền )?(?:gì|sao|thế nào|ra sao|bao nhiêu|mấy|cỡ nào)\b",
        r"phạt|chế tài|bồi thường",
    ),
    (r"\bsố tài khoản\b", r"tài khoản"),
    (r"\bmã qr\b", r"\bqr\b"),
    (
        r"\b(?:nhà thầu|đơn vị thi công) (?:nào|gì)\b|\bnhà thầu\b[^,?]{0,30}\b(?:là ai|tên gì)\b",
        r"công ty|tập đoàn|liên danh|nhà thầu|xí nghiệp|đơn vị thi công",
    ),
    (r"\b(?:nhà cung cấp|đơn vị cung cấp|hãng) nào\b", r"công ty|tập đoàn|nhà cung cấp|hãng|doanh nghiệp"),
)
_NAMED_ASKED = re.compile("|".join(f"(?:{asked})" for asked, _ in _NAMED))
_OFFICES = (
    r"(?:phó )?(?:tổng giám đốc|giám đốc|bí thư|hiệu trưởng|trưởng phòng|cục trưởng|vụ trưởng|chánh văn phòng|thư ký|kế toán trưởng|trưởng ban"
    r"|tổ trưởng|đội trưởng|trạm trưởng|viện trưởng|chánh án|hạt trưởng|trưởng thôn|người phát ngôn)"
)
#: `ai đang là giám đốc X`, `giám đốc X là ai`: the office itself stands in the answer.
_HOLDS = re.compile(
    rf"\bai (?:\w+ ){{0,2}}?(?:là|làm|giữ chức|ngồi ghế)(?: vị trí| chức)? (?P<one>{_OFFICES})\b"
    rf"|\b(?P<other>{_OFFICES})\b[^,?;]{{0,60}}?\b(?:là ai|là (?:vị|ông|bà|người|đồng chí) nào|tên (?:là )?gì|tên chi|họ tên)\b"
)
#: Nouns that are counted by themselves; what counts other things (`chỗ`, `nơi`, `mảng`) has as many names as there are texts.
_COUNTED = re.compile(
    r"\b(?:mấy|bao nhiêu) (?P<noun>học viên|lớp|buổi(?! (?:họp|làm|giao ban))|ngày(?! nào)|phút|thành viên|giáo viên|đại biểu|trang|tiết)\b(?! (?:gì|nào)\b)"
)
_FIGURE = r"(?:\d|\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười))"
#: What undoes or puts off, in a question that takes it for granted; beside it how texts say it.
_UNDONE = (
    (r"lùi(?! lại phía)", r"lùi|gia hạn|kéo dài thời"),
    (r"hoãn", r"hoãn|lùi"),
    (
        r"bác(?: bỏ)?(?= (?:tờ trình|đề nghị|đề xuất|đơn|kiến nghị|yêu cầu|ý kiến|dự án|kế hoạch|phương án))",
        r"\bbác\b|không đồng ý|không chấp thuận|từ chối",
    ),
    (r"từ chối", r"từ chối|không đồng ý|không chấp thuận|\bbác\b|không tiếp nhận"),
    (r"(?:hủy|huỷ)(?: bỏ)?", r"h[uủ][ỷy]|bãi bỏ|thu hồi|chấm dứt"),
    (r"bãi bỏ", r"bãi bỏ|h[uủ][ỷy] bỏ|thay thế|hết hiệu lực"),
    (r"đình chỉ", r"đình chỉ|dừng|tạm ngưng"),
    (r"rút(?= (?:lại )?(?:đề án|dự án|tờ trình|kế hoạch|hồ sơ|đề nghị))", r"\brút\b"),
    (r"giải thể", r"giải thể"),
    (r"cách chức", r"cách chức|bãi nhiệm|miễn nhiệm"),
)
_WHY = r"(?:vì sao|tại sao|sao lại|lý do|vì (?:lý do|điểm|cớ|lẽ) (?:nào|gì)|căn cứ (?:nào|gì|đâu)|dựa vào đâu|(?:do|bởi|vì) (?:đâu|cái gì)|cớ (?:gì|chi|sao)|nguyên (?:do|nhân)|ai|(?:bộ|cơ quan|đơn vị|quyết định|văn bản|công văn|nghị quyết|ông|vị) nào)"
_TAKEN = re.compile(rf"\b(?P<done>{'|'.join(f'(?:{asked})' for asked, _ in _UNDONE)})\b")
_WHY_ASKED = re.compile(rf"\b{_WHY}\b")
#: `ai thay Bộ X làm chủ trì`: that one stepped in for another.
_STEPS_IN = re.compile(
    r"\b(?:ai|(?:bộ|sở|cơ quan|đơn vị|ban|bên|ông|bà|vị) nào) (?:(?:sẽ|đã|được|phải|bị|cử|giao|phân công|chỉ định|đứng ra|nhận|lên|vào|làm) )*thay(?: thế)? (?!đổi|mặt)"
)
#: … which spelling makes `ai thấy Bộ X làm chủ trì` of, where it was typed without diacritics.
_STEPS_IN_TYPED = re.compile(
    r"\bai thấy (?:bộ|sở|văn phòng|ubnd|ủy ban|ban|ông|bà) [^,?]{2,50}? (?:làm|giữ|chủ trì|lên)\b"
)
#: Bodies and their people that no everyday word stands for, and how texts name them.
_BODIES = (
    (r"t(?:òa|oà) án", r"t(?:òa|oà) án"),
    (r"viện kiểm sát", r"viện kiểm sát"),
    (r"quân đội|bộ đội", r"quân|quốc phòng|bộ tư lệnh|bộ đội"),
    (r"công an", r"công an|cảnh sát"),
    (r"kiểm toán", r"kiểm toán"),
    (r"thanh tra (?:chính phủ|nhà nước|bộ|tỉnh|thành phố|huyện|sở)", r"thanh tra"),
    (r"bảo hiểm xã hội (?:việt nam|tỉnh|thành phố|huyện|cơ sở)|cơ quan bảo hiểm", r"bảo hiểm"),
    (r"thông tấn xã|đài tiếng nói|đài phát thanh", r"thông tấn|đài |phát thanh|cơ quan báo chí|truyền thông"),
    (r"ủy ban (?:dân tộc|chứng khoán|cạnh tranh)|uỷ ban dân tộc", r"[uủ][ỷy] ban (?:dân tộc|chứng khoán|cạnh tranh)"),
    (r"bệnh viện|trạm y tế|trạm xá|nhà thương|phòng khám", r"y tế|bệnh viện|trạm xá"),
    (
        r"trường (?:mầm non|tiểu học|trung học|đại học|cao đẳng|học|thpt|thcs|phổ thông)|giáo viên|nhà trường|hiệu trưởng",
        r"trường (?!hợp)|giáo dục|đào tạo|giáo viên|học sinh|hiệu trưởng",
    ),
    (r"ngân hàng(?! (?:dữ liệu|câu hỏi))", r"ngân hàng|tín dụng"),
    (r"kho bạc", r"kho bạc"),
    (r"hải quan", r"hải quan"),
    (r"hợp tác xã", r"hợp tác xã|kinh tế tập thể"),
    (
        r"hội (?:nông dân|phụ nữ|cựu chiến binh|người cao tuổi)|đoàn thanh niên",
        r"hội (?!nghị|đồng|thảo)|đoàn|chính trị - xã hội",
    ),
    (r"doanh nghiệp nhà nước", r"doanh nghiệp nhà nước"),
    (r"kiểm lâm", r"kiểm lâm"),
    (r"xe buýt|tàu hỏa|đường sắt|máy bay|sân bay", r"xe buýt|tàu|đường sắt|bay\b|hàng không|metro"),
    (r"hộ gia đình|hộ nghèo|hộ kinh doanh", r"hộ (?:gia đình|nghèo|kinh doanh)"),
    # what is reformed, and what an index measures
    *(
        (rf"cải cách (?:ngành |nền )?{field}", rf"cải cách (?:\w+,? ){{0,4}}?{field}")
        for field in ("tư pháp", "giáo dục", "thuế", "ruộng đất", "đất đai", "lập pháp", "ngân hàng", "y tế")
    ),
    *(
        (rf"chỉ số (?:đánh giá |về |mức độ )?{of}", of)
        for of in ("năng lực cạnh tranh", "chuyển đổi số", "giá tiêu dùng", "hạnh phúc", "phát triển con người")
    ),
)
_BODY_ASKED = re.compile(rf"\b(?:{'|'.join(asked for asked, _ in _BODIES)})\b")
#: What a document has undergone, and when.
_UNDERGONE = re.compile(r"\b(?:được|bị) (?P<event>sửa đổi|thay thế|bãi bỏ|gia hạn|thu hồi|hủy bỏ)\b")
#: Sanctions told by name: one of those asked about stands there.
_SANCTIONS = re.compile(
    r"\b(?:khiển trách|cảnh cáo|cách chức|giáng chức|buộc thôi việc|đuổi việc|phạt tiền|phạt tù|khởi tố)\b"
)
#: Another paper than the one named: the one before it, or after it.
_NEXT_TO = re.compile(
    r"\b(?:bản|cái|kế hoạch|quyết định|công văn|văn bản|nghị quyết|chỉ thị)\b[^,?]{0,40} (?:liền|ngay|kế|sát)(?: liền| ngay)? (?:trước|sau)\b(?! (?:đó|khi|ngày))|\btiền thân\b"
)
#: A name that no Vietnamese word is spelled like: longer than any syllable, or with a capital inside.
_OTHERS, _NEARLY_ALL = 4, 0.65  # words beside a foreign noun, and the share of them that an answer without it has
_FOREIGN = re.compile(r"(?<![./@])\b(?:[A-Za-z]{8,}|[a-z]+[A-Z][A-Za-z]+)\b")
#: A standard by its number: what is told of one is told of no other.
_STANDARD = re.compile(r"\b(?:ISO|TCVN|QCVN|IEC|TCXDVN)(?:[ /-](?:ISO|IEC|TCVN))*[ /:-]*(\d{3,6})")
_NEXT_TOLD = re.compile(r"thay thế|tiền thân|kế tiếp|tiếp nối|trước đó|năm trước|giai đoạn trước")
#: Cases that shut one another out: what holds in one says nothing of the other.
_CASES = (
    (r"mùa (?:khô|hạn|hanh)", r"mùa (?:mưa|lũ|bão)"),
    (r"nội thành|nội đô", r"ngoại thành"),
    (r"ban ngày", r"ban đêm"),
    (
        r"hài lòng của (?:chính |đội ngũ |các |những |bản thân |mấy )*(?:cán bộ|công chức|viên chức|nhân viên)",
        r"hài lòng của (?:các |những )?(?:người dân|nhân dân|công dân|cá nhân|tổ chức)",
    ),
    (r"thượng lưu", r"hạ lưu"),
    (r"miền bắc", r"miền trung", r"miền nam"),
    (r"công lập(?<!ngoài công lập)", r"ngoài công lập|tư thục|dân lập"),
    (r"đường bộ", r"đường thủy", r"đường hàng không"),
    (r"mầm non", r"tiểu học", r"trung học", r"đại học"),
)
_CASE_ASKED = re.compile("|".join(f"\\b(?:{one})\\b" for group in _CASES for one in group))
#: Within the time set: a share of files that are, against any other share of files.
_IN_TIME_ASKED = re.compile(r"\b(?:đúng|trước|quá|trễ) (?:thời )?hạn\b")
_IN_TIME = re.compile(r"\bhạn\b|kịp thời|trễ|chậm|muộn|đúng (?:giờ|lịch|tiến độ)|quá ngày")
_CITY = re.compile(r"^tp |^thành phố ")


def lacks(question: Question, told: str, around: str = "") -> bool:
    """Something demanded by name is missing from what an answer tells; `around` is what its quotes stand in and under."""
    low = OF_ASKER.sub("", question.own.lower())
    text = told.lower()
    counted = question.kind is not Kind.YES_NO and _lacks_figure(low, text)  # `mấy buổi họp có …`: some of them
    if _lacks_named(low, text) or counted or _takes_for_granted(low, text):
        return True
    if _lacks_foreign(question, f"{text} {around.lower()}"):
        return True
    if any(number not in f"{text} {around}" for number in _STANDARD.findall(question.text)):
        return True
    if _NEXT_TO.search(low) and not _NEXT_TOLD.search(text):
        return True
    event = _UNDERGONE.search(low) if question.kind in (Kind.DATE, Kind.METADATA) else None
    if event and event["event"] not in text:
        return True
    if question.kind in (Kind.YES_NO, Kind.METADATA):
        return False
    return _of_another(question, low, f"{text} {around.lower()}")


def foreign(asked: str) -> list[str]:
    """Names in a question that no Vietnamese word is spelled like."""
    return _FOREIGN.findall(asked)


def _lacks_foreign(question: Question, text: str) -> bool:
    """A foreign name is not there; a common noun (`homestay`) is one of many words where nearly all others are."""
    lacking = [m for m in foreign(question.own) if m.lower() not in text]
    if not lacking or any(not m.islower() for m in lacking):
        return bool(lacking)
    words, taken = set(syllables(text)), {m.lower() for m in lacking}
    others = [t for t in dict.fromkeys(question.content) if t not in taken]
    return len(others) < _OTHERS or sum(t in words for t in others) < _NEARLY_ALL * len(others)


def _of_another(question: Question, low: str, text: str) -> bool:
    """A body, a name or a sanction that is asked about stands neither in the answer nor around it."""
    if _BODY_ASKED.search(low) and any(
        re.search(rf"\b(?:{asked})\b", low) and not re.search(rf"\b(?:{named})", text) for asked, named in _BODIES
    ):
        return True
    if _in_another_case(low, text):
        return True
    if (
        question.kind in (Kind.PERCENT, Kind.COUNT, Kind.QUANTITY)
        and _IN_TIME_ASKED.search(low)
        and not _IN_TIME.search(text)
    ):
        return True
    if (sanctions := _SANCTIONS.findall(low)) and not any(s in text for s in sanctions):
        return True
    here = set(re.findall(r"\w+", fold(text))) if question.names else set()
    return any(not set(fold(_CITY.sub("", name)).split()) <= here for name in question.names)


def _in_another_case(low: str, text: str) -> bool:
    """`mùa khô` is asked about, and the answer speaks of `mùa mưa` alone."""
    if not _CASE_ASKED.search(low):
        return False
    for group in _CASES:
        asked = [one for one in group if re.search(rf"\b(?:{one})\b", low)]
        if len(asked) == 1 and not re.search(rf"\b(?:{asked[0]})\b", text):
            other = "|".join(one for one in group if one != asked[0])
            if re.search(rf"\b(?:{other})\b", text):
                return True
    return False


def _lacks_named(low: str, text: str) -> bool:
    if _NAMED_ASKED.search(low) and any(re.search(a, low) and not re.search(t, text) for a, t in _NAMED):
        return True
    held = _HOLDS.search(low)
    return held is not None and (held["one"] or held["other"]) not in text


def _lacks_figure(low: str, text: str) -> bool:
    """`mấy buổi một tháng`, `bao nhiêu học viên`: no figure stands before the noun."""
    return any(
        not re.search(rf"{_FIGURE}\w*(?:\s*[-–÷]\s*\d+)?\s+(?:\w+\s+)?{m['noun']}\b|\b{m['noun']} \d", text)
        for m in _COUNTED.finditer(low)
    )


def _takes_for_granted(low: str, text: str) -> bool:
    """What the question takes for done is not told."""
    if (_STEPS_IN.search(low) or _STEPS_IN_TYPED.search(low)) and "thay" not in text:
        return True
    done = _TAKEN.search(low) if _WHY_ASKED.search(low) else None
    if done is None:
        return False
    told = next(told for asked, told in _UNDONE if re.match(asked + r"\b", low[done.start() :]))
    return not re.search(told, text)
