const { toCommonJs } = require('../swc.cjs');

/** Transforms suites for Jest, which keeps the result for the next run. */
module.exports = { process: (code, filename) => ({ code: toCommonJs(code, filename, 'inline') }) };
