"""Every Vietnamese string of the page, in one place."""

from __future__ import annotations

import errno
import re
import socket

TITLE = "Trợ lý cải cách hành chính"
SUBTITLE = "Hỏi bằng tiếng Việt thường ngày, trả lời kèm đúng đoạn văn bản làm căn cứ"
LOCAL = "Chạy tại chỗ, không gửi dữ liệu ra ngoài"
WITH_MODEL = "Có mô hình ngôn ngữ diễn đạt câu trả lời"

TAB_ASK = "Hỏi đáp"
TAB_DOCUMENTS = "Văn bản"
TAB_QUIZ = "Trắc nghiệm"

QUESTION_PLACEHOLDER = "Gõ câu hỏi rồi bấm Enter"
SEND = "Hỏi"
NEW = "Cuộc hỏi mới"
ASKED = "Câu hỏi"
ANSWERED = "Trả lời"
WORKING = "Đang tìm trong văn bản…"
WELCOME = "Xin chào. Bạn cần tra cứu điều gì?"
WELCOME_MORE = "Câu trả lời được trích nguyên văn từ các văn bản trong kho. Bấm vào một căn cứ để xem đúng đoạn đó."
EXAMPLES_TITLE = "Thử một câu hỏi mẫu"
EXAMPLES = (
    "Kế hoạch CCHC hằng năm phải ban hành chậm nhất ngày nào?",
    "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?",
    "Đến năm 2030 xã Nguyên Giáp đặt mục tiêu bao nhiêu % người dân hài lòng?",
    "Bảy bài học kinh nghiệm giai đoạn 2011 - 2020 là gì?",
    "quyet dinh ban hanh ke hoach cchc 2022 cua bo noi vu so may",
)

UNDERSTOOD = "Hiểu là"
GOES_ON = "tiếp câu"
GOES_ON_FROM = "tiếp các câu"
SOURCES = "Căn cứ"
REFUSED = "Chưa tìm thấy căn cứ để trả lời"
#: Heads of a refusal by its kind; talk has none.
REFUSED_HEADS = {
    "refusal": "Văn bản không nêu", "not-held": "Kho chưa có văn bản này", "unclear": "Cần hỏi rõ hơn",
    "small-talk": "", "task": "",
}  # fmt: skip
SEARCHED = "Đã tìm trong {count} văn bản"
SEARCHED_WORDS = "Đã tìm từng chữ trong {count} văn bản ({paragraphs} đoạn)"
SEARCHED_IN = "Đã tìm từng chữ trong {documents} ({paragraphs} đoạn)"
ASKED_TEXTS = "{count} văn bản được hỏi"
SOUGHT_IN_TEXT = "Đọc văn bản này, các chữ được tìm có đánh dấu"
OPEN_SOUGHT = "Mở đoạn có chữ này, bấm lần nữa để sang đoạn sau"
SEARCHED_MORE = "và {count} văn bản khác (xem thẻ “Văn bản”)"
#: Refusals name the command; who reads the page has a button.
COMMAND = re.compile(r"bằng (?:lệnh )?“cchc ingest TỆP”(?: hoặc nút “[^”]+” trên trang)?")
BUTTON = "bằng nút “Nạp tệp vào kho” ở thẻ “Văn bản”"
NEAREST = "Đoạn gần nhất – không phải câu trả lời"
NAMED = "Văn bản được nhắc đến – mở để đối chiếu, không phải câu trả lời"
WARNING = "Lưu ý"
FAILED = "Không thực hiện được"
MORE_SOURCES = "Xem thêm {count} căn cứ"
ALL_SOURCES = "Căn cứ: {count} đoạn – bấm số cạnh mỗi ý, hoặc mở danh sách ở đây"
COUNT_SOURCES = "{count} căn cứ"
LACKING = "Bản lưu của {document} không đủ"
LACKING_HERE = "Bản lưu trong kho không đủ"
SHORTENED = "[…]"
SHORTENED_MORE = "Văn bản còn nói tiếp; bấm số bên cạnh để đọc trọn đoạn"
NEXT = "Có thể làm tiếp"
NEXT_WHOLE = "Bản lưu của {document} không đủ ({gap}); hãy xem bản đầy đủ."
NEXT_STEP = (
    "Tự tìm chữ ở ô phía trên văn bản; hỏi lại bằng từ ngữ hoặc số hiệu của văn bản; nếu nội dung nằm ở văn bản khác, "
    f"nạp văn bản ấy {BUTTON}."
)
COPY = "Chép kèm căn cứ"
COPIED = "Đã chép"
OPEN_SOURCE = "Xem đoạn này trong văn bản"
MODES = {"extractive": "Trích nguyên văn", "model": "Mô hình diễn đạt từ đoạn trích"}
#: An answer that is no stretch of a text: its figure was counted, its parts were put together.
COUNTED = "Trợ lý đếm từ các đoạn trích"
TOGETHER = "Ghép từ các đoạn trích"
#: Lowest confidence, class and word of each level; a percentage would claim more than is known. Right on eleven sets
#: that nobody who made the rules had seen: from 0.90 on 435 of 457 answers, from 0.70 on 203 of 234, below 49 of 83.
CONFIDENCE = (
    (0.90, "good", "Khớp rõ với câu hỏi"), (0.70, "fair", "Khớp vừa – đọc lại đoạn trích trước khi ký"),
    (float("-inf"), "weak", "Khớp yếu – đối chiếu văn bản trước khi dùng"),
)  # fmt: skip

VIEWER_EMPTY = "Văn bản làm căn cứ"
VIEWER_EMPTY_MORE = "Bấm vào một căn cứ dưới câu trả lời để xem đúng đoạn đó trong toàn văn."
READER_EMPTY_MORE = "Chọn một văn bản ở danh sách để đọc toàn văn."
NOT_HELD = "Kho chỉ biết tên văn bản này, chưa có toàn văn. Khi có tệp, hãy nạp vào kho để tra cứu được."
TRUNCATED = "Bản nguồn bị cắt ở đây."
OLD_VERSION = "Đây là phiên bản cũ mà câu trả lời đã trích; văn bản trong kho nay đã được cập nhật."
CLOSE = "Đóng"
DETAILS = "Thông tin văn bản"
CITED_HERE = "Đoạn được trích"
SOUGHT_HERE = "Đoạn có chữ được tìm, không phải căn cứ"
FOUND_HERE = "Đoạn có chữ “{words}”"
NEAR_HERE = "Đoạn gần nhất, không phải căn cứ"
DATED = "Ngày ký/ban hành"
EARLIER = "Văn bản này được mở từ câu hỏi trước, không phải căn cứ cho câu hỏi mới nhất."
PATH = "Nằm dưới các dòng"
PATH_WHOLE = "Bấm để đọc trọn các dòng này"
NAME = "Tên văn bản"
OTHERS = "Các văn bản làm căn cứ"
BEFORE = "Căn cứ trước"
AFTER = "Căn cứ sau"
SOUGHT_BEFORE = "Đoạn trước có chữ này"
SOUGHT_AFTER = "Đoạn sau có chữ này"
SOUGHT_TEXTS = "Các văn bản có chữ này"

FIND_PLACEHOLDER = "Tìm chữ trong toàn văn (ví dụ: kinh phí) rồi bấm Enter"
FOUND_NOWHERE = "Không đoạn nào có chữ “{words}”"
FOUND_IN = "Đã tìm nguyên chữ trong {documents} văn bản ({paragraphs} đoạn) của kho."
FOUND_PARTS = "Tìm ít chữ hơn:"
FIND_LONG = "Chuỗi cần tìm dài quá {most} tiếng. Hãy gõ vài chữ đặc trưng; câu hỏi thì gõ ở ô bên trái."
FIND_NOTHING = "Chưa có chữ nào để tìm. Hãy gõ một vài chữ hoặc số hiệu."

DOCUMENTS_TITLE = "Văn bản trong kho"
FILTER_PLACEHOLDER = "Lọc theo số, tên, cơ quan rồi bấm Enter"
READ = "Đọc"
REMOVE = "Gỡ"
REMOVE_ASK = "Gỡ văn bản này khỏi kho? Câu trả lời sẽ không còn dựa vào nó; tệp gốc không bị đụng tới."
REMOVE_YES = "Gỡ khỏi kho"
REMOVE_NO = "Thôi, giữ lại"
REMOVED = "Đã gỡ văn bản khỏi kho."
KNOWN_ONLY = "Chưa có toàn văn"
NO_DOCUMENT = "Không có văn bản nào khớp."
MORE_DOCUMENTS = "Còn {count} văn bản nữa. Hãy lọc để thu hẹp danh sách."
UPLOAD = "Nạp tệp vào kho"
UPLOAD_HINT = "Tệp .docx, .doc, .pdf, .xlsx, .html, .txt, ảnh quét hoặc .zip; tối đa 64 MB mỗi tệp."
INGESTING = "Đang nạp"
STATUS = {
    "added": "Đã thêm", "updated": "Đã cập nhật", "unchanged": "Không đổi", "duplicate": "Trùng văn bản",
    "refused": "Không nạp được",
}  # fmt: skip
PARAGRAPHS = "{count} đoạn"

QUIZ_TITLE = "Tạo đề trắc nghiệm"
QUIZ_MORE = "Câu hỏi lấy từ chính các văn bản trong kho; trả lời xong mỗi câu sẽ thấy ngay đoạn làm căn cứ."
QUIZ_DOCUMENTS = "Văn bản (không chọn là lấy tất cả)"
QUIZ_KINDS = "Loại câu hỏi (không chọn là lấy mọi loại)"
QUIZ_NUMBER = "Số câu"
QUIZ_LEVEL = "Độ khó"
QUIZ_ANY_LEVEL = "Mọi mức"
QUIZ_SEED = "Số đề"
QUIZ_SEED_HINT = "Cùng số đề thì ra cùng một đề."
QUIZ_LEARNER = "Họ và tên"
QUIZ_LEARNER_HINT = "Không bắt buộc"
QUIZ_BUILD = "Tạo đề"
QUIZ_OPEN = "Mở tệp đề (.json)"
QUIZ_BAD_NUMBER = "Số câu phải từ 1 đến {most}, số đề là một số nguyên. Hãy nhập lại."
QUIZ_TOO_LARGE = "Tệp đề lớn quá {limit} MB. Hãy chọn tệp khác."
QUIZ_QUEUED = "Đang chờ tạo xong một đề khác…"
QUIZ_READING = "Đang đọc văn bản, tìm dữ kiện để hỏi…"
QUIZ_CHECKING = "Đang đối chiếu từng câu với văn bản…"
QUIZ_ASKED = "Đã kiểm tra {count} lượt · {seconds} giây"
QUIZ_BUILDING_MORE = "Việc này thường mất 10–20 giây. Lần sau chọn như vậy sẽ có ngay."
QUIZ_COUNT = "Câu {number}/{total}"
QUIZ_SCORE = "Đúng {right}/{done}"
QUIZ_STOP = "Kết thúc"
QUIZ_ANSWER = "Trả lời"
QUIZ_SKIP = "Bỏ qua"
QUIZ_NEXT = "Câu tiếp theo"
QUIZ_TO_RESULT = "Xem kết quả"
QUIZ_MISSING = "Bạn chưa trả lời đủ. Hãy trả lời hoặc bấm “Bỏ qua”."
QUIZ_FILL = "Điền câu trả lời"
QUIZ_CHOOSE = "Chọn…"
QUIZ_PLACE = "Thứ {number}"
QUIZ_MULTIPLE_HINT = "Có thể có nhiều đáp án đúng."
QUIZ_RIGHT = "Đúng"
QUIZ_WRONG = "Chưa đúng"
QUIZ_SKIPPED = "Chưa trả lời"
QUIZ_YOURS = "Trả lời của bạn"
QUIZ_KEY = "Đáp án"
QUIZ_IS_KEY = "đáp án"
QUIZ_IS_CHOSEN = "bạn chọn"
QUIZ_NO_SOURCE = "Câu này không kèm đoạn căn cứ."
QUIZ_SOURCE_GONE = "Kho hiện không có đoạn căn cứ này."
QUIZ_RESULT = "Kết quả: {right}/{total} câu đúng"
QUIZ_STOPPED = "Đã làm {done}/{total} câu; câu chưa làm tính là chưa đúng."
QUIZ_COLUMNS = ("Câu hỏi", "Trả lời của bạn", "Đáp án", "Căn cứ")
QUIZ_SAVE_RESULT = "Tải kết quả (.xlsx)"
QUIZ_SAVE_QUIZ = "Tải đề (.json)"
QUIZ_AGAIN = "Làm lại"
QUIZ_OTHER = "Đề khác"
QUIZ_SOURCE_EMPTY = "Trả lời một câu để xem đoạn văn bản làm căn cứ ở đây."

#: Gradio's own words (flat keys). It has no Vietnamese, and a browser set to another tongue picks that one before any
#: script of ours runs; so these are laid over every tongue it has.
GRADIO_LOCALES = (
    "en", "vi", "ar", "ca", "ckb", "de", "es", "et", "eu", "fa", "fi", "fr", "he", "hi", "id", "ja", "ko", "lt", "nb",
    "nl", "pl", "pt", "pt-BR", "ro", "ru", "sv", "ta", "th", "tr", "uk", "ur", "uz", "zh-CN", "zh-TW",
)  # fmt: skip
GRADIO = {
    "common.loading": "Đang tải",
    "common.error": "Lỗi",
    "common.clear": "Xoá",
    "common.empty": "Trống",
    "common.or": "hoặc",
    "common.submit": "Gửi",
    "common.progress": "Tiến độ",
    "common.remove": "Bỏ",
    "common.download": "Tải về",
    "file.uploading": "Đang tải tệp lên…",
    "upload_text.click_to_upload": "Bấm để chọn tệp",
    "upload_text.drop_file": "Thả tệp vào đây",
    "status.queue_position": "Đang chờ: {position}/{size}",
    "blocks.connection_can_break": "Kết nối có thể ngắt khi rời trang này.",
    "blocks.lost_connection": "Mất kết nối, đang nối lại…",
    "blocks.waiting_for_inputs": "Đang chờ tải tệp lên xong, xin thử lại.",
    "errors.runtime_error": "có lỗi khi chạy",
    "errors.config_error": "có lỗi cấu hình",
    "errors.build_error": "có lỗi dựng trang",
}

# The HTTP interface.
NO_ADDRESS = "Không có địa chỉ này. Các địa chỉ: POST /api/ask, GET /api/documents, /api/paragraphs/{mã}, /healthz."
BAD_JSON = 'Thân yêu cầu phải là JSON dạng {"question": "…", "history": ["…"]}.'
BAD_QUESTION = "“question” phải là một chuỗi."
BAD_HISTORY = "“history” phải là danh sách chuỗi, nhiều nhất {limit} câu."
TOO_LARGE = "Yêu cầu quá lớn: tối đa {limit} KB."
UNEXPECTED = "Lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, xem nhật ký của chương trình."
SERVING = "Đang phục vụ tại {address} (bấm Ctrl+C để dừng)."
PORT_REASONS = {
    errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
    errno.EACCES: "không có quyền dùng cổng này",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
    socket.EAI_NONAME: "không tìm thấy địa chỉ đó",
}
PORT_TAKEN = "Không mở được {host}:{port} ({reason}). Hãy chọn cổng hoặc địa chỉ khác, vd: cchc serve --port {other}."
