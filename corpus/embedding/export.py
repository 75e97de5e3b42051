"""Trained vectors → a folder that plain `SentenceTransformer(folder)` loads, and its model card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

_MODULES = [
    {
        "idx": 0,
        "name": "0",
        "path": "",
        "type": "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding",
    },
    {
        "idx": 1,
        "name": "1",
        "path": "1_Normalize",
        "type": "sentence_transformers.sentence_transformer.modules.normalize.Normalize",
    },
]
_CONFIG: dict[str, object] = {
    "model_type": "SentenceTransformer",
    "prompts": {},
    "default_prompt_name": None,
    "similarity_fn_name": "dot",
}


def save_model(folder: Path, tokenizer: Tokenizer, vectors: NDArray[np.float32], card: str) -> None:
    """Write the model with 8-bit rows and one scale a row, the layout of model2vec, which StaticEmbedding unfolds."""
    import numpy as np
    from safetensors.numpy import save

    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-9) / 127
    rows = np.rint(vectors / scales[:, None]).astype(np.int8)
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    weights = save({"embeddings": rows, "weights": scales.astype(np.float32)})
    (folder / "model.safetensors").write_bytes(weights)
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), "utf-8")
    (folder / "1_Normalize" / "config.json").write_text("{}\n", "utf-8")
    (folder / "modules.json").write_text(json.dumps(_MODULES, indent=2) + "\n", "utf-8")
    (folder / "config_sentence_transformers.json").write_text(json.dumps(_CONFIG, indent=2) + "\n", "utf-8")
    (folder / "README.md").write_text(card, "utf-8")
