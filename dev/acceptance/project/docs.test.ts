import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readMistakes } from '../../../grader/config/read-mistakes';
import { exerciseIds } from '../../../grader/config/suites';
import { loadAttacks } from '../../attacks/load-attacks';
import { checkout, solveAll, wholeCheckout, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { FAULTS } from '../../testing/faults';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { solutionWith, temporaryFolder } from '../../testing/submissions';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'grader/README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(path.join(ROOT, 'docs', 'course')).map((name) => `docs/course/${name}`),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The block of text after a marker such as `<!-- output of: npm test -->`. */
function sample(marker: string): string {
  const block = readme.split(`<!-- ${marker} -->\n\`\`\`text\n`)[1]?.split('```')[0];
  if (!block) throw new Error(`README.md has no sample "${marker}"`);
  return block;
}

function pathsUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.split(path.sep).join('/')}`,
    ),
  );
}

/** Lines of the blocks of commands, without what is said of them behind a `#`. */
function shellLines(page: string): string[] {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);
  return blocks.flatMap((block) => block.trimEnd().split('\n')).map((line) => line.replace(/\s+#.*$/, ''));
}

const project = once(checkout);
const run = shellIn(project);

describe('the README', () => {
  test('says in its first thirty lines what it is, what it needs, what to run and what comes', () => {
    const top = readme.split('\n').slice(0, 30).join('\n');
    for (const said of ['TypeScript', 'Node 20', 'npm ci && npm test', 'npx jest', 'npm run hint'])
      expect(top).toContain(said);
    expect(top).toMatch(/!\[The first screen of npm test: .+\]\(docs\/first-screen\.svg\)/);
  });

  test('shows pictures of the first screen and of the report as they are', () => {
    const shown = [...readme.matchAll(/!\[.+\]\(docs\/([\w-]+\.svg)\)/g)].map(([, file]) => file as string);
    const drawn = temporaryFolder();
    command('picture', ['--out', drawn], { root: wholeCheckout() });
    expect(readdirSync(drawn).sort()).toEqual([...shown].sort());
    for (const file of shown) expect(readFileSync(path.join(drawn, file), 'utf8')).toBe(read(`docs/${file}`));
  });

  test('gives learners commands that run on the stubs', async () => {
    const given = shellLines(readme.split('\n').slice(0, 30).join('\n')).flatMap((line) => line.split(' && '));
    const own = given.flatMap((line) => /^npm (?:run )?(\w+)(?: -- (\w+))?$/.exec(line) ?? []).filter(Boolean);
    expect(given).toEqual(['npm ci', 'npm test', 'npm test -- 02', 'npm run watch', 'npm run hint', 'npx jest']);
    expect(own).toContain('npm test -- 02');
    expect(await run('test', '02')).toMatchObject({ status: 1, stderr: '' });
    expect(await run('hint')).toMatchObject({ status: 0, stderr: '' });
  });

  test('shows the screen of a wrong answer as it is', async () => {
    solveAll(project());
    const neg = { 'return this.mul(-1)': 'return new Value(-this.data)' };
    writeExercise(project(), '04-value.ts', solutionWith('04-value.ts', neg));
    expect((await run('test')).stdout).toContain(sample('screen with: a result without parents'));
  });

  test('shows no line of the exercise that a learner begins with', () => {
    const lines = read('solutions/01-gradf.ts')
      .split('\n')
      .filter((line) => line.includes(' = '));
    expect(lines).not.toHaveLength(0);
    for (const line of lines) expect(readme).not.toContain(line.trim());
  });

  test('counts the mistakes on record', () => {
    const counts = exerciseIds(ROOT).map((id) => Object.keys(readMistakes(ROOT, id)).length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(readme).toContain('some six hundred recorded mistakes');
    expect(Math.round(total / 100)).toBe(6);
  });

  test('lists every folder of the project in its map', () => {
    const listed = [...readme.matchAll(/^\| `(\w+)\/` +\|/gm)].map(([, name]) => name as string).sort();
    const there = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
      .map(({ name }) => name)
      .filter((name) => !['node_modules', 'build', 'site', 'reports', 'coverage'].includes(name));
    expect(listed).toEqual(there.sort());
  });
});

test('the change log counts the attacks and faults that there are', () => {
  expect(read('CHANGELOG.md').replace(/\s+/g, ' ')).toContain(
    `${loadAttacks().length} attacks, ${Object.keys(FAULTS).length} honest faults and 2,000 random files`,
  );
});

describe('the pages', () => {
  test.each(pages)('%s names only npm scripts that exist', (page) => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, script]) => script as string,
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(scripts).toHaveProperty('test');
  });

  test.each(pages)('%s names only files that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:engine|exercises|solutions|test|grader|dev)\/[\w./-]*)`/g)].map(
      ([, file]) => file as string,
    );
    // 11 is the exercise that recipes and examples add.
    const isExample = (file: string) => file.includes('/11-');
    expect(named.filter((file) => !isExample(file) && !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('CONTRIBUTING.md has recipes of at most seven steps for each addition, and for removing an exercise', () => {
    const additions = [' format', ' command', ' limit', 'n attack', ' platform'];
    const recipes = read('CONTRIBUTING.md')
      .split(/^## /m)
      .slice(1)
      .map((text) => [text.split('\n')[0] as string, [...text.matchAll(/^(\d)\. /gm)].map(([, step]) => step)] as const)
      .filter(([, steps]) => steps.length > 0);
    expect(recipes.map(([title]) => title)).toEqual([
      'Add an exercise',
      'Remove an exercise',
      ...additions.map((what) => `Add a${what}`),
    ]);
    for (const [, steps] of recipes) {
      expect(steps).toEqual(steps.map((_, index) => String(index + 1)));
      expect(steps.length).toBeLessThanOrEqual(7);
    }
  });

  test('CONTRIBUTING.md gives commands of Jest that find tests', () => {
    const patterns = [
      ...read('CONTRIBUTING.md').matchAll(/`npx jest --config dev\/jest\.config\.js ([\w./ -]+?)(?: -t .*)?`/g),
    ].flatMap(([, words]) => (words as string).split(' '));
    const tests = pathsUnder('dev', 'grader').filter((file) => file.endsWith('.test.ts'));
    expect(patterns.length).toBeGreaterThan(3);
    expect(patterns.filter((pattern) => !tests.some((file) => file.includes(pattern)))).toEqual([]);
  });

  test('the editor’s launch configuration starts a script that exists', () => {
    const { configurations } = JSON.parse(read('.vscode/launch.json')) as {
      configurations: { runtimeArgs: string[] }[];
    };
    for (const { runtimeArgs } of configurations) expect(scripts).toHaveProperty(runtimeArgs[1] as string);
  });
});

describe('a lock file', () => {
  const locks = ['package-lock.json', 'dev/mutation/package-lock.json'];

  test.each(locks)('%s names no address of a package, so that any registry can serve it', (lock) => {
    expect(read(lock)).not.toMatch(
      /"resolved"|https?:\/\/(?!.*(?:github\.com|opencollective|tidelift|patreon|paypal|feross))\S*\/-\//,
    );
  });
});
