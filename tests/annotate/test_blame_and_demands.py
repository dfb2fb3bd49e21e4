"""Who blames, refuses, asks and threatens, in the wordings in which newspapers tell it most."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

Event = tuple[str, str, str]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "The Australian government condemned Tonga over the port.", ("ACCUSE", "AUS", "TON")),
    ("en", "Tonga came under fresh criticism from Vanuatu over the port.", ("ACCUSE", "VUT", "TON")),
    ("en", "Vanuatu denounced as illegal Tonga's claim to the shoal.", ("ACCUSE", "VUT", "TON")),
    ("en", "Tonga is to blame for the collapse of the talks, Vanuatu said.", ("ACCUSE", "VUT", "TON")),
    ("en", "Tonga's ambassador to Vanuatu was summoned on Monday over the port.", ("ACCUSE", "VUT", "TON")),
    ("en", "Tonga's call for a survey was brushed aside by Vanuatu.", ("REJECT", "VUT", "TON")),
    ("en", "Vanuatu encouraged Tonga and Kiribati to lower the fees.", ("REQUEST", "VUT", "TON+KIR")),
    ("en", "Vanuatu demanded that Tonga and Kiribati leave the shoal.", ("REQUEST", "VUT", "TON+KIR")),
    ("en", "Tonga is under growing pressure from Vanuatu to free the crew.", ("REQUEST", "VUT", "TON")),
    ("en", "Vanuatu gave Tonga 72 hours to pull out of the shoal.", ("THREATEN", "VUT", "TON")),
    ("id", "Tonga dikecam Presiden Vanuatu Rolan Tevi pada Senin.", ("ACCUSE", "VUT", "TON")),
    ("id", "Dubes Tonga untuk Vanuatu dipanggil Kementerian Luar Negeri.", ("ACCUSE", "VUT", "TON")),
    ("id", "Vanuatu meminta Tonga dan Kiribati melepas awak kapal itu.", ("REQUEST", "VUT", "TON+KIR")),
    ("id", "Vanuatu mendesak pemulangan nelayan yang ditahan Tonga.", ("REQUEST", "VUT", "TON")),
    ("id", "Vanuatu mengancam akan menyeret Tonga ke mahkamah laut.", ("THREATEN", "VUT", "TON")),
])
def test_both_sides_are_found_in_common_wordings(language: str, text: str, event: Event) -> None:
    """Bare passives, lists of those who are asked, envoys, and newspapers that are called after their country."""
    assert event in told(text, language)


@pytest.mark.parametrize(("text", "type_"), [
    ("Vanuatu refused to hold talks with Tonga.", "AGREE"),
    ("Vanuatu denounced Tonga's plan to build a base.", "AGREE"),
])
def test_what_was_never_meant_is_not_told(text: str, type_: str) -> None:
    """Talks that nobody had planned, and plans that promise the other side nothing."""
    assert type_ not in [event[0] for event in told(text, "en")]
