/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/engine', '<rootDir>/exercises', '<rootDir>/test'],
  testMatch: ['**/test/*.test.ts'],
  modulePathIgnorePatterns: ['/__mocks__/'],
  testEnvironment: '<rootDir>/grader/jest/environment.ts',
  setupFilesAfterEnv: ['<rootDir>/grader/jest/setup.ts'],
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
};
