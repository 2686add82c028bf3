import { testAdvice } from '../../advice/test-advice';
import { diagnosisId } from '../../core/diagnosis-text';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../core/result';
import { escapeLogCommands } from '../../text/escape-log-commands';
import { oneLine } from '../../text/one-line';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded } from './shared/format';

interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
  milliseconds: number;
}

/**
 * JUnit XML, as `dev/schemas/junit.xsd` describes it. A suite is an exercise of a submission, with the points as
 * properties. Tests that are not started or wait are skipped, which counts neither as passed nor as failed.
 */
export const junit: ClassFormat = {
  about: 'JUnit XML, for the test reports of GitLab, Jenkins and others',
  of: 'class',
  extension: 'xml',
  *render(results, { assignment, started, seed }) {
    const all = { tests: 0, failures: 0, errors: 0, skipped: 0, milliseconds: 0 };
    for (const result of results) for (const { tests } of exercisesOrFailure(result)) count(tests, all);
    const timestamp = new Date(started).toISOString();
    // Suites are written one by one, because those of a class do not fit into memory.
    const [open] = xml({
      testsuites: { ...attributes({ name: assignment }), ...numbers(all), '@timestamp': timestamp },
    }).split('/>');
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open}>\n`;
    for (const result of results) {
      for (const exercise of exercisesOrFailure(result)) yield `${xml({ testsuite: suite(result, exercise, seed) })}\n`;
    }
    yield '</testsuites>\n';
  },
};

function suite(result: SubmissionResult, { id, tests, score, maxScore }: ExerciseResult, seed: number): object {
  const points = [
    { '@name': 'score', '@value': score },
    { '@name': 'max_score', '@value': maxScore },
  ];
  return {
    ...attributes({ name: `${result.id}.${id}` }),
    ...numbers(count(tests)),
    ...(isUngraded(result) ? {} : { ...attributes({ file: `exercises/${id}.ts` }), properties: { property: points } }),
    testcase: tests.map((test) => testcase(`${result.id}.${id}`, test, seed)),
  };
}

/** The class name has submission and exercise, because readers drop a second test with the same class and name. */
function testcase(classname: string, test: TestResult, seed: number): object {
  const { name, location, durationMs, output } = test;
  return {
    ...attributes({ name, classname }),
    '@time': seconds(durationMs),
    ...(location ? { ...attributes({ file: location.file }), '@line': location.line } : {}),
    ...verdict(test, seed),
    ...(output === '' ? {} : { 'system-out': { '#': escapeText(output) } }),
  };
}

function verdict(test: TestResult, seed: number): object {
  const { status } = test;
  if (status === 'pass') return {};
  const advice = testAdvice(test, seed);
  const message = attributes({ message: advice });
  if (status === 'not-started' || status === 'waiting') return { skipped: message };
  const content = {
    ...message,
    ...attributes({ type: diagnosisId(test) ?? status }),
    '#': escapeText(advice),
  };
  return status === 'fail' ? { failure: content } : { error: content };
}

function count(
  tests: readonly TestResult[],
  into: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0, milliseconds: 0 },
): Counts {
  for (const { status, durationMs } of tests) {
    into.tests += 1;
    into.milliseconds += durationMs;
    if (status === 'fail') into.failures += 1;
    else if (status === 'error') into.errors += 1;
    else if (status !== 'pass') into.skipped += 1;
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
