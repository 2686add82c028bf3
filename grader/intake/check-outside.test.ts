import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { checkOutside } from './check-outside';
import type { SubmissionSource } from './open';

const root = temporaryFolder();
const subs = path.join(root, 'subs');
const alice = path.join(subs, 'alice');
mkdirSync(alice, { recursive: true });

const theClass: SubmissionSource[] = [
  { kind: 'path', id: 'alice', where: alice },
  { kind: 'path', id: 'bob', where: path.join(subs, 'bob') },
];
const lmsFiles: SubmissionSource[] = [{ kind: 'files', id: 'alice', where: subs, files: [] }];
const exercisesOfClass = theClass.map((one) => ({ ...one, where: path.join(one.where, 'exercises') }));
const alone: SubmissionSource[] = [{ kind: 'path', id: 'alice', where: alice }];

const exercises = path.join(alice, 'exercises');
const exercisesAlone: SubmissionSource[] = [{ kind: 'path', id: 'exercises', where: exercises }];

const checking = (out: string, given: string, sources: SubmissionSource[]) => () =>
  checkOutside(path.join(root, out), [given], sources);

test.each<[string, string, string, SubmissionSource[]]>([
  ['in a folder of submissions', 'subs/results', subs, theClass],
  ['deep in one', 'subs/alice/build/results.json', subs, theClass],
  ['one itself', 'subs', subs, theClass],
  ['in a folder of files of several learners', 'subs/results.csv', subs, lmsFiles],
  ['in a submission', 'subs/alice/results.json', alice, alone],
  ['in its folder of exercises', 'subs/alice/exercises/results.json', alice, alone],
  ['an archive that is graded', 'all.zip', path.join(root, 'all.zip'), theClass],
])('results are refused among the graded files: %s', (_, out, given, sources) => {
  expect(checking(out, given, sources)).toThrow(/ is among the graded files\. Give --out a place elsewhere\.$/);
});

test.each<[string, string, SubmissionSource[]]>([
  ['one of several given submissions', 'subs/alice/build/results.json', theClass],
  ['the repository around given exercises', 'subs/alice/build/results.json', exercisesOfClass],
])('results of several are refused in %s: a journal could be planted there', (_, out, sources) => {
  const paths = sources.map(({ where }) => where);
  expect(() => checkOutside(path.join(root, out), paths, sources)).toThrow(/ is among the graded files\./);
});

test('results of several may be written to the folder that all of them share', () => {
  const paths = ['exercises', 'bob.zip'].map((name) => path.join(subs, name));
  expect(() => checkOutside(path.join(subs, 'results.json'), paths, theClass)).not.toThrow();
});

test('results of several are refused under the name of a link in a submission, wherever it leads', () => {
  symlinkSync(path.join(root, 'elsewhere.json'), path.join(alice, 'link.json'));
  const paths = theClass.map(({ where }) => where);
  expect(() => checkOutside(path.join(alice, 'link.json'), paths, theClass)).toThrow(/ is among the graded files\./);
});

test('results behind a link into the graded files are refused', () => {
  symlinkSync(subs, path.join(root, 'link'), 'junction');
  expect(checking('link/results', subs, theClass)).toThrow(/ is among /);
  expect(checking('subs/results', path.join(root, 'link'), theClass)).toThrow(/ is among /);
});

test('results are refused in a folder that is a link out of the graded files', () => {
  const [kept, link] = [path.join(root, 'kept'), path.join(alice, 'linked')];
  mkdirSync(kept);
  symlinkSync(kept, link, 'junction');
  const says = / leads elsewhere by a link among the graded files\. Give --out a place elsewhere\.$/;
  expect(checking('subs/alice/linked/results.json', alice, alone)).toThrow(says);
  expect(checking('subs/alice/linked/results.json', subs, theClass)).toThrow(says);
  expect(checking('kept/results.json', subs, theClass)).not.toThrow();
});

test.each<[string, string, string, SubmissionSource[]]>([
  ['beside a folder of submissions', 'subs.csv', subs, theClass],
  ['beside a submission', 'subs/results', alice, alone],
  ['in a folder of its own in a single submission', 'subs/alice/build/results.json', alice, alone],
  ['in the repository around the exercises of one learner', 'subs/alice/result.json', exercises, exercisesAlone],
  ['under a name that begins with dots', 'subs/alice/..build/results.json', alice, alone],
])('results may be written %s', (_, out, given, sources) => {
  expect(checking(out, given, sources)).not.toThrow();
});
