"""What others say through an outlet: "X rejected the offer, Y wrote", "according to Y, X said", "X, Y reported, asked for"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.sides import are_together
from sanad.annotate.statements.speakers.speaker import Speaker, behind_preposition, overlooked_name
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.annotate.statements.speech.clauses import Clause, form_of, make_clause, span_of
from sanad.annotate.statements.speech.cue_before import said_behind
from sanad.annotate.statements.speech.cue_behind import points_back
from sanad.model import UNNAMED, Mention, Span

_BINDING: Final = (("promise",), ("threaten",))
_PROMISE: Final = "promise"  # to agree to something is an act that the outlet tells of
# Classes of verbs of speech proper; what somebody does (ask, promise) an outlet tells in its own words.
_SPOKEN: Final = frozenset({"say", "write", "judge", "deny", "accuse"})
_OBJECT: Final = 4  # words of a verb and its object at least
_ASK: Final = "ask"
_TITLE: Final = 6  # words of titles before a name
_PEOPLE: Final = frozenset({"person", "office"})
_SOON: Final = 6  # words in which what is asked for begins
_PUBLISHERS: Final = frozenset({"organisation", "outlet", "country", "office"})
_DEEPEST: Final = 6  # cues around the last, in each of which another outlet may vouch for the rest

# Reads what some cues report in a clause; the last is who is quoted in the sentence before it.
Reader = Callable[[Clause, list[Cue], Speaker | None], list[Saying]]


def within(clause: Clause, said: Saying, cues: list[Cue], spoken: Speaker | None, read: Reader) -> list[Saying]:
    """Where an outlet vouches for the whole, or the words for one that was named before ("according to the same daily"), and
    somebody else speaks in it, what that one says, through the outlet; ``cues`` are all of the clause."""
    if said.cue is None or said.speaker is None:
        return []
    outlet = _outlet_of(clause.speech, said.speaker.mention)
    apart = outlet is not None or points_back(clause, said.speaker) or _is_paper(clause.speech, said.speaker)
    if not apart and said.content[-1].start > said.cue.end:
        return []
    cue, first = said.cue, min(said.speaker.first, said.cue.first)
    ahead = [one for one in cues if one.first < cue.first][-_DEEPEST:]
    inner: list[Saying] = []
    if ahead:
        part = make_clause(clause.speech, clause.floor, first)
        inner = read(part, ahead, spoken) or _with_object(part, ahead[0])
    if not inner and said.content[-1].start > cue.end:
        inner = _resumed(clause, Cue(cue.start, cue.end, first, cue.last, cue.word), said.content[-1], cues, read)
    if not apart:
        return [replace(one, tail=said.tail) for one in inner[:1] if _is_spoken_for(clause.speech, one, said.speaker.mention)]
    return [replace(one, tail=said.tail, through=outlet) for one in inner if _speaks_through(clause.speech, one, outlet)]


def _is_spoken_for(speech: Speech, saying: Saying, spokesman: Mention | None) -> bool:
    """Whether what a person asks for is told by who speaks for him: "The minister asked X for help, said his spokeswoman"."""
    mention = saying.speaker.mention if saying.speaker is not None else None
    if saying.cue is None or mention is None or spokesman is None or mention.kind not in _PEOPLE:
        return False
    asks = _ASK in saying.cue.word.kinds and _SPOKEN.isdisjoint(saying.cue.word.kinds) and _in_words(speech, saying)
    return asks and spokesman.kind != "outlet" and mention.entity != spokesman.entity and are_together(mention, spokesman)


def _resumed(clause: Clause, frame: Cue, span: Span, cues: list[Cue], read: Reader) -> list[Saying]:
    """What somebody says behind the words for the outlet that interrupt: "In a letter, Y said, X asked for", "X, Y said,
    asked for". ``frame`` begins where they do, ``span`` is what they stand before."""
    tokens = clause.speech.reading.tokens
    first, last = tokens.at(span.start), tokens.at(span.end)
    inside = [one for one in cues if first <= one.first < last][:_DEEPEST]
    if not inside:
        return []
    subject = speaker_before(clause.speech, clause.floor, frame)
    part = make_clause(clause.speech, first, last, subject)
    if subject.named and inside[0].first == part.open:
        said = said_behind(part, inside[0], inside[1:], None)
        return [said] if said is not None else []
    inner = read(make_clause(clause.speech, first, last), inside, None)
    return [one for one in inner if one.speaker is not None and one.speaker.known]


def from_body(clause: Clause, said: Saying) -> Saying | None:
    """What an outlet tells on the word of somebody who is no outlet: "…, X reports, citing the ministry", "…, menurut X yang
    mengutip Y"."""
    outlet = said.speaker.mention if said.speaker is not None else None
    tokens = clause.speech.reading.tokens
    begin = _citing(clause, tokens.at(said.tail))
    if outlet is None or outlet.kind != "outlet" or not begin:
        return None
    for one in clause.speech.mentions_in(tokens.starts[begin], tokens.ends[clause.last - 1]):
        if one.kind in ("outlet", "place") or one.name == UNNAMED or behind_preposition(clause.speech, one):
            return None
        if one.kind in _PUBLISHERS or one.kind == "person":
            speaker = Speaker(one, begin, tokens.at(one.end))
            return replace(said, speaker=speaker, tail=one.end, through=outlet)
    return None


def _citing(clause: Clause, at: int) -> int:
    """The token behind a verb of quoting that follows an outlet's name at token ``at``: "X, citing", "X yang mengutip"; not
    "X, quoted by"; 0 where none does."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    while at < clause.last and (words[at] == "," or words[at] in lists.relatives):
        at += 1
    if at + 1 >= clause.last or words[at] not in lists.via.reverse:
        return 0
    return 0 if words[at + 1] in lists.via.agents or words[at + 1] in lists.prepositions else at + 1


def on_word_of(clause: Clause, said: Saying) -> Saying | None:
    """What an outlet tells on the word of others whom it cites before: "X reported, citing the ministry, that", "according to X,
    which quoted the ministry, …"; ``said`` where it names none of them."""
    outlet = said.speaker.mention if said.speaker is not None else None
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    if said.cue is None or outlet is None or outlet.kind != "outlet" or said.content[0].start < said.cue.end:
        return None
    first, named_at = tokens.at(said.content[0].start), tokens.at(outlet.end)
    for token in range(named_at if clause.floor < named_at < said.cue.first else said.cue.last, first - 2):
        set_off = tokens.words[token] == "," or tokens.words[token] in lists.relatives
        if set_off and tokens.words[token + 1] in lists.via.reverse:
            begin, end = token + 2, token + 3
            while end < first - 1 and tokens.words[end] != "," and tokens.words[end] not in lists.relatives:
                end += 1
            cited = [one for one in clause.speech.mentions_in(tokens.starts[begin], tokens.ends[end - 1]) if one.kind != "place"]
            if not cited or any(one.kind == "outlet" for one in cited):
                return None
            named = len(cited) == 1 and cited[0].kind != "group" and cited[0].name != UNNAMED
            return replace(said, speaker=Speaker(cited[0], begin, end), through=outlet) if named else said
    return None


def relayed(clause: Clause, said: Saying, later: list[Cue], read: Reader) -> Saying | None:
    """What somebody says whom an outlet reports to have said it: "Antara menulis bahwa seorang pejabat memastikan …"."""
    outlet = said.speaker.mention if said.speaker is not None else None
    if said.speaker is not None and (outlet is None or outlet.kind != "outlet"):
        outlet = _publisher(clause.speech, said.speaker)
    if outlet is None:
        return None
    first = clause.speech.reading.tokens.at(said.content[0].start)
    for index, cue in enumerate(later):
        if "subject" not in cue.word.orders or cue.first <= first:
            continue
        if not _opens_with(clause, first, speaker_before(clause.speech, first, cue)):
            continue  # a verb of whom the clause describes: "X, who speaks for Y, wrote that"
        found = read(make_clause(clause.speech, first, clause.last), later[index:], None)
        if found and found[0].cue is cue and _speaks_through(clause.speech, found[0], outlet):
            return replace(found[0], through=outlet)
    return None


def _opens_with(clause: Clause, first: int, speaker: Speaker) -> bool:
    """Whether ``speaker``, with titles before the name, is what the clause of an outlet begins with at token ``first``."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    body = words[first] in lists.bodies  # "Menurut X, komite menyimpulkan …"
    if not (speaker.known or body) or not first <= speaker.first <= first + _TITLE:
        return False
    between = range(first, speaker.first)
    return all(token not in clause.speech.verbs and words[token] not in lists.finite and words[token] != "," for token in between)


def _outlet_of(speech: Speech, speaker: Mention | None) -> Mention | None:
    """The outlet that a speaker is or that is named in the words for one: "a Reuters report"."""
    if speaker is None or speaker.kind == "outlet":
        return speaker
    if speaker.name != UNNAMED:
        return None
    return next((one for one in speech.mentions_in(speaker.start, speaker.end) if one.kind == "outlet"), None)


def _is_paper(speech: Speech, source: Speaker) -> bool:
    """Whether the words for a source are a paper of nobody named: "according to a readout of the call"."""
    if source.mention is None or source.mention.name != UNNAMED:
        return False
    phrase = speech.reading.tokens.words[source.first : source.last]
    return not speech.words.papers.isdisjoint(phrase) or not speech.words.via.documents.isdisjoint(phrase)


def _with_object(clause: Clause, cue: Cue) -> list[Saying]:
    """What somebody named rejects, offers or demands, where an outlet tells it: "X rejected any change of the border, Y wrote"."""
    if "subject" not in cue.word.orders or _SPOKEN.isdisjoint(cue.word.kinds) or cue.first + _OBJECT > clause.last:
        return []
    speaker = speaker_before(clause.speech, clause.floor, cue)
    span = span_of(clause.speech, cue.last, clause.last)
    if not speaker.named or speaker.mention is None or speaker.mention.kind == "outlet" or span is None:
        return []
    if cue.word.tells and any(one.end == span.end for one in clause.speech.mentions_in(span.start, span.start + 1)):
        return []  # only who is told: "X told Z, Y wrote, that"
    return [Saying((span,), cue, speaker, form_of(clause.speech, (span,)), "object of a verb that an outlet tells", span.end)]


def _speaks_through(speech: Speech, saying: Saying, outlet: Mention | None) -> bool:
    """Whether ``saying`` is speech by somebody other than the ``outlet``."""
    if saying.cue is None or saying.speaker is None:
        return False
    told = _SPOKEN.isdisjoint(saying.cue.word.kinds) or _PROMISE in saying.cue.word.kinds
    if told and not _in_words(speech, saying):
        return False
    mention = saying.speaker.mention
    if mention is None:
        return saying.speaker.pronoun
    return mention.kind != "outlet" if outlet is None else mention.entity != outlet.entity


def _in_words(speech: Speech, saying: Saying) -> bool:
    """Whether a *that* introduces what somebody promises or threatens, or what is asked for follows: "urged Y to leave"."""
    lists, words = speech.words, speech.reading.tokens.words
    first = speech.reading.tokens.at(saying.content[0].start)
    if words[first - 1] in lists.that:
        return True
    if saying.cue is None:
        return False
    verb = saying.cue.word
    acts = bool(lists.verb_beginnings) and words[first].startswith(lists.verb_beginnings)
    if verb.kinds in _BINDING and not verb.weak and (words[first] in lists.aim or acts):
        return True  # "offered to mediate", "berjanji membuka"
    if _ASK not in verb.kinds or (lists.participle and verb.surface.endswith(lists.participle)):
        return False  # "is urging Y to leave", as the outlet has found
    ahead = words[first + 1 : first + _SOON]
    if any(word.startswith(lists.verb_beginnings) for word in ahead) or not lists.clausal.isdisjoint(ahead):
        return True  # "meminta Y meninggalkan", "meminta Y tetap di rumah"
    return not (lists.aim | lists.sought).isdisjoint(words[first : first + _SOON])


def _publisher(speech: Speech, source: Speaker) -> Mention | None:
    """The body that put out the paper which the words for a source are: "a readout from X", "siaran pers X"."""
    tokens, via = speech.reading.tokens, speech.words.via
    phrase = tokens.words[source.first : source.last]
    # Where the noun comes first ("keterangan polisi") it is as often what the body itself says.
    if source.pronoun or not speech.words.head_last:
        return None
    if via.documents.isdisjoint(phrase) and speech.words.papers.isdisjoint(phrase):
        return None
    start, end = tokens.starts[source.first], tokens.ends[source.last - 1]
    named = [one for one in speech.mentions_in(start, end) if one.kind in _PUBLISHERS and one.name != UNNAMED]
    # The vehicle goes by the name on the page: the press office, not the state or army behind it.
    return replace(named[-1], name=named[-1].text) if named else overlooked_name(speech, source.last)
