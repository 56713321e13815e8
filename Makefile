# Every target makes the environment it needs; `make demo` and `make test` are all a newcomer has to know.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test lint types layers golden currencies bench clean

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --editable '.[units,report]' --group dev --constraint constraints.txt
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
	OSCLAIMS_GOLDEN=rebuild $(BIN)/python -m pytest tests/golden

currencies: $(READY)
	$(BIN)/python tools/make_currencies.py

bench: $(READY)
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) .bench dist build
