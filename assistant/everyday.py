"""Everyday words beside the official ones that texts use for the same thing.

Each row is a set of phrases that mean the same to an official; a question that uses one is also
searched by the others. Rows hold the language of the whole administration, never the wording of
one text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.stopwords import content
from corpus.language.tokens import syllables

#: Phrases of a row stand for one another.
SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("chậm nhất", "muộn nhất", "hạn chót", "hạn cuối", "trễ nhất", "chậm nhứt", "deadline", "hạn"),
    ("hoàn thành", "xong", "làm xong", "hoàn tất", "kết thúc"),
    ("thời gian hoàn thành", "thời hạn", "hạn hoàn thành", "thời hạn hoàn thành"),
    ("chủ trì", "phụ trách", "đứng ra làm", "đầu mối", "chịu trách nhiệm chính", "làm chính"),
    ("ban hành", "ra", "đưa ra", "ký ban hành", "phát hành"),
    ("người đứng đầu", "thủ trưởng", "lãnh đạo cơ quan", "sếp"),
    ("kinh phí", "tiền", "ngân sách", "nguồn tài chính", "nguồn lực tài chính", "nguồn kinh phí"),
    ("huy động", "kêu gọi", "xin thêm"),
    ("người dân", "dân", "bà con", "nhân dân", "công dân"),
    ("hài lòng", "ưng ý", "thỏa mãn"),
    ("khảo sát", "thăm dò", "đo", "đo lường", "đánh giá"),
    ("dịch vụ bưu chính công ích", "bưu điện", "bưu chính", "đường bưu điện"),
    ("sắp xếp", "sáp nhập", "gộp", "nhập lại", "sắp xếp lại"),
    ("tinh gọn", "tinh giản", "cắt giảm", "giảm bớt", "dẹp bớt", "giảm"),
    ("đơn giản hóa", "dẹp bớt", "bớt giấy tờ", "cắt bớt"),
    ("thành phần hồ sơ", "giấy tờ", "hồ sơ"),
    ("trực tuyến", "qua mạng", "online", "trên mạng", "điện tử"),
    ("môi trường mạng", "trên mạng", "môi trường điện tử", "môi trường số"),
    ("phương thức điện tử", "bằng điện tử", "điện tử"),
    ("số hóa", "scan", "chuyển sang điện tử"),
    ("họp, hội nghị", "họp hành", "cuộc họp", "hội họp"),
    ("định kỳ", "bao lâu một lần", "mấy tháng một lần", "thường xuyên"),
    ("hàng năm", "hằng năm", "mỗi năm", "từng năm", "năm một"),
    ("hàng quý", "hằng quý", "mỗi quý"),
    ("hàng tháng", "hằng tháng", "mỗi tháng"),
    ("chịu trách nhiệm", "gánh trách nhiệm", "trách nhiệm thuộc về"),
    ("tuyên truyền", "truyền thông", "phổ biến"),
    ("tiếp dân", "gặp dân", "nghe dân", "tiếp công dân"),
    ("phản ánh, kiến nghị", "ý kiến", "góp ý", "khiếu nại", "phản ánh"),
    ("cuộc Cách mạng công nghiệp lần thứ tư", "thời 4.0", "cách mạng 4.0", "công nghiệp 4.0", "4.0"),
    ("tổ chức bộ máy", "bộ máy", "cơ cấu tổ chức"),
    ("biên chế", "số người", "nhân sự"),
    ("xử lý", "giải quyết", "xử trí"),
    ("thực hiện", "làm", "triển khai", "tiến hành"),
    ("bố trí", "sắp xếp", "lo", "bảo đảm"),
    ("bảo đảm", "đảm bảo"),
    ("nguồn lực", "nguồn"),
    ("quy định", "nêu", "ghi", "nói", "yêu cầu"),
    ("mục tiêu", "chỉ tiêu", "mức phấn đấu"),
    ("nhiệm vụ", "việc phải làm", "công việc"),
    ("tỷ lệ", "mức", "tỉ lệ", "phần trăm"),
    ("cơ chế một cửa", "bộ phận một cửa", "một cửa"),
    ("viết tắt", "gọi tắt"),
    ("khái niệm", "định nghĩa", "nghĩa là gì", "được hiểu"),
    ("thước đo", "tiêu chí"),
    ("chính sách đãi ngộ", "đãi ngộ", "chế độ hỗ trợ"),
    ("chế độ, chính sách", "chế độ", "chính sách", "quyền lợi"),
    ("lương, thưởng", "lương thưởng", "tiền lương"),
    ("loại bỏ, bãi miễn", "bãi nhiệm", "cho thôi việc", "cho nghỉ", "đuổi việc", "xử lý"),
    ("không hoàn thành nhiệm vụ", "làm không xong việc", "lười"),
    ("điện toán đám mây", "cloud", "đám mây"),
    ("thi tuyển", "thi", "thi tuyển cạnh tranh"),
    ("thành phố trực thuộc Trung ương", "thành phố trung ương"),
    ("quốc gia", "cả nước", "toàn quốc", "trung ương"),
    ("năng lực", "trình độ", "khả năng"),
    ("bồi dưỡng", "tập huấn", "đào tạo", "học"),
    ("chữ ký số", "ký số"),
    ("cơ sở dữ liệu", "kho dữ liệu", "dữ liệu"),
    ("sự hài lòng", "mức độ hài lòng"),
    ("ưu tiên", "chú trọng", "tập trung"),
    ("trọng tâm", "trọng điểm", "chú trọng"),
    ("khó khăn, vướng mắc", "vướng mắc", "khó khăn", "trở ngại"),
    ("tháo gỡ", "gỡ", "gỡ khó"),
    ("nộp lại", "cung cấp lại", "nộp thêm"),
    ("công khai", "niêm yết", "đăng công khai"),
    ("rà soát", "kiểm tra lại", "xem lại"),
    ("sửa đổi, bổ sung", "sửa đổi", "sửa", "bổ sung", "chỉnh sửa"),
    ("xếp hạng", "thứ hạng", "xếp loại"),
    ("nhân rộng", "phổ biến rộng", "làm rộng ra"),
    ("thí điểm", "làm thử", "thử nghiệm"),
    ("kỷ luật, kỷ cương", "kỷ luật", "kỷ cương", "siết kỷ luật"),
    ("doanh nghiệp", "công ty"),
    ("chuyên trách", "chuyên làm"),
    ("bí mật nhà nước", "mật", "hồ sơ mật", "văn bản mật"),
    ("tự chủ", "tự lo"),
    ("một việc", "mỗi việc", "mỗi nhiệm vụ"),
    ("tối thiểu", "ít nhất", "thấp nhất", "trở lên", "không dưới"),
    ("tối đa", "nhiều nhất", "không quá", "cao nhất"),
    ("thời gian", "thời điểm", "lúc"),
    ("định kỳ", "tần suất", "theo đợt"),
    ("tập trung vào", "hướng vào", "xoay quanh", "chú trọng"),
    ("nội dung", "mảng", "lĩnh vực", "mặt"),
    ("cán bộ, công chức, viên chức", "đội ngũ", "anh em", "nhân viên", "người làm"),
    ("địa phương", "tỉnh mình", "sở", "tỉnh"),
    ("thủ tục hành chính", "giấy tờ hành chính", "thủ tục", "hồ sơ thủ tục"),
    ("giải quyết", "làm", "xử lý"),
    ("thanh toán", "trả tiền", "nộp tiền", "đóng tiền"),
    ("họp giao ban", "giao ban", "họp định kỳ"),
    ("bài học kinh nghiệm", "bài học", "kinh nghiệm"),
    ("đề ra", "xác định", "nêu ra", "chỉ ra", "rút ra"),
    ("báo cáo", "tổng kết"),
    ("quán triệt", "phổ biến", "học tập"),
    ("cơ quan thường trực", "đầu mối", "thường trực"),
    ("phê duyệt", "duyệt", "thông qua"),
    ("căn cứ", "dựa vào", "theo"),
    ("sáng kiến", "ý tưởng", "cách làm hay"),
    ("mô hình", "cách làm"),
    ("chức năng, nhiệm vụ", "chức năng", "nhiệm vụ"),
    ("phân cấp", "giao quyền", "ủy quyền", "phân quyền"),
    ("trùng lắp", "chồng chéo", "trùng lặp", "giẫm chân"),
    ("giám sát", "theo dõi", "kiểm tra"),
    ("vi phạm", "sai phạm", "làm sai"),
    ("khen thưởng", "biểu dương", "thưởng"),
    ("nhân tài", "người tài", "người giỏi"),
    ("tuyển dụng", "tuyển", "lấy người"),
    ("lưu trữ", "cất giữ", "kho lưu trữ"),
    ("trang bị", "mua sắm", "sắm"),
    ("công sở", "trụ sở"),
    ("thời gian giải quyết", "thời gian chờ", "thời hạn giải quyết"),
    ("rút ngắn", "giảm bớt", "cắt ngắn"),
    ("giảm thời gian đi lại", "đỡ phải đi lại", "khỏi đi lại"),
)

#: English words that slip into office Vietnamese, and what they stand for.
LOANWORDS = {
    "list": "danh sách", "total": "tổng cộng", "report": "báo cáo", "target": "mục tiêu", "lesson": "bài học", "digitize": "số hóa",
    "focus": "tập trung", "definition": "định nghĩa", "deadline": "hạn chót", "plan": "kế hoạch", "update": "cập nhật", "online": "trực tuyến",
    "check": "kiểm tra", "feedback": "phản ánh", "meeting": "họp", "budget": "kinh phí", "survey": "khảo sát", "rank": "xếp hạng",
    "kpi": "chỉ tiêu", "form": "biểu mẫu", "data": "dữ liệu", "training": "tập huấn", "project": "đề án", "cloud": "điện toán đám mây",
    "scan": "số hóa", "team": "đơn vị", "percent": "phần trăm", "mobile": "điện thoại", "web": "trang thông tin điện tử", "file": "tệp",
}  # fmt: skip
_LOANWORD = re.compile(rf"\b({'|'.join(LOANWORDS)})\b", re.I)
#: Figures written for words in set phrases: `1 cửa` is `một cửa`.
_FIGURE_PHRASES = (
    (re.compile(r"\bkh\b(?=\s+(?:cải cách|cchc|năm|ban hành|hành động|\d))", re.I), "kế hoạch"),
    (re.compile(r"\blâ\b", re.I), "là"),
    (re.compile(r"\b1 cửa\b", re.I), "một cửa"),
    (re.compile(r"\bmột của\b(?= liên thông)", re.I), "một cửa"),
)


def in_vietnamese(text: str) -> str:
    """Loan words and figure phrases written out, everything else untouched."""
    text = _LOANWORD.sub(lambda m: LOANWORDS[m[1].lower()], text)
    for pattern, meant in _FIGURE_PHRASES:
        text = pattern.sub(meant, text)
    return text


@lru_cache(maxsize=1)
def synonym_index() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First content syllable → phrases (content syllables only, longest first) that have synonyms."""
    out: dict[str, set[tuple[str, ...]]] = {}
    for row in SYNONYMS:
        for phrase in row:
            if tokens := content(phrase):
                out.setdefault(tokens[0], set()).add(tokens)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in out.items()}


@lru_cache(maxsize=4096)
def synonyms(phrase: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The other phrases, all their syllables, of the rows that hold this one."""
    out: dict[tuple[str, ...], None] = {}
    for row in SYNONYMS:
        if any(content(p) == phrase for p in row):
            out.update(dict.fromkeys(tuple(syllables(p)) for p in row if content(p) != phrase))
    return tuple(out)
