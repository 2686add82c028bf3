// A process that grades for the main process, which survives its crash.
const v8 = require('node:v8');

// Learner functions run briefly, so V8 optimizes them only after four times its usual budget.
v8.setFlagsFromString('--interrupt-budget=600000');
require('../typescript.cjs');
require('./worker-main.ts').work();
