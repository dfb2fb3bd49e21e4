"""The words by which a page says that accounts differ: rival figures and days, corrections, hearsay that is denied, retorts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.pack import Pack
from sanad.lang.phrases import Phrases, read_phrases
from sanad.lang.reporting import read_reporting_words
from sanad.text.numbers import NumberWords, read_number_words
from sanad.text.tokens import find_tokens, fold

# The classes of verbs that speak to what is claimed, and of those that claim nothing.
_DENY: Final = "deny"
_JUDGE: Final = "judge"
_ASK: Final = frozenset({"ask", "hope"})
_ASKED: Final = _ASK | {"say"}  # "asked": that something be done, or a question


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """Those of one language, folded; ``counted``, ``nouns`` and ``verbs`` give the class of each word (see ``disputes.toml``).

    ``denying`` are verbs of denial, and ``refusing`` those of them that deny only with one of the nouns ``deniable`` behind them;
    ``asking`` are verbs whose speakers claim nothing, ``anonymity`` says that a source goes unnamed, also where an outlet cites it.
    """

    numbers: NumberWords
    abbreviations: frozenset[str]
    corrections: Phrases
    differing: Phrases
    parts_before: Phrases
    parts_behind: Phrases
    contrast: frozenset[str]
    hearsay: frozenset[str]
    retorts: frozenset[str]
    negations: frozenset[str]
    opposing: Phrases
    mutual: Phrases
    replying: frozenset[str]
    falsity: frozenset[str]
    contrary: frozenset[str]
    judging: frozenset[str]
    counting: Phrases
    saying: Phrases
    denying: Phrases
    refusing: frozenset[str]
    deniable: frozenset[str]
    asking: frozenset[str]
    anonymity: Phrases
    parting: frozenset[str]
    pronouns: frozenset[str]
    totals: frozenset[str]
    unsettled: Phrases
    many: Phrases
    counted: Mapping[str, str]
    sorts: Mapping[str, str]
    things: Mapping[str, str]
    fates: Phrases
    fate_of: Mapping[tuple[str, ...], str]
    joining: frozenset[str]
    since: frozenset[str]
    beginning: Phrases
    lasting: Phrases
    lasting_of: Mapping[tuple[str, ...], str]
    least: Phrases
    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    families: Mapping[str, str]
    act_nouns: tuple[tuple[str, str], ...]
    owners: tuple[str, ...]
    relatives: frozenset[str]
    pointing_before: frozenset[str]
    pointing_behind: frozenset[str]
    pointing_endings: tuple[str, ...]


def read_dispute_words(pack: Pack) -> DisputeWords:
    """Those of ``pack`` (``disputes.toml``, ``numbers.toml``, ``abbreviations.txt``, ``[things]`` of ``stance.toml``); empty lists
    where it has none."""
    table, speech = pack.table("disputes"), read_reporting_words(pack)

    def words(key: str) -> frozenset[str]:
        return frozenset(fold(word) for word in table.get(key, ()))

    def phrases(key: str, listed: Iterable[str] | None = None) -> Phrases:
        try:
            return read_phrases(table.get(key, ()) if listed is None else listed)
        except ValueError as error:
            raise PackError(f"{pack.code}/disputes.toml: {key}: {error}") from error

    def phrases_of(key: str) -> Phrases:
        return phrases(key, (phrase for listed in table.get(key, {}).values() for phrase in listed))

    torn = [*_in_two_classes(table, "counted", "fates"), *_in_two_classes(table, "lasting")]
    if torn:
        raise PackError("; ".join(f"{pack.code}/disputes.toml: {one}" for one in torn))
    try:
        numbers = read_number_words(pack)
    except ValueError as error:
        raise PackError(f"{pack.code}/numbers.toml: {error}") from error
    return DisputeWords(
        numbers=numbers,
        abbreviations=frozenset(fold(line.text).rstrip(".") for line in pack.lines("abbreviations")),
        corrections=phrases("corrections"),
        differing=phrases("differing"),
        parts_before=phrases("parts_before"),
        parts_behind=phrases("parts_behind"),
        contrast=words("contrast"),
        hearsay=words("hearsay"),
        retorts=words("retorts"),
        negations=words("negations"),
        opposing=phrases("opposing"),
        mutual=phrases("mutual"),
        replying=words("replying"),
        falsity=words("falsity"),
        contrary=words("contrary"),
        judging=frozenset(fold(one.surface) for one in speech.cues if _JUDGE in one.kinds),
        counting=phrases("counting"),
        saying=phrases("saying"),
        denying=read_phrases([fold(one.surface) for one in speech.cues if one.kinds == (_DENY,)]),
        refusing=frozenset(map(fold, speech.refusing)),
        deniable=frozenset(map(fold, speech.claims)) | words("deniable"),
        asking=frozenset(fold(one.surface) for one in speech.cues if _ASK.intersection(one.kinds) and _ASKED.issuperset(one.kinds)),
        anonymity=read_phrases([fold(one) for one in (*speech.anonymity, *table.get("sourced", ()))]),
        parting=words("parting"),
        pronouns=words("pronouns"),
        totals=words("totals"),
        unsettled=phrases("unsettled"),
        many=phrases("many"),
        counted=_classes(table.get("counted", {})),
        sorts=_classes(table.get("sorts", {})),
        things=_classes(pack.table("stance").get("things", {})),
        fates=phrases_of("fates"),
        fate_of=_phrase_classes(table.get("fates", {})),
        joining=words("joining"),
        since=words("since"),
        beginning=phrases("beginning"),
        lasting=phrases_of("lasting"),
        lasting_of=_phrase_classes(table.get("lasting", {})),
        least=phrases("least"),
        nouns=_classes(table.get("nouns", {})),
        verbs=_classes(table.get("verbs", {})),
        families=_classes(table.get("families", {})),
        act_nouns=tuple(_shape(one) for one in table.get("act_nouns", ())),
        owners=tuple(table.get("owners", ())),
        relatives=frozenset(map(fold, (*speech.relatives, *speech.that))),
        pointing_before=words("pointing_before"),
        pointing_behind=words("pointing_behind"),
        pointing_endings=tuple(fold(word) for word in table.get("pointing_endings", ())),
    )


def _shape(pattern: str) -> tuple[str, str]:
    """Beginning and end of a word from a pattern like ``pe…an``."""
    start, _, end = fold(pattern).partition("\N{HORIZONTAL ELLIPSIS}")
    return start, end


def _in_two_classes(table: Mapping[str, Any], *keys: str) -> Iterator[str]:
    """The words that these tables together hold in two classes: what one page tells by them would be another thing on the next."""
    classes: dict[tuple[str, ...], str] = {}
    for key in keys:
        for name, listed in table.get(key, {}).items():
            for word in listed:
                held = classes.setdefault(tuple(find_tokens(fold(word)).words), name)
                if held != name:
                    yield f"{key}: {word!r} is listed under {held} and {name}, expected one class"


def _phrase_classes(table: Mapping[str, Any]) -> dict[tuple[str, ...], str]:
    return {tuple(find_tokens(fold(phrase)).words): name for name, listed in table.items() for phrase in listed}


def _classes(table: Mapping[str, Any]) -> dict[str, str]:
    return {fold(word): name for name, listed in table.items() for word in listed}
