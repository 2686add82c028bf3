import type { SimilarPair } from '../../../core/similar-pair';
import { someNames } from '../../../text/some-names';
import { ClassFacts } from '../../page/class/class-facts';
import type { LearnerKind } from '../../page/class/learner-kind';
import type { Results, RunInfo } from './format';
import { handInNotes } from './hand-in-notes';
import { escapeMarkdown } from './markdown-text';
import { rounded } from './points-text';

/** Rows of each list. */
const MAX_ROWS = 10;

/** Those who are in no mean and no share. */
const APART: readonly (readonly [LearnerKind, string])[] = [
  ['not-begun', 'Nothing is begun'],
  ['without-files', 'No file was found'],
  ['unreadable', 'Cannot be read'],
  ['ungraded', 'Could not be graded'],
];

/** What is to be said of a class before its table: points, tests, reasons with names, and who is left out. */
export function* classMarkdown(results: Results, run: RunInfo): Generator<string> {
  const { similar = [], moved = [] } = run;
  const { missing, late } = handInNotes(run);
  const facts = new ClassFacts();
  for (const result of results) facts.add(result);
  const { all, read, counts, total, maxScore } = facts;
  yield 'For staff: this has names.\n\n';
  yield `${all} submissions: ${read} with work that could be graded, of which ${counts.right} pass. `;
  if (read > 0) yield `Points of ${maxScore}: mean ${tenth(total.mean)}, median ${tenth(total.median)}.`;
  yield '\n';
  yield* list(
    'Since the run before',
    moved.map((line) => escapeMarkdown(line.trim())),
  );
  if (read > 0) yield* pointsOfExercises(facts);
  yield* list('Tests most failed', mostFailed(facts));
  const reasons = facts.reasons.slice(0, MAX_ROWS);
  yield* list(
    'Reasons',
    reasons.map(({ text, names }) => named(`${names.length}: ${text}`, names)),
  );
  for (const [kind, title] of APART)
    yield* list(
      title,
      facts.apart(kind).map(({ text, names }) => named(`${names.length}: ${text}`, names)),
    );
  yield* list('Nothing was handed in', counted(missing));
  yield* list('Late', counted(late));
  yield* list('Most alike', similar.slice(0, MAX_ROWS).map(pairLine));
}

function* pointsOfExercises({ exercises }: ClassFacts): Generator<string> {
  yield '\n| Exercise | Mean | Median | None | All |\n| --- | ---: | ---: | ---: | ---: |\n';
  for (const { id, maxScore, points, histogram } of exercises.values())
    yield `| ${escapeMarkdown(id)} | ${tenth(points.mean)} / ${rounded(maxScore)} | ${tenth(points.median)} | ${
      histogram[0] ?? 0
    } | ${histogram.at(-1) ?? 0} |\n`;
}

/** The tests that are wrong for the largest part of those whose code ran. */
function mostFailed({ exercises }: ClassFacts): string[] {
  return [...exercises.values()]
    .flatMap(({ id, tests }) => [...tests.values()].map((test) => ({ id, ...test })))
    .filter(({ wrong }) => wrong > 0)
    .sort((one, other) => other.wrong / other.begun - one.wrong / one.begun)
    .slice(0, MAX_ROWS)
    .map(({ id, name, begun, wrong }) => `${wrong} of ${begun}: ${escapeMarkdown(`${id} · ${name}`)}`);
}

function named(text: string, names: readonly string[]): string {
  return `${escapeMarkdown(text)} (${escapeMarkdown(someNames(names))})`;
}

function counted(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${names.length}: ${escapeMarkdown(someNames(names))}`];
}

function pairLine({ ids, share }: SimilarPair): string {
  return `${Math.round(100 * share)} %: ${escapeMarkdown(ids.join(' · '))}`;
}

function* list(title: string, lines: readonly string[]): Generator<string> {
  if (lines.length === 0) return;
  yield `\n## ${title}\n\n`;
  for (const line of lines) yield `- ${line}\n`;
}

function tenth(number: number): string {
  return String(Math.round(10 * number) / 10);
}
