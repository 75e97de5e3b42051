"""Fits the weights of assistant.reliability on question sets: `CCHC_HOME=H python -m eval.fit_reliability FILE.jsonl…`.

Every question is asked; each answer given is right when the harness says so. A logistic regression reads the
features of the answers, with right and wrong ones weighed so that `RIGHT` of them are right, as at the first sight of
a new asker. What it is worth is measured with each set left out in turn, beside the composers' own confidence.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.answers import score
from eval.questions import read_questions

#: Share of answers that are right when someone new asks (docs/experiments.d/answers.md).
RIGHT = 0.85
#: A kind with fewer answers than this gets no weight of its own.
_FEWEST = 15
_STRENGTH = 0.3  # of the weights; the smaller, the nearer to nothing


def rows(files: Sequence[Path]) -> list[tuple[str, dict[str, float], bool]]:
    """(set, features, right) of each answer given to the questions of the sets."""
    from assistant.answer import Assistant
    from assistant.compose.draft import Draft
    from assistant.reliability import features
    from assistant.result import as_json
    from ingest.opening import open_home

    store = open_home()
    assistant = Assistant(store)
    out: list[tuple[str, dict[str, float], bool]] = []
    for file in files:
        for item in read_questions(file):
            turn = assistant.consider(item.question, item.history)
            if not isinstance(turn.outcome, Draft) or turn.scene is None:
                continue
            result = as_json(assistant.answer(item.question, turn), store.document)
            out.append((file.stem, features(turn.scene, turn.outcome), score(item, result, 0.0).correct))
    return out


def fit(data: Sequence[tuple[str, dict[str, float], bool]]) -> dict[str, Any]:
    """Weights by feature (the empty name is the constant), and how well right answers stand before wrong ones."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    counts = Counter(name for _, found, _ in data for name in found)
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    x = np.array([[found.get(name, 0.0) for name in names] for _, found, _ in data])
    y = np.array([right for _, _, right in data])
    groups = [name for name, _, _ in data]
    heavier = y.sum() * (1 - RIGHT) / RIGHT / (~y).sum()
    weight = np.where(y, 1.0, heavier)
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_STRENGTH, max_iter=3000))
    told = {"logisticregression__sample_weight": weight}
    left_out = cross_val_predict(
        model, x, y, groups=groups, cv=GroupKFold(min(8, len(set(groups)))), method="predict_proba", params=told
    )[:, 1]
    model.fit(x, y, **told)
    scale, line = model[0], model[-1]
    weights = line.coef_[0] / scale.scale_
    constant = float(line.intercept_[0] - (weights * scale.mean_).sum())
    return {
        "weights": {"": round(constant, 3), **dict(zip(names, weights.round(3).tolist(), strict=True))},
        "answers": len(y),
        "right": round(float(y.mean()), 3),
        "auc_left_out": round(float(roc_auc_score(y, left_out)), 3),
        "auc_of_composers": round(float(roc_auc_score(y, [found["sure"] for _, found, _ in data])), 3),
    }


def main(arguments: Sequence[str]) -> None:
    """Write the fit of the sets named as JSON to standard output, as assistant/data/reliability.json holds it."""
    json.dump(fit(rows([Path(name) for name in arguments])), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
