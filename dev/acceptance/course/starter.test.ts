import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readChapters } from '../../../grader/config/chapters';
import { exerciseIds } from '../../../grader/config/suites';
import { filesUnder } from '../../pack/file';
import { wholeCheckout, writeExercise } from '../../testing/checkout';
import { command, commandEnvironment } from '../../testing/command';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { packedInto } from '../../testing/packed';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const { findImportedFile } = outside<typeof import('../../checks/check-imports')>('dev/checks/check-imports');
const { findImports } = outside<typeof import('../../checks/find-imports')>('dev/checks/find-imports');

// node_modules is the project's: that `npm ci` makes one from the same lock file is tested with Gradescope's package.
const starter = once(() => packedInto(temporaryFolder(), 'starter'));
const run = shellIn(starter);
const read = (...names: string[]) => readFileSync(path.join(starter(), ...names), 'utf8');
const parsed = (root: string) => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = once(() =>
  readdirSync(starter(), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(starter(), entry.name) : entry.isFile() ? [entry.name] : [],
  ),
);
const solutionOf = (id: string) => readFileSync(path.join(ROOT, 'solutions', `${id}.ts`), 'utf8');
/** Those of the first chapter, as no course has chosen others. */
const [first, ...later] = readChapters(ROOT);
const ids = first?.exercises ?? [];
const putBack = (id: string) => writeExercise(starter(), `${id}.ts`, read('test', 'stubs', `${id}.ts`));

/** The files of a starter whose types an editor checks, with what decides about them. */
const typedFiles = (folder: string) =>
  Object.fromEntries(
    ['engine', 'exercises', 'test', 'grader']
      .flatMap((part) => filesUnder(folder, part).filter((file) => file.endsWith('.ts')))
      .concat('tsconfig.json')
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );

function typeErrorsIn(folder: string) {
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' });
  return { status, stdout };
}

beforeEach(() => {
  for (const id of ids) putBack(id);
});

/** The commands of learners and courses. */
const SCRIPTS = ['test', 'watch', 'hint', 'lesson', 'reset', 'debug', 'report', 'try', 'grade'];

describe('the starter', () => {
  test('shows the first screen that its README shows', () => {
    const { status, stdout, stderr } = command('test', [], { root: starter() });
    const sample = read('README.md').split('<!-- output of: npm test -->\n```text\n')[1]?.split('```')[0];
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.trimStart()).toBe(sample?.trimStart());
  });

  test('has what learners need of the project’s packages, locked, and scripts that work in it', () => {
    const [own, project] = [parsed(starter()), parsed(ROOT)];
    expect(JSON.parse(read('package-lock.json')).packages[''].dependencies).toEqual(project.dependencies);
    for (const key of ['name', 'version', 'engines', 'dependencies', 'overrides', 'allowScripts'])
      expect(own[key]).toEqual(project[key]);
    expect(own).not.toHaveProperty('devDependencies');
    expect(Object.keys(own.scripts)).toEqual(SCRIPTS);
  });

  test('names in its README all scripts and npx jest, and only files that it has', () => {
    const readme = read('README.md');
    const scripts = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name as string);
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of Object.keys(parsed(starter()).scripts)) expect(['test', ...scripts]).toContain(script);
    expect(readme).toContain('`npx jest`');
    expect(scripts.filter((name) => !(name in parsed(starter()).scripts))).toEqual([]);
    const named = [...readme.matchAll(/`((?:engine|exercises|\.github)\/[\w./-]+)`/g)].map(
      ([, name]) => name as string,
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !files().includes(name))).toEqual([]);
  });

  test('has neither solutions, nor mistakes, nor what tests the grader', () => {
    const strange = /^solutions|^dev|^test\/(?:mistakes\/.*\/|styles)|^grader\/.*\.test\.ts$/;
    expect(files().filter((name) => strange.test(name))).toEqual([]);
    expect(files()).toEqual(
      expect.arrayContaining([
        'test/facts/01-gradf.json',
        'test/mistakes/04-value.json',
        'test/stubs/04-value.ts',
        'LICENSE',
      ]),
    );
  });

  test('has the exercises of the first chapter, and no file of another', () => {
    const others = later.flatMap(({ exercises }) => exercises);
    expect(exerciseIds(starter())).toEqual(ids);
    expect(others.length).toBeGreaterThan(0);
    expect(files().filter((name) => others.some((id) => name.includes(id)))).toEqual([]);
  });

  const withMore = once(() => {
    const project = wholeCheckout();
    const settings = { chapters: [2], points: { '05-more-operations': 5, '08-cross-entropy': 8 } };
    writeFileSync(path.join(project, 'gradkata.config.json'), JSON.stringify(settings));
    return packedInto(temporaryFolder(), 'starter', project);
  });

  test('has the chapters that a course chose, those before them, and the points of these', () => {
    const folder = withMore();
    expect(exerciseIds(folder)).toEqual([...ids, ...(later[0]?.exercises ?? [])]);
    const config = JSON.parse(readFileSync(path.join(folder, 'gradkata.config.json'), 'utf8'));
    expect(config).toEqual({ chapters: [2], points: { '05-more-operations': 5 } });
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('which your course has chosen: 2.');
    expect(readme).toContain('`npm run demo`');
    expect(parsed(folder).scripts).toHaveProperty('demo');
    expect(command('test', [], { root: folder })).toMatchObject({ status: 1, stderr: '' });
  });

  test('holds no line of a solution that is not given in the stub or in the engine', () => {
    const bare = (line: string) => line.replaceAll(/\s/g, '');
    const linesOf = (text: string) => text.split('\n').map(bare);
    // A signature that the solution breaks into lines is one line in the stub, and a line there may end with a comment.
    const given = ['test/stubs', 'engine']
      .flatMap((part) => filesUnder(ROOT, part).map((file) => bare(readFileSync(path.join(ROOT, file), 'utf8'))))
      .join('\n');
    const lines = exerciseIds(ROOT)
      .flatMap((id) => linesOf(solutionOf(id)))
      .filter((line) => line.length > 16 && !given.includes(line));
    expect(new Set(lines).size).toBeGreaterThan(20);
    const found = files().flatMap((file) => {
      const text = bare(read(file));
      return lines.filter((line) => text.includes(line)).map((line) => `${file} holds ${line}`);
    });
    expect(found).toEqual([]);
  });

  test('has no type errors in what learners open in an editor', () => {
    const all = typedFiles(withMore());
    // All of this starter is in the one with more chapters too, and imports nothing that it does not have itself.
    expect(all).toMatchObject(typedFiles(starter()));
    expect(typeErrorsIn(withMore())).toEqual({ status: 0, stdout: '' });
  });

  // That the types of these files are right is a step of npm run verify. Stubs are copied to exercises/.
  test('has all files that its files import', () => {
    const imports = files()
      .filter((name) => /\/.*\.(?:ts|cjs)$/.test(name) && !name.startsWith('test/stubs/'))
      .flatMap((name) => findImports(read(name)).map((one) => ({ name, ...one })))
      .filter(({ request }) => request?.startsWith('.'));
    const missing = imports.filter(({ name, request }) => !findImportedFile(starter(), name, request));
    expect(imports.length).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });
});

describe('in the starter', () => {
  test('screens and hints name no solutions, as there are none', async () => {
    writeExercise(starter(), '01-gradf.ts', solutionOf('01-gradf'));
    expect((await run('test')).stdout).toMatch(/^ {2}OK {11}01-gradf/m);
    for (const id of ids) writeExercise(starter(), `${id}.ts`, solutionOf(id));
    const [all, hint, own] = [await run('test'), await run('hint'), await run('hint', '02')];
    expect(all).toMatchObject({ status: 0, stdout: expect.stringMatching(/100 \/ 100\n {2}All of it is right\.\n/) });
    for (const { stdout } of [all, hint, own]) expect(stdout).not.toContain('solutions');
  });

  test('npm run hint, reset, try, debug and grade work', async () => {
    expect((await run('hint')).stdout).toContain('Hint 1: ');
    for (const id of ids) writeExercise(starter(), `${id}.ts`, solutionOf(id));
    expect(command('debug', [], { root: starter() }).status).toBe(0);
    expect(JSON.parse((await run('grade', starter())).stdout)).toMatchObject({
      submissions: [{ score: 100 }],
    });
    writeFileSync(
      path.join(starter(), 'try.ts'),
      "import { gradf } from './exercises/01-gradf';\nconsole.log(gradf(2, 3, 4)[2]);\n",
    );
    expect(command('try', [], { root: starter() })).toMatchObject({ status: 0, stdout: '0.0625\n' });
    expect((await run('reset', '04')).stdout).toContain('exercises/04-value.ts is the stub again.');
    rmSync(path.join(starter(), 'exercises', '04-value.old.ts'));
    expect(read('exercises', '04-value.ts')).toBe(read('test', 'stubs', '04-value.ts'));
  });

  test('npm run watch shows the screen and waits', async () => {
    const child = spawn(process.execPath, [path.join(starter(), 'grader', 'start.cjs'), 'watch'], {
      env: commandEnvironment(),
    });
    const shown = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk;
        if (text.includes('Watching exercises/')) resolve(text);
      });
      child.once('exit', (code) => reject(new Error(`watch ended with ${code}`)));
    });
    child.removeAllListeners('exit');
    child.kill();
    expect(shown).toContain('0 / 100');
  });

  test('commands of maintainers are not in it', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(SCRIPTS);
    expect(existsSync(path.join(starter(), 'dev'))).toBe(false);
    expect(
      spawnSync(process.execPath, ['grader/start.cjs', 'verify'], { cwd: starter(), encoding: 'utf8' }),
    ).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^gradkata: There is no command "verify"\. There are: test, watch, .*, grade\.\n$/),
    });
  });
});
