import { expect, test } from '@jest/globals';
import { openVm } from '../../dev/testing/open-vm';
import { outside } from '../../dev/testing/outside';

const { QuickJsInternals } = outside<typeof import('./quickjs-internals')>('grader/sandbox/quickjs-internals');
const { NumberCells } = outside<typeof import('./number-cells')>('grader/sandbox/number-cells');

const openInternals = async () => {
  const { vm, context, evaluate } = await openVm();
  return { context, evaluate, internals: new QuickJsInternals(context, vm.instance.getWasmMemory()) };
};

const { POSITIVE_INFINITY, NaN: notANumber } = Number;

test.each([0, -0, 1, -7, 2 ** 31, 0.1, -1e300, 5e-324, -POSITIVE_INFINITY, notANumber])(
  'the number %d is that number inside the VM',
  async (number) => {
    const { context, evaluate, internals } = await openInternals();
    internals.setArgument(0, internals.numbers.at(1, number));
    const same = evaluate('(x) => typeof x === "number" && [x, Object.is(x, -0)].join()').value;
    const text = internals.call(same, context.undefined.value, 1);
    expect(internals.textAt(text)).toBe([number, Object.is(number, -0)].join());
  },
);

test.each(['0', '-0', '-7', '2 ** 31', '0.1', '5e-324', '-Infinity'])('the value %s is read as it is', async (text) => {
  const { evaluate, internals } = await openInternals();
  expect(internals.numberAt(evaluate(text).value)).toBe(Number(new Function(`return ${text}`)()));
});

test('numbers with other bits than those of QuickJS are refused', () => {
  const words = new Int32Array(64);
  const cells = new NumberCells(128, () => words);
  expect(() => cells.check(() => 0 as never)).toThrow('This build of QuickJS has other bits for 0.');
});
