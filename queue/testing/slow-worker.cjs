// The program of a grading process that works without a break for a while on a certain text.
const path = require('node:path');

const SLOW = '// takes its time';
const MS = 8_000;

process.on('message', (task) => {
  if (!JSON.stringify(task).includes(SLOW)) return;
  for (const end = Date.now() + MS; Date.now() < end; );
});
require(path.join(__dirname, '..', '..', 'grader', 'batch', 'worker-main.cjs'));
