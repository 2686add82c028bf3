/** How the project's own TypeScript becomes JavaScript: for Node by typescript.cjs, for Jest by jest.config.js. */
module.exports = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  swcrc: false,
};
