import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResultDocument } from '../../../grader/core/result';
import { command, ONE_WORKER } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { type Files, layOut, temporaryFolder } from '../../testing/submissions';

const FILES = ['01-gradf.ts', '02-numerical-gradient.ts', '03-symmetric-gradient.ts', '04-value.ts'];
/** Four files each: 2,000 cases. */
const SUBMISSIONS = 500;

const folder = temporaryFolder();

const solution = (file: string) => readFileSync(path.join(ROOT, 'solutions', file), 'utf8').trimEnd();

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));

/** A right file with its end cut off: its last bracket is never there. */
const truncation = (file: string) =>
  fc.integer({ min: 0, max: solution(file).length - 1 }).map((length) => solution(file).slice(0, length));

const NAMES = [
  'gradf',
  'numericalGradient',
  'symmetricGradient',
  'Value',
  'a',
  'b',
  'x',
  'f',
  'Math',
  'Array',
  'undefined',
];
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...NAMES, '1', '0.5', '-1e308', 'NaN', '"text"', '[]', '{}', 'null', 'this', '1n'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '**', '%', '&&', '??', ',', 'in', '='), tie('expression'))
      .map(([one, sign, other]) => `(${one} ${sign} ${other})`),
    tie('expression').map((inner) => `${inner}.data`),
    tie('expression').map((inner) => `[${inner}, ...${inner}]`),
    tie('expression').map((inner) => `(() => ${inner})()`),
    fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `${one}(${other})`),
    tie('expression').map((inner) => `new Proxy(Object(${inner}), {})`),
  ),
}));
const statement = fc.oneof(
  expression.map((one) => `return ${one};`),
  expression.map((one) => `x = ${one};`),
  expression.map((one) => `for (let i = 0; i < 3; i += 1) x = ${one};`),
  expression.map((one) => `try { x = ${one}; } catch { x = 1; }`),
  expression.map((one) => `if (${one}) throw ${one};`),
  expression.map((one) => `console.log(${one});`),
);
const body = fc.array(statement, { maxLength: 5 }).map((lines) => lines.join('\n  '));
/** What each exercise of functions exports. */
const EXPORT_NAMES: Record<string, string> = {
  '01-gradf.ts': 'gradf',
  '02-numerical-gradient.ts': 'numericalGradient',
  '03-symmetric-gradient.ts': 'symmetricGradient',
};
const program = (file: string) =>
  body.map((text) =>
    file === '04-value.ts'
      ? `let x: any;\nexport class Value {\n  data: any;\n  grad = 0;\n  constructor(a: any, b?: any) {\n` +
        `  ${text.replaceAll('return', 'x =')}\n  }\n  add(a: any, b?: any): any {\n  ${text}\n  }\n}\n`
      : `let x: any;\nexport function ${EXPORT_NAMES[file]}(a?: any, b?: any): any {\n  ${text}\n}\n`,
  );

const submission: fc.Arbitrary<Files> = fc.record(
  Object.fromEntries(
    FILES.map((file) => [file, fc.oneof<fc.Arbitrary<string | Buffer>[]>(bytes, truncation(file), program(file))]),
  ),
);

test('2,000 files of random bytes, cut-off solutions and random programs: no crash, no hang, no points', () => {
  const out = path.join(folder, 'results.json');
  const classFolder = path.join(folder, 'class');
  for (const [index, files] of fc.sample(submission, { seed: 42, numRuns: SUBMISSIONS }).entries())
    layOut(classFolder, `case ${String(index).padStart(3, '0')}`, files);
  const { status, stderr } = command('grade', [classFolder, '--out', out, ...ONE_WORKER]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^ *graded 500 of 500 +0 pass /m);
  const { submissions } = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  expect(submissions).toHaveLength(SUBMISSIONS);
  expect(submissions.filter(({ score }) => score > 0).map(({ id, score }) => [id, score])).toEqual([]);
  const tests = submissions.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.tests));
  expect(tests.length).toBeGreaterThan(SUBMISSIONS * 40);
  expect(tests.filter(({ message }) => !message)).toEqual([]);
  expect(tests.filter(({ message }) => message?.includes('did not finish'))).toEqual([]);
  expect(submissions.filter(({ message }) => /ended the process|could not grade/.test(message ?? ''))).toEqual([]);
}, 240_000);
