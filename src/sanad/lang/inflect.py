"""The forms that a word takes on the page, from its base form and the rules of ``morphology.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.pack import Pack

# What a verb form says about who acts. ``participle`` and ``bare`` need their surroundings to decide.
VOICES: Final = ("active", "passive", "participle", "gerund", "bare")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a class of words: rules of which the first that matches, or every one, gives a surface."""

    name: str
    voice: str
    every: bool
    rules: tuple[tuple[re.Pattern[str], str], ...]
    irregular: Mapping[str, tuple[str, ...]]
    voices: frozenset[str]  # the voice alone

    def of(self, base: str) -> tuple[str, ...]:
        """The surfaces of ``base`` in this form."""
        known = self.irregular.get(base)
        if known is not None:
            return known
        found = []
        for pattern, becomes in self.rules:
            surface, times = pattern.subn(becomes, base, count=1)
            if times:
                found.append(surface)
                if not self.every:
                    break
        return tuple(found)


@dataclass(frozen=True)
class Morphology:
    """How verbs, nouns and other words of patterns inflect."""

    verb: tuple[Form, ...]
    noun: tuple[Form, ...]
    rigid: frozenset[str]

    @cached_property
    def _nouns(self) -> dict[str, tuple[str, ...]]:
        return {}

    def verb_forms(self, base: str) -> dict[str, frozenset[str]]:
        """The surfaces of the verb ``base``, each with the voices that it may have."""
        found: dict[str, frozenset[str]] = {}
        for form in self.verb:
            for surface in form.of(base):
                before = found.get(surface)
                found[surface] = form.voices if before is None else before | form.voices
        return found

    def noun_forms(self, base: str) -> tuple[str, ...]:
        """``base`` and its other forms as a noun; function words (``rigid``) have none."""
        known = self._nouns.get(base)
        if known is None:
            more = () if base in self.rigid or not base.isalpha() else (one for form in self.noun for one in form.of(base))
            known = self._nouns[base] = tuple(dict.fromkeys((base, *more)))
        return known


def read_morphology(pack: Pack) -> Morphology:
    """The rules of ``morphology.toml``. Raises `PackError` where one can't be read."""
    table = pack.table("morphology")
    irregular = table.get("irregular", {})
    where = f"{pack.code}/morphology.toml"
    return Morphology(
        tuple(_read_form(one, irregular, where) for one in table.get("verb", ())),
        tuple(_read_form(one, irregular, where) for one in table.get("noun", ())),
        frozenset(table.get("rigid", ())),
    )


def _read_form(table: Mapping[str, Any], irregular: Mapping[str, Any], where: str) -> Form:
    try:
        name, voice = table["name"], table.get("voice", "active")
        rules = tuple((re.compile(pattern), becomes) for pattern, becomes in table["rules"])
    except (KeyError, ValueError, re.error) as error:
        raise PackError(
            f"{where}: a form needs a name and rules of two strings each, the first a regular expression: {error}"
        ) from error
    if voice not in VOICES:
        raise PackError(f"{where}: the voice of form {name!r} is {voice!r}; it must be one of {', '.join(VOICES)}")
    odd = {base: tuple(forms) for base, forms in irregular.get(table.get("irregular", name), {}).items()}
    return Form(name, voice, bool(table.get("every", False)), rules, odd, frozenset({voice}))
