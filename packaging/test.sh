#!/usr/bin/env bash
# Sets up and runs every check: layout and lint, types, and the tests. Those that drive a real
# window start a virtual screen for it. Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/setup.sh test
.venv/bin/ruff format --check .
.venv/bin/ruff check .
.venv/bin/mypy
exec .venv/bin/python -m pytest -n auto "$@"
