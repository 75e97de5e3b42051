"""A reader looks for words of his own in all texts, to check what an answer or a refusal says."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.finding import MOST_SYLLABLES


def _texts(assistant: Assistant, words: str) -> list[str]:
    found = assistant.find(words)
    held = {p.id: p.text for d in assistant._library.held() for p in assistant._library.paragraphs(d.id)}
    return [held[stand.paragraph_id] for stand in found.stands]


def test_every_paragraph_that_has_the_words_is_found_and_no_other(eight: Assistant) -> None:
    texts = _texts(eight, "Kinh  phí")
    assert texts and all("kinh phí" in t.lower() for t in texts)
    held = (p.text for d in eight._library.held() for p in eight._library.paragraphs(d.id))
    assert len(texts) == sum("kinh phí" in " ".join(t.lower().split()) for t in held)


@pytest.mark.parametrize(("typed", "meant"), [("kinh phi", "kinh phí"), ("ha noi", "hà nội"), ("tram bom", "trạm bơm")])
def test_words_without_diacritics_are_found_however_the_texts_write_them(
    eight: Assistant, typed: str, meant: str
) -> None:
    assert set(_texts(eight, meant)) <= set(_texts(eight, typed)) != set()


def test_with_diacritics_only_those_are_found(eight: Assistant) -> None:
    assert not eight.find("kính phi").stands


def test_a_number_of_a_document_is_found_in_any_spelling(eight: Assistant) -> None:
    assert _texts(eight, "76/nq-cp") == _texts(eight, "76/NQ-CP") != []


def test_where_the_words_stand_nowhere_together_their_parts_that_do_are_offered(eight: Assistant) -> None:
    found = eight.find("kinh phí trồng cây xanh")
    assert not found.stands and found.documents == 8 and found.paragraphs > 400
    assert "kinh phí" in found.parts and "kinh phí trồng" not in found.parts


@pytest.mark.parametrize("words", ["", "   ", "???", "từ " * (MOST_SYLLABLES + 1)])
def test_nothing_is_looked_for_without_words_or_with_a_whole_passage(eight: Assistant, words: str) -> None:
    found = eight.find(words)
    assert not (found.stands or found.runs or found.parts)
