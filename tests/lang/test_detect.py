"""Which language a text is in."""

import pytest

from sanad.lang.detect import Telling, detect_language

TEXTS = {
    "id": "Menteri Luar Negeri mengatakan bahwa perundingan dengan negara tetangga akan dilanjutkan bulan depan di Jakarta.",
    "en": "The foreign minister said that talks with the neighbouring country would go on next month in the capital.",
    "de": "Der Außenminister sagte, die Gespräche mit dem Nachbarland würden im nächsten Monat in der Hauptstadt fortgesetzt.",
    "fr": "Le ministre des Affaires étrangères a déclaré que les pourparlers se poursuivraient le mois prochain.",
    "ru": "Министр иностранных дел заявил, что переговоры с соседней страной продолжатся в следующем месяце в столице.",
}
COMMON = {
    "id": Telling(
        frozenset({"yang", "dan", "di", "akan", "dengan", "bahwa", "oleh", "pada", "tidak"}),
        frozenset({"bahwa", "karena", "kantor", "uang"}),
    ),
    "en": Telling(frozenset({"the", "that", "with", "would", "in", "of", "and", "to", "on", "said"})),
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_sentence_is_found(code):
    """Without any declaration, also for languages without a pack."""
    assert detect_language(TEXTS[code]) == code
    assert detect_language(TEXTS[code], None, COMMON) == code


def test_a_wrong_declaration_is_not_believed():
    """English text on a page that says it is Indonesian or German."""
    assert detect_language(TEXTS["en"], "id", COMMON) == "en"
    assert detect_language(TEXTS["en"], "de-DE", COMMON) == "en"


def test_a_declaration_decides_where_there_is_next_to_no_text():
    """And between near relatives."""
    assert detect_language("Kuala Lumpur", "ms") == "ms"
    assert detect_language("", "id-ID") == "id"
    assert detect_language("", None) is None


def test_a_declaration_is_believed_where_common_words_come_often(monkeypatch):
    """Though they are few different ones; the classifier, which takes long to load, is not asked."""
    monkeypatch.setattr("sanad.lang.detect._identifier", None)
    text = "Kapal itu akan berlayar dengan muatan beras dan garam, dan tidak singgah di Ambon, yang jauh dari jalurnya. "
    common = {"id": Telling(frozenset({"akan", "dengan", "dan", "tidak", "di"})), "en": COMMON["en"]}
    assert detect_language(text * 4, "id", common) == "id"


MALAY = "Perdana Menteri berkata kerajaan akan membincangkan isu itu dengan rakan sejawatannya di Jakarta pada Isnin."
SHORT = "Menteri Luar Negeri Retno Marsudi membantah tuduhan itu."


def test_malay_needs_strong_evidence_beside_a_pack_for_indonesian():
    """A short text that may be either is read with the pack that there is; Malay with its own words is not."""
    assert detect_language(SHORT, None, COMMON) == "id"
    assert detect_language(MALAY, None, COMMON) == "ms"
    assert detect_language(SHORT, "ms", COMMON) == "ms"


LETTER = (
    "Menteri itu menulis bahwa kantor di ibu kota akan dibuka dengan izin tuan rumah, dan uang sewanya tidak diminta, "
    "karena kedua pihak sepakat pada pertemuan yang digelar oleh presiden. "
)
SURAT = LETTER.replace("bahwa", "bahawa").replace("karena", "kerana").replace("kantor", "pejabat").replace("uang", "wang")


def test_words_that_malay_does_not_have_make_a_page_indonesian(monkeypatch):
    """Without declaration, and without the classifier; a page in Malay's spelling is left to it."""
    assert detect_language(SURAT, None, COMMON) == "ms"
    monkeypatch.setattr("sanad.lang.detect._identifier", None)
    assert detect_language(LETTER, None, COMMON) == "id"


def test_a_long_page_in_a_language_without_a_pack_needs_no_classifier(monkeypatch):
    """Its n-grams tell, at no cost of loading."""
    monkeypatch.setattr("sanad.lang.detect._identifier", None)
    german = (
        "Der Außenminister sagte am Montag vor Journalisten, die Gespräche mit dem Nachbarland würden im Juli fortgesetzt. "
        "Beide Seiten hätten sich darauf verständigt, den Streit über die Fischerei nicht zu verschärfen. Die Opposition warf "
        "der Regierung vor, zu lange gewartet zu haben, und verlangte einen Bericht im Ausschuss. "
    )
    assert detect_language(german * 4, None, COMMON) == "de"
