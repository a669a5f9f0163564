# Shorthands. Everything here is one command that can be typed as well; `./mvnw verify` and `./attune` need no make.

MVN := ./mvnw -B -ntp
CONFORMANCE ?= ../shared/conformance
IMAGE ?= attune:0.1.0

.DEFAULT_GOAL := help
.PHONY: help build fmt lint verify quick it demo bench docs image image-check conformance ci clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## everything ./attune needs, without running tests
	$(MVN) -q -Dmaven.test.skip=true package

fmt: ## format all Java sources
	$(MVN) -q spotless:apply

lint: ## docker-compose.yml, Dockerfile and shell scripts
	.ci/lint.sh

verify: ## what a change must pass: build with warnings as errors, all tests, format
	$(MVN) verify

quick: ## tests without a broker
	$(MVN) -q test -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false

it: ## tests with a broker
	$(MVN) -q test -Dtest='*IT' -Dsurefire.failIfNoSpecifiedTests=false

demo: ## a contact centre in one JVM, until Ctrl-C
	./attune demo

bench: ## what Attune costs; alone on the machine, about a quarter of an hour
	./attune bench --json target/bench.json

docs: ## write docs/configuration.md again from the settings, and from it what the chart takes from elsewhere
	./attune config --docs > target/configuration.md
	mv target/configuration.md docs/configuration.md
	$(MVN) -q test -Dtest=ChartDocumentsTest -Dattune.golden=update

image: ## the image IMAGE=attune:0.1.0, with docker, podman or buildah, whichever is there
	deploy/image $(IMAGE)

image-check: ## builds the image and runs its process without an engine, as root; takes minutes
	deploy/image-check

conformance: ## the scenarios of .ci/conformance, from CONFORMANCE=<directory>
	python3 $(CONFORMANCE)/check.py $(foreach name,$(shell sed 's/\#.*//' .ci/conformance),$(CONFORMANCE)/$(name).json)

ci: ## what continuous integration runs
	bash .ci/run

clean: ## remove everything that was built
	$(MVN) -q clean
