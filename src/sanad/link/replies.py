"""What answers the claim right before it without a verb of denial: by how it is led up to, by a *not*, by its own verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sanad.lang.disputes import DisputeWords
from sanad.link.said import BETWEEN, CURT, ENDS, STEM, Said
from sanad.link.words import page_words
from sanad.model import UNNAMED, Article
from sanad.text.tokens import Tokens

CLOSE: Final = 120  # characters between a claim and what answers it without a word of denial
BRIEF: Final = 9  # words of a sentence that says no more than that somebody holds otherwise


def find_opposing(article: Article, words: DisputeWords | None) -> list[int]:
    """Where the page says that the next to speak holds otherwise ("Paris saw it differently. …"): the ends of such phrases, and of
    short sentences with a word like *otherwise*."""
    if words is None:
        return []
    page = page_words(article.text)
    tokens = page.tokens
    found = {tokens.ends[behind - 1] for _, behind in page.find(words.opposing)}
    for at, word in enumerate(tokens.words) if not words.contrary.isdisjoint(page.vocabulary) else ():
        if word in words.contrary:
            first, last = at, at
            while first and at - first < BRIEF and not _stops(article.text, tokens, first - 1):
                first -= 1
            while last + 1 < len(tokens.words) and last - first < BRIEF and not _stops(article.text, tokens, last):
                last += 1
            if last - first < BRIEF and words.totals.isdisjoint(tokens.words[first : last + 1]):
                found.add(tokens.ends[last])
    return sorted(found)


def _stops(text: str, tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends with a token."""
    behind = tokens.starts[at + 1] if at + 1 < len(tokens.words) else len(text)
    return tokens.words[at] in ENDS or "\n" in text[tokens.ends[at] : behind]


def find_replies(said: list[Said], article: Article, words: DisputeWords, opposing: Sequence[int] = ()) -> list[Said]:
    """The statements of a page with those as denials that answer the one before: behind a note that somebody holds otherwise
    (``opposing``, see `find_opposing`) or that each side blames the other, with a *not*, or with a verb of replying."""
    return _blaming(_answers(_opposed(said, article, opposing)), article, words)


def _opposed(said: list[Said], article: Article, opposing: Sequence[int]) -> list[Said]:
    """With the first statement behind each place of ``opposing``, in the same paragraph, as an answer."""
    found = list(said)
    for at in opposing:
        if any(one.where.start <= at < one.where.end and (one.negates or one.quoted) for one in said):
            continue
        n = _next(said, at)
        if n is None or said[n].retorts or said[n].name == UNNAMED or said[n].where.start - at > BETWEEN:
            continue
        if "\n" not in article.text[at : said[n].where.start].rstrip("\n"):
            found[n] = said[n]._replace(denies=True, retorts=True)
    return found


def _next(said: Sequence[Said], at: int) -> int | None:
    return next((n for n, one in enumerate(said) if one.where.field == "text" and one.where.end > at), None)


def _blaming(said: list[Said], article: Article, words: DisputeWords) -> list[Said]:
    """With the second of two sides as an answer to the first, where the page says before that each blames the other."""
    found = list(said)
    if len(said) < 2 or not words.mutual:
        return found
    page = page_words(article.text)
    for _, behind in page.find(words.mutual):
        end = page.tokens.ends[behind - 1]
        n = next((n for n, one in enumerate(said) if one.where.field == "text" and one.where.start > end), None)
        if n is None or n + 1 >= len(said):
            continue
        first, second = said[n], said[n + 1]
        near = second.where.start - end <= 2 * BETWEEN and second.where.field == "text"
        if near and first.entity != second.entity and not found[n].denies and second.name != UNNAMED:
            found[n + 1] = found[n + 1]._replace(denies=True, retorts=True)
    return found


def _answers(said: list[Said]) -> list[Said]:
    """With what stands right behind the words of another side as a denial of them: a *not* to the same thing or to what is said of
    the speaker's side, in a few words in quotation marks ("Nobody fired"), or behind a source without a name; and a reply to what
    is said of the speaker's side."""
    found = list(said)
    for n, (claim, one) in enumerate(pairwise(said), 1):
        if one.denies or one.entity == claim.entity or not 0 <= one.where.start - claim.where.end <= CLOSE:
            continue
        named = one.entity in claim.named or (one.country is not None and one.country in claim.named)
        if one.negates and claim.name == UNNAMED and named:
            found[n] = one._replace(denies=True)
        elif claim.asks or not _apart(claim, one):
            continue
        elif _is_answer(claim, one, named):
            found[n] = one._replace(denies=True, retorts=True)
    return found


def _is_answer(claim: Said, one: Said, named: bool) -> bool:
    if one.false:
        return True
    denies = one.negated > 0 and not claim.negated
    if one.entity in claim.charged or (one.country is not None and one.country in claim.charged):
        return denies or one.replies
    beside = claim.paragraph == one.paragraph
    if denies and not claim.begs and ((named and beside) or ((named or beside) and _alike(claim, one))):
        return True
    if denies and beside and one.quoted and one.negated <= 2 and len(one.text) <= CURT:
        return True
    return one.replies and named and not claim.reports and _alike(claim, one)


def _alike(claim: Said, one: Said) -> bool:
    """Whether both have a word in common."""
    return any(_same_word(mine, theirs) for mine in claim.stems for theirs in one.stems)


def _same_word(one: str, other: str) -> bool:
    """Whether two stems are of one word, of which one may be shorter by an ending: *wagon*, *wagons*."""
    return max(len(one), len(other)) == STEM and (one.startswith(other) or other.startswith(one))


def _apart(one: Said, other: Said) -> bool:
    return one.country is None or one.country != other.country or (one.person and other.person)
