"""Whether a stretch of text has what a question asks for: a percentage, a day, a figure before the right noun, an organ."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.compose.measures import in_units
from assistant.compose.phones import NUMBER
from assistant.everyday import synonyms
from assistant.kinds import asks_how_often, asks_owner, asks_sayer, counted_noun
from assistant.question import CONTINUED, Fact, Kind, Question
from assistant.rates import asks_every, asks_factor, of_another_span, tells_factor, tells_rate
from assistant.stopwords import is_empty
from corpus.language.numbers import cardinal, mentions, ordinal_words, year_ranges
from corpus.language.text import UPPER, fold
from corpus.language.tokens import spaced, syllables

_TYPES = {
    Kind.PERCENT: re.compile(r"\d\s*%|phần trăm|\btỷ lệ\b"),
    Kind.MONEY: re.compile(
        r"\d(?:[\d.,]*\d)?\s*(?:tỷ|triệu|nghìn|ngàn)?\s*(?:đồng|VND|tỷ|triệu)\b|\b(?:đồng|VND|phí|giá|tiền)[^:;]{0,20}:\s*\d", re.I
    ),
    Kind.AUTHORITY: re.compile(
        r"\b(?:Bộ|UBND|Ủy ban|Uỷ ban|Văn phòng|Chính phủ|Thủ tướng|Sở|Ban|Cục|Hội đồng|HĐND|Quốc hội|Chủ tịch|Bộ trưởng|Thủ trưởng|Tòa án|Viện|Vụ|Hạt|Chi cục|Trạm|Học viện|Công ty|Hội|Đoàn"
        r"|[Cc]hủ đầu tư|[Nn]hà thầu|[Cc]hủ sở hữu|[Cc]ơ quan|[Cc]ác bộ|[Đđ]ơn vị|[Nn]gười (?:đứng|nộp|nhận|sử dụng|lập|yêu cầu|đề nghị|đại diện|thuê|mua|bán|khai|học|lao động|được|có|chịu|thành lập|vi phạm)|[Cc]á nhân|[Hh]ộ gia đình|[Cc]hính quyền|[Cc]ấp ủy|người dân|doanh nghiệp|tổ chức|[Tt]rung tâm|[Tt]rung ương|tỉnh|huyện|xã|cấp|[Pp]hòng|Tổng cục|Đảng|Trưởng (?:ban|đoàn|thôn|bản|nhóm)|Tổ trưởng|Đội trưởng|Chỉ huy trưởng|Trạm trưởng|Giám đốc|Chủ nhiệm)"
    ),
    Kind.DATE: re.compile(
        r"\b(?:hàng|hằng|mỗi) (?:tháng|quý|năm|tuần|ngày)|định kỳ|chậm nhất|lộ trình|thường xuyên|(?:trước )?ngày \d{1,2}\b|kể từ ngày|sau khi|(?:mỗi|ngay) khi|ngay sau|ngay từ (?:khâu|khi|bước|lúc|đầu|giai đoạn)|trước (?:mùa|tết)\b|\d+ (?:ngày|tháng|năm)\b|6 tháng|mọi lúc|bất (?:cứ|kỳ|kể) lúc nào|24/(?:24|7)", re.I
    ),
    Kind.QUANTITY: re.compile(r"\d|\btỷ lệ theo\b"),
    Kind.PLACE: re.compile(r"\b(?:địa chỉ|trụ sở|đặt tại|tại số|tại (?:[A-ZĐ]\w+|trụ sở|bộ phận|trung tâm)|trên Cổng|qua (?:đường|dịch vụ|Cổng)|Bộ phận)\b"),
}  # fmt: skip
LINK_VERB = re.compile(
    r"\b(?:thay thế|sửa đổi|bổ sung|bãi bỏ|hướng dẫn|sửa(?= (?:(?:cái |lại |cho |một số điều của )?(?:nghị|quyết|thông|luật|chỉ|văn bản)|bằng|bởi|theo|lại|ở|trong)\b))"
)
_NAMED_DOCUMENT = re.compile(
    r"\b(?:Luật|Đề án|Bộ luật|Pháp lệnh|TCVN|ISO|[Tt]iêu chuẩn)\s+[“A-ZĐ\d]|[Tt]iêu chuẩn|Luật"
)
_KIND_ASKED = re.compile(r"\b(đề án|dự án|chương trình) (?:nào|gì)\b")
_LAW = re.compile(rf"\b(?:Luật|Bộ luật|Pháp lệnh)\s+[{UPPER}]")
_OFTEN_ASKED = re.compile(
    r"\b(?:kỳ|đợt)(?: (?:báo cáo|kiểm tra|họp|đánh giá|rà soát|sơ kết|tổng kết))? nào\b|\b(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm)(?: \w+){0,3} (?:một|1) lần\b|\bbao lâu .*một lần\b"
)
_OFTEN = re.compile(
    r"\b(?:hàng|hằng|mỗi) (?:ngày|tháng|quý|năm|tuần)|định kỳ|(?<!giai đoạn )(?<!kế hoạch )(?<!hoặc )(?<!\d)\d+ (?:tháng|năm|tuần)\b(?! (?:\d|tới|qua|trước))|(?:một|\b\d+) lần\b|thường xuyên",
    re.I,
)
_AT_TIMES = re.compile(r"\b(?:định kỳ|thường xuyên)\b", re.I)  # tells not in how many years
_TIMES_IN = re.compile(r"\d lần ?(?:/|mỗi |một |trong |trên )", re.I)
#: A limit asked for (`hạn chót`, `trước ngày nào`) is said by words of limit, not by any day in the sentence.
_BY_WHEN = re.compile(
    r"\bhạn (?:chót|cuối|nộp|gửi|là)\b|\b(?:chậm|muộn|trễ) nhất\b|\btrước (?:ngày|khi|lúc)? ?(?:nào|mấy)\b|\btrước ngày\b.*\b(?:nào|mấy|bao nhiêu)\b|\btrước (?:ngày )?\d|^(?:thời )?hạn\b.*\d"
)
#: What has to be handed in or issued: the day for one paper is none for another.
_PAPER_DUE = re.compile(
    r"(?<!mà )\b(?P<paper>báo cáo|kế hoạch|tờ trình|đề án|dự toán)\b(?! (?:số|của|này|đó|trên))[^,?]{0,60}?\b(?:nộp|gửi|trình|ban hành|phê duyệt|lập|ký)\b"
    r"|\b(?:nộp|gửi|trình|lập)(?: (?:cái|bản|các|xong|đủ|về|lên))* (?P<made>báo cáo|kế hoạch|tờ trình|đề án|dự toán)\b(?! (?:số|này|đó|trên))"
)
#: `Trường hợp đã ban hành … trước ngày 15 tháng 7, các bộ …`: the day sets the case, and is no limit.
_WHERE_DONE = re.compile(
    r"\b(?:trường hợp|nếu)\b[^.;]{0,30}?\bđã\b[^.;]*?,\s*(?=các|bộ|cơ quan|đơn vị|địa phương|tổ chức|thì|UBND|người)",
    re.I,
)
#: … unless that case is asked about: `ban hành trước ngày nào thì phải sửa`.
_CASES_DAY = re.compile(
    r"\b(?:đã |lỡ |nếu )?(?:ban hành|ký|ra|lập|xây dựng|phê duyệt|duyệt)(?: \w+){0,4}? trước (?:mốc )?(?:ngày|hôm) (?:nào|mấy)\b(?= (?:thì|mới|là|phải|theo)\b)"
    r"|\bnếu\b[^,?]* trước (?:mốc )?(?:ngày|hôm) (?:nào|mấy)\b"
)
#: `Theo đề nghị của … tại Tờ trình số 12/TTr-SXD ngày 3/4/2026`: the day of the request is none of what was decided on it.
_ON_REQUEST = re.compile(r"(?:^(?:xét|theo)|\bnhư) (?:các )?(?:đề nghị|kiến nghị|đề xuất|tờ trình)\b", re.I)
#: `Căn cứ Luật X ngày …;`: a line that names a ground; its day is that of no other paper.
_GROUND = re.compile(
    r"\W*Căn cứ (?:các |vào )?(?P<paper>(?:Bộ )?Luật|Pháp lệnh|Hiến pháp|Nghị|Quyết|Chỉ|Thông|Công văn|Kế hoạch|Văn bản|Tờ|Kết luận)\b",
    re.I,
)
_DAY_OF_PAPER = re.compile(r"(?<=[\w-])\s+ngày \d{1,2}(?:\s*tháng\s*\d{1,2}\s*năm\s*|[/.-]\d{1,2}[/.-])\d{4}")
#: The day of a paper is no limit: `tại Tờ trình số 83/TTr-UBND ngày 31 tháng 3 năm 2026`.
_PAPERS_DAY = re.compile(r"(?<=/)([\w-]+),? ngày \d{1,2}(?:\s*tháng\s*\d{1,2}\s*năm\s*|[/.-]\d{1,2}[/.-])\d{4}")
_REQUEST_ASKED = re.compile(
    r"\b(?:văn bản|tờ trình|báo cáo|công văn|đề nghị|kiến nghị|đề xuất|xin|(?<!công )(?<!chương )(?<!quá )(?<!lộ )(?<!quy )trình|gửi|căn cứ|số (?:mấy|bao nhiêu|nào))\b"
)
#: What has been done was done on a day that is no limit of a duty: `đã ký ngày nào` against `gửi trước ngày 10 tháng 5`;
#: so was what someone was allowed or granted (`được Thủ tướng cho hưởng … ngày nào`).
_DONE = re.compile(
    r"\bđược (?:(?!(?:phải|trước|nộp|gửi|xong|hoàn)\b)\w+ ){0,4}?(?:cho|chấp thuận|đồng ý|phê duyệt|duyệt|cấp phép|công nhận|thông qua|gật)\b(?!.*\b(?:phải|trước|hạn|chậm nhất|muộn nhất)\b).*\b(?:ngày|hôm|khi|năm|tháng|lúc) (?:nào|mấy)\b"
    r"|^(?:ngày|hôm|khi) (?:nào|mấy) (?:thì |mà )?[^,?]{2,40}? (?:ra|ký|ban hành|có) quyết định\b(?!.*\bphải\b)"
    r"|\bđã (?!phải)\w+.*\b(?:ngày|hôm|khi|năm|tháng|lúc) (?:nào|mấy)\b|\bđã \w+.*\bbao giờ\b"
)
_UNTIL = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|không quá|đến hết|hạn)(?: là| vào| trong)? (?:ngày )?\d{1,2}(?:\s*tháng\s*\d{1,2}(?:\s*năm\s*\d{4})?|[/.-]\d{1,2}(?:[/.-]\d{4})?)",
    re.I,
)
#: A duty's time is a limit or one that recurs, never the day on which something was done.
_DUE = re.compile(
    r"\b(?:khi nào|bao giờ|lúc nào|ngày nào|hôm nào)\b.{0,25}\bphải\b|\bphải\b.*\b(?:khi nào|bao giờ|lúc nào|ngày (?:nào|mấy|bao nhiêu)|hôm nào)\b"
)
_LIMIT = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|hạn|không quá|đến hết|xong|hoàn thành|kết thúc)\b.{0,60}?(?:\bngày\b|\btháng\b|\bquý\b|\d)|\btrước (?:mùa|tết)\b",
    re.I,
)
#: … or a stage of the work: `kiểm tra ngay từ khâu soạn thảo cho tới quá trình thực thi`.
_AT_A_STAGE = re.compile(r"\bsau khi\b|\b(?:ngay )?từ (?:khâu|khi|bước|lúc|giai đoạn)\b", re.I)
_TIME_ASKED = re.compile(r"\b(?:mấy|bao nhiêu) (năm|tháng|ngày|tuần|giờ|tiếng|lần)\b(?! (?:nói|anh|dân|mẹ))")
#: Hours as texts write them: `24/24h`, `24/7`.
_HOURLY = dict.fromkeys(("giờ", "tiếng"), re.compile(r"\d\s*(?:giờ|tiếng|h)(?!\w)|\b24/(?:24|7)\b"))
#: … which say how long all shifts are together.
_OF_A_SHIFT = re.compile(r"\b(?:mỗi|một|1|từng) ca\b")
#: `mỗi tháng chậm nhất ngày mấy` is told by `định kỳ ngày 20 hàng tháng`: a day that comes again is a limit each time.
_EACH_TIME_ASKED = re.compile(r"\b(?:mỗi|hàng|hằng|từng) (?:tuần|tháng|quý|năm)\b")
_DAY_EACH_TIME = re.compile(
    r"\b(?:ngày|mùng|mồng) \d{1,2} (?:của )?(?:mỗi|hàng|hằng|từng) (?:tháng|quý|năm)\b"
    r"|\b(?:mỗi|hàng|hằng|từng) (?:tháng|quý|năm)\b[^.;]{0,40}\b(?:ngày|mùng|mồng) \d{1,2}\b(?! tháng|/)",
    re.I,
)
#: Units of measure as they are asked for, and as texts write them.
_MEASURES = {
    "m3/s": "m³/s",
    "m3": "m³",
    "m2": "m²",
    "héc ta": "ha",
    "hecta": "ha",
    "ki lô mét": "km",
    "cây số": "km",
    "mét vuông": "m²",
    "mét": "m",
    "mét khối": "m³",
    "khối": "m³",
}
_MEASURE_ASKED = re.compile(
    r"(?:bao nhiêu|mấy) (m³/s|m3/s|m³|m3|m²|m2|ha|héc ta|hecta|ki lô mét|cây số|km|mm|tấn|kg|kv|kva|mva|kwh|kw|mw|hp|mã lực|bar|độ c|độ(?= (?:là|thì|mới|trong|ở|khi)\b|\s*(?:$|[?.,]))|lít|mét khối|mét vuông|mét|khối(?=\s*(?:$|[?.,/]|nước|đất|một|mỗi|trên|giây)))(?![\w])",
    re.I,
)
_WHO = r"(?:ai|bộ nào|cơ quan nào|đơn vị nào|nơi nào|tỉnh nào|cấp nào)\b"
#: `giao cho cơ quan nào quản lý`: what it is given for has to be told with it.
_GIVEN_TO = re.compile(
    rf"\bgiao(?: \w+){{0,4}}? (?:cho |về )?{_WHO} (?P<what>quản lý|vận hành|khai thác|sử dụng|bảo trì|trông coi|trông nom|coi sóc|cai quản)\b"
)
#: An office-holder and the verb by which a text gives what was said.
_SAYS = r"[^.;:]{0,60}? (?:có ý kiến|chỉ đạo|kết luận|phát biểu|nhấn mạnh|khẳng định|yêu cầu)\b"
#: How texts write what talk calls otherwise.
_GIVEN_FOR = dict.fromkeys(("trông coi", "trông nom", "coi sóc", "cai quản"), "quản lý")
_HANDED_ON = re.compile(rf"\btừ (?=[{UPPER}]).{{3,80}}?\b(?:về|sang|cho|đến)\b")
_RANKED = re.compile(
    r"(?<!người )\b(?:đứng|xếp)(?: hạng)? (?:nhất|đầu(?! (?:đơn vị|cơ quan|tổ chức|ngành|địa phương|cấp|chính quyền|bộ|sở|tỉnh|huyện|xã|phòng))|thứ (?:mấy|nhất|nhì|ba)|cuối|bét|hạng (?:mấy|nhất|nhì))\b"
)
_RANK = re.compile(r"\b(?:(?<!người )đứng|xếp|hạng|dẫn) (?:\w+ ){0,2}(?:nhất|đầu|thứ|cuối|\d)")
_SUPERLATIVE = re.compile(
    r"\bnào (?:\w+ ){0,3}?(?P<of>khó|dễ|quan trọng|tốt|kém|đẹp|nhanh|chậm|mới|cũ|đắt|rẻ|mạnh|yếu) nhất\b"
)
_STATE_ASKED = re.compile(r"\bnào\b.*\b(?P<state>chậm tiến độ|quá hạn|trễ hạn|vượt tiến độ|bị dừng|bị hủy)\b")
#: `trễ thì bị gì`: what follows from it is told by words of sanction, not by the rule that was broken.
_CONSEQUENCE_ASKED = re.compile(
    r"(?<!thiết )(?<!chuẩn )(?<!trang )\bbị (?:gì|sao|làm sao|phạt|xử|kỷ luật|đuổi|trừ|cách chức)\b|\b(?:phạt|xử phạt|kỷ luật) (?:gì|sao|thế nào|ra sao|bao nhiêu|mấy)\b|(?<!định )(?<!tính )\bxử (?:sao|thế nào|ra sao|làm sao)\b|\bhậu quả (?:gì|ra sao|thế nào)\b"
)
_CONSEQUENCE = re.compile(
    r"\b(?:xử lý|xử phạt|phạt|kỷ luật|trách nhiệm|loại bỏ|bãi miễn|bãi nhiệm|miễn nhiệm|cách chức|thôi việc|(?<!theo dõi, )đánh giá|xếp loại|thu hồi|đình chỉ"
    r"|khiển trách|cảnh cáo|phê bình|kiểm điểm|nhắc nhở|buộc|tước|cưỡng chế|bồi thường|tinh giản|không được)\b",
    re.I,
)
#: `không gửi thì có bị coi là đồng ý không`: told by what it then counts as, or by what follows.
_LEFT_UNDONE = re.compile(
    r"\b(?:không|chưa|quên|chậm|trễ) (?:[^\W\d]+ ){0,2}?(?:gửi|nộp|trả lời|ý kiến|góp ý|báo cáo|ký|làm|thực hiện|hoàn thành|ban hành|phản hồi|dự|họp)\b"
    r"[^?]*\bthì\b[^?]*\b(?:coi (?:như|là)|xem (?:như|là))\b"
)
_COUNTS_AS = re.compile(rf"\b(?:coi|xem) (?:như|là)\b|{_CONSEQUENCE.pattern}", re.I)
_PUNISHED = re.compile(r"\b(?:xử lý|xử phạt|phạt|kỷ luật|chế tài|khiển trách|cảnh cáo|cách chức)\b", re.I)
_ANSWERS_TO = re.compile(
    r"\b(?:trách nhiệm|trả lời|chịu tội|nhận lỗi|ăn nói) (?:\w+ )?(?:trước|với) (?:ai|(?:cơ quan|cấp|đơn vị|bộ|người) nào)\b"
)
_ANSWERS = re.compile(
    r"\b(?:ai|(?:vị|ông|sếp|bên|cơ quan|đơn vị|bộ|cấp|người) nào)\b(?: \w+){0,4}? chịu trách nhiệm (?:trước|với) \w"
)
#: `phải gửi kế hoạch cho ai`: one who gets it.
_SENT_WHERE = re.compile(
    r"\b(?:gửi|báo|phản ánh|kiến nghị|báo cáo)\b(?: \w+){0,8}? (?:cho|tới|đến|về|lên) (?:ai|đâu|(?:cơ quan|đơn vị|nơi|bộ|bên) nào)\b"
)
_SENDS = re.compile(
    r"\b(?:gửi|(?<!chương )(?<!quy )(?<!lộ )(?<!công )(?<!quá )trình|báo cáo|nộp|chuyển (?:cho|đến|tới|về|lên)|phản ánh|kiến nghị|liên hệ|thông báo)\b",
    re.I,
)
_HOURS_ASKED = re.compile(
    r"\b(?:giờ (?:làm việc|mở cửa|hành chính|tiếp dân)|làm việc (?:từ )?mấy giờ|mấy giờ (?:mở|đóng|làm))\b"
)
_HOURS = re.compile(r"\d\s*(?:giờ|h)(?!\w)|\bgiờ làm việc\b", re.I)
#: Parts in a duty that texts name by no other word.
_ROLE_ASKED = re.compile(
    r"\b(?:ai|(?:bộ|sở|ban|cơ quan|đơn vị|nơi|bên|ngành) nào) (?:phải |cùng |được giao )?(phối hợp|thẩm định)\b"
)
#: `lãnh đạo Chính phủ nào`: one who holds an office, not one to whom something is only reported.
_LEADER_ASKED = re.compile(r"\b(?:lãnh đạo(?: \w+){0,3}?|(?<!đơn )(?<!chức )(?<!địa )vị) nào\b")
_OFFICE = re.compile(
    r"\b(?:Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ tịch|Chủ nhiệm|Giám đốc|Cục trưởng|Vụ trưởng|Bí thư|Chánh|Trưởng|Hiệu trưởng|[Nn]gười đứng đầu|[Tt]hủ trưởng|(?<!sự )(?<!cùng )[Ll]ãnh đạo(?!,? (?:trực tiếp|toàn diện|tuyệt đối|chỉ đạo|của (?:các )?(?:cấp ủy|Đảng)|thực hiện|triển khai)))\b"
)
_SAYING = re.compile(_OFFICE.pattern + _SAYS)
_REPORTED_TO = re.compile(
    r"\b(?:báo cáo|trình|gửi|giúp|tham mưu(?: cho)?|xin ý kiến)\s+(?:(?:Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Giám đốc)|[Ll]ãnh đạo)",
    re.I,
)
#: `cơ quan nào giúp Chính phủ soạn …`: who does the work for another is told by these words.
_HELPER_ASKED = re.compile(
    r"\b(?:(?:bộ|sở|vụ|cơ quan|đơn vị|ban|nơi|bên|người) (?:\w+ ){0,3}?|ai )(?:giúp|tham mưu(?: cho)?) (?:cho )?(?:chính phủ|thủ tướng|bộ trưởng|quốc hội|chủ tịch|ubnd|ủy ban)\b[^?;]*\b(?:là|do) (?:ai|(?:bộ|sở|vụ|cơ quan|đơn vị|ban|nơi|bên) nào)\b|\b(?:ai|(?:bộ|sở|vụ|cơ quan|đơn vị|ban) nào) (?:đã |được giao |có nhiệm vụ |phải )*(?:giúp|tham mưu|soạn|dự thảo|chắp bút|chuẩn bị)\b"
)
_HELPS = re.compile(r"\b(?:tham mưu|giúp|soạn|dự thảo|chuẩn bị|đề xuất)\b", re.I)
#: `vụ nào của bộ`, `xã nào`: one body of a level, which has a name.
_BODY_ASKED = re.compile(
    r"\b(?<!nhiệm )(?<!cơ )(?<!thành )(?<!dịch )(?<!nghiệp )(chi cục|tổng cục|vụ|cục|bộ|phòng|sở|xã|phường|huyện|tỉnh|viện|trung tâm) nào\b(?! (?:cũng|khác|đó))"
)
NAMED_PERSON = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)\s+(?:[{UPPER}]\w+\s?){{2,4}}")
_FIGURE = r"(?<![\w/.,(])(?!một (?:trong|số)\b)(?:\d{1,3}(?:\.\d{3})*%?|một|hai|ba|bốn|(?<!\d )năm(?!\s+\d)|sáu|bảy|tám|chín|mười)\s+"
#: Counted words that stand for whatever noun the text uses.
_ANY_NOUN = ("nơi", "cái", "bên", "chỗ", "cấp", "mức", "bậc")
_PEOPLE = (
    r"(?:người|cán bộ|công chức|viên chức|nhân viên|công nhân|lao động|đồng chí|chiến sĩ|thành viên|hội viên|đoàn viên|đại biểu|học sinh|"
    r"sinh viên|giáo viên|bác sĩ|dân|nhân khẩu|biên chế|quân|phó|chủ tịch|ủy viên)"
)


_SENT_TO_ONE = re.compile(
    r"\bgửi (?:cho |tới |đến |về )?(?P<to>Thủ tướng|Chính phủ|Quốc hội|Văn phòng Chính phủ|Bộ [A-ZĐ]\w+ \w+|UBND tỉnh [A-ZĐ]\w+)"
)
_SENT = re.compile(
    rf"\b[Gg]ửi (?:cho |tới |đến |về )?(?P<to>[{UPPER}](?:(?!\b(?:để|trước|báo cáo|chậm)\b)[^.;]){{2,100}})"
)


def fits(question: Question, text: str) -> bool:
    """The stretch has what the kind of question asks for; kinds without a rule take any text."""
    if asks_sayer(question.text.lower()):
        return bool(_SAYING.search(text))
    rule = _RULES.get(question.kind)
    if rule is not None:
        return rule(question, text)
    pattern = _TYPES.get(question.kind)
    if question.kind is Kind.AUTHORITY and (said := _told_by_its_words(question, text)) is not None:
        return said
    if question.kind is Kind.PLACE and question.names and (level := level_asked(question.text.lower())) in _OF_PLACES:
        return names_one(level, text)
    if (role := _ROLE_ASKED.search(question.text.lower())) and role[1] not in text.lower():
        return False
    if _opposed(question.text.lower(), text):
        return False
    if question.kind in (Kind.YES_NO, Kind.GENERAL) and not _list(question, text):
        return False
    if _RANKED.search(question.text.lower().rpartition(" thì ")[2]) and not _RANK.search(text):
        return False
    if question.kind is Kind.PLACE and (level := level_asked(question.text.lower())) in _OF_PLACES:
        return names_one(level, text) or bool(pattern and pattern.search(text))
    if question.kind is Kind.MONEY and of_another_span(question.own.lower(), text):
        return False
    if question.kind is Kind.MONEY and "phạt" in question.content and "phạt" not in text.lower():
        return False
    return pattern is None or bool(pattern.search(text))


def _told_by_its_words(question: Question, text: str) -> bool | None:
    """Whether a body asked for in a part that has words of its own stands in them; None where any body will do."""
    low = question.text.lower()
    if asks_company(question):
        return bool(re.search(r"\b(?:công ty|tập đoàn|doanh nghiệp|hợp tác xã)\b", text.lower()))
    if asks_owner(low):
        return bool(_HANDED_ON.search(text))
    given = _GIVEN_TO.search(low)
    if given and _GIVEN_FOR.get(given["what"], given["what"]) not in text.lower():
        return False
    if _LEADER_ASKED.search(low):
        return bool(_OFFICE.search(_REPORTED_TO.sub(" ", text))) and not _opposed(low, text)
    return bool(_HELPS.search(text)) if _HELPER_ASKED.search(low) else None


def asks_company(question: Question) -> bool:
    """A company is asked for, which is told by its own word, as against any organ."""
    return bool(re.search(r"\b(?:công ty|doanh nghiệp) nào\b", question.text.lower()))


def names_the_body(question: Question, text: str) -> bool:
    """Where one body of a level is asked for (`vụ nào`), one stands in the text by its name, or all of them do."""
    if question.kind not in (Kind.GENERAL, Kind.AUTHORITY, Kind.YES_NO):
        return True
    if not (body := level_asked(question.text.lower())):
        return True
    if question.kind is Kind.YES_NO and (body not in _OF_PLACES or re.search(rf"\b\d{{1,3}} {body}\b", text, re.I)):
        return True
    return names_one(body, text) or bool(re.search(rf"\b(?i:các {body})\b", text))


def level_asked(low: str) -> str:
    """The level of which one body is asked for (`xã nào`); empty where none is."""
    asked = _BODY_ASKED.search(low)
    return asked[1] if asked else ""


#: `Bộ Chỉ số cải cách hành chính`: a set of things.
_NO_BODY = r"(?:Chỉ số|Tiêu chí|Câu hỏi|Thủ tục|Quy tắc|Tiêu chuẩn|Tài liệu|Luật)\b"
#: Bodies called by what they do, in small letters: `Chi cục thủy lợi`.
CALLED_BY_WORK = ("chi cục", "tổng cục", "ban quản lý")


def names_one(level: str, text: str) -> bool:
    """A body of the level stands in the text by its name; `Chi cục thủy lợi` shows by its capital that it is one."""
    if level in CALLED_BY_WORK and re.search(rf"\b{level.capitalize()} [^\W\d]", text):
        return True
    return bool(re.search(rf"(?<!cơ )(?<!Cơ )\b(?i:{level})[: ]+(?!{_NO_BODY})(?=[{UPPER}])", text))


#: `cao độ bao nhiêu`: a quantity that texts name, or tell by its unit.
MEASURE_NOUN = re.compile(
    r"\b(cao độ|cao trình|mực nước|công suất|lưu lượng|dung tích|diện tích|dân số|tải trọng|nhiệt độ|vận tốc|tốc độ|chiều dài|chiều rộng|chiều cao|độ sâu|độ dốc|khoảng cách|lượng mưa)\b"
    r"(?: \w+){0,6}? (?:là |tới |đến |xuống |lên |mức |ở |khoảng )*(?:bao nhiêu|mấy)\b"
)
_OF_PLACES = ("xã", "phường", "huyện", "tỉnh")
UNIT_OF = {
    "công suất": r"m[³3]/(?:s|h|giờ|giây|ngày)|m³/|[km]w|[km]va|hp|mã lực", "lưu lượng": r"m[³3]/(?:s|h|giờ|giây|ngày)|l/s", "diện tích": r"ha|km²|m²|m2", "dân số": r"người|dân", "lượng mưa": r"mm", "nhiệt độ": r"°\s*c?|độ",
    "dung tích": r"m³|m3|lít", "chiều dài": r"km|m", "chiều rộng": r"m", "chiều cao": r"m", "độ sâu": r"m", "khoảng cách": r"km|m",
}  # fmt: skip


def _measured_there(low: str, text: str) -> bool:
    """What is to be measured stands in the text, or a figure in its unit."""
    asked = MEASURE_NOUN.search(low)
    if asked is None or asked[1] in text.lower():
        return True
    unit = UNIT_OF.get(asked[1])
    return bool(unit and re.search(rf"\d\s*(?:{unit})(?!\w)", text, re.I))


#: Words for a part of a sum, which texts leave out: `phần xã hội hóa là mấy tỷ`.
_A_PART_OF = ("phần", "khoản")


def measured_word(question: Question) -> str:
    """What is measured in `Tuổi tối thiểu … là bao nhiêu?`: the word the question opens with; empty for others."""
    low, first = question.text.lower(), question.content[0] if question.content else ""
    if first in _A_PART_OF:
        return ""
    asked = question.kind in (Kind.QUANTITY, Kind.MONEY) and re.search(r"\blà (?:bao nhiêu|mấy)\b", low)
    return first if asked and low.startswith(f"{first} ") else ""


def is_dated(text: str) -> bool:
    """A day or year is named, as against `hàng năm`."""
    return any(m.kind in ("date", "day", "year") for m in mentions(text))


def _opposed(low: str, text: str) -> bool:
    """What is asked for is said in one way only, and the stretch does not say it: `khó nhất`, `giờ làm việc`."""
    best = _SUPERLATIVE.search(low)
    if best and f"{best['of']} nhất" not in text.lower():
        return True
    if asked := _CONSEQUENCE_ASKED.search(low):
        told = _PUNISHED if re.search("phạt|kỷ luật|xử", asked.group()) else _CONSEQUENCE
        if not told.search(text):
            return True
    if _LEFT_UNDONE.search(low) and not _COUNTS_AS.search(text):
        return True
    if (_ANSWERS_TO.search(low) or _ANSWERS.search(low)) and "trách nhiệm trước" not in text.lower():
        return True
    if _SENT_WHERE.search(low) and not _SENDS.search(text):
        return True
    state = _STATE_ASKED.search(low)
    if state and state["state"] not in text.lower():
        return True
    return bool(_HOURS_ASKED.search(low)) and not _HOURS.search(text)


#: `Bộ X phải …`, `Bộ X có phải … không`.
_DUTY_OF = re.compile(
    r"(?P<body>(?:Bộ|Sở|Ban|Cục|Văn phòng|Phòng|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng)\b(?: [^\W\d]+){0,6}?) (?:có )?(?:phải|được giao|chịu trách nhiệm|cần)\b",
    re.I,
)
_GOES_TO = re.compile(r"\b(?:gui|trinh|bao cao|gui ve|kien nghi|huong dan cua)\b[^.;]{0,40}$")


def only_receives(asked: str, text: str) -> bool:
    """The body whose duty is asked about stands in the text only as the one that something goes to."""
    duty, said = _DUTY_OF.match(asked), fold(text)
    at = [m.start() for m in re.finditer(re.escape(fold(duty["body"])), said)] if duty else []
    return bool(at) and all(_GOES_TO.search(said[:i]) for i in at)


def sent_elsewhere(asked: str, text: str) -> bool:
    """The question sends something to one organ (`gửi Thủ tướng`), the text only to others."""
    goal = _SENT_TO_ONE.search(asked)
    told = [m["to"].lower() for m in _SENT.finditer(text)]
    return goal is not None and bool(told) and not any(goal["to"].lower() in t for t in told)


def of_a_ground(asked: str, text: str) -> bool:
    """The text names a ground (`Căn cứ Luật X ngày …;`), and a paper of that kind is not asked about."""
    ground, low = _GROUND.match(text), asked.lower()
    return ground is not None and ground["paper"].lower() not in low and "căn cứ" not in low


#: `theo phiên bản năm nào`: what comes again every year is no year.
_YEAR_OF_ISSUE = re.compile(r"\b(?:phiên bản|bản|đời|ấn bản|tái bản|xuất bản|mẫu)(?: của)? năm (?:nào|mấy|bao nhiêu)\b")


#: `khi nào thì mở cống` asks in which case, where no end or paper of a thing is asked for; a text says it as a condition.
_WHICH_CASE = re.compile(
    r"\b(?:(?:khi|lúc|trường hợp) nào|bao giờ thì)\b(?!.*\b(?:xong|hoàn thành|hoàn tất|kết thúc|ban hành|ký|duyệt|công bố|đăng|họp|nộp|gửi|báo cáo|hiệu lực|ngày|tháng|năm|hạn)\b)"
)
_IN_CASE = re.compile(r"(?:^|[.;:,(] ?)(?:[-+] )?(?:trong )?(?:trường hợp|khi|nếu)\b(?! (?:đó|cần))", re.I)


#: `tính vào lúc nào`: told by what the moment is reckoned from, with no day.
_MOMENT_ASKED = re.compile(r"\b(?:lúc|thời điểm|khi|mốc) nào\b|\bbao giờ\b")
_MOMENT = re.compile(
    r"\bthời (?:điểm|gian)\b[^.;:]{0,80}? (?:là|được (?:tính|xác định)(?: là| từ| kể từ| tại| theo)?|tính từ) (?:thời điểm|lúc|khi|ngày|kể từ|từ)\b",
    re.I,
)


def _date(question: Question, text: str) -> bool:
    own = question.own.lower()
    if _MOMENT_ASKED.search(own) and _MOMENT.search(text):
        return True
    if _HOW_LONG.search(own) and _SPAN.search(text):
        return True
    return bool(_WHICH_CASE.search(own) and _IN_CASE.search(text)) or _dated(question, text)


def done_in_case(question: Question) -> str:
    """What a question asks the case of: `mở cống` in `khi nào thì mở cống`; empty where it asks no such thing."""
    own = question.own.lower()
    asked = _WHICH_CASE.search(own)
    opens = asked is not None and own[: asked.start()].rstrip()[-1:] in (
        "",
        ",",
        ":",
        ";",
        ".",
    )  # `… lúc nào, ngay sau …`
    return own[asked.end() :] if asked and opens else ""


#: `chạy được bao lâu`: hours and minutes tell it too.
_HOW_LONG = re.compile(r"\bbao lâu\b(?!.*\b(?:một|1) lần\b)")
_SPAN = re.compile(r"\b\d+ ?(?:giờ|phút|tiếng|tuần|h|ngày|tháng|năm)\b(?! \d)")


def _without_other_days(low: str, text: str) -> str:
    """The text without days that are no answer: of a case, of a request, of what was done by then, of the papers named."""
    own = low.partition(CONTINUED)[0]
    of_the_case = _CASES_DAY.search(own) is not None
    if not of_the_case:
        text = _WHERE_DONE.sub(" ", text)
    if (request := _ON_REQUEST.search(text)) and not _REQUEST_ASKED.search(own):
        text = f"{text[: request.start()]}{_DAY_OF_PAPER.sub(' ', text[request.start() :])}"
    if _DONE.search(own) and not of_the_case:
        text = _UNTIL.sub(" ", text)
    if _BY_WHEN.search(low) or _DUE.search(low):
        text = _PAPERS_DAY.sub(r"\1", text)
    return text


def _dated(question: Question, text: str) -> bool:
    low = question.text.lower()
    own = low.partition(CONTINUED)[0]
    if (due := _PAPER_DUE.search(own)) and (due["paper"] or due["made"]) not in text.lower():
        return False
    if any(misses(question.own, text) for misses in (sent_elsewhere, only_receives, of_a_ground)):
        return False
    if "mấy giờ" in own and not _HOURS.search(text):
        return False
    if _YEAR_OF_ISSUE.search(own) and not re.search(r"\b(?:19|20)\d\d\b", text):
        return False
    every = bool(_OFTEN_ASKED.search(low)) or asks_every(low)
    if not _BY_WHEN.search(own) and (every or asks_how_often(low)):
        told = _OFTEN.search(_AT_TIMES.sub(" ", text) if asks_every(low) else text)
        return bool(told or (not every and _TIMES_IN.search(text)))
    text = _without_other_days(low, text)
    recurs = bool(_EACH_TIME_ASKED.search(own) and _DAY_EACH_TIME.search(text))
    if _BY_WHEN.search(low) and not (recurs or _LIMIT.search(text)):
        return False
    if _DUE.search(low) and not (recurs or _LIMIT.search(text) or _OFTEN.search(text) or _AT_A_STAGE.search(text)):
        return False
    if re.search(r"\bngày (?:nào|mấy|bao nhiêu|tháng)\b|\bhôm nào\b", low):
        return any(m.kind in ("date", "day") for m in mentions(text)) or bool(re.search(r"\bngày \d{1,2}\b", text))
    return is_dated(text) or bool(_TYPES[Kind.DATE].search(text))


#: Who signed may be told by the office, where no name is asked for by that word.
_SIGNED_BY = re.compile(_OFFICE.pattern + r"[^.;:,]{0,40}? ký\b")
_NAME_ASKED = re.compile(r"\b(?:tên|họ)\b")


def _person(question: Question, text: str) -> bool:
    if Fact.SIGNER in question.facts and not _NAME_ASKED.search(question.text.lower()) and _SIGNED_BY.search(text):
        return True
    return bool(NAMED_PERSON.search(text)) if question.wants_name else True


#: A share is asked for by name; `ở mức nào` may be told by any figure.
_SHARE_NAMED = re.compile(r"%|phần trăm|\bt[ỷỉ] lệ\b|\b(?:bao nhiêu|mấy) phần\b")


#: `đạt mức nào`: told by a standard that is to be met, too.
_LEVEL_ASKED = re.compile(
    r"\bđạt (?:được |tới |đến )?(?:mức|ngưỡng|chuẩn|trình độ)(?: độ)? (?:nào|gì|ra sao|thế nào)\b"
)
_A_STANDARD = re.compile(r"\b(?:quy chuẩn|tiêu chuẩn|ngưỡng|định mức)\b", re.I)


def _percent(question: Question, text: str) -> bool:
    if _TYPES[Kind.PERCENT].search(text):
        return True
    if _LEVEL_ASKED.search(question.text.lower()) and _A_STANDARD.search(text):
        return True
    return not _SHARE_NAMED.search(question.text.lower()) and _quantity(question, text)


def _phone(question: Question, text: str) -> bool:
    return bool(NUMBER.search(text))


#: Issuers with the letters that their documents' numbers carry (Nghị định 30/2020/NĐ-CP).
_CODES = (
    ("quốc hội", "qh"), ("thủ tướng", "ttg"), ("hội đồng nhân dân", "hdnd"), ("ủy ban nhân dân", "ubnd"), ("bộ chính trị", "tw"), ("chính phủ", "cp"),
)  # fmt: skip


#: `hai văn bản nào`, `những nghị quyết, chỉ thị nào`: one number is no answer.
_PAPER = r"(?:văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư)"
_SEVERAL_PAPERS = re.compile(rf"\b(hai|ba|bốn|[2-9]) {_PAPER}\b[^?;]{{0,60}}? nào\b|\b{_PAPER}(?:,| và) {_PAPER} nào\b")
#: `đề án X được duyệt bằng quyết định số mấy`: the paper that set a thing up is named beside it.
_THING = r"\b(?P<thing>đề án|kế hoạch|chương trình|dự án|chiến lược|quy hoạch|quy chế|phương án|danh mục|bộ chỉ số)\b"
_SETS_UP = r"(?:phê duyệt|duyệt|ban hành|thông qua|công bố|ra đời|mang)"
_PAPERS = r"(?:nghị quyết|quyết định|văn bản|chỉ thị|nghị định)"
_SET_UP = (
    re.compile(rf"{_THING}.*\b{_SETS_UP}(?: \w+){{0,4}}? (?:số )?{_PAPERS}\b"),
    re.compile(rf"\b{_PAPERS} (?:nào|gì|số mấy)(?: \w+){{0,3}}? {_SETS_UP} (?:\w+ ){{0,2}}?{_THING}"),
)
#: `quyết định số mấy` is answered by the number of a quyết định.
_PAPER_NUMBER = re.compile(
    r"\b(?:số )?(?P<paper>nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|tờ trình|thông báo) (?:(?:(?:mang |có )?số|số hiệu) (?:mấy|bao nhiêu|nào|gì)|(?<=số quyết định )nào)\b"
)
#: `tờ trình số mấy, đề ngày nào`: both are told where the day stands behind the number.
_NUMBER_AND_DAY = re.compile(
    r"\bsố (?:mấy|bao nhiêu|nào)\b(?:,| và)? ?(?:đề |ký |ra )?ngày (?:nào|mấy|bao nhiêu|tháng)\b"
)
#: `theo thông tư nào` is not answered by a law or a standard.
_ONE_PAPER = re.compile(r"\b(nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn) (?:nào|gì)\b")
#: `theo những luật nào` may be told by the fields of law: `theo quy định của pháp luật về lâm nghiệp, đất đai`.
_BY_LAWS_ASKED = re.compile(
    r"\b(?:theo|tuân(?: thủ)?|chịu|dựa (?:vào|trên)|căn cứ(?: vào)?)(?: (?:những|các|mấy|đúng|quy định|của|bộ|đạo|cái))* luật (?:nào|gì)\b"
)
_LAWS_ON = re.compile(r"\bpháp luật về [^\W\d]", re.I)
_DAY_BEHIND = re.compile(r"[,;]?\s*(?:ban hành |ký |đề )?ngày \d", re.I)


def _document(question: Question, text: str) -> bool:
    low = question.text.lower()
    if (verb := LINK_VERB.search(low)) and verb.group() not in text.lower():
        return False
    own = low.partition(CONTINUED)[0]
    if (made := next((m for p in _SET_UP if (m := p.search(own))), None)) and not _tells_of(made, question, text):
        return False
    if re.search(r"\bluật (?:nào|gì)\b", low):
        return bool(_LAW.search(text)) or bool(_BY_LAWS_ASKED.search(own) and _LAWS_ON.search(text))
    if (asked := _KIND_ASKED.search(low)) and re.search(rf"\b{asked[1].capitalize()}\b", text):
        return True
    if re.search(r"\bngày (?:nào|mấy|bao nhiêu)\b", low) and not is_dated(text):
        return False
    if _NUMBER_AND_DAY.search(low) and not any(
        m.kind == "document" and _DAY_BEHIND.match(text[m.end :]) for m in mentions(text)
    ):
        return False
    if re.search(r"\b(?:iso|tcvn|tiêu chuẩn)\b", low):
        return bool(re.search(r"\b(?:ISO|TCVN|QCVN|[Tt]iêu chuẩn (?:của )?(?:[A-ZĐQ]|quốc gia|quốc tế|ngành))", text))
    if (paper := _PAPER_NUMBER.search(low)) and not tells_paper(paper["paper"], text):
        return False
    keys = [m.key for m in mentions(text) if m.kind == "document"]
    if code := next((c for issuer, c in _CODES if f"của {issuer}" in low), ""):
        return any(code in key for key in keys)
    if (several := _SEVERAL_PAPERS.search(low)) and len(set(keys)) < (cardinal(several[1] or "") or 2):
        return False
    numbered = bool(keys)
    if (paper := _ONE_PAPER.search(low)) and not numbered and paper[1] not in text.lower():
        return False
    return numbered or (not re.search(r"\bsố (?:mấy|bao nhiêu|nào)\b", low) and bool(_NAMED_DOCUMENT.search(text)))


def tells_paper(kind: str, text: str) -> bool:
    """A paper of that kind stands there by its number: `Tờ trình số 12`, or `văn bản số 12/TTr-UBND` by its letters."""
    if re.search(rf"\b{kind}(?: số)?:? \d", text.lower()):
        return True
    letters = "".join(fold(word)[0] for word in kind.split())
    return re.search(rf"\bvan ban so \d[\w.]*/(?:\d{{4}}/)?{letters}\w?-", fold(text).lower()) is not None


def _tells_of(set_up: re.Match[str], question: Question, text: str) -> bool:
    """The text speaks of that very thing: `đề án phân cấp` is no other `đề án`, `giai đoạn 2021 - 2025` is not `năm 2022`."""
    name = [t for t in syllables(question.text[set_up.end("thing") :]) if not is_empty(t)][:2]
    told = [spaced(m) for m in re.findall(rf"\b{set_up['thing']}\b([^;.]*)", text.lower())]
    if not any(all(f" {t} " in stretch for t in name) for stretch in told):
        return False
    asked, periods = set(year_ranges(question.text)), set(year_ranges(text))
    of_a_year = re.search(rf"\b{set_up['thing']}\b[^.;]{{0,60}}?\bnăm (?:19|20)\d\d\b(?!\s*[-–])", text.lower())
    return not asked or bool(asked & periods) or of_a_year is None


def _written(unit: str) -> str:
    """A pattern for a unit as texts write it: `m3/h` is `m³/h` too."""
    if unit.startswith("độ"):
        return r"(?:°|độ\b)"
    return re.escape(_MEASURES.get(unit, unit)).replace("²", "[²2]").replace("³", "[³3]")


def _unit_of_measure(question: Question, text: str) -> bool | None:
    """For `mấy tháng`, `bao nhiêu ha`: whether a figure in that unit stands in the text; None when no unit is asked for."""
    low = question.text.lower()
    if unit := _TIME_ASKED.search(low):
        if unit[1] in _HOURLY:
            if _OF_A_SHIFT.search(low) and not re.search(r"\bca\b", text.lower()):
                return False
            return bool(_HOURLY[unit[1]].search(text.lower()))
        return bool(re.search(rf"(?:\d+|một|hai|ba|bốn|năm|sáu|mười)\s+{unit[1]}\b", text.lower()))
    if measure := _MEASURE_ASKED.search(low):
        return bool(re.search(rf"\d\s*{_written(measure[1])}", text.lower()))
    return None


#: The number that an item bears: `2. Nghệ nhân là người …`.
_MARKER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d])")
#: Figures that are no amount: marks of items, numbers of papers, periods, levels.
_NO_AMOUNT = re.compile(
    r"\(\d{1,2}\)|\bsố \d+/\S*|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|\b\d+ năm (?=tới|qua)|\bmức độ \d"
)


def _quantity(question: Question, text: str) -> bool:
    if asks_factor(question.own.lower()):
        return tells_factor(text)
    if (rated := tells_rate(question.own.lower(), text)) is not None:
        return rated
    if not _measured_there(question.text.lower(), text):
        return False
    if (measured := _unit_of_measure(question, text)) is not None:
        return measured
    if (measured := in_units(question.text.lower(), text)) is not None:
        return measured
    if counted_noun(question.text.lower()).split()[:1] in (["người"], ["dân"]):
        return _count(question, text)
    rest = text = _MARKER.sub("", text)
    for m in reversed(mentions(text)):
        if m.kind != "percent":
            rest = rest[: m.start] + rest[m.end :]
    rest = _NO_AMOUNT.sub(" ", rest)
    return bool(re.search(r"\d|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\b", rest))


def _count(question: Question, text: str) -> bool:
    """A figure stands right before the noun that is counted; before any noun where the question names none."""
    if (measured := _unit_of_measure(question, text)) is not None:
        return measured
    noun = counted_noun(question.text.lower()).split()
    if len(noun) == 2 and noun[0] == "điều" and not is_empty(noun[1]):  # `mấy điều kinh nghiệm`
        noun = noun[1:]
    if noun and noun[0] in ("người", "dân"):
        figure = (
            _FIGURE.replace("%?", "") if noun[0] == "dân" else _FIGURE
        )  # a share of the people is no number of them
        return bool(re.search(rf"{figure}(?:\w+\s+){{0,2}}?{_PEOPLE}\b", text.lower()))
    if not noun or noun[0] in _ANY_NOUN:
        return bool(re.search(_FIGURE, text.lower()))
    others = (" ".join(w) for w in (*synonyms(tuple(noun)), *synonyms((noun[0],))))
    wholes = "|".join(map(re.escape, dict.fromkeys((_whole_noun(noun), *others))))
    head = re.escape(noun[0])
    return bool(re.search(rf"{_FIGURE}(?:(?:\w+,?\s+){{0,2}}?(?:{wholes})|{head})\b", text.lower()))


def _whole_noun(noun: Sequence[str]) -> str:
    """Both syllables of a counted noun, one where the second is no part of it (`đề tài ở`)."""
    return " ".join(noun) if len(noun) == 2 and not is_empty(noun[1]) else noun[0]


def _ordinal(question: Question, text: str) -> bool:
    if re.search(r"\b(?:xếp|hạng|đứng)\b", question.text.lower()):
        return bool(re.search(r"\b(?:xếp|hạng|đứng)\b.{0,20}\d", text))
    return bool(ordinal_words(text) or re.search(r"\b(?:thứ|hạng|số|STT)\s+\d", text))


#: A lead-in announces a list and has none of it; `có ý kiến như sau:` announces the rest of a letter.
_ANNOUNCES = re.compile(r"(?<!như )\b(?:sau|sau đây|dưới đây|gồm|gồm có|cụ thể|cụ thể là|theo đó)\s*:\s*$", re.I)
#: … but what goes before is what one asks for who asks with whom a thing is done, or which of two bodies does it.
_A_BODY = r"(?:bộ|sở|ban|cục|vụ|văn phòng|ủy ban|ubnd|chính phủ|quốc hội)"
_SAID_BEFORE = re.compile(
    r"\b(?:với|cùng) (?:những )?(?:ai|(?:cơ quan|đơn vị|bộ|sở|ban|ngành|bên) nào)\b"
    rf"|\b{_A_BODY}\b[^,?]{{2,40}}? hay (?:là )?(?:của |do )?{_A_BODY}\b"
)
#: `những bộ nào`, `kể tên 5 tỉnh` is answered by a sentence that names several of them.
_BODIES = re.compile(
    r"\b(?:(?:những|các|mấy|bao nhiêu) (?=(?:công ty|nhà thầu|\w+) nào\b)|(?:kể|liệt kê|đọc)(?: (?:tên|đủ|hết|ra))* (?:những |các |mấy )?(?:\d{1,2} )?)"
    r"(?P<body>bộ|sở|tỉnh|xã|phường|công ty|nhà thầu|doanh nghiệp)\b(?! (?:phận|máy|hội|tịch|thuộc))"
)
_BODIES_COUNTED = re.compile(r"\b(?:mấy|bao nhiêu) (?P<body>bộ|sở)\b(?! (?:phận|máy|môn|đội))")


#: `với trách nhiệm là cơ quan thường trực …, Bộ X hướng dẫn như sau:` tells whose part it is, whatever follows.
_PART_IN_IT = re.compile(r"\b(?:chủ trì|đầu mối|thường trực)\b")


#: In what part a body acts, and how a text that goes on to other things says it in passing.
_WHAT_PART = re.compile(r"\b(?:vai trò|vai|tư cách|trách nhiệm) (?:là )?(?:gì|nào)\b")
_AS_WHAT = re.compile(
    r"\b(?:với (?:vai trò|tư cách|trách nhiệm) là|là) (?:cơ quan|đơn vị|đầu mối|tổ chức) [^\W\d]+", re.I
)


def _list(question: Question, text: str) -> bool:
    low = question.text.lower()
    alike = set(_PART_IN_IT.findall(low)) & set(_PART_IN_IT.findall(text.lower()))
    takes_part = bool((question.kind is Kind.YES_NO and alike) or (_WHAT_PART.search(low) and _AS_WHAT.search(text)))
    if (
        question.kind is not Kind.AUTHORITY
        and not takes_part
        and _ANNOUNCES.search(text)
        and not _SAID_BEFORE.search(low)
    ):
        return False
    asked = _BODIES.search(low) or (_BODIES_COUNTED.search(low) if question.kind is Kind.LIST else None)
    if asked is None:
        return True
    named = len(re.findall(rf"\b{asked['body']} (?=[{UPPER}])", text, re.I))
    return named > 1 or bool(re.search(rf"\bcác {asked['body']}\b", text, re.I))


def counts_bodies(low: str) -> bool:
    """`giao mấy bộ cho ý kiến`: a text that names them answers, though it gives no number."""
    return bool(_BODIES_COUNTED.search(low))


def _definition(question: Question, text: str) -> bool:
    return bool(re.search(r"\b(?:là|được hiểu|nghĩa là|gồm|bao gồm|gọi tắt)\b", text))


def _where(question: Question, text: str) -> bool:
    """`ở phụ lục mấy` is answered by a text that numbers one."""
    asked = re.search(r"\bphụ lục (?:số )?(?:mấy|nào)\b", question.text.lower())
    return not asked or bool(re.search(r"\bphụ lục (?:số )?[\dIVX]", text, re.I))


_RULES: dict[Kind, Callable[[Question, str], bool]] = {
    Kind.LIST: _list,
    Kind.PERCENT: _percent,
    Kind.DEFINITION: _definition,
    Kind.DATE: _date,
    Kind.WHERE_SAID: _where,
    Kind.PERSON: _person,
    Kind.PHONE: _phone,
    Kind.DOCUMENT: _document,
    Kind.QUANTITY: _quantity,
    Kind.COUNT: _count,
    Kind.ORDINAL_OF: _ordinal,
}
