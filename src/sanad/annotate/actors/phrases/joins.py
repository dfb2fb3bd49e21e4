"""Mentions of one sentence that belong together: complements, appositions, abbreviations in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sanad.annotate.actors.drafts import EMBASSY, Draft, Scene, give_organ, mean, own_words, slug
from sanad.annotate.actors.phrases.members import join_members
from sanad.annotate.actors.phrases.parts import SAME_OFFICE, serve
from sanad.annotate.actors.phrases.shared import share_nouns
from sanad.annotate.actors.words import TRAVELLING

_NAMING: Final = frozenset({"unit", "organ", "site"})
_OFFICIAL: Final = "GOV"
_INTERNATIONAL: Final = "IGO"  # of no one state
_SEVERAL: Final = frozenset({"group", "organisation"})
_OWNED: Final = frozenset({"group", "organisation", "office"})
_FORCES: Final = frozenset({"MIL", "GOV", "COP", "REB"})
_PLACED: Final = 6  # words between people and the state where they are
_TWO: Final = 2  # words of a name that nothing else shows to be one
_FULL: Final = 2  # words that are a name, where one may be a day
_STOPS: Final = frozenset(",.;:)(-")
_APART: Final = 7  # tokens between a name and the office set beside it: ", who is also a senior"


def join_drafts(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """``drafts`` with what belongs to another taken into it."""
    _drop_degrees(drafts, scene)
    _pass_brackets(drafts, scene)
    before: Draft | None = None
    for left, right in _neighbours(drafts):
        if right.first == left.after:
            _own_state(left, right, scene)
        if not right.gone and right.first == left.after + 1:
            _share(left, right, scene)
        if not right.gone and right.first - left.after <= _PLACED:
            _complement(left, right, scene)
            if before is not None and left.country and before.country is None and _coordinate(before, left, scene):
                before.country = left.country
                if before.organ:
                    give_organ(before, before.organ, left.country, scene)
        before = left
    for left, right in _neighbours(drafts) if any(draft.bare for draft in drafts) else ():
        if (left.bare or right.bare) and right.first - left.after <= _APART:
            _apposition(left, right, scene)
    left_over = [draft for draft in drafts if not draft.gone]
    join_members(left_over, scene)
    share_nouns(left_over, scene)
    return [draft for draft in left_over if not draft.gone]


def _neighbours(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Each draft that is still there with the one behind it."""
    left: Draft | None = None
    for right in drafts:
        if right.gone or right.aside:
            continue
        if left is not None and not left.gone:
            yield left, right
        if not right.gone:
            left = right


def _drop_degrees(drafts: Sequence[Draft], scene: Scene) -> None:
    degrees = scene.names.degrees
    for draft in drafts:
        if not draft.kind and draft.tokens and degrees.issuperset(draft.tokens):
            draft.gone = True


def _pass_brackets(drafts: Sequence[Draft], scene: Scene) -> None:
    """Lets what stands behind "X (Y)" be next to X: Y is another name of it and stays a mention of its own."""
    words = scene.words
    for left, right in pairwise(drafts):
        inside = right.first > 0 and words[right.first - 1] == "(" and right.last < len(words) and words[right.last] == ")"
        if inside and left.last == right.first - 1:
            right.aside = True
            left.after = right.last + 1


def _own_state(left: Draft, right: Draft, scene: Scene) -> None:
    """"Kementerian Luar Negeri Indonesia": a body whose name says enough at home, with the name of its state."""
    known = scene.world.body(left.body) if left.body else None
    if known is None or scene.names.modifiers != "behind" or left.kind != "organisation" or right.kind != "country":
        return
    if known.country == right.country and right.country is not None:
        left.last, left.end, left.after, right.gone = right.last, right.end, right.after, True


def _complement(left: Draft, right: Draft, scene: Scene) -> None:
    """"the mayor of X", "Bank of X", "people in X": what stands behind the word for *of* says whose the thing before it is."""
    gap = right.first - left.after
    if not 1 <= gap <= _PLACED:
        return
    word, between = scene.words[left.after], scene.words[left.after + 1 : right.first]
    near = gap == 1 or (gap == 2 and between[0] in scene.names.articles)
    if near and _is_accredited(left, right, scene):
        _extend(left, right, scene)
        left.role = left.name
        return
    if not near and not (word in scene.names.within and _are_of_place(between, scene)):
        return
    own = left.owned is not None and left.office != SAME_OFFICE
    if own or (left.head is not None and left.head.part == "own") or scene.before(left) in scene.names.owners:
        return  # whose it is has been said
    if left.organ and left.country is not None and right.kind == "country":
        return  # also by its own name: "militer Chad dari Libya"
    absorbs, places = word in scene.names.of, word in scene.names.within
    if not (absorbs or places):
        return
    if absorbs and left.kind == "place" and left.country is None and right.kind in ("place", "") and (
        scene.names.modifiers == "before" and scene.words[left.last - 1] in scene.names.towns
    ):
        left.gone = True  # "the border town of X"
        return
    unplaced = left.kind in ("person", "") and left.country is None and right.kind == "country"
    if absorbs and unplaced and (left.role or (near and _is_personal(left, scene))):
        left.country = right.country  # "President X of Y", "the ministers, X of Y and Z of W"
    accredited = left.country is not None and right.country == _INTERNATIONAL  # an ambassador to a body is his state's
    guards = right.organ == EMBASSY and (not absorbs or left.sector == "COP")  # police are those of the host
    guards = guards or (left.organ == EMBASSY and word not in scene.names.of)  # no embassy is one of the state in which it stands
    there = not absorbs and word not in scene.names.away
    visits = there and left.head is not None and left.head.id in TRAVELLING  # "negotiators in Geneva": of another state
    if left.kind in _OWNED and left.country is None and right.country and right.kind != "person" and not (guards or visits):
        left.country = right.country
        if left.organ and (absorbs or left.kind != "group"):
            give_organ(left, left.organ, right.country, scene)
    of_many = right.kind == "organisation" and right.country == _INTERNATIONAL
    if absorbs and left.kind == "group" and left.sector == _OFFICIAL and of_many:
        _extend(left, right, scene)  # "the foreign ministers of the G7"
        mean(left, right)
        return
    if not absorbs or right.kind == "person" or (right.kind == "office" and right.bare):
        return
    if left.kind == "office" and left.bare:
        if not accredited:
            left.organ = left.organ or right.organ
            left.body = left.body or right.body
            if right.sector and right.kind == "organisation":
                left.sector = right.sector
            serve(left, right)
        if right.kind == "country" and right.country != left.country:
            left.host = right.country  # "duta besar A untuk B"
        _extend(left, right, scene)
        left.role = left.name
    elif left.head is None:
        return
    elif right.kind == "country" and (left.organ or left.head.id in scene.world.organs):
        _extend(left, right, scene)
        give_organ(left, left.organ or left.head.id, right.country, scene)
    elif left.head.what in _NAMING and (scene.text[right.start].isupper() or left.organ):
        _extend(left, right, scene)
        if left.head.what == "unit":
            left.entity = f"body:{slug(left.name)}"
            left.country = right.country or left.country


def _is_personal(draft: Draft, scene: Scene) -> bool:
    """Whether somebody of whom no office is told is a person by the words of the name."""
    tokens = draft.tokens
    given = draft.kind == "person" or any(token in scene.given for token in tokens[:2])
    return len(tokens) > 1 and (given or (len(tokens) == _TWO and scene.names.common.isdisjoint(tokens)))


def _is_accredited(left: Draft, right: Draft, scene: Scene) -> bool:
    """Whether an envoy of a known state is told with where he is, and his name set behind that: "X's ambassador to Y, N,", "in the
    city of Y, N O,"."""
    names, behind = scene.names, right.after + 1
    if left.kind != "office" or not left.bare or left.country is None or scene.words[right.after : behind] != [","]:
        return False
    if scene.words[left.after] not in names.within or scene.words[left.after] in names.away:
        return False
    if right.kind in ("country", "organisation"):
        return names.modifiers == "before"
    named = scene.starts[behind : behind + _FULL]
    return right.kind in ("place", "") and len(named) == _FULL and all(scene.text[at].isupper() for at in named)


def _are_of_place(words: Sequence[str], scene: Scene) -> bool:
    """Whether words only say which part of a state is meant: "in northern X", "in the port city of X", "di wilayah timur X"."""
    names = scene.names
    return all(word in names.parts or word in names.articles or word in names.of or word == "-" for word in words)


def _share(left: Draft, right: Draft, scene: Scene) -> None:
    """"tentara dan artileri X", "X's troops and tanks": the country of one is that of both."""
    names = scene.names
    if scene.words[left.after] not in names.joins or left.kind != "group" or right.kind != "group":
        return
    if left.sector != right.sector or left.sector not in _FORCES or scene.text[right.start].isupper():
        return
    if names.modifiers == "behind" and left.country is None:
        left.country = right.country
    elif names.modifiers == "before" and right.country is None:
        right.country = left.country


def _coordinate(left: Draft, right: Draft, scene: Scene) -> bool:
    """"the government and people of X": what is said of the second holds for the first."""
    words, names = scene.words, scene.names
    if right.first - left.after != 1 or words[left.after] not in names.joins or right.after >= len(words):
        return False
    return words[right.after] in names.of and left.kind in _SEVERAL and right.kind in _SEVERAL


def _extend(left: Draft, right: Draft, scene: Scene) -> None:
    left.last, left.end, left.after = right.last, right.end, right.after
    left.name = own_words(left, scene)
    right.gone = True


def _apposition(left: Draft, right: Draft, scene: Scene) -> None:
    """"X, the foreign minister of Y" and "the foreign minister, X,": one person, named once."""
    words, names = scene.words, scene.names
    between = words[left.after:right.lead]
    if len(between) > 3 and between[0] == "(" and between[1][0].isdigit() and between[2] == ")":
        between = between[3:]  # an age
    if between and between[0] == "." and left.tokens and left.tokens[-1] in names.degrees:
        between = between[1:]
    if left.bare and names.modifiers == "behind" and between and between[0] in names.body_nouns:
        between = between[1 + (between[1:2] != [] and between[1] in names.pointing):]  # "juru bicara kementerian itu, X,"
    named_left, named_right = _is_named(left), _is_named(right)
    if _serve_apart(left, right):
        return
    if left.bare and named_right and left.kind == "office":
        if not between or (between == [","] and _closes(right, scene)):
            _give(right, left)
            right.lead = min(right.lead, left.lead)
            left.gone = True
    elif right.bare and named_left and right.kind == "office" and _sets_beside(between, scene) and (
        left.kind or left.first in scene.vouching or scene.before(left) not in names.prepositions
    ):
        _give(left, right)
        right.gone = True


def _sets_beside(between: Sequence[str], scene: Scene) -> bool:
    """Whether words only set an office beside a name: a comma, or "who is also", and an article and adjectives behind it."""
    names, end = scene.names, len(between)
    while end and (between[end - 1] in names.articles or between[end - 1] in names.between):
        end -= 1
    if end and between[0] == ",":
        return end == 1 or " ".join(between[1:end]) in names.linkers
    return end > 0 and " ".join(between[:end]) in names.linkers


def _serve_apart(left: Draft, right: Draft) -> bool:
    """Whether two hold offices of different states, and so are two: "with A's president N, B's president discussed"."""
    states = {left.country, right.country}
    return bool(left.office and right.office) and len(states) > 1 and states.isdisjoint({None, _INTERNATIONAL})


def _closes(draft: Draft, scene: Scene) -> bool:
    """Whether a comma or stop follows; a language that puts titles first needs none."""
    return scene.names.modifiers == "behind" or draft.after >= len(scene.words) or scene.words[draft.after] in _STOPS


def _is_named(draft: Draft) -> bool:
    return draft.kind == "person" or (not draft.kind and bool(draft.tokens) and len(draft.tokens) <= 5)


def _give(person: Draft, office: Draft) -> None:
    """What ``office`` says of ``person``."""
    person.kind = "person"
    person.role = person.role if person.role and (person.office or not office.office) else office.role
    person.country = person.country or office.country
    person.sector = office.sector if person.head is None or not person.sector else person.sector
    person.office = person.office or office.office
    person.title = person.title or office.title
    person.organ = person.organ or office.organ
    person.body = person.body or office.body
    person.owner = person.owner or office.owner
    person.host = person.host or office.host
    if person.owned is None:
        person.owned = office.owned
