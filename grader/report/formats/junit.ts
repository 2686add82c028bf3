import { testAdvice } from '../../advice/test-advice';
import { diagnosisId } from '../../core/diagnosis-text';
import type { ExerciseResult, Status, SubmissionResult, TestResult } from '../../core/result';
import { escapeLogCommands } from '../../text/escape-log-commands';
import { oneLine } from '../../text/one-line';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded } from './shared/format';
import { type Outcome, outcomesOf } from './shared/outcome';

interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
  milliseconds: number;
}

/**
 * JUnit XML, as `dev/schemas/junit.xsd` describes it. A suite is an exercise of a submission, with the points as
 * properties. In a class, a test has the submission in its name, which alone every reader shows.
 */
export const junit: ClassFormat = {
  about: 'JUnit XML, for the test reports of GitLab, Jenkins and others',
  of: 'class',
  extension: 'xml',
  *render(results, { assignment, started, seed }) {
    const all = nothing();
    let submissions = 0;
    for (const result of results) {
      submissions += 1;
      for (const { tests } of exercisesOrFailure(result)) count(tests, outcomesOf(result), all);
    }
    const timestamp = new Date(started).toISOString();
    // Suites are written one by one, because those of a class do not fit into memory.
    const [open] = xml({
      testsuites: { ...attributes({ name: assignment }), ...numbers(all), '@timestamp': timestamp },
    }).split('/>');
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open}>\n`;
    for (const result of results) {
      for (const exercise of exercisesOrFailure(result))
        yield `${xml({ testsuite: suite(result, exercise, submissions > 1, seed) })}\n`;
    }
    yield '</testsuites>\n';
  },
};

function suite(
  result: SubmissionResult,
  { id, tests, score, maxScore }: ExerciseResult,
  isOfClass: boolean,
  seed: number,
): object {
  const outcome = outcomesOf(result);
  const points = [
    { '@name': 'score', '@value': score },
    { '@name': 'max_score', '@value': maxScore },
  ];
  return {
    ...attributes({ name: `${result.id}.${id}` }),
    ...numbers(count(tests, outcome)),
    ...(isUngraded(result) ? {} : { ...attributes({ file: `exercises/${id}.ts` }), properties: { property: points } }),
    // The class name has submission and exercise: readers drop a second test with the same class and name.
    testcase: tests.map((test) => ({
      ...attributes({ name: isOfClass ? `${result.id} · ${test.name}` : test.name, classname: `${result.id}.${id}` }),
      ...testcase(test, outcome(test.status), seed),
    })),
  };
}

function testcase(test: TestResult, outcome: Outcome, seed: number): object {
  const { location, durationMs, output } = test;
  return {
    '@time': seconds(durationMs),
    ...(location ? { ...attributes({ file: location.file }), '@line': location.line } : {}),
    ...verdict(test, outcome, seed),
    ...(output === '' ? {} : { 'system-out': { '#': escapeText(output) } }),
  };
}

function verdict(test: TestResult, outcome: Outcome, seed: number): object {
  const { status } = test;
  if (outcome === 'passed') return {};
  const advice = testAdvice(test, seed);
  const message = attributes({ message: advice });
  if (outcome === 'skipped') return { skipped: message };
  const content = {
    ...message,
    ...attributes({ type: diagnosisId(test) ?? status }),
    '#': escapeText(advice),
  };
  return status === 'error' ? { error: content } : { failure: content };
}

function nothing(): Counts {
  return { tests: 0, failures: 0, errors: 0, skipped: 0, milliseconds: 0 };
}

function count(tests: readonly TestResult[], outcome: (status: Status) => Outcome, into: Counts = nothing()): Counts {
  for (const { status, durationMs } of tests) {
    into.tests += 1;
    into.milliseconds += durationMs;
    if (status === 'error') into.errors += 1;
    else if (outcome(status) === 'failed') into.failures += 1;
    else if (outcome(status) === 'skipped') into.skipped += 1;
  }
  return into;
}

function numbers({ tests, failures, errors, skipped, milliseconds }: Counts): object {
  return {
    '@tests': tests,
    '@failures': failures,
    '@errors': errors,
    '@skipped': skipped,
    '@time': seconds(milliseconds),
  };
}

function attributes(texts: Record<string, string>): object {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`@${name}`, escapeText(oneLine(text))]));
}

/** xmlbuilder2 decodes `&#10;` and then leaves `&amp;` as it is. An `&` that is escaped twice is an `&` to readers. */
function escapeText(text: string): string {
  return escapeLogCommands(text).replaceAll('&', '&amp;amp;');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Renders XML. Control characters are replaced, because XML 1.0 forbids most of them even when escaped. */
function xml(tree: object): string {
  // Loaded only for this format, because it is a large library.
  const { fragment } = require('xmlbuilder2') as typeof import('xmlbuilder2');
  return fragment({ invalidCharReplacement: '\ufffd' }, tree).end({ prettyPrint: true });
}
