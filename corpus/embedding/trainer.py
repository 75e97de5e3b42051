"""The training loop: in-batch negatives over sums of token vectors.

Each step draws a few thousand pairs (views.py); every other passage of the step is a negative,
except those of articles with the same title. Loss both ways, Adam, linear decay. State is written
every hundred steps, and step n draws the same pairs whenever it runs, so a stopped run goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.embedding.views import Archive, Mix, sample
from corpus.embedding.vocabulary import features

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from corpus.embedding.views import Ids


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """What decides the model besides the texts. Defaults: docs/experiments.md."""

    dimension: int = 256
    compounds: int = 26_000
    steps: int = 300
    batch: int = 2048
    neighbours: int = 16  # consecutive articles drawn together, as hard negatives
    inside: float = 0.25  # share of pairs whose negatives are other paragraphs of the same article
    asked: float = 0.03  # share of real questions in a batch
    rate: float = 0.01
    scale: float = 20.0  # of the cosines in the loss
    warm_up: float = 0.05
    seed: int = 1


def train(
    tokenizer: Tokenizer, data: Archive, settings: TrainingSettings, state: Path, threads: int = 2
) -> NDArray[np.float32]:
    """One vector a token, shape (vocabulary, dimension). `state` holds an unfinished run and is removed at the end."""
    import torch
    from tqdm import tqdm

    torch.set_num_threads(threads)
    table = _Table(tokenizer, settings)
    done = table.restore(state)
    with tqdm(total=settings.steps, initial=done, desc="Học véc-tơ", unit="bước") as bar:
        for step in range(done, settings.steps):
            loss = _step(table, data, settings, step)
            bar.update()
            bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
            if (step + 1) % 100 == 0:
                table.store(state, step + 1)
    with torch.no_grad():
        vectors: NDArray[np.float32] = table.rows().numpy()
    state.unlink(missing_ok=True)
    return vectors


class _Table:
    """Trained vectors of features, and the token vectors that are their sums."""

    def __init__(self, tokenizer: Tokenizer, settings: TrainingSettings) -> None:
        import torch

        names, offsets, count = features(tokenizer)
        torch.manual_seed(settings.seed)
        self._names, self._offsets = torch.from_numpy(names), torch.from_numpy(offsets)
        self._weights = torch.nn.Parameter(torch.randn(count, settings.dimension) * 0.1)
        self.optimizer = torch.optim.Adam([self._weights], lr=settings.rate, betas=(0.9, 0.98), fused=True)
        self._key = asdict(settings) | {"features": count}

    def rows(self) -> torch.Tensor:
        from torch.nn.functional import embedding_bag

        return embedding_bag(self._names, self._weights, self._offsets, mode="sum")

    def store(self, path: Path, step: int) -> None:
        import torch

        fresh = path.with_suffix(".new")
        state = {"key": self._key, "step": step, "weights": self._weights.data, "adam": self.optimizer.state_dict()}
        torch.save(state, fresh)
        fresh.replace(path)

    def restore(self, path: Path) -> int:
        """The step to go on from; 0 when nothing is stored or it was made with other settings."""
        import torch

        if not path.is_file():
            return 0
        state: dict[str, Any] = torch.load(path, weights_only=True)
        if state["key"] != self._key:
            return 0
        self._weights.data.copy_(state["weights"])
        self.optimizer.load_state_dict(state["adam"])
        return int(state["step"])


def _step(table: _Table, data: Archive, settings: TrainingSettings, step: int) -> float:
    import numpy as np
    import torch
    from torch.nn.functional import cross_entropy

    asked = round(settings.batch * settings.asked) if data.questions else 0
    rng = np.random.default_rng([settings.seed, step])
    inside = round(settings.batch * settings.inside)
    mix = Mix(settings.batch - asked - inside, settings.neighbours, inside, asked)
    queries, passages, groups = sample(data, rng, mix)
    for group in table.optimizer.param_groups:
        warm = min(1.0, (step + 1) / max(1.0, settings.warm_up * settings.steps))
        group["lr"] = settings.rate * warm * (1 - step / settings.steps)
    rows = table.rows()
    scores = _pooled(rows, queries) @ _pooled(rows, passages).T * settings.scale
    same = torch.from_numpy(groups[:, None] == groups[None, :])
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e4)
    right = torch.arange(len(scores))
    loss = (cross_entropy(scores, right) + cross_entropy(scores.T, right)) / 2
    table.optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    table.optimizer.step()
    return float(loss.item())


def _pooled(rows: torch.Tensor, texts: Sequence[Ids]) -> torch.Tensor:
    import numpy as np
    import torch
    from torch.nn.functional import embedding_bag, normalize

    ids = torch.from_numpy(np.concatenate(texts).astype(np.int64))
    offsets = torch.from_numpy(np.cumsum([0] + [len(text) for text in texts[:-1]]))
    return normalize(embedding_bag(ids, rows, offsets, mode="sum"), dim=1)
