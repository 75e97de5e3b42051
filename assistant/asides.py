"""What an asker says beside the question: `… do ai viết? Tôi cần dẫn nguồn.` asks for an author and for no source.

Only words that ask for nothing are taken out, and only where something is left that does: whole
sentences about the asker, clauses before the question that hold nothing but who asks and why
(`em mới nhận việc, …`), and what the answer is wanted for (`…, để em còn báo sếp`). A clause with one
word of the matter in it stays.
"""

from __future__ import annotations

import re

from assistant.counting import as_count, as_group, as_share
from assistant.greetings import AT_WORK_ON, HEADS, TAILS, UNDERSTOOD_SO
from assistant.sides import topic_first, without_whether_told

_ME = r"(?:tôi|em|mình|cháu|con|tụi (?:tôi|em|mình)|chúng tôi|chúng em|bên (?:em|tôi|mình)|cơ quan (?:em|tôi|mình))"
_USE = (
    r"(?:dẫn|trích|chép|ghi|kẻ|đưa|soạn|viết|in|lấy|dán|điền|nộp|báo cáo|đối chiếu|tham khảo|tham chiếu|chú thích|"
    r"giảng|dạy|làm (?:slide|tài liệu|bài|tin|báo)|bỏ vào|cho vào|còn)\b"
)
_ASKS = re.compile(
    r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|thế nào|sao|hay|chưa|liệt kê|kể|nêu|đếm|so sánh|tóm tắt|tên)\b"
    r"|\bkhông\b(?=\s*(?:ạ|vậy|nhỉ|thế|a|hả)?\s*$)|\bcho (?:tôi |em |mình |chúng tôi )?biết\b",
    re.I,
)
#: Words that ask for something, without those that only bid someone tell it.
_ASKS_OF = re.compile(r"\b(?:gì|nào|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|thế nào|sao)\b|\bkhông\b", re.I)
_SENTENCE = re.compile(r"[?!;]\s+|(?<=[^\W\d]{2})\.\s+")
_OF_ME = re.compile(rf"(?:^|[ ,]){_ME}\b|^(?:xin |nhờ |vui lòng )?(?:trích|chép|dẫn|ghi)\b", re.I)
#: Others who want the answer: `Sếp cần gạch đầu dòng để phát biểu.`, `Chị phải kê vào báo cáo.`
_OTHERS = (
    r"(?:mấy |các )?(?:sếp|thủ trưởng|lãnh đạo|giám đốc|chị|anh|cô|chú|bác|thầy|thầy cô|giáo viên|bà con|dân|người ta|phóng viên|tòa soạn|"
    r"(?:bên|phòng|ban|nhóm|lớp|đội|tổ|xã|huyện|tỉnh|sở|cơ quan) (?:em|tôi|mình|anh|chị|cháu))"
)
_WANTS = r"(?:đang |vừa |mới |còn |cũng |lại |cứ )*(?:cần|muốn|sắp|định|tính|bảo|bắt|đòi|hỏi|giục|hối|kêu|biểu|dặn|chờ|đợi|phải (?:kê|ghi|nộp|báo|trình|soạn|viết|nói|in|dán|đưa|làm (?:slide|báo cáo)))\b"
_OF_OTHERS = re.compile(rf"^(?:vì |mà |để |chứ |do )?{_OTHERS} {_WANTS}", re.I)
#: Who is made to learn it: `lớp em học về …`, `thầy bắt thuộc …`.
_LEARNS = re.compile(
    r"^(?:dạ,? )?(?:lớp|nhóm|tổ|phòng|đội|tụi|bọn)? ?(?:em|mình|tôi|cháu|con) (?:đang |vừa |mới |sắp )*(?:học|ôn|thi|thảo luận)(?: tập| thi| bài)* về (?=.*,)"
    r"|(?:(?<=, )|^)(?:thầy|cô|thầy cô|giáo viên|giảng viên|sếp) (?:\w+ )?(?:bắt|bảo|biểu|kêu|dặn|đòi)(?: phải)?(?: (?:em|tụi em|mình|tôi|cháu|cả lớp))?(?: phải)?"
    r" (?:(?:học thuộc|thuộc lòng|thuộc|học|nhớ)(?: lòng| đủ| hết)* |(?=kể|nêu|liệt kê|tìm|đọc|so))",
    re.I,
)
_PURPOSE = re.compile(
    rf"(?:,\s*(?:[^\W\d]+ ){{0,4}}?(?:để|cho|giùm|giúp)|\s+(?:để|cho|giùm|giúp|giùm cho)) {_ME} {_USE}[^?,]*$"
    rf"|,\s*{_ME} (?:đang |phải )?(?:cần|muốn|định|tính) [^?,]*$"
    r"|,\s*(?:anh em|chị em|anh chị em|bà con|đồng nghiệp|các bạn)(?: (?!phải|được|có)\w+){0,3} (?:cần|muốn) (?:nắm|biết|rõ|hiểu)(?: (?:rõ|để|cho) [^?,]*)?$",
    re.I,
)
#: `tôi cần liệt kê vào tờ trình`: what is done with the answer asks for nothing.
_PUTS_INTO = re.compile(
    r"\b(?:cần|muốn|định|tính|phải) (?:liệt kê|kể|nêu|ghi|kê|tóm tắt)(?= (?:\w+ ){0,2}?(?:vào|trong|lên|cho|để)\b)",
    re.I,
)
_SHORT = 5  # words of a sentence before the question that says no more than who asks

#: Persons, politeness, the asker's work and hurry: a clause of these alone has nothing of the matter in it.
_PERSONS = "tôi em mình cháu con tụi chúng anh chị cô chú bác bạn ông bà các mấy quý cả nhà mọi người bà con ad admin sếp lãnh đạo thủ trưởng giám đốc dân".split()
_POLITE = "dạ vâng alo ơi thưa kính chào xin nhờ cho hỏi biết giúp giùm dùm hộ với nha nhé nghen nhen ạ à ơ ờ ừ này nè chút tí xíu tẹo câu cái nhanh thêm lại thăm vui lòng làm ơn phiền cảm cám trước nhiều lắm trả lời chỉ bảo".split()
_STATES = "không chưa chẳng rõ rành hiểu nhớ quên bí rối mù mờ lơ mơ gấp vội lo hơi quá đang cần muốn mà nên thì là vì có rồi vẫn cứ cũng còn thật thiệt nói thú tình thực hình như nghe đọc tìm hoài thấy ra mãi tra xem coi lòng vòng ngắn gọn tóm gọi chính xác cụ thể một thôi số vụ này chuyện sao đấy rằng tắt đúng lược trọn dàn ý".split()
_WORK = "mới vừa nhận việc viên vào về nghề làm ở tại sở phòng ban cơ quan ngành giao được bị bắt phải họp trình chiều sáng mai nay hôm qua bữa trước lát nữa tối giờ tuần sau báo bài viết tin phóng viên nhà tòa soạn biên tập bạn đọc chuyên lính cán bộ tập sự ra trường sinh văn thư kế toán slide thuyết đề cương luận thi ôn học".split()
_NO_MATTER = frozenset((*_PERSONS, *_POLITE, *_STATES, *_WORK))
#: One of these tells that a clause speaks of the asker, not of the matter.
_ASKER = frozenset(
    "tôi em mình cháu tụi dạ alo ơi thưa chào xin hỏi giúp giùm dùm hộ gấp sếp phiền chiều quên rành bí đọc tóm nghe lát biên".split()
)
#: Who asks, told at length: `em là chuyên viên mới của phòng …`; names and figures in it may be the matter.
_WHO = re.compile(
    rf"{_ME} (?:là|tên|mới|vừa|vốn|làm (?:ở|tại|báo)|công tác)\b(?!.* (?:nào|gì|ai|mấy)\b)(?!.*\d)(?:\W+\w+){{1,14}}",
    re.I,
)
_NAME = re.compile(r"[^\W\d_a-zà-ỹđ]\w+ [^\W\d_a-zà-ỹđ]\w+")
_CLAUSE = re.compile(r"[,;:.!]\s+|\s+-\s+")
_OPENING = re.compile(
    r"^(?:dạ|vâng|alo|thưa|ơi|này)(?: (?:anh|chị|em|cô|chú|bác|anh chị|các bác|mọi người|cả nhà|bà con|ad))*[,!.]?\s+",
    re.I,
)
_MAY_I_ASK = re.compile(
    rf"^(?:dạ )?(?:xin )?(?:cho|xin)(?: {_ME})?(?: xin)? (?:hỏi|biết)(?: (?:là|rằng|chút|xíu|tí|một chút|thêm|với|cái|nhanh))* (?!về\b)",
    re.I,
)
#: `giúp mình`, `tôi muốn biết chính xác` before the question in one clause with it.
_LEADS_IN = re.compile(
    rf"^(?:(?:anh|chị|anh chị|bạn|các bác|ad|mọi người)(?: ơi)?,? )?(?:(?:làm ơn|vui lòng|xin|nhờ|phiền)(?: anh chị| anh| chị| bạn)? )?(?:(?:cho|giúp|chỉ|chỉ giùm|kiểm tra|tra|xem|trả lời)(?: ngắn gọn| nhanh| gọn)?(?: giúp| giùm| dùm| hộ)? {_ME}(?: xem| với| biết)?(?= (?!đi\b|hỏi\b|xin\b))|(?:kiểm tra|tra|tra cứu|xem|chỉ|coi) (?:giúp|giùm|dùm|hộ)(?: {_ME})?(?: xem| coi| thử)?|{_ME} (?:muốn|cần) (?:biết|hỏi|nắm)(?: là| rằng| xem)?(?: chính xác| cụ thể| rõ| kỹ)?)(?: là)? ",
    re.I,
)
#: `nghe nói`, `theo anh chị thì`, `có bạn đọc hỏi là`.
_HEARSAY = re.compile(
    rf"^(?:{_ME} )?(?:nghe (?:(?:người ta|anh em|mọi người|bà con|bạn bè|đồng nghiệp) )?(?:nói|bảo|đồn|đâu|kể)(?: là| rằng)?|hình như(?: là)?|theo (?:anh|chị|anh chị|bạn|các bác)(?: biết| hiểu)? thì"
    r"|(?:có )?(?:anh chị|bạn|anh|chị|bác|ai|mọi người|anh em)(?: nào| có)? (?:biết|rành|nắm|rõ)(?: là| rõ| được| giùm)?(?! (?:nói|đọc|viết|làm|chữ)\b)|(?:có )?(?:bạn đọc|cử tri|bà con|người dân|dân|sếp|lãnh đạo|phóng viên|có người|người ta)(?: vừa| mới| đang| cứ| hay)? (?:hỏi|thắc mắc)(?: là| rằng|:)),? ",
    re.I,
)
#: `có số liệu … mấy thủ tục … không`
_FIGURES_OF = re.compile(
    r"^(?P<before>.*?)\bcó (?:nêu |ghi |đưa ra |cho )?(?:con số|số liệu|thống kê)(?: cụ thể| chính xác| về| là| rằng)* (?P<asked>.*\b(?:bao nhiêu|mấy)\b.*?) không(?: ạ| vậy| nhỉ| bạn| anh| chị| hả)*\s*[?.]*$",
    re.I,
)
#: `văn bản có nói rõ … gửi về đâu không`: what is asked stands inside.
_SAYS_SO = re.compile(
    r"^(?P<before>.*?)(?:(?:trong )?(?:văn bản|tài liệu|đó) )?có (?:nói|ghi|nêu|quy định|chỉ)(?: rõ| cụ thể)?(?: là| rằng)? (?!gì\b|ai\b|nào\b|về\b)"
    r"(?P<asked>.*\b(?:đâu|bao nhiêu|mấy|bao giờ|(?:khi|ngày|hôm|năm|cơ quan|đơn vị|bộ|thế) nào|ai|ra sao)\b.*?) không(?: ạ| vậy| nhỉ)?\s*[?.]*$",
    re.I,
)
_TAIL = re.compile(
    rf"(?P<mark>[,;.!]?\s+)(?:để (?:cho )?(?:{_ME}|sếp|lãnh đạo|còn|mà còn|tiện|chiều|mai)\b|cho (?:kịp|khỏi|chắc|rõ|đúng|tiện|yên tâm|gọn|nhanh|lẹ|dễ|{_ME})\b|kẻo\b|không (?:thì )?(?:là )?(?:sếp|lãnh đạo|{_ME})\b|chứ {_ME}\b|đặng {_ME}\b|mai (?:họp|nộp|trình)\b|(?<!của )(?<!cho )(?<!với )(?<!về )(?<!nhà ){_ME} (?:đang|cần|phải|cảm ơn|cám ơn|hỏi|không|chưa)\b|cảm ơn\b|cám ơn\b|(?:kể|nói|chỉ|bảo|giải thích|trả lời)(?: lại)?(?: cho| giùm| giúp)? {_ME} (?:nghe|biết|với|xem|coi)\b|viết (?:giùm|giúp|hộ)\b|(?:trả lời|nói) (?:ngắn|gọn|nhanh)\b|gấp (?:lắm|quá|nha|nhé|ạ)\b|ngắn gọn\b)(?P<rest>[^?,;:]*)$",
    re.I,
)
#: What is done with an answer; no clause before the question is judged by these.
_ENDS = frozenset(
    (
        "kể nghe coi kịp khỏi trễ muộn lỡ sai nhầm la mắng rầy phạt chửi nộp đưa đăng in dán ghi chép trích dẫn nguồn chú thích ảnh đối chiếu tham khảo "
        "chắc rõ đúng tiện yên tâm nhanh lẹ dễ kẻo chứ thì đặng để cho chuẩn bị báo cáo giải thích dân bà con soạn giảng tài liệu đầy đủ thôi luôn đi nhe thế vậy"
    ).split()
)
#: The other case that nobody holds for true: `…, hay thích ai cử nấy`.
_RHETORIC = re.compile(
    r",? (?:hay|hoặc)(?: là| cứ| để| ai)* (?:thích|muốn|ưng|mặc|tùy|tự)\b[^?,]*(?:\b(?:nấy|thì thôi|tùy ý|tùy hứng|sao cũng được|cũng được|đó)|\b(\w+) thì \1)\s*(?=[?.!]*$)",
    re.I,
)
#: Whether anything is said of it, after the question itself: `… đổi thế nào cho hay hơn, có gợi ý hướng nào không`.
_ANY_HINT = re.compile(
    r"[,;.?]\s*(?:liệu |xem |mà |văn bản |tài liệu |trong đó |ở đó )*có (?:gợi ý|định hướng|chỉ dẫn|hướng dẫn|chỉ đường|gợi|bày)"
    r"(?: (?:ra|cho|hướng|cách|đường|lối|gì|nào|đến|tới|rõ|cụ thể|về|chuyện|điều|đó|này))* (?:không|chưa)\s*$",
    re.I,
)
#: … and whether any place says it: `X là gì, có chỗ nào định nghĩa rõ không`.
_SAID_ANYWHERE = re.compile(
    r"[,;.?]\s*(?:liệu |xem |mà |thế |trong đó |ở đó )*có (?:(?:chỗ|nơi|đoạn|câu|văn bản|tài liệu|bài|mục|khúc|ai)(?: nào)? (?:trong [^,;?]{2,40}? )?)?"
    r"(?:nói|nêu|ghi|viết|định nghĩa|giải thích|quy định|nhắc|chỉ|dặn|bàn)(?: (?:rõ|ra|hẳn|đàng|hoàng|hẳn hoi|rành|mạch|cụ thể|chính|thức|đầy đủ|tới|đến|về|chuyện|việc|điều|cái|này|đó|ấy|nó|vậy))* (?:không|chưa)\s*$",
    re.I,
)
_VOCATIVE = re.compile(
    r"(?:[, ]+(?:(?<=[ ,])(?:vậy|thế|nhỉ|hả|(?<!bao nhiêu )(?<!mấy )ha|ạ|nha|nhé|nghen|nhen|hen|hè|hỉ|(?<!héc )(?<!hec )ta|bà con|mọi người|cả nhà|các bác|anh chị|anh em|mấy anh|mấy chị|sếp ơi|bạn ơi|ad|với|giùm|dùm|luôn|(?:hè|hỉ|hen|nghen|nha|nhé|ạ|vậy|thế|hả|dạ|nè|ơi) (?:anh|chị|em|cô|chú|bác|bạn|sếp|thầy|mày|mấy bác|mấy bạn))))+(?=\s*[?.!]*$)",
    re.I,
)
#: `… chưa anh?`: one person called behind the word of asking.
_CALLED = re.compile(
    r"(?P<asks>\b(?:không|chưa|gì|nào|đâu|ai|bao giờ|rồi|sao))[, ]+(?:(?:vậy|thế|hả|nha|nhé|ạ|à|đó|nhỉ|thưa) )*"
    r"(?:anh|chị|em|cô|chú|bác|cháu|con|ông|bà|bạn|thầy|sếp|mày|bồ)(?: (?:ơi|ạ|nhỉ|hả|à|ha))*(?=\s*[?.!]*$)",
    re.I,
)
#: `cái vụ`, `vụ`, `chuyện` before the matter itself.
_CLASSIFIER = re.compile(
    r"(?:(?<=^)|(?<=[,:;] )|(?<=\bvề )|(?<=\bcho )|(?<=\bvới )|(?<=\btrong )|(?<=\btheo )|(?<=\bkiến )|(?<=\blo )|(?<=\blà ))"
    r"(?:ba |mấy )?(?:cái )?(?:vụ|chuyện|khoản)(?: mà)? (?=[^\W\d])(?!(?:nào|gì|việc|án|kiện|trưởng|phó|này|đó|ấy|kia|mùa|tai|thu|chi|tiền|nợ|thứ|số|\d)\b)(?-i:(?=[a-zà-ỹđ]))",
    re.I,
)


#: `có nói tới chuyện X không`, `có tính chuyện X không`: the word before the matter that is spoken of or meant to be done.
_SPOKEN_OF = re.compile(
    r"\b(?P<has>có )(?:(?P<says>(?:nói|nhắc|đề cập|bàn|đả động|đụng)(?: gì)?(?: tới| đến| về)?|nêu) (?:chuyện|việc)|(?:tính|dự tính|tính toán)(?: tới| đến| luôn)? (?:chuyện|việc))"
    r" (?=[a-zà-ỹđ]\w* )(?!(?:gì|nào|này|đó|ấy|kia|làm)\b)(?=.*\b(?:không|chưa)\b)"
)
#: `giữ vai cơ quan thường trực` is to be it.
_PLAYS_THE_PART = re.compile(
    r"\b(?:giữ|đóng|nắm|đảm nhận|đảm đương|gánh|đảm trách)(?: vai trò| vai| chân)(?: là| làm)? (?=(?:cơ quan|đơn vị|đầu mối|bộ phận|tổ chức)\b)",
    re.I,
)
#: `Soạn slide: kể các …`, `tôi đang ra đề ôn tập: …`: what the answer goes into.
_GOES_INTO = re.compile(
    rf"^(?:(?:{_ME} )?(?:đang |cần |phải )*(?:soạn|làm|chuẩn bị|ra|viết|dạy|giảng) (?:slide|bài giảng|bài|giáo án|đề|câu hỏi|tài liệu|báo cáo|tin|lớp)\b[^:?]{{0,60}}):\s*",
    re.I,
)


#: `Cho em xin phần nói các trọng tâm của …, sếp đang giục`: a request with no word of asking.
_REQUEST = re.compile(
    rf"^(?:dạ )?(?:(?:anh|chị|anh chị|các bác|mọi người|ad)(?: ơi)?,? )?(?:cho|gửi|đưa)(?: {_ME})?(?: (?:xin|lấy|coi|xem))?(?: lại)? (?:(?:cái )?(?:phần|đoạn|khúc|mục|chỗ|trích đoạn|nguyên văn)(?: (?:nói|nêu|ghi|viết|bàn))?(?: (?:về|tới|đến))? )?"
    rf"(?P<what>(?:các|những) [^?!;]{{8,160}}?)(?:,? (?:với|nha|nhé|ạ|nghen|đi))*(?:,? (?:{_ME}|sếp|lãnh đạo|thủ trưởng) (?:đang |cần |phải )?(?:giục|hối|đòi|cần|chờ|đợi|hỏi|kêu|bắt)[^?]{{0,30}})?\s*[.!]*$",
    re.I,
)
#: What the asker is about: `Tụi em đang ôn thi công chức, …`.
_IS_AT = re.compile(
    rf"^(?:dạ,? )?(?:(?:nhóm|lớp|tổ|phòng) )?{_ME} (?:đang|vừa|mới|sắp|cần|phải|chuẩn bị) [^,:]*, (?=.)", re.I
)
#: `Đề án hạn 2024: liệt kê.`, said the other way round.
_TOLD_TO_LIST = re.compile(
    r"^(?P<what>[^?:]{8,200}?)\s*[,:–-]\s*(?P<verb>liệt kê|kể tên|kể ra|nêu tên|đọc tên|kể hết|kể đủ)(?: (?:ra|hết|đủ|giúp|giùm|dùm|hộ|tôi|em|mình))*\s*[.!?]*$",
    re.I,
)


#: Who asks, where the question comes back to it: `Chúng tôi là cơ quan thuộc Chính phủ. … áp dụng với chúng tôi …`.
_WE = r"(?:(?:chúng|tụi|bọn) (?:tôi|em|mình|cháu)|bên (?:em|tôi|mình|chúng tôi)|(?:cơ quan|đơn vị|ngành|chỗ|bộ|sở|phòng|xã|phường|huyện|tỉnh|công ty|trường|hội|ban) (?:em|tôi|mình|cháu|chúng tôi|chúng em))"
_WE_ARE = re.compile(
    rf"(?:^|[.!?,;]\s+)(?:dạ,? )?(?:{_WE}|tôi|em|mình|cháu)(?: (?:đang|vốn|chỉ))?(?: (?:là|làm|công tác|ở|tại|bên|thuộc)){{1,3}} "
    r"(?P<who>(?:một |1 )?(?:bộ|sở|phòng|ban|cục|vụ|văn phòng|cơ quan|đơn vị|ủy ban nhân dân|hội đồng nhân dân|công ty|doanh nghiệp|tổ chức|trường|bệnh viện|hội|tỉnh|huyện|xã|phường)"
    r"(?! nào)(?: (?!(?:chứ|mà|nên|thì|muốn|cần|đang|không|nhưng|và|xin|cho)\b)\w+){0,8})(?: (?:chứ|mà) [^.,;?]*)?[.,;!]\s+",
    re.I,
)
_US = re.compile(
    rf"\b(?P<given>(?:giao|phân|phân công|khoán|giao việc|phân việc|dành)(?: riêng)?(?: cho)? )?{_WE}(?!\w)", re.I
)


def _by_name(text: str) -> str:
    """`chúng tôi` by what the asker is; a body by its own name only where something is given to it alone."""
    said = _WE_ARE.search(text)
    if said is None or not _ASKS.search(text[said.end() :]):
        return text
    who = re.sub(r"^(?:một|1) ", "", said["who"], flags=re.I)
    proper = bool(
        re.search(
            r"[^\W\d_a-zà-ỹđ]\w+",
            re.sub(r"\b(?:Chính phủ|Nhà nước|Thủ tướng|UBND|HĐND|Ủy ban|Hội đồng)\b", "", who[1:]),
        )
    )

    def named(m: re.Match[str]) -> str:
        return m.group() if proper and not m["given"] else f"{m['given'] or ''}{who}"

    return text[: said.end()] + _US.sub(named, text[said.end() :])


#: `…, 3759 nói sao?`, `…, bài viết NQ 76 có nói không?`: where to look, said behind the question.
_SAID_WHERE = re.compile(
    r"^(?P<asked>.{12,}?)\s*[,.;?]\s+(?:thế |vậy )?(?:theo |trong |cái )?(?P<where>(?:công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|chương trình|văn bản|bài viết|bài báo|bài|tài liệu|báo cáo|hướng dẫn|cv|nq|nđ|qđ|ct|tt)?\b[^,.;?]{0,60}?)"
    r" (?:(?:nói|quy định|ghi|bảo|dặn|viết|nêu|hướng dẫn|chỉ đạo)(?: là| rằng)? (?:sao|thế nào|ra sao|như thế nào|gì)(?: về (?:việc|chuyện|vụ|cái) (?:này|đó|ấy))?|có (?:nói|ghi|nêu|quy định|dặn)(?: gì)?(?: (?:về )?(?:việc|chuyện|vụ|cái|điều) (?:này|đó|ấy))? (?:không|chưa))(?: ạ| vậy| nhỉ| hả| ta| em| anh| chị)*\s*[?.]*$",
    re.I,
)
_SOURCE = re.compile(
    r"\d|\b(?:công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|chương trình|văn bản|bài|tài liệu|báo cáo|hướng dẫn)\b",
    re.I,
)
_PART = re.compile(
    r"(?:cái |trong |ở )?(mục|khoản|điều|điểm|chương|phần|phụ lục|bài học|nội dung|đề án|nhiệm vụ|giải pháp)\b"
)
#: `… không? (công văn 3759)`, `… không, trong kế hoạch 2022 của Bộ Nội vụ?`: where to look, and no word of asking.
_WHERE_BEHIND = re.compile(
    r"^(?P<asked>.{12,}?)\s*[,?]?\s*"
    r"(?:\((?:(?:danh mục|phụ lục|bảng|xem)(?: kèm theo| kèm| theo| trong| ở| của)? )?(?P<within>[^()]{4,60})\)|(?:,|(?<=\?))\s*(?:ở |trong |theo |tại )(?P<behind>[^,.;?()]{4,60}))\s*[?.]*$",
    re.I,
)
_PAPER_NAMED = re.compile(
    r"^(?:(?:công văn|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|kế hoạch|chương trình|bài(?: viết| báo)?|báo cáo|quy chế|\d+ bài học|cv|nq|nđ|qđ|ct|tt|kh)\b)",
    re.I,
)
_POINTING = re.compile(r"\b(?:này|đó|ấy|kia|trên)\b")
_FILLER = re.compile(
    r"\b(?:rốt cuộc|rút cuộc|rốt cục|suy cho cùng|nói cho cùng|đúng ra|chung quy)(?: thì| là| lại)?,? |\b(?:nói|hiểu) (?:cho đúng|đúng ra|chính xác|cho chính xác)(?: sách vở| bài bản| nghĩa)?(?: thì)?,? ",
    re.I,
)
#: `ai là người xem xét, ban hành`: who does it, said at length; who heads or speaks for a body is a person's office.
_WHO_IS_IT = re.compile(
    r"\b(?P<who>ai|(?P<body>cơ quan|đơn vị|bộ|sở|nơi|bên|cấp|tổ chức|phòng|ban) nào)(?: mới| thì)? là (?:cái )?(?:người|(?P=body))(?: phải| sẽ| được| đang| mà)* "
    r"(?=[^\W\d])(?!đứng đầu|đứng tên|phát ngôn|viết|soạn|ký\b|kí\b|đăng|đưa tin|sinh|làm (?:nghề|việc|công)|dân\b|dùng|học|lao động|khuyết|cao tuổi|có công|chủ trì\b.*\blà|nào|thường trực|chủ quản|chuyên môn|hành chính|thuộc|của|ngang|đầu mối|chủ lực|chủ đầu tư|trực thuộc|sự nghiệp|nhà nước)",
    re.I,
)
#: What comes before the colon is who wants it, or what is done with it: `Sếp cần gấp: …`, `Kiểm tra căn cứ: …`.
_FOR_WHOM = re.compile(
    rf"^(?:(?:{_ME}|{_OTHERS}|chủ tịch|bí thư|phó chủ tịch|trưởng phòng|trưởng ban|chánh văn phòng|văn phòng|cấp trên) (?:đang |vừa |mới |sắp |lại |cứ )*(?:cần|muốn|hỏi|giục|hối|chờ|đợi|bảo|dặn|yêu cầu|phải (?:báo cáo|trình|nộp|trả lời|soạn|họp))\b(?![^:]*\btên\b)[^:?\d\"“]{{0,40}}"
    r"|(?:kiểm tra|tra cứu|tra|rà soát|rà|đối chiếu|xác minh|xác nhận|hỏi nhanh|hỏi gấp|hỏi|thắc mắc|gấp|khẩn|việc gấp|ôn tập|câu hỏi|ôn thi|trắc nghiệm|đố vui|tham khảo|làm rõ)(?: (?:lại|căn cứ|nhanh|gấp|giùm|giúp|thông tin|số liệu|giúp em|giúp tôi|chút|thêm|câu này|cái này|trước khi ký|để ký|trước khi trình)){0,3}):\s+",
    re.I,
)
#: Others who are there with the asker: `…, anh em kiểm lâm cần nắm`, `…, khách gọi báo hoài`.
_ONLOOKERS = re.compile(
    rf"(?P<mark>[,;.?!]\s+)(?:mấy |các |nhiều )?(?:anh em|bà con|khách|cử tri|dân|người dân|{_OTHERS})(?: [^\W\d]+){{0,3}}? (?:đang |cứ |vừa |mới |còn |cũng )*(?:cần|hỏi|gọi|báo|giục|hối|chờ|đợi|kêu|muốn|phàn nàn|than|la|thắc mắc|đòi|nhắc|trông)(?: [^\W\d]+){{0,4}}\s*[?.!]*$",
    re.I,
)
#: `một nền công vụ với những phẩm chất gì` asks what it is to be like.
_QUALITIES = re.compile(
    r"(?P<thing>\b(?:một|nền|bộ máy|đội ngũ|chính quyền)\b[^,.;?]{3,50}?) (?:(?:mà )?(?:có|với|mang|gồm)(?: được)? )?(?:(?:những |các |mấy )?(?:phẩm chất|tính chất|đặc điểm|đặc tính|đặc trưng|tố chất|nét)(?: \w+)? (?:gì|nào|ra sao)"
    r"|(?:mấy|bao nhiêu) (?:phẩm chất|tính chất|đặc điểm|đặc tính|đặc trưng|tố chất)(?: (?:gì|nào|chi|vậy|thế))*(?:,? (?:và |đó |ấy )*(?:là|gồm)(?: những| các)?(?: (?:gì|nào|chi))?)?(?=\s*[?.]*$))(?!\w)",
    re.I,
)


#: A call to those who are asked, wherever it stands: `… vậy mấy anh chị, theo công văn 3759?`
_CALLED_ON = re.compile(
    r"(?<!cho)(?<!của)(?<!với)(?<!do)(?<!bởi)(?<!gửi)(?<!tới)(?<!đến)(?<!là)(?: (?:vậy|thế|hả|ạ|nhỉ|nha|nhé))? (?:mấy|các|quý) (?:anh chị(?: em)?|anh em|anh|chị|bác|cô chú|cô|chú|bạn|thầy cô)(?: ơi| à| nhỉ| ạ| ha)?(?=\s*(?:,|[?.!]*$))",
    re.I,
)
#: `Hiểu X là gì cho đúng` asks what X is.
_RIGHTLY = re.compile(
    r"^(?:phải |nên )?(?:hiểu|gọi|nói) (?P<what>[^,;?]{3,60}? (?:là gì|nghĩa là gì|ra sao|thế nào)) (?:cho|mới|thì) (?:đúng|chuẩn|chính xác|phải)\s*(?=[?.!]*$)",
    re.I,
)
#: `X hướng tới điều gì` asks for the aims of X.
#: `ông nào cầm trịch`: which body, said as of a man; who led a meeting or signed is a man.
_WHICH_MAN = re.compile(
    r"\b(?:ông|bà|cha|tay|thằng) nào(?= (?:\w+ ){0,2}?(?:cầm trịch|cầm cái|đứng ra|lo|gánh|phụ trách|chủ trì)\b)(?!.*\b(?:hội nghị|họp|phát biểu|ký)\b)",
    re.I,
)
_AIMS = re.compile(
    r"^(?P<what>[^?]{8,}?),?(?: thì| rồi)? (?P<who>(?:ở )?(?:xã|phường|huyện|tỉnh|bộ|sở|thành phố) [^,?]{2,40}? )?(?:hướng tới|hướng đến|nhắm tới|nhắm đến|nhằm tới|nhằm đến|muốn đạt(?: được)?|đi tới(?! đâu))"
    r" (?:(?:những |các |mấy )?(?:điều|cái|đích|mục đích|chuyện|thứ) )?(?:gì|đâu)\s*[?.]*$",
    re.I,
)


#: `đơn vị đứng ra giúp X là đơn vị nào` asks `đơn vị nào giúp X`.
_BODY_LAST = re.compile(
    r"^(?:thế |vậy |cái )?(?P<body>bộ|sở|ban|vụ|cục|phòng|cơ quan|đơn vị|tổ chức|nơi|bên|cấp) (?!nào\b|chủ trì|thường trực|phối hợp|chủ quản|ban hành|đầu mối|cấp)"
    r"(?:mà )?(?:đứng ra |được giao |phải )*(?P<does>[^,;?]{8,120}?) (?:là|do) (?P=body) nào\s*[?.]*$",
    re.I,
)


def _aims(m: re.Match[str]) -> str:
    who = f" của {m['who'].removeprefix('ở ').strip()}" if m["who"] else ""
    return f"mục tiêu {m['what'][0].lower()}{m['what'][1:]}{who} là gì?"


def with_paper_first(text: str) -> str:
    """`… không? (công văn 3759)` as `Theo công văn 3759, … không?`; any other text as it is."""
    behind = _WHERE_BEHIND.match(text)
    where = (behind["within"] or behind["behind"]).strip() if behind else ""
    if behind is None or not _PAPER_NAMED.search(where) or not _ASKS.search(behind["asked"].rstrip(" ?!;.")):
        return text
    return _under(where, behind["asked"])


def _source_first(text: str) -> str:
    """The question with the document it names behind itself put in front."""
    said = _SAID_WHERE.match(text)
    if said is None or not _ASKS.search(said["asked"].rstrip(" ?!;.")) or topic_first(text):
        return text
    if " thì " in said["where"]:
        return text  # `ai làm sai, để dân mất tin thì bài đó nói sao`: more of the case before `thì`
    part = _PART.match(said["where"].strip().lower())
    if part and re.search(rf"\b(?:mấy|bao nhiêu|những|các) {part[1]}\b", said["asked"].lower()):
        return text  # `có mấy mục, mục 3 nói gì`: two questions
    if part and re.search(rf"\b{part[1]} (?:số |thứ )?[\divx]+\b", said["asked"].lower()):
        return text  # `mục 1 nói gì, mục 2 nói gì`
    if not _SOURCE.search(said["where"]) or _POINTING.search(said["where"]):
        return f"{said['asked']}?"
    return _under(said["where"].strip(), said["asked"])


def _under(where: str, asked: str) -> str:
    """`Theo công văn 3759, …?`"""
    first = asked[0].lower() if asked[1:2].islower() else asked[0]
    return f"Theo {re.sub(r'^theo ', '', where, flags=re.I)}, {first}{asked[1:].rstrip(' ?')}?"


def without_asides(text: str) -> str:
    """The question without sentences about the asker, and without what the answer is wanted for."""
    text = _without_greetings(text)
    if (whom := _FOR_WHOM.match(text)) and not _NAME.search(whom.group()) and _still_asks(text[whom.end() :]):
        text = text[whom.end() :]
    if (others := _ONLOOKERS.search(text)) and not _ASKS.search(others.group()) and _still_asks(text[: others.start()]):
        text = f"{text[: others.start()]}?"
    text = _QUALITIES.sub(r"\g<thing> như thế nào", _FILLER.sub("", without_whether_told(_by_name(text))))
    text = _WHO_IS_IT.sub(r"\g<who> ", text)
    text = _PLAYS_THE_PART.sub("là ", _CALLED.sub(r"\g<asks>", text))
    if (called := _CALLED_ON.sub("", text)) != text and _still_asks(called):
        text = called
    text = _AIMS.sub(_aims, _source_first(_WHICH_MAN.sub("cơ quan nào", text)))
    text = as_count(as_share(as_group(text)))
    if (into := _GOES_INTO.match(text)) and _ASKS.search(text[into.end() :]):
        text = text[into.end() :]
    text = _LEARNS.sub("", _REQUEST.sub(lambda m: f"nêu {m['what']}?", text))
    text = _TOLD_TO_LIST.sub(lambda m: f"{m['verb']} {_IS_AT.sub('', m['what'])}", text)
    ends = [*(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    parts = [text[a:b] for a, b in zip([0, *ends], ends, strict=False) if text[a:b].strip()]
    asking = [bool(_ASKS.search(p.rstrip(" ?!;."))) for p in parts]
    first = asking.index(True) if any(asking) else len(parts)
    if first == len(parts):
        return text
    parts = [
        p
        for i, p in enumerate(parts)
        if i == first
        or (asking[i] and not _is_empty(p, _NO_MATTER))
        or (not asking[i] and (not _of_persons(p) or (i < first and len(p.split()) > _SHORT)))
    ]
    text = "".join(parts).strip()
    aside = _PURPOSE.search(text.rstrip(" ?."))
    if (m := aside) and not _ASKS.search(_PUTS_INTO.sub("", m.group())) and _ASKS.search(text[: m.start()]):
        text = f"{text[: m.start()].rstrip()}?"
    text = _SPOKEN_OF.sub(
        lambda m: f"{m['has']}{m['says']} " if m["says"] else m["has"],
        _CLASSIFIER.sub("", _without_tail(_without_lead(text))),
    )
    return _RIGHTLY.sub(r"\g<what>", _BODY_LAST.sub(r"\g<body> nào \g<does>?", text))


def _without_greetings(text: str) -> str:
    """The question without how it is opened and closed; the paper that the asker is at is put in front."""
    for pattern in HEADS:
        if (m := pattern.match(text)) and _still_asks(text[m.end() :]):
            text = text[m.end() :]
    for pattern in TAILS:
        if (
            (m := pattern.search(text.rstrip(" ?.")))
            and not _ASKS_OF.search(m.group())
            and _still_asks(text[: m.start()])
        ):
            text = f"{text[: m.start()].rstrip(' ,;.?')}?"
    if (at := AT_WORK_ON.match(text)) and _still_asks(text[at.end() :]):
        return _under(at["paper"], _without_lead(text[at.end() :]))
    if (so := UNDERSTOOD_SO.search(text)) and _PAPER_NAMED.search(so["paper"]):
        return _under(so["paper"], f"{text[: so.start()]}, đúng không")
    return text


def _of_persons(sentence: str) -> bool:
    """The sentence speaks of the asker, or of one for whom he asks."""
    return bool(_OF_ME.search(sentence) or _OF_OTHERS.match(sentence.strip()))


#: `Có được đọc, sử dụng kinh sách không?`: the question begins here.
_WHETHER = re.compile(r"(?:vậy |thế |thì )*có (?:được|phải|cần|nên|thể|bắt buộc|bị)\b", re.I)


def _without_lead(text: str) -> str:
    """Clauses before the question that hold nothing of the matter taken off, one after the other."""
    rest = _OPENING.sub("", text)
    while m := _CLAUSE.search(rest):
        clause, after = rest[: m.start()], rest[m.end() :]
        if _WHETHER.match(clause) or not (_is_of_the_asker(clause) and _still_asks(after)):
            break
        rest = after
    for pattern in (_MAY_I_ASK, _LEADS_IN, _HEARSAY):
        lead = pattern.match(rest)
        if lead and _still_asks(rest[lead.end() :]):
            rest = rest[lead.end() :]
    if (m := _SAYS_SO.match(rest) or _FIGURES_OF.match(rest)) and _still_asks(m["asked"]):
        rest = f"{m['before']}{m['asked']}?"
    return rest if _still_asks(rest) else text


def _without_tail(text: str) -> str:
    """What the answer is wanted for, thanks and calls taken off the end."""
    rest = text.rstrip(" ?.!")
    while (
        (m := _TAIL.search(rest))
        and _is_empty(m.group(), _NO_MATTER | _ENDS)
        and not _ASKS.search(m["rest"])
        and _still_asks(rest[: m.start()])
    ):
        rest = rest[: m.start()].rstrip(" ,;.")
    if (m := _RHETORIC.search(rest)) and _still_asks(rest[: m.start()]):
        rest = rest[: m.start()]
    if (m := _VOCATIVE.search(rest)) and _still_asks(rest[: m.start()]):
        rest = rest[: m.start()]
    for pattern in (_ANY_HINT, _SAID_ANYWHERE):
        if (m := pattern.search(rest)) and _still_asks(rest[: m.start()]):
            rest = rest[: m.start()]
    return text if rest == text.rstrip(" ?.!") else f"{rest}?"


def _still_asks(text: str) -> bool:
    """Something is left that asks, and something that it asks about."""
    return bool(_ASKS.search(text.rstrip(" ?!.,"))) and not _is_empty(text, _NO_MATTER)


def _is_empty(clause: str, words: frozenset[str]) -> bool:
    """Nothing but words of asking, each a syllable."""
    return all(w in words for w in re.findall(r"\w+", clause.lower()))


def _is_of_the_asker(clause: str) -> bool:
    if _WHO.fullmatch(clause.strip()) and not _NAME.search(clause):
        return True
    return _is_empty(clause, _NO_MATTER) and any(w in _ASKER for w in re.findall(r"\w+", clause.lower()))
