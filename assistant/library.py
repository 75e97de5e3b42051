"""The catalogue as the assistant sees it: which documents there are, and which one a question means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.sections import Section, parts
from corpus.labels import document_label
from corpus.language.numbers import cardinal, document_key, mentions
from corpus.language.text import fold, squeeze
from corpus.language.tokens import spaced, syllables
from corpus.records import Document, Paragraph, StepKind
from corpus.store.embedded import EmbeddedStore

#: Folded words and codes for the kinds of documents.
KIND_WORDS = {
    "nghi quyet": "nq", "nq": "nq", "nghi dinh": "nd", "nd": "nd", "quyet dinh": "qd", "qd": "qd", "chi thi": "ct", "ct": "ct",
    "thong tu lien tich": "ttlt", "thong tu": "tt", "tt": "tt", "cong van": "", "cv": "", "ke hoach": "kh", "kh": "kh",
    "luat": "qh", "thong bao": "tb", "bao cao": "bc", "to trinh": "ttr", "van ban": "", "huong dan": "", "cong dien": "cd",
}  # fmt: skip
_BARE = re.compile(
    rf"\b(?P<kind>{'|'.join(sorted(KIND_WORDS, key=len, reverse=True))})\s+(?:so\s+)?(?P<number>\d{{1,5}}(?:/(?:19|20)\d\d)?)\b(?![%/.,]\d|%|/)"
)
#: A body of the State behind a bare number: no document of the Party is meant.
_OF_THE_STATE = re.compile(
    r"\s+(?:nam \d+ )?(?:cua|do)\s+(?:chinh phu|quoc hoi|thu tuong|uy ban|ubnd|hoi dong|hdnd|bo (?!chinh tri)|uy ban thuong vu)"
)
#: What a decision puts in force and is called by its number for; other kinds are never mistaken for each other.
_PLAN = "ke hoach"
#: `kế hoạch 5 năm` is a plan for five years, not plan number 5.
_PERIODIC = ("ke hoach", "kh", "bao cao", "bc", "van ban", "huong dan")
_FOR_YEARS = re.compile(r"\s*(?:nam|thang|tuan|quy)\b(?!\s+(?:19|20)\d\d(?!\s*[-–]))")
#: `báo cáo 7 bài học` counts what is in it; it is no report number 7.
_COUNTS = re.compile(
    r"\s+(?:bai hoc|noi dung|nhiem vu|muc tieu|giai phap|chi tieu|linh vuc|nhom|phan|trong tam|bai kinh nghiem|kinh nghiem|de an|du an)\b"
)
#: A year after `kế hoạch` or `báo cáo` is the year of the plan, not its number.
_LOOKS_LIKE_YEAR = re.compile(r"^(?:19|20)\d\d$")
#: A title is taken as named when this share of its different syllables stands in the question.
_TITLE_SHARE, _LEAST_TITLE = 0.8, 6
#: An alias of so many words may be written with some of them left out; that share must stay.
_LEAST_ALIAS, _ALIAS_SHARE = 8, 0.6
_LEAST_REST = 4  # words of an alias behind its kind that tell the document without it
_LEAST_FULL_NAME = 3  # words of a kind and title that name a document: `Luật Hộ tịch`
_MOST_KEPT = 50  # documents whose paragraphs are kept in memory
_MOST_TITLES = 2000  # held documents above which titles are left to the search
_LONE = re.compile(r"(?<![\d/.,%-])\b(\d{3,5})\b(?![\d/%]|[.,]\d)")


_NUMBERED = r"(?:nghị quyết|chỉ thị|quyết định|nghị định|nq|qđ|ct)\s+(?:số\s+)?\d[\w/-]*"
#: An article named by the document it is on.
_ARTICLE_ON = re.compile(
    rf"\bbài(?: viết| báo)?\s+(?:(?!về việc)\w+\s+){{0,3}}(?P<on>{_NUMBERED}(?:\s*(?:,|và|với)\s+{_NUMBERED})*)",
    re.I,
)
#: A document named by its kind and what it is about.
_DESCRIBED = re.compile(
    r"\b(?P<kind>nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|thông báo|báo cáo|tờ trình|công điện|đề án)"
    r"(?:\s+(?!của |về )[^\W\d]+){0,3}?\s+(?:về|liên quan đến|phê duyệt|chuyển giao|bàn về)\s+(?P<about>\w+(?:[ -]+\w+){0,13}?)(?=\s*(?:[,?.;:]|$)|\s+(?:với|và|hay|lẫn|là|thì|do|của|có|ra|thuộc|nói|nêu|ghi|yêu cầu|giao|đã|được|ban hành|ký|số|gửi|cái|văn bản|không|chưa|ở|trong)\b)",
    re.I,
)
#: What documents of any kind do; none is known by it.
_ACTS = frozenset(
    "phê duyệt ban hành quy định sửa đổi bổ sung thay thế về việc công bố giao hướng dẫn triển khai thực hiện số của".split()
)
_CALLED = re.compile(
    r"\b(?P<kind>nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|kế hoạch|thông báo|công điện|báo cáo|tờ trình|luật|pháp lệnh|quy chế)\s+(?:(?:hỏa tốc|thượng khẩn|khẩn|mật) )?(?:về |cho |của )?(?:cái )?(?:vụ |chuyện )?"
    r"(?!số\b|này\b|đó\b|năm\b)(?P<about>[^\W\d]+(?: [^\W\d]+){0,3})",
    re.I,
)
#: Kinds that are also spoken of at large (`luật thuế`, `báo cáo kết quả`): one of them is called by more than a word.
_NAMED_AT_LENGTH, _LEAST_OF_NAME = frozenset({"bao cao", "to trinh", "luat", "phap lenh", "quy che"}), 3
_COUNT_WORD = re.compile(r"\b(?<!thứ )(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b(?= \w+ \w+)", re.I)
_MATTER = 0.75  # share of the matter's words that the title must have


@dataclass(frozen=True, slots=True)
class Reference:
    """A document a question names: `written` as typed; `key` of its number; `document` where the catalogue has it.

    `mentioned` is True when held texts at least speak of it.
    """

    written: str
    key: str
    document: Document | None
    mentioned: bool

    @property
    def held(self) -> bool:
        return self.document is not None and self.document.held

    @property
    def label(self) -> str:
        return document_label(self.document, short=True) if self.document else self.written


#: What may stand right behind or before a name: `theo kế hoạch 2022 của Bộ A, ai …`, `(công văn 12)`.
_BESIDE_A_NAME = re.compile(r"[,.;:?!)\"”]+(?=\s|$)|(?<!\S)[(\"“]+")


def _with_figures(text: str) -> str:
    """`bảy bài học` → `7 bài học`."""
    return _COUNT_WORD.sub(lambda m: str(cardinal(m[1])), text)


def _head_named(title: str, text: str) -> int:
    """How many first syllables of a title stand in the text in order; 0 below eight, or below three with a figure."""
    head, asked = syllables(title), spaced(text)
    length = next((n for n in range(len(head), 2, -1) if f" {' '.join(head[:n])} " in asked), 0)
    figured = any(t.isdigit() for t in head[:length])
    return length if length >= 8 or (length >= 3 and figured) else 0


def _shortened(name: str, asked: Sequence[str]) -> int:
    """How many words of a name stand in the question in order with nothing between them, its ends and figures included.

    `kế hoạch cải cách 2022 của Bộ Nội vụ` is short for `kế hoạch cải cách hành chính năm 2022 của Bộ Nội vụ`; 0 for none.
    """
    words = name.split()
    figures = sum(w.isdigit() for w in words)
    for start in range(len(asked)) if len(words) >= _LEAST_ALIAS else ():
        if asked[start : start + 2] != words[:2]:
            continue
        at = taken = 0
        for word in asked[start:]:
            if word not in words[at:]:
                break
            at, taken = words.index(word, at) + 1, taken + 1
        used = asked[start : start + taken]
        if at == len(words) and taken >= _ALIAS_SHARE * at and sum(w.isdigit() for w in used) == figures:
            return taken
    return 0


def _as_called(alias: str, kind: str) -> tuple[str, ...]:
    """An alias folded, and with `văn bản` for its kind where enough is left: `văn bản hướng dẫn của Bộ Nội vụ`."""
    name, called = fold(squeeze(alias)), fold(kind)
    rest = name.removeprefix(f"{called} ")
    general = called in KIND_WORDS and rest != name and len(rest.split()) >= _LEAST_REST
    return (name, f"van ban {rest}") if general else (name,)


def _is_a(document: Document, kind: str, by_title: bool) -> bool:
    """The document is of a kind, or by its title puts one in force: a decision `Phê duyệt Kế hoạch …` is that plan."""
    if fold(document.kind) == fold(kind):
        return True
    return by_title and bool(re.match(rf"(?:ve viec )?(?:phe duyet|ban hanh) {fold(kind)}\b", fold(document.title)))


def _full_name(document: Document) -> str:
    """Folded title with its kind before it."""
    kind, title = fold(document.kind), fold(squeeze(document.title))
    return title if title.startswith(kind) else f"{kind} {title}"


class Library:
    """A view of the catalogue that is renewed when the store changes."""

    def __init__(self, store: EmbeddedStore) -> None:
        self._store = store
        self._generation = ""
        self._documents: dict[str, Document] = {}
        self._by_key: dict[str, Document] = {}
        self._units: dict[str, list[str]] = {}
        self._names: list[tuple[str, str]] = []
        self._titles: dict[str, frozenset[str]] = {}
        self._full_names: dict[str, str] = {}
        self._paragraphs: dict[str, list[Paragraph]] = {}
        self._parts: dict[str, list[Section]] = {}

    def refresh(self) -> None:
        """Read the catalogue anew when it changed."""
        generation = self._store.generation()
        if generation == self._generation:
            return
        self._documents = {d.id: d for d in self._store.documents()}
        self._by_key = {document_key(d.number): d for d in self._documents.values() if d.number}
        self._units, self._names, self._titles, self._full_names = {}, [], {}, {}
        for d in self._documents.values():
            if d.unit and d.held:
                self._units.setdefault(fold(d.unit), []).append(d.id)
            if d.held:
                self._names += [(name, d.id) for alias in d.aliases for name in _as_called(alias, d.kind)]
                self._titles[d.id] = frozenset(syllables(d.title))
                if len((name := _full_name(d)).split()) >= _LEAST_FULL_NAME:  # a title that was not read names nothing
                    self._full_names[name] = d.id
        self._names.sort(key=lambda pair: -len(pair[0]))
        self._paragraphs = {}
        self._parts = {}
        self._generation = generation

    def paragraphs(self, document_id: str) -> list[Paragraph]:
        """All paragraphs of a held document but furniture; kept in memory while the store is unchanged."""
        kept = self._paragraphs.get(document_id)
        if kept is None:
            kept = [p for p in self._store.paragraphs(document_id) if p.step.kind is not StepKind.FURNITURE]
            if len(self._paragraphs) >= _MOST_KEPT:
                self._paragraphs.clear()
            self._paragraphs[document_id] = kept
        return kept

    def parts(self, document_id: str) -> list[Section]:
        """The parts of a held document that have a name; kept as its paragraphs are."""
        kept = self._parts.get(document_id)
        if kept is None:
            if len(self._parts) >= _MOST_KEPT:
                self._parts.clear()
            kept = self._parts[document_id] = parts(self.paragraphs(document_id))
        return kept

    def document(self, document_id: str) -> Document:
        """A catalogue entry."""
        return self._documents.get(document_id) or self._store.document(document_id)

    def held(self) -> list[Document]:
        """Documents whose text is in the store."""
        return [d for d in self._documents.values() if d.held]

    def references(self, text: str) -> list[Reference]:
        """Documents named by number, full (`76/NQ-CP`) or bare (`nghị quyết 76`, `cv 3759`), in order."""
        return self._referred(self._without_names(text))

    def _referred(self, text: str) -> list[Reference]:
        found: dict[str, Reference] = {}
        masked = text
        for mention in mentions(text):
            if mention.kind == "document":
                found.setdefault(mention.key, self._reference(mention.text, mention.key))
            if mention.kind in ("document", "date"):
                masked = masked[: mention.start] + " " * (mention.end - mention.start) + masked[mention.end :]
        plain = fold(masked)
        for m in _BARE.finditer(plain):
            if m["kind"] in _PERIODIC and _FOR_YEARS.match(plain[m.end() :]):
                continue
            if _LOOKS_LIKE_YEAR.match(m["number"]) and m["kind"] in ("ke hoach", "kh", "bao cao", "bc", "chi thi"):
                continue
            if m["kind"] in _PERIODIC and _COUNTS.match(plain[m.end() :]) and not self.has_number(m["number"]):
                continue
            state = bool(_OF_THE_STATE.match(plain[m.end() :]))
            approved = self._approved(m["number"], m["kind"])
            for key in approved or self._keys(m["number"], KIND_WORDS[m["kind"]], party=not state):
                found.setdefault(key, self._reference(text[m.start() : m.end()], key))
        for m in _LONE.finditer(plain):
            if not _LOOKS_LIKE_YEAR.match(m[1]):
                keys = [k for k in self._by_key if k.startswith(f"{m[1]}/")]
                if len(keys) == 1:
                    found.setdefault(keys[0], self._reference(m[1], keys[0]))
        return list(found.values())

    def _articles(self, text: str) -> list[tuple[int, int, str]]:
        """Held articles meant by what they report on (`bài viết giải thích Nghị quyết 76`): where, and the id."""
        out = []
        for m in _ARTICLE_ON.finditer(text):
            keys = [r.key for r in self._referred(m["on"])]
            found = [
                d.id
                for d in self.held()
                if fold(d.kind).startswith("bai") and any(document_key(r.target) in keys for r in d.relations)
            ]
            out += [(m.start(), m.end(), found[0])] if len(found) == 1 else []
        return out

    def counting(self, noun: str) -> list[str]:
        """The one held document whose title counts what an ordinal is asked of: `bài học thứ năm` of `7 bài học …`."""
        found = [d.id for d in self.held() if noun and re.search(rf"\b\d+ {re.escape(noun)}\b", d.title.lower())]
        return found if len(found) == 1 else []

    def described(self, text: str) -> list[str]:
        """Held documents meant by kind and matter: `công văn về metro Long Thành`; each the only one that fits."""
        out = []
        for m in _DESCRIBED.finditer(text):
            asked = set(syllables(m["about"]))
            fitting = [
                d.id
                for d in self.held()
                if fold(d.kind) == fold(m["kind"]) and len(asked & set(syllables(d.title))) >= _MATTER * len(asked) > 0
            ]
            out += fitting if len(fitting) == 1 else []
        return list(dict.fromkeys(out)) or self._called(text)

    def _called(self, text: str) -> list[str]:
        """Documents called by their kind and a word that no other title has: `công văn metro`, `nghị quyết Ba Vì`."""
        titles = {d.id: set(syllables(d.title)) for d in self.held()}
        found: list[str] = []
        for m in _CALLED.finditer(text):
            words = syllables(m["kind"] + " " + m["about"])[len(syllables(m["kind"])) :]
            fewest = _LEAST_OF_NAME if fold(m["kind"]) in _NAMED_AT_LENGTH else 1
            for size in range(len(words), fewest - 1, -1):
                asked = set(words[:size])
                holding = [d for d, title in titles.items() if asked <= title] if asked - _ACTS else []
                if len(holding) == 1 and _is_a(self._documents[holding[0]], m["kind"], by_title=size > 1):
                    found += holding
                    break
        return list(dict.fromkeys(found))

    def _without_names(self, text: str) -> str:
        """The text without document names that hold a number themselves: `bài viết về Nghị quyết 76` is not the resolution."""
        plain = fold(text)
        for name, _ in self._names:
            if any(c.isdigit() for c in name) and (at := plain.find(name)) >= 0 and len(plain) == len(text):
                text = text[:at] + " " * len(name) + text[at + len(name) :]
                plain = fold(text)
        for start, end, _ in self._articles(text):
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    def without_documents(self, text: str, written: Sequence[str] = ()) -> str:
        """The text without the names of held documents, and without what is `written` for others."""
        for name in sorted((*(name for name, _ in self._names), *(fold(w) for w in written)), key=len, reverse=True):
            plain = fold(text)
            if (m := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain)) and len(plain) == len(text):
                text = f"{text[: m.start()]} {text[m.end() :]}"
        return text

    def _reference(self, written: str, key: str) -> Reference:
        document = self._by_key.get(key)
        mentioned = document is not None or bool(self._store.number_keys(key))
        return Reference(written, key, document, mentioned)

    def _keys(self, number: str, code: str, party: bool = True) -> list[str]:
        """Keys of known or mentioned documents with this number; the bare writing itself when there is none."""
        known = [k for k in self._by_key if k.startswith(f"{number}/")]
        keys = known or self._store.number_keys(f"{number}/") or (self._party_keys(number, code) if party else [])
        fitting = [
            k
            for k in keys
            if not code
            or code in re.split(r"[/\d]", k)[-1]
            or k.split("/")[-1].startswith(code)
            or re.match(rf"\d+{code}/", k)
        ]
        if code and fitting:
            return fitting[:1]
        if not code and keys:
            return keys[:1]
        return [f"{number}/{code}"]

    def _approved(self, number: str, kind: str) -> list[str]:
        """The one held document of a number, where by its title it puts in force what it is called: `kế hoạch 2280`."""
        held = [key for key, d in self._by_key.items() if d.held and key.startswith(f"{number}/")]
        fits = len(held) == 1 and kind == _PLAN and _is_a(self._by_key[held[0]], kind, by_title=True)
        return held if fits else []

    def has_number(self, number: str) -> bool:
        """True when a document with this number is held or mentioned."""
        return bool(self._store.number_keys(f"{number}/"))

    def _party_keys(self, number: str, code: str) -> list[str]:
        """Keys of the Party's way of numbering, the kind right behind the figure: `10-NQ/BCSĐ`."""
        return [k for n in (number, number.zfill(2)) for k in self._store.number_keys(f"{n}{code}/")] if code else []

    def named(self, text: str) -> list[str]:
        """Held documents meant by an alias, or by a title nearly all of whose words the question uses."""
        return self._named(text) or (self._named(figured) if (figured := _with_figures(text)) != text else [])

    def _named(self, text: str) -> list[str]:
        plain = f" {squeeze(_BESIDE_A_NAME.sub(' ', fold(text)))} "
        out: Counter[str] = Counter()
        for name, document_id in self._names:
            if f" {name} " in plain:
                out[document_id] += 2
                plain = plain.replace(f" {name} ", " ")
        if not out:
            out.update(document_id for _, _, document_id in self._articles(text))
        if not out:
            asked = re.findall(r"\w+", plain)
            short = {document_id: taken for name, document_id in self._names if (taken := _shortened(name, asked))}
            out.update([max(short, key=lambda d: short[d])] if short else [])
        if not out and (whole := self._named_whole(plain)):
            return [whole]
        if not out and len(self._titles) <= _MOST_TITLES:
            words = set(syllables(text))
            shares = {
                d: len(t & words) / len(t)
                for d, t in self._titles.items()
                if len(t) >= _LEAST_TITLE and {w for w in t if w.isdigit()} <= words and self._may_be_called(d, text)
            }
            heads = {d: _head_named(self._documents[d].title, text) for d in self._titles}
            if any(heads.values()):
                out[max(heads, key=lambda d: heads[d])] = 1
                return [d for d, _ in out.most_common()]
            best = max(shares, key=lambda d: shares[d], default=None)
            if best and shares[best] >= _TITLE_SHARE:
                out[best] = 1
        return [d for d, _ in out.most_common()]

    def titled(self, name: str) -> str | None:
        """The held document that is called this, its kind included: `Luật Thanh niên`."""
        called = fold(squeeze(name))
        return next((d for full, d in self._full_names.items() if f"{called} ".startswith(f"{full} ")), None)

    def without_full_name(self, text: str, document_id: str) -> str:
        """The text without the document's full name."""
        at, plain = -1, fold(text)
        for name in (n for n, d in self._full_names.items() if d == document_id and len(plain) == len(text)):
            at = plain.find(name)
            if at >= 0:
                return f"{text[:at]} {text[at + len(name) :]}"
        return text

    def _may_be_called(self, document_id: str, text: str) -> bool:
        """A title that is little more than a subject names no paper unless its kind is said: `cơ sở giáo dục đại học`."""
        kind = syllables(self._documents[document_id].kind)
        subject = self._titles[document_id] - {*kind, "về", "và"}
        return len(subject) >= _LEAST_TITLE or f" {' '.join(kind)} " in spaced(text)

    def _named_whole(self, plain: str) -> str | None:
        """The held document with the longest full name that stands in a folded text."""
        found = [name for name in self._full_names if f" {name} " in plain.replace("?", " ").replace(",", " ")]
        return self._full_names[max(found, key=len)] if found else None

    def is_rare(self, *terms: str) -> bool:
        """True when no held text has any of the terms."""
        frequencies, _ = self._store.document_frequency(terms)
        return not any(frequencies.values())

    def units(self) -> dict[str, list[str]]:
        """Folded unit name → held documents about it."""
        return self._units
