"""Records, also those that are filled before they are frozen."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from sanad.model import Mention

MENTION = Mention(0, 4, "Ratu", "person", "person:ratu", "Ratu", role="a queen")


def test_a_filled_record_is_frozen() -> None:
    """Nothing can be put into it or taken out of it."""
    with pytest.raises(FrozenInstanceError):
        MENTION.start = 1  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del MENTION.start


def test_a_filled_record_is_one_of_its_class() -> None:
    """It equals, hashes, copies and pickles as any frozen record does."""
    other = replace(MENTION, end=5)
    assert type(MENTION) is type(other) is Mention
    assert other != MENTION
    assert replace(other, end=4) == MENTION
    assert hash(replace(other, end=4)) == hash(MENTION)
    assert pickle.loads(pickle.dumps(MENTION)) == copy.deepcopy(MENTION) == MENTION
    assert repr(MENTION).startswith("Mention(start=0, end=4, text='Ratu'")


def test_what_a_record_takes_is_known() -> None:
    """Its signature names its fields, and so does the error where one is missing."""
    assert list(inspect.signature(Mention).parameters)[:3] == ["start", "end", "text"]
    with pytest.raises(TypeError, match=r"Mention\.__init__\(\) missing 1 required positional argument: 'name'"):
        Mention(0, 4, "Ratu", "person", "person:ratu")  # type: ignore[call-arg]
