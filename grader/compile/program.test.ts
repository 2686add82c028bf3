import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { Submission } from '../core/submission';

const { nodeEngine } = outside<typeof import('../../dev/testing/node-parts')>('dev/testing/node-parts');
const { Program } = outside<typeof import('./program')>('grader/compile/program');

const OWN = 'exercises/01-gradf.ts';

const engine = nodeEngine(ROOT);

function programOf(files: Record<string, string> = {}) {
  const texts = Object.entries(files).map(([name, text]) => [name, { text }]);
  return new Program(engine, new Submission('learner', Object.fromEntries(texts)));
}

describe('an import', () => {
  test.each([
    ['../engine/f', 'engine/f.ts'],
    ['../engine/f.ts', 'engine/f.ts'],
    ['../engine/f.js', 'engine/f.ts'],
    ['./02-numerical-gradient', 'exercises/02-numerical-gradient.ts'],
    ['./../exercises/./04-value', 'exercises/04-value.ts'],
  ])('of %s is the module %s', (request, name) => {
    expect(programOf().resolve(OWN, request)).toBe(name);
  });

  test('of an engine file is relative to engine/', () => {
    expect(programOf().resolve('engine/value.ts', './f')).toBe('engine/f.ts');
  });

  test.each([
    ...['node:fs', 'fs', 'fast-check', '', '.', './', '..', '../engine', '../engine/', '../solutions/01-gradf'],
    ...['../test/01-gradf.test', '../../engine/f', '../engine/../solutions/01-gradf', '../engine/deeper/f'],
    ...[
      'engine/f',
      'exercises/04-value',
      '/etc/passwd',
      'file:///etc/passwd',
      'https://example.org/f.ts',
      '../package',
    ],
  ])('of "%s" is refused', (request) => {
    expect(() => programOf().resolve(OWN, request)).toThrow(`${OWN} imports "${request}". An exercise may import only`);
  });

  test('that is refused is reported with its line, if that is known', () => {
    const refuse = () => programOf().resolve(OWN, 'node:fs', 7);
    expect(refuse).toThrow(/^exercises\/01-gradf\.ts:7 imports/);
    expect(refuse).toThrow(expect.objectContaining({ kind: 'error', location: { file: OWN, line: 7 } }));
  });
});

describe('a module', () => {
  test('of the submission is its own file, transpiled once', () => {
    const program = programOf({ '01-gradf.ts': 'export const x: number = 1;\n' });
    const module = program.module(OWN);
    expect(module.code).toContain('export const x = 1');
    expect(program.module(OWN)).toBe(module);
  });

  test('of the engine is the project’s, the same one for every submission', () => {
    const files = { 'f.ts': 'export const f = () => 0;' };
    const [one, other] = [programOf(files), programOf(files)];
    expect(one.module('engine/f.ts').code).toContain('Math.sin');
    expect(one.module('engine/f.ts')).toBe(other.module('engine/f.ts'));
    expect(one.source('engine/f.ts')).not.toBe(files['f.ts']);
  });

  test('of one submission is not that of another', () => {
    const [one, other] = ['1', '2'].map((x) => programOf({ '01-gradf.ts': `export const x = ${x};` }));
    expect(one?.module(OWN).code).not.toBe(other?.module(OWN).code);
  });

  test('that is not in the engine is a fault that says where to look', () => {
    expect(() => programOf().module('engine/g.ts')).toThrow('There is no engine/g.ts. Look into engine/');
  });

  test('that is not in the submission is a fault', () => {
    expect(() => programOf().module(OWN)).toThrow(`${OWN} is missing`);
  });

  test('with an import that nothing uses is refused when it may not have it', () => {
    const program = programOf({ '01-gradf.ts': "\nimport { readFileSync } from 'node:fs';\nexport const x = 1;\n" });
    expect(() => program.module(OWN)).toThrow(`${OWN}:2 imports "node:fs"`);
  });
});

describe('whose a file is', () => {
  test('a file is the learner’s own once it was loaded; an engine file never is', () => {
    const program = programOf({ '01-gradf.ts': 'export const x = 1;' });
    expect(program.isOwn(OWN)).toBe(false);
    program.module(OWN);
    program.module('engine/f.ts');
    expect([program.isOwn(OWN), program.isOwn('engine/f.ts'), program.isOwn('exercises/f.ts')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
