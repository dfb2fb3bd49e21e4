"""Participles of what is done to somebody report nothing, and whoever is described by them may speak."""

import pytest

from sanad import annotate


def _told(text, language):
    """Speaker and words of each statement in ``text``."""
    found = annotate(text, language=language).statements
    return [(one.speaker and one.speaker.name, " … ".join(text[slice(*span)] for span in one.content)) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Chile released and deported Juan Reyes, the only Peruvian held in the affair, for want of proof.",
        "The army buried Juan Reyes, the first soldier reported missing in the war, on Friday.",
        "Chile moved the bishop, one of the priests ordered out of the capital, to a village.",
        "Chile freed the editor, the only journalist questioned in the affair, on bail.",
        "The officer ordered to leave the town refused.",
        "The men, two Peruvians held since May, were flown home on Friday.",
    ],
)
def test_what_is_done_to_somebody_is_no_report(text):
    """ "held in", "ordered to", "reported missing" behind a noun say of whom one speaks."""
    assert _told(text, "en") == []


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The two Peruvians held in the affair said that they had been beaten.", "Peruvians", "they had been beaten"),
        ("The minister accused in the affair denied that he had taken money.", "minister", "he had taken money"),
        ("Militants backed by Iran said that they had fired at the ship.", "Militants", "they had fired at the ship"),
        ("The candidate favoured by the army claimed that he had won.", "candidate", "he had won"),
        ("The villagers told to leave by the army said they would not go.", "unnamed", "they would not go"),
    ],
)
def test_whoever_is_described_by_a_participle_may_speak(text, speaker, said):
    """The verb that reports comes behind the participle."""
    assert _told(text, "en") == [(speaker, said)]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The court held in March that the law was void.", "court", "the law was void"),
        ("The court held for the first time that the law was void.", "court", "the law was void"),
        ("The law is void, the court held in the Reyes affair.", "court", "The law is void"),
        ("The union charged in a letter that the price was too high.", "union", "the price was too high"),
        ("The bridge is closed, the minister said by phone.", "minister", "The bridge is closed"),
        ("The union warned by letter that it would strike.", "union", "it would strike"),
    ],
)
def test_a_verb_with_a_time_or_place_behind_it_still_reports(text, speaker, said):
    """... before a *that*, behind a court, or where it says in which paper."""
    assert _told(text, "en") == [(speaker, said)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pemberontak yang didukung Rwanda mengatakan bahwa kota itu jatuh.", "Pemberontak"),
        ("Kelompok M23 yang didukung Rwanda mengatakan bahwa kota itu jatuh.", "March 23 Movement"),
        ("Diplomat yang diusir oleh Rusia mengatakan bahwa kota itu jatuh.", "Diplomat"),
        ("Malaysia, yang didukung Indonesia, mengatakan bahwa kota itu jatuh.", "Government of Malaysia"),
        ("Seorang pejabat yang dikutip Reuters mengatakan bahwa kota itu jatuh.", "unnamed"),
        ("Budi Santoso yang mewakili Iran mengatakan bahwa kota itu jatuh.", "Budi Santoso"),
    ],
)
def test_who_does_it_does_not_speak(text, speaker):
    """ "yang didukung Rwanda": the agent of the passive is not whom the sentence is about."""
    assert _told(text, "id") == [(speaker, "kota itu jatuh")]
