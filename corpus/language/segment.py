"""Word segmentation (underthesea), for embedding models that were trained on segmented text."""

from __future__ import annotations

from corpus.language.numbers import mentions

_MASK = "sovanban"


def segmented(text: str) -> str:
    """`cải cách hành chính` → `cải_cách hành_chính`. Document numbers pass through unbroken.

    They are masked first, because the segmenter breaks them; token normalisation is off,
    because it rewrites hoà to hòa.
    """
    from underthesea import word_tokenize

    numbers = [m for m in mentions(text) if m.kind == "document"]
    for m in reversed(numbers):
        text = f"{text[: m.start]}{_MASK}{text[m.end :]}"
    out = str(word_tokenize(text, format="text", use_token_normalize=False))
    for m in numbers:
        out = out.replace(_MASK, m.text, 1)
    return out
