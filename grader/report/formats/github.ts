import { testAdvice } from '../../advice/test-advice';
import type { SubmissionResult, TestResult } from '../../core/result';
import { oneLine } from '../../text/one-line';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded, type Results } from './shared/format';
import { withoutCommands, workflowCommand } from './shared/workflow-command';

/** The most annotations of a kind that GitHub shows for each step. */
const ANNOTATIONS_SHOWN = 10;

/** The kind of annotation by status. A waiting test has none, because the tests that it waits for have theirs. */
const ANNOTATION_KINDS = { fail: 'error', error: 'error', 'not-started': 'warning' } as const;

/**
 * For the log of a workflow on GitHub: annotations at the learner's lines, then the points, then the console output.
 * The format `markdown` is for the summary on the page of a run.
 */
export const github: ClassFormat = {
  about: 'annotations at the lines of a learner’s repository on GitHub',
  of: 'class',
  extension: 'txt',
  *render(results, { seed }) {
    const [, another] = results;
    for (const kind of ['error', 'warning'] as const) yield* annotations(results, kind, seed, another !== undefined);
    for (const result of results) {
      const { id, score, maxScore } = result;
      if (!isUngraded(result)) yield workflowCommand('notice', { title: id }, `Points ${score}/${maxScore}`);
    }
    for (const result of results) yield* consoleOutput(result);
  },
};

/** Yields the first annotations of a kind and counts the others. Tests with the same advice share an annotation. */
function* annotations(results: Results, kind: 'error' | 'warning', seed: number, several: boolean): Generator<string> {
  let count = 0;
  for (const result of results) {
    const seen = new Set<string>();
    for (const { id, tests } of exercisesOrFailure(result)) {
      for (const test of tests) {
        const advice = testAdvice(test, seed);
        if (kindOf(test) !== kind || seen.has(advice)) continue;
        seen.add(advice);
        count += 1;
        if (count > ANNOTATIONS_SHOWN) continue;
        yield workflowCommand(kind, propertiesOf(result, `${id}: ${test.name}`, test, several), advice);
      }
    }
  }
  if (count > ANNOTATIONS_SHOWN) {
    const more = `${count - ANNOTATIONS_SHOWN} more of the kind "${kind}" are not shown here.`;
    yield `${more} The summary has what to fix first.\n`;
  }
}

/** Files of several submissions are not in the repository, so annotations have the name of the submission instead. */
function propertiesOf({ id }: SubmissionResult, name: string, { location }: TestResult, several: boolean) {
  return several ? { title: `${id} · ${name}` } : { file: location?.file, line: location?.line, title: name };
}

function kindOf({ status }: TestResult): 'error' | 'warning' | undefined {
  return status === 'pass' || status === 'waiting' ? undefined : ANNOTATION_KINDS[status];
}

function* consoleOutput(result: SubmissionResult): Generator<string> {
  for (const { id, tests } of result.exercises) {
    for (const { name, output } of tests)
      if (output !== '') yield withoutCommands(`${oneLine(result.id)} · ${id}: ${name} wrote:\n${output}`);
  }
}
