/** How ts-jest transforms TypeScript: each file alone, with source maps that debuggers follow. */
module.exports = {
  '\\.ts$': [
    'ts-jest',
    {
      transpilation: true,
      tsconfig: {
        module: 'commonjs',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
        target: 'es2022',
        isolatedModules: true,
      },
    },
  ],
};
