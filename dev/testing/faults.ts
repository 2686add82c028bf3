import type { Files } from './submissions';

const GRADF = '01-gradf.ts';
const signature = 'export function gradf(a: number, b: number, c: number)';

/** Submissions in which exercise 01 cannot be judged, and the message for the learner. */
export const FAULTS: Record<string, { files: Files; says: RegExp }> = {
  'syntax error': {
    files: { [GRADF]: `${signature} {\n  return [a, ;\n}\n` },
    says: /exercises\/01-gradf\.ts:2 does not compile: .* Fix the syntax there/,
  },
  'unary minus before a power': {
    files: { [GRADF]: `${signature} {\n  return [-a ** 2, b, c];\n}\n` },
    says: /01-gradf\.ts:2 does not compile: A minus before a power may mean two things/,
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
    says: /was stopped after 50 million steps/,
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
  'a folder in its place': {
    files: { [GRADF]: null, [`${GRADF}/x.txt`]: 'x' },
    says: /01-gradf\.ts is a folder\. The exercise must be a file of that name/,
  },
  'another name': {
    files: { [GRADF]: null, '01_gradf.ts': signature },
    says: /There is exercises\/01_gradf\.ts: did you mean that\? Put it at exercises\/01-gradf\.ts/,
  },
  'not a text': { files: { [GRADF]: Buffer.from([0, 1, 2, 255, 254]) }, says: /is not a text/ },
  'no UTF-8': {
    files: { [GRADF]: Buffer.from('// caf\u00e9', 'latin1') },
    says: /is not a text in UTF-8\. Save it as UTF-8/,
  },
  'huge file': { files: { [GRADF]: ' '.repeat(64 * 1024 + 1) }, says: /is larger than 64 KiB/ },
  'other letters': {
    files: { [GRADF]: 'export const grad_f = () => [1, 2, 3];' },
    says: /It exports grad_f\. Did you mean grad_f\? Rename it to gradf/,
  },
  'a slip of the fingers': {
    files: { [GRADF]: 'export const grdaf = () => [1, 2, 3];' },
    says: /Did you mean grdaf\? Rename it to gradf/,
  },
  'a left-over test': {
    files: {
      [GRADF]: `import { test } from '@jest/globals';\n${signature} { return [1, 2, 3]; }\ntest('x', () => {});`,
    },
    says: /01-gradf\.ts:1 imports "@jest\/globals".* remove that import/,
  },
  'a left-over console.log in a loop': {
    files: { [GRADF]: `${signature} {\n  for (;;) console.log(a);\n}` },
    says: /took too long and was stopped/,
  },
};
