import type { TestResult } from '../../core/result';
import { messageKind } from './message-kind';
import type { Signature, TestSignature } from './signature';

/** Two wrong numbers count as equal if they differ by less than this share of the test's tolerance. */
const EQUAL_SHARE_OF_TOLERANCE = 0.1;

/** Two numbers of 32 bits count as equal if they differ by less than this share. Their last digits tell no mistake. */
const EQUAL_SHARE_OF_SINGLE = 1e-5;

/** What is wrong with one part in one test. A test of the whole has a piece for each part that is wrong in it. */
export interface WrongPiece {
  test: TestResult;
  /** Null if it is about no part. */
  part: string | null;
  signature: TestSignature;
}

/** The tests of an exercise, and the parts that they are about. */
export class TestsByName {
  private readonly byName: ReadonlyMap<string, TestResult>;
  private readonly parts: readonly string[];

  constructor(tests: readonly TestResult[]) {
    this.byName = new Map(tests.map((test) => [test.name, test]));
    this.parts = [...new Set(tests.flatMap(({ part }) => part ?? []))];
  }

  /** The pieces of the tests that ran here to a pass, a failure or an error. The others say nothing. */
  pieces(signature: Signature): WrongPiece[] {
    return Object.entries(signature).flatMap(([name, wrong]) => {
      const test = this.byName.get(name);
      if (!test || test.status === 'waiting' || test.status === 'not-started') return [];
      return this.piecesOfTest(test, wrong);
    });
  }

  private piecesOfTest(test: TestResult, wrong: TestSignature): WrongPiece[] {
    if (test.part !== null || 'message' in wrong) return [{ test, part: test.part, signature: wrong }];
    const byPart = new Map<string | null, Record<string, number | string>>();
    for (const [label, number] of Object.entries(wrong.numbers)) {
      const part = this.parts.find((name) => label.startsWith(`${name} `)) ?? null;
      byPart.set(part, { ...byPart.get(part), [label]: number });
    }
    return [...byPart].map(([part, numbers]) => ({ test, part, signature: { numbers } }));
  }
}

/** The labels of what is wrong. A message has one that no number has. */
export function labelsOf(signature: TestSignature): string[] {
  return 'numbers' in signature ? Object.keys(signature.numbers) : [''];
}

/**
 * Compares a mistake with an answer in one piece.
 *
 * @returns undefined if the test ended before it came to the mistake's numbers, which decides nothing
 */
export function agrees({ test, signature }: WrongPiece, own: TestSignature | undefined): boolean | undefined {
  if ('message' in signature) {
    if (!own || !('message' in own)) return false;
    return own.compared === signature.compared && messageKind(own.message) === messageKind(signature.message);
  }
  const compared = test.comparisons.filter(({ label }) => label in signature.numbers);
  if (compared.length === 0) return undefined;
  return (
    compared.length === labelsOf(signature).length &&
    compared.every(({ label, yours, tolerance }) => isEqual(yours, signature.numbers[label], tolerance))
  );
}

function isEqual(one: number | string, other: number | string | undefined, tolerance: number): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  const share = isSingle(one) && isSingle(other) ? EQUAL_SHARE_OF_SINGLE : 1e-12;
  return Math.abs(one - other) <= Math.max(EQUAL_SHARE_OF_TOLERANCE * tolerance, share * Math.abs(other));
}

/** A number that 32 bits hold, and that needs most of them. */
function isSingle(number: number): boolean {
  return Math.fround(number) === number && !Number.isInteger(number * 1024);
}
