import { testAdvice } from '../../advice/test-advice';
import { diagnosisId } from '../../core/diagnosis-text';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../core/result';
import { oneLine } from '../../text/one-line';
import { escapeWorkflowCommands } from './shared/escape-workflow-commands';
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
 * JUnit's XML, of which there is no official description; `schemas/junit.xsd` says what is written here. A suite is an exercise of a submission, its
 * points are properties of it. Tests that are not started, or wait for others, are skipped, which is neither passed nor failed.
 */
export const junit: ClassFormat = {
  about: 'JUnit XML, for the test reports of GitLab, Jenkins and others',
  of: 'class',
  extension: 'xml',
  *render(results, { assignment, started, seed }) {
    const all = { tests: 0, failures: 0, errors: 0, skipped: 0, milliseconds: 0 };
    for (const result of results) for (const { tests } of exercisesOrFailure(result)) count(tests, all);
    const timestamp = new Date(started).toISOString();
    // A whole that is empty, to be filled: suites are written one by one, because those of a class do not fit into memory.
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

/** Readers drop a second test of the same class and name: the class is the submission and the exercise. */
function testcase(classname: string, test: TestResult, seed: number): object {
  const { name, location, durationMs, output } = test;
  return {
    ...attributes({ name, classname }),
    '@time': seconds(durationMs),
    ...(location ? { ...attributes({ file: location.file }), '@line': location.line } : {}),
    ...verdict(test, seed),
    ...(output === '' ? {} : { 'system-out': { '#': escapeWorkflowCommands(output) } }),
  };
}

function verdict(test: TestResult, seed: number): object {
  const { status } = test;
  if (status === 'pass') return {};
  const advice = testAdvice(test, seed);
  const message = attributes({ message: advice });
  if (status === 'not-started' || status === 'waiting') return { skipped: message };
  const told = {
    ...message,
    ...attributes({ type: diagnosisId(test) ?? status }),
    '#': escapeWorkflowCommands(advice),
  };
  return status === 'fail' ? { failure: told } : { error: told };
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
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`@${name}`, escapeWorkflowCommands(oneLine(text))]),
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML 1.0 bars most control characters, however they are written. */
function xml(tree: object): string {
  // Loaded only where it is wanted: it is as large as all the rest.
  const { fragment } = require('xmlbuilder2') as typeof import('xmlbuilder2');
  return fragment({ invalidCharReplacement: '\ufffd' }, tree).end({ prettyPrint: true });
}
