"""Names that several bear: an agency and a party, broadcasters of two countries; the rest of the page decides which is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from sanad.annotate.actors.words import Word
from sanad.lang.names import NameWords
from sanad.text.reading import Reading
from sanad.world.who import World

if TYPE_CHECKING:
    from sanad.annotate.actors.chunks import Chunk

_BORNE: Final = ("outlet", "body")


def tell_namesakes(several: Iterable[Chunk], chunks: Sequence[Chunk], reading: Reading, names: NameWords, world: World) -> None:
    """Lets each of ``several`` be an outlet or body of a country of which ``chunks`` speak.

    Where that holds of an outlet and a body, it is the outlet if the name stands once where only outlets do. An outlet that
    shares its name with others (``short``) must be of a country that is named, and speak or be called by its initials. A chunk
    may be left without words.
    """
    shared: dict[str, list[Chunk]] = {}
    for chunk in several:
        borne = [word for word in chunk.words if word.what in _BORNE]
        if any(word.short for word in borne) or len({_country(word, world) for word in borne}) > 1:
            shared.setdefault(reading.text[chunk.start : chunk.end], []).append(chunk)
    if not shared:
        return
    unsure = {id(chunk) for alike in shared.values() for chunk in alike}
    told = Counter(_country(chunk.words[0], world) for chunk in chunks if chunk.words and id(chunk) not in unsure)
    del told[""]
    for surface, alike in shared.items():
        carries = any(_carries(chunk, reading, names) for chunk in alike)
        tells = carries or surface.isupper() or any(_tells(chunk, reading) for chunk in alike)
        meant = _meant(alike[0].words, told, world, carries=carries, tells=tells)
        for chunk in alike:
            other = [word for word in chunk.words if word.what not in _BORNE]
            if meant is not None and meant.what == "outlet":
                other = [word for word in other if word.what != "unit"]  # the head of a body's name
            chunk.take(other if meant is None else [meant, *other])


def _meant(words: Sequence[Word], told: Counter[str], world: World, *, carries: bool, tells: bool) -> Word | None:
    """The outlet or body among ``words`` that is meant; None where none is."""
    borne = [word for word in words if word.what in _BORNE]
    here = [word for word in borne if told[_country(word, world)]]
    likely = [word for word in here or borne if not word.short or (here and tells)]
    fitting = [word for word in likely if (word.what == "outlet") == carries] or likely
    return max(fitting, key=lambda word: told[_country(word, world)]) if fitting else None


def _country(word: Word, world: World) -> str:
    """The country that a word names or belongs to, empty where there is none."""
    if word.what == "country":
        return word.id
    if word.what == "outlet":
        return word.part
    if word.what == "place":
        return world.places[word.id].country or ""
    body = world.body(word.id) if word.what == "body" else None
    return (body.country or "") if body is not None else ""


def _carries(chunk: Chunk, reading: Reading, names: NameWords) -> bool:
    """Whether the name stands where only an outlet's does: behind a word for one or a verb of carrying, or where it closes what
    others say ("…, X reported")."""
    words, starts = reading.tokens.words, reading.tokens.starts
    before = words[chunk.first - 1] if chunk.first else ""
    if before in names.outlet_nouns or (before == "," and _tells(chunk, reading)):
        return True
    return bool(reading.hits_in("cue.via", starts[max(0, chunk.first - 2)], chunk.start))


def _tells(chunk: Chunk, reading: Reading) -> bool:
    """Whether a reporting word stands behind the name."""
    starts = reading.tokens.starts
    return chunk.last < len(starts) and any(hit.value for hit in reading.hits_at("cue", starts[chunk.last]))
