import { testAdvice } from '../../advice/test-advice';
import type { SubmissionResult, TestResult } from '../../core/result';
import { oneLine } from '../../text/one-line';
import { exercisesOrFailure } from './shared/exercises-or-failure';
import { type ClassFormat, isUngraded, type Results } from './shared/format';
import { withoutCommands, workflowCommand } from './shared/workflow-command';

/** GitHub shows 10 annotations of a kind for each step. */
const SHOWN = 10;

/** Errors stand at what is wrong, warnings at what is not started. Tests that wait for others would only repeat these. */
const KINDS = { fail: 'error', error: 'error', 'not-started': 'warning' } as const;

/**
 * For the log of a workflow on GitHub: annotations at the learner's lines, then the points, then what the learner's code wrote. The summary on the page of
 * a run is the format `markdown`.
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
    for (const result of results) yield* written(result);
  },
};

/** The first of a kind, and how many more there are. Tests that say the same of the same line are one. */
function* annotations(results: Results, kind: 'error' | 'warning', seed: number, several: boolean): Generator<string> {
  let count = 0;
  for (const result of results) {
    const said = new Set<string>();
    for (const { id, tests } of exercisesOrFailure(result)) {
      for (const test of tests) {
        const advice = testAdvice(test, seed);
        if (kindOf(test) !== kind || said.has(advice)) continue;
        said.add(advice);
        count += 1;
        if (count <= SHOWN) yield workflowCommand(kind, place(result, `${id}: ${test.name}`, test, several), advice);
      }
    }
  }
  if (count > SHOWN)
    yield `${count - SHOWN} more of the kind "${kind}" are not shown here. The summary has what to fix first.\n`;
}

/** Of several submissions none lies in the repository as its own files do: only their names tell them apart. */
function place({ id }: SubmissionResult, name: string, { location }: TestResult, several: boolean) {
  return several ? { title: `${id} · ${name}` } : { file: location?.file, line: location?.line, title: name };
}

function kindOf({ status }: TestResult): 'error' | 'warning' | undefined {
  return status === 'pass' || status === 'waiting' ? undefined : KINDS[status];
}

function* written(result: SubmissionResult): Generator<string> {
  for (const { id, tests } of result.exercises) {
    for (const { name, output } of tests)
      if (output !== '') yield withoutCommands(`${oneLine(result.id)} · ${id}: ${name} wrote:\n${output}`);
  }
}
