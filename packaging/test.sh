#!/usr/bin/env bash
# Sets up and runs every check: layout and lint, types, and the tests, which open real windows on a virtual screen.
# Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/setup.sh test
.venv/bin/ruff format --check .
.venv/bin/ruff check .
.venv/bin/mypy
exec xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24 -nolisten tcp' \
    .venv/bin/python -m pytest -n auto "$@"
