"""Where paragraphs live: a protocol, and its embedded implementation (SQLite catalogue, Tantivy words, Chroma vectors)."""
