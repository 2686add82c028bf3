import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type CTRFReport, validate } from 'ctrf';
import { Parser } from 'tap-parser';
import { convert } from 'xmlbuilder2';
import type { ResultDocument } from '../../../grader/core/result';
import { checkout } from '../../testing/checkout';
import { command, ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { testPoints } from '../../testing/read-tap';
import { ROOT } from '../../testing/root';
import { xmlErrors } from '../../testing/schema';
import { layOut, temporaryFolder } from '../../testing/submissions';
import { type Obeyed, obeyed } from '../../testing/workflow-log';

const NAMES = ['json', 'csv', 'canvas', 'junit', 'ctrf', 'tap', 'markdown', 'github'] as const;
type Name = (typeof NAMES)[number];

/** Code that writes and throws what ends a document, a line or a log, of those who read them. */
const HOSTILE = `const text = '=1+1\\n::error::forged\\n::notice title=Points::Points 100/100\\n##[error]forged' +
  '\\n##vso[task.complete]\\u0000\\u001b[31m\\n</failure>]]><script>\\n\`\`\`\\n# | 100 |\\n  ...\\nok 9\\nBail out!';
export function gradf(): number[] {
  console.log(text);
  throw new Error(text);
}
`;

/** A name that every file system takes. */
const HOSTILE_NAME = '=1+1 &amp; ##[error] `x` #1 $m$ {';
/** The name in a document whose syntax has no escape sequences. */
const ESCAPED_NAME = HOSTILE_NAME.replace('##[', '# #[');

const folder = temporaryFolder();

function grade(folders: string[], into: string, root = ROOT) {
  const file = (name: Name) => path.join(into, name);
  const targets = NAMES.flatMap((name) => ['--format', name, '--out', file(name)]);
  const ended = command('grade', [...folders, ...ONE_WORKER, ...targets], { root });
  return {
    ...ended,
    documents: Object.fromEntries(NAMES.map((name) => [name, readFileSync(file(name), 'utf8')])) as Record<
      Name,
      string
    >,
  };
}

describe('three submissions, right, half right and hostile, graded once in every format', () => {
  const ids = ['right', 'doejane_12345_67890', HOSTILE_NAME];
  const graded = once(() => {
    const ended = grade(
      [
        layOut(folder, 'right', {}),
        layOut(folder, 'doejane_12345_67890', {
          '04-value.ts': readFileSync(path.join(ROOT, 'exercises', '04-value.ts')),
        }),
        layOut(folder, HOSTILE_NAME, { '01-gradf.ts': HOSTILE }),
      ],
      folder,
    );
    const { submissions, summary } = JSON.parse(ended.documents.json) as ResultDocument;
    const tests = submissions.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.tests));
    const passing = tests.filter((one) => one.status === 'pass').length;
    // Those that wait are skipped.
    const failing = tests.filter((one) => one.status !== 'pass' && one.status !== 'waiting').length;
    return { ...ended, submissions, summary, tests, passing, failing };
  });

  test('are graded, and nothing goes to the standard output', () => {
    const { status, stdout, stderr, submissions, summary, tests, passing, failing } = graded();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('  graded 3 of 3   1 pass   0 in error   0 ungraded\n');
    expect(submissions.map(({ id, score, maxScore }) => [id, score, maxScore])).toEqual([
      ['right', 100, 100],
      ['doejane_12345_67890', 60, 100],
      [HOSTILE_NAME, 80, 100],
    ]);
    expect(summary).toMatchObject({
      submissions: 3,
      counts: { right: 1, wrong: 2 },
      maxScore: 100,
      mean: 80,
      median: 80,
    });
    expect(failing).toBeGreaterThan(0);
    expect(passing + failing).toBeLessThan(tests.length);
  });

  test.each(NAMES)('the document %s has no control character and ends with a line feed', (name) => {
    const { documents } = graded();
    const controls = [...documents[name]].filter((sign) => (sign < ' ' && sign !== '\n') || sign === '\u007f');
    expect(controls).toEqual([]);
    expect(documents[name]).toMatch(/[^\n]\n$/);
  });

  test.each(NAMES.filter((name) => name !== 'github'))(
    'the runner of GitHub would obey nothing in the document %s',
    (name) => {
      const { documents } = graded();
      expect(obeyed(documents[name])).toEqual([]);
      expect(documents[name]).not.toMatch(/##\w*\[/);
    },
  );

  test('the document csv has a column for each exercise and a row for each submission', () => {
    const { documents, submissions } = graded();
    const rows = parse(documents.csv, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'id',
      'status',
      'score',
      'max_score',
      ...(submissions[0]?.exercises ?? []).map(({ id }) => id),
      'diagnoses',
      'message',
    ]);
    expect(rows.map((row) => [Number(row.score), Number(row.max_score)])).toEqual([
      [100, 100],
      [60, 100],
      [80, 100],
    ]);
    for (const [index, { exercises }] of submissions.entries())
      for (const { id, score } of exercises) expect(Number(rows[index]?.[id])).toBe(score);
    expect(rows.map(({ id }) => id)).toEqual(['right', 'doejane_12345_67890', `'${ESCAPED_NAME}`]);
  });

  test('the document canvas has the columns that Canvas imports, and the points of each submission', () => {
    const { documents } = graded();
    expect(parse(documents.canvas)).toEqual([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'gradkata'],
      ['    Points Possible', '', '', '', '', '100'],
      ['right', '', '', 'right', '', '100'],
      ['doejane', '12345', '', '', '', '60'],
      [`'${ESCAPED_NAME}`, '', '', `'${ESCAPED_NAME}`, '', '80'],
    ]);
  });

  test('the document junit is valid, and has the tests and points of the results', async () => {
    const { documents, tests, passing, failing } = graded();
    expect(await xmlErrors(documents.junit, 'junit.xsd')).toEqual([]);
    const { testsuites } = convert(documents.junit, { format: 'object' }) as unknown as Junit;
    expect({
      tests: Number(testsuites['@tests']),
      failing: Number(testsuites['@failures']) + Number(testsuites['@errors']),
      passing: testsuites.testsuite
        .flatMap(({ testcase }) => testcase)
        .filter((one) => !('failure' in one || 'error' in one || 'skipped' in one)).length,
      points: sum(testsuites.testsuite.map(({ properties }) => Number(properties.property[0]?.['@value']))),
    }).toEqual({ tests: tests.length, failing, passing, points: 240 });
  });

  test('the document ctrf is valid, and has the tests and points of the results', () => {
    const { documents, tests, passing, failing } = graded();
    const report = JSON.parse(documents.ctrf) as CTRFReport;
    expect(validate(report)).toMatchObject({ valid: true });
    expect(report.results.summary).toMatchObject({
      tests: tests.length,
      passed: passing,
      failed: failing,
      extra: { score: 240, maxScore: 300 },
    });
    expect(sum(report.results.tests.map(({ extra }) => Number(extra?.score)))).toBe(240);
  });

  test('the document tap has the tests and points of the results', () => {
    const { documents, tests, passing } = graded();
    const log = Parser.parse(documents.tap);
    const points = testPoints(log);
    expect({
      tests: points.length,
      passing: points.filter(({ ok }) => ok).length,
      points: sum(points.map(({ diag }) => Number(diag.score))),
    }).toEqual({ tests: tests.length, passing, points: 240 });
    expect(log.find(([kind]) => kind === 'complete')?.[1]).toMatchObject({
      count: 3,
      pass: 1,
      fail: 2,
      bailout: false,
    });
  });

  test('the document markdown has a row for each submission, and a hostile name as text', () => {
    const { documents } = graded();
    const [, table = ''] = documents.markdown.split('## Submissions\n');
    const rows = table.split('\n').filter((line) => /^\|.*\d+ \/ \d+ \|/.test(line));
    expect(rows.map((line) => /\| (\d+) \/ (\d+) \|/.exec(line)?.slice(1).map(Number))).toEqual([
      [100, 100],
      [60, 100],
      [80, 100],
    ]);
    expect(documents.markdown).toContain(
      '| \\=1\\+1 \\&amp; \\#\\#\\[error\\] \\`x\\` \\#1 \\$m\\$ \\{ | wrong | 80 / 100 | 0 | 20 | 20 | 40 |\n',
    );
  });

  test('the document github has the points of each submission, and one error', () => {
    const { documents } = graded();
    const found = obeyed(documents.github);
    const notices = found.filter(({ name }) => name === 'notice');
    expect(notices.map(({ properties, message }) => [properties.title, message])).toEqual([
      [ids[0], 'Points 100/100'],
      [ids[1], 'Points 60/100'],
      [ESCAPED_NAME, 'Points 80/100'],
    ]);
    const errors = found.filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain('your code threw Error: =1+1\n::error::forged\n');
    expect(new Set(found.map(({ name }: Obeyed) => name))).toEqual(new Set(['error', 'warning', 'notice']));
  });
});

describe('a run that could not work', () => {
  const graded = once(() => {
    const project = checkout();
    writeFileSync(path.join(project, 'gradkata.config.json'), '{ "limits": ');
    return grade([path.join(project, 'solutions')], temporaryFolder(), project);
  });

  test('ends with 2 and one line', () => {
    const { status, stderr } = graded();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gradkata: .*gradkata\.config\.json.*\n$/);
  });

  test.each(NAMES.filter((name) => name !== 'canvas'))('leaves a document %s that says why', (name) => {
    expect(graded().documents[name].replaceAll('\\', '')).toContain('gradkata.config.json');
  });

  test('leaves no points anywhere', async () => {
    const { documents } = graded();
    expect(parse(documents.csv, { columns: true })).toMatchObject([{ status: 'ungraded', score: '', max_score: '' }]);
    expect((parse(documents.canvas) as string[][]).map((row) => row.at(-1))).toEqual(['gradkata', '', '']);
    expect(await xmlErrors(documents.junit, 'junit.xsd')).toEqual([]);
    expect(convert(documents.junit, { format: 'object' })).toMatchObject({
      testsuites: { '@tests': '1', '@errors': '1' },
    });
    const report = JSON.parse(documents.ctrf) as CTRFReport;
    expect(validate(report)).toMatchObject({ valid: true });
    expect(report.results.summary).toMatchObject({ tests: 1, failed: 1 });
    expect(testPoints(Parser.parse(documents.tap)).map(({ ok }) => ok)).toEqual([false]);
    expect(documents.markdown).toMatch(/^# gradkata: not graded\n/);
    expect(obeyed(documents.github).map(({ name }) => name)).toEqual(['error']);
  });
});

interface Junit {
  testsuites: Record<`@${string}`, string> & {
    testsuite: { properties: { property: { '@value': string }[] }; testcase: object[] }[];
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
