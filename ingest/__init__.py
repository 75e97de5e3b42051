"""File → stored paragraphs: reader by type, cleaning, structure, paragraphs, vectors, store."""
