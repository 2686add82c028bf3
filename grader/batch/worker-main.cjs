// A process that grades for the main process, which survives its crash.
require('../optimize-late.cjs');
const { keepTransformed } = require('../typescript.cjs');
require('./worker-main.ts').work(keepTransformed);
