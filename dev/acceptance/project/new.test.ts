import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import type { ResultDocument } from '../../../grader/core/result';
import { findChapterTrouble } from '../../checks/check-chapters';
import { findMistakeTrouble } from '../../checks/check-mistakes';
import { findStrays } from '../../checks/check-strays';
import { findStaleStubs } from '../../checks/check-stubs';
import { findUnfinished } from '../../checks/check-unfinished';
import { wholeCheckout } from '../../testing/checkout';
import { command, ONE_WORKER } from '../../testing/command';
import { NEXT_NUMBER, numberBehind } from '../../testing/next-exercise';
import { once } from '../../testing/once';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';

/** The example of CONTRIBUTING.md, with the number that is next. */
const EXAMPLE = '11-adam';
const NEXT = `${NEXT_NUMBER}-adam`;

const ID = `${NEXT_NUMBER}-cross-entropy`;
const MADE = [
  `exercises/${ID}.ts`,
  `solutions/${ID}.ts`,
  `test/${ID}.test.ts`,
  `test/stubs/${ID}.ts`,
  `test/hints/${ID}.json`,
  `test/lessons/${ID}.md`,
  `test/mistakes/${ID}/argument-returned.ts`,
  `test/styles/${ID}/arrow-functions.ts`,
];

const filesOf = (root: string) =>
  ['exercises', 'solutions', 'test'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
const tool = (root: string, script: string, ...args: string[]) => {
  const file = path.join(ROOT, 'node_modules', ...script.split('/'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });
  return { status, text: status === 0 ? '' : stdout + stderr };
};

describe('an exercise made by npm run new', () => {
  const project = once(wholeCheckout);
  const run = shellIn(project);
  const graded = once(async () => {
    const args = ['exercises', 'solutions', '--exercise', NEXT_NUMBER, ...ONE_WORKER];
    const { stdout } = await run.with({ INIT_CWD: project() })('grade', ...args);
    return (JSON.parse(stdout) as ResultDocument).submissions.map(({ exercises }) => exercises[0]);
  });
  let made: ReturnType<typeof command>;
  beforeAll(() => {
    cpSync(path.join(ROOT, 'biome.json'), path.join(project(), 'biome.json'));
    made = command('new', [ID], { root: project() });
  });

  test('has all of its files, and the command names them', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    for (const name of MADE) {
      expect(made.stdout).toContain(`  ${name}\n`);
      expect(existsSync(path.join(project(), ...name.split('/')))).toBe(true);
    }
    expect(exerciseIds(project())).toContain(ID);
  });

  test('belongs into its places and into the last chapter, and its stub can be put back', async () => {
    expect(findChapterTrouble(project())).toEqual([]);
    expect(findStrays(project())).toEqual([]);
    expect(findStaleStubs(project())).toEqual([]);
    expect((await run('reset', NEXT_NUMBER)).stdout).toContain('is the stub already');
  });

  test('is formatted, and its types fit', () => {
    expect(tool(project(), '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...MADE)).toMatchObject({
      text: '',
    });
    // Of all other files types are checked by `npm run check`.
    const own = { extends: './tsconfig.json', include: [...MADE, 'grader/**/*.d.ts'] };
    writeFileSync(path.join(project(), 'tsconfig.made.json'), JSON.stringify(own));
    expect(tool(project(), 'typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.made.json')).toMatchObject({
      text: '',
    });
    rmSync(path.join(project(), 'tsconfig.made.json'));
  });

  test('can be graded: its stub is not started, and its solution is an error until it is written', async () => {
    const [stub, solution] = await graded();
    expect(stub).toMatchObject({ status: 'not-started', score: 0, maxScore: 20 });
    expect(solution?.status).toBe('error');
    expect(solution?.tests[0]?.message).toContain(`solutions/${ID}.ts: crossEntropy(2) is not written yet.`);
  });

  test('has every line named that is still to be written', () => {
    const files = new Set(findUnfinished(project()).map((sentence) => sentence.split(':')[0]));
    const marked = MADE.filter((name) => !/^test\/stubs\//.test(name));
    expect([...files].sort()).toEqual([...marked].sort());
  });

  test('has its mistakes named until they are on record', () => {
    expect(findMistakeTrouble(project(), [ID])).toContain(
      `test/mistakes/${ID}.json is missing. Write the mistakes, then run npm run record.`,
    );
  });
});

test('the steps of CONTRIBUTING.md remove an exercise without a trace', () => {
  const project = wholeCheckout();
  const before = filesOf(project);
  command('new', [NEXT], { root: project });
  writeFileSync(path.join(project, 'test', 'mistakes', `${NEXT}.json`), '{}');
  const page = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const recipe = page.split('## Remove an exercise')[1]?.split(/^3\. /m)[0]?.replaceAll(EXAMPLE, NEXT) ?? '';
  const named = recipe.matchAll(new RegExp(`\`([\\w/.-]*${NEXT}[\\w/.-]*)\``, 'g'));
  for (const [, name] of named) rmSync(path.join(project, name as string), { recursive: true });
  expect(command('record', ['stubs'], { root: project })).toMatchObject({ status: 0, stderr: '' });
  expect(filesOf(project)).toEqual(before);
});

describe('npm run new', () => {
  const project = once(wholeCheckout);
  const untouched = once(() => filesOf(project()));

  test.each([
    ['no name', [], 'Expected one name. Usage: npm run new -- 11-adam'],
    ['two names', [`${NEXT_NUMBER}-a`, `${numberBehind(1)}-b`], 'Expected one name. Usage: npm run new -- 11-adam'],
    [
      'a name without a number',
      ['tanh'],
      '"tanh" is not a name of an exercise. Give two digits and words in lower case',
    ],
    ['a path', ['../11-adam'], '"../11-adam" is not a name of an exercise. Give two digits and words in lower case'],
    [
      'a word of TypeScript',
      [`${NEXT_NUMBER}-class`],
      '"class" is a word of TypeScript, so no function can be named so. Choose',
    ],
    ['a number that is taken', ['04-adam'], `The number 04 is that of 04-value. Take the next number: ${NEXT}.`],
    [
      'a number that leaves a gap',
      [`${numberBehind(2)}-adam`],
      `The number ${numberBehind(2)} leaves a gap. Take the next number: ${NEXT}.`,
    ],
  ])('refuses %s in one line, and writes nothing', async (_, args, says) => {
    untouched();
    const refusal = await refusalOf('new', args, project());
    expect(refusal.startsWith(says)).toBe(true);
    expect(refusal).not.toContain('\n');
    expect(filesOf(project())).toEqual(untouched());
  });

  test('overwrites nothing, and leaves no part behind', async () => {
    untouched();
    const own = path.join(project(), 'test', 'hints', `${NEXT}.json`);
    writeFileSync(own, 'mine');
    expect(await refusalOf('new', [NEXT], project())).toBe(
      `test/hints/${NEXT}.json is there already. Move it away, or choose another name.`,
    );
    expect(readFileSync(own, 'utf8')).toBe('mine');
    rmSync(own);
    expect(filesOf(project())).toEqual(untouched());
  });

  test('leaves no part behind when a file cannot be written', async () => {
    const styles = path.join(project(), 'test', 'styles');
    rmSync(styles, { recursive: true });
    writeFileSync(styles, '');
    expect(await refusalOf('new', [NEXT], project())).toMatch(
      new RegExp(String.raw`^test/styles/${NEXT}/arrow-functions\.ts cannot be written \(E\w+\)\. Check its`),
    );
    rmSync(styles);
    mkdirSync(styles);
    expect(filesOf(project()).filter((name) => name.includes(NEXT))).toEqual([]);
  });
});
