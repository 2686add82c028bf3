// A process in which submissions are evaluated without any grading.
require('../typescript.cjs');
require('./bare.ts').evaluateBare();
