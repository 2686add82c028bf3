import { expect, test } from '@jest/globals';
import { readArguments } from './arguments';

const HELP = {
  usage: 'npm run ring -- [bell]… [--times 3] [--loud]',
  does: 'Rings bells.',
  options: {
    times: { type: 'string', value: '3', about: 'how often' },
    loud: { type: 'boolean', about: 'rings loudly' },
  },
  exits: { 0: 'it rang' },
  example: 'npm run ring',
} as const;

test('the options that the help of a command lists are those that it takes', () => {
  const { values, positionals } = readArguments(['big', '--times', '3', 'small', '--loud'], HELP);
  expect({ ...values }).toEqual({ times: '3', loud: true });
  expect(positionals).toEqual(['big', 'small']);
});

test.each([
  ['an option that it does not list', ['--quiet'], "Unknown option '--quiet'."],
  ['a mistyped option', ['--tmies', '3'], "Unknown option '--tmies'. Did you mean --times?"],
  ['an option without its value', ['--times'], "Option '--times <value>' argument missing."],
])('a command refuses %s in one line with its usage', (_, args, reason) => {
  expect(() => readArguments(args, HELP)).toThrow(new Error(`${reason} Usage: ${HELP.usage}`));
});
