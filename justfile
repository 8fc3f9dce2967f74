# The commands of a working day. `just` comes with the environment: packaging/setup dev, then .venv/bin/just.

set shell := ["bash", "-euo", "pipefail", "-c"]

bin := justfile_directory() / ".venv/bin"

# what can be run
_default:
    @{{ bin }}/just --list --unsorted

# make this machine ready
setup:
    packaging/setup dev

# the kiosk of the demo office in a window; other arguments go to `kiosk demo`
demo *arguments="--windowed":
    {{ bin }}/kiosk demo {{ arguments }}

# the whole suite, or what is named
test *arguments:
    packaging/test-it {{ arguments }}

# everything that must be green before a change lands
check: format lint types contracts rules test

# is all code laid out alike?
format:
    {{ bin }}/ruff format --check .

# known mistakes, naming, order of imports
lint:
    {{ bin }}/ruff check .

# mypy over everything, basedpyright over the domain and the reducer
types:
    {{ bin }}/mypy
    {{ bin }}/basedpyright

# who may import whom
contracts:
    {{ bin }}/lint-imports

# the house rules
rules:
    {{ bin }}/pytest tests/rules

# lay all code out and mend what can be mended safely
fix:
    {{ bin }}/ruff check --fix .
    {{ bin }}/ruff format .

# pictures of every screen in every language, to leaf through
screens *arguments:
    {{ bin }}/pytest -n 2 tests/screens {{ arguments }}

# every figure against its goal; names choose some
bench *arguments:
    {{ bin }}/python -m benchmarks {{ arguments }}

# the Debian packages, into dist/; --check-reproducible builds them twice and compares, --lintian checks them
deb *arguments:
    packaging/deb {{ arguments }}

# lock the dependencies anew; `--upgrade` raises all of them
relock *arguments:
    {{ bin }}/pip install --quiet uv
    {{ bin }}/uv pip compile pyproject.toml --group build {{ locked }} {{ arguments }} -o requirements/runtime.txt
    {{ bin }}/uv pip compile pyproject.toml --group dev -c requirements/runtime.txt {{ locked }} {{ arguments }} -o requirements/dev.txt
    cd "$(mktemp -d)" && echo 'emupos>=0.4,<0.5' >emupos.in && {{ bin }}/uv pip compile emupos.in {{ replace(locked, '3.11', '3.13') }} {{ arguments }} -o {{ justfile_directory() }}/requirements/emupos.txt

locked := "--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'just relock'"
