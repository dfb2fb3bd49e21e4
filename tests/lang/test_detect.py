"""Which language a text is in."""

import pytest

from sanad.lang.detect import detect_language

TEXTS = {
    "id": "Menteri Luar Negeri mengatakan bahwa perundingan dengan negara tetangga akan dilanjutkan bulan depan di Jakarta.",
    "en": "The foreign minister said that talks with the neighbouring country would go on next month in the capital.",
    "de": "Der Außenminister sagte, die Gespräche mit dem Nachbarland würden im nächsten Monat in der Hauptstadt fortgesetzt.",
    "fr": "Le ministre des Affaires étrangères a déclaré que les pourparlers se poursuivraient le mois prochain.",
    "ru": "Министр иностранных дел заявил, что переговоры с соседней страной продолжатся в следующем месяце в столице.",
}
COMMON = {
    "id": frozenset({"yang", "dan", "di", "akan", "dengan", "bahwa", "oleh", "pada", "tidak"}),
    "en": frozenset({"the", "that", "with", "would", "in", "of", "and", "to", "on", "said"}),
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
    common = {"id": frozenset({"akan", "dengan", "dan", "tidak", "di"}), "en": COMMON["en"]}
    assert detect_language(text * 4, "id", common) == "id"


MALAY = "Perdana Menteri berkata kerajaan akan membincangkan isu itu dengan rakan sejawatannya di Jakarta pada Isnin."
SHORT = "Menteri Luar Negeri Retno Marsudi membantah tuduhan itu."


def test_malay_needs_strong_evidence_beside_a_pack_for_indonesian():
    """A short text that may be either is read with the pack that there is; Malay with its own words is not."""
    assert detect_language(SHORT, None, COMMON) == "id"
    assert detect_language(MALAY, None, COMMON) == "ms"
    assert detect_language(SHORT, "ms", COMMON) == "ms"
