"""An event while the page around it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from sanad.model import EventMention
from sanad.text.reading import Reading


class Found(NamedTuple):
    """An event with what its words say beyond the record: the ``voice`` in which it is told (``noun`` among them; empty where it is
    done by speaking), whether it is none without another side (``lone``), leaves its other side open (``open_to``), has its parties
    from the page alone (``borrowed``), points back to an act of a type (``about``), has but a pronoun for who acts
    (``by_pronoun``), as recipient only who hears a complaint (``heard``), counts its day from something else (``counted``), is
    but the gist of what somebody answers (``answers``), or what somebody calls or writes to say (``to_say``)."""

    event: EventMention
    voice: str = ""
    lone: bool = False
    open_to: bool = False
    borrowed: bool = False
    about: str | None = None
    by_pronoun: bool = False
    heard: bool = False
    counted: bool = False
    answers: bool = False
    to_say: bool = False


def told_within(
    sentences: int, event: EventMention, earlier: Sequence[EventMention], reading: Reading
) -> Iterator[EventMention]:
    """The events of ``earlier`` that are told at most so many sentences before ``event``, the last first."""
    here = reading.sentence_index(event.trigger.start)
    return takewhile(lambda one: here - reading.sentence_index(one.trigger.start) <= sentences, reversed(earlier))
