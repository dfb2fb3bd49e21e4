"""What a page has people say, laid out for finding who contradicts whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sanad.lang.disputes import DisputeWords, Phrases, find_phrases
from sanad.link.pages import words_of
from sanad.model import PAIR, UNNAMED, Annotations, Article, EventMention, Mention, Passage, Statement
from sanad.text.tokens import find_tokens

WORD = 5  # letters; shorter words are mostly those that join others
STEM = 6  # letters by which words count as the same: inflection differs between a claim and its denial
CLOSE = 120  # characters between a claim and what answers it without a word of denial
HEAD = 40  # characters that hold the first words of a saying
LEAD = 12  # words behind a verb of denial among which stands what kind of thing is denied
LEADING = 5  # words at the head of a saying that may show it to be an answer
INTO = 3  # of these, words of the denied thing itself
BETWEEN = 160  # characters from where a page says that somebody holds otherwise to what they say
TOLD_OF = 5  # words at the head of a sentence among which stands that it is about what is rumoured
OBJECT = 4  # words behind a verb of refusal in which stands that something said is refused
GROUP = "group:"  # begins the entity of those who are only described: officials, residents


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, or an accusation or denial that is told without its words, with what it is compared by: where it comes on the
    page (counted in statements), whose it is, whether it accuses or denies, its stems, and who is named in it."""

    place: float
    where: Passage
    accuses: bool
    denies: bool
    name: str
    entity: str
    country: str | None
    stems: frozenset[str]
    named: frozenset[str]
    text: str
    act: bool = False
    hearsay: bool = False  # it denies what is said without naming whose word it is
    outlet: str | None = None  # whose report it denies
    retorts: bool = False
    negates: bool = False  # in quotation marks, with a *not*
    quoted: bool = False  # in quotation marks, under a verb that is none of denial
    person: bool = False
    reports: bool = False  # an outlet that tells what others say or do
    asks: bool = False  # asks or hopes for something, and so claims nothing
    rumour: bool = False  # it tells whose the report or rumour is that others deny
    means: Passage | None = None  # of hearsay: where the page tells what is probably meant

    @property
    def may_deny(self) -> bool:
        """Whether it is a denial by somebody in particular."""
        return self.denies and self.name != UNNAMED and not self.entity.startswith(PAIR)


def find_said(article: Article, annotations: Annotations, words: DisputeWords | None, opposing: Sequence[int] = ()) -> list[Said]:
    """The statements of a page in order. Some deny without a verb of denial: a retort, what stands behind a note that somebody
    holds otherwise (``opposing``, see `find_opposing`), and a *no* in quotation marks behind what a source without a name says of
    the speaker's side."""
    said = [_read(n, one, article, annotations.mentions, words) for n, one in enumerate(annotations.statements)]
    return _answers(_opposed(said, article, opposing)) if words is not None else said


def find_acts(article: Article, annotations: Annotations, words: DisputeWords | None) -> tuple[list[Said], list[Said]]:
    """The accusations and the denials by somebody named that a page tells as events: "the army accused the rebels of looting"."""
    charges = [one for one in annotations.events if one.act == "ACCUSE" and one.field == "text"]
    denials = find_denying(article, annotations, words)
    return _acts(charges, article, annotations, words, accuses=True), _acts(denials, article, annotations, words, accuses=False)


def find_denying(article: Article, annotations: Annotations, words: DisputeWords | None) -> list[EventMention]:
    """The events of a page that are denials: told with a verb of denial, and not what somebody says that others do."""
    spans = [
        (start, end, one.speaker.entity if one.speaker is not None else UNNAMED)
        for one in annotations.statements
        if one.field == "text" and not one.denies
        for start, end in one.content
    ]
    return [
        one
        for one in annotations.events
        if one.act == "REJECT" and one.mode is None and one.field == "text" and one.status not in ("planned", "hypothetical")
        if (words is not None and _denies_it(article, one, words))
        or not any(
            start <= one.trigger.start < end and not any(actor.entity == speaker for actor in one.actors)
            for start, end, speaker in spans
        )
        if words is None or _denies(article, one, words)
    ]


def _denies(article: Article, event: EventMention, words: DisputeWords) -> bool:
    """Whether an event of refusal is told as a denial: "denied it", "rejected the charge", but not "rejected the offer"."""
    tokens = find_tokens(article.text[event.trigger.start : event.trigger.end + BETWEEN]).words
    within = len(find_tokens(article.text[event.trigger.start : event.trigger.end]).words)
    for first, behind in find_phrases(tokens, 0, min(within + 1, len(tokens)), words.denying):
        if first < within:
            verb = " ".join(tokens[first:behind])
            return verb not in words.refusing or any(_bare(word, words) for word in tokens[behind : behind + OBJECT])
    return False


def _denies_it(article: Article, event: EventMention, words: DisputeWords) -> bool:
    """Whether what is denied is a pronoun, and so what was said just before ("denied it", "denied this")."""
    trigger = find_tokens(article.text[event.trigger.start : event.trigger.end]).words
    behind = find_tokens(article.text[event.trigger.end : event.trigger.end + HEAD]).words
    ends = tuple(words.pointing_endings)
    if ends and trigger[-1].endswith(ends):
        return any(trigger[-1].removesuffix(end) in words.denying for end in ends)
    return trigger[-1] in words.pronouns or bool(behind and behind[0] in words.pronouns)


def _bare(word: str, words: DisputeWords) -> bool:
    return word in words.deniable or any(word.removesuffix(end) in words.deniable for end in words.pointing_endings)


def may_dispute(article: Article, annotations: Annotations, words: DisputeWords | None) -> bool:
    """Whether any statement may deny another: a quick look, since on most pages none does."""
    if any(one.denies for one in annotations.statements):
        return True
    if words is None:
        return False
    unnamed = any(one.speaker is not None and one.speaker.name == UNNAMED for one in annotations.statements)
    return unnamed or any(word in words.retorts for one in annotations.statements for word in _head(article, one))


def _head(article: Article, statement: Statement) -> list[str]:
    """The words at the head of a statement, behind its verb; not those within quotation marks, which are about something else."""
    if statement.cue is None or statement.field != "text":
        return []
    start = statement.content[0].start if statement.content else statement.start
    cue = article.text[statement.cue.start : statement.cue.end]
    if statement.form == "direct":
        return find_tokens(cue).words
    return find_tokens(f"{cue} {article.text[start : start + HEAD]}").words[:LEADING]


def find_opposing(article: Article, words: DisputeWords | None) -> list[int]:
    """Where the page says that the next to speak holds otherwise ("Paris saw it differently. …"): the ends of such phrases."""
    if words is None:
        return []
    tokens = find_tokens(article.text)
    return [tokens.ends[behind - 1] for _, behind in find_phrases(tokens.words, 0, len(tokens.words), words.opposing)]


def _opposed(said: list[Said], article: Article, opposing: Sequence[int]) -> list[Said]:
    """With the first statement behind each place of ``opposing``, in the same paragraph, as an answer."""
    found = list(said)
    for at in opposing:
        if any(one.where.start <= at < one.where.end and (one.negates or one.quoted) for one in said):
            continue
        n = next((n for n, one in enumerate(said) if one.where.field == "text" and one.where.end > at), None)
        if n is None or said[n].denies or said[n].name == UNNAMED or said[n].where.start - at > BETWEEN:
            continue
        if "\n" not in article.text[at : said[n].where.start].rstrip("\n"):
            found[n] = replace(said[n], denies=True, retorts=True)
    return found


def _answers(said: list[Said]) -> list[Said]:
    """With a *no* in quotation marks, right behind what a source without a name says of the speaker's side, as a denial."""
    found = list(said)
    for n, (claim, one) in enumerate(pairwise(said), 1):
        named = one.entity in claim.named or (one.country is not None and one.country in claim.named)
        if one.negates and claim.name == UNNAMED and named and 0 <= one.where.start - claim.where.end <= CLOSE:
            found[n] = replace(one, denies=True)
    return found


def _read(place: int, statement: Statement, article: Article, mentions: Sequence[Mention], words: DisputeWords | None) -> Said:
    text = words_of(article, statement)
    speaker = statement.speaker
    inside = [
        one
        for one in mentions
        if one.field == statement.field and any(start <= one.start < end for start, end in statement.content)
    ]
    name, entity, country = (speaker.name, speaker.entity, speaker.country) if speaker else (UNNAMED, UNNAMED, None)
    spans = statement.content
    start, end = (spans[0].start, spans[-1].end) if spans else (statement.start, statement.end)
    where = Passage(article.id, statement.field, start, end)
    reports = speaker is not None and speaker.kind == "outlet"
    said = Said(place, where, False, statement.denies, name, entity, country, _stems(text), _named(inside), text)
    said = replace(said, reports=reports, person=speaker is not None and speaker.kind == "person")
    if words is None or statement.field != "text":
        return said
    before = find_tokens(article.text[_sentence(article.text, statement, start) : start]).words
    said = replace(said, rumour=any(word in words.hearsay for word in before[:TOLD_OF]))
    if statement.cue is None:
        return said
    cue = statement.cue
    verb = article.text[cue.start : cue.end].lower()
    said = replace(said, asks=verb in words.asking)
    if reports and _goes_unnamed(before, words.anonymity):
        said = replace(said, name=UNNAMED, entity=f"{UNNAMED}:{start}", country=None, reports=False)
    if speaker is not None and not statement.denies and any(word in words.retorts for word in _head(article, statement)):
        return replace(said, denies=True, retorts=True)
    if not statement.denies or start < cue.end:
        quoted = statement.form != "indirect"
        negates = quoted and any(word in words.negations for word in find_tokens(text).words)
        return replace(said, negates=negates, quoted=statement.form == "direct")
    lead = find_tokens(article.text[cue.end : start]).words
    opening = [*lead[:LEAD], *find_tokens(article.text[start : start + HEAD]).words[:INTO]]
    if not any(word in words.hearsay for word in opening):
        return said
    named = (one for one in mentions if one.field == "text" and cue.end <= one.start < start)
    outlet = next((one.name for one in named if one.kind == "outlet"), None)
    return replace(said, hearsay=True, outlet=outlet)


def _sentence(text: str, statement: Statement, start: int) -> int:
    """About where the sentence begins in which a statement stands; one behind an abbreviation begins too late."""
    return max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start) + 1, text.rfind('." ', 0, start) + 2)


def _goes_unnamed(before: Sequence[str], anonymity: Phrases) -> bool:
    return any(True for _ in find_phrases(before, 0, len(before), anonymity))


def _acts(
    events: Sequence[EventMention], article: Article, annotations: Annotations, words: DisputeWords | None, *, accuses: bool
) -> list[Said]:
    starts = [one.start for one in annotations.statements]
    found = []
    for event in events:
        if not event.actors or event.actors[0].name == UNNAMED:
            continue
        who = event.actors[0]
        text, named = article.text[event.start : event.end], _named(event.recipients)
        place = bisect_left(starts, event.start) - 0.5
        where = Passage(article.id, event.field, event.start, event.end)
        side = who.name, who.entity, who.country
        told = Said(place, where, accuses, not accuses, *side, _stems(text), named, text, act=True)
        answers = not accuses and words is not None and _denies_it(article, event, words)
        found.append(replace(told, person=who.kind == "person", retorts=answers))
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in find_tokens(text).words if len(word) >= WORD)


def _named(mentions: Iterable[Mention]) -> frozenset[str]:
    """Who is named, by entity and by country."""
    return frozenset(name for one in mentions for name in (one.entity, one.country) if name)
