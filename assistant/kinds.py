"""What kind of answer a question asks for: patterns over its lower-case text, and their order of precedence.

The patterns are a table of the ways officials ask; a new way is a new alternative in a row, or a new
row in `_PRECEDENCE`, where the first row that holds decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from assistant import defining, rates, sending
from assistant.question import Fact, Kind, Place
from corpus.language.text import squeeze
from corpus.records import StepKind

_SMALL_TALK = re.compile(
    r"^(?:(?:dạ |alo |ơi |này |vâng |rồi |em |tôi |mình |cháu )*(?:xin )?(?:chào|kính chào|hello|hi|hey|cảm ơn|cám ơn|cảm tạ|thank|thanks|tạm biệt|bye|ok|oke|okie)\b.*"
    r"|.*\b(?:bạn|em|anh|chị) (?:là ai|tên (?:là )?gì|khỏe không|ăn cơm chưa|làm được (?:những )?gì|giúp được (?:những )?gì)\b.*"
    r"|.*\bhôm nay\b.{0,25}\b(?:mệt|khỏe|vui|buồn|bận)\b(?: lắm)? (?:không|chưa)\b.*"
    r"|.*\b(?:ăn cơm|ngủ) chưa\b.*|test|thử)$"
)
_COMPARE = re.compile(
    r"\b(?P<thing>[^\W\d]+)\b(?:(?!\bhay\b)[^?;]){2,60}? (?<!quan )(?<!án )(?<!vị )(?<!nơi )(?<!bên )(?<!người )khác (?:với )?(?P=thing)\b(?! nhau)|\b(?:so sánh|so với|(?<!quan )(?<!án )(?<!vị )khác (?:nhau|gì|biệt|với)|giống nhau|hơn kém|chênh (?:lệch|nhau)|đối chiếu|so (?:số|mức|tỷ lệ|thời hạn|hạn|công suất|diện tích|chiều|lưu lượng|dung tích|kinh phí))\b"
)
#: Words that no counted thing begins with: `ở phụ lục mấy của công văn …`.
_NO_NOUN = r"(?:mà|một|mỗi|1|của|ở|trong|tại|thuộc|kèm|theo|do|để|và|hay|cho|đến|với|so|về(?! đích)|vào|khi|lúc|trước|từ|đối với|nữa|trên|dưới|rồi|vậy|thế|ạ|à|nhỉ|hả|được|mới|nào)\b"
_COUNT = re.compile(
    r"\b(?:có|gồm|chia làm|chia thành|tập trung vào|nêu|đưa ra|chủ trì|rút ra|là|được|tất cả|cả thảy|tổng cộng)?\s*"
    r"(?<!ngày )(?<!tháng )(?<!năm )(?<!(?<!mỗi )(?<!từng )thứ )(?<!stt )(?<!giờ )(?<!mục )(?<!điều )(?<!khoản )(?<!phần )(?<!chương )(?<!số )(?<!phụ lục )(?<!trang )(?<!cột )(?<!quý )(?<!lớp )(?<!khóa )(?<!bằng )(?:bao nhiêu|mấy)\s+"
    rf"(?!(?:phần trăm|%|là|thì|phải|ngày$|giờ|tháng|năm\b|lần\b|{_NO_NOUN}))(?:(?:chục|trăm|nghìn|ngàn)\s+)?(?P<noun>\w+(?:\s+\w+)?)"
)
#: Levels of a text as they are counted; `mục tiêu`, `phần trăm`, `điều kiện` are none.
_COUNT_LEVEL = re.compile(
    r"\b(?:mấy|bao nhiêu|(?:các|những)(?=\s+\w+(?: \w+)? (?:lớn|chính|nào|của|trong)\b))\s+(?:ý \(|(?:cái |dòng |ý )(?=gạch))?(?P<level>gạch đầu dòng|gạch (?:dấu )?cộng|gạch|dấu cộng|dấu \+|mục(?! tiêu| đích)|khoản(?! tiền| chi)|điều(?! kiện)|chương(?! trình)|phụ lục|đoạn"
    r"|phần(?=\s*(?:lớn|chính|được|là|và|,|[?.!]*$))|điểm(?=\s*(?:là|và|,|[?.!]*$|[a-z]\b)))"
)
#: `mấy` for several, after another word of asking: `làm gì với mấy thủ tục …`.
_SEVERAL = re.compile(
    r"\b(?:gì|nào|sao|ai|đâu|có phải|chỉ)\b.*\b(?:với|của|cho|về|thuộc|theo) mấy\b"
    r"|^(?:thế |vậy )?(?:trong|theo|ở) mấy (?!giờ|ngày|tháng|năm|lần|bước\W)(?:(?!\bmấy\b|\bbao\b)[^?])*\b(?:nào|gì|ai|sao|đâu)\b"
    r"|\b(?:chỉ|mỗi|riêng)(?: \w+){0,2} mấy (?!(?:phần|ngày|tháng|năm|lần|giờ)\b)\w+(?: \w+){0,3}(?: thôi)? hay\b|\bmấy \w+(?: \w+){0,2} (?:không )?thôi,? hay\b"
)
#: `kể tên giúp tôi mấy đề án …`: several that are to be told.
_TOLD_OFF = re.compile(
    r"\b(?:liệt kê|kể|(?:đọc|điểm|nêu|gọi|chỉ) (?:tên|ra|đủ|hết|rõ))(?: (?:tên|ra|đủ|đầy đủ|hết|lại|rõ|từng|cả|giúp|giùm|dùm|hộ|cho|với|tôi|em|mình|cháu|anh|chị|xem))* mấy (?!giờ|ngày|tháng|năm|thứ)"
)
#: `mấy bộ nào` asks which, not how many.
_WHICH_ONES = re.compile(
    r"\bmấy (?!giờ|ngày|tháng|năm|(?:và|với|do|thì|ở|của) )\w+(?: (?!năm\b|ngày\b|tháng\b|khi\b|lúc\b|hôm\b|thế\b|mức\b|cách\b|hướng\b|kiểu\b|thì\b|do\b)\w+){0,4} nào\b"
)
#: `từ những nguồn nào, mỗi nguồn bao nhiêu`: they are to be told, each with its figure.
_EACH_OF_THEM = re.compile(r"\b(?:những|các) \w+(?: \w+)? nào\b.*\b(?:mỗi|từng) (?:\w+ ){1,3}?(?:bao nhiêu|mấy)\b")
_HOW_MANY = re.compile(r"\b(?:bao nhiêu|mấy)\b")
_LIST = re.compile(
    r"\b(?:liệt kê|kể(?: (?:giúp|giùm|dùm|hộ|cho|tôi|em|mình))* (?:các|những)(?= (?:nhiệm vụ|trách nhiệm|quyền|nghĩa vụ|trường hợp|loại|đối tượng|điều kiện|nguồn|nguyên tắc|biện pháp|giải pháp|mục tiêu|hành vi)\b)|kể (?:ra|tên|hết|đủ|đầy đủ|lại|từng)|(?:đọc|điểm|nêu) (?:đủ |hết )?tên(?! (?:ai|gì|người|ông|bà|cơ quan|đơn vị))|nêu (?:ra |tên )?(?:các|những)|nêu (?:đủ|hết|đầy đủ)|(?:các|những) (?:(?!\b(?:trong|thuộc|do|giao|gửi|bởi|cho) (?:(?!những |các |mấy )\w+ ){1,3}nào\b).){1,60}(?<!ngày)(?<!hôm)(?<!khi)(?<!lúc)(?<!năm)(?<!tháng)(?<!thế)(?<!giờ)(?<!cách)(?<!kiểu)(?<!lối)(?<!hướng)(?<!mức) nào|(?:gồm|bao gồm)(?: có)? (?:những )?(?:gì|ai|nào|các)"
    r"|(?:các|những|đủ|cả|kể)? ?(?<!phụ lục )(?<!mục )(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|yêu cầu|lĩnh vực|trọng tâm|nguyên tắc|quan điểm)\b(?!.*\b(?:của cơ quan|ở đâu|báo cáo|(?:khi|hôm|ngày|lúc|năm) nào|bao giờ|ai)\b).*(?:là gì|gồm|kể|nào|gì|những|đủ)"
    r"|(?<!báo )(?<!bài )(?<!viết )(?<!bản )\bkể (?:\w+ ){0,4}(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) \w+|đủ cả \d"
    r"|\b(?:mục tiêu|nhiệm vụ|giải pháp|yêu cầu|chỉ tiêu|trách nhiệm|quyền hạn|quyền|nghĩa vụ|điều kiện|hồ sơ|thành phần) (?:gì|nào)\b"
    r"|^(?:các|những) (?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|yêu cầu|bài học)\b(?!.*\b(?:không|chưa|(?:cách|kiểu|lối|hướng) nào)\b)"
    r"|^(?:tóm tắt|tóm lược|tóm gọn|điểm (?:qua|lại)|nhắc lại|trình bày|thuật lại|nêu)(?: (?:lại|giúp|giùm|hộ|cho|tôi|em|mình|ngắn gọn|nhanh|gọn))* (?:đủ |cả |hết )*(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|yêu cầu|lĩnh vực|trọng tâm|nguyên tắc|quan điểm)(?=\s*(?:$|kinh nghiệm|cải cách|của|trong|ở|về|được|mà|rút))"
    r"|(?<!trong )(?<!vào )trường hợp nào (?:thì |sẽ |mới )?(?:bị|được|phải|không)|mấy (?!giờ|ngày|tháng|năm|(?:và|với|do|thì|ở|của) )\w+(?: \w+)? nào|(?:mấy|bao nhiêu) \w+ \w+.{0,80}\btên (?:là )?(?:những )?gì|gồm những|những gì|là những|những \w+(?:,? \w+){0,4} (?:gì|nào)|những ai|các .{2,120} là gì|danh (?:mục|sách)(?!.*\b(?:(?:năm|ngày|tháng|hôm|lúc|khi) nào|bao giờ|năm mấy|(?:về|cho|tới|lên|đến) (?:đâu|ai))\b)|tất cả các|có những|đó là gì)\b"
)
#: `mấy chữ đó`, `mấy cái thôn nhỏ ấy`: things pointed at, not counted.
_POINTED_AT = re.compile(
    r"\bmấy (?=(?:\w+ ){1,2}(?:đó|ấy|kia|nọ|này|nớ)\b)|^mấy (?=(?:cái |con |ông |bà |bộ )?[\w, ]{2,40}? (?:đó|ấy|kia|nọ)\b)|^mấy (?=(?:ông|bà|anh|chị|bác|cô|chú|đứa|người|sếp|cụ|thầy)\b[^,?]{0,30}? (?:nói|bảo|kêu|đồn|cho rằng|nghĩ|tưởng|phàn nàn|thắc mắc|hỏi)\b)"
    r"|(?<!có )(?<!là )\bmấy (?=(?:anh|chị|bác|cô|chú|bạn|ông|bà|thầy|sếp|đồng chí|em)(?: (?:anh|chị|em|ơi|ạ|à|ha|nhỉ))*\s*(?:$|[,;:.]))"
)
#: `ai làm sai thì bị xử lý sao`: whoever does, and what is asked stands behind `thì`.
_WHOEVER = re.compile(
    r"\b(?:ai|(?:cán bộ|công chức|người) nào)(?= (?!là\b)[^?;]{4,90} thì (?![^?]*\b(?:ai|(?:bộ|cơ quan|đơn vị|người|nơi|bên|cấp|sở) nào)\b)[^?]*\b(?:sao|gì|thế nào)\b)"
)
#: What a question asks for when `mấy` before it is but `several`.
_OTHER_ASKED = re.compile(
    r"\b(?:bao giờ|(?:ở|lên|về|sang|ra|vào|tới|đến|qua|đi|từ) đâu|(?:khi|lúc|ngày|hôm|tháng|năm|thời điểm|mốc|nơi|bộ|cơ quan) nào|ai|thế nào|ra sao|vì sao|(?<!là )(?<!những )gì)\b"
    r"|\b(?:có|vẫn|còn|đã|được|phải|là|nên|cứ)\b[^,?]{2,80} hay (?:là )?(?:không|chưa|thôi|dừng|ngưng|ngừng|bỏ|đã|vẫn|phải|chỉ|mới)\b"
    r"|\b(?:có|bị|được|phải)\b.{2,120}\b(?:không|chưa)(?=,? hay\b|(?: ạ| vậy| nhỉ| thế| ta)?\s*[?.]*$)"
)
_HOW_MUCH = re.compile(r"\b(?:bao nhiêu|mấy|nào|gì|ai|đâu)\b")
#: A share asked for by its own word, whatever is shared: `nộp phí … bao nhiêu phần trăm`, `bao nhiêu phần giao dịch`.
_SHARE = re.compile(
    r"\b(?:đạt|được|tới|lên) mấy phần\s*(?:$|[?.,])|\b(?:(?:bao nhiêu|mấy) (?:phần trăm|%)|(?<!gồm )(?<!có )(?<!thành )(?<!chia )(?<!làm )(?:bao nhiêu|mấy) phần (?=(?:quân số|quân|nhân lực|lực lượng|dân số|diện tích|kinh phí|ngân sách|vốn|tổng số|số lượng|số hồ sơ|số người)\b)|(?<!gồm )(?<!có )(?<!thành )(?<!chia )(?<!làm )(?<!là )bao nhiêu phần(?=\s*(?:$|[?.,]))|(?<!gồm )(?<!có )(?<!thành )(?<!chia )(?<!chia làm )bao nhiêu phần(?= (?:giao|hồ|công|việc|cán|người|dân|thủ|dịch|số|khối|đơn|cơ|phải|được|đi|chạy|làm|xử|giải|nộp|gửi|trả)\b))"
)
_PERCENT = re.compile(
    r"(?:(?<!\d)(?<!\d )%|\bhài lòng (?:(?:được|đạt|tới|lên|đến|cỡ|chừng|khoảng) )*(?:bao nhiêu|mấy)(?= (?:về|với|vào|ở|khi|phần|thì|tới|đến|cho|trong|hồi|năm|của)\b|\s*(?:$|[?.,]))|(?:^|: )t[ỷỉ] lệ\b|\bphần trăm\b|\bt[ỷỉ] lệ\b.*\b(?:bao nhiêu|mấy|nào)|\b(?:t[ỷỉ] lệ|mức độ)\b[^,;]*\b(?:đạt|là|được|cỡ|chừng|khoảng)$|(?<!tới )(?<!đến )\bmức (?:độ )?nào|\bmức (?:độ )?(?:bao nhiêu|mấy)|\b(?:đạt|tăng|giảm|nâng|hạ|hài lòng)\b[^,;?]*\b(?:tới|đến) mức (?:độ )?nào|\bmức độ .*(?:bao nhiêu|mức nào|mấy))"
)
_MONEY = re.compile(
    r"\b(?:(?:mức|bị|xử) phạt\b.*(?:bao nhiêu|mấy)|phạt (?:tiền )?(?:bao nhiêu|mấy)|bao nhiêu (?:tiền|tỷ|triệu|đồng|kinh phí)|(?:tổng )?(?:kinh phí|mức đầu tư|số tiền|tiền (?:thưởng|công|phạt|thù lao|bồi dưỡng|hỗ trợ|đền bù|ăn|xăng)|chi phí|lương|phụ cấp|trợ cấp|mức (?:lương|đóng|chi|hỗ trợ)|lệ phí|học phí|phí|(?<!đánh )(?<!tham )(?<!khảo )giá(?! trị))\b.*\b(?<!mục )(?<!điều )(?<!khoản )(?<!phần )(?<!điểm )(?<!(?<!mỗi )(?<!một )năm )(?<!(?<!mỗi )(?<!một )tháng )(?<!(?<!mỗi )(?<!một )ngày )(?<!quý )(?<!nhân )(?<!gấp )(?:bao nhiêu|mấy)(?! ?(?:%|(?:năm|tháng|ngày|giờ|tuần|phần|loại|mức|khoản|nhóm|đối|trường|bước|mục|điều|phương|bậc|hạng|người|đơn vị|cơ quan|bộ|sở|ngành|nơi|xã|huyện|tỉnh|văn bản|phần trăm|hồ sơ|giao dịch|lần)\b))|(?:chi|tốn|đóng góp|hỗ trợ|thu|nộp) bao nhiêu(?=\s*(?:cho|để|mỗi|một|[?.]*$))|tỷ đồng|triệu đồng|(?:mấy|bao nhiêu) (?:(?:trăm|chục|mươi|nghìn|ngàn) )?(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|tiền))\b"
)
#: `tỷ lệ đóng lệ phí … bao nhiêu`: a share of payments, and no sum.
_RATIO = re.compile(r"\bt[ỷỉ] lệ\b(?!.*\b(?:tiền|đồng|triệu)\b)")
#: `khoản kinh phí … trình mấy bộ nào`: who is asked for, not how much.
_WHICH_BODIES = re.compile(r"\b(?:mấy|những|các|hai|ba) (?:bộ|sở|cơ quan|đơn vị|ngành) nào\b")
_DATE = re.compile(
    r"^(?:hạn(?! (?:chế|hán|hẹp|mặn|ngạch|mức|điền))|thời hạn|thời điểm|thời gian|tần suất|ngày)\b|\btần suất\b|\b(?:(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm)(?: \w+){0,3} (?:một|1) lần|khi nào|bao giờ|lúc nào|ngày nào|(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )ngày (?:mấy|bao nhiêu)|ngày tháng năm nào|hôm nào|tháng mấy|tháng nào|thời điểm nào|mốc (?:thời gian )?nào|thời hạn nào|năm nào|(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )năm (?:mấy|bao nhiêu)|(?<!thiểu )(?<!đa )(?<!nhất )(?<!tục )(?<!quá )mấy giờ(?! (?:một|mỗi|trong một|trên|/|1) ?(?:ngày|ca|tuần))|(?:năm|tháng|ngày) (?:hoàn thành|hoàn tất|xong|kết thúc|về đích|bắt đầu|áp dụng|ban hành|thực hiện|triển khai) là (?:mấy|bao nhiêu|nào)"
    r"|hạn (?:chót|cuối|năm|ngày|là|đến)|thời hạn|thời gian hoàn thành|bao lâu|chậm nhất|muộn nhất|deadline|ngày ban hành|ngày ký|ngày đăng)\b"
)
_HOW_OFTEN = re.compile(
    r"\b(?:(?:mỗi|hàng|hằng|từng) (?:ngày|tuần|tháng|quý|năm)|định kỳ)\b[^.?]{0,30}\bhay(?: là)? (?:mỗi|hàng|hằng|từng) (?:ngày|tuần|tháng|quý|năm)\b|\b(?:những |các )?(?:kỳ|đợt|dịp)(?: (?:báo cáo|kiểm tra|giao ban|họp|đánh giá|rà soát|sơ kết|tổng kết))? nào\b|\b(?:những|các) (?:lúc|khi|thời điểm|thời gian) nào\b|\b(?:mấy|bao nhiêu) (?:kỳ|đợt|dịp|lần)\b.{0,12}\b(?:một|mỗi|trong|1|hàng|hằng)? ?(?:năm|quý|tháng|tuần)\b"
    r"|\b(?:một|mỗi|trong|1|hàng|hằng) (?:năm|quý|tháng|tuần)\b.{0,30}\b(?:mấy|bao nhiêu) (?:kỳ|đợt|dịp|lần)\b|\b(?:(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm)(?: \w+){0,3} (?:một|1)(?= lần\b)|(?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm) (?:một|1)|bao lâu)\b"
    r"|\bcứ (?:mấy|bao nhiêu) (?:ngày|tuần|tháng|quý|năm)\b|\bbao lâu (?:thì |lại )[^,?]{0,40}?\bphải (?:trình|báo|nộp|gửi|họp|kiểm tra)\b"
)
#: `ai là người phải …`, `ai là cơ quan …` asks for an office, not for a name.
_IN_OFFICE = (
    r"(?:người (?:phải|chịu|xin|đề nghị|đề xuất|kiến nghị|trình|có (?:trách nhiệm|thẩm quyền|quyền)|chủ trì|phụ trách|quyết định|phê duyệt|quản lý|đứng|lo|được giao)"
    r"|nơi|bên|cấp|cơ quan|đơn vị|đầu mối|lực lượng|tổ chức|chủ đầu tư|nhà đầu tư|thường trực|đối tượng)"
)
_AI_LA = rf"ai là(?! {_IN_OFFICE}\b)"
#: `cơ quan thường trực … là ai`, `người chịu trách nhiệm … là ai`: the same, said the other way round.
_OF_OFFICE = re.compile(
    rf"(?:^|[,:;] |\b(?:thì|vậy|hỏi|biết|rồi) )(?:cái |cho |thế )?(?!người đứng đầu\b){_IN_OFFICE}\b(?! (?:nào|gì)\b)[^,;:?]* (?:là|thuộc) (?:về )?ai\b"
)
#: `ông nào định`, `vị nào chịu trách nhiệm`, `bên nào lo`: whose duty it is, said as people say it.
_DUTY = (
    r"(?:lo|gánh|chịu|định|quy định|quyết|quyết định|duyệt|phê duyệt|chủ trì|phụ trách|làm|cầm|giao|bắt|bắt buộc|đòi|cấp|quản|quản lý|trông|đứng|nhận|thực hiện|phải|"
    r"soạn|tham mưu|trình|đề ra|đặt ra|đẻ ra|đưa ra|bày ra|theo dõi|kiểm tra|đôn đốc|hướng dẫn|trả lời|xử lý|giải quyết|có trách nhiệm|có quyền)"
)
_SOME_BODY = rf"(?:(?:bên|ngành|phòng|tổ|đội|cục|chi cục|viện|trung tâm|văn phòng|khoa|(?<!về )(?<!ở )(?<!từ )phía|thằng|tay) nào|(?:ông|vị|sếp|anh|bác|cha) nào(?!.*\b(?:phát biểu|kết luận|khai mạc|dự)\b)) (?!ký\b|viết\b)(?:\w+ ){{0,3}}?{_DUTY}\b"
_SOME_BODY_ASKED = re.compile(rf"\b{_SOME_BODY}")
_AUTHORITY = re.compile(
    rf"^ai (?!là\b|ký\b|viết\b|cũng\b)\w+ \w+|\b(?:cơ quan nào|(?:những )?bộ nào|công ty nào|doanh nghiệp nào|đơn vị nào|tổ chức nào|nơi nào|cấp nào|(?<!giao )ban nào|sở nào|ai (?:là {_IN_OFFICE}|chủ trì|phụ trách|làm|chịu|ban hành|quy định|có trách nhiệm|phải|lo|thực hiện|đứng|cầm trịch|đảm nhận|đảm đương|gánh|trông|quản lý)"
    rf"|do ai|của ai|cho ai|bởi ai|những ai|cơ quan chủ trì|bộ gì|bộ ngành nào|lãnh đạo(?: \w+){{0,3}}? nào|{_SOME_BODY})\b"
)
_PLACE_ASKED = re.compile(
    r"\b(?:(?:thuộc|ở) (?:xã|phường|huyện|quận|tỉnh|thành phố) nào|(?:đặt|nằm|nộp|tiếp nhận|trụ sở|địa chỉ|địa điểm|tổ chức)\b.{0,40}\b(?:ở đâu|tại đâu|chỗ nào|nơi nào)|địa chỉ (?:ở|là|nào))"
)
_PERSONS_NAME = r"(?<!án )(?<!bản )(?<!hoạch )(?<!trình )(?<!bài )(?<!phần )(?<!mục )tên (?:là )?gì"
_PERSON = re.compile(rf"\b(?:ai ký|người ký|họ (?:và )?tên|{_PERSONS_NAME}|là ai|{_AI_LA}|tác giả)\b")
#: `có mấy dự án luật, tên là gì`: things are counted, and named.
_THINGS_COUNTED = re.compile(
    r"\b(?:mấy|bao nhiêu|những|các) (?!(?:người|ông|bà|vị|đồng chí|anh|chị|lãnh đạo|cán bộ|ai)\b)\w+ \w+"
)
_OWN_NAME = re.compile(
    rf"^tên (?:của )?(?:ông|bà|người|đồng chí|vị)\b|\b(?:họ (?:và )?tên|{_PERSONS_NAME}|tên ai|(?:đồng chí|ông|bà) nào|là ai(?! (?:ban hành|ký|ra|duyệt|phê duyệt|phát hành|làm|chủ trì|soạn|lo)\b)|{_AI_LA})\b"
)
_PAPER = r"(?:văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật)"
#: `nêu mấy luật cần soạn, tên gì`: the names of things.
_NAMES_OF = re.compile(
    r"\b(?:mấy|những|các|bao nhiêu|\d{1,2}|hai|ba|bốn) (?:\w+ ){1,8}?\w+,? (?:và |là )?(?:mang |có )?tên (?:của chúng |từng cái |mỗi cái )?(?:là )?(?:những )?gì\b|\bmấy (?:\w+ ){0,6}?\w+, tên gì\b"
)
_NAMES_OF_PAPERS = re.compile(
    rf"\b(?:mấy|những|các|bao nhiêu) (?:cái |dự án |bộ )?{_PAPER}\b(?: \w+){{0,8}},? (?:và |là )?tên (?:là )?(?:những )?gì\b"
)
_ABOUT_A_PERSON = re.compile(
    r"\b(?:ký|người|ai|đồng chí|chủ tịch|bộ trưởng|giám đốc|trưởng|thủ tướng|ông|bà|tác giả|họ tên|họ và tên)\b"
)
_YES_NO = re.compile(
    r"(?:\b(?:có|được|phải|đúng|đã|còn)\b.{0,160}\b(?:không|chưa|ko|hay không|phải không|đúng không)(?:\s+(?:ạ|nhỉ|vậy|thế|a|ha))?\s*[?.]*$"
    r"|^(?:có phải|phải chăng|liệu|có đúng)\b|\bcó\b.{2,80}\bkhông,? hay (?:chỉ|là|thôi)\b|\b(?:đúng|phải) (?:không|chưa),? hay\b|\b(?:phải không|đúng không|có đúng không|không nhỉ|không ạ)\b)"
)
_DEFINITION = re.compile(
    r"(?:(?:^|\b(?:khái niệm|người ta hiểu|định nghĩa của|định nghĩa|cụm từ|thuật ngữ|từ)\s+)(?P<a>.{2,80}?)\s+(?:là|nghĩa là|có nghĩa là|được hiểu là|tức là"
    r"|được hiểu|được định nghĩa|được giải thích|hiểu|định nghĩa|có nghĩa)\s+(?:(?:cái\s+)?gì|sao|như thế nào|thế nào|ra sao)\b(?:\s+(?:vậy|thế|ạ|đấy))*\s*\??$"
    r"|\b(?:khái niệm(?: của| về)?|định nghĩa(?: của| về)?|thế nào là|hiểu thế nào(?: là| về)?|giải thích(?: (?:từ|giùm|giúp|hộ|dùm|tôi|em|mình|cháu|rõ|cho|về))*)\s+(?!(?:thế nào|như thế nào|ra sao|sao|làm sao)\b)(?P<b>.{2,80})$"
    r"|^(?P<c>.{2,60}?)\s+(?:là )?viết tắt (?:của|cho)?\b)"
)
#: Where a term is explained: `theo Thông tư 29`, `trong Luật này`; it belongs to no term.
_SOURCE = (
    r"(?:theo|trong|tại|của)\s+(?:(?:quy định|cách hiểu) (?:của|tại) )?(?:luật|bộ luật|nghị định|thông tư|nghị quyết|quyết định|"
    r"quy chế|kế hoạch|công văn|văn bản|báo cáo|điều \d+|phụ lục)\b"
)
#: `…, cho em xin định nghĩa` after the question itself.
_POLITE_END = re.compile(
    r",\s*(?:cho|xin|nhờ|giúp|giải thích|em|anh|chị|mình|nói|trả lời|trích|ghi)\b(?![^,]*\b(?:gì|nào|ai|mấy|đâu|bao)\b)[^,]{0,40}$"
)
#: `X theo định nghĩa là gì thì trả lời sao`: what asks for a definition is no part of the term.
_BY_DEFINITION = re.compile(
    r"\s*\b(?:theo (?:đúng )?định nghĩa|hiểu (?:cho )?đúng(?: theo)?(?: định nghĩa| nghĩa)?|nói cho (?:chuẩn|đúng|gọn))(?=\s+(?:là|nghĩa là|thì)\b)|(?<=là gì) thì .*$"
)
_SOURCE_BEFORE = re.compile(rf"^{_SOURCE}[^,]{{0,120}}?(?:,| thì)\s+")
#: `nói cho dễ hiểu, X là gì`: how it is to be told.
_TOLD_SIMPLY = re.compile(
    r"^(?:nói|hiểu|giải thích|định nghĩa)(?: (?:cho|một cách|thật|nôm|ra))* (?:dễ hiểu|đơn giản|ngắn gọn|na|nôm na|gọn|chuẩn|đúng|chính xác|dễ)(?:,| thì)\s+"
)
_SOURCE_AFTER = re.compile(
    rf"(?<=gì)\s+{_SOURCE}.*$|(?<=thế nào)\s+{_SOURCE}.*$|(?<=là sao)\s+{_SOURCE}.*$|\s+{_SOURCE}.*?(?=\s+(?:là gì|được hiểu|nghĩa là)\b)"
)
#: `cứ nói X, rốt cuộc nó là cái gì`: the term stands before the pronoun.
_COLLOQUIAL = re.compile(
    r"\b(?:nói|nghe|nhắc)(?: nhiều)?(?: đến| tới| về)? (?P<d>[^,]{2,60}), (?:\w+ ){0,3}?(?:nó|cái này|cái đó|đó) (?:là|nghĩa là|có nghĩa là)(?: cái)? gì\b"
)
_PART_ASKED = re.compile(r"\b(?:mục|phần|chương|điều|khoản|điểm|phụ lục|trang) (?:số )?(?:nào|mấy)\b")
_WHERE_SAID = re.compile(
    r"\b(?:(?:những |các )?(?:văn bản|tài liệu|công văn|bài viết) nào (?:nói|nêu|nhắc|đề cập|quy định|có)|nói ở đâu|ở văn bản nào|nằm ở đâu|trong văn bản nào|(?:mục|phần|chương|điều|khoản|(?<!thời )(?<!địa )(?<!quan )(?<!trọng )(?<!ưu )(?<!nhược )(?<!đặc )điểm|phụ lục) (?:nào|mấy|số mấy|thứ mấy))\b"
)
_APPENDIX_ASKED = re.compile(r"\b(?:ở|tại|trong|nằm|thuộc|là|theo) phụ lục (?:số )?(?:mấy|nào)\b")
_NOT_OF_A_PART = r"(?<!mục )(?<!phần )(?<!chương )(?<!điều )(?<!khoản )(?<!điểm )(?<!phụ lục )(?<!đánh )"
_ORDINAL_OF = re.compile(
    rf"\b(?:(?<!mỗi )(?<!từng )(?<!các )thứ mấy|{_NOT_OF_A_PART}số mấy|(?:STT|stt|số thứ tự)(?: là| thứ)? (?:mấy|bao nhiêu|nào)|(?:dòng|hàng)(?: số)? (?:mấy|bao nhiêu)|thứ bao nhiêu)\b"
)
#: `hằng tuần nộp vào thứ mấy`, `mấy giờ, thứ mấy`: a day of the week.
_DAY_OF_WEEK = re.compile(
    r"\b(?:giờ|ngày|tuần|hôm|lịch|chậm nhất|định kỳ)\b[^?;]{0,60}\bthứ mấy\b(?! (?:trong|của|cả nước|toàn))"
)
#: `phiên bản số mấy`: a figure of the thing itself, no place in a list and no number of a paper.
_VERSION = re.compile(r"\b(?:phiên bản|đời|version|(?<!văn )(?<!kịch )bản (?:số |thứ )?(?:mấy|bao nhiêu))\b")
#: `bài học kinh nghiệm số mấy`: the how-manieth of a list, whatever the matter (`lo đủ kinh phí`) is.
_ITEM_ORDINAL = re.compile(
    r"\b(?:bài học|nội dung|nhiệm vụ|giải pháp|mục tiêu|yêu cầu|nguyên tắc|quan điểm|trọng tâm|lĩnh vực|nhóm|ý)"
    r"(?: (?!quyết|nghị|thông|chỉ|công|luật|tờ|văn|kế|ở|của|trong|từ|tại|nào)\w+){0,2} (?:số|thứ) (?:mấy|bao nhiêu)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|công văn|tiêu chuẩn|iso|tcvn)\s+(?:số\s+|năm (?:19|20)\d\d )?(?:nào|mấy|bao nhiêu|gì)\b(?!.*\b(?:chủ trì|hoàn thành)\b)"
    r"|\bsố hiệu (?:là )?(?:bao nhiêu|mấy|nào|gì)\b"
    r"|^(?:cho (?:hỏi |xin )?|xin )?số (?:hiệu )?(?:của )?(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|tờ trình)"
    r" (?:của|về|do|ban hành|phê duyệt|quy định|giao|công bố)\b[^?;]{3,110} (?:là|mang)(?: số)? (?:bao nhiêu|mấy|gì|nào)$"
    r"|\b(?:tờ trình|báo cáo|thông báo|văn bản|kế hoạch)\s+số\s+(?:mấy|bao nhiêu|nào)\b"
    r"|\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|tờ trình|công văn|quy trình|quy chế|quy hoạch|quy chuẩn)\b(?! \d)[^?;.]{3,90}, (?:nó |đó )?(?:là |mang |có )?số (?:hiệu )?(?:là )?(?:mấy|bao nhiêu|nào)$"
    r"|\b(?:tờ trình|quy chế(?: phối hợp)?|hợp đồng|thông báo|báo cáo|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn) (?:của|về|giữa|với|quy định|phê duyệt)\b[^,?]{3,90}"
    r"\b(?:số (?:hiệu )?(?:là )?(?:mấy|bao nhiêu)|mang số)\b"
    rf"|\b(?:các|những|mấy|hai|ba|bốn|[2-9]) {_PAPER}(?:,? (?:và |hay |hoặc )?{_PAPER})*(?: (?:của|do) [^,?]{{3,40}}?| cấp trên)? nào\b(?! (?:nói|nêu|nhắc|đề cập))"
)
#: `Mục tiêu của X là gì`, `nhiệm vụ về X`: what a part lists under that name.
_ASPECT = re.compile(
    r"^(?:mục tiêu|nhiệm vụ|giải pháp|yêu cầu|trọng tâm)(?: cụ thể| chung| chính)?(?: (?:(?:đến|tới|cho|trong) )?(?:năm |hết năm )?20\d\d)? (?:của|về|trong|đối với) \w+ \w+"
    r"|^(?:các |những )?(?:nhiệm vụ|giải pháp) (?:\w+ ){2,16}?(?:là (?:cái |những )?gì|gồm (?:những )?gì)$"
)
_ASPECT_END = re.compile(r"\s+(?:là (?:cái )?gì|gồm (?:những )?gì|ra sao|(?:như )?thế nào)$")
#: `công suất trạm bơm X`, with no word of asking: the figure is wanted.
_MEASURE_NAMED = re.compile(
    r"^(?:cho (?:tôi |em |mình )?(?:hỏi |biết |xin )?|xin )?(?:công suất|diện tích|chiều (?:dài|rộng|cao|sâu)|độ (?:dài|sâu|cao)|lưu lượng|dung tích|cao độ|dân số|số lượng|tổng số|mực nước)\b"
)
#: A sum asked for by its name alone: `xin cho biết tổng số tiền dành cho …`.
_SUM_NAMED = re.compile(
    r"^(?:(?:xin |đề nghị |vui lòng )*cho (?:tôi |em |mình |chúng tôi )?(?:hỏi |biết |xin )?|xin )?(?:tổng )?(?:số tiền|kinh phí|mức chi|học phí|lệ phí)\b"
)
_ASKS_OTHERWISE = re.compile(r"\b(?:gì|nào|ai|đâu|sao|không|chưa|khi|ngày|vì|thế nào|liệt kê|kể)\b")
_REASON = re.compile(
    r"^lý do\b|\blý do .* là gì|\b(?:vì sao|tại sao|lý do (?:gì|nào|vì)|lí do|nguyên nhân (?:nào|gì)|sao lại)\b"
)
_PHONE = re.compile(
    r"\b(?:gọi|liên hệ|alo|bấm|quay|phôn|(?<!thông )báo|điện|nhắn)(?: (?:tới|đến|vào|cho|qua|về))? (?:số|số máy|máy số|máy) (?:nào|mấy|gì|bao nhiêu|điện thoại)\b|\b(?:cho|xin|cần|có|tìm|hỏi|biết|lấy)\b.{0,24}\b(?:số nóng|số máy|số gọi|số phôn|số liên hệ|số liên lạc)\b|\b(?:số nóng|số máy|số phôn|số liên hệ|số liên lạc)\b(?=.*(?:nào|gì|bao nhiêu|mấy)\b)|^(?:xin |cho (?:xin |hỏi )?)?(?:số điện thoại|điện thoại|sđt|hotline|(?:số )?đường dây nóng|số (?:nóng|phôn|liên hệ|liên lạc|máy (?=của)))\b|\b(?:số điện thoại|điện thoại|sđt|sdt|hotline|(?:số )?đường dây nóng)\b(?=.*(?:nào|gì|bao nhiêu|số|mấy|là|xin|\?)|$)|\bxin (?:số )?(?:sđt|sdt|điện thoại)"
    r"|(?<!tên )(?<!kêu )(?<!được )(?<!thường )\b(?:gọi|alo|alô|phôn|phon|quay|bấm|liên hệ|điện|nhắn tin|nhắn)\b(?! (?:là|tắt|tử|lực|toán|máy|đàm))[^?;]{0,60}?"
    r"(?<!chỉ )(?<!đổi )(?<!ký )(?<!kỹ thuật )(?<!chữ )(?<!hệ )(?<!một )(?<!tham )(?<!nghị quyết )(?<!quyết định )(?<!nghị định )(?<!công văn )(?<!chỉ thị )(?<!văn bản )"
    r"\bsố (?:nào|mấy|bao nhiêu|gì)\b(?! (?:hồ sơ|người|tiền|vụ|lần|đơn))"
    r"|\bsố (?:điện thoại|đường dây nóng) của\b|\b(?:cho|xin)\b.{0,14}\bsố (?:điện thoại|đường dây nóng|hotline|tổng đài|trực(?! (?:tuyến|tiếp|thuộc)))\b"
    r"|^số (?:máy )?trực\b(?! (?:tuyến|tiếp|thuộc)).*\b(?:số (?:mấy|nào|gì|bao nhiêu)|là (?:mấy|gì|bao nhiêu))\b"
)
#: `ngoài đường dây nóng, …`: what else there is, and no number.
_BESIDE_A_NUMBER = re.compile(
    r"\b(?:ngoài|bên cạnh|cùng với)(?: \w+){0,2}? (?:số điện thoại|điện thoại|đường dây nóng|hotline|số nóng)\b(?: (?:ra|trên|đó|này))?(?=,| ra\b| còn\b| thì\b)"
)
#: `đường dây nóng đặt ở những nơi nào`: where it is, not its number.
_SET_UP_WHERE = re.compile(
    r"\b(?:đặt|lập|mở|bố trí|để|nằm|trực)\b[^,?;]{0,20}?\b(?:ở|tại)(?: những| các| mấy)? (?:đâu|nơi nào|chỗ nào|cơ quan nào|đơn vị nào)\b"
)
_LINK = re.compile(
    r"\b(?:thay thế|sửa(?: đổi)?|bổ sung|bãi bỏ|hướng dẫn thi hành|hết hiệu lực)\b.*\b(?:nghị quyết|nghị định|quyết định|thông tư|luật|văn bản)\s+(?:số\s+)?(?:nào|mấy|bao nhiêu)"
)
#: `văn bản nào sửa Nghị định 108`: the document asked for stands before what it does.
_CHANGES = re.compile(
    rf"\b{_PAPER} (?:nào|gì|mấy) (?:(?:đã|vừa|mới|sẽ|được|ra|ban hành|dùng|để|đi)\s+)*(?:thay thế|thay|sửa(?: đổi)?|bổ sung|bãi bỏ|đính chính)\b(?! (?:nó|đó|cái đó|này))"
)
_RESTS_ON = re.compile(
    r"\b(?:viện dẫn|dẫn(?: ra| chiếu)?|căn cứ(?: vào| theo)?|dựa (?:vào|trên|theo)|bám(?: sát)?(?: vào| theo)?|trên cơ sở)"
    rf"\s+(?:những |các |hai |ba |mấy )?(?:{_PAPER}|tờ trình|công văn|thông báo|kết luận|kế hoạch|báo cáo|chương trình|đề án|công điện)(?:,? (?:và |hay |hoặc )?{_PAPER})*\s+(?:số\s+)?(?:nào|mấy|bao nhiêu|gì)\b"
)
#: `kế hoạch X được ban hành theo tờ trình số mấy`: the paper by which it was asked for, behind the name of its own kind.
_ON_A_REQUEST = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|chương trình|đề án|quy chế)\b[^?;]*\b(?:tờ trình|phiếu trình|báo cáo thẩm định) (?:số )?(?:hiệu )?(?:mấy|bao nhiêu|nào|gì)\b"
)
_NEGATED = re.compile(
    r"\b(?:không do|không phải do|không thuộc|không ghi|không có|chưa có|không nêu|ngoài|trừ|(?:không|đâu|chẳng|chả) phải|(?:không|chẳng|chả) (?:\w+ ){0,2}(?:chủ trì|phụ trách|phối hợp|hoàn thành|xong|đứng đầu|đứng ra|đứng tên|cầm trịch|đảm nhận|đảm đương|làm đầu mối|được giao))\b"
)
_PURPOSE = re.compile(r"\bmục đích\b|\bđể (?:làm )?(?:gì|chi)\b|\bnhằm (?:làm )?gì\b")
_REALITY = re.compile(r"\b(?:thực tế|đã đạt|đạt được rồi|hiện nay|hiện tại|hiện giờ|bây giờ|đến nay|kết quả đạt)\b")

#: A part without a number is asked for, not the document.
_CLOSING = re.compile(r"\b(?:phần|đoạn) (?:kết|cuối|mở đầu|đầu)\b")
#: `mục tiêu phần X trong kế hoạch Y nói gì`: what a part says is no subject of the document.
_ASPECT_SAYS = re.compile(
    r"\b(?:mục tiêu|nhiệm vụ|giải pháp|yêu cầu|chỉ tiêu) (?:của |về |ở |trong )?(?:phần|mục|mảng|khâu|lĩnh vực)\b[^,?]{4,90}\b(?:nói|ghi|viết|nêu|bàn)(?: về)?(?: chuyện| việc| cái)? gì\b"
)
#: A deadline is said by the text, never by the date of the document.
_DEADLINE = re.compile(
    r"(?<!\bcó )\bphải (?:được )?(?:\w+ )?(?:ban hành|ký|công bố|đăng)\b|\b(?:chậm|muộn|trễ) nhất\b|\bhạn (?:chót|cuối)\b"
    r"|\b(?:trước|đến|tới|hết|hạn|hạn là)(?: hết)? (?:ngày|hôm|bữa) (?:nào|mấy|bao nhiêu)\b"
)
#: `Nghị quyết A chốt ngày nào phải bàn giao`: a day that the text sets for something else than itself.
_SETS_A_DAY = re.compile(
    r"\b(?:chốt|ấn định|quy định(?! (?:về|chi tiết|tại|của))|(?<!quyết )(?<!nghị )định(?= ngày\b)|(?:yêu cầu|giao|đòi|đề ra|đặt ra)(?= (?:ngày|hôm|tháng)\b)|hẹn|xác định|bắt|buộc)\b(?:(?!\b(?:ban hành|ký|ra đời|thông qua|đăng|hiệu lực|áp dụng)\b)[^,;?]){0,60}?"
    r"\b(?:ngày|hôm|bữa|tháng|thời điểm) (?:nào|mấy|bao nhiêu)\b"
)
_VALIDITY = re.compile(
    r"\b(?:còn|hết) (?:hiệu lực|giá trị)\b(?! và có giá trị)|\b(?:bị|được|đã) (?:bị )?(?:bãi bỏ|thay thế|hủy bỏ)\b.*\b(?:chưa|không)\b"
)
#: A question about drafting: `soạn kế hoạch lấy mẫu ở đâu`.
_ASKED = r"(?! (?:giúp|hộ|giùm|cho)\b)(?!.*\b(?:đâu|gì|nào|ai|mấy|sao|bao (?:giờ|nhiêu|lâu))\b(?! (?:đó|cũng)))"
_TASK = re.compile(
    r"^(?:hãy |bạn |em |xin |nhờ )*(?:hãy )?(?:đóng vai|viết (?:giúp|hộ|giùm|cho)|(?:viết|thảo) (?:một |1 )?(?:bài|báo cáo|công văn|tờ trình|kế hoạch|thư|email|đoạn văn)(?! (?:này|đó|trên|về nghị quyết|của))"
    + _ASKED
    + r"|(?:soạn|vẽ)"
    + _ASKED
    + r"|(?:soạn|vẽ) (?:giúp|hộ|giùm|cho)|dịch (?=(?:giúp|giùm|dùm|hộ|cho|sang|ra|qua|thành|lại|đoạn|câu|bài|văn bản|công văn|từ|tiếng|thư|tài liệu|toàn|nội dung|điều|khoản|các|cả|cái|nghị|quyết|luật|phần|nguyên)\b)|làm (?:thơ|báo cáo giúp)|ký (?:giúp|hộ|cho)|lập (?:giúp|hộ))\b"
    r"|\b(?:viết|soạn|lập|làm) (?:giúp|hộ|giùm) (?:tôi|em|mình)\b"
)
#: What may follow `ban hành` where the document itself is meant, as against something that its text speaks of.
_THE_DOCUMENT = (
    r"(?=\s*(?:$|[?,.;(]|ra\b|vào\b|và\b|hay\b|này\b|đó\b|nó\b|vậy\b|thế\b|ạ\b|năm\b|ngày\b|khi\b|bao giờ\b|văn bản|công văn"
    r"|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|chương trình|đề án|bài))"
)
#: Who a document is signed by, however it is put: a person asked for and an act of signing within one clause.
_SIGNS = r"(?:ký(?! (?:hiệu|kết|quỹ|gửi|túc|sinh|họa|giả|nhận|hợp đồng|tự|số))|chữ ký|(?:đặt|hạ|chấp) bút(?! viết)|đứng tên(?! (?:chung|riêng|thửa|mảnh|nhà|đất|sổ|hộ|tài khoản|chủ)\b))"
_PERSONS = r"(?:ông|bà|người|vị|sếp|đồng chí|nhân vật|lãnh đạo|thủ tướng|bộ trưởng|thứ trưởng|chủ tịch|chủ nhiệm|giám đốc|thủ trưởng|phó \w+(?: \w+)?)"
_WHO_SIGNS = (
    rf"(?:\bai|\b{_PERSONS}(?: \w+){{0,3}}? nào|\btên (?:của )?(?:ai|{_PERSONS})|\bhọ (?:và )?tên)\b[^,;?]{{0,30}}?\b{_SIGNS}\b"
    rf"|\b{_SIGNS}\b[^,;?]{{0,80}}?\b(?:ai|{_PERSONS}(?: \w+){{0,3}}? nào|tên ai|họ (?:và )?tên)\b"
    rf"|\bngười(?: (?!dân\b)\w+){{0,2}} {_SIGNS}\b|\b{_PERSONS}(?: \w+){{0,3}} {_SIGNS}\b[^;?]{{0,50}}?\b(?:ai|tên|(?<!ngày )(?<!hôm )(?<!bữa )(?<!tháng )(?<!năm )(?<!khi )(?<!lúc )(?<!hồi )nào)\b"
    rf"|\b(?:đề|ghi|để) tên (?:của )?ai(?=\s*(?:$|[?.,]|(?:ở|tại|dưới|phía|bên|vậy|thế)\b))|\b(?:cuối|dưới)\b[^,;?]{{0,60}}?\b(?:có|đề|ghi|để|in) tên (?:của )?ai\b"
    r"|\btên (?:của )?ai (?:nằm |đứng |ghi |ở |phía )*(?:cuối|dưới)\b"
)
#: From when a document binds.
_BINDS_FROM = (
    r"\b(?:áp dụng|thi hành|hiệu lực|có giá trị)\b(?! (?:cho|với|đối với|chung)\b)[^,;?]{0,20}?\b(?:ngay|liền|lập tức)\b(?:(?=[^;?]*\b(?:hay|hoặc)\b)|(?=(?: \w+){0,4} (?:không|chưa)$))|"
    r"\b(?:ký|ban hành|ra)(?: xong| phát| rồi)* (?:là |thì |có )+(?:áp dụng|thi hành|hiệu lực|giá trị)(?: thi hành)?(?: ngay| liền| luôn)?\b(?=[^;?]*\b(?:hay|không|chưa)\b)|"
    r"\b(?:áp dụng|thi hành|hiệu lực|có giá trị)(?! (?:cho|với|đối với|chung)\b)[^,;?]{0,20}?\b(?:kể từ|từ|bắt đầu|vào)? ?(?:ngày|hôm|khi|lúc|thời điểm|tháng|bữa)(?: tháng)?(?: năm)? (?:nào|mấy|bao nhiêu)\b"
    r"|\b(?:áp dụng|thi hành|hiệu lực|có giá trị)\b[^,;?]{0,20}?\bbao giờ\b"
    r"|\b(?:bao giờ|(?:khi|hôm|lúc|ngày) nào)\b[^,;?]{0,50}?\b(?:áp dụng|thi hành|hiệu lực|có giá trị)\s*$"
    r"|\b(?:bắt đầu|đem ra|được|phải)(?: \w+)? (?:áp dụng|thi hành)\b(?! (?:cho|với|đối với|chung)\b)[^,;?]{0,60}?\b(?:từ|vào|kể từ) (?:ngày|hôm|khi|lúc|thời điểm|tháng|bữa)(?: tháng)?(?: năm)? (?:nào|mấy|bao nhiêu)\b"
    r"|\b(?:từ|kể từ) (?:ngày|hôm|khi|lúc|bữa) (?:nào|mấy)\b[^,;?]{0,50}?\b(?:bắt đầu|mới|được|phải) (?:áp dụng|thi hành|chạy|có giá trị)\s*$"
)
#: `nghị quyết 76 là của Quốc hội phải không`: the issuer is asserted.
_WHOSE_PAPER = (
    r"(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch)[^,;?]{0,30}? (?:là )?(?:của|do) (?:chính phủ|quốc hội|thủ tướng|bộ|ubnd|ủy ban|tỉnh|thành phố|sở)"
    r"[^,;?]{0,30}?,?(?: ra| ký| vậy| thế| thì| có)* (?:phải|đúng) (?:không|chưa)"
)
#: Whose paper it is, by the ways of talk: `công văn 5 bên nào gửi xuống`, `của Bộ A gửi hay cơ quan khác gửi`.
_SENDS_OUT = (
    r"(?:gửi|ra|phát(?: hành)?|ban hành|đưa|làm|viết)(?: (?:đi|xuống|ra|về|lên|đây|đó|thế|vậy|văn bản|công văn))*"
)
_SOME_ISSUER = (
    r"(?:ai|(?:bên|cơ quan|bộ|đơn vị|cấp|nơi|chỗ|ngành|tổ chức)(?: (?:hay|hoặc) (?:ai|cá nhân|người|bộ|đơn vị))? nào)"
)
_AN_ISSUER = r"(?:chính phủ|quốc hội|thủ tướng|bộ|ubnd|ủy ban|văn phòng|tỉnh|thành phố|sở|cơ quan|bên|nơi|đơn vị|chỗ)\b[^,;?]{0,40}?"
_NUMBERED_PAPER = r"\b(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch)(?: số)? \d[^?;]{0,60}?"
_SENT_OUT_BY = (
    rf"{_NUMBERED_PAPER}\b(?<!cho )(?<!tới )(?<!đến )(?<!về ){_SOME_ISSUER} {_SENDS_OUT}(?=\s*(?:$|[,;?]|hôm|ngày|vào|lúc|khi|và\b))"
    rf"|{_NUMBERED_PAPER}\b(?:của|do|là) {_AN_ISSUER}(?: {_SENDS_OUT})? hay (?:là )?(?:của |do )?{_AN_ISSUER}(?: khác)?(?: {_SENDS_OUT})?$"
    rf"|{_NUMBERED_PAPER}\bdo {_AN_ISSUER} {_SENDS_OUT},? (?:(?:có )?(?:phải|đúng) )?không$"
    rf"|{_NUMBERED_PAPER}\blà (?:văn bản |công văn )?(?:của|do) {_AN_ISSUER}(?: {_SENDS_OUT})?,? (?:à|hả|hở|phải không|đúng không|có đúng không)$"
)
#: The stamps of urgency and secrecy.
_STAMP = r"đóng (?:con )?dấu (?:chữ )?(?:gì|nào|khẩn|hỏa tốc|thượng khẩn|mật|tối mật)|dấu (?:hỏa tốc|thượng khẩn|khẩn|mật|tối mật)|(?:mức )?độ (?:khẩn|mật)|(?:loại|cấp|mức) (?:khẩn|mật)|(?:khẩn|mật|gấp)(?: tới| đến)? (?:cỡ|mức|loại|cấp) (?:nào|gì)|(?:hỏa tốc|thượng khẩn|khẩn|mật) (?:hay|không|gì|đến mức)|(?:có|là loại|có phải loại) gấp(?: lắm)? không|hay(?: là)?(?: loại| văn bản)? (?:hỏa tốc|thượng khẩn|khẩn|mật)(?=\s*(?:$|[?.,]))"
_FACTS: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    (Fact.VALIDITY, _VALIDITY),
    (Fact.EFFECTIVE, re.compile(rf"\b(?:có hiệu lực|hiệu lực (?:từ|khi|thi hành))\b|{_BINDS_FROM}")),
    (Fact.URGENCY, re.compile(rf"\b(?:{_STAMP})\b")),
    (Fact.SIGNER, re.compile(rf"{_WHO_SIGNS}|\b(?:(?:thủ tướng|bộ trưởng|thứ trưởng|chủ tịch|chủ nhiệm|giám đốc|lãnh đạo(?: \w+){{0,3}}?|vị(?: \w+){{0,3}}?|ông|bà|người) nào (?:là người |đã |đứng |đặt bút )?ký|ai (?:là người |đã |đứng |đặt bút |hạ bút )?ký|người ký|ký tên|(?<!tổ )(?<!công )(?<!viên )(?<!những )(?<!các )(?<!mấy )chức(?: vụ| danh)?(?: của (?:ông|bà|người|vị|đồng chí|sếp|anh|chị)(?: (?:ấy|đó|này|ta|ký|đứng tên))*)? (?:là )?(?:gì|nào)|tác giả|ai (?:là người )?(?:viết|chấp bút)(?! (?:báo cáo|kế hoạch|đề án|nhận xét))|bài (?:của|do) ai|(?:nhà báo|phóng viên|cây bút) nào)\b")),
    (Fact.ADDRESSEES, sending.ASKED),
    (Fact.SUBJECT, re.compile(r"\b(?:trích yếu|(?:về|hướng dẫn|ban hành|phê duyệt|quy định|sửa đổi|nói) (?:về )?(?:việc|cái|vấn đề|đề án|điều|nội dung|chương trình|kế hoạch)? ?(?:gì|nào)\b(?! (?:về|cho|đối với) )|về việc gì|là (?:văn bản|công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư) gì|tên (?:đầy đủ )?là gì|(?:phê )?duyệt (?:đề án|dự án|kế hoạch|chương trình|cái) (?:tên )?(?:là )?(?:gì|nào)|chủ đề (?:là )?gì|(?:bàn|nội dung)(?: (?:nói|bàn|chính|là|của nó))*(?: về)? ?(?:chuyện|việc|vụ|vấn đề)? ?gì(?! (?:về|cho|đối với|trong)\b)|ra (?:đời )?(?:để làm gì|nhằm (?:mục đích |việc )?gì))\b")),
    (Fact.NUMBER, re.compile(rf"\b(?:{_NOT_OF_A_PART}số (?:hiệu )?(?:bao nhiêu|mấy|nào|gì|hiệu)|mang số|số hiệu|(?:số,?|và) (?:và )?ký hiệu|ký hiệu (?:là|của|văn bản|nào|gì)|số văn bản|số công văn)\b|\bsố(?: hiệu)?(?:,| và| với|,? cùng| \+| /|/|\+) ?ngày\b")),
    (Fact.DATE, re.compile(r"\b(?:(?:ban hành|ký|thông qua|ra đời|đăng|công bố|có)\b.{0,30}\b(?:(?:trước|sau)(?! (?:ngày )?\d.*\b(?:sao|thế nào|làm gì)\b)|ngày|khi nào|bao giờ|năm nào|hôm nào|hồi nào|bữa nào|chừng nào|lúc nào|thời điểm nào|tháng)|ngày (?:ban hành|ký|đăng|tháng|nào|mấy|bao nhiêu)|(?:khi nào|bao giờ) (?:ban hành|ký|đăng)|lên (?:trang|báo|mạng|web|cổng)\b.{0,12}\b(?:ngày|khi|hôm|hồi|bữa|chừng|lúc|bao giờ|tháng))\b|\bsố(?: hiệu)?(?:,| và| với|,? cùng| \+| /|/|\+) ?ngày\b|\bđăng (?:bài|tin|báo)\b.{0,100}\b(?:ngày|hôm|khi|lúc|tháng|năm) (?:nào|mấy)\b|\b(?:ra|duyệt|post|đưa) (?:\w+ ){0,3}?(?:ngày|hôm|bữa|hồi|khi|lúc|chừng) (?:nào|mấy)\b|\bra (?:\w+ )?(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch)\b[^,;?]{0,60}?\b(?:ngày|hôm|bữa|hồi|khi|lúc|chừng) (?:nào|mấy)\b|\b(?:đăng|lên|post|đưa)\b(?: \w+){0,4}? mấy giờ\b")),
    (Fact.PUBLISHER, re.compile(r"\b(?:đăng|lấy|trích|nguồn)\b(?: \w+){0,3}? (?:báo|trang|tờ|cổng|tạp chí|website|chỗ)(?: \w+){0,2}? (?:nào|gì)\b|\b(?:báo|trang|tờ|tạp chí) (?:báo )?(?:nào|gì) đăng\b|\bđăng ở đâu\b")),
    (Fact.ISSUER, re.compile(rf"\b(?:(?:ai|cơ quan nào|bộ nào|đơn vị nào|nơi nào)\b.{{0,12}}\b(?:ban hành|phát hành){_THE_DOCUMENT}|(?:do|của) (?:(?!(?:phải|nhất|hôm|ngày|khi|lúc|bao|mấy) ).){{1,40}} (?:ban hành|thông qua)(?! (?:để|nhằm))|do ai\b.{{0,10}}\bban hành|{_WHOSE_PAPER}|là (?:văn bản )?của (?:cơ quan nào|ai)\b|{_NUMBERED_PAPER}(?:là )?của (?:cơ quan|bộ|đơn vị|nơi|bên|cấp) nào\s*$)|{_SENT_OUT_BY}")),
)  # fmt: skip
_WHEN = re.compile(r"\b(?:ngày|tháng|năm|khi|bao giờ|hôm|lúc)\b")
_OF_THE_FRAME = re.compile(
    rf"{_WHO_SIGNS}|\b(?:{sending.LIST}|(?:khẩn|mật|gấp)(?: tới| đến)? (?:cỡ|mức|loại|cấp) (?:nào|gì)|tác giả|người ký|có (?:được )?gửi (?:cho|tới|đến)\b.*\bkhông|(?:nhà báo|phóng viên|cây bút) nào"
    r"|ai (?:là người |đã |đứng |đặt bút |hạ bút )?(?:ký|viết|chấp bút)(?! (?:báo cáo|kế hoạch|đề án|nhận xét)))\b"
)
#: What is left of `được định nghĩa là gì` before `nghĩa là`.
_TERM_TAIL = re.compile(
    r"(?: được (?:[^,]{2,40} )?(?:định nghĩa|định|hiểu|giải thích)| hiểu| được(?: định| hiểu| giải thích)?| có| (?:định )?nghĩa| khái niệm)$"
)
#: `xã X hiểu Y là gì`
_UNDERSTOOD_BY = re.compile(r"^[^,]{2,40} (?:hiểu|định nghĩa|giải thích)(?: khái niệm| từ| cụm từ)? (?=\w+ \w+)")


#: Whose it was before: `trước khi về Hà Nội thuộc bộ nào` is told by `chuyển … từ Bộ … về …`.
_FORMERLY = re.compile(
    r"\b(?:trước (?:khi|đó|đây|kia|nay)|(?:hồi|lúc|khi|hồi còn) (?:chưa|trước|xưa)|ngày (?:trước|xưa)|vốn|(?:lâu|xưa) nay|trước giờ)\b.*\b(?:thuộc|do|của|ai|bộ nào|cơ quan nào)\b"
    r"|\b(?:nhận|tiếp nhận|lấy|chuyển|chuyển giao|bàn giao|đưa)\b[^,;?]{0,60}? từ (?:tay )?(?:ai|(?:bộ|cơ quan|đơn vị|tỉnh|nơi|sở) nào)\b"
    r"|\b(?:ai|(?:bộ|cơ quan|đơn vị|tỉnh|nơi|sở) nào) (?:đã |sẽ |phải )*(?:nhường|nhả|giao (?=[^,;?]* lại (?:cho|về)\b))"
)
#: Whose it is now: `về tay ai`, `giao về cho ai`.
_WHO = r"(?:ai|bộ nào|cơ quan nào|đơn vị nào|nơi nào|tỉnh nào|cấp nào)\b"
_HANDED_TO_WHOM = re.compile(
    rf"\b(?:về|sang|qua|vào) (?:tay|dưới quyền|dưới trướng|quyền(?: quản lý)?(?: của)?) {_WHO}|\b(?:chuyển|giao|trao)(?: \w+){{0,6}}? (?:về|sang|qua)(?: cho| với)? {_WHO}"
    r"(?! (?:để |mà )*(?:gom|gộp|tổng|thẩm|duyệt|xem|xét|ký|phê|góp|kiểm|trình|tập hợp|cho ý))"
)
#: `ý kiến chỉ đạo của ai`: one who holds an office and says it, not one who is told to do something.
_SAYER_ASKED = re.compile(
    r"(?<!lấy )(?<!xin )(?<!góp )(?<!hỏi )(?<!khảo )\b(?:ý kiến|kết luận|phát biểu|(?:truyền đạt|thông báo|chuyển|ghi|nêu|chép) (?:lời |ý )?chỉ đạo|^chỉ đạo(?= (?:nêu|ghi|trong|tại|ở)\b))"
    r"(?: chỉ đạo| kết luận| phát biểu)?(?: (?:nêu |ghi |nói )?(?:trong|tại|ở) [^,?]{2,40}?)? (?:là )?(?:của|từ|do) "
    r"(?:ai|(?:lãnh đạo|đồng chí|vị|ông|người|sếp|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|chủ tịch|phó chủ tịch)(?: \w+){0,3}? nào)\b"
    r"|\b(?:lãnh đạo|đồng chí|vị|sếp|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|chủ tịch|phó chủ tịch)(?: \w+){0,3}? nào (?:đã |vừa |là người )?(?:cho|có|nêu|đưa ra) ý kiến\b"
)
#: `số quyết định của hồ A`, `số của công văn về B`: the number of a paper known by its matter.
NUMBER_OF_A_PAPER = (
    r"\bsố (?:hiệu )?(?:của )?(?:cái |tờ )?(?:quyết định|nghị quyết|nghị định|chỉ thị|công văn|tờ trình|hợp đồng|lệnh)"
    r"(?! (?:số )?\d)(?! (?:này|đó|trên|đã|được|ban hành|phải)\b)(?= (?:của|về|đầu tư|phê duyệt|duyệt|giao|xây|cho|là)\b)"
)
#: How a question is read that asks whether something is wrong: the answer says `Đúng.` or `Sai.`, never `Có.`
WRONG = "đúng không hay sai"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the precedence rows look at; `about` is True when a catalogue fact of a named document is asked for."""

    low: str
    place: Place
    about: bool


def _has(*patterns: re.Pattern[str]) -> Callable[[_Asked], bool]:
    """A row that holds when all patterns are found."""
    return lambda asked: all(p.search(asked.low) for p in patterns)


def _other_document(low: str) -> bool:
    """The document asked for is one that the named document changes, rests on or was asked for by."""
    return any(pattern.search(low) for pattern in (_LINK, _RESTS_ON, _CHANGES, _ON_A_REQUEST))


def _structure(asked: _Asked) -> bool:
    pointed = bool(asked.place.levels or asked.place.ordinal)
    return pointed and not _ORDINAL_OF.search(asked.low) and not _over_a_table(asked.place, asked.low)


def _counts(asked: _Asked) -> bool:
    """A figure is asked for; `cho mấy tổ chức … bao giờ xong` only speaks of several."""
    match = _COUNT.search(asked.low)
    if match and any(p.search(asked.low) for p in (_SEVERAL, _TOLD_OFF, _WHICH_ONES, _EACH_OF_THEM)):
        return False
    if match is None or not match.group().lstrip().startswith("mấy ") or _LIST.search(asked.low):
        return match is not None
    return not _OTHER_ASKED.search(asked.low[match.end() :])


def _measures(asked: _Asked) -> bool:
    """A figure of whatever sort is asked for, by another `mấy` than that of `mấy đoàn thể được làm gì`."""
    if _SEVERAL.search(asked.low):
        return False
    several = (m for m in _HOW_MANY.finditer(asked.low))
    return any(m.group() != "mấy" or not _OTHER_ASKED.search(asked.low[m.end() :]) for m in several)


def _person(asked: _Asked) -> bool:
    """A person is asked for; `tên là gì` behind things that are counted asks for theirs."""
    match = _PERSON.search(asked.low)
    named = match is not None and match.group().startswith("tên")
    if match is None or _SOME_BODY_ASKED.search(asked.low):
        return False
    return not (named and _THINGS_COUNTED.search(asked.low[: match.start()]))


#: The first row that holds gives the kind; GENERAL where none does.
_PRECEDENCE: tuple[tuple[Kind, Callable[[_Asked], bool]], ...] = (
    (Kind.SMALL_TALK, lambda asked: bool(_SMALL_TALK.match(asked.low))),
    (Kind.TASK, _has(_TASK)),
    (Kind.METADATA, lambda asked: asked.about and bool(_VALIDITY.search(asked.low)) and not _LINK.search(asked.low)),
    (Kind.COMPARE, _has(_COMPARE)),
    (Kind.REASON, _has(_REASON)),
    (Kind.DEFINITION, lambda asked: _asks_for_definition(asked.low)),
    (Kind.STRUCTURE, _structure),
    (Kind.PLACE, _has(_PHONE, _SET_UP_WHERE)),
    (Kind.PHONE, lambda asked: bool(_PHONE.search(asked.low) and _PHONE.search(_BESIDE_A_NUMBER.sub("", asked.low)))),
    (
        Kind.DOCUMENT,
        lambda asked: (
            bool(_CHANGES.search(asked.low))
            or bool(_DOCUMENT.search(asked.low) and (_other_document(asked.low) or not asked.about))
        ),
    ),
    (Kind.WHERE_SAID, lambda asked: bool(_APPENDIX_ASKED.search(asked.low)) and not asked.place.levels),
    (
        Kind.ORDINAL_OF,
        lambda asked: (
            bool(_ITEM_ORDINAL.search(asked.low))
            or (
                bool(_ORDINAL_OF.search(asked.low))
                and not asked.about
                and not (_VERSION.search(asked.low) or _DAY_OF_WEEK.search(asked.low))
            )
        ),
    ),
    (Kind.PERCENT, _has(_SHARE)),
    (Kind.METADATA, lambda asked: asked.about and of_the_frame(asked.low) and not _YES_NO.search(asked.low)),
    (Kind.PERSON, lambda asked: wants_own_name(asked.low) and bool(_ABOUT_A_PERSON.search(asked.low))),
    (Kind.YES_NO, lambda asked: bool(_YES_NO.search(asked.low)) and not _HOW_MUCH.search(asked.low)),
    (Kind.DATE, lambda asked: rates.asks_every(asked.low)),
    (Kind.QUANTITY, lambda asked: rates.asks_factor(asked.low)),
    (
        Kind.MONEY,
        lambda asked: (
            bool(_MONEY.search(asked.low)) and not (_WHICH_BODIES.search(asked.low) or _RATIO.search(asked.low))
        ),
    ),
    (Kind.PERCENT, lambda asked: bool(_PERCENT.search(asked.low)) and not (asked.about and of_the_frame(asked.low))),
    (Kind.YES_NO, _has(_YES_NO)),
    (Kind.METADATA, lambda asked: asked.about),
    (Kind.DOCUMENT, lambda asked: bool(_NAMES_OF_PAPERS.search(asked.low)) and not asked.about),
    (Kind.LIST, lambda asked: bool(_NAMES_OF.search(asked.low)) and not _ABOUT_A_PERSON.search(asked.low)),
    (Kind.AUTHORITY, _has(_OF_OFFICE)),
    (Kind.PERSON, _person),
    (Kind.DATE, _has(_HOW_OFTEN)),
    (Kind.DATE, _has(_DAY_OF_WEEK)),
    (Kind.COUNT, _counts),
    (Kind.LIST, lambda asked: bool(_LIST.search(asked.low) or _TOLD_OFF.search(asked.low))),
    (
        Kind.LIST,
        lambda asked: bool(_ASPECT.match(asked.low)) and not _ASKS_OTHERWISE.search(_ASPECT_END.sub("", asked.low)),
    ),
    (Kind.WHERE_SAID, _has(_WHERE_SAID)),
    (
        Kind.DEFINITION,
        lambda asked: bool(
            _COLLOQUIAL.search(asked.low)
            or _DEFINITION.search(_without_source(asked.low))
            or defining.quoted_term(asked.low)
        ),
    ),
    (Kind.PLACE, _has(_PLACE_ASKED)),
    (Kind.AUTHORITY, _has(_AUTHORITY)),
    (Kind.DATE, _has(_DATE)),
    (Kind.MONEY, lambda asked: bool(_SUM_NAMED.match(asked.low) and not _ASKS_OTHERWISE.search(asked.low))),
    (Kind.QUANTITY, lambda asked: bool(_MEASURE_NAMED.match(asked.low) and not _ASKS_OTHERWISE.search(asked.low))),
    (Kind.QUANTITY, _measures),
)


def of_whoever(low: str) -> bool:
    """`ai làm mất hồ sơ thì bị sao`: what befalls whoever does it, and not who."""
    return _WHOEVER.search(low) is not None


def kind_of(low: str, place: Place, facts: tuple[Fact, ...], names_document: bool) -> Kind:
    """The kind of a question, from its lower-case text and what was read of it before."""
    asked = _Asked(_POINTED_AT.sub("", _WHOEVER.sub("người", low)), place, bool(facts) and names_document)
    return next((kind for kind, holds in _PRECEDENCE if holds(asked)), Kind.GENERAL)


_OF_ISSUE = re.compile(r"\b(?:ký|ban hành|ra|thông qua|đăng)\b")


def facts_asked(low: str) -> tuple[Fact, ...]:
    """Catalogue facts that the question could be asking for."""
    asked = tuple(fact for fact, pattern in _FACTS if pattern.search(low))
    if not sending.asked(low):
        asked = tuple(f for f in asked if f is not Fact.ADDRESSEES)
    if Fact.NUMBER in asked and _VERSION.search(low):
        asked = tuple(f for f in asked if f is not Fact.NUMBER)
    if _CLOSING.search(low) or _ASPECT_SAYS.search(low):
        asked = tuple(f for f in asked if f is not Fact.SUBJECT)
    if Fact.PUBLISHER in asked and not _WHEN.search(low):
        asked = tuple(f for f in asked if f is not Fact.DATE)
    of_effect = Fact.EFFECTIVE in asked and not _OF_ISSUE.search(low)  # `áp dụng từ ngày tháng năm nào`
    due = of_effect or _DEADLINE.search(low) or sets_a_day(low)
    return tuple(f for f in asked if f is not Fact.DATE) if due else asked


def sets_a_day(low: str) -> bool:
    """A day is asked for that a text sets for something else than itself."""
    return _SETS_A_DAY.search(low) is not None


def of_the_frame(low: str) -> bool:
    """What only the frame of a document can say is asked for: to whom it is addressed, who wrote it."""
    return bool(_OF_THE_FRAME.search(low))


def asks_how_often(low: str) -> bool:
    """`mấy đợt trong năm`, `một năm mấy lần`: the periods are asked for, not things that could be counted."""
    return bool(_HOW_OFTEN.search(low))


@lru_cache(maxsize=256)
def asks_whether(low: str) -> bool:
    """Whether something is so, whatever the question points at besides (`theo phụ lục 2, X có phải do A chủ trì không`)."""
    return bool(_YES_NO.search(low)) and not _HOW_MUCH.search(low)


def asks_owner(low: str) -> bool:
    """Whose a thing was before, or whose it has become."""
    return bool(_FORMERLY.search(low) or _HANDED_TO_WHOM.search(low))


@lru_cache(maxsize=256)
def asks_sayer(low: str) -> bool:
    """Whose word it was is asked (`ghi ý kiến của lãnh đạo nào`)."""
    return bool(_SAYER_ASKED.search(low))


_OFFERED = re.compile(
    r"\b(?:theo )?(?:tuần|tháng|quý)(?:, (?:theo )?(?:tuần|tháng|quý))*,? hay(?: là)? (?:theo )?(?:tuần|tháng|quý|năm)\b|"
    r"\b(?:mỗi|hàng|hằng|từng) (?:ngày|tuần|tháng|quý|năm)\b[^.?]{0,30}\bhay(?: là)? (?:mỗi|hàng|hằng|từng) (?:ngày|tuần|tháng|quý|năm)\b"
)


def offers_periods(low: str) -> bool:
    """`mỗi tuần, mỗi tháng hay mỗi quý`: one of them is the answer, the text has not all of them."""
    return bool(_OFFERED.search(low))


def wants_list(low: str) -> bool:
    """All items are wanted, not one."""
    return bool(_LIST.search(low))


def is_negated(low: str) -> bool:
    """What is asked for is what does not have the property named."""
    return bool(_NEGATED.search(low))


def wants_reality(low: str) -> bool:
    """What has been reached is asked for, not what is aimed at."""
    return bool(_REALITY.search(low))


def wants_purpose(low: str) -> bool:
    """What something is for: `mục đích của chỉ thị 23 là gì`, `ra đời để làm gì`."""
    return bool(_PURPOSE.search(low))


def wants_own_name(low: str) -> bool:
    """A person's own name is asked for, not an office."""
    return bool(_OWN_NAME.search(low)) and not (_OF_OFFICE.search(low) or _SOME_BODY_ASKED.search(low))


def _over_a_table(place: Place, low: str) -> bool:
    """A count or list over a whole appendix is no question for the appendix itself."""
    if _COUNT_LEVEL.search(low):
        return True
    return bool(place.levels) and all(kind is StepKind.PHU_LUC for kind, _ in place.levels) and bool(_COUNT.search(low))


def _asks_for_definition(low: str) -> bool:
    """The word itself asks, in a question that asks for no part, figure or reason."""
    return bool(defining.SAID.search(low) and defining.explicit_term(low)) and not (
        _PART_ASKED.search(low)
        or _REASON.search(low)
        or (_COUNT.search(low) and not re.search(r"\bmấy (?:văn bản|tài liệu|cái|bài)\b", low))
    )


def defined_term(low: str) -> str:
    """The term a DEFINITION question asks about; empty when it is none."""
    if quoted := defining.quoted_term(low):
        return quoted
    if _asks_for_definition(low):
        return defining.explicit_term(low)
    low = _POLITE_END.sub("", low.rstrip(" ?.!"))
    m = _COLLOQUIAL.search(low) or _DEFINITION.search(_without_source(low))
    term = squeeze(next((g for g in m.groups() if g), "")) if m else ""
    term = _TERM_TAIL.sub("", _UNDERSTOOD_BY.sub("", defining.TERM_LEAD.sub("", defining.ASIDE_BEFORE.sub("", term))))
    return (term.removesuffix(" định") if "định nghĩa" in low else term).strip(' ,"“”')


def _without_source(low: str) -> str:
    low = _TOLD_SIMPLY.sub("", _BY_DEFINITION.sub("", _POLITE_END.sub("", low.rstrip(" ?.!"))))
    low = defining.plainly(low)
    return _SOURCE_AFTER.sub("", _SOURCE_BEFORE.sub("", low.rstrip(" ?.!")))


def counted_level(low: str) -> str:
    """The level of a text that a question counts (`gạch đầu dòng`, `mục`); empty when it counts something else."""
    m = _COUNT_LEVEL.search(low)
    return m["level"] if m else ""


def counted_noun(low: str) -> str:
    """What a COUNT question counts: the one or two syllables after `mấy` or `bao nhiêu`."""
    m = _COUNT.search(low)
    return m["noun"] if m else ""
