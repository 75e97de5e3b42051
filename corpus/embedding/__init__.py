"""Text → vectors: the shipped model, any other sentence-transformers model by setting, and the trainer."""

from corpus.embedding.embedder import (
    SHIPPED,
    Embedder,
    EmbeddingSettings,
    embedding_settings,
    load_embedder,
)

__all__ = ["SHIPPED", "Embedder", "EmbeddingSettings", "embedding_settings", "load_embedder"]
