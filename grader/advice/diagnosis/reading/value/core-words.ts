import type { Words } from '../reading';
import { short } from './graph';
import type { CoreReading, WrongSum } from './probe-core';

/** The sentence for additions that go wrong. */
export function coreWords({ isArray, ...reading }: CoreReading): Words | undefined {
  const { start, returned, data, wrong, isLostAgain } = reading;
  if (isArray) {
    return {
      kind: 'array',
      text: 'Your Value is an array. Its class must not extend Array: keep the parents in a field.',
    };
  }
  if (start !== 0) {
    return { kind: 'start', text: `The grad of a new Value is ${short(start)}. It should be 0 until backward.` };
  }
  if (returned !== undefined && returned !== 'a Value') {
    const text = returned === 'undefined' ? 'add returns nothing.' : `add returns ${returned}, and not a Value.`;
    return { kind: 'add-returns', text };
  }
  if (data !== undefined) return { kind: 'add-data', text: `add gives ${data}.` };
  if (isLostAgain) {
    const text =
      'A second backward stops at what a first one has reached: after s.add(1).backward() twice, with gradients set ' +
      'to 0 between, the operands of s get nothing. Backward must leave no mark: each call needs its own record of ' +
      'visited nodes.';
    return { kind: 'visited-kept', text };
  }
  const [first] = wrong;
  // An error has a message of its own.
  if (!first || wrong.some(({ got }) => typeof got !== 'number')) return undefined;
  const { leaf, written, got, paths } = first;
  if (isSilent(wrong)) {
    return {
      kind: 'no-gradient',
      text: `No gradient leaves the result: after x.add(y).backward(), x.grad and y.grad are 0. ${ADVICE}`,
    };
  }
  const isSteady = wrong.every((one) => one.written !== written || one.leaf !== leaf || one.got === got);
  // A gradient that depends on the operands, or on what was computed before, is another one for the learner.
  if (!isSteady)
    return {
      kind: 'sum',
      text: `Additions alone go wrong: after backward on ${written}, ${leaf}.grad is not ${paths}. ${ADVICE}`,
    };
  const lead = paths === 1 ? 'one path leads' : `${paths} paths lead`;
  const text = `Additions alone go wrong: after backward on ${written}, ${leaf}.grad is ${short(got)},`;
  return { kind: 'sum', text: `${text} but ${lead} to ${leaf}. ${ruleFor(first, wrong)}${ADVICE}` };
}

/** The rule that such a number breaks. */
function ruleFor({ written, leaf, got, paths }: WrongSum, wrong: readonly WrongSum[]): string {
  if (typeof got !== 'number') return '';
  // A step that runs twice doubles what both operands get.
  const isOften = (one: WrongSum) => typeof one.got === 'number' && one.got > one.paths;
  const others = wrong.filter((one) => one.written === written && one.leaf !== leaf);
  const isOneAlone = written === 'x.add(y)' && !others.some(isOften);
  if (got > paths && !isOneAlone) return 'In one backward, the step of each node runs once. ';
  return written === 'x.add(x)' && got === 1 ? 'Each operand gets its contribution, added by +=. ' : '';
}

const ADVICE = 'Look at add and backward first.';

/** True if both operands of the simplest sum get nothing. */
function isSilent(wrong: CoreReading['wrong']): boolean {
  const leaves = wrong.filter(({ written, got }) => written === 'x.add(y)' && got === 0).map(({ leaf }) => leaf);
  return leaves.includes('x') && leaves.includes('y') && wrong.every(({ got }) => got === 0);
}
