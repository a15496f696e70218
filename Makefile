# Two commands do all set-up on a fresh machine: `make demo` reads real pages, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORD ?= .demo

.PHONY: demo test lint floors check lock weights schema clean

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.developing: $(VENV)/.installed requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

demo: $(VENV)/.installed  ## read the pages of examples/ into a record and print it
	$(BIN)/dragoman read examples --record $(RECORD)
	@echo; echo "== events between two sides"
	$(BIN)/dragoman events --limit 20 --record $(RECORD)
	@echo; echo "== agreements"
	$(BIN)/dragoman agreements --record $(RECORD)
	@echo; echo "== what is due"
	$(BIN)/dragoman expectations --record $(RECORD)

test: $(VENV)/.developing  ## run every test
	$(BIN)/python -m pytest

lint: $(VENV)/.developing  ## style, types, layers
	$(BIN)/ruff check src tests training benchmarks
	$(BIN)/ruff format --check src tests training benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

floors: $(VENV)/.developing  ## the quality floors over the project's gold
	$(BIN)/dragoman evaluate gold/stories --floors gold/floors.toml
	$(BIN)/dragoman evaluate gold/blind --floors gold/floors_blind.toml
	$(BIN)/dragoman evaluate gold/fresh --floors gold/floors_fresh.toml
	$(BIN)/dragoman evaluate gold/held_out --floors gold/floors_held_out.toml

check: lint test floors  ## all that CI runs

lock: $(VENV)/.developing  ## pin every dependency with its hashes (no registry's address is written)
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	  pyproject.toml build-requirements.in -o requirements.lock
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	  --extra dev pyproject.toml build-requirements.in -o requirements-dev.lock

weights:  ## train the event model anew from corpus/events (under an hour on two cores), in an environment of its own
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0  # a build for processors where there is one
	.venv-training/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r training/requirements.lock
	.venv-training/bin/python training/train_events.py

schema: $(VENV)/.installed  ## write the JSON Schema of the story object
	$(BIN)/dragoman schema > docs/schema/story.schema.json

clean:
	rm -rf $(VENV) $(RECORD) .pytest_cache .mypy_cache .ruff_cache
