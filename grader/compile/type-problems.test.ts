import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { typeProblems } = outside<typeof import('./type-problems')>('grader/compile/type-problems');

const FILE = `${ROOT}/exercises/01-gradf.ts`;

function problemsOf(text: string, others: Record<string, string> = {}): [number, string[]][] {
  const more = Object.entries(others).map(([name, one]) => [`${ROOT}/exercises/${name}`, one] as const);
  const problems = typeProblems(ROOT, FILE, new Map([[FILE, text], ...more]));
  return problems.map(({ code, within }) => [code, [...within]]);
}

test('problems have the names of what is around them', () => {
  expect(problemsOf('class Value {\n  mul() {\n    return two;\n  }\n}')).toEqual([[2304, ['Value', 'mul']]]);
});

test('the engine and the other exercises of the learner are known', () => {
  const text = "import { f } from '../engine/f';\nimport { two } from './02-two';\nf(1, 2, two);";
  expect(problemsOf(text, { '02-two.ts': 'export const two = 2;' })).toEqual([]);
});

test('no other file is read for the imports of a submission', () => {
  expect(problemsOf("import { POINTS } from '../test/oracle/functions';\nexport default POINTS;")).toEqual([
    [2307, []],
  ]);
});

test('beside an import that leads nowhere there is no other problem, which may follow from it', () => {
  const text = "import { Value } from './04-valeu';\nexport class More extends Value {\n  two = this.add(two);\n}";
  expect(problemsOf(text)).toEqual([[2307, []]]);
});

test('types that compute types are not checked', () => {
  expect(problemsOf('type Deep<T> = T extends 1 ? Deep<T> : 2;\nexport const two: Deep<1> = 3;')).toEqual([]);
});
