import { describe, expect, test } from '@jest/globals';
import { exerciseOf, type Files, gradeAll } from './testing/submissions';

const GRADF = '01-gradf.ts';
const signature = 'export function gradf(a: number, b: number, c: number)';

/** Submissions in which exercise 01 cannot be judged, and what its learner is told. */
const BROKEN: Record<string, { files: Files; says: RegExp }> = {
  'syntax error': {
    files: { [GRADF]: `${signature} {\n  return [a, ;\n}\n` },
    says: /exercises\/01-gradf\.ts:2 does not compile: .* Fix the syntax there/,
  },
  'unary minus before **': {
    files: { [GRADF]: `${signature} {\n  return [-a ** 2, b, c];\n}\n` },
    says: /01-gradf\.ts:2 does not compile: .*Wrap the unary expression in parentheses/,
  },
  'merge conflict': {
    files: { [GRADF]: `<<<<<<< HEAD\n${signature} { return [1, 2, 3]; }\n=======\n>>>>>>> theirs\n` },
    says: /01-gradf\.ts:1 does not compile: Encountered diff marker/,
  },
  'missing file': { files: { [GRADF]: null }, says: /exercises\/01-gradf\.ts is missing\. Put the file there/ },
  'empty file': { files: { [GRADF]: '\n' }, says: /exercises\/01-gradf\.ts is empty/ },
  'missing export': {
    files: { [GRADF]: 'export function gradF() { return [1, 2, 3]; }' },
    says: /does not export gradf\. It exports gradF\. Did you mean gradF\? Rename it to gradf\./,
  },
  'no export': {
    files: { [GRADF]: 'function gradf() { return [1, 2, 3]; }' },
    says: /does not export gradf\. It exports nothing\. Write "export" before gradf/,
  },
  'default export': {
    files: { [GRADF]: 'export default function gradf() { return [1, 2, 3]; }' },
    says: /A default export is not enough: write "export" before gradf itself/,
  },
  'wrong kind': {
    files: { [GRADF]: '\n\nexport const gradf = [1, 2, 3];' },
    says: /01-gradf\.ts:3: gradf must be a function or class, but it is an array of 3/,
  },
  'a throw': {
    files: { [GRADF]: `${signature} {\n  const x: any = undefined;\n\n  return x.y;\n}` },
    says: /01-gradf\.ts:4: your code threw TypeError: cannot read property 'y' of undefined/,
  },
  'a throw while loading': {
    files: { [GRADF]: `${signature} { return [1, 2, 3]; }\nthrow new Error('too early');\n` },
    says: /01-gradf\.ts:2: your code threw Error: too early/,
  },
  'throwing no error': {
    files: { [GRADF]: `${signature} { throw 'just a text'; }` },
    says: /threw just a text, which is not an Error/,
  },
  'endless loop': {
    files: { [GRADF]: `${signature} { while (true) {} }` },
    says: /took too long and was stopped\. Look for a loop/,
  },
  'endless loop while loading': { files: { [GRADF]: 'for (;;) {}' }, says: /took too long and was stopped/ },
  'endless native loop': {
    files: { [GRADF]: `${signature} { Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1); return [1, 2, 3]; }` },
    says: /was stopped after 3 s/,
  },
  'endless recursion': {
    files: { [GRADF]: `${signature} {\n  return gradf(a, b, c);\n}` },
    says: /01-gradf\.ts:2: your code calls itself without end/,
  },
  'too much memory': {
    files: { [GRADF]: `${signature} { const all = []; while (true) all.push(new Array(1000).fill(0)); }` },
    says: /ran out of memory and was stopped/,
  },
  'foreign import': {
    files: { [GRADF]: `import { readFileSync } from 'node:fs';\n${signature} { return [1, 2, 3]; }` },
    says: /imports "node:fs"\. An exercise may import only '\.\.\/engine\/…' and its sibling exercises/,
  },
  'import out of the house': {
    files: { [GRADF]: `export { gradf } from '../solutions/01-gradf';` },
    says: /imports "\.\.\/solutions\/01-gradf"\. An exercise may import only/,
  },
  'import of what is not there': {
    files: { [GRADF]: `import { g } from '../engine/g';\n${signature} { return g; }` },
    says: /There is no engine\/g\.ts\. Look into engine/,
  },
  'top-level await': {
    files: { [GRADF]: `await 1;\n${signature} { return [1, 2, 3]; }` },
    says: /uses await outside of a function/,
  },
  'an array without end': {
    files: { [GRADF]: `${signature} { return new Array(1e9); }` },
    says: /an array with 1000000000 elements/,
  },
};

describe('bad input costs its exercise and nothing else', () => {
  const results = gradeAll(Object.fromEntries(Object.entries(BROKEN).map(([id, { files }]) => [id, files])));

  test.each(Object.keys(BROKEN))('%s', (id) => {
    const result = results.get(id);
    const broken = exerciseOf(result, '01-gradf');
    expect(broken.message).toMatch(BROKEN[id]?.says as RegExp);
    expect(broken).toMatchObject({ status: 'error', score: 0, maxScore: 20 });
    expect(result).toMatchObject({ status: 'fail', score: 80, maxScore: 100 });
  });
});
