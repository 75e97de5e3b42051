"""A language model on loopback phrases answers; what it adds is never shown."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.compose.draft import Draft, Quote
from assistant.phrasing import ModelSettings, fault, model_settings, phrased
from corpus.records import Paragraph, Step, StepKind

TEXT = (
    "Thời gian ban hành kế hoạch của bộ, cơ quan, địa phương chậm nhất là ngày 25 tháng 12 "
    "của năm trước liền kề năm kế hoạch."
)
OTHER = "Định kỳ hàng quý báo cáo Bộ Nội vụ tình hình thực hiện Chương trình."


def paragraph(ident: str, text: str) -> Paragraph:
    return Paragraph(ident, "d", "v", 0, (Step(StepKind.DOAN, "1"),), text, 0, len(text))


QUOTES = (Quote(paragraph("a", TEXT), TEXT), Quote(paragraph("b", OTHER), OTHER))
DRAFT = Draft(TEXT, QUOTES, 0.8, "date")


class Server(ThreadingHTTPServer):
    """Speaks just enough of the OpenAI chat protocol; `reply` is what it says, `seen` what it was sent."""

    reply = ""
    status = 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[dict[str, object]] = []


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.seen.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        message = {"role": "assistant", "content": server.reply}
        body = json.dumps(
            {
                "id": "x",
                "object": "chat.completion",
                "created": 0,
                "model": "small",
                "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }
        ).encode()
        self.send_response(server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    served = Server()
    threading.Thread(target=served.serve_forever, daemon=True).start()
    monkeypatch.setenv("OPENAI_API_KEY", "khong-can")
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{served.server_address[1]}/v1")
    yield served
    served.shutdown()
    served.server_close()


def ask(server: Server, reply: str) -> tuple[Draft, str]:
    server.reply = reply
    return phrased("Chậm nhất ngày nào?", DRAFT, ModelSettings("openai:small"))


def test_a_faithful_reply_is_shown_without_its_pointers(server: Server) -> None:
    draft, mode = ask(server, "Kế hoạch ban hành chậm nhất là ngày 25 tháng 12 của năm trước liền kề năm kế hoạch [1].")
    assert mode == "model"
    assert draft.text == "Kế hoạch ban hành chậm nhất là ngày 25 tháng 12 của năm trước liền kề năm kế hoạch."
    assert [q.paragraph.id for q in draft.quotes] == ["a"]


def test_the_model_is_sent_the_evidence_and_nothing_else(server: Server) -> None:
    ask(server, "x")
    sent = json.dumps(server.seen[0], ensure_ascii=False)
    assert TEXT in sent and OTHER in sent and "Chậm nhất ngày nào?" in sent


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("Chậm nhất là ngày 31 tháng 12 của năm trước liền kề năm kế hoạch [1].", "thêm số liệu"),
        ("Chậm nhất là ngày 25 tháng 12 [3].", "không được cung cấp"),
        ("Chậm nhất là ngày 25 tháng 12 của năm trước.", "không viện dẫn"),
        ("Mọi công chức đều được thưởng Tết và nghỉ phép thêm theo nguyện vọng [1].", "xa văn bản"),
        ("", "trống"),
    ],
)
def test_a_reply_that_adds_or_points_elsewhere_falls_back(server: Server, reply: str, reason: str) -> None:
    draft, mode = ask(server, reply)
    assert mode == "extractive"
    assert draft.text == DRAFT.text
    assert reason in draft.warnings[-1]


def test_a_failing_provider_falls_back(server: Server) -> None:
    server.status = 500
    draft, mode = ask(server, "x")
    assert (mode, draft.text) == ("extractive", DRAFT.text)
    assert "Mô hình ngôn ngữ không dùng được" in draft.warnings[-1]


def test_an_unknown_provider_falls_back() -> None:
    draft, mode = phrased("Khi nào?", DRAFT, ModelSettings("khong-co:gi"))
    assert (mode, draft.text) == ("extractive", DRAFT.text)


def test_a_pointer_after_the_stop_belongs_to_the_sentence_before() -> None:
    assert (
        fault(
            "Thời gian ban hành kế hoạch chậm nhất là ngày 25 tháng 12. [1] Định kỳ hàng quý báo cáo Bộ Nội vụ. [2]",
            QUOTES,
        )
        == ""
    )


def test_no_model_is_used_unless_one_is_configured() -> None:
    assert model_settings({}) is None
    assert model_settings({"CCHC_MODEL": " openai:small "}) == ModelSettings("openai:small")
