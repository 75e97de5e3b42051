"""`python -m corpus.embedding.train CORPUS… --out DIR`: learn an embedding from texts alone, on two cores, in minutes.

CORPUS is a BEIR file (`corpus.jsonl`, `.jsonl.xz`) or a folder of `.txt` (first line: the title).
Stopped runs go on where they were when the same command is given again.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.embedding.export import save_model
from corpus.embedding.quality import ndcg_at_10
from corpus.embedding.texts import read_articles, read_questions
from corpus.embedding.trainer import TrainingSettings, train
from corpus.embedding.views import archive
from corpus.embedding.vocabulary import build_tokenizer
from corpus.errors import CchcError

_CARD = """---
license: apache-2.0
language: vi
library_name: sentence-transformers
pipeline_tag: sentence-similarity
---
# Vietnamese administrative embedding

A static model: one {dimension}-d vector for each of {tokens:,} tokens (syllables, compounds of up to four
syllables, pieces for unknown words); a text is the normalised sum. No GPU, well under a millisecond a question.

```python
from sentence_transformers import SentenceTransformer
model = SentenceTransformer("path/to/this/folder")
model.encode(["Trách nhiệm của Chủ tịch Ủy ban nhân dân xã là gì?"])
```

- **Use**: searching Vietnamese regulations, law and administrative plans, best summed with BM25. Passages
  are embedded as `title. heading path. paragraph`. No prompt, no word segmentation; text must carry its diacritics.
- **Data**: {data}, {articles:,} texts{asked}. No text is contained in the model.
- **Training**: in-batch negatives over pairs cut from each text (title and text, stretch and paragraph, halves);
  {steps} steps of {batch} pairs, seed {seed}.
- **Figures**: {figures}
- **Limits**: word order and negation are not seen; words rare in the training texts are weak.
- **Storage**: 8-bit rows with one scale each; `StaticEmbedding` unfolds them.
- **Licence**: Apache-2.0.
- **Command**: `{command}`
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status; messages go to stderr."""
    options = _options(arguments)
    try:
        _run(options)
    except CchcError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    default = TrainingSettings()
    parser = argparse.ArgumentParser(prog="python -m corpus.embedding.train", description="Huấn luyện mô hình nhúng.")
    parser.add_argument("corpus", nargs="+", type=Path, help="corpus.jsonl, corpus.jsonl.xz hoặc thư mục .txt")
    parser.add_argument("--out", required=True, type=Path, help="thư mục ghi mô hình")
    parser.add_argument("--questions", type=Path, help="thư mục có queries.jsonl và qrels.tsv")
    parser.add_argument("--judged", type=Path, help="thư mục có queries.jsonl và qrels.tsv chỉ dùng để đo")
    parser.add_argument("--asked", type=float, default=default.asked, help="tỷ lệ cặp là câu hỏi trong mỗi bước")
    parser.add_argument("--held-out", default="", help="chữ số cuối của mã các câu hỏi chỉ dùng để đo, vd. 012")
    parser.add_argument("--data-name", default="Vietnamese official texts", help="tên bộ văn bản, ghi vào thẻ mô hình")
    parser.add_argument("--dimension", type=int, default=default.dimension, help="số chiều véc-tơ")
    parser.add_argument("--compounds", type=int, default=default.compounds, help="số từ ghép trong từ vựng")
    parser.add_argument("--steps", type=int, default=default.steps, help="số bước học")
    parser.add_argument("--batch", type=int, default=default.batch, help="số cặp mỗi bước")
    parser.add_argument("--seed", type=int, default=default.seed, help="hạt ngẫu nhiên")
    parser.add_argument("--threads", type=int, default=2, help="số luồng tính toán")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> None:
    from tokenizers import Tokenizer

    settings = TrainingSettings(
        options.dimension, options.compounds, options.steps, options.batch, asked=options.asked, seed=options.seed
    )
    articles = read_articles(options.corpus)
    asked = read_questions(options.questions, options.held_out) if options.questions else []
    print(f"{len(articles):,} văn bản, {len(asked):,} câu hỏi để học.", file=sys.stderr)
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary, state = options.out / "training-vocabulary.json", options.out / "training.pt"
    if vocabulary.is_file() and state.is_file():
        tokenizer = Tokenizer.from_file(str(vocabulary))
    else:
        texts = [text for article in articles for text in (article.title, *article.paragraphs)]
        texts += dict.fromkeys(text for text, _ in asked)
        tokenizer = build_tokenizer(texts, compounds=settings.compounds)
        tokenizer.save(str(vocabulary))
    data = archive(tokenizer, articles, asked)
    vectors = train(tokenizer, data, settings, state, options.threads)
    figures = "not measured"
    if options.judged or (options.questions and options.held_out):
        learnt = set(asked)
        place = {article.id: i for i, article in enumerate(articles)}
        judged = read_questions(options.judged or options.questions)
        unseen = [pair for pair in judged if pair not in learnt and pair[1] in place]
        scores = ndcg_at_10(tokenizer, vectors, data, [(text, place[key]) for text, key in unseen])
        figures = f"nDCG@10 on {len({text for text, _ in unseen})} held-out questions over all texts: "
        figures += ", ".join(f"{score:.3f} ({name})" for name, score in scores.items())
    card = _CARD.format(
        dimension=settings.dimension,
        tokens=len(vectors),
        data=options.data_name,
        articles=len(articles),
        asked=f" and {len(set(asked)):,} questions ({settings.asked:.0%} of the pairs)" if asked else "",
        steps=settings.steps,
        batch=settings.batch,
        seed=settings.seed,
        figures=figures,
        command=_command(options),
    )
    save_model(options.out, tokenizer, vectors, card)
    vocabulary.unlink()
    print(f"Đã ghi {options.out} ({figures}).", file=sys.stderr)


def _command(options: argparse.Namespace) -> str:
    """The command that repeats the run, with file names only: folders differ from machine to machine."""
    asked = f" --questions {options.questions.name}" if options.questions else ""
    asked += f" --held-out {options.held_out}" if options.held_out else ""
    asked += f" --judged {options.judged.name}" if options.judged else ""
    asked += f" --asked {options.asked}" if options.asked != TrainingSettings().asked else ""
    numbers = " ".join(f"--{name} {getattr(options, name)}" for name in ("dimension", "compounds", "steps", "seed"))
    return f"python -m corpus.embedding.train {' '.join(p.name for p in options.corpus)}{asked} {numbers} --out DIR"


if __name__ == "__main__":
    sys.exit(main())
