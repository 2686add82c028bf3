import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';
import type { GraphNode, GraphPicture, Picture } from '../../core/picture';
import type { Figure } from './tools';

const { drawFigure } = outside<typeof import('./draw-figure')>('grader/report/pictures/draw-figure');
const { loadDrawingTools } = outside<typeof import('../page/load-drawing-tools')>(
  'grader/report/page/load-drawing-tools',
);

const tools = loadDrawingTools();
const figure = async (picture: Picture): Promise<Figure> => drawFigure(picture, await tools);

const NODE: GraphNode = {
  label: 'a',
  operation: '',
  operands: [],
  data: 2,
  grad: 4,
  expectedData: 2,
  expectedGrad: 4,
  isDataWrong: false,
  isGradWrong: false,
  isFirstWrong: false,
};
const WRONG = { ...NODE, expectedGrad: 6, isGradWrong: true, isFirstWrong: true };
const RESULT = { ...NODE, label: 'v1', operation: '× 3', operands: [0], data: 6, grad: 1 };

const graph = (...nodes: GraphNode[]): GraphPicture => ({ kind: 'graph', test: 'mul', hasGradients: true, nodes });

const ERRORS: Picture = {
  kind: 'errors',
  point: [2, 3, 4],
  notes: [],
  curves: [
    {
      exercise: '02-numerical-gradient',
      name: 'numericalGradient',
      defaultStep: 1e-6,
      order: 1,
      expected: [
        [1, 8],
        [1e-4, 6e-4],
        [1e-6, 6e-6],
      ],
      yours: [],
    },
  ],
};

test('a wrong gradient has a class for its border, a cross, and what is right below', async () => {
  const { svg, description } = await figure(graph(WRONG, RESULT));
  expect(svg).toMatch(/class="node off"/);
  expect(svg).toContain('✗ grad 4');
  expect(svg).toContain('should be 6');
  expect(svg).toContain('look here first');
  expect(description).toContain('Look first at a, the operand of “× 3”: its grad is 4 and should be 6.');
});

test('a graph that is right has no crosses', async () => {
  const { svg, title } = await figure(graph(NODE, RESULT));
  expect(svg).not.toMatch(/✗|should be|off/);
  expect(title).toBe('The graph of the expression');
});

test('what learner code has in place of a number cannot end a box or a label', async () => {
  const { svg, table } = await figure(graph({ ...NODE, data: 'the text "}|<b>"' }, RESULT));
  expect(svg).not.toContain('<b>');
  expect(svg).toContain('&lt;b&gt;');
  expect(table.rows[0]?.[3]).toBe('the text "}|<b>"');
});

test.each([
  ['a graph', graph(WRONG, RESULT)],
  ['a plot', ERRORS],
])('%s has the colours of the page, no ids and no long numbers', async (_, picture) => {
  const { svg } = await figure(picture);
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toMatch(/ id=| aria-|"black"|<style|<title/);
  expect(svg).not.toMatch(/="[^"]*\d\.\d{3}/);
});

test('equal pictures are drawn by equal bytes', async () => {
  expect(await figure(ERRORS)).toEqual(await figure(ERRORS));
});

test('ticks are written as powers of ten, and slopes have names', async () => {
  const { svg } = await figure(ERRORS);
  for (const text of ['1e-6', '1e-14', '∝ h', 'rounding, ∝ 1/h']) expect(svg).toContain(`>${text}<`);
});

test('a method without numbers is named in the legend, with its default step', async () => {
  const { legend } = await figure(ERRORS);
  expect(legend.map(({ text }) => text)).toEqual([
    'as it should be',
    'numericalGradient, which gives no numbers yet; ○ its default h = 1e-6',
  ]);
});

const slope = (yours: number | null): Picture => ({
  kind: 'slope',
  variable: 'a',
  point: [2],
  title: 'f(a)',
  step: 0.5,
  curve: [1, 1.5, 2, 2.5, 3].map((x) => [x, x * x]),
  lines: [{ exercise: '01-gradf', name: 'tangent', at: [2], yours, expected: 4 }],
  notes: [],
});

test('a line of which the learner has no slope is said to be the right one', async () => {
  const { legend, description, table } = await figure(slope(null));
  expect(legend.at(-1)).toEqual({ stroke: 'yours', text: 'tangent: right slope 4' });
  expect(description).toContain('01-gradf gives no tangent yet: the right one is drawn, with the slope 4.');
  expect(table.rows[0]).toEqual(['tangent', '2', 'none', '4']);
});

test('a wrong slope is told beside the right one', async () => {
  const { legend, description } = await figure(slope(-4));
  expect(legend.at(-1)).toEqual({ stroke: 'wrong', text: '✗ tangent: your slope -4, should be 4' });
  expect(description).toContain('The tangent of 01-gradf has the slope -4, and should have 4.');
});

test('losses that are no numbers are left out of the curve, and named in the table', async () => {
  const { table, description } = await figure({ kind: 'losses', test: 't', expected: [4, 2, 1], yours: [4, null, 3] });
  expect(table.rows[1]).toEqual(['1', 'no number', '2']);
  expect(description).toContain('yours goes from 4 to 3 in 2 steps, the right one from 4 to 1');
});
