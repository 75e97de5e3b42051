"""What is measured, as pure functions of plain values; how it is gathered stands in answers.py and retrieval.py.

Answers are judged by containment of gold quotes and facts; rankings by the measures of `ir-measures`
(MacAvaney, Macdonald, Ounis: Streamlining Evaluation with ir-measures, ECIR 2022), computed as
trec_eval computes them. A share with nothing to divide by is None, never 0 or 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from corpus.language.text import comparable

#: Ranking measures in the notation of ir-measures, in the order in which they are shown.
RANKING_MEASURES = ("Success@1", "Success@10", "R@10", "R@100", "RR@10", "nDCG@10")


# ── Answers ──────────────────────────────────────────────────────────────────


def contains(text: str, quote: str) -> bool:
    """Whether `text` contains `quote` once NFC, case and white space are folded (DESIGN, Contracts)."""
    return comparable(quote) in comparable(text)


def groups_met(texts: Sequence[str], groups: Sequence[Sequence[str]]) -> float | None:
    """Share of groups of which one alternative is contained in one of the texts; None without groups.

    A single text must hold an alternative whole: two texts never meet a group together.
    """
    if not groups:
        return None
    folded = [comparable(text) for text in texts]
    met = sum(any(comparable(quote) in text for quote in group for text in folded) for group in groups)
    return met / len(groups)


def sources_met(cited_texts: Sequence[str], sources: Sequence[Sequence[str]]) -> float | None:
    """Share of gold source groups met by the paragraphs that were cited: citation *recall*.

    Counterpart of ALCE's citation recall (Gao et al., EMNLP 2023), with verbatim gold quotes in place
    of an entailment model.
    """
    return groups_met(cited_texts, sources)


def facts_met(answer: str, facts: Sequence[Sequence[str]]) -> float | None:
    """Share of gold fact groups that the answer contains: string recall with alternatives.

    As `STR-EM` in ASQA (Stelmakh et al., EMNLP 2022), on whole folded strings.
    """
    return groups_met([answer], facts)


def citation_precision(cited_texts: Sequence[str], sources: Sequence[Sequence[str]]) -> float:
    """Cited paragraphs that hold a gold quote / cited paragraphs; 0 when nothing was cited.

    Pass each cited paragraph once. An answer without any citation scores 0, because the product
    promises a source beside every statement. After ALCE's citation precision (Gao et al., 2023).
    """
    if not cited_texts:
        return 0.0
    quotes = [comparable(quote) for group in sources for quote in group]
    folded = [comparable(text) for text in cited_texts]
    return sum(any(quote in text for quote in quotes) for text in folded) / len(folded)


def correct(answerable: bool, refused: bool, sources: float | None, facts: float | None) -> bool:
    """Answerable: answered, with all source and all fact groups met. Not answerable: refused."""
    if not answerable:
        return refused
    return not refused and sources in (None, 1.0) and facts in (None, 1.0)


def refusal_precision(answerable: Sequence[bool], refused: Sequence[bool]) -> float | None:
    """Of the questions refused, the share that has no answer; None when none was refused.

    Refusing is the positive class, as for unanswerable questions in SQuAD 2.0 (Rajpurkar et al., ACL 2018).
    """
    asked = [not a for a, r in zip(answerable, refused, strict=True) if r]
    return sum(asked) / len(asked) if asked else None


def refusal_recall(answerable: Sequence[bool], refused: Sequence[bool]) -> float | None:
    """Of the questions without an answer, the share refused; None when all have one."""
    silent = [r for a, r in zip(answerable, refused, strict=True) if not a]
    return sum(silent) / len(silent) if silent else None


def risk_coverage(confidences: Sequence[float], losses: Sequence[float]) -> list[tuple[float, float]]:
    """Points (coverage k/n, mean loss of the k most confident), k = 1 … n, of the risk-coverage curve.

    El-Yaniv & Wiener, On the Foundations of Noise-free Selective Classification, JMLR 2010. Items of
    equal confidence cannot be told apart by any threshold, so each carries the mean loss of its tie:
    the curve does not depend on the order of the questions in the file.
    """
    if len(confidences) != len(losses):
        raise ValueError("one loss per confidence")
    tied: dict[float, list[float]] = {}
    for confidence, loss in zip(confidences, losses, strict=True):
        tied.setdefault(confidence, []).append(loss)
    points: list[tuple[float, float]] = []
    total, k, n = 0.0, 0, len(losses)
    for confidence in sorted(tied, reverse=True):
        group = tied[confidence]
        mean = sum(group) / len(group)
        for _ in group:
            total += mean
            k += 1
            points.append((k / n, total / k))
    return points


def aurc(confidences: Sequence[float], losses: Sequence[float]) -> float | None:
    """Area under the risk-coverage curve: the mean, over k = 1 … n, of the risk among the k most confident.

    Lower is better; 0 when nothing is wrong. It rewards confidences that put what is wrong last.
    Geifman, Uziel & El-Yaniv, Bias-Reduced Uncertainty Estimation for Deep Neural Classifiers, ICLR
    2019; their loss is 0/1, here 1 − `correct`. None for no items.
    """
    points = risk_coverage(confidences, losses)
    return sum(risk for _, risk in points) / len(points) if points else None


# ── Rankings ─────────────────────────────────────────────────────────────────


def success(ranked: Sequence[str], relevant: Mapping[str, int], k: int) -> float:
    """Success@k: 1 when a relevant document is among the first k, else 0 (trec_eval `success`)."""
    return float(any(relevant.get(document, 0) > 0 for document in ranked[:k]))


def recall(ranked: Sequence[str], relevant: Mapping[str, int], k: int) -> float:
    """R@k: relevant documents among the first k / all relevant documents (trec_eval `recall`).

    The denominator holds all that were judged relevant, also those that the corpus lacks; 0 for none.
    """
    total = sum(grade > 0 for grade in relevant.values())
    return sum(relevant.get(document, 0) > 0 for document in ranked[:k]) / total if total else 0.0


def reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, int], k: int) -> float:
    """RR@k: 1 / rank of the first relevant document, 0 beyond rank k (Kantor & Voorhees, TREC-5, 1996)."""
    for rank, document in enumerate(ranked[:k], start=1):
        if relevant.get(document, 0) > 0:
            return 1 / rank
    return 0.0


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int], k: int) -> float:
    """nDCG@k with linear gain: Σ grade / log2(rank + 1), over the same sum for the ideal order.

    As trec_eval `ndcg_cut` (Järvelin & Kekäläinen, ACM TOIS 2002): not judged counts as 0, the ideal
    takes the k best of all judged documents, negative grades gain nothing.
    """
    ideal = sum(_discounted(g, r) for r, g in enumerate(sorted(relevant.values(), reverse=True)[:k], start=1))
    found = sum(_discounted(relevant.get(d, 0), r) for r, d in enumerate(ranked[:k], start=1))
    return found / ideal if ideal else 0.0


def _discounted(grade: int, rank: int) -> float:
    return max(grade, 0) / math.log2(rank + 1)


def ranking_scores(ranked: Sequence[str], relevant: Mapping[str, int]) -> dict[str, float]:
    """All of RANKING_MEASURES for one question; of a document ranked twice the first place counts."""
    ranked = list(dict.fromkeys(ranked))
    return {
        "Success@1": success(ranked, relevant, 1),
        "Success@10": success(ranked, relevant, 10),
        "R@10": recall(ranked, relevant, 10),
        "R@100": recall(ranked, relevant, 100),
        "RR@10": reciprocal_rank(ranked, relevant, 10),
        "nDCG@10": ndcg(ranked, relevant, 10),
    }


def score_run(run: Mapping[str, Sequence[str]], qrels: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, float]]:
    """Scores of every question of the qrels; one that the run lacks scores 0, as ir-measures has it."""
    return {question: ranking_scores(run.get(question, ()), relevant) for question, relevant in qrels.items()}
