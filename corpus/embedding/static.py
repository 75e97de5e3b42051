"""Static models (one vector a token, summed) without torch: a command that asks one question starts in a blink.

Importing torch and sentence-transformers costs seconds and some 300 MB. A folder whose only learned
module is a `StaticEmbedding` needs neither: its tokenizer is a plain `tokenizers` file and its
vectors are a table. The vectors are the same as `SentenceTransformer(folder)` gives (tested).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_BATCH = 128  # texts whose token vectors fit the processor's cache


def is_static(folder: Path) -> bool:
    """True for a folder this module can read by itself."""
    try:
        modules = json.loads((folder / "modules.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    kinds = [str(module["type"]).rsplit(".", 1)[-1] for module in modules]
    plain = modules[0]["path"] == "" and (folder / "model.safetensors").is_file()
    return plain and kinds in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"])


class StaticModel:
    """The table of a static model. Raises OSError or ValueError when a file is missing or broken."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        tensors = load_file(folder / "model.safetensors")
        self._table: Vectors = _unfolded(tensors)
        if len(self._table) < self._tokenizer.get_vocab_size():
            raise ValueError(f"{folder}: {len(self._table)} vectors, {self._tokenizer.get_vocab_size()} tokens")

    @property
    def dimension(self) -> int:
        return int(self._table.shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Sums of token vectors, shape (n, dimension); their direction is all that counts."""
        import numpy as np

        out = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = self._tokenizer.encode_batch_fast(list(texts[start : start + _BATCH]), add_special_tokens=False)
            ids = [encoding.ids for encoding in batch]
            filled = [i for i, row in enumerate(ids) if row]
            if filled:
                tokens = np.array([token for row in ids for token in row])
                at = np.cumsum([0] + [len(ids[i]) for i in filled[:-1]])
                out[[start + i for i in filled]] = np.add.reduceat(self._table[tokens], at, axis=0)
        return out


def _unfolded(tensors: dict[str, NDArray[np.generic]]) -> Vectors:
    """One float32 row a token: either stored so, or 8-bit rows with a scale each (and a mapping of tokens to rows)."""
    import numpy as np

    if "embedding.weight" in tensors:
        return tensors["embedding.weight"].astype(np.float32)
    table = tensors["embeddings"].astype(np.float32)
    if "mapping" in tensors:
        table = table[tensors["mapping"].astype(np.int64)]
    if "weights" in tensors:
        table *= tensors["weights"].astype(np.float32)[:, None]
    return table
