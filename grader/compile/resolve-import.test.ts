import { describe, expect, test } from '@jest/globals';
import { resolveImport } from './resolve-import';

const OWN = 'exercises/01-gradf.ts';

describe('an import', () => {
  test.each([
    ['../engine/f', 'engine/f.ts'],
    ['../engine/f.ts', 'engine/f.ts'],
    ['../engine/f.js', 'engine/f.ts'],
    ['./02-numerical-gradient', 'exercises/02-numerical-gradient.ts'],
    ['./../exercises/./04-value', 'exercises/04-value.ts'],
  ])('of %s is the module %s', (request, name) => {
    expect(resolveImport(OWN, request)).toBe(name);
  });

  test('of an engine file is relative to engine/', () => {
    expect(resolveImport('engine/value.ts', './f')).toBe('engine/f.ts');
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
    expect(() => resolveImport(OWN, request)).toThrow(`${OWN} imports "${request}". An exercise may import only`);
  });

  test('that is refused is reported with its line, if that is known', () => {
    const refuse = () => resolveImport(OWN, 'node:fs', 7);
    expect(refuse).toThrow(/^exercises\/01-gradf\.ts:7 imports/);
    expect(refuse).toThrow(expect.objectContaining({ kind: 'error', location: { file: OWN, line: 7 } }));
  });
});
