const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Acceptance tests that take 10 s of processor time or more, the longest first. */
const LONGEST = [
  'mistakes',
  'slips-of-value',
  'same-verdict-by-jest',
  'docs-course',
  'packages-on-platforms',
  'resume-and-lock',
  'slips',
  'npx-jest',
  'packages-on-course-servers',
  'demo',
  'watch',
  'pack',
  'worker-memory',
  'starter',
  'new',
  'npm-test',
  'bench-class',
  'worker-crash',
  'packages-on-git-hosts',
  'same-verdict-everywhere',
  'bench-why',
  'docs',
  'fuzz',
  'settings-and-hidden-tests',
  'left-out-stubs',
  'graded-class',
  'course-packages',
  'page-worker',
  'lazy-loading',
  'styles',
].map((name) => `${name}.test.ts`);

/**
 * Runs the longest tests first and unit tests last, which take parts of a second a file, so that two workers end
 * together. A fresh clone knows no times and would go by the size of files: some of the longest are short files.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isUnit = ({ context }) => context.config.displayName?.name === 'unit';
    const rank = (test) => {
      const place = LONGEST.indexOf(path.basename(test.path));
      return isUnit(test) ? LONGEST.length + 1 : place < 0 ? LONGEST.length : place;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
};
