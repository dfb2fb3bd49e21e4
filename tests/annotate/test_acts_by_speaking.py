"""Acts that somebody does by what he says, and to whom he says it."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", 'Kenya "firmly rejects" the levy, its trade minister told his Tanzanian counterpart.', ("REJECT", "KEN", "TZA")),
    ("en", '"We will never accept this map," Bolivia\'s foreign minister told the Chilean ambassador.', ("REJECT", "BOL", "CHL")),
    ("en", '"We will never accept this map," Bolivia\'s foreign minister told Reuters.', ("REJECT", "BOL", "")),
    ("id", '"Kami tidak akan pernah menerima peta ini," ujar Menteri Luar Negeri Bolivia kepada Duta Besar Cile.',
     ("REJECT", "BOL", "CHL")),
    ("id", '"Kami menyesal atas insiden itu," kata Menteri Pertahanan Kenya kepada mitranya dari Tanzania.',
     ("CONCEDE", "KEN", "TZA")),
])
def test_words_are_addressed_to_whoever_is_told(language: str, text: str, event: tuple[str, str, str]) -> None:
    """But not to those who pass them on."""
    assert event in told(text, language)


def test_a_verb_of_which_but_a_few_words_are_quoted_has_its_parties_outside() -> None:
    """Unless it is quoted of what somebody is accused of."""
    assert ("REJECT", "KEN", "TZA") in told('Kenya "firmly rejects" the Tanzanian plan.', "en")
    assert "REJECT" not in [type_ for type_, _, _ in told('Nairobi accused the Ugandan boat of "ignoring" its calls.', "en")]
