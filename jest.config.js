const { compilerOptions } = require('./tsconfig.json');

/** Makes `**` a call of Math.pow, which has the same bits in every engine: grader/judge/install-math.ts */
const tsconfig = { ...compilerOptions, target: 'es2015' };

/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/engine', '<rootDir>/exercises', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/*.test.ts'],
  testEnvironment: '<rootDir>/grader/jest/environment.ts',
  setupFilesAfterEnv: ['<rootDir>/grader/jest/setup.ts'],
  transform: { '\\.ts$': ['ts-jest', { tsconfig }] },
};
