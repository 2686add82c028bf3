import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { emptyTest } from '../../grader/core/empty-test';
import type { SubmissionResult, TestResult } from '../../grader/core/result';
import type { RunInfo } from '../../grader/report/formats/shared/format';
import { scoreExercise, scoreSubmission } from '../../grader/scoring/score';
import { recorded } from './results';

/** The run that formats of platforms get along with a result. */
export const RUN: RunInfo = {
  seed: 42,
  started: Date.UTC(2026, 10, 24, 9, 0, 0),
  finished: Date.UTC(2026, 10, 24, 9, 0, 7, 512),
  environment: {},
  assignment: 'gradkata',
};

/** A passing test of 4 points, with other fields where given. */
export function resultOf(name: string, given: Partial<TestResult> = {}): TestResult {
  const { status = 'pass', maxScore = 4 } = given;
  const message = status === 'pass' ? null : `${name}: ${status}`;
  return emptyTest(name, {
    status,
    score: status === 'pass' ? maxScore : 0,
    maxScore,
    message,
    durationMs: 2,
    ...given,
  });
}

/** A submission with these tests, by exercise. */
export function submissionOf(exercises: Record<string, TestResult[]>): SubmissionResult {
  return scoreSubmission(
    'alice',
    Object.entries(exercises).map(([id, tests]) => scoreExercise(id, `Title of ${id}`, tests)),
  );
}

/** A result with a test of every kind: 8 of 32 points, of these 4 of 8 in hidden tests. */
export const MIXED = submissionOf({
  '01-gradf': [
    resultOf('at the point', { output: 'seen\nby learners' }),
    resultOf('∂f/∂b', {
      status: 'fail',
      message: '∂f/∂b: expected 2, yours -2',
      diagnoses: [recorded('sign', 'The sign is wrong.')],
      comparisons: [
        { label: '∂f/∂a', expected: 1, yours: 1, difference: 0, tolerance: 1e-5, ok: true },
        { label: '∂f/∂b', expected: 2, yours: -2, difference: 4, tolerance: 1e-5, ok: false },
      ],
      location: { file: 'exercises/01-gradf.ts', line: 4 },
    }),
    resultOf('tells what it asks', { visibility: 'hidden' }),
    resultOf('tells more', { visibility: 'hidden', status: 'fail', message: 'A hidden test does not pass.' }),
  ],
  '04-value': [
    resultOf('mul: of two', { part: 'mul', status: 'error', message: 'exercises/04-value.ts:9: mul threw Error: no' }),
    resultOf('exp: of one', { part: 'exp', status: 'not-started', message: 'exp is not written yet.' }),
    resultOf('exp: of another', { part: 'exp', status: 'not-started', message: 'exp is not written yet.' }),
    resultOf('softmax', {
      part: 'softmax',
      status: 'waiting',
      message: 'Waiting for exp: see its tests.',
      waitingFor: ['exp'],
    }),
  ],
});

/** The result of a submission that was not graded. */
export const UNGRADED: SubmissionResult = {
  id: 'alice',
  score: 0,
  maxScore: 32,
  status: 'ungraded',
  message: 'The suites could not run. /srv/course/test/01-gradf.test.ts:3 is broken.',
  exercises: [],
};

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, strictTuples: false });

/** The violations of a format's schema in a document. Empty if it is valid. */
export function violations(format: string, document: unknown): string[] {
  const file = path.join(__dirname, '..', 'schemas', `${format}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
  const validate = ajv.getSchema(file) ?? ajv.addSchema(schema, file).getSchema(file);
  if (!validate) throw new Error(`${file} is no schema`);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Parses output as Autolab's `assessment_autograde_core.rb` and `assessments_controller.rb` do. */
export function readByAutolab(output: string): [presentation: unknown, scores: unknown] {
  const lines = output.trimEnd().split('\n');
  const scores = (lines.at(-1) ?? '').replace(/([a-zA-Z0-9]+):/g, '"$1":');
  return [JSON.parse(lines.at(-2) ?? ''), JSON.parse(scores)];
}

/** The document of a platform as its schema describes it. Decoded, if the platform reads no JSON. */
export function decoded(format: string, text: string): unknown {
  if (format === 'autolab') return readByAutolab(text);
  return JSON.parse(format === 'classroom' ? Buffer.from(text, 'base64').toString('utf8') : text);
}
