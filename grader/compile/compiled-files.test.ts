import { describe, expect, test } from '@jest/globals';
import { compiledFiles } from '../../dev/testing/compiled-files';

const OWN = 'exercises/01-gradf.ts';

const faultOf = (task: () => unknown): unknown => {
  try {
    return task();
  } catch (error) {
    return error;
  }
};

describe('a module', () => {
  test('of the submission is its own file, transpiled once', () => {
    const files = compiledFiles({ '01-gradf.ts': 'export const x: number = 1;\n' });
    const module = files.module(OWN);
    expect(module.code).toContain('export const x = 1');
    expect(files.module(OWN)).toBe(module);
  });

  test('of the engine is the project’s, the same one for every submission', () => {
    const texts = { 'f.ts': 'export const f = () => 0;' };
    const [one, other] = [compiledFiles(texts), compiledFiles(texts)];
    expect(one.module('engine/f.ts').code).toContain('Math.sin');
    expect(one.module('engine/f.ts')).toBe(other.module('engine/f.ts'));
  });

  test('of one submission is not that of another', () => {
    const [one, other] = ['1', '2'].map((x) => compiledFiles({ '01-gradf.ts': `export const x = ${x};` }));
    expect(one?.module(OWN).code).not.toBe(other?.module(OWN).code);
  });

  test('that is not in the engine is a fault that says where to look', () => {
    expect(() => compiledFiles({}).module('engine/g.ts')).toThrow('There is no engine/g.ts. Look into engine/');
  });

  test('that is not in the submission is a fault', () => {
    expect(() => compiledFiles({}).module(OWN)).toThrow(`${OWN} is missing`);
  });

  test('that is misspelt in an import is a fault at the import, with the name that is meant', () => {
    const texts = { '04-value.ts': '', '05-more.ts': "\nimport { Value } from './04-valeu';\nexport { Value };\n" };
    const files = compiledFiles(texts);
    files.module('exercises/05-more.ts');
    expect(faultOf(() => files.module('exercises/04-valeu.ts'))).toMatchObject({
      message: 'exercises/05-more.ts:2 imports "./04-valeu", and no exercise has that name. Did you mean "./04-value"?',
      location: { file: 'exercises/05-more.ts', line: 2 },
    });
  });

  test('that does not compile has the same fault each time, and is not compiled again', () => {
    const files = compiledFiles({ '01-gradf.ts': 'export const x = ;' });
    const fault = faultOf(() => files.module(OWN));
    expect(fault).toMatchObject({
      name: 'LearnerFault',
      message: expect.stringContaining(`${OWN}:1 does not compile`),
    });
    expect(faultOf(() => files.module(OWN))).toBe(fault);
  });

  test('with an import that nothing uses is refused each time when it may not have it', () => {
    const files = compiledFiles({ '01-gradf.ts': "\nimport { readFileSync } from 'node:fs';\nexport const x = 1;\n" });
    expect(() => files.module(OWN)).toThrow(`${OWN}:2 imports "node:fs"`);
    expect(() => files.module(OWN)).toThrow(`${OWN}:2 imports "node:fs"`);
  });
});

describe('a file', () => {
  test('is parsed once', () => {
    const files = compiledFiles({ '01-gradf.ts': 'export const x = 1;' });
    expect(files.parse(OWN)).toBe(files.parse(OWN));
  });

  test('that is too large to parse is not parsed, also if only the place of a function in it is asked for', () => {
    const files = compiledFiles({ '01-gradf.ts': `export const x = ${'('.repeat(30_000)}1` });
    expect(() => files.parse(OWN)).toThrow(`${OWN}:1 nests brackets more than 100 deep`);
  });

  test('with line ends of old has its lines', () => {
    const files = compiledFiles({ '01-gradf.ts': 'export const x = 1;\r\rexport const y = ;' });
    expect(() => files.module(OWN)).toThrow(`${OWN}:3 does not compile`);
  });

  test('with line ends of old may be longer than a line', () => {
    const files = compiledFiles({ '01-gradf.ts': `${'let a;\r'.repeat(400)}` });
    expect(() => files.module(OWN)).toThrow(`${OWN}:2 does not compile: Identifier \`a\``);
  });
});
