"""The words of a text, found once however many steps look at them."""

from __future__ import annotations

from functools import lru_cache

from sanad.text.tokens import Tokens, find_tokens

KEPT = 64  # texts: a page, and more than what it has people say


@lru_cache(maxsize=KEPT)
def tokens_of(text: str) -> Tokens:
    """The tokens of ``text``; those of texts that were asked for lately are kept, so that none of them is to be changed."""
    return find_tokens(text)


@lru_cache(maxsize=KEPT)
def words_alone(text: str) -> tuple[str, ...]:
    """The words and numbers of ``text``, without its marks."""
    return tuple([word for word in tokens_of(text).words if word[0].isalnum()])
