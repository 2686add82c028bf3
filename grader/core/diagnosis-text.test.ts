import { expect, test } from '@jest/globals';
import { diagnosisText } from './diagnosis-text';
import type { Diagnosis } from './result';

const reason = (text: string, line: number): Diagnosis => ({
  id: text,
  layer: 'recorded',
  kind: text,
  text,
  places: [{ file: 'exercises/01-gradf.ts', line, column: 1, endLine: line, endColumn: 2 }],
});

test('a reason about another line than the first has its line behind its component', () => {
  const text = (line: number) =>
    diagnosisText({ diagnoses: [reason('∂f/∂a: Slope.', 4), reason('∂f/∂c: Sign.', line)] });
  expect(text(6)).toBe('∂f/∂a: Slope. ∂f/∂c (line 6): Sign.');
  expect(text(4)).toBe('∂f/∂a: Slope. ∂f/∂c: Sign.');
});
