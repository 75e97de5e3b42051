"""One protocol for every embedding model: sentence-transformers, and a short cut for static ones.

`CCHC_EMBEDDING` names a model (a folder or a hub name); nothing set means the model shipped here.
What well-known models need (a prompt before the question, segmented words) is in a table.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from corpus.embedding.vectors import unit
from corpus.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SHIPPED = Path(__file__).parent / "shipped"
ENVIRONMENT = "CCHC_EMBEDDING"
#: The hashed part of a large weight file: its size and both ends tell two models apart in milliseconds.
_HASHED_BYTES = 4 << 20


class Embedder(Protocol):
    """Texts → unit vectors, shape (n, dimension), float32. `fingerprint` changes whenever the vectors would."""

    @property
    def fingerprint(self) -> str:
        """Name and content hash, stamped into the store."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what is searched."""
        ...

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions."""
        ...


@dataclass(frozen=True, slots=True)
class EmbeddingSettings:
    """Which model, and what it wants to see. `segmented`: words joined by `_`, for models trained on segmented text."""

    model: str = str(SHIPPED)
    query_prefix: str = ""
    passage_prefix: str = ""
    segmented: bool = False
    batch_size: int = 256


_E5 = ("query: ", "passage: ", False)
#: Needs of well-known models, by their hub name or the last part of a folder's path.
KNOWN: dict[str, EmbeddingSettings] = {
    "BAAI/bge-m3": EmbeddingSettings("BAAI/bge-m3", batch_size=16),
    "AITeamVN/Vietnamese_Embedding": EmbeddingSettings("AITeamVN/Vietnamese_Embedding", batch_size=16),
    "AITeamVN/Vietnamese_Embedding_v2": EmbeddingSettings("AITeamVN/Vietnamese_Embedding_v2", batch_size=16),
    "intfloat/multilingual-e5-small": EmbeddingSettings("intfloat/multilingual-e5-small", *_E5, batch_size=64),
    "intfloat/multilingual-e5-base": EmbeddingSettings("intfloat/multilingual-e5-base", *_E5, batch_size=32),
    "intfloat/multilingual-e5-large": EmbeddingSettings("intfloat/multilingual-e5-large", *_E5, batch_size=16),
    "bkai-foundation-models/vietnamese-bi-encoder": EmbeddingSettings(
        "bkai-foundation-models/vietnamese-bi-encoder", segmented=True, batch_size=32
    ),
}


def embedding_settings(environment: Mapping[str, str] | None = None) -> EmbeddingSettings:
    """Settings from `CCHC_EMBEDDING` (a folder or a hub name), with the known needs of the model it names."""
    model = (os.environ if environment is None else environment).get(ENVIRONMENT, "").strip()
    if not model:
        return EmbeddingSettings()
    for name, known in KNOWN.items():
        if model == name or Path(model).name == name.rsplit("/", maxsplit=1)[-1]:
            return replace(known, model=model)
    return EmbeddingSettings(model, batch_size=32)


def load_embedder(settings: EmbeddingSettings | None = None) -> Embedder:
    """The embedder of the settings (from the environment when not given); ModelError when it cannot be loaded."""
    from corpus.embedding.static import StaticModel, is_static

    settings = settings or embedding_settings()
    folder = Path(settings.model)
    try:
        model: _Model = StaticModel(folder) if is_static(folder) else _SentenceTransformer(settings)
        return _ModelEmbedder(settings, model)
    except Exception as error:  # the libraries raise some twenty kinds: missing files, no network, broken weights
        reason = str(error).strip().split("\n")[0] or type(error).__name__
        raise ModelError(
            f"Không nạp được mô hình nhúng “{settings.model}” ({reason[:160]}). Hãy kiểm tra {ENVIRONMENT}: "
            "một thư mục có modules.json hoặc tên mô hình đã tải; bỏ trống để dùng mô hình kèm theo."
        ) from error


class _Model(Protocol):
    """What runs underneath: rows of any length, one a text."""

    @property
    def dimension(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> Vectors: ...


class _SentenceTransformer:
    """Any model that `SentenceTransformer(name)` loads."""

    def __init__(self, settings: EmbeddingSettings) -> None:
        from sentence_transformers import SentenceTransformer

        self._batch_size = settings.batch_size
        local = Path(settings.model).is_dir()
        self._model = SentenceTransformer(settings.model, device="cpu", local_files_only=local)
        self.dimension = int(self._model.get_embedding_dimension() or len(self.encode(["a"])[0]))

    def encode(self, texts: Sequence[str]) -> Vectors:
        import numpy as np

        rows = self._model.encode(list(texts), batch_size=self._batch_size, show_progress_bar=False)
        return np.asarray(rows, dtype=np.float32)


class _ModelEmbedder:
    """A model with the prefixes and the segmentation it needs; unit vectors out."""

    def __init__(self, settings: EmbeddingSettings, model: _Model) -> None:
        self._settings = settings
        self._model = model
        self.dimension = model.dimension
        self.fingerprint = _fingerprint(settings, self.dimension)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode(self._settings.passage_prefix, texts)

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(self._settings.query_prefix, texts)

    def _encode(self, prefix: str, texts: Sequence[str]) -> Vectors:
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        if self._settings.segmented:
            from corpus.language.segment import segmented

            texts = [segmented(text) for text in texts]
        rows = self._model.encode([prefix + text for text in texts])
        return unit(rows)


def _fingerprint(settings: EmbeddingSettings, dimension: int) -> str:
    """`name:hash`; the hash covers the settings that change vectors, and the files when the model is a folder."""
    folder = Path(settings.model)
    needs = [dimension, settings.query_prefix, settings.passage_prefix, settings.segmented]
    digest = hashlib.sha256(json.dumps(needs).encode())
    if folder.is_dir():
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix in (".json", ".safetensors", ".bin", ".model", ".txt"):
                digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}".encode())
                digest.update(_ends(file))
    name = folder.name if folder.is_dir() else settings.model
    return f"{name}:{digest.hexdigest()[:16]}"


def _ends(file: Path) -> bytes:
    with file.open("rb") as stream:
        head = stream.read(_HASHED_BYTES)
        stream.seek(max(stream.tell(), file.stat().st_size - _HASHED_BYTES))
        return head + stream.read()
