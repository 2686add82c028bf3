import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { commandEnvironment } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { projectWith } from '../../testing/settings-project';

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
