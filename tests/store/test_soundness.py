"""What `Chronicle.check` finds in a file that somebody tampered with."""

from __future__ import annotations

import pytest
from tests.store.conftest import Plant, act, somebody

from sanad.chronicle import Chronicle
from sanad.model import Span, Statement

RINA, OMAR = somebody("Rina Wahab", "IDN"), somebody("Omar Haddad", "JOR")
TEXT = "Rina Wahab met Omar Haddad in Amman. She said the two states would open a line for freight next year."
SAID = Statement(37, len(TEXT), (Span(46, len(TEXT)),), Span(41, 45), RINA, "indirect")


@pytest.fixture
def planted(chronicle: Chronicle, plant: Plant) -> Chronicle:
    """A chronicle of one page, in which all is well."""
    plant(TEXT, events=(act("CONSULT", RINA, OMAR, "2023-04-01"),), statements=(SAID,), mentions=(RINA, OMAR))
    assert chronicle.check() == []
    return chronicle


@pytest.mark.parametrize(("tampering", "fault"), [
    ("DELETE FROM statement_clue WHERE hash = (SELECT max(hash) FROM statement_clue)", "is not filed under all its clues"),
    ("INSERT INTO statement_clue VALUES (1, 99)", "statement_clue: row 99 points at a missing row of statement"),
    ("UPDATE article SET text = substr(text, 1, 10)", f"a statement ends at {len(TEXT)}, behind the text's 10 characters"),
    ("UPDATE telling SET event = 99", "points at a missing row of event"),
])
def test_what_does_not_fit_together_is_said(planted: Chronicle, tampering: str, fault: str) -> None:
    """Each in a line that names the row."""
    planted.connection.execute("PRAGMA foreign_keys = OFF")
    planted.connection.execute(tampering)
    assert any(fault in one for one in planted.check())
