"""What all tests share: no clock in property tests, and skipping for want of an outside program, which CI forbids."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("sanad", deadline=None)  # the first text read loads the packs, and speed is measured in benchmarks/
settings.load_profile("sanad")


@pytest.fixture
def need_program():
    """A function that skips the test where a program is not installed; under ``SANAD_SKIP_NOTHING`` it fails instead."""

    def need(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        message = f"needs {' or '.join(names)}, which is not installed here"
        if os.environ.get("SANAD_SKIP_NOTHING"):
            pytest.fail(message)
        pytest.skip(message)

    return need
