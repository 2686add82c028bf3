// Learner functions run briefly, so V8 optimizes them only after four times its usual budget. That saves a twelfth of
// the processor time of `npm test` on right answers (`npm run bench`). Node 22 and later do not know this option, and
// would write that to the standard error, where the reason of a crash is read.
const v8 = require('node:v8');

if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=600000');
