import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { command, commandEnvironment, ONE_WORKER } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { projectWith } from '../../testing/settings-project';
import { temporaryFolder } from '../../testing/submissions';

test('the schema validator is loaded only if there is a file of settings', () => {
  const loadsAjv = (root: string) => {
    const grader = (...file: string[]) => JSON.stringify(path.join(ROOT, 'grader', ...file));
    const script = `require(${grader('typescript.cjs')});
      require(${grader('config', 'settings.ts')}).readSettings(${JSON.stringify(root)});
      console.log(Object.keys(require.cache).some((file) => /[\\\\/]ajv[\\\\/]/.test(file)));`;
    return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: commandEnvironment() }).stdout.trim();
  };
  expect(loadsAjv(projectWith())).toBe('false');
  expect(loadsAjv(projectWith({}))).toBe('true');
});

test('what draws pages is loaded by the command that writes one, and by no other', () => {
  const hook = path.join(temporaryFolder(), 'requests.cjs');
  writeFileSync(
    hook,
    `const Module = require('node:module');
    const resolve = Module._resolveFilename;
    const seen = new Set();
    Module._resolveFilename = (request, ...others) => (seen.add(request), resolve(request, ...others));
    const draws = (request) => /^@observablehq|^@viz-js|^linkedom/.test(request);
    process.on('exit', () => console.error([...seen].filter(draws).sort().join()));`,
  );
  const loads = (...args: string[]) =>
    command(args[0] as string, args.slice(1), { env: { NODE_OPTIONS: `-r ${hook}` } }).stderr.trim();
  expect(loads('test')).toBe('');
  expect(loads('hint')).toBe('');
  expect(loads('report', '--out', path.join(temporaryFolder(), 'report.html'))).toBe(
    '@observablehq/plot,@viz-js/viz,linkedom',
  );
});

test('nothing of queue/ is loaded without --queue', () => {
  const hook = path.join(temporaryFolder(), 'queue.cjs');
  writeFileSync(
    hook,
    `const Module = require('node:module');
    const resolve = Module._resolveFilename;
    const seen = new Set();
    Module._resolveFilename = (...given) => {
      const file = resolve(...given);
      seen.add(file);
      return file;
    };
    const own = ${JSON.stringify(path.join(ROOT, 'queue', path.sep))};
    const isOfQueue = (file) => file.startsWith(own) || /[^-a-z](?:bullmq|ioredis|pg)[^-a-z]/.test(file);
    process.on('exit', () => console.error(JSON.stringify({ all: seen.size > 0, own: [...seen].filter(isOfQueue) })));`,
  );
  const loads = (...args: string[]) => {
    const { stderr } = command(args[0] as string, args.slice(1), { env: { NODE_OPTIONS: `-r ${hook}` } });
    return JSON.parse(stderr.trim().split('\n').at(-1) as string);
  };
  expect(loads('test')).toEqual({ all: true, own: [] });
  expect(loads('grade', path.join(ROOT, 'solutions'), ...ONE_WORKER)).toEqual({ all: true, own: [] });
  expect(loads('worker', '--help').own).not.toEqual([]);
});

test('npm test loads neither snapshots nor fake timers, which its suites do not use', () => {
  const hook = path.join(temporaryFolder(), 'loaded.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const loaded = Object.values(require('node:module')._cache).filter(({ children }) => children.length > 0);
      console.error(['@jest/core', 'jest-snapshot', '@sinonjs/fake-timers'].filter((name) =>
        loaded.some(({ filename }) => filename?.replaceAll('\\\\', '/').includes(\`/node_modules/\${name}/\`)),
      ).join());
    });`,
  );
  expect(command('test', [], { env: { NODE_OPTIONS: `-r ${hook}` } }).stderr.trim()).toBe('@jest/core');
});
