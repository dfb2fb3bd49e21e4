"""Events in words: who does what to whom, in the language of the interface."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanad.model import Event, Participant
from sanad.store.naming import name_in_words

FILE = Path(__file__).resolve().parent / "phrases.toml"


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """The phrases by interface language."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def languages() -> list[str]:
    """The interface languages there are."""
    return sorted(phrases())


def act_in_words(event: Event, language: str = "en", who: Callable[[Participant], str] | None = None) -> str:
    """The event as a short sentence: "Vladimir Putin visited Kim Jong Un"; ``who`` gives other names than the language's own."""
    words = phrases()[language]
    if who is None:

        def who(one: Participant) -> str:
            return name_in_words(one.entity, one.name, language)

    actors = series([_short(who(one), words) for one in event.participants if one.part == "actor"], words)
    recipients = series([_short(who(one), words) for one in event.participants if one.part == "recipient"], words)
    alike = not recipients and sum(one.part == "actor" for one in event.participants) > 1
    forms = words.get(f"{event.act}.{event.mode}") or words[event.act]
    if alike:
        return f"{actors} {forms['together']}"
    return f"{actors or words['someone']} " + (f"{forms['to']} {recipients}" if recipients else forms["alone"])


def counted_in_words(number: int, noun: str, language: str = "en") -> str:
    """A number with its noun, ``source`` or ``page``."""
    words = phrases()[language][noun]
    return f"{number} {words['one' if number == 1 else 'many']}"


def mark_in_words(mark: str, language: str = "en") -> str:
    """A mark of an event (a status, disputed, background, no_date)."""
    return str(phrases()[language]["marks"].get(mark, mark))


def _short(name: str, words: dict[str, Any]) -> str:
    """A government as people call it: by its country."""
    return next((name[len(head) :] for head in words["government"] if name.startswith(head)), name)


def series(names: Sequence[str], words: dict[str, Any], most: int = 3) -> str:
    """Names as people list them; more than ``most`` are counted."""
    shown = list(names[:most]) + ([f"+{len(names) - most}"] if len(names) > most else [])
    return f" {words['and']} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
