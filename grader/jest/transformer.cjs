const { createHash } = require('node:crypto');
const { MAKER, toCommonJs } = require('../swc.cjs');

/** Transforms suites for Jest, which keeps the result for the next run. */
module.exports = {
  process: (code, filename) => ({ code: toCommonJs(code, filename, 'inline') }),
  // Jest's own key would not notice other options of swc.
  getCacheKey: (code, filename, { instrument }) =>
    createHash('sha256').update([MAKER, filename, instrument, code].join('\0')).digest('hex'),
};
