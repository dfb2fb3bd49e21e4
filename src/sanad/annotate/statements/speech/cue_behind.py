"""Reported clauses with their cue behind or inside them: `…, kata X`, `…, according to X`, `A, X said, B`."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.quotes import MARKS
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.sides import are_together
from sanad.annotate.statements.speakers.speaker import Speaker, is_mute, vouches
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.annotate.statements.speakers.unidentified import nameless
from sanad.annotate.statements.speech.borders import (
    counts_from,
    ends_soon,
    is_only_time,
    is_set_off,
    pauses,
    sets_the_scene,
    trails,
)
from sanad.annotate.statements.speech.clauses import Clause, aside_ends, close_clause, form_of, is_noun, span_of, told
from sanad.annotate.statements.speech.page_words import tells_when

# A phrase of at most so many words sets the scene, or says where and when something was said.
_LONG: Final = 7
_PHRASE: Final = 5  # words of a title or owner before a name
_SCENE: Final = 10
_FAR: Final = 20
_FEWEST: Final = 4  # words of a clause behind a semicolon, with the comma
_RANKS: Final = 4  # words of ranks ahead of a name, hyphens among them
_SUBJECT: Final = 12  # words of a subject with its titles


def said_before(clause: Clause, cue: Cue) -> Saying | None:
    """What stands before ``cue``, and behind it where it only interrupts; None where the cue doesn't close a clause."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if cue.first <= clause.open:
        return None
    orders = cue.word.orders
    comma = is_set_off(clause, cue.first)
    aside = "source" in orders and words[cue.first - 1] == "," and cue.first - 2 in clause.speech.verbs
    if aside and not lists.that.isdisjoint(words[cue.last : clause.last]):
        return None  # an aside of that verb: "memberitakan, berdasarkan keterangan X, bahwa"
    if cue.word.own and not orders & {"subject", "passive"}:
        plain = comma and (not cue.word.weak or _quoted(clause, cue))
        return _closed(clause, cue, None, cue.first, cue.last, "cue behind clause") if plain else None
    participle = bool(lists.participle) and cue.word.surface.endswith(lists.participle)
    inverted = "inverted" in orders and comma and not participle and not cue.word.tells
    inverted = inverted and (not cue.word.weak or _quoted(clause, cue)) and nameless(clause.speech, clause.floor, cue) is None
    if "source" in orders or (inverted and not _subject_and_aside(clause, cue)):
        speaker = speaker_behind(clause.speech, cue, clause.last)
        if is_mute(clause.speech, speaker, source="source" in orders):
            return None
        beyond = clause.speech.cues_in(cue.end, clause.speech.reading.tokens.ends[clause.last - 1])
        if points_back(clause, speaker) and any(one.first > speaker.last for one in beyond):
            return None
        if "source" in orders and _parts_subject(clause, cue, speaker):
            return None
        if _closes_with(clause, cue, speaker, comma):
            if "source" in orders and not comma and not vouches(clause.speech, speaker):
                return None
            return _closed(clause, cue, speaker, cue.first, speaker.last, "cue and speaker behind clause")
    if words[cue.last : cue.last + 1] == [","] and aside_ends(clause.speech, cue.last + 1, clause.last):
        return None  # "X complained, without naming Y, that …"
    if "subject" in orders and (cue.word.closes or "ask" in cue.word.kinds):
        whole = _whole_before(clause, cue)
        if (whole or cue.word.closes) and pauses(clause, cue.last, cue, loosely=whole):
            return _with_subject(clause, cue)
    return None


def _whole_before(clause: Clause, cue: Cue) -> bool:
    """Whether a clause of its own stands before the subject of ``cue``: "Nothing had been agreed, she told a panel that …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    comma = next((token for token in range(cue.first - 1, max(clause.open, cue.first - _SUBJECT), -1) if words[token] == ","), 0)
    if comma - clause.floor < _LONG or lists.finite.isdisjoint(words[clause.floor : comma]):
        return False
    first = words[clause.floor]
    opens = first in lists.prepositions or first in lists.subordinators or first in lists.adverbials or first in lists.stops
    return not opens and lists.finite.isdisjoint(words[comma : cue.first])


def _parts_subject(clause: Clause, cue: Cue, speaker: Speaker) -> bool:
    """Whether the source stands between a subject and its verb: "X, according to a report in Y, insisted that …"."""
    words, lists, tokens = clause.speech.reading.tokens.words, clause.speech.words, clause.speech.reading.tokens
    begin = cue.first
    while begin > clause.open and words[begin - 1] in lists.between:  # "X, masih menurut Y, …"
        begin -= 1
    if words[begin - 1] != ",":
        return False
    comma = next((token for token in range(speaker.last, min(clause.last, speaker.last + _FAR)) if words[token] == ","), 0)
    head = cue.first - 1 - clause.open
    if not comma or comma + 1 >= clause.last or head > _SUBJECT or not lists.finite.isdisjoint(words[clause.open : cue.first]):
        return False
    verb = comma + 1
    while verb < clause.last and words[verb] in lists.between:
        verb += 1
    if verb >= clause.last:
        return False
    subject = [one for one in clause.speech.mentions_in(tokens.starts[clause.open], cue.start) if one.kind != "place"]
    cues = clause.speech.cues_in(tokens.starts[verb], tokens.ends[verb])
    return bool(subject) and any("subject" in one.word.orders and not is_noun(clause, one) for one in cues)


def _closes_with(clause: Clause, cue: Cue, speaker: Speaker, comma: bool) -> bool:
    """Whether ``cue`` and the ``speaker`` behind it close the clause; ``comma`` where they are set off."""
    source = "source" in cue.word.orders
    known = speaker.known or (speaker.loose and source and comma)
    if not known or (cue.word.weak and not comma):
        return False
    return pauses(clause, speaker.last) or (source and pauses(clause, speaker.last, loosely=True))


def _with_subject(clause: Clause, cue: Cue) -> Saying | None:
    """`…, X said`: the subject of ``cue`` and it behind the clause."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if "deny" in cue.word.kinds and not lists.silence.isdisjoint(words[cue.last : cue.last + 2]):
        return None  # "declined to comment"
    speaker = speaker_before(clause.speech, clause.open, cue)
    speaker = speaker._replace(first=_phrase_opens(clause, speaker.first, cue))
    if not (speaker.known or (speaker.loose and "say" in cue.word.kinds and not cue.word.weak)):
        return None
    ahead = range(max(clause.open + 1, speaker.first - _PHRASE), speaker.last)
    if is_mute(clause.speech, speaker) or any(words[at] in lists.owning and words[at - 1] == "," for at in ahead):
        return None  # "Peru, whose envoy, X, wrote to the council"
    if speaker.first <= clause.open or not is_set_off(clause, speaker.first):
        return None
    described = speaker.mention is not None and not speaker.named
    if described and lists.nouns.intersection(words[speaker.first : speaker.last - 1]):
        return None
    head = speaker.first - clause.floor
    if not ends_soon(clause, cue.last) and not (head > _SCENE and trails(clause, cue.last)):
        return None
    if cue.word.weak and counts_from(clause, speaker.first - 1):
        return None
    scene = sets_the_scene(clause, clause.open, speaker.first - 1)  # only words for when and where before the speaker
    comma = cue.last < clause.last and words[cue.last] == ","
    if scene and head <= _LONG and not comma and not _resumes(clause, cue):
        return None
    said = _closed(clause, cue, speaker, speaker.first, cue.last, "speaker and cue behind clause")
    short = speaker.first - 1 - clause.open <= _SCENE and cue.last < clause.last
    return None if scene and short and said is not None and len(said.content) == 1 else said


def _resumes(clause: Clause, cue: Cue) -> bool:
    """Whether the verb of a subject that stands before the reporting clause follows behind it: "Ghana, it said in a note, had
    agreed"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    first = words[clause.open]
    if first in lists.prepositions or first in lists.openers or first in lists.when:
        return False
    comma = next((at for at in range(cue.last, min(clause.last, cue.last + _FAR)) if words[at] == ","), clause.last)
    return comma + 1 < clause.last and words[comma + 1] in lists.finite


def _phrase_opens(clause: Clause, token: int, cue: Cue) -> int:
    """Where the phrase behind a comma begins whose last part is the name at ``token``: "..., the alliance's secretary X said"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    plain = "say" in cue.word.kinds and not cue.word.weak
    if words[token - 1] == ",":  # "…, its spokeswoman, X, said"
        begin = next((at for at in range(token - 2, max(clause.open, token - _PHRASE - 2), -1) if words[at] == ","), 0)
        owner = bool(lists.possessive) and words[begin + 1].endswith(lists.possessive)  # "Ghana's foreign minister, X, said"
        owned = begin and (owner or words[begin + 1] in lists.determiners or words[begin + 1] in lists.indefinite)
        if owned and lists.finite.isdisjoint(words[begin:token]) and words[begin + 1] not in lists.prepositions:
            return begin + 1
    for at in range(token - 1, max(clause.open + 1, token - _PHRASE) - 1, -1):
        word = words[at]
        if word == "," and at + 1 < token:
            return at + 1
        if word in lists.coordinators and plain and _ends_party(clause, at):
            continue  # "..., X and Y said"
        if not (word[0].isalpha() or word.endswith(lists.possessive)) or word in lists.prepositions:
            break
        if word in lists.openers or word in lists.finite or word in lists.that or at in clause.speech.verbs:
            break
        if word in lists.stops or word in lists.relatives:
            break
    return token


def _ends_party(clause: Clause, token: int) -> bool:
    """Whether somebody's name or the word for a group ends before ``token``."""
    tokens = clause.speech.reading.tokens
    start, end = tokens.starts[max(0, token - _PHRASE)], tokens.ends[token - 1]
    return any(one.end == end and one.kind != "place" for one in clause.speech.mentions_in(start, end))


def _subject_and_aside(clause: Clause, cue: Cue) -> bool:
    """Whether nothing but a name and words set off behind it stand before the cue: "X, quoting Y, said the talks were over"."""
    words, lists, tokens = clause.speech.reading.tokens.words, clause.speech.words, clause.speech.reading.tokens
    for one in clause.speech.mentions_in(tokens.starts[max(clause.open, cue.first - _SUBJECT)], cue.start):
        at, end = _ranks_begin(clause, tokens.at(one.start)), tokens.at(one.end)
        if one.kind != "person" or at <= clause.open or words[at - 1] != ",":
            continue
        described = words[end] == "," and words[end + 1] in lists.determiners
        if described and words[end + 1] in lists.prepositions:
            described = lists.finite.isdisjoint(words[clause.open : at])  # not "will call its envoy, X, by phone, said Y"
        office = described and "," not in words[end + 1 : cue.first - 1]
        if office or end == cue.first - 1:
            return True  # "Jane Roe, the minister, told parliament", "the minister, Jane Roe, told parliament"
    for one in clause.speech.mentions_in(tokens.starts[clause.open], tokens.starts[min(clause.open + 2, cue.first - 1)]):
        beyond = tokens.at(one.end)
        if beyond + 1 < cue.first - 1 and words[beyond] == ",":
            aside = words[beyond + 1]
            return "," not in words[beyond + 1 : cue.first - 1] and (
                aside in lists.via.words or aside in lists.lead_in or aside in lists.stops or aside in lists.relatives
            )
        return False
    return False


def _ranks_begin(clause: Clause, token: int) -> int:
    """The token at which the ranks begin that stand right ahead of the name at ``token``: "Colonel-Major X"."""
    tokens, text = clause.speech.reading.tokens, clause.speech.reading.text
    first = token
    while token - first < _RANKS and first - 1 > clause.open and (
        text[tokens.starts[first - 1]].isupper() or tokens.words[first - 1] == "-"
    ):
        first -= 1
    return first


def _quoted(clause: Clause, cue: Cue) -> bool:
    """Whether a closing quotation mark stands before the cue, with or without a comma."""
    words = clause.speech.reading.tokens.words
    return not MARKS.isdisjoint(words[max(clause.floor, cue.first - 2) : cue.first])


def _closed(clause: Clause, cue: Cue, speaker: Speaker | None, first: int, beyond: int, rule: str) -> Saying | None:
    """What stands before the reporting clause ``[first, beyond)``, and behind it where it only interrupts."""
    words, speech, lists = clause.speech.reading.tokens.words, clause.speech, clause.speech.words
    heard_by = told(speech, cue, beyond, clause.last) if beyond < clause.last else None
    begin = _behind_colon(clause, speaker, first) or _behind_semicolon(clause, first)
    begin = begin or (clause.open if _opener_ends(clause) else clause.floor)
    head = span_of(speech, begin, first)
    content = [head] if head is not None else []
    if (
        beyond < clause.last
        and words[beyond] != ","
        and (words[beyond] in lists.via.words or words[beyond] in lists.lead_in or words[beyond] in lists.adverbials)
    ):
        beyond = next((token for token in range(beyond, min(clause.last, beyond + 12)) if words[token] == ","), beyond)
    elif cue.word.tells:  # "…, he assured viewers, …", "…, it told the newspaper, …"
        at = beyond + (beyond < clause.last and words[beyond] in lists.determiners)
        if at + 1 < clause.last and words[at + 1] == "," and (words[at] in lists.audience or words[at] in lists.via.press):
            beyond = at + 1
    if beyond < clause.last and words[beyond] in lists.relatives:  # "menurut pejabat yang dihubungi X, …"
        beyond = next((token for token in range(beyond, min(clause.last, beyond + _FAR)) if words[token] == ","), beyond)
    beyond = _past_times(clause, beyond)
    while beyond + 1 < clause.last and words[beyond] in lists.between and words[beyond + 1] == ",":
        beyond += 1
    beyond = _past_office(clause, beyond, cue)
    tail = speech.reading.tokens.ends[beyond - 1]
    if (
        beyond < clause.last
        and words[beyond] == ","
        and beyond + 1 < clause.last
        and (
            words[beyond + 1] in lists.reasons
            or not trails(clause, beyond + 1)
            or _interrupts(clause, cue, speaker, first, beyond + 1)
        )
        and not _tells_on(clause, beyond + 1)
        and not tells_when(speech, beyond + 1)
    ):
        end = close_clause(speech, beyond + 1, clause.last)
        more = span_of(speech, beyond + 1, end)
        if more is not None and end - beyond > 2:
            content.append(more)
            tail = more.end
    if not content or (len(content) == 1 and first - begin - (words[first - 1] == ",") < 2):
        return None
    spans = tuple(content)
    return Saying(spans, cue, speaker, form_of(speech, spans), rule, tail, heard_by)


def _interrupts(clause: Clause, cue: Cue, speaker: Speaker | None, first: int, token: int) -> bool:
    """Whether a reporting clause that begins at token ``first`` only interrupts what goes on at ``token`` with a relative, or with
    *and* and a clause of its own: "Itu pula, kata mereka, yang …", "Nobody was hurt, he said, and it had been an accident"."""
    words, lists, tokens = clause.speech.reading.tokens.words, clause.speech.words, clause.speech.reading.tokens
    if words[token] in lists.relatives:
        return cue.word.own or (speaker is not None and speaker.pronoun and first - clause.open <= _PHRASE)
    if words[token] not in lists.coordinators or token + 2 >= clause.last:
        return False
    own = words[token + 1] in lists.pronouns or words[token + 1] in lists.determiners
    own = own or any(one.kind != "place" for one in clause.speech.mentions_in(tokens.starts[token + 1], tokens.ends[token + 1]))
    return own and not lists.finite.isdisjoint(words[token + 2 : min(clause.last, token + _LONG)])


def _past_office(clause: Clause, beyond: int, cue: Cue) -> int:
    """The token behind what the speaker is by office, set off behind the name: "…, said X, the deputy mayor, whose …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if beyond + 1 >= clause.last or words[beyond] != ",":
        return beyond
    if "source" not in cue.word.orders and not lists.head_last:
        return beyond  # "…, kata X, warga desa itu mengungsi" goes on with what is said
    first = beyond + 1
    end = next((token for token in range(first, min(clause.last, first + _SCENE)) if words[token] == ","), clause.last)
    owned = bool(lists.possessive) and words[first].endswith(lists.possessive)
    opens = owned or words[first] in lists.determiners or words[first] in lists.persons or not lists.head_last
    named = any(word in lists.persons or word in lists.bodies for word in words[first:end])
    office = named and lists.finite.isdisjoint(words[first:end])
    spoken = clause.speech.cues_in(clause.speech.reading.tokens.starts[first], clause.speech.reading.tokens.ends[end - 1])
    return end if opens and office and not spoken and end - first <= _SCENE else beyond


def _past_times(clause: Clause, beyond: int) -> int:
    """The comma at which what is said goes on behind times that are set off: "…, kata X, Kamis (9/5), …"."""
    words = clause.speech.reading.tokens.words
    while beyond + 1 < clause.last and words[beyond] == "," and is_only_time(clause, beyond + 1):
        comma = next((token for token in range(beyond + 1, clause.last) if words[token] == ","), 0)
        if not comma:
            break
        beyond = comma
    return beyond


def _behind_colon(clause: Clause, speaker: Speaker | None, last: int) -> int:
    """The token behind a colon that announces what is said, where somebody is told to speak before it, or the page's own words tell
    of his side: "X rejected it: …, he wrote", "X turned them down: …, its spokesman said"; 0 where there is none."""
    words, tokens, lists = clause.speech.reading.tokens.words, clause.speech.reading.tokens, clause.speech.words
    colon = next((token for token in range(clause.floor + 2, last - 2) if words[token] in lists.announcing), 0)
    if not colon or clause.speech.quotation_over(tokens.starts[colon]) is not None:
        return 0
    ahead = clause.speech.cues_in(tokens.starts[clause.floor], tokens.starts[colon])
    plain = not clause.speech.quotations_in(tokens.starts[colon], tokens.starts[last - 1])
    mention = speaker.mention if speaker is not None else None
    named = clause.speech.mentions_in(tokens.starts[clause.floor], tokens.starts[colon])
    if plain and last - colon > _PHRASE and any(are_together(one, mention) for one in named):
        return colon + 1
    return colon + 1 if any(one.word.orders & {"subject", "object"} for one in ahead) else 0


def _behind_semicolon(clause: Clause, last: int) -> int:
    """The token behind the last semicolon before ``last``, where a clause stands behind it; else 0."""
    words, tokens = clause.speech.reading.tokens.words, clause.speech.reading.tokens
    for at in range(last - _FEWEST, clause.open, -1):
        if words[at] == ";" and clause.speech.quotation_over(tokens.starts[at]) is None:
            return at + 1
    return 0


def _tells_on(clause: Clause, token: int) -> bool:
    """Whether somebody else is said to speak in what follows."""
    if clause.speech.reading.tokens.words[token] in clause.speech.words.subordinators:
        return False
    starts = clause.speech.reading.tokens.starts
    for one in clause.speech.cues_in(starts[token], clause.speech.reading.tokens.ends[clause.last - 1]):
        if (
            "subject" in one.word.orders
            and not one.word.weak
            and one.first > token
            and not is_noun(clause, one)
            and not clause.speech.words.comma_introduces
        ):
            return speaker_before(clause.speech, token, one).known
    return False


def points_back(clause: Clause, speaker: Speaker) -> bool:
    """Whether the phrase only points to a source named before: "menurut keterangan yang sama"."""
    tokens = clause.speech.reading.tokens
    if speaker.last <= speaker.first:
        return False
    begin, end = tokens.starts[speaker.first], tokens.ends[speaker.last - 1]
    return any(begin <= hit.start < end for hit in clause.speech.reading.hits("cue.same"))


def _opener_ends(clause: Clause) -> bool:
    """Whether the openers are set off by a comma, so that they don't belong to what is said."""
    return clause.open > clause.floor and clause.speech.reading.tokens.words[clause.open - 1] == ","
