# Two commands matter: `make demo` and `make test`. Each installs what it needs, says what it does and how long
# it takes. `make` alone lists the others.

PREFIX ?= /usr/local
DESTDIR ?=
# Options for `attrilab demo` and `swift test`: make demo DEMO="--sample 0.1", make test TEST="--filter Housing".
DEMO ?=
TEST ?=
# Groups of benchmarks, all where empty, and a folder of problem files, made where empty.
BENCH ?=
BENCH_DATA ?=

.DEFAULT_GOAL := help
.PHONY: help demo test build lint bench install clean

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: ## three policies on the Métropole de Lille over ten years: installs, builds, simulates, writes the report
	@Scripts/demo.sh $(DEMO)

test: ## installs what the tests need, builds and runs them all
	@Scripts/test.sh $(TEST)

build: ## the command line in release mode: .build/release/attrilab
	@Scripts/setup.sh
	@Scripts/build.sh

lint: ## the rules of style over Swift files and scripts
	@Scripts/lint.sh

bench: ## speed and quality beside public packages, on the same files: table and results/bench-*.md
	@BENCH_DATA="$(BENCH_DATA)" Scripts/bench.sh $(BENCH)

install: build ## puts attrilab in $(PREFIX)/bin (PREFIX, DESTDIR)
	install -D -m 755 .build/release/attrilab "$(DESTDIR)$(PREFIX)/bin/attrilab"

clean: ## removes what was built, keeps results and the chart cache
	rm -rf .build
