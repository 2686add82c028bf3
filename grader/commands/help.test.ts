import { expect, test } from '@jest/globals';
import { renderHelp } from './help';

const EXITS = { 0: 'it rang', 2: 'it could not ring' };

test('the help of a command has its purpose, syntax, arguments, options, exit codes and an example', () => {
  const help = {
    usage: 'npm run ring -- [bell]… [--times 3] [--loud]',
    does: 'Rings bells.',
    arguments: { '[bell]…': 'a bell; without it: all bells' },
    options: {
      times: { type: 'string', value: '3', about: 'how often' },
      loud: { type: 'boolean', about: 'rings loudly' },
    },
    exits: EXITS,
    example: 'npm run ring -- big --loud',
  } as const;
  expect(renderHelp(help)).toBe(`Rings bells.

Usage: npm run ring -- [bell]… [--times 3] [--loud]

Arguments:
  [bell]…    a bell; without it: all bells

Options:
  --times 3  how often
  --loud     rings loudly
  --help     prints this page, as -h does

Exit codes:
  0          it rang
  2          it could not ring

Example:
  npm run ring -- big --loud
`);
});

test('the help of a command without arguments and options has no empty section', () => {
  const page = renderHelp({ usage: 'npm run ring', does: 'Rings.', exits: EXITS, example: 'npm run ring' });
  expect(page).not.toContain('Arguments:');
  expect(page).toContain('Options:\n  --help  prints this page, as -h does\n');
});

test('a list that is asked for is printed in place of the page, which names it', () => {
  const help = { usage: 'npm run ring', does: 'Rings.', exits: EXITS, example: 'npm run ring' };
  const withList = { ...help, topics: { bells: { big: 'is low', smaller: 'is high' } } };
  expect(renderHelp(withList, 'bells')).toBe('big      is low\nsmaller  is high\n');
  expect(renderHelp(withList, 'other')).toBe(renderHelp(withList));
  expect(renderHelp(withList)).toContain('\n  --help bells  prints the list of bells\n');
});
