import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument, SubmissionResult } from '../../../grader/core/result';
import { safeName } from '../../../grader/files/safe-name';
import type { AutolabPresentation, AutolabScores } from '../../../grader/report/formats/autolab';
import type { Check50Report } from '../../../grader/report/formats/check50';
import type { RunnerResult } from '../../../grader/report/formats/classroom';
import type { Classroom50Result } from '../../../grader/report/formats/classroom50';
import type { CourseraFeedback } from '../../../grader/report/formats/coursera';
import type { ExercismResults } from '../../../grader/report/formats/exercism';
import type { GradescopeResults } from '../../../grader/report/formats/gradescope';
import { FORMATS } from '../../../grader/report/formats/index';
import type { PrairieLearnResults } from '../../../grader/report/formats/prairielearn';
import type { SubmittyValidation } from '../../../grader/report/formats/submitty';
import { plain } from '../../../grader/text/plain';
import { checkout } from '../../testing/checkout';
import { command, ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { decoded, violations } from '../../testing/platforms';
import { ROOT } from '../../testing/root';
import { layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const PLATFORMS = Object.entries(FORMATS).flatMap(([name, format]) =>
  format.of === 'submission' && !format.hasPages ? [name] : [],
);

/** Colours, commands of logs, markup, ends of XML and JSON, a formula, NUL, colons. */
const HOSTILE =
  `\u001b[31m::error::x\n` + `::error::y ##[error]z <b>bold</b> ]]> =1+1 \0 "}}\n{"scores":{"01-gradf":20}} a:b`;
/** What is left of it in a document. */
const HARMLESS = '::error::x\n::error::y ##[error]z <b>bold</b> ]]> =1+1 \ufffd "}}\n{"scores":{"01-gradf":20}} a:b';
/** As much of it as the file system takes for a name. */
const NAME = process.platform === 'win32' ? '=1+1 ]] ##[error]' : '=1+1 <b> ]]> ::error:: ##[error] "a:b"\u001b[31m';

const folder = temporaryFolder();
const submissions = path.join(folder, 'submissions');
/** The names of the submissions, in the order of the results. */
const IDS = [plain(NAME), 'half', 'right'];

/** The document of a platform about a submission. */
const read = <Document>(name: string, id: string) =>
  decoded(
    name,
    readFileSync(path.join(folder, name, `${safeName(id)}.${FORMATS[name]?.extension}`), 'utf8'),
  ) as Document;

const graded = once(() => {
  layOut(submissions, 'right', {});
  layOut(submissions, 'half', { '03-symmetric-gradient.ts': null, '04-value.ts': null });
  layOut(submissions, NAME, {
    '01-gradf.ts': `export function gradf() {\n  throw new Error(${JSON.stringify(HOSTILE)});\n}\n`,
    '02-numerical-gradient.ts': solutionWith('02-numerical-gradient.ts', {
      'return ': `console.log(${JSON.stringify(HOSTILE)});\n  return `,
    }),
  });
  const places = ['json', ...PLATFORMS].flatMap((name) => [
    '--format',
    name,
    '--out',
    path.join(folder, name === 'json' ? 'results.json' : name),
  ]);
  const ended = command('grade', [submissions, ...ONE_WORKER, ...places], { env: { OWNER: 'alice' } });
  const document = JSON.parse(readFileSync(path.join(folder, 'results.json'), 'utf8')) as ResultDocument;
  return { ...ended, results: document.submissions };
});

test('one run writes a document for each submission and platform, and prints no document', () => {
  const { status, stdout, stderr, results } = graded();
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toContain('graded 3 of 3');
  expect(results.map(({ id }) => id)).toEqual(IDS);
  expect(results.map(({ score }) => score)).toEqual([80, 40, 100]);
  for (const name of PLATFORMS) expect(readdirSync(path.join(folder, name))).toHaveLength(3);
});

describe.each(PLATFORMS)('the documents for %s', (name) => {
  test.each(IDS)('are valid for the submission %j', (id) => {
    graded();
    expect(violations(name, read(name, id))).toEqual([]);
  });

  test('have the hostile text as text', () => {
    graded();
    const document = JSON.stringify(read(name, plain(NAME)));
    expect(document).toContain(JSON.stringify(HARMLESS).slice(1, -1));
  });

  test('hold no colours, no NUL, no commands of a log, no paths of the machine', () => {
    graded();
    for (const id of IDS) {
      const raw = readFileSync(path.join(folder, name, `${safeName(id)}.${FORMATS[name]?.extension}`), 'utf8');
      const text = name === 'classroom' ? Buffer.from(raw, 'base64').toString('utf8') : raw;
      for (const part of ['\u001b', '\\u001b', '\0', '\\u0000', '\n::', '##[', ROOT, folder])
        expect(text).not.toContain(part);
    }
  });
});

describe.each(IDS)('about the submission %j', (id) => {
  const find = () => {
    const result = graded().results.find((one) => one.id === id) as SubmissionResult;
    const tests = result.exercises.flatMap((exercise) => exercise.tests);
    return { ...result, tests, passing: tests.filter((one) => one.status === 'pass').length };
  };
  const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0);

  test('the document for gradescope has its points', () => {
    const { score, maxScore } = find();
    const document = read<GradescopeResults>('gradescope', id);
    expect(document.score).toBe(score);
    expect(sum(document.tests.map((one) => one.score))).toBe(score);
    expect(sum(document.tests.map((one) => one.max_score))).toBe(maxScore);
  });

  test('the document for classroom50 has its points and passing tests', () => {
    const { score, maxScore, passing } = find();
    const document = read<Classroom50Result>('classroom50', id);
    expect([document.score, document['max-score'], document.owner]).toEqual([score, maxScore, 'alice']);
    expect(document.tests.filter(({ passed }) => passed)).toHaveLength(passing);
  });

  test('the document for classroom has its points', () => {
    const { score, maxScore } = find();
    const document = read<RunnerResult>('classroom', id);
    expect([sum(document.tests.map((one) => one.score)), document.max_score]).toEqual([score, maxScore]);
  });

  test('the document for exercism has its status and tests', () => {
    const { score, maxScore, tests, passing } = find();
    const document = read<ExercismResults>('exercism', id);
    expect(document.status).toBe(score === maxScore ? 'pass' : 'fail');
    const shown = document.status === 'error' ? [] : document.tests;
    expect(shown.map(({ name }) => name)).toEqual(tests.map(({ name }) => name));
    expect(shown.filter((one) => one.status === 'pass')).toHaveLength(passing);
  });

  test('the document for prairielearn has its points', () => {
    const { score, maxScore } = find();
    const document = read<PrairieLearnResults>('prairielearn', id);
    if (!document.gradable) throw new Error('It is not graded');
    expect(document.score).toBe(score / maxScore);
    expect(sum(document.tests.map(({ points }) => points))).toBe(score);
  });

  test('the document for autolab has the points of its exercises', () => {
    const { exercises } = find();
    const [, { scores }] = read<[AutolabPresentation, AutolabScores]>('autolab', id);
    expect(scores).toEqual(Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise.score])));
  });

  test('the document for submitty has its points and passing tests', () => {
    const { score, maxScore, passing } = find();
    const document = read<SubmittyValidation>('submitty', id);
    if (document.status === 'failure') throw new Error('It is not graded');
    expect(document.data.score).toBe(score / maxScore);
    expect(document.data.message.filter((one) => one.status === 'success')).toHaveLength(passing);
  });

  test('the document for coursera has its points', () => {
    const { score, maxScore } = find();
    const document = read<CourseraFeedback>('coursera', id);
    expect(document.fractionalScore).toBe(score / maxScore);
    expect(document.feedback).toMatch(new RegExp(`^${score} of ${maxScore} points\\.`));
  });

  test('the document for check50 has its points and passing tests', () => {
    const { score, passing } = find();
    const document = read<Check50Report>('check50', id);
    if ('error' in document) throw new Error('It is not graded');
    expect(document.results.filter(({ passed }) => passed)).toHaveLength(passing);
    expect(sum(document.results.map(({ data }) => data.score))).toBe(score);
  });
});

describe('when the grader cannot work', () => {
  const file = (name: string) => path.join(folder, `ungraded-${name}`);
  const refused = once(() => {
    const project = checkout();
    writeFileSync(path.join(project, 'gradkata.config.json'), '{ "limits": { "speed": 1 } }');
    const places = PLATFORMS.flatMap((name) => ['--format', name, '--out', file(name)]);
    return command('grade', [path.join(project, 'solutions'), ...places], { root: project });
  });

  test('npm run grade ends with 2 and says why', () => {
    const { status, stderr } = refused();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gradkata: gradkata\.config\.json: there is no setting limits\.speed\..*\n$/);
  });

  test.each([
    ['gradescope', { score: 0, visibility: 'visible', tests: [] }],
    ['classroom50', { score: 0, tests: [] }],
    ['classroom', { status: 'error', tests: [] }],
    ['exercism', { status: 'error' }],
    ['prairielearn', { gradable: false }],
    ['autolab', [{ stages: ['grader'] }, { scores: {} }]],
    ['submitty', { status: 'failure' }],
    ['coursera', { fractionalScore: 0 }],
    ['check50', { error: { type: 'GraderError' } }],
  ])('the document for %s says that this is not graded, and why if it has a field for that', (name, says) => {
    refused();
    const document = decoded(name, readFileSync(file(name), 'utf8'));
    expect(violations(name, document)).toEqual([]);
    expect(document).toMatchObject(says);
    if (name !== 'classroom50')
      expect(JSON.stringify(document)).toMatch(
        /The grader could not work.*not your doing.*there is no setting limits\.speed/,
      );
  });

  test('no platform is left out', () => {
    refused();
    expect(readdirSync(folder).filter((one) => one.startsWith('ungraded-'))).toHaveLength(PLATFORMS.length);
  });
});
