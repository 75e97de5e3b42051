"""Views of an article: the pairs of texts that training pulls together.

Nobody labels an official's archive, so the article itself is the teacher: its title asks for its
text, a sentence for the rest, one half for the other. Real questions, where there are some, join in.
All views are cut from token ids made once; sampling is a pure function of (seed, step).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.embedding.texts import Article
from corpus.embedding.vocabulary import encode

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Ids = NDArray[np.int32]

#: How people put a title into a question; teaches the model that these words carry nothing.
QUESTION_FORMS = (
    ("", ""),
    ("", "được quy định như thế nào?"),
    ("", "là gì?"),
    ("", "như thế nào?"),
    ("quy định về", ""),
    ("quy định của pháp luật về", "là gì?"),
    ("pháp luật hiện hành quy định", "ra sao?"),
    ("cho tôi hỏi", "thế nào?"),
    ("cho em hỏi", "ạ?"),
    ("theo quy định thì", "gồm những gì?"),
    ("", "bao gồm những nội dung nào?"),
    ("", "có được không?"),
    ("", "là bao nhiêu?"),
    ("khi nào thì", ""),
    ("ai có", "?"),
    ("cơ quan nào", "?"),
    ("", "cần những gì?"),
)
LONGEST = 192  # tokens of a view
COMMON_TITLE = 3  # a title borne by more articles than this (`Hiệu lực thi hành`) asks for none of them


@dataclass(frozen=True, slots=True)
class Archive:
    """Articles as token ids.

    Paragraph p is `ids[starts[p]:starts[p + 1]]`; article a owns paragraphs `first[a]:first[a + 1]`.
    """

    titles: list[Ids]
    ids: Ids
    starts: NDArray[np.int64]
    first: NDArray[np.int64]
    groups: NDArray[np.int64]  # articles with one title share a number: never each other's negatives
    asks: NDArray[np.bool_]  # the title is telling enough to stand as a question
    forms: list[tuple[Ids, Ids]]
    questions: list[tuple[Ids, int, int]]  # question, its article, the paragraph that meets it best

    def text(self, article: int) -> Ids:
        """All the article's paragraphs, without the title."""
        return self.ids[self.starts[self.first[article]] : self.starts[self.first[article + 1]]]

    def paragraph(self, p: int) -> Ids:
        """One paragraph, counted over all articles."""
        return self.ids[self.starts[p] : self.starts[p + 1]]


@dataclass(frozen=True, slots=True)
class Mix:
    """Pairs of a step: views of articles in runs of `neighbours`, paragraphs against each other, real questions."""

    articles: int
    neighbours: int
    inside: int
    asked: int


def archive(tokenizer: Tokenizer, articles: Sequence[Article], questions: Sequence[tuple[str, str]] = ()) -> Archive:
    """Tokenise everything once. Questions whose article is not among `articles` are dropped."""
    import numpy as np

    def ids(texts: Sequence[str]) -> list[Ids]:
        return [np.array(row, dtype=np.int32) for row in encode(tokenizer, texts)]

    paragraphs: list[Ids] = []
    for i in range(0, len(articles), 2000):
        paragraphs += ids([p for article in articles[i : i + 2000] for p in article.paragraphs])
    titles = [article.title.lower() for article in articles]
    number = {title: i for i, title in enumerate(dict.fromkeys(titles))}
    frequency = Counter(titles)
    title_ids = ids(titles)
    asks = [frequency[t] <= COMMON_TITLE and len(row) > 1 for t, row in zip(titles, title_ids, strict=True)]
    forms = list(zip(ids([f[0] for f in QUESTION_FORMS]), ids([f[1] for f in QUESTION_FORMS]), strict=True))
    base = Archive(
        title_ids,
        np.concatenate(paragraphs),
        np.cumsum([0] + [len(p) for p in paragraphs]),
        np.cumsum([0] + [len(article.paragraphs) for article in articles]),
        np.array([number[t] for t in titles]),
        np.array(asks),
        forms,
        [],
    )
    place = {article.id: i for i, article in enumerate(articles)}
    known = [(text, place[key]) for text, key in questions if key in place]
    for (_, article), row in zip(known, ids([text for text, _ in known]), strict=True):
        base.questions.append((row, article, _closest(base, row, article)))
    return base


def _closest(data: Archive, question: Ids, article: int) -> int:
    """The article's paragraph that shares most of the question's tokens."""
    import numpy as np

    span = range(data.first[article], data.first[article + 1])
    return max(span, key=lambda p: len(np.intersect1d(question, data.paragraph(p))))


def sample(data: Archive, rng: np.random.Generator, mix: Mix) -> tuple[list[Ids], list[Ids], NDArray[np.int64]]:
    """(queries, passages, groups) of one step; pairs with one group are never each other's negatives.

    Articles come in runs of `neighbours` consecutive ones: the same document, hence the negatives
    that are hard to tell apart.
    """
    import numpy as np

    count = len(data.titles)
    neighbours = min(mix.neighbours, count)
    runs = rng.integers(0, count - neighbours + 1, -(-mix.articles // neighbours))
    articles = (runs[:, None] + np.arange(neighbours)).ravel()[: mix.articles]
    pairs = [_view(data, rng, int(a)) for a in articles]
    groups = [int(data.groups[a]) for a in articles]
    for i in rng.integers(0, len(data.questions), mix.asked) if data.questions else ():
        question, article, paragraph = data.questions[i]
        pairs.append((question, _passage(data, rng, article, paragraph)))
        groups.append(int(data.groups[article]))
    for paragraph in _within(data, rng, mix.inside):
        pairs.append(_stretch(data, rng, paragraph))
        groups.append(count + paragraph)
    queries, passages = zip(*pairs, strict=True)
    return list(queries), list(passages), np.array(groups)


def _within(data: Archive, rng: np.random.Generator, size: int) -> list[int]:
    """Paragraphs (of some length), up to eight from one article."""
    import numpy as np

    out: list[int] = []
    while len(out) < size:
        article = int(rng.integers(len(data.titles)))
        of = np.arange(data.first[article], data.first[article + 1])
        of = of[np.diff(data.starts[of[0] : of[-1] + 2]) >= 8]
        out += [int(p) for p in rng.permutation(of)[:8]]
    return out[:size]


def _stretch(data: Archive, rng: np.random.Generator, p: int) -> tuple[Ids, Ids]:
    """A stretch of a paragraph, some of its words lost, asks for the paragraph under its title."""
    import numpy as np

    paragraph, title = data.paragraph(p), data.titles[int(np.searchsorted(data.first, p, side="right")) - 1]
    start, length = _cut(rng, paragraph)
    query = paragraph[start : start + length]
    query = query[rng.random(len(query)) > 0.2] if rng.random() < 0.5 else query
    query = np.concatenate([title, query]) if rng.random() < 0.3 else query
    rest = np.concatenate([paragraph[:start], paragraph[start + length :]])
    return query, np.concatenate([title, paragraph if rng.random() < 0.5 else rest])


def _cut(rng: np.random.Generator, ids: Ids) -> tuple[int, int]:
    """Start and length of a stretch as long as a question, at most half of the text."""
    length = min(int(rng.integers(4, 20)), max(2, len(ids) // 2))
    return int(rng.integers(0, max(1, len(ids) - length))), length


def _passage(data: Archive, rng: np.random.Generator, article: int, paragraph: int) -> Ids:
    """What the product would embed: title and paragraph, or title and the whole text."""
    import numpy as np

    text = data.paragraph(paragraph) if rng.random() < 0.5 else data.text(article)[:LONGEST]
    return np.concatenate([data.titles[article], text])


def _view(data: Archive, rng: np.random.Generator, article: int) -> tuple[Ids, Ids]:
    import numpy as np

    text, title = data.text(article), data.titles[article]
    draw = rng.random()
    if (draw < 0.45 and data.asks[article]) or len(text) < 12:
        before, after = data.forms[rng.integers(len(data.forms))]
        return np.concatenate([before, title, after]), _window(rng, text)
    if draw < 0.6:
        half = len(text) // 2
        return _window(rng, text[:half]), _window(rng, text[half:])
    p = int(rng.integers(data.first[article], data.first[article + 1]))
    paragraph = data.paragraph(p)
    start, length = _cut(rng, paragraph)
    query = paragraph[start : start + length]
    if draw < 0.8:  # a stretch asks for the paragraph it was taken from, now and then with the stretch left in
        rest = np.concatenate([paragraph[:start], paragraph[start + length :]])
        return query, np.concatenate([title, paragraph if rng.random() < 0.3 else rest])
    at = int(data.starts[p] - data.starts[data.first[article]]) + start  # or for what stands around it
    around = [text[max(0, at - LONGEST // 2) : at], text[at + length : at + length + LONGEST // 2]]
    return query, np.concatenate([title, *around])


def _window(rng: np.random.Generator, ids: Ids) -> Ids:
    """The beginning or some other stretch, at most LONGEST tokens."""
    start = int(rng.integers(0, len(ids) - LONGEST)) if len(ids) > LONGEST and rng.random() < 0.5 else 0
    return ids[start : start + LONGEST]
