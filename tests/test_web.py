"""The HTTP interface through a real server, and the HTML of the page without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest

from assistant import laws
from assistant.answer import Assistant
from assistant.finding import Finding
from assistant.refusals import _ADD
from assistant.result import Answer, Searched, Sought, Stand
from corpus.embedding.embedder import load_embedder
from corpus.errors import InputError
from corpus.labels import document_label
from corpus.records import Citation, Document, Paragraph, Step, StepKind
from corpus.store.embedded import EmbeddedStore
from ingest.pipeline import Outcome
from tests.serving import served
from ui.web import texts
from ui.web.api import LARGEST_BODY, LONGEST_HISTORY
from ui.web.cards import excerpt, short_label
from ui.web.conversation import Turn, conversation_html, copy_text
from ui.web.found import nowhere_html
from ui.web.grounds import grounded
from ui.web.handlers import Handlers
from ui.web.library import documents_html, report_html
from ui.web.markup import around, begun, esc, marked
from ui.web.searched import sought_of
from ui.web.server import _listen, create_app
from ui.web.signature import with_blocks_joined
from ui.web.viewer import Light, Source, document_html

QUESTION = "Cơ quan nào chủ trì đề án Phân cấp trong giải quyết thủ tục hành chính?"
EVIL = "<img src=x onerror=alert(1)> **đậm** ${1+1} {{x}} \"'"


@pytest.fixture(scope="module")
def client(shipped_home: Path) -> Iterator[httpx.Client]:
    """A client of a server over the shipped texts."""
    store = EmbeddedStore(shipped_home / "store", load_embedder)
    app = create_app(store, Assistant(store))
    with served(app) as address, httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        yield client


def test_health(client: httpx.Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "documents": 5}


def test_ask_gives_the_object_of_the_contract(client: httpx.Client) -> None:
    answer = client.post("/api/ask", json={"question": QUESTION}).json()
    assert answer["answered"]
    assert "Văn phòng Chính phủ" in answer["answer"]
    assert answer["citations"][0]["document"]["number"] == "3759/BNV-CCHC"


def test_history_reaches_the_assistant(client: httpx.Client) -> None:
    asked = {"question": "thế bao giờ hoàn thành?", "history": [QUESTION]}
    assert "2022" in client.post("/api/ask", json=asked).json()["answer"]


def test_a_citation_can_be_fetched_with_its_document(client: httpx.Client) -> None:
    cited = client.post("/api/ask", json={"question": QUESTION}).json()["citations"][0]
    paragraph = client.get(f"/api/paragraphs/{cited['paragraph_id']}").json()
    assert paragraph["text"] == cited["text"]
    assert paragraph["document"]["id"] == cited["document"]["id"]
    document = client.get(f"/api/documents/{cited['document']['id']}").json()
    assert cited["paragraph_id"] in {p["id"] for p in document["paragraphs"]}


def test_documents_lists_the_known_ones_too(client: httpx.Client) -> None:
    held = {d["id"]: d["held"] for d in client.get("/api/documents").json()["documents"]}
    assert held["3759-bnv-cchc"]
    assert not held["76-nq-cp"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"khong phai json", 400),
        (b"[" * 100_000, 400),
        (b'["question"]', 400),
        (b'{"question": 5}', 400),
        (b'{"question": ""}', 400),
        (b'{"question": "a", "history": "b"}', 400),
        (b'{"question": "a", "history": [1]}', 400),
        (b'{"question": "a", "history": [' + b'"x",' * LONGEST_HISTORY + b'"x"]}', 400),
        (b'{"question": "' + b"a" * LARGEST_BODY + b'"}', 413),
        ('{"question": "' + "ệ" * 50_000 + '"}', 400),
    ],
)
def test_a_bad_request_is_one_vietnamese_line(client: httpx.Client, body: bytes | str, status: int) -> None:
    response = client.post("/api/ask", content=body)
    assert response.status_code == status
    assert set(response.json()) == {"error"}
    assert "\n" not in response.json()["error"]


def test_a_body_without_a_length_is_read_no_further_than_the_limit(client: httpx.Client) -> None:
    chunks = (b"x" * 65_536 for _ in range(64))
    assert client.post("/api/ask", content=chunks).status_code == 413


@pytest.mark.parametrize("question", ["😀😀😀", EVIL, "'; DROP TABLE documents; --", "kế hoạch " * 200, "\x00\x1b[31m"])
def test_odd_questions_get_an_answer_or_a_clear_refusal(client: httpx.Client, question: str) -> None:
    response = client.post("/api/ask", json={"question": question})
    assert response.status_code in (200, 400)
    assert response.json().get("question") == question or "error" in response.json()


def test_half_a_surrogate_pair_does_no_harm(client: httpx.Client) -> None:
    response = client.post("/api/ask", content=b'{"question": "k\\ud800 ho\\u1ea1ch", "history": ["k\\udfff"]}')
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/api/documents/khong-co", "/api/paragraphs/khong-co", "/api/khong-co", "/api/ask"])
def test_what_is_not_there_is_404_with_a_reason(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.json()["error"]


def test_many_at_once_get_their_own_answers(client: httpx.Client) -> None:
    questions = [QUESTION, "Bảy bài học kinh nghiệm giai đoạn 2011 - 2020 là gì?"] * 8
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda q: client.post("/api/ask", json={"question": q}).json(), questions))
    assert [a["question"] for a in answers] == questions
    assert len({a["answer"] for a in answers}) == 2


def test_the_page_keeps_to_itself(client: httpx.Client) -> None:
    response = client.get("/")
    assert texts.TITLE in response.text
    assert "default-src 'self'" in response.headers["content-security-policy"]


def test_a_port_that_is_taken_is_told_with_the_next_step(client: httpx.Client) -> None:
    with pytest.raises(InputError, match=r"cổng đang có chương trình khác dùng.*vd: cchc serve --port"):
        _listen("127.0.0.1", client.base_url.port or 0)


# -- HTML without a server ---------------------------------------------------------------------------------


def _paragraph(text: str, kind: StepKind = StepKind.DOAN, **fields: object) -> Paragraph:
    base = Paragraph("d:1", "d", "v1", 0, (Step(kind, "1"),), text, 0, len(text))
    return replace(base, **fields)  # type: ignore[arg-type]


def _citation(label: str = "mục 1, Công văn số 1/A", quote: str = "câu trích", ident: str = "d:1") -> Citation:
    return Citation(ident, "d", "v1", label, quote, f"Trước {quote} sau", 1.5)


def test_escaped_text_is_never_markup() -> None:
    assert "<" not in esc(EVIL)
    assert '"' not in esc(EVIL)
    assert esc("a\ud800") == "a?"


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        (["hai ba"], "một <mark>hai\n ba</mark> &lt;bốn&gt;"),
        (["một hai", "hai ba"], "<mark>một hai\n ba</mark> &lt;bốn&gt;"),
        (["<bốn>"], "một hai\n ba <mark>&lt;bốn&gt;</mark>"),
        (["năm", "", "  "], "một hai\n ba &lt;bốn&gt;"),
    ],
)
def test_quotes_are_marked_across_line_breaks_and_overlaps(quotes: list[str], expected: str) -> None:
    assert marked("một hai\n ba <bốn>", quotes) == expected


def test_everything_in_a_conversation_is_escaped() -> None:
    answer = Answer(
        EVIL, EVIL + " hơn", True, f"{EVIL}\n- {EVIL}", 0.9, (_citation(EVIL, EVIL),), marks=(EVIL,), warnings=(EVIL,)
    )
    html = conversation_html([Turn(EVIL, answer), Turn(EVIL, error=EVIL), Turn(EVIL)])
    assert "<img" not in html
    assert "**đậm**" in html  # and markdown is left as typed


def test_everything_in_a_document_is_escaped() -> None:
    document = Document("d", EVIL, EVIL, EVIL, EVIL, note=EVIL, aliases=(EVIL,), version="v1")
    row = _paragraph(EVIL, StepKind.HANG, id="d:2", cells=((EVIL, EVIL),))
    html = document_html(document, [_paragraph(EVIL, StepKind.DE_MUC), row], Light("d:1", EVIL))
    html += documents_html([document]) + report_html([Outcome(f"/tmp/{EVIL}", "refused", message=EVIL)])
    assert "<img" not in html


def test_the_quote_is_marked_inside_the_lit_paragraph() -> None:
    html = document_html(
        Document("d", "Tên", version="v1"), [_paragraph("Trước câu trích sau")], Light("d:1", "câu trích")
    )
    assert "Trước <mark>câu trích</mark> sau" in html
    assert html.count(" lit") == 1


def test_the_head_names_the_lines_above_the_lit_paragraph_in_their_own_words() -> None:
    lines = ("2. <b>Thủ tục</b>:", "a) Mục tiêu:", f"- Đến năm 2025, {'rất dài ' * 40} các yêu cầu sau:", "+ Đạt 95%.")
    paragraphs = [
        _paragraph(line, id=f"d:{n}", order=n, parent_id=f"d:{n - 1}" if n else None) for n, line in enumerate(lines)
    ]
    head = document_html(Document("d", "Tên", version="v1"), paragraphs, Light("d:3")).partition("</header>")[0]
    path = head.partition('class="path"')[2].partition("<summary")[2].partition("</summary>")[0].partition(">")[2]
    path = re.sub(r"</?[ib]>|</?span>", "", path)
    assert path.startswith("2. &lt;b&gt;Thủ tục&lt;/b&gt; › a) Mục tiêu › Đến năm 2025, rất dài")
    assert path.endswith("rất dài …")
    assert len(path) < 220
    assert "các yêu cầu sau</li></ol></details>" in head  # all of it at a click
    assert 'class="path"' not in document_html(Document("d", "Tên", version="v1"), paragraphs, Light("d:0"))


def test_a_document_whose_parents_run_in_a_circle_is_shown() -> None:
    paragraphs = [_paragraph("Một.", id="d:1", parent_id="d:1"), _paragraph("Hai.", id="d:2", parent_id="d:2")]
    assert "Hai." in document_html(Document("d", "Tên", version="v1"), paragraphs, Light("d:2"))


def test_table_rows_stand_under_their_heads() -> None:
    cells = (("STT", "1."), ("TÊN", "Đề án X"))
    rows = [_paragraph(f"{n}.\n\tĐề án X", StepKind.HANG, id=f"d:{n}", cells=cells) for n in (1, 2)]
    html = document_html(Document("d", "Tên", version="v1"), rows, Light("d:2", "Đề án X"))
    assert html.count("<table>") == 1
    assert '<th scope="col">TÊN</th>' in html
    assert html.count("<mark>Đề án X</mark>") == 1


def test_an_old_version_is_called_old() -> None:
    assert texts.OLD_VERSION in document_html(Document("d", "Tên", version="v2"), [_paragraph("Một.")])


def test_a_document_known_by_name_only_says_so() -> None:
    assert texts.NOT_HELD in document_html(Document("d", "Tên", held=False), [])
    assert texts.KNOWN_ONLY in documents_html([Document("d", "Tên", held=False)])


def test_a_refusal_shows_its_places_as_no_answer() -> None:
    html = conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", False, "Không có.", 0.0, nearest=(_citation(),)))])
    assert texts.REFUSED in html
    assert texts.NEAREST in html
    assert f"<h4>{texts.SOURCES}</h4>" not in html


def test_a_place_that_does_not_answer_is_called_so_in_its_document() -> None:
    html = document_html(
        Document("d", "Tên", version="v1"), [_paragraph("Trước câu trích sau")], Light("d:1", near=True)
    )
    assert texts.NEAR_HERE in html
    assert texts.CITED_HERE not in html
    assert "<mark>" not in html


@pytest.mark.parametrize(
    ("kind", "head", "searched"),
    [
        ("refusal", "Văn bản không nêu", True),
        ("not-found", texts.REFUSED, True),
        ("not-held", "Kho chưa có văn bản này", True),
        ("unclear", "Cần hỏi rõ hơn", False),
        ("small-talk", "", False),
    ],
)
def test_a_refusal_is_headed_by_its_kind_and_says_how_much_was_searched(kind: str, head: str, searched: bool) -> None:
    documents = [Document(f"d{n}", f"Tên <b> {n}", version="v1") for n in range(40)]
    html = conversation_html(
        [Turn("hỏi", Answer("hỏi", "hỏi", False, "Không có.", 0.0, kind=kind), searched=documents)]
    )
    assert (f'<p class="refused-title">{head}</p>' in html) == bool(head)
    assert ("refused-title" in html) == bool(head)
    assert ("Đã tìm trong 40 văn bản" in html) == searched
    assert html.count('data-event="cite"') == (30 if searched else 0)  # each can be read; the rest are counted
    assert ("và 10 văn bản khác" in html) == searched
    assert "Tên <b>" not in html


def _counted(named: tuple[str, ...] = ()) -> str:
    stands = (Stand("a:3", "a", "v1", 3), *(Stand(f"b:{n}", "b", "v1", n) for n in range(5)))
    words = (Sought("khởi công", 0), Sought(EVIL, 6, (_citation(),), (EVIL,), stands=stands))
    answer = Answer("hỏi", "hỏi", False, "Không có.", 0.0, kind="not-found", searched=Searched(8, 512, words, named))
    documents = [Document(ident, EVIL, number=number, version="v1") for ident, number in (("a", None), ("b", "9/KH"))]
    return conversation_html([Turn("hỏi", answer, searched=documents)])


def test_a_refusal_tells_in_how_many_paragraphs_each_word_stands_and_opens_them() -> None:
    html = _counted()
    assert "Đã tìm từng chữ trong 2 văn bản (512 đoạn)" in html
    assert "“khởi công” <b>0 đoạn</b>" in html and "cả hai: <b>0 đoạn</b>" in html
    opened = re.search(r'<button type="button" class="count"[^>]*>6 đoạn</button>', html)
    assert opened and 'data-sought="1:1" data-places="6" data-start="1"' in opened.group()
    assert "<img" not in html and html.count(esc(EVIL)) >= 2


def test_each_text_searched_tells_its_own_counts() -> None:
    html = _counted()
    shares = re.findall(r'data-start="(\d)"[^>]*>(\d)</button>', html)
    assert shares == [("1", "1"), ("2", "5")]  # opens at the first passage that is of this text
    assert html.count("“khởi công” 0") == 2


def test_what_a_count_stands_for_is_found_by_its_key() -> None:
    one = Sought("bài", 2, runs=(("bài",),), stands=(Stand("a:1", "a", "v", 1), Stand("b:4", "b", "v", 4)))
    two = Sought("học", 1, runs=(("học",),), stands=(Stand("b:2", "b", "v", 2),))
    answers = [None, Answer("q", "q", False, "Không có.", 0.0, searched=Searched(2, 9, (one, two), stands=()))]
    found = sought_of(answers, "2:0")
    assert found and [s.paragraph_id for s in found.stands] == ["a:1", "b:4"] and found.runs == (("bài",),)
    text = sought_of(answers, "2:any:b")
    assert text and [s.paragraph_id for s in text.stands] == ["b:2", "b:4"] and len(text.runs) == 2
    assert all(sought_of(answers, key) is None for key in ("1:0", "2:7", "3:0", "0:0", "", "x:y"))


def test_every_word_that_was_sought_is_marked_wherever_it_stands() -> None:
    paragraphs = [_paragraph("Bài học kinh nghiệm: bài học này"), replace(_paragraph("Bài học khác"), id="d:2")]
    light = Light("d:1", near=True, also=("d:1", "d:2"), sought=(("bài", "học"),))
    html = document_html(Document("d", "Tên", version="v1"), paragraphs, light)
    assert html.count("<mark>") == 3 and "<b>1/2</b>" in html
    assert texts.SOUGHT_HERE in html and "data-note" not in html and "also" not in html


def test_words_a_reader_looked_for_lead_from_place_to_place_without_an_answer() -> None:
    paragraphs = [_paragraph("Bài học kinh nghiệm"), replace(_paragraph("Bài học khác"), id="d:2")]
    light = Light("d:1", near=True, also=("d:1", "d:2"), sought=(("bài", "học"),), found='bài "học"')
    html = document_html(Document("d", "Tên", version="v1"), paragraphs, light)
    assert html.count('data-event="found" data-words="bài &quot;học&quot;"') == 2 and "data-goto" not in html
    assert texts.SOUGHT_HERE not in html and esc(texts.FOUND_HERE.format(words='bài "học"')) in html


def test_words_that_stand_nowhere_are_told_with_what_was_searched_and_offer_their_parts() -> None:
    html = nowhere_html(Finding(f"thu {EVIL}", 2, 512, (("thu", "img"),), parts=("thu",)))
    assert "2 văn bản (512 đoạn)" in html and 'data-words="thu"' in html and "<img" not in html
    assert esc(texts.FIND_LONG.format(most=12)) in nowhere_html(Finding("từ " * 20, 2, 512))


def test_the_words_of_a_text_that_was_asked_about_are_counted_in_it() -> None:
    html = _counted(("b",))
    assert "<p>Đã tìm từng chữ trong Văn bản số 9/KH (512 đoạn):</p>" in html
    assert "Đã tìm trong 2 văn bản" in html


def test_the_page_speaks_of_its_button_and_of_no_command() -> None:
    html = "".join(
        conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", False, said, 0.0))])
        for said in (f"Không có. {_ADD}", laws.refusal("luật Đất đai"), "Hãy nạp văn bản bằng “cchc ingest TỆP”.")
    )
    assert "cchc" not in html
    assert html.count(f"nạp bằng nút “{texts.UPLOAD}” ở thẻ “{texts.TAB_DOCUMENTS}”.") == 2
    assert f"Hãy nạp văn bản bằng nút “{texts.UPLOAD}”" in html


def test_each_item_points_at_the_citation_of_its_row() -> None:
    rows = (_citation(quote="đề án một", ident="d:1"), _citation(quote="đề án hai", ident="d:2"))
    items = [
        Answer("hỏi", "hỏi", True, f"Có 2:\n- STT 1: đề án một\n- {x}", 0.9, rows) for x in ("đề án hai", "khác hẳn")
    ]
    paired, apart = (conversation_html([Turn("hỏi", a)]).split('<div class="citations')[0] for a in items)
    assert 'data-paragraph="d:2"' in paired.split("<li>đề án hai")[1]
    assert "data-paragraph" not in apart.split("<li>khác hẳn")[1]  # nothing is pointed at rather than the wrong place


@pytest.mark.parametrize(
    ("said", "lists"),
    [
        ("Gồm:\n- a\n  - b\n  - c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("- a\n+ b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("+ a\n+ b", "<ul><li>a</li><li>b</li></ul>"),
        ("  - a\n- b\nrồi\n- c", "<ul><li>a</li><li>b</li></ul><p>rồi</p><ul><li>c</li></ul>"),
        ("- a\n    - b\n  - c", "<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li></ul>"),
    ],
)
def test_items_under_an_item_are_a_list_within_it(said: str, lists: str) -> None:
    assert lists in conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", True, said, 0.9))])


def test_a_long_quote_on_a_card_is_cut_around_what_carries_the_fact() -> None:
    quote = f"{'Trước đó còn nhiều chữ, ' * 10}tỷ lệ <đạt> từ 50% trở lên{', rồi lại nhiều chữ khác' * 10}."
    shown = [
        conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", True, said, 0.9, (_citation(quote=quote),), marks=marks))])
        .partition('class="quote">')[2]
        .partition("</span>")[0]
        for said, marks in (("Đạt.", ("50%",)), ("Đến 2030 đạt từ 50% trở lên.", ()), ("Đạt.", ()))
    ]
    assert re.fullmatch(r"“… .*&lt;đạt&gt; từ <b>50%</b> trở lên.* …”", shown[0])
    assert shown[1] == re.sub("</?b>", "", shown[0])  # a figure of the answer keeps its place, but nobody asked for it
    assert shown[2].startswith("“Trước đó còn")
    assert max(map(len, shown)) < 340


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([], "một hai ba bốn năm …"),
        (["tám"], "… sáu bảy tám chín …"),
        (["không có", "năm"], "… ba bốn năm sáu bảy …"),
        (["sá"], "một hai ba bốn năm …"),
    ],
)
def test_a_line_is_cut_at_words_around_the_first_thing_wanted(wanted: list[str], expected: str) -> None:
    assert around("một hai ba bốn năm sáu bảy tám chín mười", wanted, 20) == expected


def test_understood_is_shown_only_when_it_differs() -> None:
    same = conversation_html([Turn("Hỏi  gì?", Answer("Hỏi  gì?", "Hỏi gì?", True, "Đáp.", 0.9))])
    other = conversation_html([Turn("hoi gi", Answer("hoi gi", "hỏi gì", True, "Đáp.", 0.9))])
    assert texts.UNDERSTOOD not in same
    assert f"{texts.UNDERSTOOD}: <em>hỏi gì</em>" in other


def test_the_copied_text_carries_label_and_quote() -> None:
    copied = copy_text(Answer("hỏi", "hỏi", True, "Đáp.", 0.9, (_citation(),), warnings=("Coi chừng.",)))
    assert copied.splitlines() == [
        "Đáp.", "", "Căn cứ:", "[1] mục 1, Công văn số 1/A: “câu trích”", "Lưu ý: Coi chừng."
    ]  # fmt: skip


def test_the_list_is_filtered_without_regard_to_accents() -> None:
    documents = [Document("a", "Kế hoạch xã Nguyên Giáp"), Document("b", "Công văn", issued_on=date(2021, 8, 2))]
    assert "Nguyên Giáp" in documents_html(documents, "nguyen giap")
    assert "Nguyên Giáp" not in documents_html(documents, "cong van")
    assert texts.NO_DOCUMENT in documents_html(documents, "không đâu")


def test_an_answer_that_was_counted_is_not_called_a_quotation() -> None:
    from assistant.result import Answer
    from ui.web import texts
    from ui.web.conversation import _made

    counted = Answer("q", "q", True, "Có 3 nhiệm vụ. …", 0.9, kind="structure-count")
    assert _made(counted) == texts.COUNTED
    assert _made(Answer("q", "q", True, "85% hồ sơ …", 0.9, kind="percent")) == texts.MODES["extractive"]


def test_only_what_stands_in_a_cited_text_is_called_a_quotation() -> None:
    said = {"Trước câu trích sau": texts.MODES["extractive"], "Đúng: câu ấy trích ở đó.": texts.TOGETHER}
    for words, made in said.items():
        assert f"· {made} · 1 căn cứ</p>" in conversation_html(
            [Turn("hỏi", Answer("hỏi", "hỏi", True, words, 0.9, (_citation(),)))]
        )


def test_how_far_to_rely_on_an_answer_stands_above_it_and_so_do_the_remarks() -> None:
    for words in ("Đáp.", "Đáp rất dài. " * 60):
        html = conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", True, words, 0.3, warnings=("Coi chừng.",)))])
        assert html.index("Khớp yếu") < html.index('class="prose"')
        assert html.index("Coi chừng.") < html.index('class="prose"')


@pytest.mark.parametrize(
    ("said", "sources", "numbers"),
    [
        (
            "- Khỏe hơn: Trạm bơm Yên Nghĩa 120m³/s.\n- Trạm bơm Yên Sở 90m³/s.",
            ("bao gồm Trạm bơm Yên Sở 90m³/s", "bao gồm Trạm bơm Yên Nghĩa 120m³/s"),
            [[1], [0]],
        ),
        (
            "Có hiệu lực kể từ ngày ký.\nNgày ký ghi ở phần đầu văn bản: 29/4/2026.",
            ("Nghị quyết này có hiệu lực kể từ ngày ký.", "Hà Nội, ngày 29 tháng 4 năm 2026"),
            [[0], [1]],
        ),
        ("Không. Đề án “Phân cấp” – thời gian hoàn thành: 2022.", ("9. Đề án “Phân cấp” hoàn thành 2022",), [[0]]),
        ("(Đoạn trích không nêu thời gian.)", ("Sở Xây dựng chủ trì trồng cây.",), [[]]),
    ],
)
def test_every_sentence_carries_the_number_of_what_it_stands_on(
    said: str, sources: tuple[str, ...], numbers: list[list[int]]
) -> None:
    cited = tuple(replace(_citation(), quote=s, text=s, paragraph_id=f"d:{n}") for n, s in enumerate(sources))
    assert [found for _, found in grounded(Answer("q", "q", True, said, 0.9, cited))] == numbers


def test_what_is_copied_keeps_the_numbers_and_the_warnings() -> None:
    answer = Answer(
        "q", "q", True, "Sở A chủ trì.", 0.9, (replace(_citation(), text="Sở A chủ trì."),), warnings=("X.",)
    )
    copied = copy_text(answer, ["Bản lưu không đủ: phụ lục"])
    assert copied.startswith("Sở A chủ trì. [1]\n")
    assert copied.endswith("Lưu ý: X.\nLưu ý: Bản lưu không đủ: phụ lục")


@pytest.mark.parametrize(
    ("asked", "understood", "told"),
    [
        ("ai ky?", "ai ký (tiếp câu: A làm gì (tiếp câu: B ở đâu))", "ai ký, tiếp các câu: A làm gì; B ở đâu"),
        ("ai ký?", "ai ký (tiếp câu: A làm gì?)", "ai ký, tiếp câu: A làm gì?"),
        ("Ai ký Quyết định 7?", "Ai ký Quyết định 7 (tiếp câu: nạo vét sông)", ""),
        ("ai ky quyet dinh 7", "ai ký quyết định 7 (tiếp câu: nạo vét sông)", "ai ký quyết định 7"),
        ("Ai ký?", "Ai ký?", ""),
    ],
)
def test_how_a_question_was_taken_is_one_line(asked: str, understood: str, told: str) -> None:
    html = conversation_html([Turn(asked, Answer(asked, understood, True, "Lê A.", 0.9))])
    assert (f"<em>{told}</em>" in html) if told else (texts.UNDERSTOOD not in html)


def test_a_signature_is_one_ground() -> None:
    lines = ("Nguyễn Văn A", "TM. ỦY BAN", "KT. CHỦ TỊCH")
    cited = [
        replace(_citation(), paragraph_id=f"d:{n}", label="phần cuối văn bản, Số 7", quote=t, text=t)
        for n, t in enumerate(lines)
    ]
    joined = with_blocks_joined(Answer("q", "q", True, "Nguyễn Văn A.", 0.9, (*cited, _citation())))
    assert [c.paragraph_id for c in joined.citations] == ["d:0", _citation().paragraph_id]
    assert "“TM. ỦY BAN KT. CHỦ TỊCH Nguyễn Văn A”" in conversation_html([Turn("hỏi", joined)])


def test_an_excerpt_shows_what_was_asked_for() -> None:
    line = "Trên cơ sở tổng kết những kết quả đạt được " * 6 + "mục tiêu chung là xây dựng nền hành chính hiện đại."
    assert excerpt(line, (), "Mục tiêu chung là gì?", 80).startswith("… ")
    assert "mục tiêu chung" in excerpt(line, (), "Mục tiêu chung là gì?", 80)
    assert excerpt(line, ("hiện đại",), "kết quả", 60).rstrip(".").endswith("hiện đại")
    assert excerpt(line, (), "không có", 60).startswith("Trên cơ sở")


def test_no_two_cards_carry_the_same_label() -> None:
    document = Document("d", "Quyết định", number="7/QĐ-X", version="v1")
    ends = f", {document_label(document)}"
    places = ("gạch đầu dòng thứ hai, khoản 1, mục II", "gạch đầu dòng thứ hai, khoản 1, mục III")
    cited = tuple(replace(_citation(), document_id="d", paragraph_id=p, label=p + ends) for p in places)
    html = conversation_html([Turn("hỏi", Answer("q", "q", True, "Đáp.", 0.9, cited), documents={"d": document})])
    labels = re.findall(r'class="label"[^>]*>([^<]*)<', html)
    assert len(set(labels)) == 2


def _many(count: int, document: str = "d") -> tuple[Citation, ...]:
    quotes = [f"việc thứ {n} phải làm cho xong" for n in range(1, count + 1)]
    return tuple(
        Citation(f"d:{n}", document, "v1", f"đoạn {n}", q, f"{q}. Còn nói thêm một câu nữa.")
        for n, q in enumerate(quotes, 1)
    )


def test_a_long_list_has_a_number_at_each_item_and_folds_its_cards_away() -> None:
    cited = _many(8)
    answer = Answer("hỏi", "hỏi", True, "\n".join(f"- {c.quote}" for c in cited), 0.9, cited)
    html = conversation_html([Turn("hỏi", answer, documents={"d": Document("d", "Tên", number="1/A", version="v1")})])
    assert html.count('class="ref') == 8
    assert html.count(texts.SHORTENED) == 8  # the source goes on after each item
    assert texts.ALL_SOURCES.format(count=8) in html
    assert f"<h4>{texts.SOURCES}</h4>" not in html
    assert html.index('class="origin"') < html.index('class="prose"')


def test_an_item_that_is_all_its_source_says_carries_no_sign() -> None:
    cited = tuple(replace(c, text=f"- {c.quote};") for c in _many(2))
    answer = Answer("hỏi", "hỏi", True, "\n".join(f"- {c.quote}" for c in cited), 0.9, cited)
    assert texts.SHORTENED not in conversation_html([Turn("hỏi", answer)])


def test_both_documents_of_an_answer_are_named_above_it_and_in_the_head_of_each() -> None:
    one, two = (Document(d, f"Tên {d}", "Công văn", f"{d}/A", version="v1") for d in "12")
    cited = (_many(1, "1")[0], replace(_many(2, "2")[1]))
    answer = Answer("hỏi", "hỏi", True, "Đáp.", 0.9, cited)
    html = conversation_html([Turn("hỏi", answer, documents={"1": one, "2": two})])
    assert html.count('class="origin"') == 2
    light = Light("d:2", cited[1].quote, ("d:1", "d:2"))
    there = document_html(two, [_paragraph(cited[1].text, id="d:2")], light, [Source(one, 1), Source(two, 2)])
    assert 'data-goto="1" title="Tên 1">Công văn số 1/A</button>' in there
    assert "<b>2/2</b>" in there
    assert 'data-note="2"' in there


def test_a_card_names_the_document_and_the_innermost_levels_and_keeps_the_whole_place_for_the_pointer() -> None:
    document = Document("d", "Tên", "Công văn", "1/A", "Bộ X", date(2021, 8, 2), version="v1")
    place = "dấu cộng thứ hai (“Đến năm, 2030”), điểm a, mục 3, phần “Một, hai”"
    cited = _citation(f"{place}, Công văn số 1/A ngày 02/8/2021 của Bộ X")
    assert short_label(cited, document) == "dấu cộng thứ hai (“Đến năm, 2030”), điểm a, …, Công văn số 1/A"
    assert short_label(cited, None) == cited.label
    html = conversation_html(
        [Turn("hỏi", Answer("hỏi", "hỏi", True, "Đáp.", 0.9, (cited,)), documents={"d": document})]
    )
    assert f'title="{cited.label}"' in html


@pytest.mark.parametrize(
    ("remark", "gap"),
    [
        ("Không rõ số và ngày ban hành.", ""),
        ("Gõ lại từ bản quét; các phụ lục 1, 2 không kèm theo.", "Các phụ lục 1, 2 không kèm theo"),
        (
            "Bản trên mạng bị cắt cuối phần 5; Phụ lục 1 mất bảng.",
            "Bản trên mạng bị cắt cuối phần 5; Phụ lục 1 mất bảng",
        ),
    ],
)
def test_what_our_copy_lacks_is_told_once_among_the_remarks_and_in_the_head_of_the_document(
    remark: str, gap: str
) -> None:
    document = Document("d", "Tên", note=remark, version="v1")
    answer = Answer("hỏi", "hỏi", True, "Đáp.", 0.9, _many(2))
    html = conversation_html([Turn("hỏi", answer, documents={"d": document})])
    head = document_html(document, [_paragraph("Một.")]).partition("<details>")[0]
    told = f"</b> {texts.LACKING.format(document='Văn bản “Tên”')}: {gap}.</p>"
    assert html.count(told) == html.count('class="warning"') == bool(gap)
    assert (f"{texts.LACKING_HERE}:</b> {gap}</p>" in head) == bool(gap)
    answer = Answer("hỏi", "hỏi", False, "Không có.", 0.0, nearest=(_citation(),))
    html = conversation_html([Turn("hỏi", answer, documents={"d": document})])
    assert ("hãy xem bản đầy đủ" in html) == bool(gap)


@pytest.mark.parametrize(("place", "told"), [("STT 2, Phụ lục 2", False), ("STT 2, Phụ lục 1", True), ("mục 4", True)])
def test_a_passage_of_an_appendix_that_is_whole_carries_no_remark_on_the_copy(place: str, told: bool) -> None:
    document = Document("d", "Tên", note="Bị cắt cuối phần 5; Phụ lục 1 mất bảng.", version="v1")
    answer = Answer("hỏi", "hỏi", True, "Đáp.", 0.9, (_citation(f"{place}, Công văn số 1/A"),))
    html = conversation_html([Turn("hỏi", answer, documents={"d": document})])
    assert ('class="warning"' in html) == told


@pytest.mark.parametrize(("confidence", "level"), [(0.91, "good"), (0.89, "fair"), (0.71, "fair"), (0.69, "weak")])
def test_the_level_of_an_answer_says_how_often_such_answers_were_right(confidence: float, level: str) -> None:
    answer = Answer("hỏi", "hỏi", True, "Đáp.", confidence, (_citation(),))
    assert f'class="trust {level}"' in conversation_html([Turn("hỏi", answer)])


def test_a_line_that_ends_as_its_source_does_with_a_colon_carries_its_number() -> None:
    cited = replace(_many(1)[0], quote="Là đầu mối kiểm tra các hồ đập:", text="Là đầu mối kiểm tra các hồ đập:")
    answer = Answer("hỏi", "hỏi", True, "Trung tâm A: Là đầu mối kiểm tra các hồ đập:", 0.9, (cited,))
    assert 'class="ref' in conversation_html([Turn("hỏi", answer)])


def test_the_line_of_a_header_says_what_day_it_is() -> None:
    answer = Answer("hỏi", "hỏi", True, "Hà Nội, ngày 29 tháng 4 năm 2026.", 0.9, (_citation(),))
    html = conversation_html([Turn("hỏi", answer)])
    assert f"{texts.DATED}: Hà Nội, <strong>ngày 29 tháng 4 năm 2026</strong>." in html


def test_a_heading_that_is_a_sentence_shows_its_beginning_never_its_two_ends() -> None:
    line = "1. Sở Xây dựng là cơ quan chủ trì, đầu mối (theo dõi các đơn vị duy trì hệ thống) tổ chức thực hiện."
    assert begun(line, 40) == "1. Sở Xây dựng là cơ quan chủ trì, đầu …"
    assert begun(line, 60).endswith("các …)")
    assert begun(line, 400) == line


@pytest.mark.parametrize(
    ("said", "head", "opened"),
    [
        ("Chưa xác minh được hiệu lực của Công văn số 3759/BNV-CCHC.", texts.NAMED, "3759/BNV-CCHC"),
        ("Đoạn gần nhất (mục 3, Công văn số 3759/BNV-CCHC) không nêu.", texts.NEAREST, "3. "),
        ("Kho không có văn bản “1/QĐ-X”.", "", ""),
    ],
)
def test_a_document_or_place_that_a_refusal_names_can_be_opened(
    shipped_home: Path, said: str, head: str, opened: str
) -> None:
    class Refusing:
        def ask(self, question: str, history: object) -> Answer:
            return Answer(question, question, False, said, 0.0)

    store = EmbeddedStore(shipped_home / "store", load_embedder)
    *_, (_, html, viewer) = Handlers(store, Refusing()).ask("hỏi", [])  # type: ignore[arg-type]
    assert head in html and viewer and ("viewer-empty" in viewer) == (not opened)
    if opened:
        lit = viewer.partition('class="')[2].partition(" lit near")[2].partition(">")[2]
        assert texts.NEAR_HERE in viewer
        assert opened in lit.partition("</")[0]


def test_a_refusal_says_what_to_do_next_once() -> None:
    for words, told in (("Không có.", texts.NEXT_STEP), ("Không có. Hãy tra cứu nơi khác.", "Hãy tra cứu nơi khác.")):
        html = conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", False, words, 0.0))])
        assert html.count(f"<b>{texts.NEXT}:</b> {told}</p>") == html.count(told) == html.count(texts.NEXT) == 1


def test_a_refusal_names_a_place_in_short_with_the_number_of_its_card() -> None:
    document = Document("d", "Quyết định", kind="Quyết định", number="7/QĐ-X", version="v1")
    place = "gạch đầu dòng thứ hai, khoản 2.1, khoản 2, mục II, phần “KẾ HOẠCH”"
    near = replace(_citation(), document_id="d", label=f"{place}, {document_label(document)}")
    said = f"Không nêu. Đoạn gần nhất ({place}, {document_label(document, short=True)}) không có chữ “cây”."
    turn = Turn("hỏi", Answer("hỏi", "hỏi", False, said, 0.0, nearest=(near,)), documents={"d": document})
    html = conversation_html([turn])
    assert re.search(r"\(khoản 2.1, mục II, Quyết định số 7/QĐ-X\)<button[^>]*data-near[^>]*>1</button>", html)


def test_a_quote_that_opens_with_quotation_marks_gets_no_second_ones() -> None:
    html = conversation_html(
        [Turn("hỏi", Answer("hỏi", "hỏi", True, "Đáp.", 0.9, (_citation(quote="“Cải cách” là gì"),)))]
    )
    assert "““" not in html


def test_only_a_fact_is_set_in_bold_never_a_sentence_or_part_of_a_word() -> None:
    sentence = "Ngày 31/12, Bộ trưởng ký Quyết định ban hành Kế hoạch của năm sau cho toàn ngành."
    for mark, bold in ((sentence, False), ("31/12", True), ("Bộ trưở", False)):
        html = conversation_html([Turn("hỏi", Answer("hỏi", "hỏi", True, sentence, 0.9, marks=(mark,)))])
        assert ("<strong>" in html) == bold


def test_the_fact_stands_out_in_a_calm_quote() -> None:
    paragraph = _paragraph("Chậm nhất là ngày 25 tháng 12 hằng năm.")
    html = document_html(
        Document("d", "Tên", version="v1"), [paragraph], Light("d:1", paragraph.text, facts=("ngày 25 tháng 12",))
    )
    assert "<mark>Chậm nhất là <b>ngày 25 tháng 12</b> hằng năm.</mark>" in html
    assert "lit whole" in html


def test_of_a_signer_the_name_is_bold_and_of_a_list_all_names_or_none() -> None:
    signer = Answer("hỏi", "hỏi", True, "Lê A (KT. BỘ TRƯỞNG).", 0.9, marks=("Lê A (KT. BỘ TRƯỞNG).",))
    assert "<strong>Lê A</strong> (KT." in conversation_html([Turn("hỏi", signer)])
    names = ("Đề án một", "Đề án hai", "Đề án ba " * 9)
    rows = Answer("hỏi", "hỏi", True, "\n".join(names), 0.9, marks=names)
    assert "<strong>" not in conversation_html([Turn("hỏi", rows)])


def test_a_gap_that_the_refusal_tells_is_not_told_again_as_a_next_step() -> None:
    document = Document("d", "Tên", note="Phụ lục không kèm theo.", version="v1")
    for words, told in (("Không có.", True), ("Không có. Lưu ý: bản này không đủ.", False)):
        answer = Answer("hỏi", "hỏi", False, words, 0.0, nearest=(_citation(),))
        assert ("hãy xem bản đầy đủ" in conversation_html([Turn("hỏi", answer, documents={"d": document})])) == told


def test_a_gap_is_no_advice_where_the_copy_has_nothing_to_do_with_the_question() -> None:
    document = Document("d", "Tên", number="3759/BNV-CCHC", note="Phụ lục không kèm theo.", version="v1")
    for score, understood, told in (
        (1.1, "mức lương cơ sở", False),
        (1.1, "phụ lục của 3759", True),
        (1.6, "hỏi", True),
    ):
        near = replace(_citation(), score=score)
        answer = Answer("hỏi", understood, False, "Không có.", 0.0, nearest=(near,))
        assert ("hãy xem bản đầy đủ" in conversation_html([Turn("hỏi", answer, documents={"d": document})])) == told


def test_a_line_that_ends_in_a_colon_has_its_number() -> None:
    quote = "Là đầu mối cùng với các đơn vị duy trì thoát nước:"
    answer = Answer("hỏi", "hỏi", True, f"Trung tâm A: {quote}", 0.9, (_citation(quote=quote),))
    assert 'class="ref' in conversation_html([Turn("hỏi", answer)])
