"""The pages, one module a view; each has ``add_to(router)``."""

from __future__ import annotations

from fastapi import APIRouter

from sanad.web.pages import actor, article, entry, happening, home, outlets, review, statements


def make_router() -> APIRouter:
    """All pages."""
    router = APIRouter()
    for one in (home, happening, article, actor, outlets, statements, review, entry):
        one.add_to(router)
    return router
