import { expect, test } from '@jest/globals';
import { admit, loadSuite, reasonOf } from './load-suite';

const suite = { file: '/course/01-gradf.test.ts', exercise: '01-gradf', hidden: false };

test('a suite is hidden because of where it lies, whatever it says', () => {
  for (const said of [undefined, false, true]) {
    let admitted: unknown;
    loadSuite({ ...suite, hidden: true }, () => {
      admitted = admit('01-gradf', { title: 'Title', hidden: said });
    });
    expect(admitted).toEqual({ file: suite.file, options: { title: 'Title', hidden: true, recorded: false } });
  }
});

test('a suite of the project is taken as it is', () => {
  const options = { title: 'Title' };
  loadSuite(suite, () => {
    expect(admit('01-gradf', options).options).toBe(options);
  });
  expect.assertions(1);
});

test('a suite about another exercise than its name says, or about none, does not load', () => {
  expect(() => loadSuite(suite, () => admit('02-other', { title: '' }))).toThrow(
    "it calls exercise('02-other', …), but 01-gradf.test.ts is about 01-gradf. Rename one of them.",
  );
  expect(() => loadSuite(suite, () => {})).toThrow("it declares no tests: call exercise('01-gradf', …) in it.");
});

test.each([
  ['an error of many lines', new Error('one\n  two\n'), 'one two.'],
  ['a long one', new Error('x'.repeat(400)), `${'x'.repeat(300)}.`],
  [
    'one with the source below it',
    new Error('  x Expected a semicolon\n   ,-[/a/b.ts:7:1]\n 7 | return 12.5'),
    'line 7: x Expected a semicolon.',
  ],
  ['no error', 'a text', 'a text.'],
  ['nothing', undefined, 'undefined.'],
])('why a suite does not load is one line, also of %s', (_, error, says) => {
  expect(reasonOf(error)).toBe(says);
});
