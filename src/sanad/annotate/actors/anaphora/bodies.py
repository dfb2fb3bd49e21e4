"""Nouns for a body that was named before: "the ministry", "kementerian itu", and the spokesman of one who speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, mean, unowned

_NAMED: Final = frozenset({"organisation", "outlet"})
_SPOKESPERSON: Final = "spokesperson"
_EMBASSY: Final = "embassy"
_ABROAD: Final = frozenset({"ambassador", "un_ambassador"})  # whose ministry is not where the page is
_AGENCY: Final = "agency"
_SEAT: Final = 4  # words behind the noun among which a pointing word ends the phrase
_INTERNATIONAL: Final = "IGO"
_ADJECTIVES: Final = 4  # words ahead of a noun, hyphens among them
_LONGEST: Final = 2  # a noun and a pointing word


def without_epithets(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """``drafts`` without the description of a state's agency that stands beside the agency's own name."""
    left: list[Draft] = []
    for draft in drafts:
        named = draft.meant is None  # not "told X it had"
        if left and named and draft.kind == left[-1].kind == "outlet" and left[-1].country == draft.country:
            between = scene.words[left[-1].after:draft.first]
            if draft.aside and draft.entity == left[-1].entity:
                continue  # "the Press Agency of X (PAX)": its short form in brackets
            if not between or between == [","]:
                left.pop()
        left.append(draft)
    return left


def settle_bodies(drafts: Sequence[Draft], scene: Scene) -> None:
    """Gives the nouns for a body, among ``drafts`` in order, the entity of the last one whose name holds the noun.

    A noun that outlets are called by as well means the last outlet where that was named later.
    """
    nouns, vehicles = scene.names.body_nouns, scene.names.outlet_nouns
    latest: dict[str, Draft] = {}
    of_state: dict[tuple[str, str | None], Draft] = {}
    implied: dict[str, Draft] = {}
    outlet: Draft | None = None
    bloc: Draft | None = None
    for draft in drafts:
        if draft.office:
            _imply(draft, implied, scene)
        if draft.kind not in _NAMED and draft.kind not in ("group", "office"):
            continue
        if draft.kind == "office" and draft.office != _SPOKESPERSON:
            continue
        noun = _noun(draft, nouns, scene)
        if noun:
            meant = of_state.get((noun, draft.country)) if draft.last - draft.first == 1 and _stands(draft, scene) else None
            meant = meant or latest.get(noun)
            if noun in vehicles and outlet is not None and (meant is None or meant.first < outlet.first):
                meant = outlet
            if noun in scene.names.bloc_nouns:
                meant = meant or bloc
            meant = meant or implied.get(noun)
            if meant is not None:
                _mean(draft, meant)
        elif draft.kind == "outlet":
            outlet = draft
        elif draft.kind == "organisation":
            bloc = draft if draft.country == _INTERNATIONAL else bloc
            for word in scene.words[draft.first:draft.last]:
                if word in nouns:
                    latest[word] = of_state[word, draft.country] = draft
            for word in scene.names.organ_nouns.get(draft.entity.partition(".")[2], ()):
                latest[word] = of_state[word, draft.country] = draft


def _imply(draft: Draft, implied: dict[str, Draft], scene: Scene) -> None:
    """Enters the ministry or other organ of an office-holder, which the noun alone means where the page names none."""
    office = scene.world.offices.get(draft.office) if draft.office else None
    if office is None or not office.organ or draft.office in _ABROAD or not draft.country or draft.kind not in ("person", "office"):
        return
    body = scene.organ(draft.country, office.organ)
    if body is None or office.organ == "government":
        return
    organ = Draft(draft.first, draft.last, draft.start, draft.end, "organisation")
    organ.entity, organ.name, organ.country, organ.sector = f"body:{body.id}", body.name, body.country, body.sector
    for word in scene.names.organ_nouns.get(office.organ, ()):
        implied[word] = organ


def _stands(draft: Draft, scene: Scene) -> bool:
    """Whether the words behind ``draft`` say where the body stands: "kementerian di Taipei itu"."""
    return draft.after < len(scene.words) and scene.words[draft.after] in scene.names.within


def seat_missions(drafts: Sequence[Draft], scene: Scene) -> None:
    """Names a state's embassies by where they stand, where the page says so: "Embassy of Japan in Nairobi"."""
    seats: dict[str, dict[str, Draft]] = {}
    for left, right in pairwise(drafts):
        if (
            left.organ == _EMBASSY
            and left.kind == "organisation"
            and right.kind == "place"
            and right.first == left.after + 1
            and scene.words[left.after] in scene.names.within
        ):
            seats.setdefault(left.entity, {})[right.name] = left
    for draft in drafts if seats else ():
        here = seats.get(draft.entity, {})
        seat = next((name for name, one in here.items() if one is draft or len(here) == 1), None)
        if seat is not None and draft.kind == "organisation":
            draft.name = f"{draft.name} in {seat}"


def speaks_for_body(draft: Draft, scene: Scene) -> bool:
    """Whether ``draft`` is a spokesman of a body that only a noun points to: "juru bicara kementerian itu"."""
    return draft.office == _SPOKESPERSON and bool(_noun(draft, scene.names.body_nouns, scene))


def _noun(draft: Draft, nouns: frozenset[str], scene: Scene) -> str:
    """The noun by which ``draft`` points to a body, empty where it names one itself."""
    if draft.kind != "office" and draft.last - draft.first > _LONGEST:
        return ""
    words, pointing, behind = scene.words, scene.names.pointing, scene.names.modifiers == "behind"
    own = [unowned(word, scene) for word in words[draft.first:draft.last]]
    if draft.kind != "office" and nouns.isdisjoint(own):
        return ""
    here = [word for word in own if word[:1].isalpha() and word not in pointing]
    if draft.kind == "office":
        if draft.bound or len(here) < 2:
            return ""
        noun = here[-1] if behind else here[0]
        return noun if noun in nouns and scene.text[draft.start + 1:draft.end].islower() else ""
    if len(here) != 1 or here[0] not in nouns:
        return ""
    specific = here[0] in scene.names.named_nouns or here[0] in scene.names.bloc_nouns
    if draft.kind == "group" and (draft.head is None or (draft.head.id != _AGENCY and not specific)):
        return ""
    if behind:
        pointed = words[draft.last - 1] in pointing or (words[draft.last:draft.last + 1] and words[draft.last] in pointing)
        pointed = pointed or (_stands(draft, scene) and not pointing.isdisjoint(words[draft.last + 2:draft.last + _SEAT]))
        pointed = pointed or _opens_bare(draft, scene)
    else:
        pointed = words[draft.first] in pointing or scene.before(draft) in pointing or (specific and _article_ahead(draft, scene))
    return here[0] if pointed else ""


def _opens_bare(draft: Draft, scene: Scene) -> bool:
    """Whether a noun opens its sentence and nothing that belongs to it stands behind: "Kementerian memanggil"."""
    opens = draft.last - draft.first == 1 and draft.first in scene.firsts
    if not opens or draft.after >= len(scene.words):
        return False
    return scene.text[scene.starts[draft.after]].islower() and scene.words[draft.after] not in scene.names.of


def _article_ahead(draft: Draft, scene: Scene) -> bool:
    """Whether a pointing word stands ahead of ``draft`` and an adjective or two: "the 12-nation bloc"."""
    words, low = scene.words, max(draft.first - _ADJECTIVES, 0)
    for at in range(draft.first - 1, low - 1, -1):
        if words[at] in scene.names.pointing:
            return True
        if not (words[at].isalnum() or words[at] == "-") or words[at] in scene.names.of or scene.text[scene.starts[at]].isupper():
            break
    return False


def _mean(draft: Draft, meant: Draft) -> None:
    mean(draft, meant)
    draft.meant = meant
    if draft.kind != "office":
        draft.kind = meant.kind
