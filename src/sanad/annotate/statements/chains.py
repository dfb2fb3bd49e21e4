"""Through whom a page has what was said: the chain of vehicles from the speaker outward."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.press import names_kind
from sanad.annotate.statements.sayings import Saying
from sanad.lang.reporting import ReportingWords
from sanad.model import UNNAMED, Article, Mention, Span
from sanad.text.match import Entry
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_MOST_LINKS = 7
_NEXT_TO = 3
_NEAR = 8  # words between an outlet and the one that it has the words from
_CLOSE = 4  # words between a verb of denial and the outlet to which it is said


class Vehicle(NamedTuple):
    """A vehicle named at ``[start, end)``.

    ``under`` is where the vehicle stands that has it from this one, -1 where the order of the text is that of the chain.
    """

    start: int
    end: int
    name: str
    under: int = -1


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_chains` looks up."""
    for word in words.via.words:
        yield Entry(word, "cue.via", word)
    for phrase in words.via.same_heads:
        yield Entry(phrase, "cue.same", phrase)
    for network in words.via.networks:
        yield Entry(network, "cue.network", network)


def find_chains(
    speech: Speech, article: Article, sayings: Sequence[Saying], speakers: Sequence[Mention | None]
) -> list[tuple[str, ...]]:
    """The chain of each of ``sayings``, which are in order; names only, without the page's own outlet."""
    own_names = _own_names(speech.words, article)
    vehicles = [one for one in find_vehicles(speech) if fold(one.name) not in own_names]
    starts = [one.start for one in vehicles]
    sentences = [(speech.sentence_at(one.start), speech.sentence_at(max(_end(one) - 1, one.start))) for one in sayings]
    chains = [
        _own_chain(
            speech,
            one,
            speaker,
            _of_clause(vehicles[bisect_left(starts, first.start) : bisect_left(starts, last.end)], index, sayings, speakers),
            own_names,
        )
        for index, (one, speaker, (first, last)) in enumerate(zip(sayings, speakers, sentences, strict=True))
    ]
    named = [bool(chain) for chain in chains]
    _refer_back(speech, sayings, speakers, sentences, chains)
    _apart(speech, vehicles, sentences, chains)
    _share(speech, speakers, sentences, chains, named)
    closing = _source_line(article, own_names)
    return [chain or closing for chain in chains]


def _own_names(words: ReportingWords, article: Article) -> set[str]:
    """What the page's own outlet is called, with and without an article before it."""
    names = {fold(name) for name in (article.outlet, article.outlet_name) if name}
    return names | {rest for name in names for first, _, rest in [name.partition(" ")] if rest and first in words.determiners}


def _of_clause(
    vehicles: Sequence[Vehicle], index: int, sayings: Sequence[Saying], speakers: Sequence[Mention | None]
) -> list[Vehicle]:
    """Those of ``vehicles`` that don't stand in the reporting clause of somebody else in the same sentence."""
    left = list(vehicles)
    for other in (index - 1, index + 1):
        if left and 0 <= other < len(sayings) and not _are_one(speakers[index], speakers[other]):
            left = [one for one in left if not _reports_with(sayings[other], sayings[index], one)]
    return left


def _are_one(speaker: Mention | None, other: Mention | None) -> bool:
    return speaker is None or other is None or speaker.entity == other.entity


def _reports_with(other: Saying, saying: Saying, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` belongs to the clause in which ``other`` is said, and not to that of ``saying``."""
    if saying.through is not None and saying.through.start == vehicle.start:
        return False
    if other.start > saying.start:  # what is behind the last words may be said of both
        return other.start <= vehicle.start < other.content[-1].end
    return other.start <= vehicle.start < min(_end(other), saying.start)


def _end(saying: Saying) -> int:
    ends = [saying.content[-1].end]
    if saying.cue is not None:
        ends.append(saying.cue.end)
    return max(ends)


# -- vehicles ---------------------------------------------------------------------------------------------------------


def find_vehicles(speech: Speech) -> list[Vehicle]:
    """Outlets, and bodies and papers behind a verb of carrying, outside quotation marks, in order."""
    found: dict[int, Vehicle] = {}
    for mention in speech.mentions:
        if (
            mention.kind == "outlet"
            and speech.quotation_over(mention.start) is None
            and speech.reading.text[mention.start - 1 : mention.start] != "("
        ):
            found[mention.start] = Vehicle(mention.start, mention.end, mention.name)
    for hit in speech.reading.hits("cue.via"):
        if speech.quotation_over(hit.start) is None:
            _carried(speech, hit.end, hit.value, found)
    for hit in speech.reading.hits("cue.network"):
        if (
            speech.reading.text[hit.start : hit.end] == hit.value
            and speech.quotation_over(hit.start) is None
            and _posted(speech, hit.start)
        ):
            found.setdefault(hit.start, Vehicle(hit.start, hit.end, hit.value))
    return [_from_another(speech, found, found[start]) for start in sorted(found)]


def _from_another(speech: Speech, found: Mapping[int, Vehicle], vehicle: Vehicle) -> Vehicle:
    """``vehicle`` under the one named before it that has the words from it: "the Courier, which had it from Reuters"."""
    words, tokens, via = speech.reading.tokens.words, speech.reading.tokens, speech.words.via
    at = tokens.at(vehicle.start) - 1
    if vehicle.under >= 0 or at < 1 or words[at] not in via.origin or words[at - 1] in via.words:
        return vehicle
    before = [one for one in found.values() if tokens.starts[max(0, at - _NEAR)] <= one.start < vehicle.start]
    nearest = max(before, key=lambda one: one.start, default=None)
    if nearest is None or speech.sentence_at(nearest.start).start != speech.sentence_at(vehicle.start).start:
        return vehicle
    return vehicle._replace(under=nearest.start)


def _carried(speech: Speech, end: int, verb: str, found: dict[int, Vehicle]) -> None:
    """Adds the vehicle behind ``verb``, which ends at ``end``, and the one that this has it from."""
    words, via = speech.reading.tokens.words, speech.words.via
    at = _name_behind(speech, speech.reading.tokens.at(end))
    vehicle = _vehicle_at(speech, at, known=verb in via.named) if at >= 0 else None
    if vehicle is None and verb in via.reverse and _is_active(speech, end):  # "citing an interview that he gave to X"
        vehicle = _outlet_within(speech, speech.reading.tokens.at(end))
    if vehicle is None:
        return
    found[vehicle.start] = found.get(vehicle.start, vehicle)
    if verb in via.reverse and _is_active(speech, end):
        before = [one for one in found.values() if one.end <= end and one.start >= speech.sentence_at(end - 1).start]
        if before:
            nearest = max(before, key=lambda one: one.start)
            found[vehicle.start] = vehicle._replace(under=nearest.start)
    beyond = speech.reading.tokens.at(vehicle.end)
    if beyond + 1 < len(words) and words[beyond] in via.origin:
        at = _name_behind(speech, beyond + 1)
        source = _vehicle_at(speech, at, known=False) if at >= 0 else None
        if source is not None:
            found[source.start] = source._replace(under=vehicle.start)


def _outlet_within(speech: Speech, first: int) -> Vehicle | None:
    """The outlet named soon behind token ``first``, before a comma."""
    tokens = speech.reading.tokens
    last = min(len(tokens), first + _NEAR)
    last = next((token for token in range(first, last) if tokens.words[token] in ",;."), last)
    if last <= first:
        return None
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[last - 1]):
        if one.kind == "outlet":
            return Vehicle(one.start, one.end, one.name)
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


def _posted(speech: Speech, start: int) -> bool:
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(start)
    before = words[at - 1] if at else ""
    return before in speech.words.via.link or before in speech.words.prepositions or before in speech.words.via.posting


# -- chains -----------------------------------------------------------------------------------------------------------


def _own_chain(
    speech: Speech, saying: Saying, speaker: Mention | None, near: Sequence[Vehicle], own_names: set[str]
) -> tuple[str, ...]:
    """The vehicles that the sentence of ``saying`` names outside what is said."""
    inside = [
        one
        for one in near
        if not any(_holds(span, one.start) for span in saying.content) and not _carries_the_denied(speech, saying, one)
    ]
    ordered: list[Vehicle] = []
    for one in inside:
        place = next((index for index, other in enumerate(ordered) if other.start == one.under), len(ordered))
        ordered.insert(place, one)
    through, told = saying.through, saying.addressee
    if through is not None and fold(through.name) not in own_names and all(one.start != through.start for one in ordered):
        ordered.append(Vehicle(through.start, through.end, through.name))
    names = [one.name for one in ordered]
    if told is not None and told.kind == "outlet" and told.name in names:  # "X reported that Y told Z": Z, X
        names.insert(0, told.name)
    if speaker is not None and speaker.kind == "outlet" and fold(speaker.name) not in own_names and speaker.name not in names:
        names.insert(0, speaker.name)
    return tuple(dict.fromkeys(names))


def _carries_the_denied(speech: Speech, saying: Saying, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` carries what is denied, not the denial: "denied a report in X that", "rumours on Facebook that"."""
    cue = saying.cue
    if cue is None or "deny" not in cue.word.kinds or not cue.end <= vehicle.start < saying.content[-1].start:
        return False
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(vehicle.start)
    return at - cue.last > _CLOSE or not speech.words.nouns.isdisjoint(words[cue.last : at])


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _refer_back(
    speech: Speech,
    sayings: Sequence[Saying],
    speakers: Sequence[Mention | None],
    sentences: Sequence[tuple[Sentence, Sentence]],
    chains: list[tuple[str, ...]],
) -> None:
    """ "Menurut laman yang sama": the chain before, that of the same speaker first, for one that names no other."""
    hits = speech.reading.hits("cue.same")
    if not hits:
        return
    starts = [hit.start for hit in hits]
    taken = {first.start for first, _ in sentences}
    apart = [sentence for sentence in (speech.sentence_at(start) for start in starts) if sentence.start not in taken]
    previous: tuple[str, ...] = ()
    by_speaker: dict[str, tuple[str, ...]] = {}
    for index, (saying, (first, last)) in enumerate(zip(sayings, sentences, strict=True)):
        here = hits[bisect_left(starts, first.start) : bisect_left(starts, last.end)]
        back = [hit for hit in here if not any(_holds(span, hit.start) for span in saying.content)]
        ahead = not chains[index] and any(one.paragraph == first.paragraph and one.start < first.start for one in apart)
        speaker = speakers[index]
        meant = by_speaker.get(speaker.entity, previous) if speaker is not None else previous
        if (back or ahead) and meant:
            begin = meant.index(chains[index][0]) if chains[index] and chains[index][0] in meant else 0
            chains[index] = tuple(dict.fromkeys((*chains[index], *meant[begin:])))
        previous = chains[index] or previous
        if speaker is not None and chains[index]:
            by_speaker[speaker.entity] = chains[index]


def _apart(
    speech: Speech, vehicles: Sequence[Vehicle], sentences: Sequence[tuple[Sentence, Sentence]], chains: list[tuple[str, ...]]
) -> None:
    """Sentences that only tell through whom words came: "Keterangan itu disiarkan A dan dikutip B"."""
    taken = {first.start for first, _ in sentences} | {last.start for _, last in sentences}
    carriers: dict[int, tuple[Sentence, list[str]]] = {}
    for one in vehicles:
        sentence = speech.sentence_at(one.start)
        if sentence.start in taken:
            continue
        names = carriers.setdefault(sentence.start, (sentence, []))[1]
        names.insert(len(names) if one.under < 0 else max(0, len(names) - 1), one.name)
    words, via = speech.reading.tokens.words, speech.words.via
    for sentence, names in carriers.values():
        if not via.similar.isdisjoint(words[sentence.first : sentence.first + 4]):
            continue  # "the same was said by Y to Z": another's words
        opening = [word.removesuffix(speech.words.clitic) for word in words[sentence.first : sentence.first + 4]]
        chain = tuple(dict.fromkeys(names))
        forward = any(word in via.letters for word in opening)
        if not forward and not any(word in via.documents for word in opening):
            following = next((index for index, (first, _) in enumerate(sentences) if first.start > sentence.start), None)
            if (
                following is not None
                and not chains[following]
                and sentences[following][0].first == sentence.last
                and (sentences[following][0].paragraph == sentence.paragraph)
            ):
                chains[following] = chain
            continue
        before = [index for index, (first, _) in enumerate(sentences) if first.start < sentence.start]
        behind = [index for index, (first, _) in enumerate(sentences) if first.start > sentence.start]
        if before and (forward or sentences[before[-1]][1].paragraph >= sentence.paragraph - 1):
            last = before[-1]
            more = not forward and sentences[last][1].paragraph == sentence.paragraph
            chains[last] = tuple(dict.fromkeys((*chains[last], *chain))) if more else chains[last] or chain
        if forward or not before:
            for index in behind:
                if chains[index]:
                    break
                chains[index] = chain


def _share(
    speech: Speech,
    speakers: Sequence[Mention | None],
    sentences: Sequence[tuple[Sentence, Sentence]],
    chains: list[tuple[str, ...]],
    named: Sequence[bool],
) -> None:
    """A statement that names no chain has that of its neighbour by the same speaker, or of the outlet that tells the paragraph."""
    words, lists = speech.reading.tokens.words, speech.words
    for index in range(1, len(chains)):
        if chains[index] or not chains[index - 1]:
            continue
        before, here = speakers[index - 1], speakers[index]
        first, earlier = sentences[index][0], sentences[index - 1][1]
        if before is None or any(word in lists.when for word in words[first.first : first.first + 3]):
            continue
        near = first.paragraph == earlier.paragraph or first.paragraph - earlier.paragraph == 1
        same = here is not None and (here.entity == before.entity or (here.name == UNNAMED and before.name == UNNAMED))
        if near and (same or (before.kind == "outlet" and first.paragraph == earlier.paragraph)):
            chains[index] = chains[index - 1]
    for index in range(len(chains) - 2, -1, -1):
        here, behind = speakers[index], speakers[index + 1]
        if chains[index] or not chains[index + 1] or here is None or behind is None:
            continue
        same_sentence = sentences[index][0].first == sentences[index + 1][0].first
        if not named[index + 1] and not same_sentence:
            continue
        opening = sentences[index + 1][0].first
        quoted = speech.quotation_over(speech.reading.tokens.starts[opening]) is not None
        if not quoted and not same_sentence and any(word in lists.when for word in words[opening : opening + 3]):
            continue  # said another day
        distance = sentences[index + 1][0].paragraph - sentences[index][0].paragraph
        if distance <= _NEXT_TO and (here.entity == behind.entity or (not distance and _speaks_for(behind, here))):
            chains[index] = chains[index + 1]


def _speaks_for(person: Mention, body: Mention) -> bool:
    """Whether ``person``, in an office, may tell in the same paragraph what ``body`` is said to say before it."""
    return (
        person.kind == "person"
        and person.role is not None
        and body.kind in ("country", "organisation", "office")
        and body.country == person.country is not None
    )


def _source_line(article: Article, own_names: set[str]) -> tuple[str, ...]:
    """The outlets of the page's own source line, which ends every chain that names none."""
    if not article.source_line:
        return ()
    line = fold(article.source_line)
    listed = sorted((line.find(fold(name)), name) for name in article.sources if fold(name) not in own_names)
    found = tuple(name for at, name in listed if at >= 0)
    if found:
        return found
    pieces = [piece.strip(" .*") for piece in article.source_line.partition(":")[2].replace("/", ",").split(",")]
    return tuple(piece for piece in pieces if piece and fold(piece) not in own_names)
