import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const FILE = '02-numerical-gradient.ts';
const folder = temporaryFolder();
const run = shellIn(() => ROOT);
const unclosed = solutionWith(FILE, { '(f(a + h, b, c) - here) / h': '(f(a + h, b, c - here) / h' });
const learner = layOut(folder, 'alice', { [FILE]: unclosed });

/** The verdict on a file that does not load, and the layers of what is told of it. */
async function graded(...options: string[]) {
  const out = path.join(folder, `results${options.length}.json`);
  const { stderr } = await run('grade', learner, '--exercise', '02', '--out', out, ...options);
  const { submissions } = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  const tests = submissions[0]?.exercises[0]?.tests ?? [];
  const verdict = tests.map(({ status, score, message }) => ({ status, score, message }));
  return { stderr, verdict, told: tests.flatMap(({ diagnoses }) => diagnoses) };
}

test('TypeScript is asked about a class with --explain alone, and changes no verdict', async () => {
  const [plain, explained] = [await graded(), await graded('--explain')];
  expect(plain.told).toEqual([]);
  expect(explained.told).toMatchObject([
    { id: 'compiler:1005', layer: 'compiler', text: 'Line 6: `)` is missing here.', places: [{ line: 6 }] },
  ]);
  expect(explained.verdict).toEqual(plain.verdict);
});
