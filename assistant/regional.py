"""Words of the Centre, the South and of chat, as the written language has them: `gửi về mô rứa` asks `gửi về đâu thế`.

A word that the written language has too (`mô hình`, `chi phí`, `răng miệng`, `nội vụ`) is read anew only
where its neighbours leave one meaning.
"""

from __future__ import annotations

import re

#: What may follow the last word of a question: particles, or nothing.
_END = r"(?=\s*(?:(?:rứa|thế|vậy|dạ|ạ|a|hè|hỉ|nhỉ|hả|nữa|đây|ấy|đó|ta|cà)\b\s*)*(?:[?.,!;:]|$))"
_NOT_MO = r"(?!\s+(?:hình|tả|tơ|phỏng|phạm|tô|mem|đất|cấy|men)\b)"
_WORDS = (
    (r"(?<=hành )chánh\b|(?<=tài )chánh\b|\bchánh(?= (?:sách|phủ|quyền|trị|thức|xác|quy)\b)", "chính"),
    (r"\bvô(?= (?:hai|ba|mấy|các|những|văn|nghị|kế|cái|đó|đây|phần|mục|đâu|hệ|sổ|ngày|năm|tháng)\b)", "vào"),
    (r"\b(nhiệm vụ|cái|điều|nội dung|làm|nói|nêu|ghi|dính|gồm|giao|việc|hình thức|tài liệu|mục tiêu) chi(?=\s*(?:$|[,.?]|(?:không|vậy|rứa|hết|cho|về|để|thì|tới|đến|mô)\b))", r"\1 gì"),
    (r"(?<!quy )(?<!vi )(?<!vĩ )\b(khi|lúc|hồi|chừng|hôm|bữa|ngày|năm|tháng|ai|bộ|sở|cấp|nơi|bên|xã|phường|tỉnh|huyện|cái|loại|đề án|dự án|cơ quan|đơn vị|văn bản|luật|mục|điều|bài|chỗ|người|mức|kiểu|cách|ông|bà|vị|sếp|lãnh đạo|quan|thứ trưởng|bộ trưởng|chủ tịch) mô\b" + _NOT_MO, r"\1 nào"),
    (r"\b((?:đề án|dự án|cơ quan|đơn vị|văn bản|công trình|nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|trạm bơm|bài học|cấp|hồ|sông) (?!ở\b|tại\b|về\b|đến\b)\w+(?: (?!ở\b|tại\b|về\b|đến\b)\w+)?)(?<!quy)(?<!vĩ)(?<!vi) mô\b" + _NOT_MO + r"(?! (?:là|thì)\b)", r"\1 nào"),
    (r"\b(ở|tại|về|từ|đi|đến|tới|vào|ra|lên|xuống|sang|qua|đưa|nộp|gửi|lấy|nằm|trong) mô\b" + _NOT_MO, r"\1 đâu"),
    (r"\b(?:vì|tại|do) răng\b", "vì sao"),
    (r"^(?:dạ,? )?răng(?: mà| lại)?(?= (?:phải|không|lại|có|chưa|bị|được|mà|người|dân|nhà|bộ|tỉnh|xã|\w+ lại)\b)", "vì sao"),
    (r"\bmần\b", "làm"),  # before `làm răng` is read
    (r"\b(làm|xử lý|giải quyết|tính|thế|như|ra|là|thì|phải|nói|ghi) răng\b(?! (?:miệng|hàm|giả|cưa))", r"\1 sao"),
    (r"\b(làm|cái|những|điều|nói|ghi|nêu|gồm|có|là|việc|chuyện|vì|được|phải|cần|mảng|loại|nội dung|giải pháp|mục tiêu|chính sách|kiểu|thứ|đề án|luật|bài học|ý|kênh|cách|tên|số|ngày|nghĩa|yêu cầu) chi" + _END, r"\1 gì"),
    (r"(?<!thu )(?<!tiền )(?<!khoản )(?<!mức )(?<!phải )(?<!được )(?<!để )\bchi nữa" + _END, "gì nữa"),
    (r"\b(?:bao chừ|bây chừ)\b", "bao giờ"),
    (r"\bchừ\b", "giờ"),
    (r"\b(?:rứa|ri)" + _END, "thế"),
    (r"^((?:dạ|à|ừ),? )?rứa\b", r"\1thế"),
    (r"\bnớ\b", "ấy"),
    (r"\b(năm|tháng|bữa|hôm|ngày|đợt|cái|chỗ|vụ|việc|bài|văn bản|công văn) ni\b", r"\1 này"),
    (r"\b(đạt|chiếm|bằng|tốn|rộng|dài|cao|sâu|lớn|nặng|tăng|giảm)((?: (?:được|tới|đến|lên|cỡ|mức))?) (?:chừng|cỡ) nào\b", r"\1\2 bao nhiêu"),
    (r"\b((?:mức(?! phạt)|t[ỷỉ] lệ|diện tích|công suất|số lượng|dung tích|lưu lượng|chiều (?:dài|rộng|cao|sâu)|rộng|dài|sâu|nặng|nhiều|ít)(?: (?!xong|đạt|phải|hoàn|có|ban|thực|lên|được|từ|tới|đến|là|thì)\w+){0,3}) chừng nào\b", r"\1 bao nhiêu"),
    (r"\b(?:đúng|phải) (?:chứ|hen|hông)\b(?=\s*(?:ạ|anh|chị|em|nhỉ|ta)?\s*[?.]*$)|(?<=[ ,])trúng không" + _END, "đúng không"),
    (r"\b(?:chừng|hồi|chừng chừng) nào(?= (?:thì|mới|phải|xong|có|là|được|bắt|hết|ban|ra|ký|đề|kế|tỉnh|xã|các|bộ)\b|\s*(?:[?.,!]|$))", "khi nào"),
    (r"(?:^|(?<=[,;:?.!] ))((?:thế|vậy|rồi|còn|dạ|cho hỏi) )?(?:chừng|hồi) nào\b(?! (?:giờ|tới giờ|đến giờ)\b)(?!.*\bchừng (?:ấy|nấy|đó)\b)", r"\1khi nào"),
    (r"\b(thì|là|xong|hoàn thành|đến|tới|kéo dài tới|từ|vào) (?:chừng|hồi) nào\b", r"\1 khi nào"),
    (r"\bbữa nào\b", "hôm nào"),
    (r"\b(mục|phần|chương|điều|khoản|điểm|phụ lục) số (mấy|nào)\b", r"\1 \2"),
    (r"\bvô(?= như (?:lâu|vậy|thế|rứa|trước)\b)", "vào"),
    (r"\b(đưa|đặt|để|gộp|nhập|tính|ghi|ghép|thêm|cho|bỏ|dồn|cứ|dựa|trông|nhìn|bám|nối|bù|rót|đụng|lồng|xếp|gắn|lấn|đổ|kéo|chen|lọt) vô\b(?! (?:cùng|ích|lý|hiệu|trách|tuyến|tư|hình|địch|lễ|danh|thời|tổ chức|điều kiện|hạn)\b)", r"\1 vào"),
    (r"\b(?:lâu|xưa|bấy lâu) ni\b", "lâu nay"),
    (r"\b(cho|về|giao|thuộc|qua|sang) đâu(?= (?:quản|lo|trông|coi|giữ|nắm|làm|chủ|phụ|xử|giải|duyệt|ký|thu|chi|cấp|nhận)\b)", r"\1 nơi nào"),
    (r"(?<!có )(?<!là )(?<!gồm )\bmấy ((?!(?:giờ|ngày|tháng|năm|phần|lần|người)\b)\w+(?: \w+)?) (?=gì\b)", r"những \1 "),
    (r"\bsức (?:bơm|hút)(?= (?:của|trạm|máy|bao|là|mấy|hai|[A-ZĐ]))", "công suất"),
    (r"\bphụ lục (?:thứ )?nhất\b", "phụ lục 1"),
    (r"\bphụ lục thứ (?:hai|nhì)\b", "phụ lục 2"),
    (r"\bphụ lục thứ ba\b", "phụ lục 3"),
    (r"\bphụ lục thứ (?=\d)", "phụ lục "),
    (r"\b(?:giở|lật|mở)(?: tới| đến| ra)?(?= (?:mục|phần|chương|điều|khoản|điểm|phụ lục|trang) (?:mấy|nào)\b)", "ở"),
    (r"\bmấy lâu(?= (?:một|1|thì|mới|nữa)\b|\s*[?.,]|$)", "bao lâu"),
    (r"\bbao lăm\b|\bbi nhiêu\b|\bbao nhiu\b|\bbn\b(?= (?:%|phần|người|tiền|ngày|năm|tháng|mục|đề án|chỉ tiêu))", "bao nhiêu"),
    (r"(?<!để )\bthay(?: cho)?(?= (?:những |các |mấy |cái )?(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|pháp lệnh|văn bản|quy định)(?: \w+){0,1}? (?:nào|gì|số mấy|số bao nhiêu)\b)", "thay thế"),
    (r"\b(?:tui|tao|tớ)\b", "tôi"),
    (r"\b(?:ko|hok|hơm|khum)\b(?!\s*\d)", "không"),
    (r"(?<=\w) k\b(?=\s*(?:ạ|a|nhỉ|vậy|thế|[?])?\s*$)", " không"),
    (r"\b(?:phiên )?(?:bản|đời) (?:số )?mấy chấm mấy\b", "phiên bản mấy"),
    (r"\bđạo luật\b", "luật"),
    (r"(?<!luật )(?<!vùng )(?-i:\bthủ đô\b)(?! (?:hà|nước|của|anh|pháp|nga|lào|gió|kháng|hiện|văn))", "Hà Nội"),
    (r"\bbài (?:giải thích|phân tích|bàn|nói|giới thiệu)(?: về)? (?=(?:nghị quyết|nghị định|quyết định|chỉ thị|chương trình|luật|nq|ct)\b)", "bài viết về "),
    (r"(?<!chỉ )(?<!dạy )\bbảo(?= (?:phải|là|rằng|đem|nộp|gửi|các|mỗi|đưa|không được|cần)\b)", "yêu cầu"),
    (r"\b(chuyện|việc|điều|mảng|nội dung|nhiệm vụ|mục tiêu|cái|khâu|phần|ý|điểm|người|nguyên nhân) ch[aá]nh\b", r"\1 chính"),
    (r"(?<=không )dậy\b" + _END + r"|\bdậy(?=\s*[?])", "vậy"),
    (r"\b((?:kể|nói|đếm|liệt kê|nêu|chỉ)(?: (?:ra|tên|thử|hết|đủ|giùm|dùm|lại))*) (?:coi|xem)\b" + _END, r"\1"),
    (r"\btrồng (?=chéo|lên nhau)", "chồng "),
    (r"\bcoi(?= (?:xem|thử|giùm|dùm|giúp|lại)\b)", "xem"),
)  # fmt: skip
#: Units as they are spoken, behind a figure or a word of asking.
_FIGURE = r"(?<=\d)\s*|(?<=bao nhiêu )|(?<=mấy )"
_UNITS = (
    (rf"(?:{_FIGURE})(?:li|ly|lý|lí)\b(?! (?:do|lẽ|trà|nước|bia|rượu|cà|kỳ|hợp|luận|thuyết|tưởng|lịch|trí))", "mm"),
    (r"(?<=mm)\s*(?:một|1|mỗi|/|trong một|trên) ?(?:giờ|h|tiếng)\b", "/h"),
    (rf"(?:{_FIGURE})(?:khối|mét khối)(?:\s*(?:một|1|mỗi|/|trên|trong một) ?(?:giây|s)| giây)\b", " m3/s"),
    (rf"(?:{_FIGURE})(?:mẫu tây)\b", " ha"),
    (r"\bcỡ(?: khoảng| chừng)? (?=\d)", ""),
    (r"(?<!đến )(?<!tới )\b(\d+(?:[.,]\d+)? ?(?:mm/h|mm|ha|m3/s|m|km|%|người|hộ|tỷ|triệu)) (?:đổ lại|đổ xuống|trở lại|trở xuống)\b", r"đến \1"),
)  # fmt: skip
_RULES = tuple((re.compile(pattern, re.I), meant) for pattern, meant in (*_WORDS, *_UNITS))


def as_written(text: str) -> str:
    """The text with regional words and spoken units as the written language has them."""
    for pattern, meant in _RULES:
        text = pattern.sub(meant, text)
    return text
