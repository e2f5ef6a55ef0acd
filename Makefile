# SSI Coach. Each target sets up what it needs: Debian 12+ or Ubuntu 24.04+ with python3, git and make.
#
#   make run            open the window (make run ARGS="status")
#   make test           lint, types, layers and tests: under 8 minutes on two cores
#   make test-long      the tests that take long: many kills, many mutations
#   make bench          the speed table
#   make model-report   how good the estimate is for simulated users, as a table and pictures
#   make screenshots    a picture of every page
#   make walk           a real window, driven with keys and mouse through a day
#   make clean          remove what these targets made

PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
SET_UP := $(PYTHON) packaging/set_up.py
ASKED := packaging/set_up.py packaging/constraints.txt pyproject.toml
# A folder is older than its newest change of names, so a deleted file counts as a change too.
SOURCES := $(shell find ssi_coach resources -name __pycache__ -prune -o -print 2>/dev/null)

PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2
# What is reckoned and what is kept: hardly a branch of it may go untried. Their own tests alone are measured, for
# measuring slows down and the tests of speed elsewhere would notice.
MEASURED := --cov=ssi_coach.model --cov=ssi_coach.storage --cov-branch --cov-fail-under=95 --cov-report=

# Tests import the checkout, whatever `make run` installed.
export PYTHONPATH := $(CURDIR)

.PHONY: run test test-long bench model-report screenshots walk clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

run: build/window .venv/.installed
	@PYTHONPATH= $(BIN)/ssi-coach $(ARGS)

test: build/drawing .venv/.tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
ifeq ($(ARGS),)
	$(PYTEST) tests/model tests/storage $(MEASURED)
	$(PYTEST) --ignore=tests/model --ignore=tests/storage
else
	$(PYTEST) $(ARGS)
endif

test-long: build/drawing .venv/.tools
	$(PYTEST) -m long $(ARGS)

bench: build/walk .venv/.tools
	$(BIN)/python -m tests.benchmarks $(ARGS)

model-report: build/drawing .venv/.tools
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.model_report $(ARGS)

screenshots: build/walk .venv/.tools
	$(BIN)/python -m tests.screenshots $(ARGS)

walk: build/walk .venv/.tools
	$(BIN)/python -m tests.walk $(ARGS)

# --- what they stand on; a mark is made once and tells make that the step is done ---

build/drawing build/window build/walk: packaging/set_up.py
	@$(SET_UP) system $(GROUPS)
	@mkdir -p build && touch $@
build/drawing: GROUPS := drawing
build/window: GROUPS := drawing window
build/walk: GROUPS := drawing window walk

.venv/.packages: $(ASKED)
	@echo "Setting up .venv (once)"
	@$(SET_UP) environment
	@touch $@

.venv/.tools: .venv/.packages
	@echo "Adding the tools for tests to .venv (once)"
	@$(SET_UP) environment test team-server
	@touch $@

.venv/.installed: .venv/.packages $(SOURCES)
	@PYTHONPATH= $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --force-reinstall .
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
