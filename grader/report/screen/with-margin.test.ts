import { expect, test } from '@jest/globals';
import { withMargin } from './with-margin';

test('lines of a screen begin behind its margin, and end without spaces', () => {
  expect(withMargin(['one ', '', '  two'])).toBe('  one\n\n    two');
});
