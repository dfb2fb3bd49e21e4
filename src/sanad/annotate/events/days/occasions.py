"""When and where an event took place, as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.countries import CountryWords
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import Mention, TimeExpression
from sanad.text.sentences import Sentence
from sanad.world.who import World

_CALENDAR: Final = re.compile(
    r"\d{4}(?:-(?:\d\d|W\d\d|Q\d|H\d|S[PU]|FA|WI)(?:-(?:\d\d|WE))?)?(?=$|T)|\d{4}(?:-\d\d(?:-\d\d)?)?/\d{4}(?:-\d\d(?:-\d\d)?)?$"
)
_LENGTH: Final = re.compile(r"P(?:(\d{1,3})([DW])|T(\d{2,3})H)$")
_VAGUE: Final = "X"  # in lengths of nobody knows how many: PXD
# Letters of a day, a year, and of years.
_DAY: Final = 10
_YEAR: Final = 4
_YEARS: Final = 9  # 1950/1953
_WEEK: Final = 7
_HOURS: Final = 24
_CLAUSE: Final = 12  # words of a clause before its verb
_OTHER_CLAUSE: Final = 12  # how much nearer a time in another clause must be, in words
_COARSE: Final = 6  # how much nearer a mere month or year must be than a day
_PHRASE: Final = 2  # words from "since" to a day at most that is its own: "since last Monday"
_SINCE: Final = 6  # words between "since" and the month or year of what it names
_HEAD: Final = 4  # words in which a sentence opens with its day
_REPORTED: Final = 3  # words from the name of an outlet to the day on which it reported
_VERB: Final = 4  # words of a clause up to its verb
_SPOTS: Final = frozenset({"place", "country"})  # kinds of mention that say where
_OWNED: Final = 3  # words from an owner to what is his


def date_of(
    scene: Scene,
    stance: StanceWords,
    opens: int,
    closes: int,
    times: Sequence[TimeExpression],
    span: tuple[int, int],
    ahead: bool,
    published: str | None,
    lasting: bool = False,
) -> str | None:
    """The calendar value of the time nearest to the trigger at the tokens ``opens`` to ``closes`` among ``times``, those of its
    sentence; within the statement ``span`` where it stands in one. What is ``ahead`` takes no day before ``published``, what is
    done none after it; what is ``lasting`` was done in the month or year since which it is so."""
    if not times:
        return None
    best: tuple[float, str, int] | None = None
    away = _away(scene, stance, opens, times)
    counted = away is not None and bool(away.days)  # "announced on Sunday, three days after it left"
    for time in times:
        found = _CALENDAR.match(time.value)
        if found is None or not (counted or span[0] <= time.start < span[1]):
            continue
        value = found.group()
        opening, ending = scene.reading.tokens.at(time.start), scene.reading.tokens.at(time.end)
        if names_an_act(scene.words, stance, opening, ending, min(ending + _CLAUSE, len(scene.words))):
            continue  # "on the night of the raid"
        today = published[:_DAY] if published and len(value) == _DAY and value[5] != "W" else None
        if today is not None and (value < today if ahead else value > today):
            continue
        first = scene.reading.tokens.at(time.start)
        if away is not None and first < away.opens and (len(value) < _DAY or away.days is None):
            continue  # nothing is counted from a month or year, and "days after" is no number
        if not ahead and any(scene.words[at] in stance.coming for at in range(max(0, first - 2), first)):
            continue  # "scheduled for Friday" is no day on which anything was done
        between = range(closes + 1, first) if first > closes else range(first, opens)
        when = first < opens and _tells_when(scene, stance, ending, opens)
        began = lasting and first > closes and not stance.since.isdisjoint(scene.words[max(closes + 1, first - _PHRASE) : first])
        vague = not when and not began and len(value) < _DAY
        if vague and any(scene.words[at] in stance.since for at in range(max(0, first - _SINCE), first)):
            continue  # "accused it of having plotted since September", "sour since a quarrel in June"
        if first < opens and away is None and is_after_another(scene.words, stance, between):
            continue
        if first < opens and _is_inserted(scene, stance, first, between):
            continue  # "the minister, who met B on Monday, accused"
        if first < opens and len(value) < _DAY and _is_apposed(scene, stance, first, ending):
            continue  # "A, chair of the league this year, telephoned B"
        if first > closes and (_is_what_had_been(scene, stance, between) or _is_of_report(scene, stance, between)):
            continue
        if first > closes and any(scene.words[at] in stance.since for at in between[:-_PHRASE]):
            continue  # "the first meeting since A shot down a plane two weeks ago"
        if len(value) < _DAY and first > closes and not stance.matter.isdisjoint(scene.words[at] for at in between):
            continue  # "charged four men over the raid in May"
        aside = first > closes and any(scene.words[at] in stance.relative for at in between)
        if aside and not stance.since.isdisjoint(scene.words[max(closes + 1, first - _PHRASE) : first]):
            continue  # "freed the men who have been held since 3 May"
        if len(value) < _DAY and (aside or _dates_a_thing(scene, stance, first, value) or _owns(scene, stance, time.end, opens)):
            continue  # "troops who have been there since 2020", "the Convention of 1961"
        if len(value) == _DAY and _is_of_the_noun(scene, stance, time, opens, closes):
            continue
        far = float(len(between)) + _OTHER_CLAUSE * aside
        far += _OTHER_CLAUSE * sum(scene.words[at] in stance.hard and scene.words[at] not in "()" for at in between)
        far += _COARSE * (len(value) < _DAY)
        far += _OTHER_CLAUSE * (first < opens and _is_of_clause_before(scene, stance, first, between))
        if best is None or far < best[0]:
            best = far, value, first
    if best is None:
        return None
    value, first = best[1:]
    if away is not None and first > away.opens and "," not in scene.words[closes + 1 : first]:
        return value  # its own clause's
    apart = _days_apart(scene, stance, opens, first, times)
    if apart is None:
        return None
    days = ((away.days or 0) if away is not None else 0) - apart
    return days_from(value, days) if days else value


def holds_from(scene: Scene, onset: frozenset[str], times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times from which something is to hold: "closed its border starting on Monday"."""
    at = scene.reading.tokens.at
    return [one for one in times if not onset.isdisjoint(scene.words[max(0, at(one.start) - _PHRASE) : at(one.start)])]


def _is_inserted(scene: Scene, stance: StanceWords, first: int, between: range) -> bool:
    """Whether a time stands in a clause between commas that tells of somebody what he did besides."""
    if all(scene.words[at] != "," for at in between):
        return False
    opens = scene.reading.sentence_at(scene.starts[first]).first
    for at in range(first - 1, max(opens, first - _CLAUSE), -1):
        if scene.words[at] in stance.relative and scene.words[at - 1] == ",":
            return True
        if scene.words[at] == "," or scene.words[at] in stance.hard:
            return False
    return False


def _is_apposed(scene: Scene, stance: StanceWords, first: int, ending: int) -> bool:
    """Whether a time ends a phrase between commas behind a name: "B, pelindung pameran tahun ini, menjamu C"."""
    if scene.words[ending] != ",":
        return False
    opens = scene.reading.sentence_at(scene.starts[first]).first
    comma = next((at for at in range(first - 1, max(opens, first - _CLAUSE), -1) if scene.words[at] == ","), None)
    if comma is None or scene.owner[comma - 1] == NOBODY:
        return False
    return any(scene.words[at] not in stance.prepositions and at not in scene.dated for at in range(comma + 1, first))


def _is_of_clause_before(scene: Scene, stance: StanceWords, first: int, between: range) -> bool:
    """Whether a time stands in a clause that says after or before what the sentence tells: "after A left on Monday, B met C"."""
    if all(scene.words[at] != "," for at in between):
        return False
    for at in range(first - 1, scene.reading.sentence_at(scene.starts[first]).first - 1, -1):
        word = scene.words[at]
        if word in stance.after or word in stance.before:
            counted = at - 1 in scene.dated
            return not counted and all(end <= at for _, end in find_phrases(scene.words, max(0, at - 2), at + 1, stance.same_day))
        if word in ",;:" or (word in stance.hard and word != "("):
            return False
    return False


def _tells_when(scene: Scene, stance: StanceWords, ending: int, opens: int) -> bool:
    """Whether the clause of the act at ``opens`` says what happened at the time that ends at a token: "sour since
    May, when A left"."""
    behind = ending + (scene.words[ending] in (",", ")")) if ending < opens else opens
    behind += behind < opens and scene.words[behind] == ","
    return behind < opens and scene.words[behind] in stance.when and "," not in scene.words[behind:opens]


def is_after_another(words: Sequence[str], stance: StanceWords, between: range) -> bool:
    """Whether what stands behind some tokens was done after or before what stands ahead of them, nobody says how long: "sued on
    Monday after A had closed the border"."""
    for at in reversed(between):
        if words[at] in stance.after or words[at] in stance.before:
            return all(end <= at for _, end in find_phrases(words, max(0, at - 2), at + 1, stance.same_day))
        if words[at] in ",.;":
            return False
    return False


def _is_what_had_been(scene: Scene, stance: StanceWords, between: range) -> bool:
    """Whether a time behind an act is that of what somebody had done before: "seized a tanker that had left on Monday"."""
    told = next((at for at in between if scene.words[at] in stance.relative), None)
    if told is None:
        return False
    behind = scene.words[told + 1 : between.stop]
    return "," not in behind and not stance.beforehand.isdisjoint(behind[:_VERB])


def _is_of_report(scene: Scene, stance: StanceWords, between: range) -> bool:
    """Whether a time behind an act is that on which an outlet reported it: "A pressed B, the Gazette reported on Monday"."""
    comma = next((at for at in reversed(between) if scene.words[at] == ","), None)
    if comma is None:
        return False
    who = comma + 1 + (scene.words[comma + 1] in stance.definite)
    mention = scene.owner[who]
    if mention == NOBODY or scene.mentions[mention].kind != "outlet":
        return False
    return between.stop - scene.lasts[mention] <= _REPORTED


def _dates_a_thing(scene: Scene, stance: StanceWords, first: int, value: str) -> bool:
    """Whether years belong to the name beside them: "the 2016 earthquake", "Convention of 1961", "Perang Korea 1950-1953"; or are
    those of a war that is named as what something is about: "70 years after the end of the Second World War"."""
    if len(value) not in (_YEAR, _YEARS) or first == 0:
        return False
    if len(value) == _YEARS and not scene.words[first].isdigit():
        return scene.words[first - 1] not in stance.prepositions - stance.weak_recipient
    before = first - 2 if scene.words[first - 1] in stance.weak_recipient and first > 1 else first - 1
    if scene.words[before] in stance.article:
        return True
    if scene.words[before] in stance.functions or not scene.words[first].isdigit():
        return False  # "In 2022, A signed", "A annexed B in the year 2014"
    return scene.reading.text[scene.starts[before]].isupper()


def _owns(scene: Scene, stance: StanceWords, end: int, opens: int) -> bool:
    """Whether a time that ends at the character ``end`` says whose something is that is not the act at token ``opens``: "this
    year's chairman"."""
    behind = scene.reading.tokens.at(end)
    word = scene.words[behind - 1] if scene.ends[behind - 1] > end else scene.words[behind] if behind < len(scene.words) else ""
    return bool(stance.possessive) and word.endswith(stance.possessive) and not behind <= opens <= behind + _OWNED


def _is_of_the_noun(scene: Scene, stance: StanceWords, time: TimeExpression, opens: int, closes: int) -> bool:
    """Whether a day says which of several things is meant, and not when the act at ``opens`` was done: "asked for an inquiry into
    the 7 May *raid*", "warned it over Monday's *raid*"; but "at Monday's meeting"."""
    first, behind = scene.reading.tokens.at(time.start), scene.reading.tokens.at(time.end)
    owned = _owns(scene, stance, time.end, opens)
    led = first - 1
    if not owned:
        led += scene.words[first] in stance.definite
        if first == 0 or scene.words[led] not in stance.definite or behind >= len(scene.words):
            return False
        noun, day = scene.words[behind], scene.reading.text[scene.starts[led + 1]]
        named = scene.owner[behind] != NOBODY or noun in stance.functions or not noun.isalpha()
        if named or not (day.isdigit() or day.isupper()) or opens < behind + _OWNED <= closes + _OWNED:
            return False
        led -= 1
    return led < 0 or scene.words[led] not in stance.occasion


class _Away(NamedTuple):
    """That a clause opens at a token, of which what it tells happened ``days`` from what the other clause tells; None where nobody
    says how many."""

    opens: int
    days: int | None


def _away(scene: Scene, stance: StanceWords, opens: int, times: Sequence[TimeExpression]) -> _Away | None:
    """The clause of the act at ``opens``, where a length of time before it says how long before or after it was: "a day after it
    left"."""
    for at in range(opens - 1, max(opens - _CLAUSE, 0), -1):
        word = scene.words[at]
        if word in stance.after or word in stance.before or word in stance.since:
            before = scene.ends[at - 1]
            days = next((found for one in times if one.end == before and (found := days_long(one.value)) is not None), None)
            if days is None and scene.words[at - 1] in stance.one_day and scene.words[at - 2] in stance.definite:
                days = 1  # "the day after it left"
            if days is not None:
                return _Away(at, days if word in stance.before else -days)
            vague = scene.words[at - 1] in stance.spells or any(one.end == before and _VAGUE in one.value for one in times)
            return _Away(at, None) if vague else None
        if word in stance.hard or word == ",":
            return None
    return None


def is_counted(scene: Scene, stance: StanceWords, opens: int, times: Sequence[TimeExpression]) -> bool:
    """Whether the clause of the act at ``opens`` says how many days it is from what another tells, or that it is of its day; or
    its sentence does, at its head."""
    away = _away(scene, stance, opens, times)
    if away is not None:
        return bool(away.days)
    sentence = scene.reading.sentence_at(scene.starts[opens])
    if day_of_noun(scene.words, stance, sentence.first, sentence.last, opens) is not None:
        return True
    head = min(sentence.first + _HEAD, sentence.last)
    if day_apart(scene.words, stance, sentence.first, head) is not None:
        return True
    return any(
        sentence.start <= one.start < scene.starts[head - 1]
        and bool(days_long(one.value))
        and scene.words[scene.reading.tokens.at(one.end)] in stance.after | stance.before
        for one in times
    )


def day_apart(words: Sequence[str], stance: StanceWords, first: int, last: int) -> tuple[int, int] | None:
    """Where in ``[first, last)`` stands from what one day is counted, and how many days it is apart: "the day before *the raid*"
    is -1."""
    for at in range(first + 1, min(last, len(words) - 1)):
        if words[at] in stance.one_day and words[at - 1] in stance.definite:
            if words[at + 1] in stance.after:
                return at + 2, 1
            if words[at + 1] in stance.before:
                return at + 2, -1
    return None


def day_of_noun(words: Sequence[str], stance: StanceWords, first: int, last: int, act: int) -> int | None:
    """The token behind the words by which a sentence says, at its head or beside the ``act``, that its day is that of one told
    before: "on the day of *the raid*", "pada hari *penyerbuan itu*"; None where it does not."""
    for at, behind in find_phrases(words, first, last, stance.on_day):
        beside = at < first + _HEAD or "," not in words[min(at, act) : max(at, act)]
        if beside and (not stance.pointing or _is_pointed_at(words, stance, behind, last)):
            return behind
    return None


def names_an_act(words: Sequence[str], stance: StanceWords, first: int, behind: int, last: int) -> bool:
    """Whether what the tokens ``[first, behind)`` name is no more than a part of the day of an act told before."""
    for _, end in find_phrases(words, max(0, first - _PHRASE), min(behind + 1, last), stance.on_day):
        if first < end and (not stance.pointing or _is_pointed_at(words, stance, end, last)):
            return True
    return False


def _is_pointed_at(words: Sequence[str], stance: StanceWords, at: int, last: int) -> bool:
    """Whether the noun at a token, or its second word, is one that was spoken of: "penyerbuan itu", "serangan udara tersebut"."""
    for behind in range(at + 1, min(at + 1 + _PHRASE, last)):
        if words[behind] in stance.pointing:
            return at < last and words[at].isalpha() and words[at] not in stance.functions
        if not words[behind].isalpha():
            return False
    return False


def days_long(value: str) -> int | None:
    """How many days a length of time has: of days, weeks, or hours that make a day."""
    length = _LENGTH.match(value)
    if length is None:
        return None
    if length[3] is not None:
        return int(length[3]) // _HOURS or None
    return int(length[1]) * (_WEEK if length[2] == "W" else 1)


def _days_apart(scene: Scene, stance: StanceWords, opens: int, first: int, times: Sequence[TimeExpression]) -> int | None:
    """How far what the clause of the time at ``first`` tells is from what the act's own tells: "a day after it left on Monday, B
    met C"; None where nobody says how far."""
    clause = _away(scene, stance, first, times) if first < opens else None
    return clause.days if clause is not None and "," in scene.words[first:opens] else 0


def days_from(day: str, days: int) -> str | None:
    """The day that lies ``days`` behind another; None where that is no day, or no calendar has it."""
    if len(day) != _DAY or not day[5].isdigit():
        return None
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def place_of(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, parties: Sequence[int]) -> Mention | None:
    """The mention that a locative preposition introduces nearest behind the head of the trigger, else at the head of the sentence
    or before a comma."""
    before: Mention | None = None
    behind = sentence.first
    for at, mention in enumerate(scene.owner[sentence.first : sentence.last], sentence.first):
        if mention == NOBODY or at < behind:
            continue
        behind, one = scene.lasts[mention], scene.mentions[mention]
        if one.kind not in _SPOTS or mention in parties or at == sentence.first or one.text.islower():
            continue
        if scene.words[at - 1] in stance.place or _completes_address(scene, sentence, stance, at):
            if at > trigger.first:  # within its words as well: "was arrested in X on suspicion of"
                return one
            if at - 1 == sentence.first or (behind < sentence.last and scene.words[behind] == ","):
                before = one
    return before


def _completes_address(scene: Scene, sentence: Sentence, stance: StanceWords, at: int) -> bool:
    """Whether a name behind a comma says where the place before it is: "at the Secretariat, X"."""
    before = at - 2
    if before <= sentence.first or scene.words[at - 1] != "," or scene.owner[before] == NOBODY:
        return False
    if scene.mentions[scene.owner[before]].kind == "place":
        return False  # the place itself has been named
    first = scene.firsts[scene.owner[before]]
    near = range(max(sentence.first, first - 2), first)
    return any(scene.words[here] in stance.place for here in near)


def as_place(mention: Mention | None, world: World, names: CountryWords) -> Mention | None:
    """A mention as the place of an event: a country under its plain name, not that of its government; a capital as the city."""
    country = world.country(mention.country) if mention is not None and mention.kind == "country" else None
    if mention is None or country is None or mention.entity != f"country:{mention.country}":
        return mention
    return replace(mention, kind="place", name=mention.text if mention.text in names.capitals else country.name)
