const path = require('node:path');

/** It keeps all cores busy on purpose: `npm run verify` runs it apart from the others. */
const UNDER_LOAD = '<rootDir>/dev/acceptance/security/attacks.test.ts';

/** It needs other versions of Node, which are installed apart. */
const VERSIONS = '<rootDir>/dev/acceptance/nodes/';

/** They need real browsers, and packages that are installed apart. */
const BROWSERS = '<rootDir>/page/browsers/';

/** They need Redis and PostgreSQL, and packages that are installed apart. */
const SERVERS = '<rootDir>/queue/servers/';

const project = {
  rootDir: path.dirname(__dirname),
  roots: ['<rootDir>/dev', '<rootDir>/grader', '<rootDir>/page', '<rootDir>/queue'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/dev/testing/plain-environment.ts'],
  transform: { '\\.ts$': '<rootDir>/grader/jest/transformer.cjs' },
  moduleNameMapper: { '^typescript$': '<rootDir>/dev/testing/typescript-outside.cjs' },
};

/** The project's own tests: `npx jest --config dev/jest.config.js`. Those of the exercises: jest.config.js. */
module.exports = {
  maxWorkers: 2,
  testSequencer: path.join(__dirname, 'testing', 'longest-first.cjs'),
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/{dev,grader,page,queue}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dev/acceptance/', BROWSERS, SERVERS],
      setupFilesAfterEnv: ['<rootDir>/dev/testing/forbid-processes.ts', '<rootDir>/dev/testing/allow-long-tests.ts'],
    },
    {
      ...project,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/dev/acceptance/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', UNDER_LOAD, VERSIONS],
      // Not `testTimeout`: Jest does not heed it in a project.
      setupFilesAfterEnv: ['<rootDir>/dev/testing/allow-long-tests.ts'],
    },
    {
      ...project,
      displayName: 'load',
      testMatch: [UNDER_LOAD],
      setupFilesAfterEnv: ['<rootDir>/dev/testing/allow-long-tests.ts'],
    },
    {
      ...project,
      displayName: 'nodes',
      testMatch: [`${VERSIONS}*.test.ts`],
      setupFilesAfterEnv: ['<rootDir>/dev/testing/allow-long-tests.ts'],
    },
    {
      ...project,
      displayName: 'browsers',
      testMatch: [`${BROWSERS}*.test.ts`],
      setupFilesAfterEnv: ['<rootDir>/dev/testing/allow-long-tests.ts'],
    },
    {
      ...project,
      displayName: 'queue',
      testMatch: [`${SERVERS}*.test.ts`],
      setupFilesAfterEnv: ['<rootDir>/dev/testing/allow-long-tests.ts'],
    },
  ],
};
