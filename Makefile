# Kraftpause: every command of the project. `make` alone lists them.

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

TOOLS := $(or $(KRAFTPAUSE_TOOLS),$(HOME)/.cache/kraftpause/tools)
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

WASM := --target wasm32-unknown-unknown

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1 \2/p' $(MAKEFILE_LIST) | awk '{printf "  make %-11s", $$2; $$1=$$2=""; print substr($$0, 3)}'

run: setup-run build ## install what is missing, build the release, serve it on http://localhost:8080
	@node tools/serve.mjs dist

test: setup-test check host browser build e2e ## install what tests need and run everything
	@KILLS=$(or $(KILLS),10) node tools/fault.mjs

dev: setup-run ## rebuild at every change and serve (reload the page by hand)
	@trunk build && { trunk watch & trap "kill $$!" EXIT; node tools/serve.mjs dist --dev; }

dev-build: setup-run ## one quick build for development into dist
	@trunk build

serve: ## serve what is in dist
	@node tools/serve.mjs dist --dev

build: setup-run ## the release in dist, refused when over its budget
	@trunk build --release

check: ## formatting and lints, for the host and for the browser
	cargo fmt --check
	cargo clippy --quiet --locked --all-targets -- -D warnings
	cargo clippy --quiet --locked $(WASM) --lib --bin kraftpause --test web -- -D warnings

host: ## tests of everything below the browser, in seconds
	cargo test --quiet --locked

browser: ## tests of what touches the browser, in headless Chromium
	WASM_BINDGEN_TEST_TIMEOUT=180 CHROMEDRIVER=$$(command -v chromedriver) cargo test --locked $(WASM) --test web

e2e: ## whole stories through the built app, in Chromium
	npx playwright test

fault: ## kill the browser at KILLS=200 random moments of a scripted use, and look whether all that was confirmed is there
	@KILLS=$(or $(KILLS),200) node tools/fault.mjs

size: ## what the built app weighs, file by file
	@node tools/size.mjs dist

bench: ## speed, on this machine: engine, first page, program, running session, ten years
	@node tools/bench.mjs

screens: ## pictures of every screen into screenshots/
	npx playwright test --project screens

figures: setup-test ## every exercise's figure on one sheet, docs/figures.png, and larger ones to look at
	cargo run --quiet --locked --bin figures
	node tools/figures.mjs

clean: ## remove everything that was built (not the tools)
	cargo clean --quiet
	rm -rf dist style/bundle node_modules test-results playwright-report screenshots

setup-run setup-test: setup-%:
	@scripts/setup.sh $*

.PHONY: help run test dev dev-build serve build check host browser e2e fault size bench screens figures clean setup-run setup-test
