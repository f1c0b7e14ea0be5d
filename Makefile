# make run    sets everything up and opens the studio on the bundled sample (headless where there is no display)
# make test   sets everything up, then lint, types, import contracts and all tests
# make translations   brings the window's Chinese up to date with its sources, and tells what is not translated yet
# make docs   makes the guide, to be read at out/guide/index.html; a warning is an error
# make wheel  makes the sources' archive and, from it, the wheel, in dist
# PYTHON=python3.12 make …   chooses the interpreter (3.11 to 3.13)

VENV := .venv
BIN := $(VENV)/bin
EXTRAS ?= dev
# The first time pip shows what it loads; later, when little changes, it keeps quiet.
PIP = $(BIN)/python -m pip install $(if $(wildcard $@),--quiet) --disable-pip-version-check --constraint constraints.txt
# One process more than there are processors, for many tests wait for processes of their own; at most 4, for each holds
# a TensorFlow of 2 GB.
PROCESSES = $(shell $(BIN)/python -c 'import os; print(min(4, 1 + (os.cpu_count() or 1)))')
PYTEST = $(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist worksteal

.PHONY: run setup setup-dev test quick lint docs wheel translations samples screenshots clean

run: setup
	$(BIN)/attune demo

setup: $(VENV)/.runtime
setup-dev: $(VENV)/.dev

$(BIN)/python:
	@sh studio/attune_studio/system-packages.sh
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
		if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then \
			echo "Creating $(VENV) with $$($$python --version)"; exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "Attune needs Python 3.11, 3.12 or 3.13. Install one, or name it: make run PYTHON=/path/to/python3.12" >&2; exit 1

$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Attune and what it needs into $(VENV): 3.5 GB, some minutes the first time"
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Attune, what it needs and its tools ($(EXTRAS)) into $(VENV): 4 GB, some minutes the first time"
	$(PIP) --editable ".[$(EXTRAS)]"
	@touch $@ $(VENV)/.runtime

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(PYTEST)

quick: setup-dev
	$(PYTEST) -m "not slow"

docs: setup-dev
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet docs out/guide

# With the pinned tools that are installed, not with whatever is newest.
wheel: setup-dev
	$(BIN)/python -m build --no-isolation --outdir dist

translations: setup-dev
	cd studio && ../$(BIN)/python -m translating

samples: setup-dev
	$(BIN)/python -m attune_datasets.samples.generate

screenshots: setup-dev
	$(BIN)/python docs/make_screenshots.py --renew

clean:
	rm -rf $(VENV) out dist
