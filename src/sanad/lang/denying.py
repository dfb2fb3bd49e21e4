"""The words by which a language shows that somebody contradicts a claim (``[denying]`` in ``reporting.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sanad.lang.pack import Pack
from sanad.lang.phrases import Phrases, read_phrases


@dataclass(frozen=True, slots=True)
class DenyingWords:
    """Words that tell who contradicts a claim.

    ``loose`` ones call something untrue or find fault with it: they deny beside one of the nouns ``claimed`` (``charges``, among
    them, are those for what is held against somebody), in a sentence that opens with a phrase of ``meant``, or where they are said
    of one of ``objects``. ``disclaiming`` phrases say that one has no part in something: they deny behind what means the speaker's
    own side, by a word of ``ours`` in his own words, of ``theirs`` in the page's.

    A word of ``wishing`` beside a *not* makes it a refusal, a demand or a promise; those of ``ahead``, which are among them, tell
    by themselves what is to come. One of ``waiting`` makes it a complaint, or a denial by who is asked; with one of ``ever`` it is
    a fact again, whatever is wished, and contradicts a claim unless one of ``emphatic`` makes it praise or regret; so does one
    beside a phrase of ``stressing``. Behind a word of ``supposing`` nothing is told as it is. ``assuring`` are phrases with which
    the accused say that they do right, ``persisting`` ones that things go on as they did, which contradicts a report.

    ``replying`` are verbs with which somebody answers a claim, ``reacting`` words that with them make a short sentence announce an
    answer; ``reassuring`` those with which he speaks against a rumour; words of ``following`` stand before the claim after which
    somebody speaks, those of ``earlier``, before or in a reporting clause, put what is said before what stands above. ``leading``
    phrases say that the next to speak denies; ``common`` words say nothing of what a statement is about.
    """

    loose: tuple[str, ...]
    disclaiming: tuple[str, ...]
    leading: tuple[str, ...]
    versions: tuple[str, ...]
    assuring: tuple[str, ...]
    persisting: tuple[str, ...]
    stressing: tuple[str, ...]
    meant: Phrases
    objects: Phrases
    claimed: frozenset[str]
    charges: frozenset[str]
    ours: frozenset[str]
    theirs: frozenset[str]
    ahead: frozenset[str]
    common: frozenset[str]
    wishing: frozenset[str]
    waiting: frozenset[str]
    ever: frozenset[str]
    emphatic: frozenset[str]
    supposing: frozenset[str]
    replying: frozenset[str]
    reacting: frozenset[str]
    reassuring: frozenset[str]
    following: frozenset[str]
    earlier: frozenset[str]


_SETS: Final = (
    "claimed", "charges", "ours", "theirs", "ahead", "common", "wishing", "waiting", "ever", "emphatic", "supposing", "replying",
    "reacting", "reassuring", "following", "earlier",
)  # fmt: skip
_LISTS: Final = ("loose", "disclaiming", "leading", "versions", "assuring", "persisting", "stressing")
_PHRASES: Final = ("meant", "objects")


def read_denying_words(pack: Pack) -> DenyingWords:
    """Those of ``pack``; empty where it lacks them. Raises `PackError` where a key holds no list of words."""
    found = {key: pack.words("reporting", "denying", key) for key in (*_SETS, *_LISTS, *_PHRASES)}
    sets: dict[str, Any] = {key: frozenset(found[key]) for key in _SETS}
    sets["wishing"] |= sets["ahead"]
    sets["claimed"] |= sets["charges"]
    lists: dict[str, Any] = {key: found[key] for key in _LISTS}
    phrases: dict[str, Any] = {key: read_phrases(found[key]) for key in _PHRASES}
    return DenyingWords(**sets, **lists, **phrases)
