import { expect, test } from '@jest/globals';
import { compiledFiles } from '../../dev/testing/compiled-files';
import { outside } from '../../dev/testing/outside';

const { Program } = outside<typeof import('./program')>('grader/compile/program');

const OWN = 'exercises/01-gradf.ts';

test('a file is the learner’s own once it was loaded; an engine file never is', () => {
  const program = new Program(compiledFiles({ '01-gradf.ts': 'export const x = 1;' }));
  expect(program.isOwn(OWN)).toBe(false);
  program.module(OWN);
  program.module('engine/f.ts');
  expect([program.isOwn(OWN), program.isOwn('engine/f.ts'), program.isOwn('exercises/f.ts')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a file that another exercise has loaded is not the learner’s own in this one', () => {
  const files = compiledFiles({ '01-gradf.ts': 'export const x = 1;' });
  new Program(files).module(OWN);
  expect(new Program(files).isOwn(OWN)).toBe(false);
});

test('what a file imports is prepared with it, in a circle as well, and a fault there is left to the VM', () => {
  const program = new Program(
    compiledFiles({
      '01-gradf.ts': "import { y } from './02-y';\nimport './03-z';\nexport const x = () => y;",
      '02-y.ts': "import { x } from './01-gradf';\nexport const y = () => x;",
    }),
  );
  program.prepare(OWN);
  expect(program.isOwn('exercises/02-y.ts')).toBe(true);
  expect(() => program.module('exercises/03-z.ts')).toThrow(`${OWN}:2 imports "./03-z"`);
});
