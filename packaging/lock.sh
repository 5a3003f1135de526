#!/usr/bin/env bash
# Writes the lock files anew from pyproject.toml, for every system at once. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/.."

build_requirements() {
    python3 -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")'
}

compile() {
    build_requirements | uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@" pyproject.toml -
}

compile --output-file requirements.lock
compile --extra test --constraint requirements.lock --output-file requirements-test.lock
