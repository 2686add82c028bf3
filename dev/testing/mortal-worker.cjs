// The program of a grading process that a text can end. It stands for a bug in native code.
const path = require('node:path');

const DEADLY = '// deadly for this process';
process.on('message', (task) => JSON.stringify(task).includes(DEADLY) && process.kill(process.pid, 'SIGKILL'));
require(path.join(__dirname, '..', '..', 'grader', 'batch', 'worker-main.cjs'));
