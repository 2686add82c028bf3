import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { TypeChecker } = outside<typeof import('./type-checker')>('grader/compile/type-checker');
const { typesFile } = outside<typeof import('../../page/build/types-file')>('page/build/types-file');
const { allParts } = outside<typeof import('../../page/build/site-parts')>('page/build/site-parts');

const checker = once(() => new TypeChecker(typesFile(ROOT, allParts(ROOT))));
const textsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(path.join(ROOT, folder, name), 'utf8')]),
  );

test.each(['solutions', 'test/stubs'])('TypeScript finds nothing in %s, with the types of the page alone', (folder) => {
  const texts = textsOf(folder);
  const found = Object.keys(texts).flatMap((file) => checker().check(file, texts));
  expect(found).toEqual([]);
});

test('a value of another type is found at its place', () => {
  const text = 'export const half: number = "2";\nconsole.log(half);\n';
  const [problem, ...more] = checker().check('01-gradf.ts', { '01-gradf.ts': text });
  expect(more).toEqual([]);
  expect(problem?.message).toBe("Type 'string' is not assignable to type 'number'.");
  expect(text.slice(problem?.start, problem?.end)).toBe('half');
});

test('a call of what another exercise exports is checked against its text', () => {
  const texts = {
    '01-gradf.ts': 'export function gradf(a: number) {\n  return a;\n}\n',
    '02-numerical-gradient.ts': "import { gradf } from './01-gradf';\nexport const it = gradf('a');\n",
  };
  expect(checker().check('02-numerical-gradient.ts', texts)).toHaveLength(1);
  const mended = { ...texts, '01-gradf.ts': texts['01-gradf.ts'].replace('number', 'string') };
  expect(checker().check('02-numerical-gradient.ts', mended)).toEqual([]);
});
