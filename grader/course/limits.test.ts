import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ResultDocument } from '../result/document';
import { command, ROOT } from '../testing/command';
import { copyProject, solveProject } from '../testing/project';
import { temporaryFolder } from '../testing/submissions';
import { LIMITS } from '../vm/limits';
import { limitsOf } from './limits';

const folder = temporaryFolder();

function withSettings(text: string): string {
  const root = mkdtempSync(path.join(folder, 'project-'));
  writeFileSync(path.join(root, 'gradkata.config.json'), text);
  return root;
}

test('without a file the limits are the usual ones', () => {
  expect(limitsOf(folder)).toBe(LIMITS);
  expect(limitsOf(withSettings('{}'))).toEqual(LIMITS);
});

test('what the file sets is set, the rest is as usual', () => {
  expect(limitsOf(withSettings('{"limits":{"fuelPerTest":7}}'))).toEqual({ ...LIMITS, fuelPerTest: 7 });
});

test.each(Object.keys(LIMITS))('the usual value of %s is one that may be set', (key) => {
  const root = withSettings(JSON.stringify({ limits: { [key]: LIMITS[key as keyof typeof LIMITS] } }));
  expect(limitsOf(root)).toEqual(LIMITS);
});

test.each([
  ['no JSON', '{', /^gradkata\.config\.json is no JSON: /],
  ['no object', '[]', /must hold an object such as/],
  ['another setting', '{"limit":{}}', /there is no setting "limit"\. There is: limits\./],
  ['another limit', '{"limits":{"fuel":1}}', /there is no limit "fuel"\. There are: .*fuelPerTest/],
  [
    'a limit that is too large',
    '{"limits":{"stackBytes":1e9}}',
    /limits\.stackBytes must be .* from 65536 to 262144, got 1000000000/,
  ],
  ['a limit that is no number', '{"limits":{"wallMs":"5"}}', /limits\.wallMs must be a whole number .*, got "5"/],
])('%s is refused, by the name of the key', (_, text, says) => {
  expect(() => limitsOf(withSettings(text))).toThrow(says);
});

test('a limit holds for npm run grade and for npm test', () => {
  const project = path.join(folder, 'project');
  copyProject(ROOT, project);
  solveProject(project);
  writeFileSync(path.join(project, 'gradkata.config.json'), '{"limits":{"fileBytes":1024}}');
  const { stdout } = command('grade', [path.join(project, 'solutions')], { root: project });
  const [graded] = (JSON.parse(stdout) as ResultDocument).submissions;
  expect(graded?.score).toBeLessThan(100);
  expect(graded?.exercises.at(-1)?.message).toContain('is larger than 1 KiB');
  expect(command('test', [], { root: project }).stdout).toContain('is larger than 1 KiB');
});
