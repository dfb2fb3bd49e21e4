"""The chain: how something came to be known, as a line of linked nodes; the one sign that all pages share.

A node is filled where it knows for itself and hollow where it passes on what another said. The line is dotted for what only lies
ahead and struck through for what is denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from sanad.model import UNNAMED, Mention
from sanad.store.naming import name_in_words
from sanad.world.outlets import Outlets, load_outlets

AHEAD = frozenset({"planned", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Node:
    """One link: ``kind`` is speaker, document, agency or page; ``own`` where it does not pass on what another node said."""

    label: str
    kind: str
    own: bool
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """A line of nodes; ``manner`` is told, planned, denied or alleged; ``echo`` where the page adds nothing to an earlier one."""

    nodes: tuple[Node, ...]
    manner: str
    echo: bool = False


@lru_cache(maxsize=1)
def _known() -> Outlets:
    return load_outlets()


@lru_cache(maxsize=4096)
def kind_of(vehicle: str) -> str:
    """Whether a vehicle is an agency, a document (such as a post on a platform), or a page of some outlet."""
    known = _known().by_name(vehicle)
    if known is None:
        return "page"
    return {"agency": "agency", "platform": "document"}.get(known.kind, "page")


def make_chain(
    speaker: Mention | None,
    vehicles: Sequence[str],
    outlet: str,
    status: str = "reported",
    *,
    article: str = "",
    echo: bool = False,
    language: str = "en",
) -> Chain:
    """The chain from a speaker, who is called as in ``language``, over ``vehicles`` to the page of ``outlet``, the article with the
    id ``article``."""
    nodes: list[Node] = []
    if speaker is not None and speaker.name not in vehicles:
        label = speaker.text if speaker.name == UNNAMED else name_in_words(speaker.entity, speaker.name, language)
        nodes.append(Node(label, "speaker", True, actor_path(speaker.entity)))
    for n, vehicle in enumerate(one for one in vehicles if one != outlet):
        nodes.append(Node(vehicle, kind_of(vehicle), n == 0, outlet_path(vehicle)))
    passes_on = echo or any(node.kind != "speaker" for node in nodes)
    nodes.append(Node(outlet, "page", not passes_on, f"/articles/{quote(article)}" if article else outlet_path(outlet)))
    manner = "planned" if status in AHEAD else status if status in ("denied", "alleged") else "told"
    return Chain(tuple(nodes), manner, echo)


def actor_path(entity: str) -> str | None:
    """The address of an actor's page; those whom a page does not name have none."""
    return None if entity.startswith("unnamed:") else "/actors/" + quote(entity, safe=":.-")


def outlet_path(name: str) -> str:
    """The address of an outlet's page."""
    return "/outlets/" + quote(name, safe="")
