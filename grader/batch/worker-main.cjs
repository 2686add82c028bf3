// A process that grades for the main process, which survives its crash.
const v8 = require('node:v8');

// Learner functions run briefly, so V8 optimizes them only after four times its usual budget. Node 22 and later do not
// know this option, and would write that to the standard error, where the reason of a crash is read.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=600000');
const { keepTransformed } = require('../typescript.cjs');
require('./worker-main.ts').work(keepTransformed);
