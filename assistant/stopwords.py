"""Which syllables of a question carry its content.

Question words and politeness are left out; legal words (khoản, số, không, năm) never decide here,
because they are read as conditions before. Phrases are taken out whole, so that `cụ thể` goes and
`thể chế` stays.
"""

from __future__ import annotations

import re

from corpus.language.tokens import syllables

_PHRASES = re.compile(
    r"\b(?:cụ thể|chi tiết|so sánh|vui lòng|làm ơn|quy định|liệt kê|kể(?: (?:ra|tên|hết|đủ|đầy đủ|lại|từng))+|(?:đọc|điểm|gọi) (?:đủ |hết )?tên|nêu(?: (?:ra|tên|rõ|hết|đủ|đầy đủ))+|trả lời|cho (?:tôi|mình|em|anh|chị)? ?(?:biết|hỏi|xin)|"
    r"(?<!dòng )(?<!dòng, )(?<!ghi )họ (?=(?:có|được|đòi|bắt|nói|bảo|phải|kêu|hẹn|cứ|lại|sẽ|đã|hỏi|không)\b)|(?:trọn|trọn vẹn|đủ) (?=\d)|hết(?= ?,)|trời (?=mưa|nắng|ngập|bão|đang mưa)|"
    r"(?:con số|cái số) (?=\d)|(?:nói |là )?(?:về |tới |đến )?(?:chuyện|điều) gì\b|có hẳn|hẳn (?:một|hoi|riêng|cả)(?= )|(?:tụi|bọn|chúng) (?:tôi|em|mình|ta|con|cháu|nó|tui)|bây (?:giờ|chừ)|hiện giờ|(?:hôm|bữa) (?:nọ|hổm|kia|trước)|(?:văn bản|giấy tờ|tài liệu) (?:của )?(?:cấp trên|trung ương|bề trên|bên trên) nào|"
    r"người ta (?:chê|khen|nhận xét|phê bình|kêu|đánh giá)(?: là| rằng)?|bị (?:chê|nhận xét|đánh giá|coi|xem)(?: là| rằng)?(?= (?:ở|chỗ|điểm|quá|là)\b)|có (?:ý|lời|chỗ|người) (?:chê|khen|phê bình|nhận xét)|(?<=\bcó )(?:chê|khen)(?= \w)|"
    r"dựa (?:vào|trên) đâu mà (?:nói|bảo|chê|khen|kết luận|cho là|dám nói)|nhìn lại|(?:bị|có|mắc|gặp) vấn đề gì|(?:lý do|lí do)(?: (?:họ|người ta|văn bản|bài))? (?:đưa ra|nêu ra|nêu|nói)?(?= ?là gì)|cái (?:món|mảng|khoản)|(?<!mấy )(?<!các )(?<!những )(?<!nhiêu )(?<!\d )mảng (?=[^\W\d]+ )(?!xanh)|"
    r"(?:đụng|dính|dính dáng|dính líu|chạm) (?:tới|đến|gì tới)|người ta|(?<=\w )(?:tính|toan|dự tính|dự định)(?= (?:làm|mở|số hóa|soát|rà|sửa|bỏ|lập|xây|đưa|cho|nâng|giảm|tăng|thu|gom|dùng|xài|chuyển|lấy|mua|bán|cắt|giao|đặt|ra|viết|xử|bớt|dẹp|nhập|tách|đổi|thay|lo|bắt|trả|đo|chấm|khoán)\b)|"
    r"họ(?= (?:nói|bảo|cho|kêu|dặn|chê|viết|nêu|coi|tính|đòi|bắt|yêu cầu|phải|lại|gom|đặt|định|muốn|nghĩ)\b)|truyền đạt(?= (?:ý kiến|chỉ đạo|kết luận|lời)\b)|"
    r"vị(?= (?:lãnh đạo|chủ tịch|bộ trưởng|thủ tướng|phó|giám đốc)\b)|lâu nay|bấy lâu|xưa nay|trước mắt|bị coi là|được coi là|(?<=\w )(?:dẫn|viện|nhắc) ra(?= (?:là|thì|ban|do|có|ngày|số|tên|được|ký)\b)|xưa giờ|"
    r"bằng (?:những )?cách (?:nào|gì)|(?:như )?thế nào|ra sao|làm sao|(?:dùng )?để làm gì|làm gì|tại sao|vì sao|(?:vì |do |bởi )?(?:lý do|lí do|nguyên nhân|cớ) (?:gì|nào)|có thể|xin hỏi|muốn hỏi|giúp (?:tôi|mình|em)|một chút|đúng không|"
    r"phải không|hay không|hạn (?:chót|cuối)(?: cùng)?|được không|hồi (?=chưa|còn|trước|đó|xưa)|(?:được )?(?:(?:viết|ghi|nêu) )?nguyên văn|(?<!bị )(?:xử lý|tính|giải quyết) (?:sao|thế nào|ra sao|làm sao)|"
    r"bảo(?= (?:là|rằng|phải|ai|gì|sao|căn cứ|làm|chia|lấy|dùng|dựa|khi|nếu|mấy|bao nhiêu|được|cho|không|chưa)\b)|(?:những |các )?đối tượng nào|(?<!trong )(?<!vào )(?:những |các )?trường hợp nào|(?:vị|ông|sếp|bên|phía) nào|(?:cơ quan|đơn vị|văn bản|nơi) nào|ngày (?:nào|mấy|bao nhiêu)|hôm nào|tháng (?:nào|mấy)|bao nhiêu|bao lâu|bao giờ|khi nào|là gì|cái gì|những gì|có những|các loại|(?:những|mấy|bao nhiêu) loại(?= [^\W\d])|tất cả|đầy đủ hơn|rõ hơn|k[ỹĩ] hơn(?: coi| xem)?|cả nước|toàn quốc|phần trăm|đặt ra|đề ra|đưa ra|phấn đấu)\b",
    re.I,
)
_WORDS = frozenset(
    (
        "là gì nào mấy những các của và ở trong thì được do ai như thế cho theo với về đến tới phải này đó ấy kia ạ "
        "nhé nhỉ hãy xin tôi mình em anh chị bạn cái khi bởi vậy sao rằng mà nữa cũng đã sẽ đang rồi thôi hay hoặc "
        "nên để từ vào ra lại có không chưa biết hỏi muốn đi à ơi dạ thưa ko k j đc dc ntn vì tại nếu còn nhờ tìm "
        "xem nói nêu ghi đâu lúc giờ hôm chỗ kiểu đấy luôn một cùng thêm bị mỗi trên dưới bên năm nay gồm lần sau "
        "kèm trước quá từng rất hai ba bốn sáu bảy tám chín mười tên cụm khá cứ đều vẫn thật bằng cả vừa nhưng hả giúp kể các nó giùm dùm nghen nhen xíu tẹo ta "
    ).split()
)


def content(text: str) -> tuple[str, ...]:
    """Content syllables in order; day-month terms of a full date are left out, the date stays."""
    words = syllables(_PHRASES.sub(" ", text))
    pairs = zip(("", *words), words, (*words[1:], ""), strict=False)
    return tuple(t for a, t, b in pairs if (t not in _WORDS or _copies(a, t, b)) and not t.startswith("@-"))


def _copies(before: str, word: str, behind: str) -> bool:
    """`sao y`, `bản sao`: a copy, and no word of asking."""
    return word == "sao" and (behind in ("y", "lục", "chép") or before in ("bản", "trích"))


def without_phrases(text: str) -> str:
    """The text with question phrases taken out whole."""
    return _PHRASES.sub(" ", text)


def is_empty(syllable: str) -> bool:
    """True for a syllable without content of its own."""
    return syllable in _WORDS
