const swc = require('./grader/swc.cjs');

/** `npm test` runs the project `exercises` through grader/jest/session.ts; `npm run verify` runs the project `grader`. */
module.exports = {
  maxWorkers: 1,
  // For all projects: in a project of its own it is not heard.
  testTimeout: 180_000,
  reporters: ['default'],
  projects: [
    {
      displayName: 'exercises',
      rootDir: __dirname,
      roots: ['<rootDir>/test'],
      testMatch: ['<rootDir>/test/*.test.ts'],
      testEnvironment: '<rootDir>/grader/jest/environment.ts',
      transform: { '\\.ts$': ['@swc/jest', swc] },
      transformIgnorePatterns: ['/node_modules/'],
    },
    {
      displayName: 'grader',
      rootDir: __dirname,
      roots: ['<rootDir>/dev', '<rootDir>/grader'],
      testMatch: ['<rootDir>/{dev,grader}/**/*.test.ts'],
      testEnvironment: 'node',
      transform: {
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
      },
    },
  ],
};
