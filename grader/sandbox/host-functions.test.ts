import { describe, expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import { openVm } from '../../dev/testing/open-vm';
import { outside } from '../../dev/testing/outside';

const { installHostModules } = outside<typeof import('./host-functions')>('grader/sandbox/host-functions');

describe('functions of the host inside the VM', () => {
  test('each call their own, in several modules and under the same name', async () => {
    const swappable = {
      'engine/f': { f: (x: number) => x + 1, g: (x: number) => x + 2 },
      'engine/h': { f: (x: number) => x + 3 },
    };
    const source = `import { f, g } from '../engine/f';
      import { f as other } from '../engine/h';
      export const use = () => [f(10), g(10), other(10), f(20)];`;
    expect((await openSandbox(source, { swappable })).call('use')).toEqual([11, 12, 13, 21]);
  });

  test('hand over all numbers as they are, in both directions', async () => {
    const received: number[][] = [];
    const f = (...numbers: number[]) => {
      received.push(numbers);
      return numbers[0] as number;
    };
    const source = `import { f } from '../engine/f';
      export const use = () => [f(-0), f(NaN, 1e308), f(-Infinity), f(0.1, 2, 3)];`;
    const { call } = await openSandbox(source, { swappable: { 'engine/f': { f } } });
    const { NaN: nan, NEGATIVE_INFINITY: least } = Number;
    expect(call('use')).toStrictEqual([-0, nan, least, 0.1]);
    expect(received).toStrictEqual([[-0], [nan, 1e308], [least], [0.1, 2, 3]]);
  });

  test('return NaN for a function that returns nothing', async () => {
    const swappable = { 'engine/f': { f: (() => {}) as () => number } };
    const source = `import { f } from '../engine/f'; export const use = () => f();`;
    expect((await openSandbox(source, { swappable })).call('use')).toBeNaN();
  });

  test('are an error of the suite if a name is none that a module can export', async () => {
    const swappable = { 'engine/f': { 'not-a-name': () => 1 } };
    await expect(openSandbox('export {};', { swappable })).rejects.toThrow(
      /^its swappable functions do not load .* Name each like a variable\.$/,
    );
  });

  test('are listed by the ids under which the VM asks for them, and leave no global behind', async () => {
    const asked: unknown[] = [];
    const { context, bridge, evaluate } = await openVm({
      resolve: (_, request) => request,
      callHost: () => {
        asked.push(bridge.hostCallRequest());
        bridge.answerHostCall(0);
      },
    });
    const [f, g, h] = [() => 1, () => 2, () => 3];
    const globals = () => context.dump(evaluate('Reflect.ownKeys(globalThis).length'));
    const before = globals();
    const list = installHostModules(context, bridge, { 'engine/f': { f, g }, 'engine/h': { h } });
    expect(list.map((run) => run())).toEqual([1, 2, 3]);
    expect(globals()).toBe(before);
    const source = `import { h } from 'engine/h.ts'; import { g } from 'engine/f.ts'; h(7); g(8, 9);`;
    context.unwrapResult(context.evalCode(source, 'main.ts', { type: 'module' }));
    expect(asked).toEqual([
      { id: 2, args: [7] },
      { id: 1, args: [8, 9] },
    ]);
  });
});
