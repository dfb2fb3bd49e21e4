"""Which language a text is in (py3langid: naive Bayes over byte n-grams)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

# Languages of news; small ones that a classifier confuses with these on a short text are left out.
NEWS = [
    "am",
    "ar",
    "az",
    "be",
    "bg",
    "bn",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fr",
    "ga",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "kk",
    "km",
    "kn",
    "ko",
    "ku",
    "ky",
    "lo",
    "lt",
    "lv",
    "mk",
    "ml",
    "mn",
    "mr",
    "ms",
    "my",
    "ne",
    "nl",
    "no",
    "pa",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "si",
    "sk",
    "sl",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "th",
    "tl",
    "tr",
    "ug",
    "uk",
    "ur",
    "uz",
    "vi",
    "zh",
]
NEAR = (
    frozenset({"id", "ms"}),
    frozenset({"hr", "sr", "bs"}),
    frozenset({"no", "da"}),
    frozenset({"es", "gl", "ca"}),
    frozenset({"cs", "sk"}),
)
SAMPLE = 800
LONG = 4000  # characters in which fewer different words are looked for
MANY, FEW = 7, 4  # different common words in a sample
# Of all words in a sample, at which fewer different ones say enough: to load the classifier costs as much as to read a hundred
# pages.
OFTEN = 1 / 20
# By how much more likely than its near relative a language must be (in nats), in all and for each character of the sample.
SURE, SURE_EACH = 15.0, 0.06
ENOUGH = 40  # letters below which the classifier's word alone is worth little

_NONE: Mapping[str, frozenset[str]] = MappingProxyType({})


def detect_language(text: str, declared: str | None = None, common: Mapping[str, frozenset[str]] = _NONE) -> str | None:
    """ISO 639-1 code of the language of ``text``; ``declared`` decides between near relatives, and for a text of a few words.

    ``common`` holds the commonest words of some languages: a text that is declared to be in one of them and holds many of these is,
    and one that is declared to be in another language and holds few of any is believed too, without asking the classifier.
    """
    said = (declared or "").strip().lower().replace("_", "-").partition("-")[0]
    said = {"in": "id", "iw": "he", "nb": "no", "nn": "no", "fil": "tl"}.get(said, said)
    said = said if len(said) == 2 and said.isalpha() else ""
    if common:
        words = set(text[:SAMPLE].lower().split())
        shared = {code: len(listed & words) for code, listed in common.items()}
        likely = max(shared, key=lambda code: shared[code])
        if shared.get(said, 0) >= MANY or (said == likely and _often(text[:LONG], common[said])):
            return said
        if shared[likely] >= MANY and not any(likely in near for near in NEAR):
            return likely
        if said and said not in common and shared[likely] < FEW:
            return said
    letters = sum(one.isalpha() for one in text[:200])
    if letters < 3:
        return said or None
    found = str(_identifier().classify(text[:SAMPLE])[0])
    if not said and found not in common:
        found = _readable_relative(text[:SAMPLE], found, common)
    if said and said != found and (letters < ENOUGH or any({said, found} <= near for near in NEAR)):
        return said
    return found


def _readable_relative(text: str, found: str, common: Mapping[str, frozenset[str]]) -> str:
    """``found``, or its near relative among the languages of ``common`` where the text says little between the two."""
    relatives = [code for near in NEAR if found in near for code in sorted(near) if code in common]
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
