#!/usr/bin/env bash
# Coursera runs this for each submission, with the learner's files in /shared/submission, and reads /shared/feedback.json.
shared=${GRADKATA_SHARED:-/shared}
results=$shared/feedback.json
unset INIT_CWD

cat > "$results.begun" << 'JSON'
{ "fractionalScore": 0, "feedback": "The grader did not finish, so this is not graded. That says nothing about your answer. Submit again, or ask your course." }
JSON
mv -f "$results.begun" "$results"

node "$(dirname "${BASH_SOURCE[0]}")/grader/start.cjs" grade "$shared/submission" --one --fresh \
  --format feedback --out "$shared/htmlFeedback.html" --format coursera --out "$results"
exit 0
