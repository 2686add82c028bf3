#!/usr/bin/env bash
# PrairieLearn runs this for each submission, with the learner's files in /grade/student.
grade=${GRADKATA_GRADE:-/grade}
results=$grade/results/results.json
unset INIT_CWD

mkdir -p "$grade/results" "$grade/student"
cat > "$results.begun" << 'JSON'
{ "gradable": false, "message": "The grader did not finish, so this is not graded. That says nothing about your answer. Submit again, or ask your course." }
JSON
mv -f "$results.begun" "$results"

node "$(dirname "${BASH_SOURCE[0]}")/grader/start.cjs" grade "$grade/student" --one --fresh --format prairielearn --out "$results"
exit 0
