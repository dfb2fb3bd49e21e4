"""The words that a statement stands for, in pieces or whole."""

from __future__ import annotations

import pytest

import sanad
from sanad.text.spans import words_said


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", '"The bridge is safe," Mara Lind said. "Kenya built it."', "The bridge is safe. Kenya built it."),
    ("en", '"The bridge," Mara Lind said, "is safe."', "The bridge is safe."),
    ("en", '"Is the bridge safe?" Mara Lind asked. "Kenya built it."', "Is the bridge safe? Kenya built it."),
    ("id", '"Jembatan itu aman," kata Raka Wibisana, Senin (3/2). "Kami yang membangunnya."',
     "Jembatan itu aman. Kami yang membangunnya."),
    ("id", "Kenya, kata Raka Wibisana, siap membantu jika diminta.", "Kenya siap membantu jika diminta"),
    ("en", "Kenya accused Peru on Friday night of spying on its herds.", "Peru of spying on its herds"),
    ("en",
     '"They forced it on us without asking," Mara Lind said. "We will not have it.\n\n"This shows who is behind all that."',
     "They forced it on us without asking. We will not have it. This shows who is behind all that."),
    ("en", '“We built it.\n\n“‘Never again,’ they told us, and we agreed,” Mara Lind said.',
     "We built it. ‘Never again,’ they told us, and we agreed"),
])
def test_pieces_are_joined_as_they_would_be_read(language: str, text: str, words: str) -> None:
    """A stop that closed the reporting clause closes the sentence before it; marks that open a paragraph are left out."""
    (one,) = sanad.annotate(text, language=language).statements
    assert words_said(one, text, None) == words
