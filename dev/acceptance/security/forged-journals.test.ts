import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { BatchGrading } from '../../../grader/batch/batch-grading';
import { graderFingerprint } from '../../../grader/batch/fingerprint';
import { Journal } from '../../../grader/batch/journal';
import { Pool } from '../../../grader/batch/pool';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { readSettings } from '../../../grader/config/settings';
import type { ResultDocument } from '../../../grader/core/result';
import { openSubmission } from '../../../grader/intake/open';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut, temporaryFolder } from '../../testing/submissions';

const WRONG = { '01-gradf.ts': 'export function gradf() {\n  return [1, 2, 3];\n}\n' };
const folder = temporaryFolder();
const run = shellIn(() => ROOT);

/** A journal that gives wrong answers the points of the solutions. Its heading is the one of this grader. */
const forgedJournal = once(async () => {
  const { all, exercises, seed, limits, points, hiddenTests } = readSettings(ROOT);
  const course = { root: ROOT, exercises, seed, limits, points, hiddenTests };
  const file = path.join(folder, 'right.journal');
  const journal = new Journal(file, graderFingerprint(course), true);
  const right = { kind: 'path' as const, id: 'right', where: layOut(folder, 'right', {}) };
  const graded = new BatchGrading(course, [right], all, journal, new Pool(course, [new WorkerProcess()]));
  await graded.open(new AbortController().signal);
  await graded.grade(
    () => {},
    () => {},
  );
  journal.close();
  const wrong = { kind: 'path' as const, id: 'wrong', where: layOut(folder, 'wrong', WRONG) };
  const { files, fault } = await openSubmission(wrong, all, limits);
  const key = createHash('sha256')
    .update(JSON.stringify([files, fault]))
    .digest('hex');
  return readFileSync(file, 'utf8').replace(/^[0-9a-f]{64}(?=\t)/m, key);
});

test.each([
  ['the exercises of its repository are graded', 'exercises', 'result.json', ['--one']],
  ['its folder is given', '.', 'build/result.json', []],
])('a submission cannot bring its journal or a lock: %s', async (_, given, result, options) => {
  const learner = layOut(mkdtempSync(path.join(folder, 'run-')), 'mallory', WRONG);
  const out = path.join(learner, ...result.split('/'));
  mkdirSync(path.dirname(out), { recursive: true });
  const journal = await forgedJournal();
  writeFileSync(`${out}.journal`, journal);
  writeFileSync(`${out}.lock`, 'for ever');
  const { status, stderr } = await run('grade', path.join(learner, given), '--out', out, ...options);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const { submissions } = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  expect(submissions).toMatchObject([{ score: 80, maxScore: 100 }]);
  // They are the learner's files, and stay.
  expect(readFileSync(`${out}.journal`, 'utf8') === journal).toBe(true);
});

test('results of a class are refused in the folder of a learner, whose journal would be believed', async () => {
  const where = mkdtempSync(path.join(folder, 'class-'));
  const [alice, mallory] = [layOut(where, 'alice', {}), layOut(where, 'mallory', WRONG)];
  mkdirSync(path.join(mallory, 'build'));
  const out = path.join(mallory, 'build', 'results.json');
  writeFileSync(`${out}.journal`, await forgedJournal());
  const { status, stderr } = await run('grade', alice, mallory, '--out', out);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `gradkata: ${out} is among the graded files. Give --out a place elsewhere.\n`,
  });
  expect(readdirSync(path.dirname(out))).toEqual(['results.json.journal']);
});
