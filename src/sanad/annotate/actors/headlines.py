"""Lines all of whose words have capitals, where these say nothing of what is a name: "Kenya Usir Dubes Uganda"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from sanad.text.reading import Reading

_SHORT: Final = 3  # letters of the words that most such lines write small
_FEWEST: Final = 3  # words with a capital in such a line
_SHARE: Final = 0.8  # of the longer words


def find_headline_words(
    reading: Reading, capitals: Sequence[int], taken: Sequence[int], given: Collection[str], parts_names: Callable[[str], bool]
) -> Iterator[int]:
    """The tokens in such lines that are of no name: verbs and other words that part names, and single words between these;
    ``capitals`` are the tokens that begin with a capital, ``taken`` says which are known to be something, and what is a ``given``
    name is one."""
    words, large = reading.tokens.words, frozenset(capitals)
    for sentence in reading.sentences:
        if sentence.first + 1 not in large and sentence.first + 2 not in large:
            continue
        tokens = range(sentence.first, sentence.last)
        if words[sentence.last - 1] in (".", "!") or not _is_title(words, tokens, large):
            continue
        free = {index for index in tokens if index in large and not taken[index] and words[index] not in given}
        parting = {index for index in free if index > sentence.first and parts_names(words[index])}
        yield from parting
        for index in free - parting:  # one capital more or less says nothing here
            if index > sentence.first and not any(near in large and near not in parting for near in (index - 1, index + 1)):
                yield index


def _is_title(words: Sequence[str], tokens: range, large: Collection[int]) -> bool:
    longer = [index for index in tokens if len(words[index]) > _SHORT and words[index][0].isalpha()]
    high = sum(index in large for index in longer)
    return high >= _FEWEST and high >= _SHARE * len(longer)
