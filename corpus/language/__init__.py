"""The one home of language: normalise, fold, recognise, tokenise. Paragraphs and questions pass through the same code."""
