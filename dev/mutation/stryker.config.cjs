/** Stryker runs in the project's folder, and paths are relative to it. */
module.exports = {
  mutate: ['solutions/*.ts'],
  ignorePatterns: [
    '**',
    '!engine/**',
    '!dev/**',
    '!grader/**',
    '!solutions/**',
    '!test/**',
    '!jest.config.js',
    '!package.json',
    'node_modules',
  ],
  testRunner: 'command',
  commandRunner: { command: 'node dev/start.cjs mutate --judge' },
  coverageAnalysis: 'off',
  concurrency: 2,
  // The grader ends endless loops itself, in seconds. Only a busy machine takes longer.
  timeoutMS: 180000,
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: '.gradkata/mutation/report.json' },
  htmlReporter: { fileName: '.gradkata/mutation/report.html' },
  tempDirName: '.gradkata/mutation/sandbox',
  cleanTempDir: 'always',
  logLevel: 'warn',
};
