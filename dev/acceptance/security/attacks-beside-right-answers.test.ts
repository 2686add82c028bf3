import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResultDocument } from '../../../grader/core/result';
import { loadAttacks } from '../../attacks/load-attacks';
import { command } from '../../testing/command';
import { FAULTS } from '../../testing/faults';
import { type Files, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();

/** 50 attacks of all kinds, 20 faults and 30 right answers, shuffled: the same way each time. */
const attacks = loadAttacks()
  .filter((_, index) => index % 2 === 0)
  .slice(0, 50);
const members: [string, Files][] = [
  ...attacks.map(({ name, exercise, code }): [string, Files] => [
    `attack ${name.replace('/', ' ')}`,
    { [`${exercise}.ts`]: code },
  ]),
  ...Object.entries(FAULTS)
    .slice(0, 20)
    .map(([name, { files }]): [string, Files] => [`fault ${name}`, files]),
  ...Array.from({ length: 30 }, (_, index): [string, Files] => [
    `right ${index}`,
    { '01-gradf.ts': `// ${index}\n${solutionWith('01-gradf.ts', {})}` },
  ]),
];
const [shuffled] = fc.sample(fc.shuffledSubarray(members, { minLength: members.length }), { seed: 42, numRuns: 1 });
const folders = (shuffled ?? []).map(([name, files]) => layOut(folder, name, files));
const turned = [...folders].reverse();

function grade(name: string, workers: string, order = folders): ResultDocument {
  const out = path.join(folder, `${name}.json`);
  command('grade', [...order, '--out', out, '--workers', workers]);
  return JSON.parse(readFileSync(out, 'utf8'), (key, value) => (key === 'durationMs' ? 0 : value));
}

const first = grade('first', '2');

test('attacks and faults in the same batch take nothing from right answers', () => {
  expect(first.submissions).toHaveLength(100);
  const right = first.submissions.filter(({ id }) => id.startsWith('right'));
  expect(right.map(({ score, status }) => [score, status])).toEqual(new Array(30).fill([100, 'pass']));
  const faults = first.submissions.filter(({ id }) => id.startsWith('fault'));
  expect(faults.map(({ score }) => score)).toEqual(new Array(20).fill(80));
});

test('a second run, in another order, comes to the same result for everybody, but for durations', () => {
  const byId = ({ submissions }: ResultDocument) => Object.fromEntries(submissions.map((one) => [one.id, one]));
  const second = grade('second', '2', turned);
  expect(second.submissions.map(({ id }) => id)).toEqual(first.submissions.map(({ id }) => id).reverse());
  expect(byId(second)).toEqual(byId(first));
});

test('one process comes to the same document as two', () => {
  expect(grade('alone', '1')).toEqual(first);
});
