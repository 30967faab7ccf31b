bin := ".venv/bin"
python := "python3"

# list the recipes
default:
    @just --list

# build the environment; without a GPU, install PyTorch's CPU build into .venv first
setup:
    {{python}} -m venv .venv
    {{bin}}/pip install torch==2.13.0
    {{bin}}/pip install -e '.[dev]'

# everything that must pass before a commit
check: format-check lint types layers quick

format:
    {{bin}}/ruff format .
    {{bin}}/ruff check --fix .

format-check:
    {{bin}}/ruff format --check .

lint:
    {{bin}}/ruff check .

types:
    {{bin}}/mypy

layers:
    {{bin}}/lint-imports --no-logo

# the quick tests: no embedded model runs end to end
quick *arguments:
    {{bin}}/pytest -m "not slow" -n 2 --dist loadfile {{arguments}}

# all tests
test *arguments:
    {{bin}}/pytest {{arguments}}

# what a continuous-integration machine runs: its own environment, from scratch
ci:
    .ci/run

# measure; results go to the terminal, keep them in benchmarks/RESULTS.md
bench:
    {{bin}}/python benchmarks/startup.py
    {{bin}}/python benchmarks/turn_latency.py
    {{bin}}/python benchmarks/verifier_speed.py

# rebuild an embedded target from a folder of data sets: just train sentiment FOLDER
train target data:
    {{bin}}/pip install -e '.[train]'
    {{bin}}/python -m whyproof.tools.targets.train {{target}} --data {{data}}
