import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { command, commandEnvironment } from '../../testing/command';
import { ROOT } from '../../testing/root';

const GRADER = path.join(ROOT, 'grader');
const page = readFileSync(path.join(GRADER, 'README.md'), 'utf8');

/** The files that one `npm test` passes, in order. */
const way = [...page.matchAll(/^\| \[([\w./-]+)\]\(([\w./-]+)\)/gm)].map(([, name, link]) => ({ name, link }));

describe('the map of the grader', () => {
  test('names the folders that there are, and no others', () => {
    const named = [...page.matchAll(/`([a-z]+)\/`/g)].map(([, name]) => name as string);
    const folders = readdirSync(GRADER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const outside = ['exercises', 'solutions', 'test', 'grader'];
    expect([...new Set(named)].filter((name) => !outside.includes(name)).sort()).toEqual(
      folders.map(({ name }) => name).sort(),
    );
  });

  test('leads through all nine stages from the start to the screen', () => {
    const stages = [...page.matchAll(/^\| `([a-z]+)\/` +\|/gm)].map(([, name]) => name as string);
    expect(stages).toHaveLength(9);
    expect(stages.filter((stage) => !way.some(({ link }) => link?.startsWith(`${stage}/`)))).toEqual([]);
    expect([way[0]?.link, way.at(-1)?.link]).toEqual(['start.cjs', 'report/screen/screen.ts']);
    expect(way.filter(({ name, link }) => name !== link)).toEqual([]);
  });

  test('names only files that exist', () => {
    const named = [
      ...page.matchAll(/(?:`|\()((?:\.\.\/)?(?:[\w-]+\/)*[\w-]+\.(?:ts|cjs|json|md)|[\w-]+\/[\w/-]+\/)(?=`|\))/g),
    ]
      .map(([, file]) => file as string)
      .filter((file) => !file.startsWith('gradkata.config'));
    const missing = named.filter((file) => ![GRADER, ROOT].some((folder) => existsSync(path.join(folder, file))));
    expect(named.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test('gives a command that runs one test file of the grader', () => {
    const [, args = ''] = /^npx jest (.+) -t 'title'$/m.exec(page) ?? [];
    const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const { status, stderr } = spawnSync(process.execPath, [jest, ...args.split(' '), '--maxWorkers=1'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: commandEnvironment(),
    });
    expect(stderr).toContain('PASS');
    expect(stderr).toContain('Test Suites: 1 passed, 1 total');
    expect(status).toBe(0);
  });

  test('is right that GRADKATA_TRACE=1 adds the stack to the one line of an error', () => {
    expect(page).toContain('GRADKATA_TRACE=1');
    const failing = (env: NodeJS.ProcessEnv) => command('grade', ['nowhere-at-all'], { env }).stderr;
    expect(failing({ GRADKATA_TRACE: undefined }).trimEnd().split('\n')).toHaveLength(1);
    expect(failing({ GRADKATA_TRACE: '1' })).toMatch(/^ +at \S+ \(.*find\.ts:\d+/m);
  });
});
