import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { disguise } from '../../dev/testing/disguise';
import { honestClass } from '../../dev/testing/honest-class';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { LIMITS } from '../core/limits';
import { Submission } from '../core/submission';

const { nativeTranspiler } = outside<typeof import('../compile/native')>('grader/compile/native');
const { ClassComparison } = outside<typeof import('./compare-class')>('grader/similarity/compare-class');

const read = (folder: string, name: string) => readFileSync(path.join(ROOT, folder, name), 'utf8');
const STUBS = Object.fromEntries(
  readdirSync(path.join(ROOT, 'test', 'stubs'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, read('test/stubs', name)]),
);

const comparison = () => new ClassComparison(nativeTranspiler, LIMITS, STUBS);
const submissionOf = (id: string, texts: Record<string, string>) =>
  new Submission(id, Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }])));

const EXERCISES = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];
const LATER = ['05-more-operations', '06-neural-network'];

describe('a class of 200 with 20 planted copies', () => {
  const honest = honestClass([...EXERCISES, ...LATER], 200);
  const copies = Array.from({ length: 20 }, (_, index) => ({
    of: `n${7 * index}`,
    texts: Object.fromEntries(Object.entries(honest[7 * index] ?? {}).map(([name, text]) => [name, disguise(text)])),
  }));

  test('has these first: renamed, in another order and in another format', () => {
    const all = comparison();
    for (const [index, texts] of honest.entries())
      all.add({ submission: submissionOf(`n${index}`, texts), owner: `n${index}` });
    for (const { of, texts } of copies) all.add({ submission: submissionOf(`copy of ${of}`, texts), owner: of + of });
    const found = all.rank(20).map(({ ids }) => [...ids].sort().join(' · '));
    expect(found.sort()).toEqual(copies.map(({ of }) => `copy of ${of} · ${of}`).sort());
  });
});

describe('two answers', () => {
  const SOLUTION = { '01-gradf.ts': read('solutions', '01-gradf.ts') };

  test('of one group, or of one learner, are not compared', () => {
    const all = comparison();
    for (const id of ['a', 'b']) all.add({ submission: submissionOf(id, SOLUTION), owner: 'group 1' });
    expect(all.rank(5)).toEqual([]);
  });

  test('that are the stub have nothing in common', () => {
    const all = comparison();
    for (const id of ['a', 'b', 'c']) all.add({ submission: submissionOf(id, STUBS), owner: id });
    expect(all.rank(5)).toEqual([]);
  });

  test('are shown with the lines that both have', () => {
    const text = SOLUTION['01-gradf.ts'];
    const [one, other] = [
      submissionOf('a', { '01-gradf.ts': text }),
      submissionOf('b', { '01-gradf.ts': disguise(text) }),
    ];
    const { exercises } = comparison().show([one, other], 1);
    expect(exercises).toHaveLength(1);
    const [{ id, isEqual, sides } = { id: '', isEqual: true, sides: [] }] = exercises;
    expect([id, isEqual]).toEqual(['01-gradf', false]);
    for (const side of sides) {
      const marked = side.lines.map((line) => side.text.split('\n')[line - 1]).join('\n');
      expect(marked).toContain('Math.cos');
    }
  });

  test('that are no TypeScript, or nested too deeply, have nothing in common', () => {
    const all = comparison();
    const broken = { '01-gradf.ts': 'export function (', '02-x.ts': `${'('.repeat(50_000)}1` };
    for (const id of ['a', 'b']) all.add({ submission: submissionOf(id, broken), owner: id });
    expect(all.rank(5)).toEqual([]);
  });
});
