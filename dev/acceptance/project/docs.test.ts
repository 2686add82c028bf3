import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readMistakes } from '../../../grader/config/read-mistakes';
import { exerciseIds } from '../../../grader/config/suites';
import { FORMATS } from '../../../grader/report/formats/index';
import { loadAttacks } from '../../attacks/load-attacks';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { FAULTS } from '../../testing/faults';
import { ROOT } from '../../testing/root';
import { solutionWith } from '../../testing/submissions';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/settings.md', 'docs/course.md', 'docs/safety.md'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The block of text after a marker such as `<!-- output of: npm test -->`. */
function sample(marker: string): string {
  const block = readme.split(`<!-- ${marker} -->\n\`\`\`text\n`)[1]?.split('```')[0];
  if (!block) throw new Error(`README.md has no sample "${marker}"`);
  return block;
}

const folder = checkout();

describe('the README', () => {
  test('says in its first thirty lines what it is, what it needs and what to run', () => {
    const top = readme.split('\n').slice(0, 30).join('\n');
    for (const said of ['TypeScript', 'Node 20', 'npm ci && npm test', 'npm ci && npm run verify', 'not started'])
      expect(top).toContain(said);
  });

  test('shows the first screen as it is', () => {
    expect(command('test', [], { root: folder }).stdout.trimStart()).toBe(sample('output of: npm test').trimStart());
  });

  test('shows the screen of a wrong sign as it is', () => {
    solve(folder);
    writeExercise(folder, '01-gradf.ts', solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' }));
    expect(command('test', [], { root: folder }).stdout).toContain(sample('screen with: one wrong sign'));
  });

  test('gives the exit codes that the commands have', () => {
    const codes = [...readme.matchAll(/^\| ([012])\s+\|/gm)].map(([, code]) => Number(code));
    const solutions = path.join(ROOT, 'solutions');
    const stubs = path.join(ROOT, 'exercises');
    const ended = [[solutions], [stubs], [path.join(ROOT, 'nowhere')]].map((paths) => command('grade', paths).status);
    expect(ended).toEqual(codes);
    expect(command('grade', [solutions, stubs]).status).toBe(0);
  });
});

test('the README lists every format, and what it writes', () => {
  const rows = [...readme.matchAll(/^\| `([a-z0-9]+)`\s+\| (.*?)\s+\|$/gm)].map(([, name, about]) => [name, about]);
  expect(rows).toEqual(Object.entries(FORMATS).map(([name, { about }]) => [name, about]));
});

test('the README counts the mistakes on record', () => {
  const counts = exerciseIds(ROOT).map((id) => Object.keys(readMistakes(ROOT, id)).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  expect(readme).toContain('some three hundred recorded mistakes');
  expect(Math.round(total / 100)).toBe(3);
});

test('the change log counts the attacks and faults that there are', () => {
  expect(read('CHANGELOG.md').replace(/\s+/g, ' ')).toContain(
    `${loadAttacks().length} attacks, ${Object.keys(FAULTS).length} honest faults and 2,000 random files`,
  );
});

describe('the page on safety', () => {
  const page = read('docs/safety.md');
  const rows = [...page.matchAll(/^\| (?!---|kind of attack)(.+) \|$/gm)].map(([, row]) =>
    (row as string).split(' | '),
  );

  test('names for each kind of attack the tests or attacks that show what it says', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row[2]).toMatch(
        /^`(?:dev\/attacks\/[a-z-]+|(?:dev|grader)\/[a-z/-]+\.test\.ts)`(?:, `(?:dev\/attacks\/[a-z-]+|(?:dev|grader)\/[a-z/-]+\.test\.ts)`)*$/,
      );
    }
  });

  test('leaves out no kind of attack that there is', () => {
    const kinds = new Set(loadAttacks().map(({ name }) => name.split('/')[0]));
    const named = new Set([...page.matchAll(/dev\/attacks\/([a-z-]+)/g)].map(([, kind]) => kind));
    expect([...kinds].filter((kind) => !named.has(kind))).toEqual([]);
  });

  test('names each limit in the file that has it', () => {
    const places = [...page.matchAll(/((?:`[A-Z_]{3,}`(?: and\s)?)+)\s+in\s+`([\w./-]+)`/g)];
    const limits = places.flatMap(([, names, file]) =>
      [...(names as string).matchAll(/[A-Z_]+/g)].map(([name]) => [name, file as string] as const),
    );
    expect(limits.length).toBeGreaterThanOrEqual(8);
    for (const [name, file] of limits) expect(read(file)).toMatch(new RegExp(`^const ${name} = `, 'm'));
  });

  test('gives options in its example that there are', () => {
    const options = [...(/grader\/start\.cjs grade (.*)/.exec(page)?.[1]?.matchAll(/--[a-z]+/g) ?? [])].map(
      ([option]) => option,
    );
    const { stderr } = command('grade', []);
    expect(options).toEqual(['--workers', '--out']);
    for (const option of options) expect(stderr).toContain(option);
  });
});

describe('the pages', () => {
  test.each(pages)('%s names only npm scripts that exist', (page) => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, script]) => script as string,
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(scripts).toHaveProperty('test');
  });

  test.each(['README.md', 'docs/safety.md'])('%s names only files that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:engine|exercises|solutions|test|grader|dev)\/[\w./-]*)`/g)].map(
      ([, file]) => file as string,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('CONTRIBUTING.md adds an exercise in at most seven steps', () => {
    const steps = [...read('CONTRIBUTING.md').matchAll(/^(\d)\. /gm)];
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(7);
  });

  test('the editor’s launch configuration starts a script that exists', () => {
    const { configurations } = JSON.parse(read('.vscode/launch.json')) as {
      configurations: { runtimeArgs: string[] }[];
    };
    for (const { runtimeArgs } of configurations) expect(scripts).toHaveProperty(runtimeArgs[1] as string);
  });
});

describe('the lock file', () => {
  test('names no address of a package, so that any registry can serve it', () => {
    expect(read('package-lock.json')).not.toMatch(
      /"resolved"|https?:\/\/(?!.*(?:github\.com|opencollective|tidelift|patreon|paypal|feross))\S*\/-\//,
    );
  });
});
