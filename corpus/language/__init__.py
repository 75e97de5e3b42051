"""The one home of language: normalise, fold, recognise, tokenise; paragraphs and questions alike."""
