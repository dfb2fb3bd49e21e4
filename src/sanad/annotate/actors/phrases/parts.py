"""Single mentions from the chunks that make them up: an office, a body, a person with titles, a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import (
    Draft,
    Scene,
    country_draft,
    from_chunk,
    give_organ,
    is_institutional,
    is_thing,
    known_draft,
    name_draft,
    name_words,
    own_words,
    slug,
    unowned,
)
from sanad.annotate.actors.words import Word

TITLES: Final = ("office", "rank")
CITED: Final = ("former", "acting")
# Words that name nobody without a name beside them.
_NOBODY: Final = frozenset({*CITED, "rank", "site"})
# The office of titles like "counterpart": that of somebody named before.
SAME_OFFICE: Final = "same_office"
SPOKESPERSON: Final = "spokesperson"
# Offices that another word beside them tells more of.
_VAGUE: Final = frozenset({"head", "official", "leader"})
_INTERNATIONAL: Final = "IGO"
# Whoever is no office-holder: the word is rather one for people than for an office.
_RATHER_MANY: Final = frozenset({"CVL", "JRN"})


def alone(chunk: Chunk, scene: Scene) -> list[Draft]:
    what = chunk.what
    if what == "name":
        tokens = name_words(chunk, scene)
        letter = len(tokens) == 1 and len(tokens[0]) == 1 and scene.words[chunk.last:chunk.last + 1] != ["("]
        if letter or is_thing(tokens, scene) or all(is_institutional(token, scene) for token in tokens):
            return []
        return [name_draft(chunk, scene, "", tokens)]
    if what == "rank" and scene.before(chunk) in scene.names.quantities and (several := chunk.read_as("group")) is not None:
        return [_group(chunk, several, scene)]  # "seorang jenderal"
    if what in _NOBODY or _too_soft(chunk, scene):
        return []
    return [plain(chunk, scene)]


def _too_soft(chunk: Chunk, scene: Scene) -> bool:
    """Whether a word that names nobody by itself stands by itself, without a number ahead of it."""
    if chunk.capital or (chunk.words[0].part == "own" and chunk.words[0].id == SAME_OFFICE):
        return False
    surface, names = scene.text[chunk.start:chunk.end].lower(), scene.names
    if surface not in names.soft:
        return False
    before = scene.before(chunk)
    if before in scene.names.quantities or before[:1].isdigit():
        return False
    return not (scene.names.before_nouns and (before in scene.names.before_nouns or not before[:1].isalpha()))


def plain(chunk: Chunk, scene: Scene) -> Draft:
    """A chunk by itself."""
    if not chunk.words:
        return name_draft(chunk, scene)
    what, word = chunk.what, chunk.words[0]
    if what == "country":
        return country_draft(chunk, word, scene)
    if what in ("person", "body", "outlet", "place"):
        seated = chunk.read_as("body") if what == "place" and scene.before(chunk) not in scene.names.prepositions else None
        return known_draft(chunk, seated or word, scene)  # "Brussels warned" is the body there, "in Brussels" the city
    if what == "site":
        return name_draft(chunk, scene, "place")
    if what == "unit":
        lone = chunk.read_as("organ", "group")
        if lone is None or lone.id not in scene.world.organs:
            return unit_draft([chunk], scene)
        word = lone
    elif what in TITLES:
        group = group_reading(chunk)
        if group is None:
            return office_draft([chunk], [], scene)
        word = group
    return _group(chunk, word, scene)


def _group(chunk: Chunk, word: Word, scene: Scene) -> Draft:
    """A group or organ of no country in particular."""
    draft = from_chunk(chunk, "organisation" if word.what == "organ" else "group")
    draft.head, draft.sector, draft.name = word, word.sector, scene.text[chunk.start:chunk.end]
    if word.id in scene.world.organs:
        give_organ(draft, word.id, None, scene)
    return draft


def group_reading(chunk: Chunk) -> Word | None:
    """The reading as a group of a title without a name: in the plural, or where the word is rather one for people."""
    group, title = chunk.read_as("group"), chunk.read_as(*TITLES)
    if group is None or title is None:
        return None
    return group if "many" in (group.part, title.part) or title.sector in _RATHER_MANY or title.id == "official" else None


def country_of(chunks: Sequence[Chunk], scene: Scene) -> str | None:
    """The country that the words ahead of or behind a noun name: a country's own word before that of a body, place or person."""
    for what in ("country", "body", "place", "person"):
        for chunk in chunks:
            word = chunk.read_as(what)
            if word is None or (what != "country" and chunk.what != what):
                continue
            if what == "country":
                if scene.names.ethnic and chunk.first and scene.words[chunk.first - 1] in scene.names.ethnic:
                    continue  # whose people they are, not whose state
                return word.id
            if what == "body":
                body = scene.world.body(word.id)
                if body is not None and body.country:
                    return body.country
            elif what == "place":
                return scene.world.places[word.id].country
            else:
                return scene.world.people[word.id].country
    return None


def office_draft(titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> Draft:
    """An office without its holder's name, over its words and those it belongs to; several who hold one in an international body
    are that body: "G7 foreign ministers", "para menteri luar negeri ASEAN"."""
    parts = sorted((*titles, *modifiers), key=lambda chunk: chunk.first)
    draft = Draft(parts[0].first, parts[-1].last, parts[0].start, parts[-1].end, "office")
    _give_office(draft, titles, modifiers, scene)
    several = any((word := chunk.read_as(*TITLES)) and word.part == "many" for chunk in titles)
    draft.bare = not several and scene.before(parts[0]) not in scene.names.several
    draft.name = own_words(draft, scene)
    if draft.sector == _INTERNATIONAL and draft.country is None:
        draft.country = _INTERNATIONAL
    if draft.bare and modifiers and modifiers[0 if scene.names.modifiers == "behind" else -1].what == "unit":
        serve(draft, unit_draft(modifiers, scene))
    if not draft.bare:
        draft.kind, draft.head = "group", titles[-1].read_as(*TITLES)
        body = scene.world.body(draft.body) if draft.body else None
        if body is not None and body.country == _INTERNATIONAL:
            draft.entity, draft.name, draft.country, draft.sector = f"body:{body.id}", body.name, body.country, body.sector
    return draft


def serve(spokesman: Draft, body: Draft) -> None:
    """Lets a spokesman without a name speak for a body of which nothing is known but its name: "a spokesman for the Kenyan Farmers
    Union", who does not speak for Kenya."""
    named = body.kind == "organisation" and body.entity.startswith("body:") and not (body.organ or body.body)
    if spokesman.office == SPOKESPERSON and named and not (spokesman.organ or spokesman.body):
        spokesman.served, spokesman.country = body, spokesman.country or body.country


def _give_office(draft: Draft, titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> None:
    """What the words around a name say of its bearer: office, sector, country, role."""
    parts = sorted((*titles, *modifiers), key=lambda chunk: chunk.first)
    for chunk in titles:
        word = chunk.read_as(*TITLES)
        if word is None:
            continue
        draft.title = word.id if word.what == "rank" else scene.text[chunk.start:chunk.end].lower()
        if word.what == "office" and (draft.office is None or (scene.names.modifiers == "before" and word.id not in _VAGUE)):
            draft.office = word.id
        if word.sector and (draft.sector is None or word.what == "office"):
            draft.sector = word.sector
    for chunk in modifiers if scene.names.modifiers == "before" else reversed(modifiers):  # the nearest to the title last
        _give_body(draft, chunk, scene)
    first = min((chunk.first for chunk in titles), default=None)
    clitic = any(part.words and part.words[0].part == "own" for part in parts)
    if first is not None and (clitic or (first and scene.words[first - 1] in scene.names.owners)):
        draft.owned = first
    draft.owner = next((scene.text[chunk.start:chunk.end] for chunk in modifiers if chunk.what in ("outlet", "name")), "")
    draft.country = country_of(modifiers, scene) or draft.country
    if any(chunk.what == "former" for chunk in titles):
        draft.sector, draft.office = "ELI", None if draft.office is None else f"former_{draft.office}"
    if parts:
        draft.role = " ".join(scene.text[parts[0].start:parts[-1].end].split())


def _give_body(draft: Draft, chunk: Chunk, scene: Scene) -> None:
    """The sector, body or organ of the institution that ``chunk`` names, for whoever has an office there."""
    word = chunk.read_as("body", "organ", "unit", "group")
    if word is None:
        return
    sector = word.sector
    draft.noun = unowned(scene.words[chunk.first if scene.names.modifiers == "behind" else chunk.last - 1], scene)
    if word.what == "body":
        body = scene.world.body(word.id)
        draft.body, sector = word.id, body.sector if body is not None else ""
        organ = chunk.read_as("organ")
        if organ is not None and body is not None and body.country == scene.names.home:
            draft.usual, draft.organ = body.country, organ.id
    elif word.id in scene.world.organs:
        draft.organ, sector = word.id, scene.world.organs[word.id].sector
    if sector and (sector != "SOC" or draft.sector is None):
        draft.sector = sector


def unit_draft(chunks: Sequence[Chunk], scene: Scene) -> Draft:
    """The name of a body: its heading word, and the capitals that belong to it."""
    draft = Draft(chunks[0].first, chunks[-1].last, chunks[0].start, chunks[-1].end, "organisation")
    units = [word for chunk in chunks if (word := chunk.read_as("unit")) is not None]
    word = draft.head = units[-1] if units else None
    draft.name = own_words(draft, scene)
    draft.entity = f"body:{slug(draft.name)}"
    draft.country = country_of(chunks, scene)
    if word is not None:
        draft.sector = word.sector
        if len(chunks) == 1 and draft.country is None and (_is_pointed_at(draft, scene) or _is_seated(draft, scene)):
            draft.entity = ""  # "kementerian itu": that which the page has named; "kementerian di Lima": that of the place's state
        elif word.part == "abroad" or (draft.country is None and word.part == "national"):
            draft.country = scene.names.home
        if word.sector == "JRN":
            draft.kind, draft.entity = "outlet", f"outlet:{slug(draft.name)}"
    return draft


def _is_pointed_at(draft: Draft, scene: Scene) -> bool:
    """Whether a pointing word stands right behind ``draft``, in a language that writes it there."""
    return scene.names.modifiers == "behind" and not scene.names.pointing.isdisjoint(scene.words[draft.last : draft.last + 1])


def _is_seated(draft: Draft, scene: Scene) -> bool:
    """Whether the words right behind ``draft`` may say where it has its seat."""
    return draft.last < len(scene.words) and scene.words[draft.last] in scene.names.within


def person_draft(chunk: Chunk, titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> Draft:
    """Somebody named, with what the words before the name say of office and country."""
    word = chunk.read_as("person")
    draft = known_draft(chunk, word, scene) if word else name_draft(chunk, scene, "person")
    draft.lead = min((part.first for part in (*titles, *modifiers)), default=draft.first)
    known, sector = draft.country, draft.sector
    _give_office(draft, titles, modifiers, scene)
    if word:
        draft.country = known or draft.country
        draft.sector = sector or draft.sector
    return draft


def merged(piece: Sequence[Chunk], scene: Scene, kind: str = "") -> Draft:
    """Several chunks as one name."""
    whole = Chunk(piece[0].first, piece[-1].last, piece[0].start, piece[-1].end, [], True, piece[0].initial)
    draft = name_draft(whole, scene, kind)
    if kind == "place":
        draft.entity = f"place:{slug(draft.name)}"
        draft.country = country_of([one for one in piece if one.words], scene)
    return draft
