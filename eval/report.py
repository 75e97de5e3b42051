"""The report of an answer run: one self-contained HTML page in Vietnamese, each failure openable.

Nothing is fetched (the page forbids it by its own policy) and everything that came from a question,
a text or an answer is escaped: a hostile question set cannot run in the reader's browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from eval import metrics
from eval.answers import Report, Scored, cited_texts
from eval.outcomes import Outcome
from eval.svg import histogram, risk_coverage_plot
from eval.tables import FIGURES, interval, number

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--good:#1a7f37;--bad:#c62828;--ink:#1565c0}
body{font:16px/1.5 system-ui,"Segoe UI",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .7rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}.wide{overflow-x:auto}
.plots{display:flex;flex-wrap:wrap;gap:1rem}.plots figure{flex:1 1 24rem;margin:0}
svg{width:100%;height:auto;font-size:12px;fill:currentColor}.grid{stroke:var(--line)}
.line{fill:none;stroke:var(--ink);stroke-width:2}.bar{fill:var(--ink)}
details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.4rem .8rem}
summary{cursor:pointer}summary small{opacity:.75}
blockquote{margin:.3rem 0 .6rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.met{color:var(--good)}.unmet{color:var(--bad)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_report(report: Report, path: Path) -> None:
    """Writes the report of a run to `path` (UTF-8, no request leaves the page)."""
    path.write_text(render(report), encoding="utf-8")


def render(report: Report) -> str:
    """The whole page as a string."""
    title = f"Kết quả đánh giá: {report.name}" if report.name else "Kết quả đánh giá"
    sections = [
        ("Tổng hợp", _summary(report)),
        ("Trả lời và từ chối", _confusion(report.rows)),
        ("Theo nhãn", _by_tag(report)),
        ("Lỗi theo loại và nhãn", _kinds_by_tag(report)),
        ("Độ tin cậy và thời gian", _plots(report.rows)),
        ("Từng câu chưa đạt", _failures(report.rows)),
    ]
    body = "\n".join(f"<section><h2>{heading}</h2>\n{content}</section>" for heading, content in sections)
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(title)}</h1><p>{len(report.rows)} câu hỏi.</p>\n{body}\n</body></html>\n"
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table whose cells are all escaped here, and nowhere else."""
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>\n{body}</tbody></table></div>'


def _summary(report: Report) -> str:
    rows = [
        (name, number(figure.value, decimals), interval(figure, decimals), figure.n)
        for key, (name, decimals) in FIGURES.items()
        for figure in [report.figures[key]]
    ]
    return _table(["Chỉ số", "Giá trị", "Khoảng 95%", "Số câu"], rows)


def _confusion(rows: Sequence[Scored]) -> str:
    cells = [
        (
            name,
            sum(r.question.answerable is answerable and not r.refused and r.correct for r in rows),
            sum(r.question.answerable is answerable and not r.refused and not r.correct for r in rows),
            sum(r.question.answerable is answerable and r.refused for r in rows),
        )
        for name, answerable in (("Có đáp án", True), ("Không có đáp án", False))
    ]
    return _table(["Câu hỏi", "Trả lời đúng", "Trả lời sai", "Từ chối"], cells)


def _by_tag(report: Report) -> str:
    rows = [(tag, number(figure.value), interval(figure), figure.n) for tag, figure in report.by_tag.items()]
    return _table(["Nhãn", "Chính xác", "Khoảng 95%", "Số câu"], rows)


def _kinds_by_tag(report: Report) -> str:
    """Failures by kind, counted for all questions and within each tag; a question counts under each of its tags."""
    tags = list(report.by_tag)
    rows: list[list[object]] = []
    for kind in Outcome:
        if not kind.is_failure:
            continue
        of_kind = [row for row in report.rows if row.outcome is kind]
        within = [sum(tag in row.question.tags for row in of_kind) or "" for tag in tags]
        rows.append([kind.label, len(of_kind), *within])
    return _table(["Loại lỗi", "Tất cả", *tags], rows)


def _plots(rows: Sequence[Scored]) -> str:
    points = metrics.risk_coverage([r.ranking_confidence for r in rows], [1.0 - r.correct for r in rows])
    return (
        '<div class="plots"><figure><figcaption>Rủi ro theo độ bao phủ (câu từ chối xếp cuối)</figcaption>'
        f"{risk_coverage_plot(points)}</figure><figure><figcaption>Thời gian trả lời</figcaption>"
        f"{histogram([row.ms for row in rows])}</figure></div>"
    )


def _failures(rows: Sequence[Scored]) -> str:
    failed = [row for row in rows if not row.correct]
    if not failed:
        return "<p>Không có câu nào.</p>"
    parts = []
    for kind in Outcome:
        of_kind = [row for row in failed if row.outcome is kind]
        if of_kind:
            parts.append(f"<h3>{escape(kind.label)} ({len(of_kind)})</h3>")
            parts.extend(_failure(row) for row in of_kind)
    return "\n".join(parts)


def _failure(row: Scored) -> str:
    question = row.question
    history = "".join(f"<li>{escape(earlier)}</li>" for earlier in question.history)
    asked = f"<p>Các câu hỏi trước:</p><ol>{history}</ol>" if history else ""
    return (
        f"<details><summary><b>{escape(question.id)}</b> {escape(question.question)} "
        f"<small>{escape(', '.join(question.tags))}</small></summary>\n{asked}"
        f'<div class="columns"><div><h4>Mong đợi</h4>{_expected(row)}</div>'
        f"<div><h4>Nhận được</h4>{_got(row)}</div></div></details>"
    )


def _expected(row: Scored) -> str:
    if not row.question.answerable:
        return "<p>Từ chối: các văn bản không có đáp án.</p>"
    answer = "" if row.refused else row.result["answer"]
    texts = [] if row.refused else cited_texts(row.result)
    sources = _groups(row.question.sources, texts)
    return f"<p>Nguồn:</p>{sources}<p>Dữ kiện:</p>{_groups(row.question.facts, [answer])}"


def _groups(groups: Sequence[Sequence[str]], texts: Sequence[str]) -> str:
    if not groups:
        return "<p>(không đòi hỏi)</p>"
    items = []
    for group in groups:
        met = metrics.groups_met(texts, [group]) == 1.0
        mark = '<span class="met">✓ đạt</span>' if met else '<span class="unmet">✗ chưa đạt</span>'
        items.append(f'<li class="text">{mark} {escape(" | ".join(group))}</li>')
    return f"<ul>{''.join(items)}</ul>"


def _got(row: Scored) -> str:
    result = row.result
    marks = (
        f"nguồn {number(row.sources_met, 2)}, dữ kiện {number(row.facts_met, 2)}, "
        f"trích dẫn đúng {number(row.citation_precision, 2)}, tin cậy {number(result.get('confidence'), 2)}, "
        f"{row.ms:.0f} ms"
    )
    understood = str(result.get("understood") or "")
    warnings = "".join(f'<p class="text">Lưu ý: {escape(str(w))}</p>' for w in result.get("warnings", ()))
    citations = "".join(_citation(citation) for citation in result["citations"])
    return (
        f"<p><b>{'Từ chối' if row.refused else 'Trả lời'}</b> ({marks})</p>"
        f'<p class="text">Hiểu là: {escape(understood)}</p>'
        f'<blockquote class="text">{escape(result["answer"])}</blockquote>{warnings}{citations}'
    )


def _citation(citation: dict[str, Any]) -> str:
    label = escape(str(citation.get("label", "")))
    return f'<p>{label}</p><blockquote class="text">{escape(citation["text"])}</blockquote>'
