// A process that grades for another one: what a submission breaks here costs nothing there.
require('../typescript.cjs');
require('./work.ts').work();
