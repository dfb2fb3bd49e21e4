"""The vehicles that a text names: outlets, and bodies and papers behind a verb of carrying."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import Final, NamedTuple

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.outlets.press import names_kind
from sanad.annotate.statements.speakers.speaker import is_page
from sanad.model import Mention
from sanad.text.match import Hit

_MOST_LINKS: Final = 7
_NEAR: Final = 8  # words between an outlet and the one that it has the words from


class Vehicle(NamedTuple):
    """A vehicle named at ``[start, end)``.

    ``under`` is where the vehicle stands that has it from this one, -1 where the order of the text is that of the chain.
    """

    start: int
    end: int
    name: str
    under: int = -1


class _Found:
    """The vehicles found so far, by where they begin."""

    def __init__(self) -> None:
        self.at: dict[int, Vehicle] = {}
        self.starts: list[int] = []

    def put(self, vehicle: Vehicle) -> None:
        if vehicle.start not in self.at:
            insort(self.starts, vehicle.start)
        self.at[vehicle.start] = vehicle

    def within(self, start: int, end: int) -> list[Vehicle]:
        """Those that begin in ``[start, end)``, in order."""
        return [self.at[one] for one in self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]]


def find_vehicles(speech: Speech) -> list[Vehicle]:
    """Outlets, and bodies and papers behind a verb of carrying, outside quotation marks, in order."""
    found = _Found()
    for mention in speech.mentions:
        if (
            mention.kind == "outlet"
            and speech.reading.folded[mention.start : mention.end] not in speech.words.pronouns
            and speech.quotation_over(mention.start) is None
            and speech.reading.text[mention.start - 1 : mention.start] != "("
        ) or (mention.kind == "organisation" and _is_paper_of(speech, mention) and speech.quotation_over(mention.start) is None):
            found.put(Vehicle(mention.start, mention.end, mention.name))
    for hit in speech.reading.hits("cue.via"):
        if speech.quotation_over(hit.start) is None:
            _carried(speech, hit.end, hit.value, found)
    for hit in speech.reading.hits("cue.network"):
        if (
            speech.reading.text[hit.start : hit.end] == hit.value
            and speech.quotation_over(hit.start) is None
            and hit.start not in found.at
            and _posted(speech, hit)
        ):
            found.put(Vehicle(hit.start, hit.end, hit.value))
    return [_from_another(speech, found, found.at[start]) for start in found.starts]


def _is_paper_of(speech: Speech, body: Mention) -> bool:
    """Whether something is said in a paper of ``body``: "in a foreign ministry statement", "dalam keterangan tertulis Kemlu"."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    last = tokens.at(body.end)
    while last < len(words) and words[last] in lists.via.written:
        last += 1
    first = _past_written(speech, tokens.at(body.start))
    if not (lists.head_last and words[last : last + 1] and words[last] in lists.papers):
        if not first or words[first - 1] not in lists.papers:
            return False
        first = _past_written(speech, first - 1)
    return first > 0 and words[first - 1] in lists.via.within


def _past_written(speech: Speech, first: int) -> int:
    """The token behind which only articles and words like *official* stand before token ``first``."""
    words, lists = speech.reading.tokens.words, speech.words
    while first and (words[first - 1] in lists.via.written or words[first - 1] in lists.indefinite):
        first -= 1
    return first


def _from_another(speech: Speech, found: _Found, vehicle: Vehicle) -> Vehicle:
    """``vehicle`` under the one named before it that has the words from it: "the Courier, which had it from Reuters"."""
    words, tokens, via = speech.reading.tokens.words, speech.reading.tokens, speech.words.via
    at = tokens.at(vehicle.start) - 1
    if vehicle.under >= 0 or at < 1 or words[at] not in via.origin or words[at - 1] in via.words:
        return vehicle
    before = found.within(tokens.starts[max(0, at - _NEAR)], vehicle.start)
    nearest = before[-1] if before else None
    if nearest is None or speech.reading.sentence_at(nearest.start).start != speech.reading.sentence_at(vehicle.start).start:
        return vehicle
    return vehicle._replace(under=nearest.start)


def _carried(speech: Speech, end: int, verb: str, found: _Found) -> None:
    """Adds the vehicle behind ``verb``, which ends at ``end``, and the one that this has it from."""
    words, via = speech.reading.tokens.words, speech.words.via
    at = _name_behind(speech, speech.reading.tokens.at(end))
    vehicle = _vehicle_at(speech, at, known=verb in via.named) if at >= 0 else None
    if vehicle is None and verb in via.reverse and _is_active(speech, end):  # "citing an interview that he gave to X"
        vehicle = _outlet_within(speech, speech.reading.tokens.at(end))
    if vehicle is None:
        return
    if vehicle.start not in found.at:
        found.put(vehicle)
    carrier = _carrier(speech, end - len(verb), end, found)
    if carrier is not None and carrier.start != vehicle.start:
        found.put(vehicle._replace(under=carrier.start))
    elif verb in via.reverse and _is_active(speech, end):
        before = [one for one in found.within(speech.reading.sentence_at(end - 1).start, end) if one.end <= end]
        if before:
            found.put(vehicle._replace(under=before[-1].start))
    beyond = speech.reading.tokens.at(vehicle.end)
    if beyond + 1 < len(words) and words[beyond] in via.origin:
        at = _name_behind(speech, beyond + 1)
        source = _vehicle_at(speech, at, known=False) if at >= 0 else None
        if source is not None:
            found.put(source._replace(under=vehicle.start))


def _carrier(speech: Speech, start: int, end: int, found: _Found) -> Vehicle | None:
    """The outlet before a verb of carrying at ``[start, end)`` that has its own source behind it: "the Courier quoted from X"."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    behind, before = tokens.at(end), tokens.at(start) - 1
    if behind >= len(words) or words[behind] not in lists.via.origin:
        return None
    while before > 0 and words[before] in lists.between:
        before -= 1
    if before < 0:
        return None
    end = tokens.ends[before]
    return next((one for one in found.within(speech.reading.sentence_at(end - 1).start, end) if one.end == end), None)


def _outlet_within(speech: Speech, first: int) -> Vehicle | None:
    """The outlet or network named soon behind token ``first``, before a comma."""
    tokens = speech.reading.tokens
    last = min(len(tokens), first + _NEAR)
    last = next((token for token in range(first, last) if tokens.words[token] in ",;."), last)
    if last <= first:
        return None
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[last - 1]):
        if one.kind == "outlet":
            return Vehicle(one.start, one.end, one.name)
    for hit in speech.reading.hits_in("cue.network", tokens.starts[first], tokens.ends[last - 1]):
        if speech.reading.text[hit.start : hit.end] == hit.value:
            return Vehicle(hit.start, hit.end, hit.value)
    return None


def _is_active(speech: Speech, end: int) -> bool:
    """Whether the verb of quoting that ends at ``end`` has its object behind it: neither "quoted by X" nor "was quoted in X"."""
    words, lists, at = speech.reading.tokens.words, speech.words, speech.reading.tokens.at(end)
    return at < len(words) and words[at] not in lists.via.agents and words[at] not in lists.prepositions


def _name_behind(speech: Speech, at: int) -> int:
    """The token at which a name begins, past prepositions and nouns like *news agency*; -1 where none follows."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    last = min(len(words), at + _MOST_LINKS)
    while at < last:
        if words[at] in lists.when:  # "dikutip Senin dari Antara"
            at = next((token + 1 for token in range(at, min(last, at + 5)) if words[token] in lists.via.origin), last)
        elif speech.reading.text[tokens.starts[at]].isupper() and not (
            words[at] in lists.via.link
            and words[at + 1 : at + 2]
            and speech.reading.text[tokens.starts[at + 1]].isupper()
            and not speech.mentions_in(tokens.starts[at], tokens.starts[at] + 1)
        ):
            kind = at + 1 < last and names_kind(speech.words, words[at + 1])
            if not kind or speech.reading.text[tokens.starts[at + 1]].isupper():
                return at
            at += 1  # "the Kosovo agency KosovaPress"
        elif words[at] in lists.via.link:
            at += 1
        else:
            return -1
    return -1


def _vehicle_at(speech: Speech, at: int, *, known: bool) -> Vehicle | None:
    """The vehicle named at token ``at``: an outlet or body, or just a capitalised name unless it must be ``known``."""
    tokens, text = speech.reading.tokens, speech.reading.text
    ahead = speech.mentions_in(tokens.starts[max(0, at - _NEAR)], tokens.starts[at])
    over = next((one for one in ahead if one.kind == "outlet" and one.end > tokens.starts[at]), None)
    if over is not None:  # "kantor berita Warta Kini", one name with the noun
        return Vehicle(over.start, over.end, over.name)
    for one in speech.mentions_in(tokens.starts[at], tokens.starts[at] + 1):
        if one.kind == "outlet":
            return Vehicle(one.start, one.end, one.name)
        if known or one.kind == "place" or (one.kind == "person" and (one.role or one.country or one.sector)):
            return None
        beside = tokens.at(one.end)
        if beside + 1 < len(tokens) and tokens.words[beside] == ",":  # "koran Partai Buruh, Rodong Sinmun"
            start = tokens.starts[beside + 1]
            for other in speech.mentions_in(start, start + 1):
                if other.kind == "outlet":
                    return Vehicle(other.start, other.end, other.name)
        if one.kind != "group":
            return Vehicle(one.start, one.end, one.name)
    if known:
        return None
    last = at
    while last < len(tokens) and text[tokens.starts[last]].isupper() and tokens.words[last] not in speech.words.when:
        for one in speech.mentions_in(tokens.starts[last], tokens.starts[last] + 1):
            if one.kind == "outlet":  # "koran Inggris The Elmsford Courier"
                return Vehicle(one.start, one.end, one.name)
        last += 1
        if (
            last < len(tokens)
            and text[tokens.ends[last - 1] : tokens.starts[last]] == ""
            and tokens.words[last] in ".-"
            and (
                last + 1 < len(tokens) and tokens.starts[last + 1] == tokens.ends[last] and text[tokens.starts[last + 1]].isalnum()
            )
        ):
            last += 2  # Kabar.id
    if last == at:
        return None
    start, end = tokens.starts[at], tokens.ends[last - 1]
    return Vehicle(start, end, text[start:end])


def _posted(speech: Speech, network: Hit) -> bool:
    """Whether something was posted on a network that is named."""
    at = speech.reading.tokens.at(network.start)
    before = speech.reading.tokens.words[at - 1] if at else ""
    via = speech.words.via
    return before in via.link or before in via.using or before in speech.words.prepositions or is_page(speech, network)
