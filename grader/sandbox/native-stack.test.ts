import { describe, expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import type { LearnerFault } from '../core/learner-fault';
import { TOO_DEEP } from './fuel';

const N = 10_000;
const nested = (before: string, after: string, inner = '1') =>
  `return new Function('return ' + '${before}'.repeat(${N}) + '${inner}' + '${after}'.repeat(${N}))();`;
const wrapped = (first: string, next: string, use: string) =>
  `let it = ${first}; for (let i = 0; i < ${N}; i += 1) it = ${next}; return ${use};`;

/** Ways to make functions of QuickJS call each other, 10,000 deep. */
const WAYS: [string, string][] = [
  ['parentheses', nested('(', ')')],
  ['array literals', nested('[', ']')],
  ['object literals', nested('{a:', '}')],
  ['templates', nested('`${', '}`')],
  ['functions', nested('function () {return ', '}')],
  ['arrow functions', nested('(a = ', ') => 1')],
  ['classes', nested('class { x = ', '}')],
  ['calls', nested('f(', ')')],
  ['indices', nested('a[', ']')],
  ['signs', nested('- ', '')],
  ['chains of conditions', nested('1 ? 1 : ', '')],
  ['iterators that map', wrapped('[1].values()', 'it.map((x) => x)', 'it.next()')],
  ['iterators that drop', wrapped('[1].values()', 'it.drop(0)', 'it.next()')],
  ['iterators that return', wrapped('[1].values()', 'it.map((x) => x)', 'it.return()')],
  ['delegating generators', wrapped('[1].values()', '(function* (of) { yield* of; })(it)', 'it.next()')],
  ['arrays made a text', wrapped('[]', '[it]', 'it.join()')],
  ['flattened arrays', wrapped('[]', '[it]', 'it.flat(Infinity)')],
  ['written JSON', wrapped('{}', '{ it }', 'JSON.stringify(it)')],
  ['read JSON', `return JSON.parse('['.repeat(${N * 5}));`],
  ['proxies that are read', wrapped('{}', 'new Proxy(it, {})', 'it.x')],
  ['proxies that are called', wrapped('() => 1', 'new Proxy(it, {})', 'it()')],
  ['proxies that construct', wrapped('class {}', 'new Proxy(it, {})', 'new it()')],
  ['bound functions', wrapped('() => 1', 'it.bind(null)', 'it()')],
  ['groups of a regular expression', `return new RegExp('(?:'.repeat(${N}) + 'a' + ')'.repeat(${N}));`],
  ['texts of objects', 'const o = { toString: () => String(o) }; return String(o);'],
  ['evaluated texts', `globalThis.f = () => (0, eval)('f()'); return f();`],
];

describe('code that nests without end', () => {
  test.each(WAYS)('ends before the stack of the host does: %s', async (_, body) => {
    const { sandbox, call } = await openSandbox(`export function nest() {\n${body}\n}`);
    const fault = faultOf(() => call('nest'));
    const { message } = sandbox.fuel.isSpent ? sandbox.fuel.fault() : fault;
    expect(message).toMatch(/calls itself without end|stack overflow|out of memory/);
    expect(fault).not.toMatchObject({ isStackOverflow: true });
  });
});

describe('an overflow where QuickJS does not look at its stack', () => {
  const chain = wrapped('[1].values()', 'it.map((x) => x)', 'it.next()');
  const overflow = async (depth: number) => {
    const { sandbox, call } = await openSandbox(`export function nest() {\n${chain.replace(`${N}`, `${depth}`)}\n}`);
    faultOf(() => call('nest'));
    return sandbox.fuel;
  };

  test('spends the fuel, says so, and keeps the count of steps', async () => {
    const [fuel, deeper] = [await overflow(N), await overflow(2 * N)];
    expect(fuel.fault()).toMatchObject({ kind: 'spent', message: TOO_DEEP });
    expect(fuel.steps).toBeGreaterThan(10_000);
    expect(deeper.steps / fuel.steps).toBeCloseTo(2, 0);
  });

  test('cannot be caught', async () => {
    const { sandbox, call } = await openSandbox(`export function nest() {\n try { ${chain} } catch {} return 1;\n}`);
    expect(faultOf(() => call('nest'))).toMatchObject({ name: 'VmError' });
    expect(sandbox.fuel.hasTrapped).toBe(true);
  });
});

function faultOf(task: () => unknown): LearnerFault {
  try {
    task();
  } catch (fault) {
    return fault as LearnerFault;
  }
  throw new Error('The code ended without a fault.');
}
