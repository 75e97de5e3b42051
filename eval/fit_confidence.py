"""Fits the weights of assistant.confidence on question sets: `python -m eval.fit_confidence FILE.jsonl…`.

For each question the first paragraph that meets its conditions and has the type asked for is labelled
by whether it holds a gold quote; a logistic regression reads three features of it. Cross-validated
accuracy, precision and recall are printed beside the weights, so that a change shows what it costs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.metrics import contains
from eval.questions import Question, read_questions

#: Kinds that a single sentence answers; lists, parts and tables are composed by other rules.
_KINDS = frozenset({"general", "date", "percent", "quantity", "authority", "yes-no", "document", "person"})
FEATURES = ("sentence", "dense", "margin")


def rows(questions: Sequence[Question]) -> list[tuple[tuple[float, ...], int]]:
    """(features, 1 when the paragraph answers) for each question without history that reaches a paragraph."""
    from assistant.compose.draft import Scene
    from assistant.compose.facts import features, from_evidence
    from assistant.library import Library
    from assistant.respelling import respelled
    from assistant.retrieval import search
    from assistant.understanding import understand
    from ingest.opening import open_home

    store = open_home()
    library = Library(store)
    library.refresh()
    out: list[tuple[tuple[float, ...], int]] = []
    for item in questions:
        if item.history:
            continue
        if (taken := understand(item.question, library)).kind not in _KINDS:
            continue
        question = respelled(taken, store, library)
        evidence, weights = search(question, store, library)
        scene = Scene(question, evidence, weights, store, library)
        for e in evidence[:10]:
            draft = None if e.unmet or e.view.paragraph.is_heading else from_evidence(scene, e)
            if draft is None:
                continue
            right = any(contains(e.view.paragraph.text, quote) for group in item.sources for quote in group)
            out.append((features(scene, e, draft.quotes[0].text), int(item.answerable and right)))
            break
    return out


def fit(data: Sequence[tuple[tuple[float, ...], int]], seed: int = 0) -> dict[str, Any]:
    """Weights, intercept and cross-validated figures at a threshold of one half."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    x, y = np.array([f for f, _ in data]), np.array([label for _, label in data])
    folds = StratifiedKFold(8, shuffle=True, random_state=seed)
    guessed = cross_val_predict(LogisticRegression(), x, y, cv=folds, method="predict_proba")[:, 1] > 0.5
    model = LogisticRegression().fit(x, y)
    return {
        **dict(zip(FEATURES, model.coef_[0].round(2).tolist(), strict=True)),
        "intercept": round(float(model.intercept_[0]), 2),
        "accuracy": round(float((guessed == y).mean()), 3),
        "precision": round(float(y[guessed].mean()), 3),
        "recall": round(float(guessed[y == 1].mean()), 3),
        "n": len(y),
    }


def main(arguments: Sequence[str]) -> None:
    """Print the fit of the question sets named."""
    questions = [q for name in arguments for q in read_questions(Path(name))]
    for key, value in fit(rows(questions)).items():
        print(f"{key}\t{value}")


if __name__ == "__main__":
    main(sys.argv[1:])
