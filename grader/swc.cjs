const { readFileSync } = require('node:fs');

/** How the project's own TypeScript becomes JavaScript, for Node and for Jest. Learner code goes another way. */
const options = {
  jsc: { parser: { syntax: 'typescript' } },
  // Engines compute `**` to different last digits. Where suites run, Math.pow does not differ: judge/install-math.ts
  env: { targets: { node: '20.19' }, include: ['transform-exponentiation-operator'] },
  module: { type: 'commonjs' },
  swcrc: false,
  // swc would open what a comment of a file names as its source map, a pipe for example.
  inputSourceMap: false,
  configFile: false,
};

/** Another swc, or other options for it, make other JavaScript. */
const MAKER = require('@swc/core/package.json').version + readFileSync(__filename, 'utf8');

/** swc is loaded when a file is transformed: with what is kept from an earlier run, it is often not needed at all. */
function toCommonJs(code, filename, sourceMaps) {
  return require('@swc/core').transformSync(code, { ...options, filename, sourceMaps }).code;
}

module.exports = { MAKER, toCommonJs };
