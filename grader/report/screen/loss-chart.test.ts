import { describe, expect, test } from '@jest/globals';
import { renderLossChart } from './loss-chart';

const falling = (steps: number) => Array.from({ length: steps + 1 }, (_, step) => 80 / (step + 1));

describe('the chart of the loss', () => {
  test('falls from the left to the right', () => {
    expect(renderLossChart([4, 3, 2, 1], 40)).toEqual([
      'loss',
      ' ▲',
      '4┤┓',
      ' │┃',
      ' │┗┓',
      ' │ ┃',
      ' │ ┃',
      ' │ ┗┓',
      ' │  ┃',
      '1┤  ┗━',
      ' └┬┬┬┬▶',
      '  0123',
      ' steps',
    ]);
  });

  test('names the first and the last step, and the first and the last loss', () => {
    const chart = renderLossChart(falling(200), 76).join('\n');
    expect(chart).toMatch(/^ *80┤/m);
    expect(chart).toMatch(/^0\.398┤/m);
    expect(chart).toMatch(/^ +0 .* 200$/m);
  });

  test.each([36, 75, 76])('has whole parts of the steps below it, in %d columns', (columns) => {
    const stepsOf = (steps: number) => renderLossChart(falling(steps), columns).at(-2)?.trim().split(/ +/);
    expect(stepsOf(200)).toEqual(['0', '100', '200']);
    expect(stepsOf(300)).toEqual(['0', '100', '200', '300']);
    expect(stepsOf(199)).toEqual(['0', '199']);
  });

  test.each([36, 76, 120])('is not wider than %d columns', (columns) => {
    const widths = renderLossChart(falling(500), columns).map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns - 10);
  });
});
