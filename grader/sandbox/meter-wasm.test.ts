import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { meterWasm } = outside<typeof import('./meter-wasm')>('grader/sandbox/meter-wasm');
const { nodeVms } = outside<typeof import('../../dev/testing/node-parts')>('dev/testing/node-parts');

/** The steps that code takes in a new VM, and its error if it has one. `limit` is how many it may take. */
async function run(code: string, limit = 10_000_000): Promise<{ steps: number; error: string | undefined }> {
  const vm = await nodeVms().acquire();
  vm.stepsLeft.value = limit;
  let error: string | undefined;
  try {
    vm.context.unwrapResult(vm.context.evalCode(code)).dispose();
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  return { steps: limit - vm.stepsLeft.value, error };
}

const indexOf = (length: number) => `Array.prototype.indexOf.call({ length: ${length} }, 1)`;

describe('metered code', () => {
  test('takes the same steps for the same work in each instance', async () => {
    const [one, other] = [await run(indexOf(10_000)), await run(indexOf(10_000))];
    expect(one).toEqual({ steps: other.steps, error: undefined });
  });

  test('takes steps in proportion to the work of a built-in function', async () => {
    const [one, ten] = [await run(indexOf(10_000)), await run(indexOf(100_000))];
    expect(Math.round(ten.steps / one.steps)).toBe(10);
  });

  test.each([
    ['a search', indexOf(2 ** 53 - 1)],
    ['products of long integers', 'let n = 3n; for (let i = 0; i < 16; i += 1) n *= n; for (;;) n * n;'],
    ['a sort', 'const a = Array.from({ length: 1e5 }, (_, i) => (i * 7919) % 100003); for (;;) a.slice().sort();'],
    [
      'a text',
      `JSON.stringify((() => { let o = {}; for (let i = 0; i < 30; i += 1) o = { a: o, b: o }; return o; })())`,
    ],
    ['filled memory', 'const a = new Uint8Array(8e6); for (;;) a.fill(1);'],
    ['copied memory', 'const a = new Uint8Array(4e6); for (;;) a.slice();'],
    ['a loop with many statements', `new Function('let x = 0; for (;;) {' + 'x += 1;'.repeat(2000) + '}')();`],
  ])('traps when no steps are left: %s', async (_, code) => {
    const { steps, error } = await run(code);
    expect(error).toMatch(/unreachable/);
    // A copy takes many steps at once.
    expect(steps).toBeGreaterThan(10_000_000);
    expect(steps).toBeLessThan(10_200_000);
  });
});

test('code with an instruction that is not known is refused', () => {
  const start = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const functions = [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0];
  const code = (body: number[]) => [10, body.length + 4, 1, body.length + 2, 0, ...body, 0x0b];
  expect(() => meterWasm(Uint8Array.from([...start, ...functions, ...code([0x01])]))).not.toThrow();
  expect(() => meterWasm(Uint8Array.from([...start, ...functions, ...code([0xfd])]))).toThrow(
    'The meter does not know the instruction 0xfd.',
  );
});
