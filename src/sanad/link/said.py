"""What a page has people say, laid out for finding who contradicts whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.lang.disputes import DisputeWords
from sanad.lang.phrases import find_phrases
from sanad.link.answers import is_denial
from sanad.link.pages import on_one_side
from sanad.link.words import page_words, words_in, words_told
from sanad.model import PAIR, REBELS, UNNAMED, Annotations, Article, EventMention, Mention, Passage, Statement
from sanad.text.spans import words_said

WORD: Final = 5  # letters; shorter words are mostly those that join others
STEM: Final = 6  # letters by which words count as the same: inflection differs between a claim and its denial
HEAD: Final = 40  # characters that hold the first words of a saying
LEAD: Final = 12  # words behind a verb of denial among which stands what kind of thing is denied
LEADING: Final = 5  # words at the head of a saying that may show it to be an answer
INTO: Final = 3  # of these, words of the denied thing itself
CURT: Final = 60  # characters of a saying that is no more than a no
SOURCED: Final = 200  # characters behind a report within which its sources may be described
BETWEEN: Final = 160  # characters from where a page says that somebody holds otherwise to what they say
TOLD_OF: Final = 5  # words at the head of a sentence among which stands that it is about what is rumoured
NOT_IN: Final = 4  # words at the head of a saying in which a *not* bears on the whole of it
CALLED: Final = 6  # words of a saying in which a claim is called something
OWNER: Final = 4  # words between a denial and whose claim it denies
OWNED: Final = 3  # words behind whoever owns a claim in which stands what it is called
OBJECT: Final = 4  # words behind a verb of refusal in which stands that something said is refused
STEP: Final = 1e-7  # of the distance between two statements, for each character: acts between them stand in their order
ENDS: Final = frozenset(".!?")
ACCUSE: Final = "ACCUSE"
_START: Final = attrgetter("start")
OWNERS: Final = frozenset({"person", "office", "organisation", "country", "group"})  # kinds of those who may claim something
HOSTILE: Final = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION", "MOBILIZE"})


class Said(NamedTuple):
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
    outlet: str | None = None  # whose report it denies, or which one tells it on the word of people without a name
    retorts: bool = False
    points: bool = False  # what it denies is called what was said before: "dismissed the announcement"
    charged: frozenset[str] = frozenset()  # who is said to do something hostile, or is accused
    replies: bool = False  # under a verb of replying or insisting
    negates: bool = False  # in quotation marks, with a *not*
    quoted: bool = False  # in quotation marks, under a verb that is none of denial
    person: bool = False
    anonymous: bool = False  # whose sources go unnamed
    reports: bool = False  # an outlet that tells what others say or do
    false: bool = False  # no more than that something is not so: "That is nonsense"
    asks: bool = False  # asks or hopes for something, and so claims nothing
    begs: bool = False  # says that somebody asks or offers
    negated: int = 0  # the place of a *not* among its first words, from 1
    paragraph: int = 0
    answered: Mention | None = None  # of a denial: whose claim it names as denied
    means: Passage | None = None  # of hearsay: where the page tells what is probably meant

    @property
    def may_deny(self) -> bool:
        """Whether it is a denial by somebody in particular."""
        return self.denies and self.name != UNNAMED and not self.entity.startswith(PAIR)


def find_said(article: Article, annotations: Annotations, words: DisputeWords | None) -> list[Said]:
    """The statements of a page in order; those that answer what was said before without a verb of denial are found in
    `sanad.link.replies`."""
    named: dict[str, _Named] = {}
    for mention in sorted(annotations.mentions, key=_START):
        named.setdefault(mention.field, _Named()).add(mention)
    nobody = _Named()
    return [
        _within(_read(n, one, article, named.get(one.field, nobody), words), one, annotations.events)
        for n, one in enumerate(annotations.statements)
    ]


class _Named:
    """Who is named in one field of a page, in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._mentions: list[Mention] = []

    def add(self, mention: Mention) -> None:
        """One more, which begins behind the others."""
        self._starts.append(mention.start)
        self._mentions.append(mention)

    def between(self, first: int, last: int) -> list[Mention]:
        """Those that begin in ``[first, last)``."""
        start = bisect_left(self._starts, first)
        return self._mentions[start : bisect_left(self._starts, last, start)]


def _within(said: Said, statement: Statement, events: Sequence[EventMention]) -> Said:
    """With what the events in a statement say of it: who is charged in it, and that somebody else denies it."""
    held = [one for one in events if one.field == statement.field and statement.start <= one.trigger.start < said.where.end]
    if not held:
        return said
    charged = frozenset[str]()
    for one in held:
        charged |= _named(one.recipients if one.act == ACCUSE else one.actors if one.act in HOSTILE else ())
    return _answered_within(said._replace(charged=charged), statement, held)


def _answered_within(said: Said, statement: Statement, events: Sequence[EventMention]) -> Said:
    """What is said is no denial because the page adds that another denies it: "…, a charge that Paris rejected"."""
    if not said.denies or said.name == UNNAMED or statement.cue is None:
        return said
    others = (
        one
        for one in events
        if one.act == "REJECT" and one.mode is None and any(start < one.trigger.start < end for start, end in statement.content)
        if statement.cue is not None and one.trigger.end > statement.cue.end
    )
    own = any(not any(on_one_side(actor, said) for actor in one.actors) for one in others if one.actors)
    return said._replace(denies=False, retorts=False) if own else said


def find_acts(article: Article, annotations: Annotations, words: DisputeWords | None) -> tuple[list[Said], list[Said]]:
    """The accusations and the denials by somebody named that a page tells as events: "the army accused the rebels of looting"."""
    charges = [one for one in annotations.events if one.act == ACCUSE and one.field == "text"]
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
        if is_denial(one) and one.field == "text"
        if (words is not None and (_denies_it(article, one, words) or _of_a_claim(article, one, words)))
        or not any(
            start <= one.trigger.start < end and not any(actor.entity == speaker for actor in one.actors)
            for start, end, speaker in spans
        )
        if words is None or _denies(article, one, words)
    ]


def _of_a_claim(article: Article, event: EventMention, words: DisputeWords) -> bool:
    """Whether what is denied is called a claim, before the verb or behind it: "denied the charge", "a charge it rejected"."""
    before = words_in(article.text, max(0, event.trigger.start - HEAD), event.trigger.start)[-LEADING:]
    behind = words_in(article.text, event.trigger.start, event.trigger.end + HEAD)[: LEADING + OBJECT]
    return any(_bare(word, words) and word not in words.pronouns for word in (*before, *behind))


def _denies(article: Article, event: EventMention, words: DisputeWords) -> bool:
    """Whether an event of refusal is told as a denial: "denied it", "rejected the charge", but not "rejected the offer"."""
    tokens = words_in(article.text, event.trigger.start, event.trigger.end + BETWEEN)
    within = len(words_in(article.text, event.trigger.start, event.trigger.end))
    for first, behind in find_phrases(tokens, 0, min(within + 1, len(tokens)), words.denying):
        if first < within:
            verb = " ".join(tokens[first:behind])
            before = words_in(article.text, max(0, event.trigger.start - HEAD), event.trigger.start)[-OBJECT:]
            told = [*tokens[:first], *tokens[behind : behind + OBJECT]]
            bare = len(tokens) <= behind or tokens[behind] in ENDS  # "Paris dismissed it" is "Paris menampik."
            if verb not in words.refusing or bare or any(_bare(word, words) for word in told):
                return True
            return any(_bare(word, words) and word not in words.pronouns for word in before)  # "a charge that Paris rejected"
    return False


def _denies_it(article: Article, event: EventMention, words: DisputeWords) -> bool:
    """Whether what is denied is what was said just before: a pronoun ("denied it"), or a noun that points back and says no more
    ("rejected the charge")."""
    trigger = words_in(article.text, event.trigger.start, event.trigger.end)
    behind = words_in(article.text, event.trigger.end, event.trigger.end + HEAD)
    ends = tuple(words.pointing_endings)
    if ends and trigger[-1].endswith(ends) and any(trigger[-1].removesuffix(end) in words.denying for end in ends):
        return True
    if not behind or behind[0] in ENDS:  # "Paris menampik."
        before = words_in(article.text, _sentence(article.text, event.trigger.start), event.trigger.start)
        if len(before) <= LEAD and "," not in before:
            return True
    said = [trigger[-1], *behind]
    pronoun = next((n for n, word in enumerate(said[:2]) if word in words.pronouns), None)
    if pronoun is not None:  # not "denied that charge"
        return pronoun + 1 == len(said) or said[pronoun + 1] in words.pronouns or said[pronoun + 1] not in words.deniable
    told = [*trigger, *behind[:INTO], "."]
    return any(
        _bare(word, words)
        and ((n > 0 and told[n - 1] in words.pointing_before) or told[n + 1] in words.pointing_behind)
        and (not told[n + 1][0].isalpha() or told[n + 1] in words.pointing_behind or n < len(trigger))
        for n, word in enumerate(told[:-1])
    )


def _bare(word: str, words: DisputeWords) -> bool:
    return word in words.deniable or any(word.removesuffix(end) in words.deniable for end in words.pointing_endings)


def _is_dismissed(said: Sequence[str], words: DisputeWords) -> bool:
    """Whether what is called something is a claim: "the suggestion fantasy"; not "the idea of a larger parliament"."""
    told = (one in words.deniable and one not in words.pronouns for one in said[: min(INTO, len(said) - 1)])
    return len(said) <= CALLED and any(told)


def _is_retort(article: Article, statement: Statement, said: Sequence[str], words: DisputeWords) -> bool:
    """Whether a verb of retorting stands at the head of a statement, or before it in its sentence ("X contradicted him: …"); within
    quotation marks it is about something else."""
    if statement.cue is None or words.retorts.isdisjoint(page_words(article.text).vocabulary):
        return False
    start = statement.content[0].start if statement.content else statement.start
    before = words_in(article.text, _sentence(article.text, start), start)
    head = words_in(article.text, statement.cue.start, statement.cue.end)
    if statement.form != "direct":
        head = [*head, *said][:LEADING]
    return not words.retorts.isdisjoint([*head, *before])


def _points_back(said: Sequence[str], words: DisputeWords) -> bool:
    """Whether what a verb of denial denies is what was said before: "dismissed the announcement as a lie"."""
    head = [*said[: INTO + 1], "."]
    return any(
        _bare(word, words)
        and word not in words.pronouns
        and ((n > 0 and head[n - 1] in words.pointing_before) or head[n + 1] in words.pointing_behind)
        for n, word in enumerate(head[:-1])
    )


def _read(place: int, statement: Statement, article: Article, mentions: _Named, words: DisputeWords | None) -> Said:
    """A statement laid out; ``mentions`` are those in its field of the page."""
    text, spans = words_said(statement, article.text, article.title), statement.content
    speaker, cue = statement.speaker, statement.cue
    start, end = (spans[0].start, spans[-1].end) if spans else (statement.start, statement.end)
    inside = [one for first, last in spans for one in mentions.between(first, last)]
    said = words_told(statement, article.text, article.title)
    name, entity, country = (speaker.name, speaker.entity, camp_of(speaker)) if speaker else (UNNAMED, UNNAMED, None)
    reports = speaker is not None and speaker.kind == "outlet"
    denies, retorts, hearsay, negates, quoted, asks, replies = statement.denies, False, False, False, False, False, False
    points = false = anonymous = begs = False
    answered: Mention | None = None
    outlet, negated, paragraph = None, 0, -1
    if statement.field == "text":
        paragraph = article.text.count("\n", 0, start)
    if words is not None and statement.field == "text":
        negated = next((n for n, word in enumerate(said[:NOT_IN], 1) if word in words.negations), 0)
        if cue is not None:
            verb = article.text[cue.start : cue.end].lower()
            asks = verb in words.asking
            begs = not words.asking.isdisjoint(said[:LEADING])
            replies = verb in words.replying
            false = len(text) <= CURT and statement.form != "indirect" and not words.falsity.isdisjoint(said)
            anonymous = reports and _stays_unnamed(article, start, end, words)
            if reports and _goes_unnamed(article, start, words):
                name, entity, country, outlet = UNNAMED, f"{UNNAMED}:{entity}", None, name
            dismisses = verb in words.judging and _is_dismissed(said, words)
            if speaker is not None and not denies and (dismisses or _is_retort(article, statement, said, words)):
                denies = retorts = True
            elif denies and _points_back(said, words) and start >= cue.end:
                points = True
            elif not denies or start < cue.end:
                quoted = statement.form == "direct"
                negates = statement.form != "indirect" and not words.negations.isdisjoint(said)
            else:
                lead = words_in(article.text, cue.end, start)
                hearsay = not words.hearsay.isdisjoint([*lead[:LEAD], *said[:INTO]])
                named = mentions.between(cue.end, start)
                outlet = next((one.name for one in named if one.kind == "outlet"), None) if hearsay else None
                owned = len(lead) <= LEAD and not words.deniable.isdisjoint(lead)
                answered = next((one for one in named if one.kind in OWNERS and one.country), None) if owned else None
    return Said(
        place=place,
        where=Passage(article.id, statement.field, start, end),
        accuses=False,
        denies=denies,
        name=name,
        entity=entity,
        country=country,
        stems=_stems(said),
        named=_named(inside),
        text=text,
        hearsay=hearsay,
        outlet=outlet,
        answered=answered,
        retorts=retorts,
        replies=replies,
        points=points,
        false=false,
        anonymous=anonymous,
        negates=negates,
        quoted=quoted,
        person=speaker is not None and speaker.kind == "person",
        reports=reports,
        asks=asks,
        begs=begs,
        negated=negated,
        paragraph=paragraph,
    )


def tells_rumour(article: Article, one: Said, words: DisputeWords) -> bool:
    """Whether it tells whose the report or rumour is that others deny: its sentence opens with a word for one."""
    if one.act or one.where.field != "text":
        return False
    before = words_in(article.text, _sentence(article.text, one.where.start), one.where.start)
    return not words.hearsay.isdisjoint(before[:TOLD_OF])


def _goes_unnamed(article: Article, start: int, words: DisputeWords) -> bool:
    """Whether the words before what is said say that its source goes unnamed."""
    before = words_in(article.text, _sentence(article.text, start), start)
    return bool(find_phrases(before, 0, len(before), words.anonymity))


def _stays_unnamed(article: Article, start: int, end: int, words: DisputeWords) -> bool:
    """Whether the page says in the sentence of a report, or in the next one of its paragraph, that its sources go unnamed."""
    behind = article.text[end : end + SOURCED].split("\n", 1)[0]
    told = words_in(article.text, _sentence(article.text, start), end + len(behind))
    return bool(find_phrases(told, 0, len(told), words.anonymity))


def _sentence(text: str, start: int) -> int:
    """About where the sentence begins in which a statement stands; one behind an abbreviation begins too late."""
    return max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start) + 1, text.rfind('." ', 0, start) + 2)


def _acts(
    events: Sequence[EventMention], article: Article, annotations: Annotations, words: DisputeWords | None, *, accuses: bool
) -> list[Said]:
    starts = [one.start for one in annotations.statements]
    contents = {span.start for one in annotations.statements for span in one.content[:1]}
    found = []
    for event in events:
        if not event.actors or event.actors[0].name == UNNAMED:
            continue
        who = event.actors[0]
        text, named = article.text[event.start : event.end], _named(event.recipients)
        stems = _stems(words_in(article.text, event.start, event.end))
        place = bisect_left(starts, event.start) - 0.5 + min(event.trigger.start * STEP, 0.4)
        where = Passage(article.id, event.field, event.start, event.end)
        side = who.name, who.entity, camp_of(who)
        told = Said(place, where, accuses, not accuses, *side, stems, named, text, act=True)
        opens = any(event.trigger.end <= at <= event.trigger.end + 1 for at in contents)  # "denied that anybody …"
        answers = not accuses and not opens and words is not None and _denies_it(article, event, words)
        behind = words_in(article.text, event.trigger.start, event.trigger.end + HEAD)[:LEADING]
        hearsay = not accuses and words is not None and not answers and any(word in words.hearsay for word in behind)
        paragraph = article.text.count("\n", 0, event.start)
        whose = _claimant(article, event, words) if not accuses and words is not None else None
        told = told._replace(retorts=answers, points=answers, hearsay=hearsay, answered=whose)
        found.append(told._replace(person=who.kind == "person", paragraph=paragraph))
    return found


def _claimant(article: Article, event: EventMention, words: DisputeWords) -> Mention | None:
    """Whose claim a denial says that it denies: "rejected the fishermen's claim", "menepis tudingan junta"."""
    for one in event.recipients:
        if one.start < event.trigger.end:
            continue
        verb, between, behind = (
            words_in(article.text, start, end)
            for start, end in ((event.trigger.start, event.trigger.end), (event.trigger.end, one.start), (one.end, one.end + HEAD))
        )
        if len(between) <= OWNER and not words.deniable.isdisjoint((*verb, *between, *behind[:OWNED])):
            return one
    return None


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words if len(word) >= WORD)


def _named(mentions: Iterable[Mention]) -> frozenset[str]:
    """Who is named, by entity and by camp."""
    return frozenset(name for one in mentions for name in (one.entity, camp_of(one)) if name)


def camp_of(who: Mention) -> str | None:
    """On whose side somebody stands: that of a country, or of the rebels in it, who are not on its government's."""
    return f"{who.country} rebels" if who.country is not None and who.sector in REBELS else who.country
