"""The confidence of an answer: right answers stand before wrong ones, and it is a probability."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.compose.draft import Draft
from assistant.reliability import features, probability
from eval import fit_reliability
from eval.metrics import aurc


def test_an_answer_that_lacks_words_of_its_question_is_less_sure() -> None:
    whole = {"told": 1.0, "shown": 1.0, "pairs shown": 1.0, "sure": 0.9, "found": 1.0, "score": 1.5}
    lacking = {**whole, "pairs shown": 0.3, "score": 0.8, "terms missing": 0.6, "terms torn": 0.3}
    assert 0.0 < probability(lacking) < probability(whole) < 1.0


def test_a_kind_without_a_weight_is_neither_surer_nor_less_sure() -> None:
    known = {"told": 0.8, "sure": 0.8}
    assert probability({**known, "kind:unheard of": 1.0}) == probability(known)


def test_features_are_shares_of_what_the_answer_shows(eight: Assistant) -> None:
    turn = eight.consider("Kế hoạch năm sau phải ban hành chậm nhất ngày nào?")
    assert isinstance(turn.outcome, Draft) and turn.scene
    found = features(turn.scene, turn.outcome)
    assert found["found"] == 1.0 and 0.5 < found["told"] <= found["shown"] <= 1.0
    assert found["kind:date"] == found["asks:date"] == 1.0


def test_the_confidence_told_is_that_probability_and_is_below_for_a_near_miss(eight: Assistant) -> None:
    right = eight.ask("Kế hoạch cải cách hành chính năm phải ban hành chậm nhất ngày nào?")
    open_ = eight.ask("Bộ Chỉ số do tỉnh ban hành có phải gửi Bộ Nội vụ thẩm định trước không?")
    assert right.answered and right.confidence > 0.9
    assert not open_.answered or open_.confidence < 0.8


def test_a_fit_puts_the_feature_that_tells_right_from_wrong_to_use() -> None:
    pytest.importorskip("sklearn")
    data = [(f"set{i % 4}", {"told": i % 10 / 10, "sure": 0.5}, i % 10 > 3) for i in range(200)]
    fitted = fit_reliability.fit(data)
    assert fitted["weights"]["told"] > 1 and fitted["auc_left_out"] > 0.95
    assert fitted["auc_of_composers"] == pytest.approx(0.5)
    assert aurc([found["told"] for _, found, _ in data], [1.0 - right for *_, right in data]) < 0.1
