"""Every metric on tables that can be checked by hand."""

from __future__ import annotations

import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import metrics, stats
from eval.outcomes import Outcome, outcome

# ── Answers ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "quote", "held"),
    [
        ("Chậm nhất là ngày 25 tháng 12", "ngày 25 tháng 12", True),
        ("CHẬM NHẤT là  ngày\n25\u00a0tháng 12", "chậm nhất là ngày 25 tháng 12", True),
        (unicodedata.normalize("NFD", "Nghị quyết số 76"), "nghị quyết số 76", True),
        ("Nghi quyet so 76", "Nghị quyết số 76", False),
        ("", "a", False),
    ],
)
def test_containment_folds_unicode_form_case_and_white_space_only(text: str, quote: str, held: bool) -> None:
    assert metrics.contains(text, quote) is held


def test_a_group_is_met_by_any_alternative_in_any_single_text() -> None:
    assert metrics.groups_met(["một hai", "ba bốn"], [["hai ba"], ["bốn", "năm"], ["MỘT"], ["sáu"]]) == 2 / 4
    assert metrics.groups_met([], [["a"]]) == 0.0
    assert metrics.groups_met(["a"], []) is None


def test_sources_are_sought_in_cited_paragraphs_and_facts_in_the_answer() -> None:
    assert metrics.sources_met(["Phụ lục 2: 16 đề án"], [["phụ lục 2"], ["phụ lục 1"]]) == 0.5
    assert metrics.facts_met("Có 16 đề án.", [["16", "mười sáu"], ["đề án"]]) == 1.0


def test_citation_precision_is_the_share_of_cited_paragraphs_that_hold_a_quote() -> None:
    sources = [["a b"], ["c d"]]
    assert metrics.citation_precision(["x A B y", "c d", "e", "f"], sources) == 0.5
    assert metrics.citation_precision([], sources) == 0.0


@pytest.mark.parametrize(
    ("row", "right", "kind"),
    [
        ((True, False, 1.0, 1.0), True, Outcome.ANSWERED),
        ((True, False, None, None), True, Outcome.ANSWERED),
        ((True, False, 1.0, 0.5), False, Outcome.INCOMPLETE),
        ((True, False, 0.5, 1.0), False, Outcome.INCOMPLETE),
        ((True, False, 1.0, 0.0), False, Outcome.WRONG_FACTS),
        ((True, False, 0.0, 1.0), False, Outcome.UNSOURCED),
        ((True, False, 0.0, 0.5), False, Outcome.WRONG_SOURCE),
        ((True, True, 0.0, 0.0), False, Outcome.OVER_REFUSED),
        ((True, True, None, None), False, Outcome.OVER_REFUSED),
        ((False, True, None, None), True, Outcome.REFUSED_RIGHTLY),
        ((False, False, None, None), False, Outcome.OVER_ANSWERED),
    ],
)
def test_right_and_wrong_by_kind(
    row: tuple[bool, bool, float | None, float | None], right: bool, kind: Outcome
) -> None:
    assert metrics.correct(*row) is right
    assert outcome(*row) is kind
    assert kind.is_failure is not right
    assert kind.label


def test_refusal_precision_and_recall_on_ten_questions() -> None:
    answerable = [True] * 6 + [False] * 4
    refused = [True, False, False, False, False, False, True, True, True, False]
    assert metrics.refusal_precision(answerable, refused) == 3 / 4
    assert metrics.refusal_recall(answerable, refused) == 3 / 4
    assert metrics.refusal_precision([True], [False]) is None
    assert metrics.refusal_recall([True], [False]) is None


def test_aurc_is_the_mean_risk_over_all_coverages() -> None:
    # ranked by confidence: right, right, wrong, right → risks 0, 0, 1/3, 1/4
    assert metrics.aurc([0.9, 0.8, 0.7, 0.1], [0, 0, 1, 0]) == pytest.approx((0 + 0 + 1 / 3 + 1 / 4) / 4)
    assert metrics.risk_coverage([0.1, 0.9], [1, 0]) == [(0.5, 0.0), (1.0, 0.5)]
    assert metrics.aurc([], []) is None


def test_equal_confidences_give_the_same_curve_in_any_order() -> None:
    assert metrics.aurc([0.5] * 4, [1, 0, 0, 0]) == metrics.aurc([0.5] * 4, [0, 0, 0, 1]) == pytest.approx(0.25)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40))
def test_the_risk_at_full_coverage_is_the_share_of_wrong_answers(rows: list[tuple[float, bool]]) -> None:
    confidences, wrong = [c for c, _ in rows], [float(w) for _, w in rows]
    coverage, risk = metrics.risk_coverage(confidences, wrong)[-1]
    assert coverage == 1.0
    assert risk == pytest.approx(sum(wrong) / len(wrong))
    area = metrics.aurc(confidences, wrong)
    assert area is not None and 0 <= area <= 1


# ── Rankings ─────────────────────────────────────────────────────────────────

RANKED = ["d1", "d2", "d3", "d4", "d5"]


@pytest.mark.parametrize(
    ("relevant", "at", "success", "recall", "rr"),
    [
        ({"d1": 1}, 1, 1.0, 1.0, 1.0),
        ({"d2": 1}, 1, 0.0, 0.0, 0.0),
        ({"d2": 1, "d9": 1}, 10, 1.0, 0.5, 0.5),
        ({"d3": 2, "d5": 1}, 3, 1.0, 0.5, 1 / 3),
        ({"d1": 0, "d4": 1}, 10, 1.0, 1.0, 0.25),
        ({"d1": -1}, 10, 0.0, 0.0, 0.0),
        ({}, 10, 0.0, 0.0, 0.0),
    ],
)
def test_success_recall_and_reciprocal_rank(
    relevant: dict[str, int], at: int, success: float, recall: float, rr: float
) -> None:
    assert metrics.success(RANKED, relevant, at) == success
    assert metrics.recall(RANKED, relevant, at) == recall
    assert metrics.reciprocal_rank(RANKED, relevant, at) == rr


def test_ndcg_has_linear_gain_and_the_ideal_of_all_judged_documents() -> None:
    # found: grade 3 at rank 2, grade 1 at rank 3; ideal: 3, 2, 1 at ranks 1, 2, 3
    found = 3 / math.log2(3) + 1 / math.log2(4)
    ideal = 3 / math.log2(2) + 2 / math.log2(3) + 1 / math.log2(4)
    assert metrics.ndcg(["x", "a", "c"], {"a": 3, "b": 2, "c": 1}, 10) == pytest.approx(found / ideal)


def test_ndcg_is_cut_at_k_in_the_ranking_and_in_the_ideal() -> None:
    assert metrics.ndcg(["x", "a"], {"a": 1}, 1) == 0.0
    assert metrics.ndcg(["a", "x"], {"a": 1, "b": 1}, 1) == 1.0


def test_a_document_ranked_twice_counts_at_its_first_place() -> None:
    assert metrics.ranking_scores(["x", "x", "a"], {"a": 1})["RR@10"] == 0.5


def test_a_question_missing_from_the_run_scores_zero() -> None:
    scores = metrics.score_run({"q1": ["a"]}, {"q1": {"a": 1}, "q2": {"b": 1}})
    assert tuple(scores["q1"]) == metrics.RANKING_MEASURES
    assert set(scores["q1"].values()) == {1.0}
    assert set(scores["q2"].values()) == {0.0}


@given(st.permutations(list("abcdefghijkl")), st.dictionaries(st.sampled_from("abcdefghijkl"), st.integers(0, 3)))
def test_every_ranking_measure_lies_between_zero_and_one(ranked: list[str], relevant: dict[str, int]) -> None:
    scores = metrics.ranking_scores(ranked, relevant)
    assert all(0 <= score <= 1 + 1e-12 for score in scores.values())
    assert scores["Success@1"] <= scores["RR@10"] <= scores["Success@10"]
    assert scores["R@10"] <= scores["R@100"]


# ── How sure ─────────────────────────────────────────────────────────────────


def test_a_mean_leaves_out_what_does_not_apply() -> None:
    figure = stats.estimate_mean([1.0, None, 0.0, 1.0, None])
    assert figure.value == pytest.approx(2 / 3)
    assert figure.n == 3
    assert stats.estimate_mean([None]) == stats.Estimate(None, None, None, 0)


def test_a_figure_without_variation_has_an_interval_of_no_width() -> None:
    assert stats.estimate_mean([1.0] * 10) == stats.Estimate(1.0, 1.0, 1.0, 10)
    assert stats.estimate_statistic(5, lambda drawn: 7.0) == stats.Estimate(7.0, 7.0, 7.0, 5)


def test_the_interval_of_a_fair_coin_is_that_of_the_binomial() -> None:
    figure = stats.estimate_mean([0.0, 1.0] * 50)  # ± 1.96 · √(.25 / 100) ≈ ± .098
    assert (figure.low, figure.high) == (pytest.approx(0.402, abs=0.02), pytest.approx(0.598, abs=0.02))
    assert figure == stats.estimate_mean([0.0, 1.0] * 50)


def test_a_ratio_counts_only_questions_in_its_denominator() -> None:
    figure = stats.estimate_ratio([1, 0, 0, 1], [1, 0, 1, 1])
    assert figure.value == pytest.approx(2 / 3)
    assert figure.n == 3


def test_percentiles_are_linear_between_ranks() -> None:
    assert stats.percentile([10, 20, 30, 40, 50], 50) == 30
    assert stats.percentile([10, 20], 95) == pytest.approx(19.5)
    assert stats.median([1, 2, 3, 10]) == 2.5
    assert stats.percentile([], 50) is None


def test_the_randomisation_test_is_exact_for_few_questions() -> None:
    assert stats.randomisation_test([1, 1, 1], [0, 0, 0]) == 2 / 8  # only +++ and −−− are as extreme
    assert stats.randomisation_test([1, 0, 1, 1], [0, 0, 0, 0]) == 2 / 8  # equal pairs say nothing
    assert stats.randomisation_test([1, 0], [0, 1]) == 1.0
    assert stats.randomisation_test([0.5], [0.5]) == 1.0


def test_the_drawn_randomisation_test_tells_a_gain_from_noise_and_repeats() -> None:
    noise = [0.0, 1.0] * 50
    gain = [1.0] * 60 + [0.0] * 40
    assert stats.randomisation_test(gain, [0.0] * 100) < 0.001
    assert stats.randomisation_test(noise, noise[::-1]) > 0.5
    assert stats.randomisation_test(gain, noise) == stats.randomisation_test(gain, noise)


def test_holm_multiplies_the_smallest_p_the_most() -> None:
    assert stats.holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert stats.holm([0.9, 0.8]) == [1.0, 1.0]
    assert stats.holm([]) == []
