const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Runs unit tests last. They take parts of a second a file, so that two workers end together. A fresh clone knows no
 * times and would go by the size of files: the longest acceptance tests are among the shortest files.
 */
module.exports = class AcceptanceFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isUnit = ({ context }) => context.config.displayName?.name === 'unit';
    return [...sorted.filter((test) => !isUnit(test)), ...sorted.filter(isUnit)];
  }
};
