"""Reading, annotating and linking on Apache Spark: the same functions as a local run, over as many pages as a cluster takes.

``python -m sanad.spark PAGES... --out DIR`` on the command line; `build_tables` in notebooks. Needs ``pip install 'sanad[spark]'``
and Java 17. Importing this package loads no Spark.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sanad.spark.job import Job, build_tables

__all__ = ["Job", "build_tables"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("sanad.spark.job"), name)
    raise AttributeError(f"module 'sanad.spark' has no attribute {name!r}")
