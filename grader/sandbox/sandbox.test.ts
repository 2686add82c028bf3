import { describe, expect, test } from '@jest/globals';
import { answer, EXERCISE, openSandbox, vms } from '../../dev/testing/open-sandbox';
import { LIMITS } from '../core/limits';

const ABSENT = [
  ...['process', 'require', 'module', 'global', 'fetch', 'WebAssembly', 'Worker', 'std', 'os', 'expect', 'test'],
  ...['setTimeout', 'setInterval', 'setImmediate', '__given', '__gradkata__'],
];

describe('inside the VM', () => {
  test.each(ABSENT)('there is no %s', async (name) => {
    expect(await answer(`return typeof globalThis.${name};`)).toBe('undefined');
  });

  test('code made from text, and from what an error of the host is made of, finds no more than other code', async () => {
    const { call } = await openSandbox(
      `import { f } from '../engine/f';
       const look = 'return typeof process + typeof require';
       const thrown = () => { try { f('1'); } catch (error) { return error; } };
       export const seen = () => [new Function(look)(), f.constructor(look)(), thrown().constructor.constructor(look)(),
         console.log.constructor(look)()];`,
      { swappable: { 'engine/f': { f: () => 1 } } },
    );
    expect(call('seen')).toEqual(new Array(4).fill('undefinedundefined'));
  });

  test('the console is captured, a line for each call of each method', async () => {
    const { call, output } = await openSandbox(`
      class Value { toString() { return 'Value(data=2)'; } }
      export const write = () => {
        console.log('a', 1, [1, 2]); console.info({ x: 1 }); console.warn(new Value());
        console.error(new Error('no')); console.debug(Symbol('s'), 3n, null, undefined);
      };`);
    call('write');
    expect(output).toEqual(['a 1 [1,2]', '{"x":1}', 'Value(data=2)', 'Error: no', 'Symbol(s) 3 null undefined']);
  });

  test('the console survives what cannot be shown', async () => {
    const { call, output } = await openSandbox(`
      const loop: Record<string, unknown> = {}; loop.self = loop;
      export const write = () => console.log(loop, { toString() { throw new Error('no'); } }, 'x'.repeat(1e6));`);
    call('write');
    expect(output).toEqual([
      `(object that cannot be shown) (object that cannot be shown) ${'x'.repeat(2_000)}… 998000 more characters`,
    ]);
  });
});

describe('a given function', () => {
  const swappable = { 'engine/f': { f: (a: number, b: number) => a * 10 + b } };
  const attempt = `
    import { f } from '../engine/f';
    import * as engine from '../engine/f';
    const tried = (task: () => unknown) => { try { task(); return 'done'; } catch (error) { return String(error); } };`;

  test('is what the engine file of its name exports, and all of it', async () => {
    const { call } = await openSandbox(`${attempt} export const use = () => [f(4, 2), ...Object.keys(engine)];`, {
      swappable,
    });
    expect(call('use')).toEqual([42, 'f']);
  });

  test('cannot be replaced or changed', async () => {
    const { call } = await openSandbox(
      `${attempt}
       const forged = () => 0;
       const results = [
         () => { engine.f = forged; }, () => { delete engine.f; },
         () => { f.call = forged; }, () => { Object.defineProperty(f, 'name', { value: 'g' }); },
         () => { Object.setPrototypeOf(f, null); }, () => { f.prototype = {}; },
       ].map(tried);
       globalThis.__given = { f: forged };
       export const use = () => [f(4, 2), f.name, ...results];`,
      { swappable },
    );
    const refused = new Array(6).fill(expect.stringMatching(/^TypeError/));
    expect(call('use')).toEqual([42, 'f', ...refused]);
  });

  test('refuses whatever is no number, and says which argument it is', async () => {
    const { call } = await openSandbox(
      `${attempt}
       export const use = () => ['1', null, undefined, [1], { valueOf: () => 1 }, 1n, true, Symbol()]
         .map((value) => tried(() => f(1, value)));`,
      { swappable },
    );
    const types = ['string', 'object', 'undefined', 'object', 'object', 'bigint', 'boolean', 'symbol'];
    expect(call('use')).toEqual(types.map((type) => `TypeError: f takes numbers: argument 2 is of type ${type}`));
  });
});

describe('loading', () => {
  test('a sibling exercise can be imported, and an error in it is reported in its own file', async () => {
    const { call } = await openSandbox(`export { twice, fail } from './02-sibling';`, {
      siblings: {
        '02-sibling.ts': 'export const twice = (x: number) => 2 * x;\nexport const fail = () => undefined.x;',
      },
    });
    expect(call('twice', 21)).toBe(42);
    expect(() => call('fail')).toThrow(/^exercises\/02-sibling\.ts:2: your code threw TypeError/);
  });

  test.each([
    ['a syntax error', 'export const = 1;', `${EXERCISE}:1 does not compile`],
    ['a throw', '\nthrow new Error("no");', `${EXERCISE}:2: your code threw Error: no`],
    ['an await', 'await new Promise(() => {});', `${EXERCISE} uses await outside of a function`],
    ['a foreign import', `import 'node:fs';`, `${EXERCISE}:1 imports "node:fs"`],
    ['a foreign re-export', `export * from 'node:fs';`, 'imports "node:fs"'],
    ['a missing sibling', `import { x } from './09-none'; export { x };`, 'exercises/09-none.ts is missing'],
  ])('%s is a fault that names the file', async (_, source, says) => {
    await expect(openSandbox(source)).rejects.toMatchObject({
      name: 'LearnerFault',
      message: expect.stringContaining(says),
    });
  });

  test('names what is exported, types left out', async () => {
    const { sandbox } = await openSandbox(
      'export default 1; export class B {} export const a = 1; export type T = number; export interface I { x: T }',
    );
    expect(sandbox.exportNames()).toEqual(['B', 'a', 'default']);
  });
});

describe('disposing', () => {
  const source =
    'export class Value { parents = [this]; } export const make = () => [new Value(), () => 1].map(String);';

  test('300 VMs, one after another, need no more memory than one, and tell each other nothing', async () => {
    const chamber = await vms.acquire(LIMITS);
    const left = new Set<unknown>();
    for (let round = 0; round < 300; round += 1) {
      const { sandbox, call } = await openSandbox(`${source}
        export const left = () => [globalThis.left, Array.prototype.left, Math.max(1, 2)].join();
        export const leave = () => { globalThis.left = Array.prototype.left = 'something'; Math.max = () => 7; };`);
      left.add(call('left'));
      call('leave');
      call('make');
      new (sandbox.marshaller.exported('Value') as new () => object)();
      sandbox.dispose();
    }
    expect([...left]).toEqual([',,2']);
    expect(await vms.acquire(LIMITS)).toBe(chamber);
  });

  test('what overflowed the stack of the host, caught or not, costs the next learner no depth', async () => {
    const depth = `export const depth = () => { let n = 0; const dig = () => { n += 1; dig(); }; try { dig(); } catch {} return n; };`;
    const before = (await openSandbox(depth)).call('depth');
    const { call } = await openSandbox(`
      const bomb = (): any => Object.defineProperty([0], 0, { get() { throw bomb(); } });
      export const explode = () => { throw bomb(); };
      export const print = () => { try { console.log({ toJSON() { console.log(this); } }); } catch {} };`);
    for (const name of ['explode', 'print', 'explode']) {
      try {
        call(name);
      } catch {}
    }
    expect((await openSandbox(depth)).call('depth')).toBe(before);
  });

  test('an import that is refused does not reach the next learner', async () => {
    await expect(openSandbox(`import 'node:fs';`)).rejects.toThrow('imports "node:fs"');
    expect((await openSandbox('export const answer = () => 42;')).call('answer')).toBe(42);
  });

  test('no second learner gets into a VM before the first has left', async () => {
    const { sandbox, call } = await openSandbox(source);
    const chamber = await vms.acquire(LIMITS);
    expect(() => chamber.attach(sandbox)).toThrow('There is learner code in this VM already.');
    expect(call('make')).toHaveLength(2);
    sandbox.dispose();
    expect(() => chamber.attach(sandbox)).not.toThrow();
    chamber.restore(sandbox);
  });

  test('other limits have a VM of their own', async () => {
    const chamber = await vms.acquire(LIMITS);
    expect(await vms.acquire({ ...LIMITS, textLength: 100 })).not.toBe(chamber);
  });

  test('a VM that ran into its limits takes its instance along', async () => {
    const chamber = await vms.acquire(LIMITS);
    const { sandbox, call } = await openSandbox('export const loop = () => { for (;;) {} };');
    expect(() => call('loop')).toThrow('took too long');
    sandbox.dispose();
    expect(await vms.acquire(LIMITS)).not.toBe(chamber);
  });
});
