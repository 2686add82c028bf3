#!/usr/bin/env bash
# Submitty runs this in the folder of a test case, which has what was handed in. validate.py reads the result.
unset INIT_CWD

rm -rf gradkata.result
# The grader writes nothing between the files that it grades.
aside=$(mktemp -d)
node "$(dirname "${BASH_SOURCE[0]}")/grader/start.cjs" grade . --one --fresh --format submitty --out "$aside/result.json"
cp "$aside/result.json" gradkata.result
rm -rf "$aside"
exit 0
