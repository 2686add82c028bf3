// A process that grades for another one: what a submission breaks here costs nothing there.
const v8 = require('node:v8');

// A function is compiled to fast code when it has done four times the usual work: most here never do enough to make up for it.
v8.setFlagsFromString('--interrupt-budget=600000');
require('../typescript.cjs');
require('./worker-main.ts').work();
