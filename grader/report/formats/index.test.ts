import { describe, expect, test } from '@jest/globals';
import { exerciseResult, RUN, recorded, resultsOf, submissionResult, testResult } from '../../../dev/testing/results';
import { obeyed } from '../../../dev/testing/workflow-log';
import { FORMATS, formatNamed } from './index';

const COMMANDS = [
  '::error::x',
  '  ::notice title=Points::Points 100/100',
  '##[error]x',
  '##vso[task.complete result=Succeeded;]',
  "##teamcity[buildStatus status='SUCCESS']",
];
const text = COMMANDS.join('\n');

/** Results of submissions whose names, messages and output are commands. */
const results = COMMANDS.map((command) =>
  submissionResult(command, [
    exerciseResult('01-gradf', [
      testResult({
        status: 'fail',
        message: text,
        output: text,
        reproduction: text,
        diagnoses: [recorded('sign', text)],
      }),
    ]),
  ]),
);

const documents = (name: string): string[] => {
  const format = formatNamed(name);
  if (format.of === 'submission') return results.map((result) => format.render(result, RUN));
  // A single submission is shown with its name and advice, several are a table in some formats.
  return [results, ...results.map((one) => [one])].map((some) => [...format.render(resultsOf(...some), RUN)].join(''));
};

describe('a document has no command of a learner to the log of a CI system', () => {
  test.each(Object.keys(FORMATS))('in the format %s', (name) => {
    for (const document of documents(name)) {
      // The format `github` has commands of its own, which have no other lines.
      const found = obeyed(document).map((command) => command.name);
      expect(found.filter((command) => name !== 'github' || command === '##[')).toEqual([]);
      expect(document).not.toMatch(/##\w*\[/);
    }
  });
});
