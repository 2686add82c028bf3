const swc = require('./grader/swc.cjs');

/** `npm test` runs the project `exercises` through grader/jest/session.ts. The grader's own tests: dev/jest.config.js. */
module.exports = {
  maxWorkers: 1,
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
  ],
};
