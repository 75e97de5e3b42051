"""What a wh-phrase is owed: of the kind it asks for, something has to stand in the answer.

`Vụ nào` is owed a Vụ, `Phó Thủ tướng nào` a Phó Thủ tướng, `tháng mấy` a month, `gửi về đâu` a word of sending, `bao nhiêu
chỉ tiêu` of `40 chỉ tiêu` another figure than that, `vì sao không đạt` a sentence that tells of failing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from assistant.compose.fitting import CALLED_BY_WORK, UNIT_OF
from assistant.evidence import single_years
from assistant.kinds import sets_a_day
from assistant.question import Kind, Question
from assistant.stopwords import content
from corpus.language.model import is_regular, model_form
from corpus.language.numbers import mentions
from corpus.language.sentences import inline_items
from corpus.language.text import UPPER, fold
from corpus.language.tokens import syllables

#: Parts of a body, bodies of a level, places: each is told by its own noun and what it is called.
_UNITS = "vụ|cục|tổng cục|chi cục|sở|phòng|trung tâm|viện|học viện|trường|công ty|tập đoàn|tỉnh|thành phố|huyện|quận|xã|phường|thôn|khoa|bệnh viện|ngân hàng|ban quản lý|tổ công tác|đội"
_NO_UNIT = "".join(
    rf"(?<!{w} )"
    for w in "cấp tổ nhiệm nghĩa công dịch chức sự nghiệp phục nội thường cơ trụ văn dự đề kỳ cứ mỗi riêng".split()
)
_UNIT_ASKED = re.compile(rf"{_NO_UNIT}\b(?P<unit>{_UNITS}) nào\b(?! (?:cũng|không|chưa|đó))")
_PAPER_ASKED = re.compile(
    r"(?<!pháp )\b(?P<paper>nghị định|thông tư|luật|bộ luật|nghị quyết|chỉ thị|công văn|tờ trình|giáo trình|cuốn sách|biểu mẫu|mẫu(?= (?:số|nào))|trang(?= (?:số |mấy|bao nhiêu)))"
    r" (?:gốc |riêng |cụ thể )?(?:nào|số mấy|số bao nhiêu|mấy|bao nhiêu)\b(?! (?:không|chưa|cũng))"
)
#: What a form is called, too: `theo mẫu Khung kế hoạch tại Phụ lục 1`.
_CALLED = {"biểu mẫu": r"(?:biểu mẫu|mẫu)(?! (?:hình|mực|số liệu|giáo))"}
#: `Quy trình … được Bộ X ban hành tại Quyết định số …`: it bears that number.
_ISSUED_BY = (
    r"[^;.]{0,120}?\b(?:ban hành|phê duyệt)\b[^;.]{0,40}?\b(?:quyết định|thông tư|nghị quyết|nghị định)(?: số)? \d"
)
#: `báo cáo … mang số hiệu bao nhiêu`: the number of one of the papers named, and of no paper of another kind.
_PAPERS = "báo cáo|kế hoạch|tờ trình|quyết định|nghị quyết|nghị định|chỉ thị|thông tư|công văn|thông báo|quy chế|chương trình|biên bản|văn bản|luật|bộ luật|lệnh|quy trình|quy định|đề án|hướng dẫn"
_GOES_WITH = re.compile(
    r"(?:cho (?:hỏi |xin )?|xin (?:hỏi )?)?(?P<paper>báo cáo|tờ trình|thông báo|biên bản|phiếu trình) (?!(?:nằm|có|ở) trong\b)"
)
#: One part of a body is asked for: `đơn vị nào của Bộ X`; told where any part of one is.
_PART_OF_BODY = re.compile(
    r"\b(?:đơn vị|cơ quan|phòng|bộ phận|vụ|cục|trung tâm|ban) nào (?:của|thuộc|trực thuộc|trong) "
)
_A_PART_OF_BODY = re.compile(
    rf"{_NO_UNIT}\b(?:đơn vị|cơ quan|phòng|bộ phận|vụ|cục|trung tâm|văn phòng|viện|thủ trưởng|người đứng đầu|thanh tra)\b"
)
#: By what means, or on which street: told by its noun.
_MEANS_ASKED = re.compile(
    r"\b(?P<what>ứng dụng|phần mềm|ngân hàng|mạng xã hội|ví điện tử|tổng đài|tờ báo|hãng|công nghệ|thiết bị|phố|ngõ|tuyến phố|tuyến đường)(?<!khu phố)(?<!thành phố) (?:nào|gì)\b(?! (?:cũng|không|chưa))"
)
#: A program or a device is told by its name alone too, which is no Vietnamese syllable: `lập nhóm Zalo`, `sử dụng camera`.
_PROGRAMS = ("ứng dụng", "phần mềm", "mạng xã hội", "ví điện tử", "thiết bị", "công nghệ")
#: A device is told by what it is, by nobody as one: `bố trí xe bơm di động`.
_TOLD_AS = {
    "thiết bị": re.compile(
        r"\b(?:(?<!bộ )máy(?! chủ| móc| hành)|xe|camera|loa|bơm|phao|cần cẩu|đồng hồ|cảm biến|màn hình)\b"
    )
}
_WHAT_FOR = re.compile(r"\b(?:để|nhằm) ([^,?;]+)")
_BY_NAME = re.compile(
    r"\b(?:nhóm|kênh|qua|trên|bằng|dùng|dụng|mạng|tài khoản|trang|app) ([A-Z][a-z]\w+|(?<=dùng |dụng )[a-z]{3,})(?!\w)"
)
#: `dài bao nhiêu`, told in units of length; a figure asked for at the end, told by some figure.
_SIZE_ASKED = re.compile(
    r"\b(?:dài|rộng|cao|sâu|dày|nặng) (?:khoảng |chừng |độ |tới )?(?:bao nhiêu|mấy)(?= (?:mét|km|ki lô|ha|héc|m2|m²|tấn|cm)|\W*$|,| và)"
)
_SIZE = re.compile(r"\d\s?(?:ha|héc|k?m[²2]?|mét|cm|mm|tấn|kg)(?![\w³/])|\d\s?(?:m|km)[²2]")
_FIGURE_LEFT = re.compile(r"(?<!số )(?<!hiệu )(?<!mang )\b(?:bao nhiêu|mấy)\W*$")
_SOME_FIGURE = re.compile(
    r"\d|%|\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|lộ trình|toàn bộ|tất cả|tối đa|tối thiểu|theo quy định|không|mọi|nửa)\b"
)
#: `COVID-19`, `giai đoạn 2021 - 2030`: no figure of anything.
_NAMED_BY_FIGURE = re.compile(r"\b[^\W\d]+-\d+\b|\bgiai đoạn\s*\d{4}\s*[-–]\s*\d{4}|\b\d+/[^\W\d]\w*")
_NUMBER_ASKED = re.compile(
    r"(?<!con )(?<!đánh )(?<!đề án)(?<!đề án )(?<!nhiệm vụ)(?<!nhiệm vụ )\b(?:(?:mang|có|là|ghi)? ?số(?: hiệu| mấy| bao nhiêu)|mang số|số hiệu)\b(?! (?:điểm|người|tiền|đề án|mục|nhiệm vụ|phần))\W*(?:(?:là )?(?:mấy|bao nhiêu|gì|nào)|vậy|thế|ạ|nhỉ|em|anh|chị|\W)*$"
)
_TITLES = (
    "phó thủ tướng|bộ trưởng|thứ trưởng|phó chủ tịch|phó chủ nhiệm|phó giám đốc|phó bí thư|bí thư|cục trưởng|vụ trưởng|vụ phó|giám đốc|tổng giám đốc|chánh văn phòng"
    "|chuyên viên|nhà báo|phóng viên|đại biểu|giáo sư|chuyên gia|kỹ sư|luật sư"
)
_TITLE_ASKED = re.compile(rf"\b(?P<title>{_TITLES})(?: \w+){{0,2}}? (?:nào|gì)\b")
#: Who signs, leads a meeting or writes is told beside the word for it.
_WHO_DOES = re.compile(
    r"\b(?:ai|(?:vị|ông|bà|người|lãnh đạo|đồng chí|sếp|bộ trưởng|chủ tịch|thủ trưởng)(?: \w+){0,2}? nào)\b[^,?;]{0,40}?"
    r"\b(?P<does>ký|khai mạc|bế mạc|soạn thảo|chấp bút|biên soạn|bấm nút|cắt băng|trao giải)\b"
)
#: Work that a person does, by how it is asked for; only a text that tells of it tells who does it.
_WORKS = (
    (r"giảng(?: bài| dạy)?|dạy|đứng lớp|lên lớp", r"giảng|dạy|báo cáo viên|giáo viên"),
    (r"chấm(?: thi| điểm| bài)?", r"chấm|hội đồng|đánh giá"),
    (r"phỏng vấn|phát phiếu", r"phỏng vấn|phiếu|điều tra"),
    (r"lái", r"lái"),
    (r"đọc|trình bày|phát biểu|kết luận|tham luận", r"đọc|trình bày|phát biểu|kết luận|tham luận"),
    (r"thiết kế", r"thiết kế"),
    (r"thẩm định|thẩm tra", r"thẩm định|thẩm tra"),
    (r"nghiệm thu", r"nghiệm thu"),
    (r"xin|đề nghị|kiến nghị", r"xin|đề nghị|kiến nghị|đề xuất|tờ trình"),
    (r"tài trợ|cho vay", r"tài trợ|vay|hỗ trợ"),
    (r"lập trình|cài đặt|cài", r"lập trình|cài đặt|phát triển"),
    (r"phản biện|góp ý", r"phản biện|góp ý|ý kiến"),
    (r"thi công", r"thi công|nhà thầu|xây lắp"),
)
#: … and what one body does to another's work, which the title of a paper may name of anything.
_OVERSEES = (
    (
        r"kiểm tra|thanh tra|giám sát",
        r"kiểm tra|thanh tra|giám sát|đôn đốc|theo dõi|rà soát|kiểm soát|hậu kiểm|phản biện",
    ),
    (r"(?:phê )?duyệt", r"duyệt|chấp thuận|thông qua|quyết định|đồng ý|ban hành|cho phép"),
)
_OVERSEES_ASKED = re.compile(
    rf"\b(?:ai|(?<!như thế )nào) (?:(?:là|người|sẽ|được|đã|đi|đứng ra|trực tiếp|phải|có quyền|có thẩm quyền) )*(?P<does>{'|'.join(a for a, _ in _OVERSEES)})\b"
)
_WORK_ASKED = re.compile(
    rf"\b(?:ai|(?<!như thế )nào) (?:(?:là|người|sẽ|được|đã|đi|đứng ra|trực tiếp|phải|mời|tới|xuống) )*(?P<does>{'|'.join(a for a, _ in _WORKS)})\b"
)
#: Where something is held: told by a place.
_HELD_WHERE = re.compile(
    r"\b(?:mở|tổ chức|họp|diễn ra|khai giảng|học|thi|đào tạo|tập huấn|đậu|đỗ|làm) (?:\w+ ){0,2}?(?:ở|tại) (?:đâu|chỗ nào|nơi nào)\b"
)
_A_PLACE = re.compile(
    r"\b(?:ở|tại|đường|phố|trụ sở|địa bàn|số nhà|khu vực|hội trường|trực tuyến|điểm cầu|mọi nơi|bất cứ đâu|bất kỳ đâu)\b"
)
_SET_APART = re.compile(r"\bkhác (?:nhau|gì|biệt|so với)|\bso (?:sánh|với)\b|\bchênh\b")
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_URL = re.compile(r"https?:|www\.|\.(?:vn|com|org|net|gov)\b|@")
_LINK_ASKED = re.compile(
    r"\bđịa chỉ (?:truy cập|trang|web|website|cổng|e-?mail|thư điện tử|mạng(?! (?:đời|thế hệ|mới|kiểu|loại|nội bộ|internet|ip|v\d)))\b|\btrang (?:web|thông tin điện tử|mạng)\b[^,?]*\b(?:là|tên) (?:trang )?(?:nào|gì)\b"
    r"|\b(?:cho|xin|gửi|cung cấp)\b[^,?]{0,20}\b(?:đường dẫn|đường link|link|url|địa chỉ web)\b"
)
_SOME_DAY = r"(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)"
#: What tells of time, by how finely it is asked for.
_TIMES = (
    (re.compile(r"\btháng (?:mấy|nào|bao nhiêu)\b"), re.compile(rf"\btháng \d|{_SOME_DAY}|\btháng (?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)\b|hàng tháng|hằng tháng")),
    (re.compile(r"\bquý (?:mấy|nào)\b"), re.compile(rf"\bquý\b|\btháng \d|{_SOME_DAY}")),
    (re.compile(r"\b(?:mấy giờ|giờ nào|giờ mấy|bao nhiêu giờ)\b"), re.compile(r"\bgiờ\b|\d ?h\b|\d:\d\d")),
    (re.compile(r"\b(?:thứ mấy|thứ nào)\b(?= (?:trong tuần|hàng tuần|hằng tuần))"), re.compile(r"\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|chủ nhật")),
    (re.compile(r"\b(?:kỳ họp|phiên họp|khóa) (?:nào|thứ mấy|mấy)\b"), re.compile(r"\b(?:kỳ họp|phiên họp|khóa|khoá)\b")),
    (
        re.compile(r"\b(?:bao giờ|khi nào|lúc nào|năm nào|ngày nào|ngày mấy|ngày bao nhiêu|hôm nào|thời gian nào|thời điểm nào|thời hạn nào|mốc nào|(?<!thức )(?<!internet )(?<!ip )(?<!máy )(?<!thiết bị )(?<!phần mềm )đời nào|chừng nào)\b"),
        re.compile(
            r"\d{4}|\btháng\b|\bngày\b|\bnăm\b|\bquý\b|\btuần\b|định kỳ|hàng|hằng|\bkhi\b|\bsau\b|\btrước\b|\bngay\b|\bsớm\b|thường xuyên|\bmùa\b|lộ trình|kể từ|\bgiờ\b|đột xuất|\d/\d|hiệu lực|kịp thời|mọi lúc|24/(?:24|7)"
        ),
    ),
)  # fmt: skip
#: Words one of which is in every way to ask for a time.
_OF_TIME = (" nào", " mấy", "nhiêu", "bao giờ")
#: A deadline, and a day of the month, are told by more than how often.
_FINER = (
    (re.compile(r"(?<!dài )(?<!trung )(?<!ngắn )(?<!giới )\b(?:hạn|thời hạn|hạn chót|hạn cuối) (?:nào|gì|mấy|ra sao)\b"), re.compile(r"chậm nhất|muộn nhất|\bhạn\b|\btrước\b|trong vòng|\bngày \d|tháng \d|\bquý [ivx\d]|năm \d|\d/\d|lộ trình|ngày làm việc|kịp thời|\bngay\b")),
    (re.compile(r"\bngày (?:mấy|bao nhiêu)\b"), re.compile(r"\bngày \d|\d[/.]\d|\bngày (?:cuối|đầu|ký|thứ|mồng|mùng|làm việc)")),
    (re.compile(r"\btừ ngày (?:nào|mấy|bao nhiêu)\b[^?;]{0,20}? (?:đến|tới) (?:hết )?ngày (?:nào|mấy|bao nhiêu)\b"), re.compile(r"\btừ (?:ngày )?\d{1,2}[/.-]\d|\btừ ngày\b")),
    (re.compile(r"\btừ (?:ngày|tháng|năm|giờ|quý) (?:nào|mấy|bao nhiêu)\b[^?;]{0,20}? (?:đến|tới) (?:hết )?(?:ngày|tháng|năm|giờ|quý) (?:nào|mấy|bao nhiêu)\b"), re.compile(r"\btừ\b.*\d.*\b(?:đến|tới)\b.*\d|\d\s?[-–]\s?\d|\bgiai đoạn\b")),
)  # fmt: skip
#: The day a paper bears, beside its number or its issuer, dates that paper and nothing else; a period told in a name dates nothing.
PAPERS_DAY = re.compile(
    r"(?:\b(?:số )?\d+[\w.]*(?:/\d{4})?/[\w-]+|\d+-[\w-]+/\w+)(?: của [^,;.]{3,40}?)?,? ngày \d{1,2}(?:\s*tháng\s*\d{1,2}\s*năm\s*|[/.-]\d{1,2}[/.-])\d{4}"
    r"|\b\d+[\w.]*/\d{4}/[\w-]+"
)
#: A year is told by a year, a day by a day, or by how often and after what; other words of time tell neither.
_YEAR_OR_DAY = (
    (re.compile(r"\bnăm nào\b(?!.*\bcũng\b)"), re.compile(r"\d{4}|\b(?:hàng|hằng|mỗi|từng|cuối|đầu|trong|một|hai|ba|\d+) năm\b|lộ trình|hiệu lực|\d/\d|định kỳ|\bngay sau\b|\bsau khi\b")),
    (re.compile(r"\bngày nào\b(?!.*\bcũng\b)"), re.compile(r"\bngày\b|\d/\d|hiệu lực|\b(?:hàng|hằng) (?:tháng|năm|tuần|quý)\b|\btháng \d|\d{4}|định kỳ|lộ trình|\btrước\b")),
)  # fmt: skip
#: `khi nào mở cống` is told by the case in which it is opened.
_CASE_ASKED = re.compile(r"\b(?:khi|lúc) nào\b")
_A_CASE = re.compile(r"\b(?:trường hợp|nếu)\b")
_OF_A_PAPER = re.compile(
    r"\b(?:ban hành|ký|số mấy|số bao nhiêu|số \d+|công bố|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|tờ trình|báo cáo|luật|căn cứ|hiệu lực|thông qua|(?:phê )?duyệt|đề nghị|kế hoạch)\b"
)
_NO_SENDING = "".join(rf"(?<!{word} )" for word in ("quy", "chương", "công", "tờ", "lộ", "tiến", "quá", "giáo", "giải"))
_SENT = re.compile(
    rf"\b(?P<does>gửi|nộp|báo cáo|{_NO_SENDING}trình|chuyển)\b(?:(?:(?!\b(?:gửi|nộp|báo cáo) )[^,?;]){{0,50}}?\b(?:về|cho|lên|tới|đến|ở|tại|vào) (?:đâu|ai|nơi nào|chỗ nào|(?:cơ quan|đơn vị|bộ|sở|cấp) nào)| (?:đâu|ai))\b"
)
_SENDS = re.compile(
    r"\b(?:gửi|nộp|báo cáo|trình|chuyển|tiếp nhận|tổng hợp|đầu mối|phản ánh|tham mưu|đề xuất|đề nghị|xin ý kiến|kiến nghị)\b"
)
#: Sending as a deed: `hệ thống báo cáo`, `quy trình`, `Báo cáo số 12` are things.
_SENDING = (
    r"(?:gửi|nộp|phản ánh|kiến nghị|tham mưu|đề xuất|xin ý kiến|thông báo|cung cấp|tiếp nhận|phản hồi|lấy ý kiến"
    r"|(?<!hệ thống )(?<!thông tin )(?<!chế độ )(?<!mẫu )(?<!loại )báo cáo(?! số)"
    rf"|{_NO_SENDING}trình(?! (?:tự|độ|diễn|bày)))"
)
_RECEIVER = (
    rf"(?:các |cho )?(?:[{UPPER}]\w+|(?i:ủy ban|uỷ ban|ubnd|hđnd|bộ|sở|phòng|cục|văn phòng|cơ quan|đơn vị|cấp|lãnh đạo|người|bộ phận|huyện|tỉnh|xã|phường|quận|thôn|thành phố|trung ương|thủ trưởng|ban|trung tâm|công an"
    r"|công ty|đường dây|số điện thoại|cổng|địa chỉ|điện thoại|nơi|trang|tổ)\b)"
)
_SENT_TO = re.compile(
    rf"\b(?i:{_SENDING})(?:,? (?:và )?(?:[^\W\d]+))?:? {_RECEIVER}|\b(?i:{_SENDING})\b[^.;]{{0,80}}?\b(?:về|cho|lên|tới|đến|với|qua|tại|ở|gửi) {_RECEIVER}"
)
_HOW_MANY = re.compile(
    r"\b(?:bao nhiêu|mấy) (?P<noun>(?!phần trăm\b|năm\b|tháng\b|ngày\b|tiền\b|đồng\b|lần\b)[^\W\d]+(?: (?!nào|gì|thì|là|của)[^\W\d]+)?)"
)
_SHARE = re.compile(r"%|\b(?:phần|t[ỷỉ] lệ|trở lên)\b")
_THERE_ARE = re.compile(r"\bcó (?:tất cả |cả thảy |tổng cộng )?(?:bao nhiêu|mấy)\b")
#: What is to be reached by a year is told by a share: `năm 2027 phải có bao nhiêu hồ sơ nộp qua mạng`.
_AIMED_AT = re.compile(r"\b(?:năm|đến|tới|hết) 20\d\d\b|\b(?:chỉ tiêu|mục tiêu|tối thiểu|ít nhất)\b")
_DUE = re.compile(r"\b(?:phải|cần|sẽ) (?:được )?(?!là\b)\w")
_PERCENT_OF = r"%\s+(?:tổng )?(?:số )?"
#: What is called up is told by its share as a rule: `huy động 100% nhân lực`.
_TOLD_BY_SHARE = ("quân số",)
_CALLS_UP = re.compile(r"\b(?:huy động|điều động|bố trí|tập trung|ứng trực|cử|trực)\W*$")
_FIGURE = r"(?P<figure>\d+(?:[.,]\d+)*)"
_WHY = re.compile(
    r"(?:^|[,.:;] )sao\b(?! (?:cho|y|lưu|chép))|\b(?:vì sao|tại sao|sao lại|cớ sao|lý do|nguyên nhân|vì (?:lý do|cớ|lẽ|đâu|cái gì)|(?:do|bởi) (?:đâu|cái gì)|cớ (?:gì|chi)|nguyên do)\b"
)
_NOT = re.compile(
    r"\b(?:không|chưa|chẳng)\b(?! (?:gian|khí|chuyên trách|ngừng|phải là|ạ|thể thiếu)\b)(?!\s*[?,.]|\s*$)(?P<what>(?: \w+){1,6})"
)
_FAILS = re.compile(
    r"\b(?:không(?! chuyên trách| gian| ngừng)|chưa|chẳng|trừ|thiếu|chậm|trễ|hạn chế|tồn tại|khó khăn|vướng|bất cập|cấm|dừng|khỏi|ngoại trừ|loại|yếu|kém|thay vì|tránh|chống|mất|bớt|giảm|chỉ)\b"
)
#: What ends or lessens a thing, taken for granted behind `vì sao`; how texts say it, and its object beside it.
_ENDS = (
    (r"(?:tạm )?(?:dừng|ngừng|ngưng)", r"dừng|ngừng|ngưng|đình chỉ|chấm dứt|không tiếp tục|hoãn"),
    (r"chấm dứt", r"chấm dứt|dừng|ngừng|kết thúc|bãi bỏ"),
    (r"(?:hủy|huỷ|bãi|xóa|dẹp|loại)(?: bỏ)?", r"h[uủ][ỷy]|bãi|xóa|loại|cắt|bỏ|đơn giản hóa|khắc phục"),
    (r"cắt(?: bớt| giảm)?|rút bớt|thu hẹp", r"cắt|giảm|bớt|tinh|gọn|thu hẹp|đơn giản hóa|tiết kiệm"),
    (r"hạ(?! tầng| lưu| du)(?: thấp| bớt)?", r"hạ|giảm"),
    (r"đóng cửa|giải thể|giải tán", r"đóng|giải thể|sáp nhập|sắp xếp|tổ chức lại|giải tán"),
    (r"chậm|trễ|quá hạn", r"chậm|trễ|muộn|quá hạn|kéo dài|vướng|khó khăn"),
)  # fmt: skip
_ENDS_ASKED = re.compile(rf"\b(?P<does>{'|'.join(asked for asked, _ in _ENDS)})\b(?! nhất)(?P<what>(?: \w+){{1,7}})")
_SOON = 14  # words
_IS_LATE = re.compile(r"chậm|trễ|quá hạn")  # a state of its subject, which stands before it too
#: What was taken out of what is taken for granted too: `rút luật X ra khỏi kế hoạch`.
_OUT_OF = re.compile(
    r"\b(?:rút|đưa|loại|gạch|bỏ|cắt|tách|đẩy|xóa|lấy|gỡ)\b(?:(?! (?:để|cho|kẻo)\b)[^,?]){2,70}? (?:ra )?khỏi (?!(?:phải|cần|bị|lo|mất|tốn|chờ|sợ)\b)"
)
_TAKEN_OUT = re.compile(r"\b(?:khỏi|loại|rút(?! ngắn| nước| kinh)|bỏ|tách|xóa|bãi|miễn)\b")
_WITHDREW = re.compile(
    r"\b(?:sau khi|từ khi|khi|do|vì) [^?]{2,60}? (?:xin thôi|xin rút|rút lui|rút khỏi|rút tên|xin nghỉ|trả lại (?=đề án|nhiệm vụ|việc|dự án)|bỏ cuộc)\b"
)
_WITHDRAWN = re.compile(r"\b(?:thôi|rút(?! ngắn| nước| kinh)|từ chối|trả lại|nhường|bỏ cuộc)\b")
_AFTER = re.compile(
    r"\b(?:sau khi|từ khi|khi|do|vì) (?P<who>[^,?]{3,60}?) (?:giao lại|trao lại|chuyển lại|bàn giao lại|xin thôi|thôi|rút(?: lui| khỏi| tên)?|từ chối|xin rút|trả lại|nhường|bỏ cuộc|bị (?:rút|thu hồi|loại))\b[^,?]{0,60}(?:, | thì )"
)
_LEAVES = re.compile(
    r"\b(?:giao lại|trao lại|chuyển lại|thôi|rút(?! ngắn| nước| kinh)|từ chối|trả lại|nhường|thay|thu hồi|chuyển giao|bàn giao)\b"
)
_BESIDE = re.compile(
    r"\b(?:bên cạnh|ngoài|không kể|chứ không phải|khác với|trừ) (?:(?:những|các|mấy|\d+) )+(?P<noun>\w+ \w+)"
)
#: `một việc chỉ do một tổ chức chịu trách nhiệm`: a principle, which says of no one that it is they.
_ANSWERABLE = re.compile(
    r"\b(?:ai|(?:người|cơ quan|đơn vị|tổ chức|vị|bên|nơi|ban) nào)\b(?: \w+){0,5}? (?P<does>chịu trách nhiệm|chủ trì|phụ trách|đứng đầu|đảm nhiệm|lo liệu)\b"
)
_ANYONE = r"\b(?:một|mỗi|từng|mọi) (?:tổ chức|cơ quan|người|đơn vị|cá nhân|đầu mối)(?: \w+){0,6}?,? (?:và )?"
#: `trong hơn 40 chỉ tiêu thì bao nhiêu cái về tài chính`: a part of what was counted.
_PART_OF = re.compile(
    r"\btrong (?:số |hơn |tổng số |tất cả |cả |gần )*(?:\d+|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: chục| mươi)?) [^,?]{0,40}?\b(?:bao nhiêu|mấy) (?:cái|mục tiêu|chỉ tiêu|đề án|nhiệm vụ|điểm|hồ sơ|người|nội dung|thứ|việc)\b"
    r"|\btrong (?:số |các |những )+(?:mục tiêu|chỉ tiêu|nhiệm vụ|nội dung|đề án|việc|thứ) (?:đó|ấy|này|trên|kể trên|nêu trên)\b,?[^,?]{0,30}?\b(?:bao nhiêu|mấy) "
    r"|^(?:thế |vậy |rồi )*trong (?:số )?(?:đó|ấy)\b,?[^,?]{0,20}?\b(?:bao nhiêu|mấy) (?:cái|mục tiêu|chỉ tiêu|nhiệm vụ|nội dung)\b"
)
_A_PART = re.compile(r"^có \d|\btrong đó\b|\btrong số\b|\d+\s?/\s?\d+|%")
#: `bộ nào nhập vào bộ nào`: two of them, by name.
_TWO_NAMED = re.compile(
    r"\b(?P<what>bộ|sở|cục|vụ|phòng|ban|xã|phường|huyện|tỉnh|trạm|hồ|sông|trường|công ty) nào\b[^,.;?]{1,60}? (?P=what) nào\b"
)
_BOTH = 2
#: In what capacity somebody does it: told by an office, not by the work.
_OFFICE_ASKED = re.compile(r"\b(?:chức danh|chức vụ|vị trí (?:việc làm|công tác)) (?:nào|gì)\b")
_AN_OFFICE = re.compile(
    r"\b(?:(?:phó )?(?:chủ tịch|trưởng|giám đốc|chủ nhiệm|bí thư|chánh)|bộ trưởng|thứ trưởng|thủ trưởng|thủ tướng|trưởng (?:phòng|ban|thôn|các)|người đứng đầu|chuyên viên|kế toán|thủ quỹ|văn thư"
    r"|(?<!đội ngũ )(?<!với )(?<!của )(?<!từng )(?<!các )(?<!mỗi )(?<!, )(?:cán bộ|công chức|viên chức)(?! và người dân))\b"
)
#: Which of the staff has a duty: told by an office or by what one is called, and not by all of them.
_STAFF_ASKED = re.compile(
    r"\b(?:công chức|cán bộ|viên chức|nhân viên)(?: chức danh)? nào\b[^?]*?\b(?:phụ trách|chủ trì|đứng ra|lo|chịu trách nhiệm|đảm nhận|trực|được (?:giao|phân công|cử))\b(?![^?]* thì (?:bị|sẽ)\b)"
)
_ONE_OF_STAFF = re.compile(
    rf"\b(?i:(?:phó )?(?:chủ tịch|trưởng|giám đốc|chủ nhiệm|chánh)|thủ trưởng|người đứng đầu|chuyên viên|kế toán|văn thư)\b|\b(?i:công chức|cán bộ|ông|bà) [{UPPER}]"
)
#: `trên trang web nào`: told by a page, a portal, a paper or an address.
_SITE_ASKED = re.compile(
    r"\b(?:website|trang (?:web|mạng|thông tin)|cổng (?:thông tin|dịch vụ))(?: \w+){0,3}? (?:nào|gì)\b"
)
_A_SITE = re.compile(
    r"\b(?:website|web|trang (?!thiết|bị|trí|trải|phục)|cổng (?!chào|trường)|báo (?!cáo|đảm|động)|tạp chí|cơ sở dữ liệu)|\w\.(?:com|vn|net|org)\b"
)
#: A measure that a question ends with: `Trạm bơm X công suất?`
_COUNTED = re.compile(
    r"(?<!ngày )(?<!tháng )(?<!năm )(?<!mức )(?<!tích )(?<!là )\bbao nhiêu (?P<noun>[^\W\d]{2,})\b(?! (?:phần trăm|nào|gì)\b)(?P<more>(?: [^\W\d]+){0,3})|\b(?:có|đặt|gồm|lắp|trang bị) mấy (?P<few>[^\W\d]{2,})\b(?! (?:\w+ ){0,2}(?:này|đó|ấy|nào|gì)\b)"
)
#: What texts count by other names, or measure; and what is no noun.
_ANY_COUNTED = frozenset(
    "độ phần năm tháng ngày tiền đồng lần giờ tiếng quý tuần cái chỗ nơi việc mục thứ điều khoản người mét khối mm km cây héc ha ký mảng khâu mặt đầu chục kinh phút loại kiểu đích "
    "nước điện mưa rác bùn đất cát "  # of what is measured, not counted, a figure and its unit tell
    "là thì vậy thế về vào trước từ lúc trong của nữa và ạ hả hở nhỉ đó đây rồi hay tới đến mà cho để theo khi ở tại được mới luôn mỗi một em anh chị sếp ta so với nếu do từ trên dưới không".split()
)
_MEASURE_LEFT = re.compile(
    r"\b(?P<measure>công suất|diện tích|lưu lượng|dung tích|dân số|tải trọng|chiều dài|chiều rộng|chiều cao|chiều sâu|tổng mức đầu tư|trọng số|điểm số)(?: (?:là|thế nào|ra sao|bao nhiêu|cỡ nào|chừng nào|khoảng))*\W*$"
)
#: The year before, without its number: told by its number, or as something set against it.
_YEAR_BEFORE = re.compile(
    r"\b(?:năm ngoái|năm kia|so với (?:cùng kỳ|cùng kì|(?:mùa \w+ |cùng kỳ )?(?:năm|quý|tháng|kỳ) (?:trước|rồi|liền trước)))\b"
)
_SET_AGAINST_YEAR = re.compile(
    r"\bso với (?:(?:mùa|hồi|đầu|cuối|cùng kỳ) ?(?:\w+ )?)?(?:năm )?((?:19|20)\d\d)\b(?! ?[-–])"
)
_BY_HOW_MUCH = re.compile(
    r"\b(?:tăng|giảm|hơn|kém|chênh|nhiều|ít|cao|thấp|gấp)\b[^,?]*\b(?:bao nhiêu|mấy)\b|\b(?:tăng|giảm) hay (?:tăng|giảm)\b"
)
_SET_AGAINST = re.compile(
    r"\b(?:so với|tăng|giảm|cùng kỳ|năm trước(?! liền)|năm ngoái|trước đó|hiện trạng|(?:19|20)\d\d)\b"
)
_ASKS = re.compile(r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu)\b")
#: A rank is told as one; rows counted, and the numbers that they bear in a list, are none.
_RANK_ASKED = re.compile(
    r"\b(?:xếp|đứng)(?: (?:hạng|vị trí|ở|vào))* (?:thứ|hạng|vị trí|số)(?: (?:thứ|hạng|vị trí))? (?:mấy|bao nhiêu|nào)\b"
    r"|\b(?:xếp )?hạng (?:mấy|bao nhiêu)\b|\bthứ hạng\b(?: [^\W\d]+){0,10} (?:mấy|bao nhiêu|nào)\b"
)
_IN_A_RANKING = re.compile(
    r"\b(?:chỉ số|par index|xếp hạng|thứ hạng|hạng|toàn quốc|cả nước|các (?:bộ|tỉnh|sở|huyện|xã))\b"
)
_IN_A_LIST = re.compile(r"\b(?:phụ lục|danh mục|danh sách|bảng(?! xếp)|đề án|kế hoạch|nội dung|bài học)\b")
_A_RANK = re.compile(
    r"\b(?:xếp|đứng|hạng|vị trí)(?: (?:hạng|vị trí|thứ|số|ở|vào))*:? (?:\d|nhất|nhì|ba\b|tư\b|đầu\b|cuối\b)|\bthứ \d|\bthứ (?:nhất|nhì|hai|ba|tư)\b|\b\d+/63\b"
)
_ROWS_COUNTED = re.compile(r"^(?:có\.? )?có \d+ ")
_NOUN_ASKED = re.compile(
    r"\b(?:những|các|mấy) (?P<noun>[^\W\d]+ [^\W\d]+)(?: [^\W\d]+){0,5}? (?:nào|gì)\b"
    r"|\b(?:liệt kê|kể|nêu)(?: (?:cụ thể|rõ|ra|tên|đủ|hết|lại|giúp|cho|tôi|em))* (?:những|các|mấy) (?P<told>[^\W\d]+ [^\W\d]+)"
)


def lacks(question: Question, told: str, around: str) -> bool:
    """Nothing of the kind that a question asks for stands in an answer; `around` is all that its quotes stand under."""
    low = question.own.lower()
    text, wide = told.lower(), f"{told} {around}"
    if (
        _time(low, text)
        or takes_for_granted(question, told)
        or _figure(question, told)
        or _overseen(low, text)
        or _year_before(low, text)
        or _unranked(low, text)
    ):
        return True
    missing = (
        _site,
        _two_named,
        _office,
        _anyone,
        _part_of,
        _measure,
        _unit,
        _means,
        _paper,
        _numbered,
        _person,
        _held,
        _link,
        _receiver,
        _beside,
        _successor,
        _years_set_apart,
        _counted,
    )
    return _own_figure(low, text) or any(lacking(low, wide) for lacking in missing)


def asks_why(question: Question) -> bool:
    """A reason is asked for, however it is put."""
    return _WHY.search(question.own.lower()) is not None


def takes_for_granted(question: Question, told: str) -> bool:
    """A reason is asked for of what is not so: as it was typed too, for spelling it anew may lose what is not told."""
    asked = (question.own.lower(), question.asked.lower())
    return any(_reason(low, told.lower()) for low in asked)


def _years_set_apart(low: str, told: str) -> bool:
    """Years or periods are set against each other, and less than half of them stand in what is told or around it."""
    if not _SET_APART.search(low):
        return False
    asked = set(_A_YEAR.findall(low))
    return len(asked) > 1 and 2 * sum(year in told for year in asked) < len(asked)


def _year_before(low: str, told: str) -> bool:
    """`tăng mấy phần trăm so với năm trước`, and one year's figure is told."""
    if "so với" in low and (years := _SET_AGAINST_YEAR.findall(low)) and _BY_HOW_MUCH.search(low):
        return not {int(y) for y in years} <= set(single_years(told))
    asked = _YEAR_BEFORE.search(low)
    if asked is None:
        return False
    said = {m for m in _SET_AGAINST.findall(told) if not (m.isdigit() and "so với" in asked.group())}
    return not said


def _unranked(low: str, text: str) -> bool:
    """A rank is asked for, and rows are counted, or nothing that ranks stands in what is told."""
    if _RANK_ASKED.search(low) is None or _A_RANK.search(text):
        return False
    in_ranking = _IN_A_RANKING.search(low) is not None and _IN_A_LIST.search(low) is None
    return in_ranking or _ROWS_COUNTED.match(text) is not None


def _office(low: str, told: str) -> bool:
    if _STAFF_ASKED.search(low) and not _ONE_OF_STAFF.search(told):
        return True
    return _OFFICE_ASKED.search(low) is not None and not _AN_OFFICE.search(told.lower())


def _anyone(low: str, told: str) -> bool:
    asked = _ANSWERABLE.search(low)
    if asked is None:
        return False
    text = told.lower()
    said = re.findall(rf"\b{asked['does']}\b", text)
    return bool(said) and len(re.findall(rf"{_ANYONE}(?:chủ trì và )?{asked['does']}\b", text)) == len(said)


def _part_of(low: str, told: str) -> bool:
    return "trong " in low and _PART_OF.search(low) is not None and not _A_PART.search(told.lower())


def _site(low: str, told: str) -> bool:
    return _SITE_ASKED.search(low) is not None and not _A_SITE.search(told.lower())


def _two_named(low: str, told: str) -> bool:
    """Of what two are asked for by name, fewer are named."""
    asked = _TWO_NAMED.search(low)
    if asked is None:
        return False
    return len(set(re.findall(rf"\b(?i:{asked['what']}):? ([{UPPER}]\w+(?: \w+)?)", told))) < _BOTH


def _measure(low: str, told: str) -> bool:
    asked = _MEASURE_LEFT.search(low)
    if asked is None or _ASKS.search(low[: asked.start()]):
        return False
    text, unit = told.lower(), UNIT_OF.get(asked["measure"])
    if re.search(rf"\b{asked['measure']}\b[^.;]{{0,60}}?\d", text):
        return False
    return not (unit and re.search(rf"\d\s*(?:{unit})(?!\w)", text))


def _unit(low: str, told: str) -> bool:
    if " nào" not in low:
        return False
    if _PART_OF_BODY.search(low) and not _A_PART_OF_BODY.search(told.lower()):
        return True
    asked = _UNIT_ASKED.search(low)
    if asked is None or (
        asked["unit"] in CALLED_BY_WORK and re.search(rf"\b{asked['unit'].capitalize()} [^\W\d]", told)
    ):
        return False
    return not re.search(rf"(?i:{_NO_UNIT}\b{asked['unit']})(?: \w+|:)? [{UPPER}“\d]", told)


def _paper(low: str, told: str) -> bool:
    asked = _PAPER_ASKED.search(low)
    if asked is None or (asked["paper"] in ("luật", "bộ luật") and "pháp luật về" in told.lower()):
        return False
    if re.search(rf"(?<!pháp )\b{_CALLED.get(asked['paper'], asked['paper'])}\b", told.lower()):
        return False
    letters = "".join(fold(word)[0] for word in asked["paper"].split()).upper()
    return not re.search(rf"\d/(?:\d{{4}}/)?{letters}", fold(told).upper())  # `văn bản số 92/TTr-UBND`


def _numbered(low: str, told: str) -> bool:
    asked = _NUMBER_ASKED.search(low)
    named = set(re.findall(rf"\b(?:{_PAPERS})\b", low[: asked.start()])) if asked else set()
    if not named or "văn bản" in named:
        return False
    text = told.lower()
    if any(re.search(rf"\b{p}\b{_ISSUED_BY}", text) for p in named):
        return False
    return not any(re.search(rf"\b{p}\b(?: \w+){{0,6}}?,?:? (?:số:? )?\d+[\w.]*[/-]\w", text) for p in named)


def of_other_paper(question: Question, told: str) -> bool:
    """The number of a paper that goes with another (`tờ trình của Bộ trình Nghị quyết 76`) is asked for, and that one's told.

    `told` is the answer with the kinds of the papers that it stands in.
    """
    low = question.own.lower()
    asked = _NUMBER_ASKED.search(low)
    first = _GOES_WITH.match(low) if asked else None
    return first is not None and first["paper"] not in told.lower()


def _means(low: str, told: str) -> bool:
    asked = _MEANS_ASKED.search(low)
    if asked is None or re.search(rf"(?<!thành )(?<!khu )\b{asked['what']}\b", told.lower()):
        return False
    if (told_as := _TOLD_AS.get(asked["what"])) and told_as.search(told.lower()):
        return False
    meant = content(purpose[1]) if (purpose := _WHAT_FOR.search(low, asked.end())) else ()
    if asked["what"] not in _PROGRAMS or 2 * len(set(meant) & set(syllables(told))) < len(meant):
        return True
    return not any(not is_regular(model_form(m[1])) for m in _BY_NAME.finditer(told))


def _figure(question: Question, told: str) -> bool:
    """No length stands where one is asked for; where a figure is, none but of papers, days and years."""
    low = question.own.lower()
    if _SIZE_ASKED.search(low) and not _SIZE.search(told.lower()):
        return True
    if question.kind not in (Kind.PERCENT, Kind.QUANTITY, Kind.MONEY) or not _FIGURE_LEFT.search(low):
        return False
    for m in sorted(mentions(told), key=lambda m: -m.start):
        if m.kind in ("document", "date", "day", "year"):
            told = f"{told[: m.start]} {told[m.end :]}"
    return not _SOME_FIGURE.search(_NAMED_BY_FIGURE.sub(" ", told.lower()))


def _counted(low: str, told: str) -> bool:
    """`bao nhiêu tổ máy`: no figure stands before what is to be counted, nor is it told one by one, nor behind a colon."""
    text = told.lower()
    for asked in _COUNTED.finditer(low):
        noun = asked["noun"] or asked["few"]
        if asked["few"] and ("\n" in text or text.count(";") > 1 or inline_items(told)):
            continue
        if noun not in _ANY_COUNTED and not _SHARE.search(low):
            words = (noun, *(asked["more"] or "").split())
            noun = next((n for i in range(len(words), 1, -1) if (n := " ".join(words[:i])) in text), words[0])
            figure = r"(?:\d[\d.]*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|%)"
            here = rf"{figure}(?:,? [^\W\d]+){{0,4}}?,? {noun}\b|\d{noun}\b|\w: ?\d|\b(?:các|những) {noun}\b"
            return not re.search(here, text)
    return False


def _person(low: str, told: str) -> bool:
    asked = _TITLE_ASKED.search(low)
    if asked is not None and asked["title"] not in told.lower():
        return True
    work = _WORK_ASKED.search(low)
    if work is not None and not any(
        re.search(rf"\b(?:{told_by})\b", told.lower()) for asked, told_by in _WORKS if re.fullmatch(asked, work["does"])
    ):
        return True
    does = _WHO_DOES.search(low)
    return does is not None and not re.search(rf"\b{does['does']}\b", told.lower())


def _overseen(low: str, text: str) -> bool:
    """Who inspects or approves is asked for, and no word of that is told."""
    asked = _OVERSEES_ASKED.search(low)
    return asked is not None and not any(
        re.search(rf"\b(?:{told_by})\b", text) for by, told_by in _OVERSEES if re.fullmatch(by, asked["does"])
    )


def _held(low: str, told: str) -> bool:
    return _HELD_WHERE.search(low) is not None and not _A_PLACE.search(told.lower())


def _link(low: str, told: str) -> bool:
    return _LINK_ASKED.search(low) is not None and not _URL.search(told)


def _time(low: str, text: str) -> bool:
    if " hạn " in low and _FINER[0][0].search(low) and not _FINER[0][1].search(text):
        return True
    if not any(word in low for word in _OF_TIME):
        return False
    in_case = _CASE_ASKED.search(low) is not None and _A_CASE.search(text) is not None
    tables = _TIMES[:-1] if in_case else _TIMES
    if any(asked.search(low) and not told_of.search(text) for asked, told_of in (*tables, *_FINER)):
        return True
    when, told_of = _TIMES[-1]
    if not when.search(low) or (_OF_A_PAPER.search(low) and not sets_a_day(low)):
        return False
    undated = PAPERS_DAY.sub(" ", text)
    if in_case:
        return False
    finer = (told for asked, told in _YEAR_OR_DAY if asked.search(low))
    return not told_of.search(undated) or any(not told.search(undated) for told in finer)


@lru_cache(maxsize=256)
def asks_receiver(low: str) -> bool:
    """To whom something is sent, reported or handed in is asked."""
    return _SENT.search(low) is not None


def tells_receiver(text: str) -> bool:
    """Something is sent to someone there."""
    return _SENT_TO.search(text) is not None


def _receiver(low: str, told: str) -> bool:
    asked = _SENT.search(low)
    if asked is None:
        return False
    if asked["does"] == "chuyển":
        return not _SENDS.search(told.lower())
    return not _SENT_TO.search(told)


def _own_figure(low: str, text: str) -> bool:
    """The figure told of a thing is the one that the question gives of the whole, or its share and no number."""
    asked = _HOW_MANY.search(low) if "nhiêu" in low or "mấy" in low else None
    if asked is None:
        return False
    noun = asked["noun"].split()[0] if len(asked["noun"].split()) < 2 else asked["noun"]
    given, found = set(_figures(noun, low)), set(_figures(noun, text))
    if not found and not _SHARE.search(low) and re.search(rf"{_PERCENT_OF}{re.escape(noun)}\b", text):
        if noun in _TOLD_BY_SHARE or _CALLS_UP.search(low[: asked.start()]):
            return False
        behind = set(content(low[asked.end() :]))  # a share of just those asked about tells how many are aimed at
        if _DUE.search(low, asked.end()):
            return _THERE_ARE.search(low) is not None
        least = len(behind) / 2 if _AIMED_AT.search(low) else len(behind)
        return _THERE_ARE.search(low) is not None or not behind or len(behind & set(content(text))) < least
    return bool(given) and bool(found) and found <= given


@lru_cache(maxsize=256)
def _figures(noun: str, text: str) -> tuple[str, ...]:
    return tuple(
        m["figure"].lstrip("0") for m in re.finditer(rf"\b{_FIGURE} (?:[^\W\d]+,? ){{0,3}}?{re.escape(noun)}\b", text)
    )


def _reason(low: str, text: str) -> bool:
    """`vì sao không đạt`: nothing tells of failing, or of ending what the question says was ended."""
    if not _WHY.search(low):
        return False
    if _NOT.search(low) and not _FAILS.search(text):
        return True
    ends = _ENDS_ASKED.search(low)
    if ends is None:
        return False
    said = next(said for asked, said in _ENDS if re.fullmatch(asked, ends["does"]))
    found = [m.start() for m in re.finditer(rf"\b(?:{said})\b", text)]
    if _IS_LATE.fullmatch(ends["does"]) and any(_just_before(ends["what"], text[:at]) for at in found):
        return False
    return not any(_near(ends["what"], text[at:]) for at in found)


def _near(what: str, text: str) -> bool:
    """Two words of the object side by side, or its only one, stand soon behind the verb."""
    words, ahead = content(what), content(" ".join(text.split()[:_SOON]))
    if len(words) < 2:
        return set(words) <= set(ahead)
    return bool(set(pairwise(words)) & set(pairwise(ahead)))


def _just_before(what: str, text: str) -> bool:
    """The words of what is late stand right before it: `hồ sơ quá hạn`."""
    words, behind = content(what)[:2], content(" ".join(text.split()[-_SOON // 2 :]))
    return bool(words) and set(words) <= set(behind)


def _beside(low: str, told: str) -> bool:
    """`những kết quả nào, bên cạnh 7 bài học`: the lessons are told, and no result is."""
    beside, asked = _BESIDE.search(low), _NOUN_ASKED.search(low)
    noun = (asked["noun"] or asked["told"]) if asked else ""
    if beside is None or not noun or beside["noun"] == noun:
        return False
    text = _BESIDE.sub(" ", told.lower())
    return beside["noun"] in text and noun not in text


def _successor(low: str, told: str) -> bool:
    """Who took over from another, who in the text is still the one; what was taken out, which there is in."""
    text = told.lower()
    if _OUT_OF.search(low) and not _TAKEN_OUT.search(text):
        return True
    if _WITHDREW.search(low) and not _WITHDRAWN.search(text):
        return True
    after = _AFTER.search(low)
    return after is not None and not _LEAVES.search(text)
