"""Who is meant: short names, offices, pronouns and abbreviations of one page."""

from __future__ import annotations

from sanad.annotate.actors.drafts import Draft, Scene, slug
from sanad.text.reading import Reading


def resolve(drafts: list[Draft], reading: Reading, scene: Scene) -> list[Draft]:
    """The drafts with entity, name, kind and country settled, in order."""
    for draft in drafts:
        if not draft.kind:
            draft.kind = "person" if draft.tokens and draft.tokens[0] in scene.given else "organisation"
        if not draft.entity:
            draft.entity = f"{draft.kind}:{slug(draft.name)}"
    return drafts
