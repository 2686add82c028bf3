import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { once } from '../../../dev/testing/once';
import { outside } from '../../../dev/testing/outside';
import { ROOT } from '../../../dev/testing/root';
import type { GraphPicture, Picture } from '../../core/picture';

const { bareJudge } = outside<typeof import('../../../dev/testing/bare-judge')>('dev/testing/bare-judge');

const IDS = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];
const judgeOf = once(() => bareJudge(IDS));

function solution(id: string, change: readonly [string, string] = ['', '']): string {
  return readFileSync(path.join(ROOT, 'solutions', `${id}.ts`), 'utf8').replace(...change);
}

/** The pictures of right answers, of which some are replaced. */
async function picturesOf(replaced: Record<string, string>, chosen: 'expression' | string[] = IDS) {
  const files = Object.fromEntries(IDS.map((id) => [`${id}.ts`, replaced[id] ?? solution(id)]));
  const { pictures } = await judgeOf().judge({ learner: files }, { pictures: chosen });
  return pictures?.[0] ?? {};
}

function pictureOf<Kind extends Picture['kind']>(pictures: readonly Picture[] | undefined, kind: Kind) {
  return pictures?.find((picture): picture is Extract<Picture, { kind: Kind }> => picture.kind === kind);
}

const graphOf = async (change: readonly [string, string]): Promise<GraphPicture | undefined> =>
  pictureOf((await picturesOf({ '04-value': solution('04-value', change) }, ['04-value']))['04-value'], 'graph');

test('the expression of the first failing test is drawn, with what its gradients should be', async () => {
  const graph = await graphOf(['this.grad += right.data * out.grad', 'this.grad += right.grad * out.grad']);
  expect(graph?.test).toBe('mul: passes on a gradient of 3, times its local derivatives');
  expect(graph?.nodes.map(({ label, operation, operands }) => [label, operation, ...operands])).toEqual([
    ['a', ''],
    ['b', ''],
    ['v1', '+ 0', 0],
    ['v2', '+ 0', 1],
    ['v3', '×', 2, 3],
    ['v4', '+', 4, 4],
    ['v5', '+', 5, 4],
  ]);
  const wrong = graph?.nodes.filter(({ isGradWrong }) => isGradWrong);
  expect(wrong?.map(({ label, grad, expectedGrad }) => [label, grad, expectedGrad])).toEqual([
    ['a', 0, -12],
    ['v1', 0, -12],
  ]);
});

test('seen from the result, the first wrong gradient is the one to look at', async () => {
  const graph = await graphOf(['this.grad += right.data * out.grad', 'this.grad += right.grad * out.grad']);
  expect(graph?.nodes.find(({ isFirstWrong }) => isFirstWrong)?.label).toBe('v1');
});

test('a graph without backward has data alone, of which the first wrong one is marked', async () => {
  const graph = await graphOf(['this.node(this.data * right.data', 'this.node(this.data + right.data']);
  expect(graph?.hasGradients).toBe(false);
  expect(graph?.nodes.at(-1)).toMatchObject({ data: -1.5, expectedData: -10, isDataWrong: true, isFirstWrong: true });
});

test('of a right Value the expression of the goal is drawn, by the names of its suite', async () => {
  const graph = await graphOf(['', '']);
  expect(graph?.test).toBe('softmax: gives the notebook’s gradients');
  expect(graph?.nodes.slice(0, 4).map(({ label }) => label)).toEqual([
    'logits[0]',
    'logits[1]',
    'logits[2]',
    'logits[3]',
  ]);
  expect(graph?.nodes.some(({ isDataWrong, isGradWrong }) => isDataWrong || isGradWrong)).toBe(false);
});

test('a class of the learner’s own is drawn as well, because only data and grad are read', async () => {
  const own = readFileSync(path.join(ROOT, 'dev', 'acceptance', 'learner', 'slips', '04-own.ts'), 'utf8');
  const pictures = await picturesOf({ '04-value': own }, ['04-value']);
  expect(pictureOf(pictures['04-value'], 'graph')?.nodes.length).toBe(15);
});

test('the errors of both methods are measured, and those of the right ones beside them', async () => {
  const half = solution('02-numerical-gradient', ['(f(a + h, b, c) - here) / h', '(f(a + h, b, c) - here) / (2 * h)']);
  const pictures = await picturesOf({ '02-numerical-gradient': half });
  const [forward, symmetric] = pictureOf(pictures['02-numerical-gradient'], 'errors')?.curves ?? [];
  const at = (points: readonly (readonly [number, number])[] = [], step: number) =>
    points.find(([other]) => other === step)?.[1] ?? Number.NaN;
  expect([forward?.order, symmetric?.order]).toEqual([1, 2]);
  expect(at(forward?.expected, 1e-2) / at(forward?.expected, 1e-3)).toBeCloseTo(10, 0);
  expect(at(symmetric?.yours, 1e-2) / at(symmetric?.yours, 1e-3)).toBeCloseTo(100, 0);
  // Half of ∂f/∂a is lost with any step.
  expect(at(forward?.yours, 1e-6)).toBeCloseTo(12.353553 / 2, 4);
});

test('the tangent and the secants have the slopes that the learner’s functions give', async () => {
  const pictures = await picturesOf({ '01-gradf': solution('01-gradf', ['-3 * a ** 2', '3 * a ** 2']) });
  const lines = pictureOf(pictures['01-gradf'], 'slope')?.lines ?? [];
  expect(lines.map(({ name }) => name)).toEqual(['tangent', 'forward secant', 'symmetric secant']);
  expect(lines.map(({ yours, expected }) => [yours?.toFixed(3), expected.toFixed(3)])).toEqual([
    ['11.646', '-12.354'],
    ['-17.764', '-17.764'],
    ['-13.001', '-13.001'],
  ]);
});

test('a function that never ends is left out, with the reason', async () => {
  const endless = solution('02-numerical-gradient', ['const here', 'for (;;);\n  const here']);
  const slope = pictureOf((await picturesOf({ '02-numerical-gradient': endless }))['01-gradf'], 'slope');
  expect(slope?.notes).toEqual([expect.stringMatching(/^What 02-numerical-gradient gives is left out: .*too long/)]);
  expect(slope?.lines.map(({ yours }) => yours === null)).toEqual([false, true, false]);
});

test('what is not begun has no picture', async () => {
  const stubs = Object.fromEntries(
    IDS.map((id) => [id, readFileSync(path.join(ROOT, 'test', 'stubs', `${id}.ts`), 'utf8')]),
  );
  expect(Object.values(await picturesOf(stubs)).flat()).toEqual([]);
});

test('a screen has the expression of the exercise that it shows, if that has one', async () => {
  const wrong = solution('04-value', ['right.data * out.grad', 'right.grad * out.grad']);
  const shown = async (replaced: Record<string, string>) =>
    Object.entries(await picturesOf(replaced, 'expression')).map(([id, own]) => [id, ...own.map(({ kind }) => kind)]);
  expect(await shown({ '04-value': wrong })).toEqual([['04-value', 'graph']]);
  expect(await shown({})).toEqual([]);
  const first = solution('01-gradf', ['-3 * a ** 2', '3 * a ** 2']);
  expect(await shown({ '01-gradf': first, '04-value': wrong })).toEqual([]);
});
