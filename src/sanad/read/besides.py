"""Which elements stand beside the article, by the names that news sites' markup gives them.

The names themselves are data of the language packs; here is how they are put together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sanad.lang.furniture import FurnitureWords

_WORDS: Final = re.compile(r"[^a-z]+")
_PARTS: Final = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
# A class that says something of its element's state or kind of post, not what it is.
_STATE: Final = re.compile(
    r"has-|no-|with-|without-|is-|js-|type-|category-|postid-|status-|format-|u-|col-|grid-|wf-|page-|"
    r"theme-|tag-|hide-|show-|not-|single-|lg:|md:|sm:|xl:|hover:|print:|tw-|css-|hentry"
)
# Elements that never hold running text of the article.
# fmt: off
ASIDE_TAGS: Final = frozenset({
    "address", "amp-ad", "amp-carousel", "amp-consent", "amp-lightbox", "amp-list", "amp-sidebar", "amp-social-share",
    "amp-user-notification", "aside", "audio", "button", "caption", "dialog", "fieldset", "figcaption", "figure", "footer", "form",
    "label", "legend", "menu", "nav", "time", "video",
})
# fmt: on
_ROLE: Final = re.compile(r"alert|banner|complementary|contentinfo|dialog|menubar|navigation|note|toolbar|tooltip")
_BODY: Final = re.compile(
    r"^(?:article|post|entry|story|page|news|content|text|single|main|detail|read)[-_]*(?:body|content|text|copy|wrap|wrapper|container|main|inner|detail)\w*$|"
    r"^(?:articlebody|article|content|main|story|detail-text|body)$",
    re.IGNORECASE,
)


def is_beside(names: str, words: FurnitureWords) -> bool:
    """Whether class, id or role say that the element is not the article."""
    found = False
    for token in names.split():
        verdict = _judge(token, words)
        if verdict == "body":
            return False
        found = found or verdict == "beside"
    return found


def is_lead(names: str, words: FurnitureWords) -> bool:
    """Whether class or id say that the element sums the article up below its headline."""
    for token in names.lower().split():
        if token in words.markup_lead or any(part in words.markup_lead for part in _WORDS.split(token)):
            return True
    return False


def is_body(names: str) -> bool:
    """Whether class or id say that the element holds an article."""
    return any(_names_body(token) for token in names.split())


@lru_cache(maxsize=65536)
def _names_body(token: str) -> bool:
    return bool(_BODY.match(token))


@lru_cache(maxsize=65536)
def _judge(token: str, words: FurnitureWords) -> str:
    if _BODY.match(token):
        return "body"
    low = token.lower()
    if low in words.markup_whole or _ROLE.fullmatch(low) or low.replace("_", "-") in words.markup_whole:
        return "beside"
    parts = _PARTS.findall(token) if len(token) < 60 and not _STATE.match(low) else []
    return "beside" if any(part.lower() in words.markup_part for part in parts) and not _is_random(token) else ""


def _is_random(token: str) -> bool:
    """Whether ``token`` is an identifier drawn by a machine: a third of it or more is digits."""
    return sum(one.isdigit() for one in token) * 3 >= len(token)
