# Every target makes the environment it needs; `make demo` and `make test` are all a newcomer has to know.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test lint types layers golden currencies bench test-browser test-peers test-shells docs test-spark clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --editable '.[units,report,duckdb]' --group dev --constraint constraints.txt
	touch $@

demo: $(READY)
	$(BIN)/osclaims conflicts

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

golden: $(READY)
	OSCLAIMS_GOLDEN=rebuild $(BIN)/python -m pytest tests/golden tests/loading/test_problems_page.py tests/writing/test_tutorial.py

currencies: $(READY)
	$(BIN)/python tools/make_currencies.py

# Numbers beside other people's programs, which have an environment of their own; SIZES=--large for the large ones.
.venvs/peers/.ready: bench/peers.txt
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --requirement $<
	touch $@

bench: $(READY) .venvs/peers/.ready
	$(BIN)/python -m bench $(SIZES)

# The page in a real browser: Debian's chromium (or $CHROMIUM), driven from an environment of its own.
BROWSER := .venvs/browser

$(BROWSER)/.ready: pyproject.toml tests_browser/requirements.txt
	$(PYTHON) -m venv $(BROWSER)
	$(BROWSER)/bin/python -m pip install --quiet --editable '.[report]' --requirement tests_browser/requirements.txt --constraint constraints.txt
	touch $@

test-browser: $(BROWSER)/.ready
	$(BROWSER)/bin/python -m pytest tests_browser

# Completion in real shells: bash, zsh and fish have to be installed (Debian's packages will do).
test-shells: $(READY)
	$(BIN)/python -m pytest tests_shells

# Our files read by other people's programs, each in an environment of its own.
PEERS := frictionless datasette anchorpoint extruct citeproc linkml followthemoney mcp polars pandas duckdb parquet sarif

.venvs/peer-%/.ready: tests_peers/peers/%.txt
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --requirement $<
	touch $@

test-peers: $(READY) $(PEERS:%=.venvs/peer-%/.ready)
	$(BIN)/python -m pytest tests_peers

# The documentation site; a warning stops the build.
.venvs/docs/.ready: tools/docs-requirements.txt pyproject.toml
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --editable '.[report]' --requirement $<
	touch $@

docs: .venvs/docs/.ready
	NO_MKDOCS_2_WARNING=1 .venvs/docs/bin/mkdocs build --strict --quiet

# The Spark engine on a real cluster, in an environment of its own; needs Java 17.
.venvs/spark/.ready: pyproject.toml
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --editable '.[duckdb,spark]' pytest
	touch $@

test-spark: .venvs/spark/.ready
	.venvs/spark/bin/python -m pytest --config-file tests_spark/pytest.ini tests_spark

clean:
	rm -rf $(VENV) .bench dist build
