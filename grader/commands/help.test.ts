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
  --help     prints this page, and does nothing else

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
  expect(page).toContain('Options:\n  --help  prints this page');
});
