"""Where paragraphs live: a protocol, and its embedded implementation (SQLite, Tantivy, Chroma)."""
