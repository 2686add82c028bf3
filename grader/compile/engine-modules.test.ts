import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { EngineModules } = outside<typeof import('./engine-modules')>('grader/compile/engine-modules');
const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');

const TEXTS: Readonly<Record<string, string>> = {
  'engine/f.ts': 'export const f = (a: number): number => a;',
  'engine/library.js': 'export const g = () => import("./f");',
};

/** The modules of an engine, and the texts that they asked for. */
function engine() {
  const asked: string[] = [];
  const text = (name: string) => {
    asked.push(name);
    return TEXTS[name];
  };
  return { modules: new EngineModules(text, nativeTranspiler), asked };
}

test('a module is transpiled', () => {
  expect(engine().modules.module('engine/f.ts').code).toMatch(/f = \(a\) => a/);
});

test('a library of JavaScript is handed over as it is, where there is no TypeScript of that name', () => {
  const { modules } = engine();
  expect(modules.module('engine/library.ts')).toMatchObject({ code: TEXTS['engine/library.js'], imports: [] });
  expect(modules.module('engine/library.ts')).toBe(modules.module('engine/library.ts'));
});

test('a library is not read for a module that there is', () => {
  const { modules, asked } = engine();
  modules.module('engine/f.ts');
  expect(asked).not.toContain('engine/f.js');
});

test('a module that there is not is refused', () => {
  expect(() => engine().modules.module('engine/g.ts')).toThrow('There is no engine/g.ts. Look into engine/');
});
