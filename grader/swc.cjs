/** How the project's own TypeScript becomes JavaScript, for Node and for Jest. Learner code goes another way. */
const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  swcrc: false,
  configFile: false,
};

/** swc is loaded when a file is transformed: with what is kept from an earlier run, it is often not needed at all. */
function toCommonJs(code, filename, sourceMaps) {
  return require('@swc/core').transformSync(code, { ...options, filename, sourceMaps }).code;
}

module.exports = { toCommonJs };
