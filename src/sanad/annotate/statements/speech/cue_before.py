"""Reported clauses with their cue before them: `X mengatakan bahwa …`, `Menurut X, …`, `X said …`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.speaker import Speaker, behind_preposition, is_mute, unnamed, vouches
from sanad.annotate.statements.speakers.subjects import quoted_as, speaker_before
from sanad.annotate.statements.speech.clauses import Clause, close_clause, form_of, is_noun, open_clause, opens_time, span_of
from sanad.annotate.statements.speech.cue_at_head import led, said_of
from sanad.annotate.statements.speech.objects import calls, is_clause, only_claim, only_named, open_claim, words_of_another
from sanad.annotate.statements.speech.page_words import time_within, without_time
from sanad.model import Mention

# Classes of verbs whose object may hold a claim: "membantah kabar yang menyebut …".
_OBJECTS: Final = frozenset({"deny", "accuse"})
# Classes of verbs whose object is the one accused or warned, with what behind a preposition.
_NAMING: Final = frozenset({"accuse", "threaten"})
# Classes of verbs whose object is somebody, with what he is to do or has done behind him.
_ADDRESSED: Final = frozenset({"accuse", "ask", "threaten"})
_SHORT: Final = 9  # words of a subject with what is set off behind it
_SOON: Final = 7  # words in which a *that* follows, or an apposition ends
_OWNED: Final = frozenset({"deny", "say", "ask"})
_SOUGHT: Final = frozenset({"ask", "accuse"})
_WISHED: Final = frozenset({"ask", "hope"})
_JUDGE: Final = "judge"
_SAY: Final = "say"
_MANY: Final = frozenset({"group", "office"})
_OBJECT_WORDS: Final = 5  # words of an object, with the word behind it that sends it off
_DENY: Final = "deny"
_ACCUSE: Final = "accuse"
# PLOVER's sector of the press.
_PRESS: Final = "JRN"
# Words that what is said has at least, where nothing but the verb introduces it.
_LEAST: Final = 3


def said_behind(clause: Clause, cue: Cue, later: list[Cue], before: Speaker | None) -> Saying | None:
    """What ``cue`` reports behind it; ``later`` are the cues that follow in the sentence, ``before`` who spoke in it already."""
    orders = cue.word.orders
    at_head = cue.first == clause.open or cue.first == clause.floor
    participle = bool(clause.speech.words.participle) and cue.word.surface.endswith(clause.speech.words.participle)
    loose = cue.word.weak and cue.word.surface in clause.speech.words.openers and "passive" not in orders  # "Begitu X datang, …"
    if at_head and orders & {"source", "passive", "inverted"} and not (participle and "source" not in orders) and not loose:
        said = led(clause, cue)
        if said is not None or "subject" not in orders:
            return said
    rest = clause.speech.reading.tokens.words[cue.last : clause.last]
    announced = "object" in orders and not clause.speech.words.announcing.isdisjoint(rest)  # "membantahnya lewat X: …"
    if "subject" in orders or announced:
        return _reported(clause, cue, later, before)
    if cue.word.own and "passive" in orders and not _SOUGHT.isdisjoint(cue.word.kinds):
        return _sought(clause, cue)
    return None


def _sought(clause: Clause, cue: Cue) -> Saying | None:
    """`Warga dimintanya menjauhi …`: what somebody asks of the subject of a passive that holds its agent."""
    words, speech = clause.speech.reading.tokens.words, clause.speech
    last = cue.first
    while last > clause.open and words[last - 1] in speech.words.between:
        last -= 1
    subject = span_of(speech, clause.open, last)
    end = close_clause(speech, cue.last, clause.last)
    rest = span_of(speech, cue.last, end)
    if subject is None or rest is None or end - cue.last < _LEAST - 1 or "," in words[clause.open : last]:
        return None
    content = (subject, rest)
    return Saying(content, cue, None, form_of(speech, content), "subject of a passive", rest.end)


def _reported(clause: Clause, cue: Cue, later: list[Cue], spoken: Speaker | None) -> Saying | None:
    """`X mengatakan (bahwa) …`, also where a verb before it has the same subject."""
    words, speech, lists = clause.speech.reading.tokens.words, clause.speech, clause.speech.words
    before = cue.first - 1
    while before > clause.floor and words[before] in lists.between:
        if words[before] in lists.negation:
            return None
        before -= 1
    if _is_supposed(clause, cue) or _keeps_silent(clause, cue):
        return None
    opening = open_clause(speech, cue, clause.last)
    if not opening.introduced and not _OBJECTS.isdisjoint(cue.word.kinds):
        if words_of_another(clause, opening.token, later):
            return None
        joined_at = _joined_at(clause, later[0]) if later else 0
        own = joined_at if joined_at and words[joined_at] != "," else clause.last  # "denied any deal and said that"
        own = _described_at(clause, opening.token, later) or own
        claim = open_claim(clause, opening.token, own)
        opening = opening._replace(token=claim, introduced=claim > opening.token)
    if later and words[later[0].first - 1] == "," and words[cue.first - 1] in lists.aim and later[0].first - cue.last <= _SOON:
        return None  # the verb of whom the clause describes: "officers who were not cleared to brief the press, told X that"
    found = _finds(clause, cue, before)
    if cue.word.weak and not opening.introduced and is_clause(clause, cue, opening.token, clause.last):
        opening = opening._replace(introduced=True)
    if cue.word.weak and not opening.introduced and not found and words[before] != "," and not _of_outlet(clause, before):
        return None
    if words[before] in lists.relatives and any(one.word.closes and not one.word.weak for one in later):
        return None  # it only says who speaks: "a diplomat who asked not to be named said"
    if cue.first - 1 > before > clause.floor and words[before] == "," and words[before + 1] in lists.coordinators:
        before += 1  # "…, lalu menyebut"
    joined = (
        before > clause.floor
        and words[before] in lists.coordinators
        and (words[before] != "," or bool(lists.participle and cue.word.surface.endswith(lists.participle)))
    )
    speaker = quoted_as(speech, clause.floor, cue.first) if clause.subject is None else clause.subject
    if speaker is None:
        speaker = (spoken or _shared(clause, cue)) if joined else speaker_before(speech, clause.floor, cue)
    if speaker is None or (speaker.mention is None and not speaker.pronoun) or is_mute(speech, speaker):
        return None
    if speaker.first < speaker.last and speech.reading.folded.startswith(lists.nobody, speech.reading.tokens.starts[speaker.first]):
        return None  # "neither side has commented"
    if not opening.introduced and (_is_attribute(clause, cue) or cue.word.surface in lists.via.reverse):
        return None
    plain = "say" in cue.word.kinds and not cue.word.weak and len(cue.word.kinds) == 1
    if speaker.loose and words[opening.token - 1] not in lists.that and not plain and (cue.word.weak or not opening.introduced):
        return None
    if not opening.introduced and cue.word.weak and not found and (speaker.mention is None or not _is_press(speaker.mention)):
        return None
    if not opening.introduced and not (vouches(speech, speaker) or (plain and not lists.comma_introduces)):
        return None
    end = (not opening.introduced and _described_at(clause, opening.token, later)) or clause.last
    for one in later:
        if one.first > opening.token:
            cut = _joined_at(clause, one) or _contrasts(clause, one, opening.token)
            if cut:
                end = cut
                break
    first = opening.token
    if not opening.introduced and not _WISHED.isdisjoint(cue.word.kinds) and first + 1 < end and words[first] in lists.sought:
        first += 1  # "appealed on Saturday for"
    if first >= end:
        return None
    without = (0, 0)
    if not opening.introduced:
        timeless = without_time(speech, first, close_clause(speech, first, end))
        acts = not _OBJECTS.isdisjoint(cue.word.kinds)  # not "predicted rain on Sunday", "demanded a vote on Sunday"
        if acts or (timeless == first + 1 and words[first] in lists.audience):  # "questioned them on Sunday"
            end = timeless
        if not _may_be_said(clause, cue, first, end, plain):
            return None
        if not _ADDRESSED.isdisjoint(cue.word.kinds):
            without = time_within(speech, first, end)
    return said_of(clause, cue, speaker, first, end, "speaker and cue before clause", opening.addressee, without)


def _described_at(clause: Clause, first: int, later: Sequence[Cue]) -> int:
    """Where, behind what is said from the token ``first`` on, a clause begins that tells what those say who are named right before
    its comma: "denied backing the rebels, who say that"; 0 where none does, or nothing but their name is left."""
    words, relatives = clause.speech.reading.tokens.words, clause.speech.words.relatives
    commas = (one.first - 2 for one in later)
    return next((at for at in commas if at > first + 1 and words[at] == "," and words[at + 1] in relatives), 0)


def _keeps_silent(clause: Clause, cue: Cue) -> bool:
    """Whether the verb only says that somebody does not say something: "declined to say where it happened"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    aims = cue.last < clause.last and words[cue.last] in lists.aim
    return aims and _DENY in cue.word.kinds and not lists.silence.isdisjoint(words[cue.last + 1 : cue.last + 2])


def _is_supposed(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a passive without its auxiliary, of what is thought of somebody ("a jet thought to be …"), or has a
    particle that makes it another verb ("ordered up")."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if cue.last + 1 >= clause.last:
        return False
    if words[cue.last] in lists.particles or _sends(clause, cue):
        return True
    if cue.word.surface in lists.supposed and words[cue.first - 1] in lists.plural and words[cue.last] in lists.aim:
        return True  # "one of those ordered to leave"
    auxiliary = words[cue.last + 1] in lists.passive_auxiliaries or (
        words[cue.last + 1] in lists.finite and lists.determiners.isdisjoint(words[cue.last + 2 : cue.last + 3])
    )  # "to be on its way", "to have fled", not "to have the bridge mended"
    return cue.word.surface in lists.supposed and words[cue.last] in lists.aim and auxiliary


def _sends(clause: Clause, cue: Cue) -> bool:
    """Whether a word like *home* behind the object makes the verb another one: "called its envoy home", "ordered him back"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if _SAY in cue.word.kinds and len(cue.word.kinds) == 1:
        return False
    for token in range(cue.last, min(clause.last, cue.last + _OBJECT_WORDS)):
        word = words[token]
        if word in lists.homeward:
            return True
        if not word[0].isalpha() or word in lists.finite or word in lists.prepositions or word in lists.that or word in lists.aim:
            return False
    return False


def _is_attribute(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a participle that only says of whom one speaks: "men describing themselves as fishermen"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if not lists.participle or not cue.word.surface.endswith(lists.participle) or cue.last >= clause.last:
        return False
    return words[cue.last] in lists.reflexives and words[cue.first - 1] != "," and words[cue.first - 1] not in lists.between


def _may_be_said(clause: Clause, cue: Cue, first: int, end: int, plain: bool) -> bool:
    """Whether the words right behind a verb without a *that* may be what is said rather than its object or an adverbial; ``plain``
    where the verb does nothing but report."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    behind = words[first + 1] if first + 1 < clause.last else ""
    dated = opens_time(clause.speech, first, clause.last) and behind not in lists.finite  # not "there are"
    if dated:
        return False
    owned = not _OWNED.isdisjoint(cue.word.kinds)  # "denied trading arms", not "dreads losing its port"
    named = bool(lists.participle) and words[first].endswith(lists.participle) and owned
    named = named or (_DENY in cue.word.kinds and bool(lists.verb_beginnings) and words[first].startswith(lists.verb_beginnings))
    counted = words[first][0].isdigit() or words[first] in lists.numerals or (behind[:1].isdigit() and words[first].isalpha())
    number = plain and counted and words[first - 1] == cue.word.surface
    so_opened = words[first] in lists.of_denied and behind.removesuffix(lists.clitic) not in lists.claims
    named = named or (_DENY in cue.word.kinds and so_opened)
    short = named or (plain and not lists.finite.isdisjoint(words[first:end]))
    if end - first < _LEAST - short and not number and not (plain and calls(clause, first, end)):
        return False
    adverbial = not plain and (words[first] in lists.adverbials or words[first] in lists.subordinators)
    held = _DENY in cue.word.kinds and cue.last - cue.first > 2  # "brushed the charge aside as absurd": the object is in the cue
    adverbial = words[first] not in lists.aim and (words[first] in lists.prepositions or adverbial)
    adverbial = adverbial and not (held and words[first] in lists.as_saying)
    if adverbial and not (plain and _counts(clause, first)):
        return False
    if _DENY in cue.word.kinds and not lists.silence.isdisjoint(words[first : first + 2]):
        return False  # "declined to comment"
    about = behind in lists.adverbials and behind not in lists.aim
    if words[first] in lists.nots and about and lists.finite.isdisjoint(words[first:end]):
        return False  # "has said nothing about"
    if words[first] in lists.to_whom and cue.word.kinds[0] in ("say", "write") and cue.word.surface not in lists.professing:
        return False
    if _DENY in cue.word.kinds and only_claim(clause, first, end):
        return False
    if not plain and end - first <= _LEAST and words[end - 1] in lists.pointing and not named:
        return False  # "mengecam keras serangan itu"
    if _ACCUSE in cue.word.kinds and words[first] in lists.determiners and _is_deed(clause, first, end):
        return False
    if plain and words[first] in lists.determiners and lists.finite.isdisjoint(words[first:end]) and only_named(clause, first, end):
        return False  # "recalled its consuls in R"
    return plain or not _NAMING.isdisjoint(cue.word.kinds) or not only_named(clause, first, end)


def _is_deed(clause: Clause, first: int, end: int) -> bool:
    """Whether the object only names what is condemned, and nothing says what it is held to be: "condemned the storming of X"."""
    words, tokens, lists = clause.speech.reading.tokens.words, clause.speech.reading.tokens, clause.speech.words
    if not lists.as_saying.isdisjoint(words[first:end]) or not lists.finite.isdisjoint(words[first:end]):
        return False
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if clause.speech.quotations_in(start, stop):
        return False
    return not any(one.start <= tokens.starts[min(first + 1, end - 1)] for one in clause.speech.mentions_in(start, stop))


def _counts(clause: Clause, first: int) -> bool:
    """Whether a number of something begins at token ``first``: "at least 40 people", "up to a dozen"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    for token in range(first + 1, min(first + 3, clause.last - 1)):
        if words[token][0].isdigit() or words[token] in lists.numerals:
            return words[token + 1] not in lists.when and words[token + 1] not in lists.between
    return False


def _of_outlet(clause: Clause, token: int) -> bool:
    """Whether ``token`` ends the name of an outlet or words for the press: what these report is said, whatever the verb."""
    speech, tokens = clause.speech, clause.speech.reading.tokens
    if token > clause.floor and tokens.words[token] == ",":
        token -= 1
    start = tokens.starts[max(clause.floor, token - 4)]
    return any(_is_press(one) and one.end == tokens.ends[token] for one in speech.mentions_in(start, tokens.ends[token]))


def _finds(clause: Clause, cue: Cue, token: int) -> bool:
    """Whether ``token`` ends the words for a court, a study or the like, which judges by ``cue``, or the sentence begins so."""
    if _JUDGE not in cue.word.kinds:
        return False
    words, inquiries = clause.speech.reading.tokens.words, clause.speech.words.inquiries
    head = not inquiries.isdisjoint(words[clause.open : clause.open + 2]) and cue.first - clause.open <= _SHORT
    return words[token] in inquiries or (head and words[cue.last] not in clause.speech.words.clausal)


def _is_press(mention: Mention) -> bool:
    return mention.kind == "outlet" or (mention.kind == "group" and mention.sector == _PRESS)


def _contrasts(clause: Clause, cue: Cue, first: int) -> int:
    """Where what is said ends because another speaker takes over: "…, while Y said"; 0 where none does."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if "subject" not in cue.word.orders or cue.word.weak or is_noun(clause, cue):
        return 0
    speaker = speaker_before(clause.speech, first, cue)
    at = speaker.first - 1
    if speaker.known and words[at] == "," and cue.first - at > 2:  # "…, and its envoy, X, said"
        at = next((token for token in range(at - 1, max(first, at - _SOON), -1) if words[token - 1] == ","), at)
    if speaker.known and at > first and words[at] == ";":
        return at
    behind = words[cue.last : cue.last + _SOON]
    if (
        speaker.known
        and (not speaker.pronoun or not lists.that.isdisjoint(behind))  # "…, and he promised that"
        and at - 1 > first
        and words[at - 1] in ",;"
        and (words[at] in lists.openers or words[at] in lists.coordinators)
    ):
        return at - 1
    return 0


def _joined_at(clause: Clause, cue: Cue) -> int:
    """The word by which ``cue`` goes on the sentence with the same subject: "… dan menambahkan bahwa", "…, adding"; else 0."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    at = cue.first - 1
    if words[at] in lists.between:
        if words[at - 1] != "," and words[at - 1] not in lists.coordinators:
            return 0  # "his country also asked"
        at -= words[at] not in lists.coordinators and words[at - 1] != ","  # "dan balik menuduh", not ", lalu menyebut"
    if words[at] not in lists.coordinators or words[at] in lists.alternatives:
        return 0
    if "subject" not in cue.word.orders or cue.last >= clause.last or words[cue.last] in lists.reasons:
        return 0  # "had been asked but declined because …" tells on
    participle = bool(lists.participle) and cue.word.surface.endswith(lists.participle)
    joins = participle if words[at] == "," else words[cue.last] in lists.that or not cue.word.weak or participle
    return at if joins else 0


def _shared(clause: Clause, cue: Cue) -> Speaker | None:
    """The first subject of the sentence, for a verb that is joined to another: "X bertemu Y dan mengatakan …"."""
    speech, tokens = clause.speech, clause.speech.reading.tokens
    commas = [token for token in range(clause.floor, cue.first - 1) if tokens.words[token] == ","]
    begin = commas[-1] if commas else clause.floor
    for one in speech.mentions_in(tokens.starts[begin], cue.start) or speech.mentions_in(tokens.starts[clause.floor], cue.start):
        if (
            one.kind != "place"
            and not behind_preposition(speech, one)
            and (speech.reading.folded[one.start : one.end] not in speech.words.determiners)
        ):
            pronoun = speech.reading.folded[one.start : one.end] in speech.words.pronouns
            article = tokens.words[tokens.at(one.start) - 1] if tokens.at(one.start) > clause.floor else ""
            several = one.kind in _MANY and one.name == one.text and article in speech.words.singular
            who = unnamed(speech, one.start, one.end) if several else one  # "seorang pejabat … dan mengatakan"
            return Speaker(who, tokens.at(one.start), tokens.holding(one.end - 1) + 1, pronoun)
    for token in range(clause.floor, min(cue.first, clause.floor + 4)):
        if tokens.words[token] in speech.words.pronouns:
            return Speaker(None, token, token + 1, True)
    head = clause.open
    while head < cue.first and (tokens.words[head] in speech.words.describing or tokens.words[head] in speech.words.crowds):
        head += 1
    if not speech.words.crowds.isdisjoint(tokens.words[clause.open : head]):  # "Hundreds gathered …, demanding"
        return Speaker(unnamed(speech, tokens.starts[clause.open], tokens.ends[head - 1]), clause.open, head)
    return speaker_before(speech, clause.floor, cue)
