# `make demo` and `make test` need nothing but Python 3.11 or later; they make their own environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.venv/.installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable .
	touch $@

.venv/.ready: .venv/.installed  ## with the tools of those who work on it
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

.PHONY: demo test check fast bench
demo: .venv/.installed  ## the example pages as a chronicle, and its timeline
	rm -f examples/demo.db*
	$(BIN)/sanad add examples/pages --db examples/demo.db
	$(BIN)/sanad timeline --db examples/demo.db

check: .venv/.ready  ## style, types, import layers, language packs
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/sanad pack check

fast: .venv/.ready  ## the tests that take less than a few seconds each
	$(BIN)/pytest -q -m "not slow" -n 2

test: check  ## everything; says what it skips for want of Java or a browser
	$(BIN)/pytest -q -n 2 --dist worksteal --durations=10

bench: .venv/.ready  ## speed, memory and growth of what is compiled, into benchmarks/RESULTS.md; some minutes
	$(BIN)/pip install --quiet 'dateparser>=1.2'
	rm -rf .compiled
	SANAD_COMPILE=1 $(BIN)/pip install --quiet --no-deps --no-build-isolation --target .compiled .
	$(BIN)/python -m benchmarks.same .compiled
	PYTHONPATH=.compiled $(BIN)/python -m benchmarks.run
