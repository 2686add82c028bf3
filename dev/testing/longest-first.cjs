const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Acceptance tests that take 10 s of processor time or more, the longest first. */
const LONGEST = [
  'same-verdict-by-jest',
  'mistakes',
  'slips-of-value',
  'packages-on-platforms',
  'slips',
  'npx-jest',
  'resume-and-lock',
  'starter',
  'npm-test',
  'fuzz',
  'styles',
  'watch',
  'docs-course',
  'worker-memory',
  'bench-why',
  'worker-crash',
  'page-worker',
  'demo',
  'course-packages',
  'packages-on-course-servers',
  'packages-on-git-hosts',
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
