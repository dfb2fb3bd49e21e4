"""Sanctions, arrests, withdrawals and concessions in the wordings in which newspapers tell them, with who did what to whom."""

import pytest
from tests.annotate.acts import told

SENTENCES = [
    ("en", "Bulgaria put four Kenyan firms that sell drone parts on its blacklist.", "SANCTION", "BGR", "KEN"),
    ("en", "Four Kenyan generals were placed on Bulgaria's sanctions list.", "SANCTION", "BGR", "KEN"),
    ("en", "Togo's ambassador to Zambia was recalled on Monday over a border dispute.", "SANCTION", "TGO", "ZMB"),
    ("en", "An Omani woman was sentenced to five years in Zambia on Monday.", "SANCTION", "ZMB", "OMN"),
    ("en", "Uruguay seized a Bolivian-flagged cargo ship.", "COERCE", "URY", "BOL"),
    ("en", "A Togolese trader was arrested in Sofia this week on suspicion of smuggling.", "COERCE", "BGR", "TGO"),
    ("en", "A Togolese man accused of spying was arrested in Helsinki.", "COERCE", "FIN", "TGO"),
    ("en", "Finland blamed Togo for a cyber attack on its banks.", "COERCE", "TGO", "FIN"),
    ("en", "Zambian troops were withdrawn from Togo on Friday.", "RETREAT", "ZMB", "TGO"),
    ("en", "Sanctions on Bolivia were lifted by Finland.", "CONCEDE", "FIN", "BOL"),
    ("id", "Sanksi dijatuhkan terhadap Zambia oleh Finlandia.", "SANCTION", "FIN", "ZMB"),
    ("id", "Bulgaria menahan lima jenderal Sri Lanka.", "COERCE", "BGR", "LKA"),
    ("id", "Polisi Togo tangkap dua wartawan Bolivia.", "COERCE", "TGO", "BOL"),
    ("id", "Pasukan Zambia ditarik dari Togo.", "RETREAT", "ZMB", "TGO"),
]


@pytest.mark.parametrize(("language", "text", "kind", "actor", "recipient"), SENTENCES)
def test_measure_has_both_sides(language: str, text: str, kind: str, actor: str, recipient: str) -> None:
    assert (kind, actor, recipient) in told(text, language, "2024-05-08")


@pytest.mark.parametrize(("text", "told_"), [
    ("Fiji seized a boat, prompting Samoa to close its border with Fiji.", ("SANCTION", "WSM", "FJI")),
    ("Fiji's shelling led Samoa to recall its ambassador from Fiji.", ("SANCTION", "WSM", "FJI")),
    ("Fiji barred Samoans from leaving, prompting Samoa to bar Fijians from departing.", ("COERCE", "WSM", "FJI")),
])
def test_what_one_act_brings_another_state_to_do_is_done(text: str, told_: tuple[str, str, str]) -> None:
    """It answers what is told before."""
    assert told_ in told(text, "en")


@pytest.mark.parametrize("text", [
    "Fiji sent troops to force Samoa to close its border with Tonga.",
    "Fiji signed a pact with Samoa, allowing Samoa to expel Tongan diplomats.",
    "Fiji froze Samoan accounts to close its border with Tonga.",
])
def test_what_an_act_is_for_or_lets_another_do_is_not_told_as_done(text: str) -> None:
    """An aim, a permission."""
    assert all(one != ("SANCTION", "WSM", "TON") and one != ("SANCTION", "FJI", "TON") for one in told(text, "en"))
