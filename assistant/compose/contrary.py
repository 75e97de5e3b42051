"""`mang tính định tính, đúng không` where a text has `mang tính định lượng`: one of two words that rule each other out.

The pairs are of the language, whatever a text is about. The text denies what is asserted where it has the opposite
beside a word that the question has too, and never the word asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation import CONTINUED
from corpus.language.tokens import syllables

_PAIRS = (
    "trực tuyến|trực tiếp",
    "trực tuyến|tập trung một chỗ",
    "qua mạng|trực tiếp",
    "định lượng|định tính",
    "điện tử|bản giấy",
    "bắt buộc|tự nguyện",
    "công khai|bí mật",
    "công khai|nội bộ",
    "thường xuyên|nhất thời",
    "thường xuyên|một lần",
    "lâu dài|ngắn hạn",
    "lâu dài|nhất thời",
    "chuyên trách|kiêm nhiệm",
    "trong nước|nước ngoài",
    "tối thiểu|tối đa",
    "ít nhất|nhiều nhất",
    "mở rộng|thu hẹp",
    "chủ động|bị động",
    "chủ động|thụ động",
    "tăng cường|giảm bớt",
    "cắt giảm|tăng thêm",
    "rút ngắn|kéo dài",
    "trực tiếp|gián tiếp",
    "toàn diện|một phần",
    "đồng bộ|rời rạc",
    "đơn giản|phức tạp",
    "tinh gọn|mở rộng",
    "nguyên trạng|từng phần",
    "trước mùa mưa|sau mùa mưa",
    "dân chủ|độc đoán",
    "cạnh tranh|chỉ định",
    "thống nhất|riêng rẽ",
    "dài hạn|ngắn hạn",
    "trọng tâm|thứ yếu",
    "còn hiệu lực|hết hiệu lực",
)
_OPPOSITES: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
for _pair in _PAIRS:
    _one, _other = (tuple(side.split()) for side in _pair.split("|"))
    _OPPOSITES.setdefault(_one, []).append(_other)
    _OPPOSITES.setdefault(_other, []).append(_one)
_DENIED = re.compile(r"\b(?:không|chẳng|chả|chưa|chứ|thay vì|đừng)\b[^,.;]*$")
_NEAR = 4  # syllables between the opposite and a word that the question has


def denied(asked: str, content: Sequence[str], quote: str) -> tuple[str, ...]:
    """What is asserted, where the quote has its opposite next to what else is asked, and not itself; else empty."""
    words = syllables(asked.partition(CONTINUED)[0].lower())
    here = syllables(quote.lower())
    besides = {*content, *(w for w in words if w[0].isdigit())}
    for word, others in _OPPOSITES.items():
        at = _places(words, word)
        if not at or _places(here, word) or _DENIED.search(" ".join(words[: at[0]])):
            continue
        for other in others:
            if any(_beside(here, place, len(other), besides - set(word)) for place in _places(here, other)):
                return word if not _places(words, other) or _only_denied(words, other) else ()
    return ()


def _places(words: Sequence[str], phrase: tuple[str, ...]) -> list[int]:
    return [i for i in range(len(words) - len(phrase) + 1) if tuple(words[i : i + len(phrase)]) == phrase]


def _beside(words: Sequence[str], at: int, size: int, asked: set[str]) -> bool:
    return bool(asked & {*words[max(0, at - _NEAR) : at], *words[at + size : at + size + _NEAR]})


def _only_denied(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return all(_DENIED.search(" ".join(words[:i])) for i in _places(words, phrase))
