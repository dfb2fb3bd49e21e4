"""Reading with the built-in packs."""

import pytest

from sanad.lang.load import load_pack
from sanad.model import Article
from sanad.read.page import read_page
from sanad.world.who import load_world


@pytest.fixture(scope="session")
def read():
    packs = {code: load_pack(code) for code in ("id", "en")}
    world = load_world()

    def read(data: bytes | str, url: str | None = None) -> Article:
        return read_page(data, packs, world, url=url)

    return read
