"""Typed words → Question: spelling first, then the kind of answer and the conditions."""

from __future__ import annotations

import re

from assistant import conditions, kinds, sending, sides, statements
from assistant.agreement import WHOLE_COUNTRY
from assistant.asides import with_paper_first, without_asides
from assistant.everyday import in_vietnamese
from assistant.hundreds import as_share
from assistant.library import Library, Reference
from assistant.provinces import as_named
from assistant.question import Fact, Kind, Question
from assistant.rates import as_rate, words_of_factor
from assistant.regional import as_written
from assistant.several import as_several
from assistant.spoken import as_meant
from assistant.stopwords import content
from assistant.titled import titled_alike
from corpus.errors import QuestionError
from corpus.language.abbreviations import expand
from corpus.language.numbers import mentions, with_figures
from corpus.language.text import fold, is_accented, plain, squeeze, with_tones_placed
from corpus.language.tokens import syllables

LONGEST = 2000  # characters of a question
#: Content words beyond the document's name that a question for a catalogue fact may have.
_LONGEST_RESIDUE = 5
_LONGEST_OF_FRAME = 12  # the same where the fact stands in no text but in the frame: addressees, author
#: `Theo công văn 3759, cơ quan nào ban hành …`: the document says it, and something else is asked for.
_SAID_BY = re.compile(r"(?:theo|trong|sau|căn cứ)\b")
_ACCORDING_TO = re.compile(
    r"\b(?:theo|căn cứ) (?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|luật|kế hoạch)\b"
)
_LEAST_RESIDUE = 0
_FACT_WORDS = frozenset(
    syllables(
        "ban hành ngày tháng số hiệu ký trích yếu gửi văn bản công đăng báo bài viết cơ quan nội dung việc hướng dẫn là tên chữ đứng tên đặt hạ bút duyệt lãnh đạo vị ông bà người đồng chí cuối dưới nơi nhận danh sách chính áp dụng thông qua hiệu lực bắt đầu từ đóng dấu mức độ khẩn mật thượng hỏa tốc"
    )
)


def read_question(asked: str) -> str:
    """The question as typed, made one clean line. Raises QuestionError when it holds no word or is too long."""
    text = with_tones_placed(squeeze(plain(asked)))
    if len(text) > LONGEST:
        raise QuestionError(
            f"Câu hỏi dài {len(text)} ký tự, quá giới hạn {LONGEST}. "
            "Hãy rút gọn thành một câu hỏi, hoặc hỏi từng ý một."
        )
    if not any(c.isalnum() for c in text):
        raise QuestionError(
            f"Câu hỏi “{text[:20]}” không có chữ nào. Hãy nhập câu hỏi bằng tiếng Việt, có dấu hoặc không dấu."
        )
    return text


#: What the asker says of himself before the question: `Em đang viết tin về …`.
_ABOUT_ME = re.compile(
    r"^(?:dạ,? )?(?:em|tôi|mình|cháu|chúng tôi|bên em|bên tôi|cơ quan tôi) (?:đang|muốn|cần|định|tính) (?:\w+ ){1,5}?về (?=[^?]*[.;] )",
    re.I,
)
#: A call before the question that would be taken for a slip of the finger.
_CALL = re.compile(r"^(?:a lô|a-lô|alô|alo)\b[ ,.!]*(?=\w)", re.I)
#: A short form that, typed without diacritics, would be taken for a word: `gd 2021-2030`.
_PERIOD = re.compile(r"\bgd(?=\s*(?:tu |từ )?(?:19|20)\d\d)", re.I)
#: `so dt`, `số đt`: a telephone number.
_NUMBER_TO_CALL = re.compile(r"\b(?:so|số) (?:dt|đt)\b", re.I)
#: Sounds of the South that, mended as slips, would become other words: `tham mưu dzậy`, `có ngập hỏng`, `co ngap hong`.
_SO = re.compile(r"\b(?:dz|z)[aâ]y\b|\b(?:dz|z)ậy\b|\b(?:dz|z)[iị]\b", re.I)
_WHETHER_SO = re.compile(
    r"(?P<asked>\b(?:co|có|duoc|được|phai|phải|can|cần|da|đã|con|còn|het|hết|xong|kip|kịp|dung|đúng)\b(?:[^?!.;]*?(?<!\bbi)(?<!\bbị)(?<!\bhu)(?<!\bhư)(?<!\blam)(?<!\blàm)(?<!\bmay)(?<!\bmáy))?)"
    r" (?:hong|hỏng)(?=\s*(?:(?:vay|vậy|ta|a|ạ|ha|nhi|nhỉ|hen|em|anh|chi|chị)\b\s*)?(?:[?!.,;]|$))",
    re.I,
)
#: `cao hn`: the short form of `hơn`, which by itself is the capital.
_MORE = re.compile(
    r"(?P<than>\b(?:cao|thấp|thap|nhiều|nhieu|ít|it|lớn|lon|nhỏ|nho|sớm|som|muộn|muon|trễ|tre|nhanh|chậm|cham|dài|dai|ngắn|ngan|kém|kem|mạnh|manh|tốt|tot|rộng|rong) )hn\b",
    re.I,
)
#: `X, đúng hay sai?`, `Đúng hay sai: X`: what is asserted is asked, as by `đúng không`.
_TRUE_OR_FALSE = re.compile(
    r"[,:;]?\s*\b(?:(?:(?:\w+ )?(?:nói|ghi|hiểu|nhớ|viết|bảo) )?(?:như vậy|như thế|vậy|thế|điều (?:này|đó)) )?(?:là |thì )?(?:(?:đúng|phải|trúng|chuẩn) hay (?:là )?(?:sai|trật|trượt|nhầm)|sai hay (?:là )?đúng)(?: (?:vậy|thế|nhỉ|ạ|ta|hả|nhé|rứa))*\s*[?.]*$",
    re.I,
)
_TRUE_OR_FALSE_BEFORE = re.compile(
    r"^(?:(?:nhận định|câu|ý|điều|phát biểu)(?: nói)?(?: sau| dưới đây| này)* )?(?:là )?(?:đúng hay (?:là )?sai|sai hay (?:là )?đúng)\s*[:,.–-]\s*(?P<said>[^?]{8,}?)\s*[?.]*$",
    re.I,
)
#: `…. Số này chuẩn chưa?`: what was asserted of a figure is asked.
_FIGURE_RIGHT = re.compile(
    r"(?<=\w|%)\s*[,.;:]\s*(?:vậy |thế |thì )*(?:cái )?(?:con số|số|mức|tỷ lệ|chỉ tiêu|ngày|hạn|mốc|số liệu)(?: \w+)? (?:này|đó|ấy|kia|trên)"
    r"(?: là| thì| có| đã)* (?:đúng|chuẩn|chính xác|trúng|ổn) (?:chưa|không)(?:,? hay [^?]*)?\s*[?.]*$",
    re.I,
)
#: `em ghi 50%, có cần sửa không`: the same asked the other way round.
_SAYS = re.compile(r"\b(?:ghi|viết|nói|bảo|để|nhớ|hiểu|điền|đưa|khai|tưởng)\b", re.I)
_FIGURE = re.compile(r"(?<![\w/.,])\d[\d.,]*\s*(?:%|phần trăm|[^\W\d])|(?<![\w/])\d{1,2}/\d{1,2}", re.I)
_WRONG_END = re.compile(
    r"[,.;:]?\s*(?:\b(?:con số|số|mức|tỷ lệ|(?:ghi|viết|nói|hiểu|nhớ|để)(?: như)?) (?:này|đó|ấy|vậy|thế) )?(?:\bthì )?\b(?:có |bị |là ){1,3}"
    r"(?:sai|nhầm|lộn|trật|(?:cần|phải)(?: phải)? (?:sửa|chỉnh|đổi))(?: lại| gì| đâu){0,3} (?:không|chưa)(?: (?:ạ|nhỉ|vậy|thế)){0,3}\s*[?.]*$",
    re.I,
)
#: `…, không phải của xã X`: the place is named to be left out.
_NOT_THERE = re.compile(
    r"[,(]?\s*\b(?:chứ |mà )?(?:không phải|không hỏi|không lấy|đừng lấy|khỏi lấy)(?: là| hỏi| nói| lấy)?(?: (?:của|ở|cho|về|cái|bản|phần|kế hoạch|riêng))*"
    r" (?:xã|phường|thị trấn|huyện|quận|tỉnh) (?!nào\b|mình\b)\w+ \w+\)?(?: (?:nhé|nha|nhe|ạ|đâu|đó|nghen))*(?=\s*(?:$|[,.?;]))",
    re.I,
)
_MISTYPED_PERCENT = re.compile(r"\bphần tr\wm\b", re.I)
#: Words of asking that a language model of laws seldom saw, as it misreads them and as they are meant.
_ASKING = (
    (re.compile(r"\bbão nhi[eê]u\b|\bbão nhiều\b"), "bao nhiêu"),
    (
        re.compile(
            r"^s[ổở] (?=(?:hotline|điện thoại|máy|đường dây|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|văn bản|tờ trình)\b)",
            re.I,
        ),
        "số ",
    ),
    (
        re.compile(
            r"^so (?=(?:hotline|điện thoại|máy|đường dây|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|văn bản|tờ trình)\b)(?!.*\b(?:với|và|so)\b)",
            re.I,
        ),
        "số ",
    ),
    (
        re.compile(
            r"\b(tờ trình|công trình|quy trình) độ (?=(?:đề|ký|số|ngày|của|ban hành|do|gửi|có|là|thì|nói|ai|được)\b)",
            re.I,
        ),
        r"\1 đó ",
    ),
    (re.compile(r"\bđang hỏi (?=mấy giờ\b|(?:ngày|hôm|lúc|bữa) (?:nào|mấy)\b)", re.I), "đăng hồi "),
    (re.compile(r"\bsáu (?=hay (?:là )?trước\b)|(?<=trước hay )sáu\b"), "sau "),
    (re.compile(r"\b(phải|cần|nên|được|sẽ) bộ đi\b"), r"\1 bỏ đi"),
    (re.compile(r"^s[ổởơ] (?=trực\b(?! (?:tuyến|tiếp|thuộc)).*\bsố (?:mấy|nào|gì|bao nhiêu)\b)", re.I), "số "),
    (re.compile(r"\bnhưng(?= (?:\w+ ){1,4}(?:gì|nào)\b)"), "những"),
    (re.compile(r"\b(khẩn|mật|gấp) mục (?=nào|gì)"), r"\1 mức "),
    (re.compile(r"\bngay máy\b"), "ngày mấy"),
    (re.compile(r"\b(bao lâu\b.*?) 1 (?=lần\b)", re.I), r"\1 một "),
    (re.compile(r"\blá (?=(?:sửa|thay thế|bổ sung|bãi bỏ|của|do)\b)"), "là "),
    (re.compile(r"\bm[áấ]y kh[ốỏ]i ((?:một |mỗi |trên )?)gi[ấâầ]y\b"), r"mấy khối \1giây"),
    (
        re.compile(
            r"(^|[,:;.] ?|\b(?:nhờ|hãy|xin|ơi|chị|anh|em|bạn) )đêm (?:(giúp|giùm|dùm|thử|lại|xem)|h[ộọồ]) (?=\w)", re.I
        ),
        lambda m: f"{m[1]}đếm {m[2] or 'hộ'} ",
    ),
    (re.compile(r"\b(ngày|tháng|năm|thứ|số|mục|điều|khoản|phần|STT|phụ lục) máy\b"), r"\1 mấy"),
    (re.compile(r"\bkê (?=(?:các|những|hết|đủ|tên|ra|giùm|giúp|lại|từng)\b)", re.I), "kể "),
    (re.compile(r"\bkhăn\b(?=.*\bhỏa tốc\b)|(?<=dấu )khăn\b"), "khẩn"),
    (re.compile(r"\bth[ươưở]{2}ng (?=khẩn\b)", re.I), "thượng "),
    (re.compile(r"\bbây (?=(?:bài học|nội dung|nhiệm vụ|mục tiêu|giải pháp|nhóm|mảng|lĩnh vực|đề án)\b)"), "bảy "),
    (re.compile(r"\bb[ạá]i (?=(?:số|thứ) (?:\d|mấy|hai|ba|tư|năm|sáu|bảy|nhất))"), "bài "),
    (re.compile(r"\bnăm (?=(?:[oơôở]) (?:bài|đâu|phần|mục|trang|văn bản|chỗ|tài liệu|điều)\b)"), "nằm "),
    (re.compile(r"(?<=, )năm (?=(?:phường|xã|quận|huyện|tỉnh|khu) (?:nào|mô)\b)"), "nằm "),
    (re.compile(r"\bđộ mực\b(?! (?:nước|in)\b)", re.I), "mức độ"),
    (re.compile(r"\bmấy ch[ậẩầâ]m mấy\b"), "mấy chấm mấy"),
    (re.compile(r"\b(?:đặng|đăng|đang) cấp nhất\b"), "đang cập nhật"),
    (re.compile(r"(?<!đóng )\bgóp (?=(?:bớt|xã|huyện|tỉnh|thôn|phường)\b)"), "gộp "),
    (re.compile(r"\bái (?=(?:lo|lô|làm|chủ|phụ|ký|là|chịu|phải|được)\b)", re.I), "ai "),
    (re.compile(r"\bai lô\b", re.I), "ai lo"),
    (re.compile(r"^số (?=(?:giúp|giùm|dùm|hộ|sánh|coi|xem|thử)\b)", re.I), "so "),
    (re.compile(r"\bg[ọợ]i (?=(?:cho|tới|đến|đi) (?:những|các|mấy|ai|nơi|cơ quan|đơn vị|bộ|đâu)\b)", re.I), "gửi "),
    (
        re.compile(
            r"\b(đứng|người|ai|ông|bà|vị|chữ|tên|bút) kỳ\b(?! (?:nào|báo|họp|hạn|thi|này|trước|sau|kế|tới|sơ|tổng))"
        ),
        r"\1 ký",
    ),
    (re.compile(r"\b(?:dùng|đứng|(?<=người )đúng) kỳ\b"), "đứng ký"),
    (re.compile(r"\b[đd]ạt bút\b"), "đặt bút"),
    (re.compile(r"\bchuyển (?=(?:gì|chi)\b)"), "chuyện "),
    (
        re.compile(
            r"\b(đề án|văn bản|công văn|kế hoạch|nghị quyết|nghị định|quyết định|mục|khoản|phần|nội dung) do (?=(?:được|có|là|thì|phải|bao|gồm|nói|quy|hết|còn)\b)",
            re.I,
        ),
        r"\1 đó ",
    ),
    (re.compile(r"(?<!địa )(?<!đối )(?<!đa )\bphương nào\b"), "phường nào"),
    (re.compile(r"\bm[uù]a(?= (?:\w+ )?\d+ ?(?:mm|ly|li)\b)", re.I), "mưa"),
    (re.compile(r"\bkhối (?=(?:photo|phô tô|in|phải|cần|nộp|đi|mang|làm|khai|xin|ký|chờ|lo|trả|mất) )", re.I), "khỏi "),
    (re.compile(r"(?<=, )này(?= (?:làm|nộp|đi|muốn|xin|lại|có|đòi|bắt|họ|được|phải)\b)", re.I), "nay"),
    (re.compile(r"\bcán cứ\b"), "căn cứ"),
    (re.compile(r"\bthủ đô thị\b"), "thủ đô thì"),
    (re.compile(r"\bsở (?=(?:hotline|điện thoại|tổng đài|đt|đường dây nóng)\b)"), "số "),
    (re.compile(r"\b(số|bao nhiêu|mấy|các|những|danh mục|trong) để ăn\b(?! (?:uống|mặc))", re.I), r"\1 đề án"),
    (re.compile(r"\bđầu phải(?= (?:cái|ai|lúc|nơi|chỗ|cứ|chỉ|là|tất|mọi|đề|văn|bộ|cơ)\b)"), "đâu phải"),
    (re.compile(r"\b(kể|nói|liệt kê|viết|ghi|nêu|đọc)((?: (?:hết|đủ|tên|cả))*) rà\b(?! soát)"), r"\1\2 ra"),
    (re.compile(r"\b(nào|gì) bản vẽ(?= \w)"), r"\1 bàn về"),
    (re.compile(r"\bthôi (?=cách mạng|đại|kỳ|buổi|nay\b|4\.0)"), "thời "),
    (re.compile(r"\b(có (?:\w+ ){0,3}?(?:nào|gì)\b[^,;?]*) hỏng(?=\s*(?:,|$))"), r"\1 không"),
    (re.compile(r"\bgiờ (?=(?:mục|phần|chương|điều|khoản|phụ lục|trang) (?:số )?(?:mấy|máy|nào)\b)"), "giở "),
    (re.compile(r"\bnhắn(?= (?:cái |được )?(?:công văn|văn bản|nghị quyết|chỉ thị))"), "nhận"),
    (
        re.compile(
            r"\bchờ (?=(?:nhận|gửi|ở) (?:cái |bản |tờ )?(?:công|văn|nghị|quyết|chỉ|thông))|(?<=nằm trong )chờ\b"
        ),
        "chỗ ",
    ),
    (re.compile(r"\b(công văn|văn bản|nghị quyết|chỉ thị|tờ trình|thông báo)( \w+ \w+)? bản về\b"), r"\1\2 bàn về"),
    (re.compile(r"\b[đĐ]ăng [cC]ộng sản\b"), "Đảng Cộng sản"),
    (re.compile(r"\b((?:báo|trang|tờ|cổng)(?: \w+){0,4}?) đang(?= (?:bài|tin)\b)", re.I), r"\1 đăng"),
    (re.compile(r"\bgồm (?:lãi|lại)(?= |$)"), "gom lại"),
    (
        re.compile(
            r"(?:^|\b(?:làm|có|gồm|kể|đủ|cả)(?: tên)? )sau (?=(?:nội dung|mục tiêu|nhiệm vụ|bài học|giải pháp|lĩnh vực|mảng|phần|khâu|nhóm)\b)"
        ),
        "sáu ",
    ),
    (re.compile(r"\b(hai|ba|bốn|các|những|mấy) trăm (?=[A-ZĐ])"), r"\1 trạm "),
    (re.compile(r"\b(một|mỗi|/) giấy\b"), r"\1 giây"),
    (re.compile(r"\b(?:màu|máu) chốt\b"), "mấu chốt"),
    (re.compile(r"\b(giúp|giùm|dùm|kể|danh sách|liệt kê) ho (?=em|tôi|mình|cháu|anh|chị)"), r"\1 hộ "),
    (re.compile(r"\btre (?=hạn\b|hẹn\b)"), "trễ "),
    (re.compile(r"(?<=\d )mỗi (?=(?:trình|xong|nộp|làm|hoàn|ban|đạt|họp|gửi)\b)"), "mới "),
    (
        re.compile(r"\bcân đối(?= (?:theo (?:hướng|kiểu|lối|cách)|sang|thành|lại|mới|ra sao|thế nào|những gì|gì)\b)"),
        "cần đổi",
    ),
    (re.compile(r"\bhưởng (?=(?:tới|đến) (?:điều|cái|mục|đích|một|những|gì|đâu|nền|việc|sự|bộ)\b)"), "hướng "),
    (re.compile(r"\b(cái|những|các|mấy|bao nhiêu) dịch(?= (?:cụ thể|phải|cần|đến|tới|đạt|gì|nào)\b)"), r"\1 đích"),
    (re.compile(r"\b(tốt|giỏi|hay) hay tế\b"), r"\1 hay tệ"),
    (re.compile(r"\bnang (?=hay mưa|nóng|hạn|ráo)"), "nắng "),
    (re.compile(r"\b(những|các|mấy) kỷ (?=nào|báo cáo)"), r"\1 kỳ "),
    (re.compile(r"\bchuyện (?=(?:về|sang|qua|giao) (?:cho |tay )?(?:ai|bộ|cơ quan|đơn vị|nơi)\b)"), "chuyển "),
    (re.compile(r"\bmuối (?=năm|tháng|ngày|nội dung|đề án)", re.I), "mười "),
    (
        re.compile(
            r"\bky (?=ngày|hôm|bởi|đúng|khi|ai|cv|công văn|văn bản|nq|nghị|qđ|quyết|kế|ban hành|tên|duyệt|cuối)"
        ),
        "ký ",
    ),
    (re.compile(r"^(?:con|cồn) (?!dấu|người|em|số|đường|cái|nuôi|cháu|nhỏ)", re.I), "còn "),
    (re.compile(r"\bbáo nhiu\b"), "bao nhiêu"),
    (re.compile(r"\bhiệu (?=(?:(?:như )?thế nào|ra sao|sao|là gì)\b)"), "hiểu "),
    (re.compile(r"\bcho dụng(?=\s*(?:,|$|sách|nghĩa|là\b))"), "cho đúng"),
    # A lone `o` is `ở`, but for a car and for an aunt of the Centre.
    (re.compile(r"(?<![\w/.-])(?<!mấy )(?<!các )[oơô](?! tô\b)(?= \w)"), "ở"),
    (re.compile(r"\b(có|không|chưa) nơi(?= (?:gì|rõ|đến|tới|về|không|chưa|ai|là|rằng)\b)"), r"\1 nói"),
    (
        re.compile(
            r"\b(bài báo|bài viết|văn bản|công văn|kế hoạch|nghị quyết|nghị định|luật|chỉ thị|báo|\d{2,}) nơi (?!nào\b)"
        ),
        r"\1 nói ",
    ),
    (
        re.compile(
            r"(^|, )(?:dàn|dẫn|dần|đàn|đan|dán) (?=(?:không|có|được|phải|bị|muốn|kêu|hỏi|nộp|nhờ|chờ|cần|than|còn|hết|khỏi|tự|đi)\b)",
            re.I,
        ),
        r"\1dân ",
    ),
    (re.compile(r"\bcó chế\b(?! (?:độ|tài|tạo|biến|phẩm|định)\b)"), "cơ chế"),
    (re.compile(r"\btính chuyển(?! (?:sang|đổi|qua|về|giao|tiếp|cho|lên|xuống|tới|đến|từ|hết|hồ)\b)"), "tính chuyện"),
    (re.compile(r"\bnhà tới\b(?! (?:nơi|chỗ|lúc|khi|cơ|trụ|ủy|xã))"), "nhà tôi"),
    (
        re.compile(
            r"(?<!thông)(?<!hôm)(?<!bữa)(?<!trải)(?<!vượt)(?<!vừa)(?<!đi)(?<!bỏ)(?<!gửi)(?<!năm)(?<!tháng)(?<!chạy)(?<!chảy) qua(?=\s*(?:,|$|rồi\b|trời\b|ạ\b))"
            r"|(?<!kết)(?<!hiệu)(?<!hậu)(?<!thành)(?<!hoa)(?<!trái)(?<!những)(?<!ăn)(?<!cây) quả(?=\s*(?:,|$))"
        ),
        " quá",
    ),
    (re.compile(r"\bthuộc (?:điện|diễn|diên)\b(?! (?:lực|viên|đàn|biến)\b)"), "thuộc diện"),
    (re.compile(r"\bbiệt(?= (?:không|chưa)\b)"), "biết"),
    (
        re.compile(
            r"\b(khách|dân|sếp|bà con|người ta|có người) hồi\b(?! (?:hương|đáp|sinh|phục|âm|đó|trước|ấy|nãy|xưa|sáng|chiều|tháng|năm|tuần))"
        ),
        r"\1 hỏi",
    ),
    (re.compile(r"\bgói s[ốở] (?=nào|mấy|gì|điện)"), "gọi số "),
    (
        re.compile(r"\bs[ởổố] n[ôóòỏ]ng\b(?! (?:nghiệp|thôn|dân|lâm|sản|trường|hộ|trại|bức|nực|lên|chảy|tính|lạnh))"),
        "số nóng",
    ),
    (re.compile(r"\b(?:dùng|đúng|đứng) thử (?=bao nhiêu|mấy|máy)"), "đứng thứ "),
    (re.compile(r"\b(là|được|phải|thứ|đứng|với|còn) máy(?=\s*(?:,|$))"), r"\1 mấy"),
    (re.compile(r"\bmáy mức\b"), "mấy mục"),
    (re.compile(r"(?<!bao )\bnhiêu(?= (?:\w+ ){1,3}(?:nhất|hơn)\b)"), "nhiều"),
    (re.compile(r"(?<!phóng )(?<!bức )(?<!phản )(?<!chiếu )\bxạ\b(?! (?:trị|thủ|hương|đen|can|kích|hình))"), "xã"),
    (
        re.compile(
            r"\bxả\b(?! (?:nước|thải|lũ|rác|khí|hơi|hàng|thân|ra|vào|vô|đáy|tràn|súng|bỏ|stress|trộm|xuống|trực tiếp))"
        ),
        "xã",
    ),
    (
        re.compile(
            r"(?<!trợ )(?<!cung )(?<!đồng )\bcấp đối\b(?! (?:với|tượng|tác|thoại|ngoại|chất|chiếu|phó|lập|xứng|kháng|nội|đầu|diện))"
        ),
        "cấp đổi",
    ),
    (re.compile(r"\bchậm (?=(?:cán bộ|công chức|viên chức|đảng viên|bộ|sở|xã|huyện|tỉnh) )"), "chấm "),
    (re.compile(r"\bmạng (?=(?:thủ tục|thể chế|bộ máy|công vụ|tài chính|cải cách|chính quyền)\b)"), "mảng "),
    (
        re.compile(r"\b(mấy|những|các|từng|mỗi) mạng\b(?! (?:xã hội|lưới|máy|nội bộ|di động|viễn thông|người))"),
        r"\1 mảng",
    ),
    (re.compile(r"\b(?:dài|dải) máy cây s(?:ơ|ở)\b"), "dài mấy cây số"),
    (re.compile(r"\bbộ mấy\b", re.I), "bộ máy"),
    # `đã có mấy tỉnh ban hành …`: counted, unless something else is asked of a computer.
    (
        re.compile(
            r"^(?P<before>(?!.*\b(?:gì|nào|sao|ai|đâu|không|nhiêu|mấy)\b).*\b(?:có|gồm|gửi|giao|ở|tại|cho|được|của|với)) máy tính"
            r"(?=\s*[?.]*$| (?:đã |phải |được |bị |sẽ |cùng )*(?:ra|ban hành|lập|nộp|gửi|báo cáo|trình|xây dựng|tham gia|hoàn thành|thực hiện|phải|được|bị|đạt|làm)\b)",
            re.I,
        ),
        r"\g<before> mấy tỉnh",
    ),
    (
        re.compile(
            r"\b((?:kế hoạch|công văn|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|phụ lục|bài)\b.*\b(?:có|gồm|chia làm|chia thành)) mấy mức(?=\s*[?.]*$)",
            re.I,
        ),
        r"\1 mấy mục",
    ),
    (re.compile(r"\b(giai đoạn|nhiệm kỳ) tôi\b"), r"\1 tới"),
    (
        re.compile(
            r"\b(câu|đoạn|phần|định nghĩa|ngay|dòng|trang|khúc|chỗ) đâu (?=(?:kế hoạch|văn bản|công văn|bài|nghị quyết|quyết định|chỉ thị|trang|tiên)\b)"
        ),
        r"\1 đầu ",
    ),
    (
        re.compile(
            r"(?<![Bb]ộ )\bmáy(?= (?:cuộc|chuyện|mảng|khâu|thứ|kiểu|dạng|hướng|tiêu chí|mục|điều|khoản|phần|điểm|chương|người|cái|ngày|tháng|năm|lần|nội dung|nhiệm vụ|mục tiêu|giải pháp|"
            r"đề án|bài|bước|loại|cơ quan|bộ|sở|xã|phường|nơi|đơn vị|phụ lục|gạch|ý|việc|văn bản|héc ta|ha|m[23³²](?:/s)?|km|mm|mét|tỷ|triệu|phần)\b)"
        ),
        "mấy",
    ),
    (re.compile(r"\b(?:đáng|đặng|đằng) (?=(?:hồi|lúc|hôm|ngày|bữa|khi) (?:nào|mấy)\b)"), "đăng "),
    (re.compile(r"\bđang(?= (?:(?:hôm|ngày|khi|lúc|năm) nào|bao giờ|ngày mấy|báo|ở đâu)\b)"), "đăng"),
)


def as_asked(text: str) -> str:
    """Restored text with the words of asking put right."""
    for pattern, meant in _ASKING:
        text = pattern.sub(meant, text)
    return re.sub(r"\s+v (?:a|ạ)$", "", text.rstrip(" ?"))


def understand(asked: str, library: Library) -> Question:
    """Read one question on its own; the conversation before it is assistant.conversation's work."""
    typed = read_question(asked)
    spelled = _PERIOD.sub("giai đoạn" if is_accented(typed) else "giai doan", _CALL.sub("", typed))
    spelled = _SO.sub("vậy" if is_accented(typed) else "vay", spelled)
    spelled = _WHETHER_SO.sub(r"\g<asked> không" if is_accented(typed) else r"\g<asked> khong", spelled)
    spelled = _NUMBER_TO_CALL.sub("số điện thoại" if is_accented(typed) else "so dien thoai", spelled)
    spelled = _MORE.sub(r"\g<than>hơn" if is_accented(typed) else r"\g<than>hon", spelled)
    meant = _ABOUT_ME.sub("", as_meant(conditions.with_whole_names(spelled, library)))
    if not is_accented(typed):
        meant = as_named(as_asked(meant))
    meant = conditions.with_levels(conditions.with_units_spelled(meant, typed, library), typed, library)
    meant = _TRUE_OR_FALSE.sub(", đúng không?", _TRUE_OR_FALSE_BEFORE.sub(r"\g<said>, đúng không?", meant))
    meant = _whether_wrong(_FIGURE_RIGHT.sub(", đúng không?", meant))
    meant = _NOT_THERE.sub("" if WHOLE_COUNTRY.search(meant.lower()) else " của cả nước", meant)
    written = as_written(in_vietnamese(with_figures(_MISTYPED_PERCENT.sub("phần trăm", with_paper_first(meant)))))
    text = as_rate(as_several(without_asides(as_share(squeeze(expand(statements.as_question(written, typed)))))))
    return analyse(typed, text, library)


def _whether_wrong(text: str) -> str:
    """A question whether a figure that someone gave is wrong, in the words that are read as that."""
    end = _WRONG_END.search(text)
    said = _SAYS.search(text[: end.start()]) if end else None
    if end is None or said is None or not _FIGURE.search(text, said.end(), end.start()):
        return text
    return f"{text[: end.start()]}, {kinds.WRONG}?"


def analyse(asked: str, text: str, library: Library) -> Question:
    """Kind and conditions of a question whose words are settled."""
    low = text.lower().rstrip(" ?.!")
    references = _without_events(tuple(library.references(text)), low)
    place = conditions.place(text, low)
    found = mentions(text)
    facts = kinds.facts_asked(low)
    units = conditions.units(text, low, library)
    named = library.named(text) or library.counting(place.noun if place.ordinal and not place.levels else "")
    if not named and not references and (facts or sides.by_age(low)):
        named = library.described(text) or _of_unit(low, units, library) or titled_alike(text, library.held())
    bare = library.without_full_name(text, named[0]) if len(named) == 1 else text
    measured = conditions.measured(bare, library, references, units)
    most = _LEAST_RESIDUE if _SAID_BY.match(low) or _ACCORDING_TO.search(low) else _LONGEST_RESIDUE
    if kinds.of_the_frame(low):
        most = _LONGEST_OF_FRAME
    matter = _but_for_addressee(measured, text) if Fact.ADDRESSEES in facts else measured
    names_document = bool(references or named) and _residue(matter, named, references, library) <= most
    figures = conditions.named_figures(named, text, library)
    kind = kinds.kind_of(low, place, facts, names_document)
    if kind in (Kind.DEFINITION, Kind.LIST, Kind.GENERAL, Kind.METADATA) and kinds.wants_purpose(low) and not named:
        kind = Kind.REASON if references and not any(r.held for r in references) else kind
    stated = conditions.measures(text) if kind is not Kind.YES_NO else ()
    return Question(
        asked=asked,
        text=text,
        kind=kind,
        terms=content(text),
        content=_but_for_its_kind(measured, kind, low),
        facts=facts,
        years=tuple(int(m.key) for m in found if m.kind == "year"),
        percents=() if _EITHER_SHARE.search(low) else tuple(m.key for m in found if m.kind == "percent"),
        numbers=(*conditions.numbers(text, place, figures), *stated),
        dates=conditions.dates(found, references),
        quoted=conditions.quoted(text),
        names=conditions.names(text),
        documents=references,
        document_ids=tuple(named),
        units=units,
        tiers=conditions.tiers(low),
        place=place,
        negated=kinds.is_negated(low),
        wants_list=kinds.wants_list(low),
        wants_reality=kinds.wants_reality(low),
        wants_name=kinds.wants_own_name(low),
    )


#: `giờ có Nghị quyết 76 thì …`, `trước cả Nghị quyết 76`: when, not where.
_EVENT = re.compile(
    r"\b(?:trước|từ|sau|chưa|giờ|nay|chừ|mới|rồi|lúc|hồi|khi|đã|(?:sớm|muộn|trễ) hơn)(?: cả)?(?: khi| lúc| ngày| thì| đó| ấy)?"
    r"(?: (?:mới |đã |vừa )?(?:có|ra đời|ra|ban hành)(?: cái)?)?"
    r" (?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật|văn bản|công văn)? ?(?:số )?$"
)


def _without_events(references: tuple[Reference, ...], low: str) -> tuple[Reference, ...]:
    """Documents of which only the coming tells a time are not where the answer stands, unless they are held."""
    return tuple(r for r in references if r.held or not _EVENT.search(low.partition(r.written.lower())[0]))


#: `công văn 3759 biểu các bộ …`: a paper that bids says so by what it lays down.
_BIDS = re.compile(
    r"\b(?:(?:công văn|văn bản|nghị quyết|nghị định|chỉ thị|kế hoạch|thông tư|quyết định|luật|tài liệu|bài viết|bài báo|bài học|bài)\b(?: (?!phải\b)[\w/-]+){0,5}?|\d[\w/-]*),?"
    r" (?:có |lại |thì |cũng )*(?P<verb>biểu|kêu|bảo|dặn|đòi|bắt|khuyên)\b(?! (?:mẫu|số|quyết|dương|hiện|diễn|đồ|phí|gì|nào|sau|gọi|đảm|vệ|mật|hiểm|tồn|trì|dưỡng|đầu|kịp)\b)"
)
#: `71% hay 65%`: which of the two stands in the text is asked, neither is a condition.
_EITHER_SHARE = re.compile(r"\d\s*(?:%|phần trăm)\s+(?:hay|hoặc)(?: là)?\s+\d")
#: Words by which a kind of answer is asked for: the figure itself meets them, the text need not say them.
_PERIODS = frozenset({"ngày", "tuần", "tháng", "quý", "năm", "nhịp", "hàng", "hằng"})
#: `mấy phần quân số`.
_PARTS = re.compile(r"\b(?:bao nhiêu|mấy) phần\b(?! (?:mềm|thưởng))")
_NAMES_THE_KIND = {Kind.PERCENT: frozenset({"tỉ", "lệ"})}
#: The same where the relation that is asked about meets them: `A nhận X từ tay ai`, `truyền đạt ý kiến của ai`.
_OF_OWNING = frozenset("tay thuộc lâu nay nhận lấy chuyển nhường nhả giao quyền giữ nắm coi trông quản".split())
_OF_SAYING = frozenset("truyền đạt ghi lại thông báo nêu dẫn chép lãnh đạo chỉ".split())


#: `được chia ra mấy mảng`: neither how it is counted nor a word for any item has to stand in the text.
_COUNTED_OUT = re.compile(
    r"\b(?:(?P<does>chia|tách|phân|gói|gom|xếp|rút|quy|dồn|xoay)(?: (?:ra|thành|làm|trong|lại|vào|gọn|quanh|về|được))* |(?:có|gồm|là|nêu|được|trong|thành|ra) )"
    r"(?:mấy|bao nhiêu) (?P<item>mảng|khâu|mặt|nhóm|mũi|trụ cột|trụ|hạng mục|phần(?! trăm)|ý|cụm)\b(?! (?:ngập|đường))"
)


def _counting_words(low: str) -> frozenset[str]:
    """The words of a count that the text need not say; with them the `việc` that opens it (`việc cải cách …`)."""
    asked = _COUNTED_OUT.search(low)
    if asked is None:
        return frozenset()
    return frozenset(f"{asked['does'] or ''} {asked['item']} {'việc' if low.startswith('việc ') else ''}".split())


def _but_for_its_kind(measured: tuple[str, ...], kind: Kind, low: str) -> tuple[str, ...]:
    """Content words without those that only name the kind of answer, unless they are all there is."""
    names = _PERIODS if kinds.offers_periods(low) else _NAMES_THE_KIND.get(kind, frozenset())
    if bids := _BIDS.search(low):
        names |= frozenset(bids["verb"].split())
    if kind is Kind.PERCENT and _PARTS.search(low):
        names |= {"phần"}
    if kind is Kind.COUNT:
        names |= _counting_words(low)
    names |= words_of_factor(low)
    if kinds.asks_sayer(low):
        names |= _OF_SAYING
    elif kind is Kind.AUTHORITY and kinds.asks_owner(low):
        names |= _OF_OWNING
    return tuple(t for t in measured if t not in names) or measured


def _but_for_addressee(measured: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Content words without the body that is asked about, and without what only asks about the sending."""
    body = {*sending.body(text), *sending.WORDS}
    return tuple(t for t in measured if t not in body)


def _of_unit(low: str, units: tuple[str, ...], library: Library) -> list[str]:
    """The document of a named unit whose kind the question names: `kế hoạch … của xã …`."""
    plain_low = fold(low)
    return [
        document
        for unit in units
        for document in library.units().get(unit, [])
        if re.search(rf"\b{fold(library.document(document).kind)}\b(?:(?! theo )[^,;])*? {unit}\b", plain_low)
    ][:1]


def _residue(measured: tuple[str, ...], named: list[str], references: tuple[Reference, ...], library: Library) -> int:
    """How many content words say more than which document is meant and which fact of it."""
    documents = [library.document(d) for d in named] + [r.document for r in references if r.document]
    taken = {
        t for d in documents for t in syllables(" ".join((d.title, d.kind, d.issuer or "", *d.aliases)))
    } | _FACT_WORDS
    taken |= {t for r in references for t in (*syllables(r.written), r.key.split("/")[0])}
    return sum(1 for t in measured if t not in taken and t[0] not in "#@")
