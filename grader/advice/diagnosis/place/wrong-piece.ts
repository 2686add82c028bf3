import type { TestResult } from '../../../core/result';
import type { PlacedPiece } from './piece';

/** The name of a component before the point: `∂f/∂a at (2, 3, 4)`. */
const COMPONENT = /^(.+?) at /;

/** The data of an operation: `data of 3 · a.mul(b)`. */
const DATA = /^data of (?:\d+ · )?a\./;

/** A property of an operand: `a.grad of 3 · a.mul(b)`. */
const OPERAND = /^([ab])\.grad /;

/** What computes the first wrong number of a test. */
export function wrongPiece(
  { part, comparisons, diagnoses }: TestResult,
  tests: readonly TestResult[],
): PlacedPiece | undefined {
  const index = comparisons.findIndex(({ ok }) => !ok);
  const label = comparisons[index]?.label;
  if (label === undefined) return undefined;
  const operand = OPERAND.exec(label)?.[1];
  if (operand !== undefined) return { of: 'gradient', operand: operand === 'a' ? 0 : 1 };
  if (DATA.test(label)) return { of: 'data' };
  const component = COMPONENT.exec(label)?.[1];
  const parts = [...new Set(tests.flatMap((test) => test.part ?? []))];
  const known = parts.indexOf(part ?? component ?? '');
  if (component === undefined) return undefined;
  // Without a reason, what the element calls may be right.
  return { of: 'element', index: known >= 0 ? known : index, isOwn: diagnoses.length === 0 };
}
