"""What became of a document is told by a text that says so of it, never by a duty to amend another one."""

import pytest

from assistant.answer import Assistant

UNSAID = (
    ("Công văn 3759 đã bị sửa đổi chưa?", ()),
    ("Nghị quyết 76 có bị sửa đổi không?", ()),
    ("nghi quyet 76 da bi dinh chi chua", ()),
    ("nghị quyết 76 bị thay chưa", ()),
    ("có văn bản nào sửa đổi nghị quyết 76 chưa", ()),
    ("kế hoạch cải cách hành chính xã Nguyên Giáp đã được bổ sung chưa", ()),
    ("Nó đã bị sửa đổi bởi văn bản nào chưa?", ("Nghị quyết 76 hiện còn hiệu lực không?",)),
    ("Công văn 3759 có sửa đổi nghị quyết 76 không?", ()),
    ("Nghị quyết 76 thay thế văn bản nào?", ()),
)  # fmt: skip


@pytest.mark.parametrize(("question", "history"), UNSAID)
def test_a_fate_that_no_text_tells_is_refused(eight: Assistant, question: str, history: tuple[str, ...]) -> None:
    answer = eight.ask(question, history)
    assert not answer.answered
    assert "không nêu" in answer.answer


def test_what_a_text_says_of_the_document_is_told(eight: Assistant) -> None:
    answer = eight.ask("Nghị định 61/2018 đã bị sửa đổi chưa?")
    assert answer.answer.startswith("Có.")
    assert "107/2021/NĐ-CP" in answer.answer
    assert not eight.ask("Nghị định 107/2021 đã bị sửa đổi chưa?").answered
    assert eight.ask("nghị định 108/2014 có bị thay thế không").answer.startswith("Văn bản không nêu việc thay thế")


def test_a_duty_to_amend_a_plan_still_answers(eight: Assistant) -> None:
    asked = "Kế hoạch đã ban hành rồi thì có phải sửa đổi cho phù hợp với Nghị quyết 76 không?"
    assert eight.ask(asked).answer.startswith("Có.")
