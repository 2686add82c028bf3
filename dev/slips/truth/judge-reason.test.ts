import { describe, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../../grader/core/result';
import { ROOT } from '../../testing/root';
import { applyPatch } from '../apply-patch';
import { RightFile } from '../right-file';
import { rightTexts } from '../right-texts';
import { judgeReason } from './judge-reason';
import { observerOf } from './observe';

/** The verdict on a sentence about the solution with one piece replaced. */
function verdictOn(exercise: string, [was, became]: [string, string], text: string, more: Partial<Diagnosis> = {}) {
  const file = new RightFile(rightTexts(ROOT, exercise)[0]?.text ?? '');
  const start = file.text.indexOf(was);
  const changed = applyPatch(file, 'test', { start, end: start + was.length, text: became });
  if (!changed) throw new Error(`${exercise} does not hold ${was}`);
  const slip = { exercise, origin: 'solutions', kind: 'single' as const, text: changed.text, edits: [changed.edit] };
  const observe = observerOf(ROOT, { [`${exercise}.ts`]: changed.text }, exercise);
  const reason: Diagnosis = { id: 'reading:x', layer: 'reading', kind: 'x', text, places: [], ...more };
  return judgeReason(reason, slip, {}, observe).verdict;
}

describe('a sentence on a formula', () => {
  const slip: [string, string] = ['3 * Math.cos', '2 * Math.cos'];

  test.each([
    ['Your ∂f/∂b is 2·cos(3b) + 2.5·b^1.5: the factor of the cosine is not right.', 'true'],
    ['Your ∂f/∂b is 2·cos(b) + 2.5·b^1.5: the factor of the cosine is not right.', 'untrue'],
    ['Your ∂f/∂a is -3·a^2 - 0.5·a^-0.5: each sign is the wrong way round.', 'untrue'],
    ['Your ∂f/∂b is NaN at every point.', 'untrue'],
    ['Your ∂f/∂b is green.', 'unjudged'],
  ])('%s is %s', (text, verdict) => {
    expect(verdictOn('01-gradf', slip, text)).toBe(verdict);
  });
});

describe('a sentence on a difference', () => {
  test.each([
    ['Your ∂f/∂a is f(a + h, b, c) - f(a, b, c): the difference is not divided by anything.', 'true'],
    ['Your ∂f/∂a is (f(a + h, b, c) - f(a, b, c)) / h^2: the two points are h apart, and it divides by h^2.', 'untrue'],
    ['Your ∂f/∂b is f(a, b + h, c) - f(a, b, c): the difference is not divided by anything.', 'untrue'],
    ['If no step is given, your numericalGradient steps by 0.1. That is not the default of the exercise.', 'untrue'],
  ])('%s is %s', (text, verdict) => {
    expect(verdictOn('02-numerical-gradient', ['(f(a + h, b, c) - here) / h', 'f(a + h, b, c) - here'], text)).toBe(
      verdict,
    );
  });
});

describe('a sentence on an operation', () => {
  const slip: [string, string] = ['this.grad += out.data', 'this.grad = out.data'];

  test.each([
    ['exp: what was in grad before backward is gone afterwards. The step overwrites it.', 'true'],
    ['log: what was in grad before backward is gone afterwards. The step overwrites it.', 'untrue'],
    ['exp: what comes back does not depend on the gradient that arrives at the result. Multiply by it.', 'untrue'],
    ['Additions alone go wrong: after backward on x.add(y), x.grad is 2, but one path leads to x.', 'untrue'],
  ])('%s is %s', (text, verdict) => {
    expect(verdictOn('04-value', slip, text)).toBe(verdict);
  });

  test('that points at a line without the slip is untrue', () => {
    const at = (line: number) => [{ file: 'x', line, column: 1, endLine: line, endColumn: 2 }];
    expect(verdictOn('04-value', slip, 'Line 3: …', { layer: 'source', places: at(3) })).toBe('untrue');
    expect(verdictOn('04-value', slip, 'Line 32: …', { layer: 'source', places: at(32) })).toBe('true');
  });
});
