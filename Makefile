.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# Where nothing compiled is kept, starting the tests and each bot that they start takes twice as long.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help install wheel setup demo test test-all check format docs notes bench chaos picture migration lock

help:  ## what can be made here
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 11

install: .venv/.installed  ## make .venv with only what the bot needs to run, from the lock

.venv/.installed: requirements.txt
	@echo "Installing into .venv from the lock ..."
	@$(call fill,requirements.txt)
	@touch $@

wheel: setup  ## build dist/afterword-*.whl, which runs without this folder
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

setup: $(READY)  ## make .venv from the lock; does nothing when it is up to date

$(READY): requirements-dev.txt
	@echo "Setting up .venv from the lock (once; about a minute) ..."
	@$(call fill,requirements-dev.txt)
	@touch $@

# A .venv with what the lock $(1) names, every file of it checked by its hash.
define fill
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Afterword needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
test -x $(BIN)/python || $(PYTHON) -m venv .venv
$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1)
endef

demo: setup  ## the bot in a Slack workspace on this machine, in your browser
	@$(BIN)/python -m bot demo $(ARGS)

test: setup  ## the quick lane: a test of every kind, the same each time (about three minutes on two cores)
	@$(BIN)/python -m pytest --lane=quick -n auto --dist worksteal $(ARGS)

test-all: setup  ## every test, with random examples; make test-all SEED=7 for those of that seed
	@$(BIN)/python -m pytest --lane=all -n auto --dist worksteal $(if $(SEED),--hypothesis-seed=$(SEED)) $(ARGS)

check: setup  ## format, lint, types, the direction of imports, drift of docs and manifest
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest tests/test_drift.py

format: setup  ## format the code and mend what lint can mend
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

docs: setup  ## write the tables in docs/ again from the code
	@$(BIN)/python -m tests.tables

notes: setup  ## the notes that come of a file of interviews: make notes INTERVIEWS=interviews.json OUT=ours.json
	@$(BIN)/python -m tests.play_notes $(INTERVIEWS) $(if $(OUT),--out $(OUT)) $(ARGS)

bench: setup  ## how fast it answers, in the playground on this machine
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench_readers

chaos: setup  ## kill -9 a thousand times under faults, and count what was lost or sent twice (an hour or more)
	@$(BIN)/python -m tests.chaos $(ARGS)

picture: setup  ## take the README's picture from the real page
	@$(BIN)/python -m tests.picture

migration: setup  ## write a migration for what changed in bot/store/models/: make migration MESSAGE="add a column"
	@rm -f .venv/migration.db
	@DATABASE_URL=sqlite:///.venv/migration.db $(BIN)/python -m bot migrate
	@DATABASE_URL=sqlite:///.venv/migration.db $(BIN)/alembic revision --autogenerate -m "$(MESSAGE)"

lock: setup  ## lock the dependencies again, with hashes and no index named
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet $(ARGS) pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet $(ARGS) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
