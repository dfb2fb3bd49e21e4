"""Which language a text is in.

First the words that the packs list; for longer texts that these do not settle Resiliparse's n-gram ranks, which cost nothing to
load; for the rest py3langid (naive Bayes over byte n-grams), which tells near relatives and languages in a few words best, but
takes as long to load as a hundred pages take to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from resiliparse.parse.lang import detect_fast

# Languages of news; small ones that a classifier confuses with these on a short text are left out.
# fmt: off
NEWS: Final = (
    "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr",
    "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lo",
    "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl",
    "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "ug", "uk", "ur", "uz", "vi", "zh",
)
# fmt: on
NEAR: Final = (
    frozenset({"id", "ms"}),
    frozenset({"hr", "sr", "bs"}),
    frozenset({"no", "da"}),
    frozenset({"es", "gl", "ca"}),
    frozenset({"cs", "sk"}),
)
SAMPLE: Final = 800
LONG: Final = 4000  # characters in which fewer different words are looked for
# Different common words in a sample.
MANY: Final = 7
FEW: Final = 4
OFTEN: Final = 1 / 20  # of all words in a sample, at which fewer different ones say enough
OWN: Final = 2  # different words that near relatives don't have
# Characters from which Resiliparse is asked; the distance of a text from a language of which it is certainly not; by how much the
# next language must be farther; and languages that it takes for others, or others for them.
ENOUGH_TO_RANK: Final = 700
FAR: Final = 450
APART: Final = 12
UNRANKED: Final = frozenset({"gl", "ja", "zh"})
# By how much more likely than its near relative a language must be (in nats), in all and for each character of the sample.
SURE: Final = 15.0
SURE_EACH: Final = 0.06
# Characters from which a text that holds next to no common words of any listed language is in none of them.
ENOUGH_TO_TELL: Final = 300
FEW_OF_ANY: Final = 2
ENOUGH: Final = 40  # letters below which the classifier's word alone is worth little


@dataclass(frozen=True, slots=True)
class Telling:
    """Words, in small letters, by which a language is known: ``common`` ones, and its ``own`` that near relatives don't have."""

    common: frozenset[str]
    own: frozenset[str] = frozenset()


_NONE: Final[Mapping[str, Telling]] = MappingProxyType({})


def detect_language(text: str, declared: str | None = None, telling: Mapping[str, Telling] = _NONE) -> str | None:
    """ISO 639-1 code of the language of ``text``; ``declared`` decides between near relatives, and for a text of a few words.

    ``telling`` holds words of some languages: a text that is declared to be in one of them and holds many of these is, one that is
    declared to be in another language and holds few of any is believed too, and so is an undeclared one with many of a single
    language, or with words that only it has among its near relatives. None where it is in none of them and nothing tells in which.
    """
    said = (declared or "").strip().lower().replace("_", "-").partition("-")[0]
    said = {"in": "id", "iw": "he", "nb": "no", "nn": "no", "fil": "tl"}.get(said, said)
    said = said if len(said) == 2 and said.isalpha() else ""
    likely, shared = "", dict.fromkeys(telling, 0)
    if telling:
        words = set(text[:SAMPLE].lower().split())
        shared = {code: len(one.common & words) for code, one in telling.items()}
        likely = max(shared, key=lambda code: shared[code])
        if shared.get(said, 0) >= MANY or (said == likely and _often(text[:LONG], telling[said].common)):
            return said
        if settled := _apart(text[:LONG], likely, shared[likely], telling):
            return settled
        if said and said not in telling and shared[likely] < FEW:
            return said
    letters = sum(one.isalpha() for one in text[:200])
    if letters < 3:
        return said or None
    if ranked := _ranked(text[:LONG], said):
        return ranked
    lone = not any(likely in near for near in NEAR)
    if lone and shared.get(likely, 0) > FEW and len(text) >= ENOUGH_TO_TELL and _nearest(text[:LONG]) == likely:
        return likely
    if telling and len(text) >= ENOUGH_TO_TELL and shared[likely] < FEW_OF_ANY:
        return said if said not in telling else None  # none that anything here reads; which, is not worth loading the classifier
    found = str(_identifier().classify(text[:SAMPLE])[0])
    if not said and found not in telling:
        found = _readable_relative(text[:SAMPLE], found, telling)
    if said and said != found and (letters < ENOUGH or any({said, found} <= near for near in NEAR)):
        return said
    return found


def _apart(text: str, likely: str, shared: int, telling: Mapping[str, Telling]) -> str | None:
    """``likely`` where the text shares many common words with it and it has no near relatives; or the one of these of which it
    holds common words and words that no other has."""
    relatives = {code for near in NEAR if likely in near for code in near if code in telling}
    if not relatives:
        return likely if shared >= MANY else None
    words = {word.strip(",.;:()") for word in text.lower().split()}
    (own, first), *others = sorted(((len(telling[code].own & words), code) for code in relatives), reverse=True)
    return first if own >= OWN and own + shared >= MANY and all(other < OWN for other, _ in others) else None


def _ranked(text: str, said: str) -> str | None:
    """The language of a longer text by the ranks of its n-grams, where it is near to one and not as near to another, unless that is
    the one that it is ``said`` to be in."""
    if len(text) < ENOUGH_TO_RANK:
        return None
    ranks: Any = detect_fast(text, n_results=4)  # pairs, where its declared type says one pair
    near = [(code, far) for code, far in ranks if code in NEWS]
    if not near:
        return None
    best, distance = near[0]
    close = [code for code, far in near if far - distance < APART]
    if said in close:
        return said
    if len(close) > 1 or distance > FAR or best in UNRANKED or any(best in relatives for relatives in NEAR):
        return None
    return str(best)


def _nearest(text: str) -> str | None:
    """The language whose ranks of n-grams are nearest to those of ``text``, however near others are."""
    nearest: Any = detect_fast(text)
    return str(nearest[0]) if nearest else None


def _readable_relative(text: str, found: str, telling: Mapping[str, Telling]) -> str:
    """``found``, or its near relative among the languages of ``telling`` where the text says little between the two."""
    relatives = [code for near in NEAR if found in near for code in sorted(near) if code in telling]
    if not relatives:
        return found
    scores = dict(_identifier().rank(text))
    best = max(relatives, key=lambda code: scores[code])
    return best if scores[found] - scores[best] < max(SURE, SURE_EACH * len(text)) else found


def _often(text: str, common: frozenset[str]) -> bool:
    words = text.lower().split()
    return len(common & set(words)) > FEW and sum(word in common for word in words) >= OFTEN * len(words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # takes a moment to load; not needed for importing

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in NEWS if code in identifier.labels])
    return identifier
