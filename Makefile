# One command each on a machine that has Python 3.11 and make. `make help` lists them.
# Installing is skipped while pyproject.toml and constraints.txt are older than the stamp.

VENV  := .venv
BIN   := $(VENV)/bin
STAMP := $(VENV)/.installed
HOST  ?= 127.0.0.1
PORT  ?= 7860
# The first interpreter that starts and is of a version the project runs on.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)

export HOST PORT

.DEFAULT_GOAL := help
.PHONY: help install run test check bench tree lock

help: ## Liệt kê các lệnh / list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

install: $(STAMP) ## Cài đặt vào .venv / install into .venv (the others do it by themselves)

run: $(STAMP) ## Mở trang web ở HOST:PORT (127.0.0.1:7860) / serve the page
	@$(BIN)/cchc serve --host "$(HOST)" --port "$(PORT)"

test: $(STAMP) ## Chạy bộ kiểm thử / run the tests
	@$(BIN)/python -m pytest

check: $(STAMP) ## Kiểm tra như CI: ruff, mypy, kiểm thử / what CI runs
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

bench: $(STAMP) ## Đo thời gian và bộ nhớ; BEIR=thư_mục để đo ở quy mô lớn / measure against the budgets
	@$(BIN)/python -m eval.bench $(if $(BEIR),--corpus "$(BEIR)")

tree: $(STAMP) ## Ghi lại cây thư mục trong README.md / renew the tree in the README
	@$(BIN)/python docs/tree.py

lock: $(STAMP) ## Ghi lại constraints.txt từ .venv / renew the pins
	@{ sed -n '/^#/p' constraints.txt; $(BIN)/python -m pip freeze --exclude-editable \
		| sed -E '/ @ /d; s/\+[a-z0-9.]+$$//' | sort -f; } > constraints.new && mv constraints.new constraints.txt

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11, 3.12 hoặc 3.13. Hãy cài rồi chạy lại lệnh." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python này thiếu mô-đun venv. Trên Debian/Ubuntu: apt-get install python3-venv, rồi chạy lại lệnh." >&2; exit 1; }
	@echo "Đang cài đặt vào $(VENV) (lần đầu mất vài phút)…" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,bench]"
	@touch $@
