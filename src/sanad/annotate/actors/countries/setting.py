"""To which country the words around a mention point."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from sanad.annotate.actors.countries.coups import coup_state, is_of_coup
from sanad.annotate.actors.countries.courts import courts_named
from sanad.annotate.actors.countries.dealings import ENVOY, answerer, carer, convener, served
from sanad.annotate.actors.countries.headline import Headline
from sanad.annotate.actors.countries.leads import ACTS, BACK, Leads
from sanad.annotate.actors.countries.policing import POLICE, police_of
from sanad.annotate.actors.drafts import EMBASSY, Draft, Scene, head_noun
from sanad.model import BODIES, OF_NO_STATE

_SPOKESPERSON: Final = "spokesperson"
_FOREIGN: Final = "foreign_ministry"
_GOVERNMENT: Final = "government"
# Sectors in which a page that has named one country's body means it again.
_OF_ONE_STATE: Final = frozenset({"MIL", "COP", "JUD", "LEG", "SPY", "REB"})
# Whose country the page's setting tells where their words do not.
STATE: Final = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP", "PTY"})
OFFICIAL: Final = STATE - {"OPP", "PTY"}  # who does not keep his country by the noun alone
OF_A_STATE: Final = STATE | {"ELI"}  # the same for somebody with an office, past ones too
# Mentions that the country has of which a page has most, and how many times as many as any other, to be what it is about.
_OFTEN: Final = 4
_CLEARLY: Final = 1.5
# How many times as often as the country at home another is named on a page that is not about the former.
_RARELY: Final = 3
_FORCES: Final = frozenset({"COP", "MIL"})
_PEOPLE: Final = frozenset({"CVL", "AGR", "REF"})  # sectors of people of whom it is said of which state they are
_ON_THE_SPOT: Final = frozenset({"COP", "PTY"})
# Kinds that say of what country it is told.
_TELLING: Final = frozenset({"country", "place", "organisation", "group", "person", "office"})
_STOPS: Final = frozenset(",;:(")
_VERB: Final = 2  # words of a verb between its subject and its object
_CUE: Final = 3  # words of a reporting phrase: "according to"


class _Ahead(NamedTuple):
    """What stands ahead of a token, but for countries that are only ``guests`` there."""

    token: int
    guests: frozenset[str]

    def of(self, listed: Iterable[tuple[int, str]]) -> list[str]:
        """The countries among those ``listed`` with their tokens, in order."""
        return [country for first, country in listed if first < self.token and country not in self.guests]

    def back(self, listed: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """Those ``listed`` in order of their tokens, the nearest first."""
        behind = bisect_left(listed, (self.token, ""))
        return (listed[at] for at in range(behind - 1, -1, -1) if listed[at][1] not in self.guests)


class Setting:
    """Which country the words around a mention point to."""

    def __init__(self, drafts: Sequence[Draft], scene: Scene, headline: Headline) -> None:
        self.home = scene.names.home
        self.headed = frozenset(headline.countries)
        self.openings = frozenset({0, *scene.firsts})
        self.scene = scene
        counts: Counter[str] = Counter(headline.countries)
        self.by_sentence: dict[int, list[tuple[int, str]]] = {}
        self.leads = Leads(scene)  # of which country each sentence tells
        self.heads = Leads(scene)  # the same, where a body of no state counts as well
        self.organs: dict[str, list[tuple[int, str]]] = {}
        self.nouns: dict[str, list[tuple[int, str]]] = {}
        self.officials: dict[int, list[tuple[int, str]]] = {}
        self.nationals: dict[int, list[tuple[int, str]]] = {}
        self.people: dict[str, dict[str, int]] = {}  # of which countries a noun is said, and first where
        self.sectors: dict[str, list[tuple[int, str]]] = {}
        self.places: dict[int, set[str]] = {}
        self.seats: dict[int, str] = {}
        self.named: dict[int, Draft] = {}  # who tells of a country, by his first token
        envoys = [draft for draft in drafts if draft.office == ENVOY]
        self.received = {scene.sentence(draft.first): draft.host for draft in envoys}
        missions = (draft for draft in drafts if draft.office == ENVOY or draft.organ == EMBASSY)
        self.missions = [draft for draft in missions if draft.country not in (None, *OF_NO_STATE)]
        self.senders = frozenset(draft.country for draft in envoys if draft.country and draft.country not in OF_NO_STATE)
        for noun, country in headline.nouns:
            self.nouns.setdefault(noun, []).append((-1, country))
        for organ, country in headline.organs:
            self.organs.setdefault(organ, []).append((-1, country))
        for draft in drafts:
            if not draft.country:
                continue
            if draft.kind == "place" and scene.before(draft) not in scene.names.away:
                self.places.setdefault(scene.sentence(draft.first), set()).add(draft.country)
                self.seats[draft.first] = draft.country
            if draft.organ or draft.office:
                self.organs.setdefault(draft.organ or draft.office or "", []).append((draft.first, draft.country))
            if draft.kind == "group" and draft.sector not in OFFICIAL and draft.country not in OF_NO_STATE:
                self.people.setdefault(head_noun(draft, scene), {}).setdefault(draft.country, draft.first)
            if draft.kind == "group" and draft.sector in _PEOPLE and draft.country not in OF_NO_STATE:
                self.nationals.setdefault(scene.sentence(draft.first), []).append((draft.first, draft.country))
            if draft.kind == "group" and draft.sector in STATE:
                self.officials.setdefault(scene.sentence(draft.first), []).append((draft.first, draft.country))
            if draft.kind in BODIES and draft.country not in OF_NO_STATE:
                self.nouns.setdefault(head_noun(draft, scene), []).append((draft.first, draft.country))
            if draft.sector in _OF_ONE_STATE:
                self.sectors.setdefault(draft.sector or "", []).append((draft.first, draft.country))
            if draft.kind in _TELLING and draft.organ != EMBASSY and draft.sector != "JRN":
                self.heads.add(draft, draft.country)
            if draft.kind in _TELLING and draft.country not in OF_NO_STATE and draft.organ != EMBASSY:
                self.by_sentence.setdefault(scene.sentence(draft.first), []).append((draft.first, draft.country))
                self.named[draft.first] = draft
                counts[draft.country] += draft.kind not in ("person", "office")
                self.leads.add(draft, draft.country)
        spots = self.places.get(min(self.places)) if self.places else None
        self.written = headline.spot
        self.abroad = headline.spot if headline.spot != self.home else None  # where the page was written on the spot
        self.spot = self.abroad or (next(iter(spots)) if spots is not None and len(spots) == 1 else headline.spot)
        self.coup = coup_state(drafts, self.by_sentence, scene)
        self.courts = courts_named(drafts, scene)
        self.main: str | None = None
        self.about: str | None = None
        if counts:
            country, times = counts.most_common(1)[0]
            second = counts.most_common(2)[-1][1] if len(counts) > 1 else 0
            if times * 2 > sum(counts.values()) or (times >= _OFTEN and times >= _CLEARLY * max(second, counts[self.home or ""])):
                self.main = country
                self.about = country if times >= _OFTEN else None
            elif self.home is not None and self.home in counts and counts[self.home] * _RARELY >= times:
                self.main = self.home
        elif self.home:
            self.main = self.home

    def country(self, draft: Draft) -> str | None:
        """The country of what ``draft`` names: that of the same organ or office named before, of the sentence, or of the page."""
        sentence = self.scene.sentence(draft.first)
        if draft.kind in BODIES and draft.organ != EMBASSY and (seat := seat_of(draft, self.seats, self.scene)) is not None:
            return seat
        if self.coup is not None and is_of_coup(draft, self.scene):
            return self.coup
        if draft.sector in _ON_THE_SPOT and len(there := self.places.get(sentence, ())) == 1:
            return next(iter(there))  # police act where they are, and a mere politician is one of where he acts
        if draft.office == _SPOKESPERSON and (body := served(sentence, self)) is not None:
            return body
        if draft.organ == _FOREIGN and (cared := carer(draft, sentence, self)) is not None:
            return cared
        called_in = draft.organ == _FOREIGN and sentence in self.received
        if called_in and (host := self.received[sentence]) is not None:
            return host  # "duta besar A untuk B dipanggil kementerian luar negeri"
        ahead = _Ahead(draft.first, self.senders if called_in else frozenset())  # envoys are called to their host's ministry
        same = None if draft.kind == "person" and is_met(draft, self.scene) else self._of_the_same(draft, ahead, sentence)
        return same or answerer(draft, sentence, self) or self._of_the_sentence(draft, ahead, sentence)

    def _of_the_same(self, draft: Draft, ahead: _Ahead, sentence: int) -> str | None:
        """The country that the page gave last to the same organ or office, or to the same noun."""
        last = next(ahead.back(self.organs.get(draft.organ or draft.office or "", ())), None)
        if draft.organ and draft.sector != "COP":
            noun = draft.noun or (head_noun(draft, self.scene) if draft.kind in BODIES else "")
            last = next(ahead.back(self.nouns.get(noun, ())), last)
        if last is None:
            return None
        own = {country for first, country in self.officials.get(sentence, ()) if first < draft.first}
        if draft.organ == _GOVERNMENT and len(own) == 1:
            return own.pop()  # "officials of X said the government"
        if draft.kind == "person" and last[1] == self.home:  # which names its own without a country
            return next(self.leads.before(sentence, ACTS, far=1), last[1])
        return last[1]

    def _of_the_sentence(self, draft: Draft, ahead: _Ahead, sentence: int) -> str | None:
        """The country to which the words around point: those of the sentence, of the ones before it, of the page."""
        if self._is_at_home(draft, sentence):
            return self.home
        here = [one for one in self.by_sentence.get(sentence, ()) if one[1] not in ahead.guests]
        if draft.sector == POLICE:
            here = [one for one in here if self.named[one[0]].office != ENVOY]
            speaks = bool(here) and self._acts(draft, here)
            if not ahead.of(here) and (there := police_of(draft, ahead.token, sentence, self, told=speaks)) is not None:
                return there
        if not here and (his := convener(draft, sentence, self)) is not None:
            return his
        if not here and (led := self._led(draft, ahead, sentence)):
            return led
        if not here and (struck := self._struck(draft, sentence)) is not None:
            return struck
        if draft.organ == EMBASSY:
            return self._sender(draft.first, sentence)
        before = ahead.of(here)
        if before and self._is_acted_on(draft):
            return self._other(here, draft, before[0])
        if before:
            first = (draft.kind == "person" and draft.sector != "ELI") or self.reports(draft)
            return before[0 if first else -1]
        if self.about and draft.organ and draft.kind in BODIES and not here:
            return self.about
        if here and self._acts(draft, here):
            return here[0][1] if self._denies(draft, here[0][0]) else self._whose(sentence, here[0][1])
        civil = draft.sector == "GOV"  # an army fights rebels of its own
        aims = ((first, country) for first, country in here if first > draft.last and (civil or self._is_state(first)))
        dealt_with = {country for first, country in aims if self._is_dealt_with(first)}
        countries = {country for _, country in here}
        foreign = self._foreigners(draft, sentence)
        if len(countries) == 1 and not dealt_with and not countries <= foreign:
            acted_on = draft.kind in BODIES and self._is_object(draft, here)
            return (self._whose(sentence, here[0][1]) if acted_on else None) or countries.pop()
        if foreign and (host := self._host_of(foreign, sentence)) is not None:
            return host
        dealt_with |= foreign
        told = next((one for one in self.leads.before(sentence) if one not in ahead.guests | dealt_with), None)
        main = None if self.main in dealt_with else self.main
        return told or main or (self.written if draft.sector != "MIL" else None)

    def _is_state(self, first: int) -> bool:
        """Whether a state is named at token ``first``, by a noun."""
        one = self.named[first]
        return one.kind == "country" and (one.head is None or one.head.part != "adjective")

    def _is_dealt_with(self, first: int) -> bool:
        """Whether what is named at token ``first`` is the other side of what its sentence tells, as a preposition says that does
        not only tell where it is: "the ministry works with A"."""
        words, at = self.scene.words, first - 1
        at -= words[at] in self.scene.names.articles
        names = self.scene.names
        return at > 0 and words[at] in self.scene.clauses.prepositions - names.whereabouts - names.of

    def _is_object(self, draft: Draft, here: Sequence[tuple[int, str]]) -> bool:
        """Whether a state that is named behind a body is what the body's verb is about, as its place right behind the verb says:
        "parliament condemned A", "the army has attacked A"."""
        words, names, first = self.scene.words, self.scene.names, here[0][0]
        other = self.named[first]
        if first <= draft.last or draft.sector not in OFFICIAL or other.kind in ("person", "office"):
            return False  # soldiers may overthrow a president of their own
        between = [word for word in words[draft.last : first] if word not in names.articles and word not in names.quantities]
        most = _VERB if names.modifiers == "before" else 1
        owns = words[other.last - 1].endswith(names.possessive)  # "approved A's budget" may be said of its own parliament
        clauses = self.scene.clauses
        plain = all(word.isalpha() and word not in clauses.prepositions and word not in clauses.that for word in between)
        return 1 <= len(between) <= most and plain and not owns

    def _foreigners(self, draft: Draft, sentence: int) -> set[str]:
        """The countries whose people are those on whom police or soldiers act: of their own nobody says of which state they are
        ("police rounded up dozens of Kenyans")."""
        if draft.sector not in _FORCES or draft.kind not in BODIES:
            return set()
        return {country for first, country in self.nationals.get(sentence, ()) if first > draft.last}

    def _host_of(self, foreign: set[str], sentence: int) -> str | None:
        """The country in which people of others are: that of the sentences before, else the one in which the page was written."""
        for back in range(1, BACK + 1):
            there = self.places.get(sentence - back, set()) - foreign
            told = [country for _, country in self.by_sentence.get(sentence - back, ()) if country not in foreign]
            if len(there) == 1 or told:
                return there.pop() if len(there) == 1 else told[0]
        return None if self.spot in foreign else self.spot

    def same_people(self, draft: Draft) -> str | None:
        """The country of "the fishermen", where all of whom that was said before them are of one."""
        names, words = self.scene.names, self.scene.words
        named = self.people.get(head_noun(draft, self.scene), {})
        at = draft.first - 1 if names.modifiers == "before" else draft.last
        if not named or not 0 <= at < len(words) or words[at] not in names.pointing:
            return None
        countries = [country for country, first in named.items() if first < draft.first]
        return countries[0] if len(countries) == 1 else None

    def remember(self, draft: Draft) -> None:
        """Keep of which country a sentence tells where somebody acts in it whom the words around give to one; and whose the body is
        that reports something without its state's name: the same noun behind it means the same."""
        if draft.country and draft.country not in OF_NO_STATE and draft.kind in _TELLING and draft.organ != EMBASSY:
            self.leads.add(draft, draft.country)
        if draft.sector == POLICE and draft.country is not None:
            insort(self.sectors.setdefault(POLICE, []), (draft.first, draft.country))
        if draft.country is not None and draft.kind in BODIES and self.reports(draft):
            insort(self.nouns.setdefault(draft.noun or head_noun(draft, self.scene), []), (draft.first, draft.country))

    def reports(self, draft: Draft) -> bool:
        """Whether what its own state does stands before who says so: "A thanked B on Monday, the prime minister said", or ",
        according to the police"."""
        words, starts, marks, at = self.scene.words, self.scene.starts, self.scene.marks, draft.first - 1
        if self.scene.names.modifiers == "behind":
            return not marks.cue_starts.isdisjoint(starts[max(at - 1, 0) : at + 1])  # "menurut data polisi" too
        while at > 0 and words[at] in self.scene.names.articles:
            at -= 1
        if at > 0 and self.scene.ends[at] in marks.cue_ends:
            cue = next((one for one in range(at, max(at - _CUE, 0), -1) if starts[one] in marks.cue_starts), 0)
            return cue > 0 and words[cue - 1] == ","
        return at > 0 and words[at] == "," and starts[min(draft.last, len(words) - 1)] in marks.cue_starts

    def _is_at_home(self, draft: Draft, sentence: int) -> bool:
        """Whether a government that opens its sentence acts before the page has named any state, but perhaps that at home, and in
        no place abroad: "Pemerintah mengusir diplomat B"."""
        if self.home is None or draft.organ != _GOVERNMENT or draft.first not in self.openings:
            return False
        known = self.headed | self.places.get(sentence, set())
        return (not known or self.home in known) and all(first >= draft.first for first in self.named)

    def _led(self, draft: Draft, ahead: _Ahead, sentence: int) -> str | None:
        """The country of those in the sector of ``draft`` that were named last and of whom their sentence tells; of any if it tells
        of nobody else."""
        near = self.leads.of.get(sentence - 1)
        if draft.kind == "person" and draft.sector == "MIL" and near is not None and near[0] == ACTS:
            return None  # an officer whom the page has not named is rather one of the army that answers
        for at, country in ahead.back(self.sectors.get(draft.sector or "", ())):
            if self.leads.of.get(self.scene.sentence(at), (0, 0, country))[2] == country:
                return country
        return None

    def _struck(self, draft: Draft, sentence: int) -> str | None:
        """The state towards which the forces of another act in the sentence before one in which an officer only tells that: "A's
        ship rammed one of B. That was said by General N"."""
        near = self.leads.of.get(sentence - 1)
        if draft.kind != "person" or draft.sector != "MIL" or near is None or near[0] != ACTS:
            return None
        others = {country for _, country in self.by_sentence.get(sentence - 1, ())} - {near[2]}
        return others.pop() if len(others) == 1 else None

    def _acts(self, draft: Draft, here: Sequence[tuple[int, str]]) -> bool:
        """Whether the countries of its sentence are what somebody speaks of, or acts on, rather than his own: "the minister said
        that A", "General X thanked A"."""
        starts, next_one = self.scene.starts, here[0][0]
        if not self.scene.marks.cue_starts.isdisjoint(starts[draft.last : next_one]):
            return True
        named = draft.kind == "person" and next_one > draft.last
        return named and self.scene.words[draft.last] not in self.scene.clauses.prepositions | _STOPS

    def _denies(self, draft: Draft, told: int) -> bool:
        """Whether somebody denies that what stands at token ``told`` did something: it is mostly his own that he speaks for."""
        words, at = self.scene.words, told - 1
        at -= words[at] in self.scene.names.articles
        opens = at > draft.last and words[at] in self.scene.clauses.that
        return opens and self.scene.ends[at - 1] in self.scene.marks.denials

    def _whose(self, sentence: int, told_of: str) -> str | None:
        """The country of somebody who speaks of another without a word of his own: that of which the nearest sentence before tells
        that does not tell of the one he speaks of; else that in which the page was written, where it is one of them."""
        told = [*self.leads.before(sentence, ACTS), *self.leads.before(sentence)]
        if not told:
            return self.spot or self.main
        other = next((one for one in told if one != told_of), None)
        if other is not None:
            return other
        near = [country for back in range(1, BACK + 1) for _, country in self.by_sentence.get(sentence - back, ())]
        return self.spot if self.spot in near else told[0]

    def _is_acted_on(self, draft: Draft) -> bool:
        """Whether somebody stands behind a preposition or a verb of meeting, and so for the other side of what his sentence tells
        of a state."""
        if draft.kind != "person" or draft.lead <= 0:
            return False
        return self.scene.words[draft.lead - 1] in self.scene.clauses.prepositions or is_met(draft, self.scene)

    def _other(self, here: Sequence[tuple[int, str]], draft: Draft, actor: str) -> str | None:
        """The country of somebody with whom the state ``actor`` deals: one that is named behind him, else that of the page, or of a
        sentence before."""
        behind = {country for first, country in here if first > draft.first and country != actor}
        if len(behind) == 1:
            return behind.pop()
        sentence = self.scene.sentence(draft.first)
        before = [country for back in range(1, BACK + 1) for _, country in self.by_sentence.get(sentence - back, ())]
        return next((one for one in (self.main, self.spot, *before) if one not in (None, actor)), None)

    def _sender(self, first: int, sentence: int) -> str | None:
        """Whose the embassy is, at token ``first``, that stands at the places of ``sentence``: that of the state whose envoy or
        embassy was named last where the page was written in another; else that of another state named there or shortly before."""
        places = self.places.get(sentence, set())
        for one in reversed(self.missions):
            if one.first < first and one.country not in places and self.abroad not in (None, one.country):
                return one.country
        for back in range(BACK + 1):
            others = [country for _, country in self.by_sentence.get(sentence - back, ()) if country not in places]
            if others:
                return others[0]
        return None if self.main in places else self.main


def seat_of(draft: Draft, seats: Mapping[int, str], scene: Scene) -> str | None:
    """The country of the place, of ``seats`` by their first tokens, where a body is said to be: "Congress in Lima"."""
    at = draft.last
    return seats.get(at + 1) if at < len(scene.words) and scene.words[at] in scene.names.within else None


def is_met(draft: Draft, scene: Scene) -> bool:
    """Whether somebody is whom a verb of meeting says that its subject met: "received Foreign Minister N"."""
    words, at = scene.words, draft.lead - 1
    at -= at > 0 and words[at] in scene.clauses.prepositions
    return at >= 0 and words[at] in scene.names.meeting
