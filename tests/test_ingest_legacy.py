"""TCVN3 and VNI → Unicode, told by font or by the text itself."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.language.text import nfc
from ingest import legacy
from ingest.decoding import decode

UNICODE = "Cộng hoà xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Nghị định của Chính phủ quy định"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. NghÞ ®Þnh cña ChÝnh phñ quy ®Þnh"
VNI = "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Nghò ñònh cuûa Chính phuû quy ñònh"

#: Every toned letter of Vietnamese, small; TCVN3 has no capitals with tones, its capital fonts draw small ones.
LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"


def to_tcvn3(text: str) -> str:
    return text.translate(str.maketrans(legacy._TCVN3_LETTERS, legacy._TCVN3_CODES))


def to_vni(text: str) -> str:
    """Letter by letter from the published VNI table, written out apart from the code under test."""
    marks = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
    circumflex = {"": "â", "\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
    breve = {"": "ê", "\u0300": "è", "\u0301": "é", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
    single = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
    out = []
    for c in text:
        if c in single:
            out.append(single[c])
            continue
        import unicodedata

        base, *rest = unicodedata.normalize("NFD", c)
        tone = next((x for x in rest if x in marks), "")
        if "\u0302" in rest:
            out.append(base + circumflex[tone])
        elif "\u0306" in rest:
            out.append(base + breve[tone])
        elif "\u031b" in rest:
            out.append(single[{"o": "ơ", "u": "ư"}[base]] + (marks[tone] if tone else ""))
        else:
            out.append(base + (marks[tone] if tone else ""))
    return "".join(out)


def test_tcvn3_text_becomes_unicode() -> None:
    assert legacy.recognised(TCVN3) == (UNICODE, "TCVN3")


def test_vni_text_becomes_unicode() -> None:
    assert legacy.recognised(VNI) == (UNICODE, "VNI")


def test_unicode_text_is_left_alone() -> None:
    assert legacy.recognised(UNICODE) == (UNICODE, "")


@pytest.mark.parametrize("text", ["café à la crème, déjà vu", "Größe über Maß für Öl", "plain English text"])
def test_other_languages_are_left_alone(text: str) -> None:
    assert legacy.recognised(text) == (text, "")


@pytest.mark.parametrize("letter", [c for c in LETTERS if ord(c) > 127])
def test_every_letter_has_its_code_in_both_encodings(letter: str) -> None:
    assert legacy.from_tcvn3(to_tcvn3(letter)) == letter
    assert legacy.from_vni(to_vni(letter)) == letter


def test_vni_capitals_are_read() -> None:
    assert legacy.from_vni("ÑAÏI HOÄI COÂNG ÑOAØN TÆNH ÖÙNG DUÏNG") == "ĐẠI HỘI CÔNG ĐOÀN TỈNH ỨNG DỤNG"


@settings(max_examples=100, deadline=None)
@given(st.text(LETTERS + string.digits + " .,;-", max_size=80))
def test_any_small_vietnamese_text_survives_both_encodings(text: str) -> None:
    assert legacy.from_tcvn3(to_tcvn3(text)) == nfc(text)


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", "TCVN3"), (".VnTimeH", "TCVN3H"), (".VnArial NarrowH", "TCVN3H"), ("VNI-Times", "VNI"),
     ("Times New Roman", ""), ("VNtimes new roman", "TCVN3"), ("", "")],
)  # fmt: skip
def test_the_name_of_a_font_tells_the_encoding(font: str, encoding: str) -> None:
    assert legacy.font_encoding(font) == encoding


def test_capital_fonts_draw_small_codes_as_capitals() -> None:
    assert legacy.by_font("céng hßa x· héi", ".VnTimeH") == "CỘNG HÒA XÃ HỘI"


def test_unicode_typed_in_an_old_font_is_left_alone() -> None:
    assert legacy.by_font("Cộng hòa", ".VnTime") == "Cộng hòa"


def test_a_text_file_in_tcvn3_or_vni_is_decoded() -> None:
    assert decode(TCVN3.encode("latin-1"), "a.txt") == UNICODE
    assert decode(VNI.encode("latin-1"), "a.txt") == UNICODE


def test_capitals_that_tcvn3_cannot_write_are_capitals_again() -> None:
    lines = ["\u00f1Y BAN NH©N D©N", "X\u00b7 THANH S¥N", "CéNG HßA X\u00b7 HéI CHñ NGHÜA VIÖT NAM", "Sè: 12/KH-UBND"]
    text = "\n".join([*lines, "Thùc hiÖn KÕ ho\u00b9ch cña ñy ban nh©n d©n x\u00b7"])
    assert legacy.recognised(text)[0].split("\n") == [
        "ỦY BAN NHÂN DÂN", "XÃ THANH SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/KH-UBND",
        "Thực hiện Kế hoạch của ủy ban nhân dân xã",
    ]  # fmt: skip
