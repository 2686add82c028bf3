import { describe, expect, test } from '@jest/globals';
import { answer, EXERCISE, openSandbox, vms } from '../../dev/testing/open-sandbox';
import { LIMITS } from '../core/limits';

const ABSENT = [
  ...['process', 'require', 'module', 'global', 'fetch', 'WebAssembly', 'Worker', 'std', 'os', 'expect', 'test'],
  ...['setTimeout', 'setInterval', 'setImmediate', '__hostFunctions', '__gradkata__'],
];

describe('inside the VM', () => {
  test.each(ABSENT)('there is no %s', async (name) => {
    expect(await answer(`return typeof globalThis.${name};`)).toBe('undefined');
  });

  test('code made from text, or by constructors of host functions, finds no process and no require', async () => {
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

  test('the console is captured, with a line for each call of each method', async () => {
    const { call, output } = await openSandbox(`
      class Value { toString() { return 'Value(data=2)'; } }
      export const write = () => {
        console.log('a', 1, [1, 2]); console.info({ x: 1 }); console.warn(new Value());
        console.error(new Error('no')); console.debug(Symbol('s'), 3n, null, undefined);
      };`);
    call('write');
    expect(output).toEqual(['a 1 [1,2]', '{"x":1}', 'Value(data=2)', 'Error: no', 'Symbol(s) 3 null undefined']);
  });

  test('the console has the methods of browsers and Node, of which none fails', async () => {
    const { call, output } = await openSandbox(`
      export const write = () => {
        console.table([{ a: 1 }, 2]); console.dir({ x: 1 }); console.assert(true, 'not seen');
        console.assert(1 > 2, 'seen', 3); console.count(); console.count('n'); console.count('n');
        console.time('walk'); console.timeEnd('walk'); console.group('in'); console.groupEnd(); console.clear();
      };`);
    call('write');
    expect(output).toEqual([
      '0: {"a":1}',
      '1: 2',
      '{"x":1}',
      'Assertion failed seen 3',
      'default: 1',
      'n: 1',
      'n: 2',
      'walk: no time is measured here',
      'in',
    ]);
  });

  test.each([
    ['toString', `{ toString() { console.log(evil, ++calls); return 'x'; } }`],
    ['toJSON', '{ toJSON() { console.log(evil, ++calls); return 1; } }'],
    ['a getter', '{ get x() { console.log(evil, ++calls); return 1; } }'],
  ])('a value that writes itself to the console while it is shown does so four times: %s', async (_, evil) => {
    const { call, output } = await openSandbox(`
      let calls = 0;
      const evil = ${evil};
      export const write = () => { console.log(evil); return calls; };`);
    expect(call('write')).toBe(4);
    expect(output[0]).toBe('(not shown: showing this value writes to the console again)');
    expect(output).toHaveLength(5);
    expect(call('write')).toBe(8);
  });

  test('the console accepts values that cannot be shown', async () => {
    const { call, output } = await openSandbox(`
      const loop: Record<string, unknown> = {}; loop.self = loop;
      export const write = () => console.log(loop, { toString() { throw new Error('no'); } }, 'x'.repeat(1e6));`);
    call('write');
    expect(output).toEqual([
      `(object that cannot be shown) (object that cannot be shown) ${'x'.repeat(2_000)}… 998000 more characters`,
    ]);
  });
});

describe('a host function', () => {
  const swappable = { 'engine/f': { f: (a: number, b: number) => a * 10 + b } };
  const prologue = `
    import { f } from '../engine/f';
    import * as engine from '../engine/f';
    const tried = (task: () => unknown) => { try { task(); return 'done'; } catch (error) { return String(error); } };`;

  test('is the only export of its engine module', async () => {
    const { call } = await openSandbox(`${prologue} export const use = () => [f(4, 2), ...Object.keys(engine)];`, {
      swappable,
    });
    expect(call('use')).toEqual([42, 'f']);
  });

  test('cannot be replaced or changed', async () => {
    const { call } = await openSandbox(
      `${prologue}
       const forged = () => 0;
       const results = [
         () => { engine.f = forged; }, () => { delete engine.f; },
         () => { f.call = forged; }, () => { Object.defineProperty(f, 'name', { value: 'g' }); },
         () => { Object.setPrototypeOf(f, null); }, () => { f.prototype = {}; },
       ].map(tried);
       globalThis.__hostFunctions = { f: forged };
       export const use = () => [f(4, 2), f.name, ...results];`,
      { swappable },
    );
    const refused = new Array(6).fill(expect.stringMatching(/^TypeError/));
    expect(call('use')).toEqual([42, 'f', ...refused]);
  });

  test('refuses an argument that is no number, and says which one', async () => {
    const { call } = await openSandbox(
      `${prologue}
       export const use = () => ['1', null, undefined, [1], { valueOf: () => 1 }, 1n, true, Symbol()]
         .map((value) => tried(() => f(1, value)));`,
      { swappable },
    );
    const types = ['string', 'object', 'undefined', 'object', 'bigint', 'boolean', 'symbol'].map(
      (one) => `of type ${one}`,
    );
    types.splice(3, 0, 'an array');
    expect(call('use')).toEqual(types.map((type) => `TypeError: f takes numbers: argument 2 is ${type}`));
  });
});

describe('loading', () => {
  test('can import a sibling exercise, and reports an error of it in its own file', async () => {
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
    [
      'a missing sibling',
      `import { x } from './09-none'; export { x };`,
      `${EXERCISE}:1 imports "./09-none", and no exercise`,
    ],
  ])('fails with a fault that names the file: %s', async (_, source, says) => {
    await expect(openSandbox(source)).rejects.toMatchObject({
      name: 'LearnerFault',
      message: expect.stringContaining(says),
    });
  });

  test('lists the exports, without types', async () => {
    const { sandbox } = await openSandbox(
      'export default 1; export class B {} export const a = 1; export type T = number; export interface I { x: T }',
    );
    expect(sandbox.exportNames()).toEqual(['B', 'a', 'default']);
  });
});

describe('after disposing', () => {
  const source =
    'export class Value { parents = [this]; } export const make = () => [new Value(), () => 1].map(String);';

  test('300 guests in turn need no more memory than one, and find nothing of each other', async () => {
    const vm = await vms.acquire(LIMITS);
    const findings = new Set<unknown>();
    for (let round = 0; round < 300; round += 1) {
      const { sandbox, call } = await openSandbox(`${source}
        export const left = () => [globalThis.left, Array.prototype.left, Math.max(1, 2)].join();
        export const leave = () => { globalThis.left = Array.prototype.left = 'something'; Math.max = () => 7; };`);
      findings.add(call('left'));
      call('leave');
      call('make');
      new (sandbox.marshaller.exported('Value') as new () => object)();
      sandbox.dispose();
    }
    expect([...findings]).toEqual([',,2']);
    expect(await vms.acquire(LIMITS)).toBe(vm);
  });

  test('an overflow of the host’s stack, caught or not, leaves the next guest its full depth of calls', async () => {
    const depth = `export const depth = () => {
      let n = 0;
      const dig = () => { n += 1; dig(); };
      try { dig(); } catch {}
      return n;
    };`;
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

  test('a refused import has no effect on the next guest', async () => {
    await expect(openSandbox(`import 'node:fs';`)).rejects.toThrow('imports "node:fs"');
    expect((await openSandbox('export const answer = () => 42;')).call('answer')).toBe(42);
  });

  test('a second guest cannot be attached before the first is detached', async () => {
    const { sandbox, call } = await openSandbox(source);
    const vm = await vms.acquire(LIMITS);
    expect(() => vm.attach(sandbox)).toThrow('There is learner code in this VM already.');
    expect(call('make')).toHaveLength(2);
    sandbox.dispose();
    expect(() => vm.attach(sandbox)).not.toThrow();
    vm.restore(sandbox);
  });

  test('a VM is not used for other limits than those it was built for', async () => {
    const vm = await vms.acquire(LIMITS);
    expect(await vms.acquire({ ...LIMITS, textLength: 100 })).not.toBe(vm);
  });

  test('a VM that hit a limit is not used again', async () => {
    const vm = await vms.acquire(LIMITS);
    const { sandbox, call } = await openSandbox('export const loop = () => { for (;;) {} };');
    expect(() => call('loop')).toThrow('took too long');
    sandbox.dispose();
    expect(await vms.acquire(LIMITS)).not.toBe(vm);
  });
});
