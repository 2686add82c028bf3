import { expect, test } from '@jest/globals';
import { convert, create } from 'xmlbuilder2';
import {
  exerciseResult,
  RUN,
  recorded,
  resultsOf,
  submissionResult,
  testResult,
  ungradedResult,
} from '../../../dev/testing/results';
import { xmlErrors } from '../../../dev/testing/schema';
import type { SubmissionResult, TestResult } from '../../core/result';
import { junit } from './junit';

const rendered = (...submissions: SubmissionResult[]) => [...junit.render(resultsOf(...submissions), RUN)].join('');
const alice = (...tests: Partial<TestResult>[]) =>
  submissionResult('alice', [
    exerciseResult(
      '01-gradf',
      tests.map((one, index) => testResult({ name: `number ${index}`, ...one })),
    ),
  ]);
const parsed = (xml: string) => convert(xml, { format: 'object' }) as Record<string, Record<string, unknown>>;

const every = alice(
  {},
  { status: 'fail', message: 'Not 3.', diagnoses: [recorded('wrong-sign', 'The sign is plus.')], output: 'one\ntwo' },
  { status: 'error', message: 'It threw.', location: { file: 'exercises/01-gradf.ts', line: 7 } },
  { status: 'not-started', message: 'gradf is not written yet.' },
  { status: 'waiting', message: 'Waiting for exp.' },
);

test('every status has its element, and the attributes count these', async () => {
  const xml = rendered(every);
  expect(await xmlErrors(xml, 'junit.xsd')).toEqual([]);
  const { testsuites } = parsed(xml);
  const counts = { '@tests': '5', '@failures': '2', '@errors': '1', '@skipped': '1', '@time': '1.250' };
  expect(testsuites).toMatchObject({ '@name': 'Gradients', '@timestamp': '2023-11-14T22:13:20.000Z', ...counts });
  expect(testsuites?.testsuite).toEqual({
    '@name': 'alice.01-gradf',
    ...counts,
    '@file': 'exercises/01-gradf.ts',
    properties: {
      property: [
        { '@name': 'score', '@value': '4' },
        { '@name': 'max_score', '@value': '20' },
      ],
    },
    testcase: [
      { '@name': 'number 0', '@classname': 'alice.01-gradf', '@time': '0.250' },
      {
        '@name': 'number 1',
        '@classname': 'alice.01-gradf',
        '@time': '0.250',
        failure: {
          '@message': 'Not 3. Why: The sign is plus.',
          '@type': 'wrong-sign',
          '#': 'Not 3.\nWhy: The sign is plus.',
        },
        'system-out': 'one\ntwo',
      },
      {
        '@name': 'number 2',
        '@classname': 'alice.01-gradf',
        '@time': '0.250',
        '@file': 'exercises/01-gradf.ts',
        '@line': '7',
        error: {
          '@message': 'exercises/01-gradf.ts:7: It threw.',
          '@type': 'error',
          '#': 'exercises/01-gradf.ts:7: It threw.',
        },
      },
      expect.objectContaining({
        failure: {
          '@message': 'gradf is not written yet.',
          '@type': 'not-started',
          '#': 'gradf is not written yet.',
        },
      }),
      expect.objectContaining({ skipped: { '@message': 'Waiting for exp.' } }),
    ],
  });
});

test('in a class, the name of a test begins with the submission', () => {
  const { testsuites } = parsed(
    rendered(alice({}), submissionResult('bob', [exerciseResult('01-gradf', [testResult()])])),
  );
  expect(testsuites?.testsuite).toMatchObject([
    { testcase: { '@name': 'alice · number 0', '@classname': 'alice.01-gradf' } },
    { testcase: { '@name': 'bob · at a point', '@classname': 'bob.01-gradf' } },
  ]);
});

test('characters that XML forbids are replaced, and no text ends its element', async () => {
  const nasty = ']]> </failure><b> & " \' \u0000\u001b[31m\ufffe\uffff ∂ \ud83d\ude00';
  const xml = rendered(
    submissionResult(nasty, [
      exerciseResult('01-gradf', [testResult({ status: 'fail', message: nasty, output: nasty })]),
    ]),
  );
  expect(await xmlErrors(xml, 'junit.xsd')).toEqual([]);
  const seen = ']]> </failure><b> & " \' \ufffd\ufffd[31m\ufffd\ufffd ∂ \ud83d\ude00';
  expect(create(xml).find((node) => node.node.nodeName === 'failure', false, true)?.node.textContent).toBe(seen);
});

test('a character reference in a text stays text, so that it hides no line break and no workflow command', async () => {
  const nasty = 'a&#10;&#58;&#58;error::b &#x7; &lt;c&gt; &amp;amp; &nbsp; &';
  const xml = rendered(
    submissionResult(nasty, [
      exerciseResult('01-gradf', [testResult({ status: 'fail', message: nasty, output: nasty })]),
    ]),
  );
  expect(await xmlErrors(xml, 'junit.xsd')).toEqual([]);
  expect(xml).toContain(
    'a&amp;#10;&amp;#58;&amp;#58;error::b &amp;#x7; &amp;lt;c&amp;gt; &amp;amp;amp; &amp;nbsp; &amp;',
  );
  expect(xml).not.toContain('::error');
});

test('an ungraded submission has an error and no points', async () => {
  const xml = rendered(ungradedResult('bob'));
  expect(await xmlErrors(xml, 'junit.xsd')).toEqual([]);
  expect(parsed(xml).testsuites).toMatchObject({
    '@errors': '1',
    testsuite: {
      '@name': 'bob.grading',
      testcase: {
        error: { '@message': expect.stringMatching(/^The grader could not work.*The grader did not finish\.$/) },
      },
    },
  });
  expect(xml).not.toContain('property');
});

test('an exercise without a test that ran has an error', () => {
  const xml = rendered(submissionResult('alice', [exerciseResult('01-gradf', [])]));
  expect(parsed(xml).testsuites).toMatchObject({
    '@errors': '1',
    testsuite: { testcase: { error: { '@message': 'No test of this exercise ran.' } } },
  });
});

test('the schema refuses two tests with the same name, because readers would drop one', async () => {
  expect(await xmlErrors(rendered(alice({ name: 'same' }, { name: 'same' })), 'junit.xsd')).not.toEqual([]);
});
