#!/usr/bin/env bash
# bin/run.sh <slug> <folder of the solution> <folder for results.json>
# The slug is an exercise: 02-numerical-gradient, or numerical-gradient. Ends with 0 whenever the runner itself worked.
set -u
if [ $# -ne 3 ]; then
  echo "Usage: bin/run.sh <slug> <input-dir> <output-dir>" >&2
  exit 2
fi
slug=$1
input=$2
results=${3%/}/results.json
unset INIT_CWD

# The solution may lie in the folder for the results, and may be read-only: what the grader needs is elsewhere.
aside=$(mktemp -d) || exit 2
trap 'rm -rf "$aside"' EXIT

mkdir -p "$3" || exit 2
cat > "$aside/begun.json" << 'JSON'
{ "version": 3, "status": "error", "message": "The test runner did not finish. That says nothing about your answer. Submit again." }
JSON
publish() {
  cp "$aside/$1" "$results.begun" && mv -f "$results.begun" "$results"
}
publish begun.json || exit 2

node "$(dirname "${BASH_SOURCE[0]}")/../grader/start.cjs" grade "$input" --one --exercise="$slug" --format exercism --out "$aside/results.json"
status=$?
# 1 says that something does not pass, and also that Node itself could not start: only then the grader has written nothing.
if [ ! -f "$aside/results.json" ]; then
  [ "$status" -gt 1 ] || status=2
  exit "$status"
fi
publish results.json || exit 2
[ "$status" -le 1 ] || exit "$status"
