import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkout, solve } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { QUICK, runJest } from '../../testing/run-jest';
import { shellIn } from '../../testing/shell-in';

describe('npm test ends with 2, and says in one line what to do', () => {
  test('before npm ci', () => {
    const project = checkout();
    rmSync(path.join(project, 'node_modules'));
    const { status, stderr } = command('test', [], { root: project });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'gradkata: The packages are not installed. Run npm ci in the folder of the project.\n',
    });
  });

  test('if the configuration of Jest is broken', () => {
    const project = checkout();
    const config = path.join(project, 'jest.config.js');
    writeFileSync(config, readFileSync(config, 'utf8').replace('= {', '= {{'));
    const { status, stderr } = command('test', [], { root: project });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gradkata: jest\.config\.js cannot be loaded: .+\. Restore it from the project\.\n$/);
  });

  const solved = once(() => {
    const project = checkout();
    solve(project);
    return project;
  });
  const run = shellIn(solved);

  test.each([
    [
      'a matcher that does not exist',
      'toBeGradient',
      'toBeGradiant',
      /"at the notebook’s point": expect\(…\) has no ma/,
    ],
    ['an option that does not exist', 'within:', 'wihtin:', /"at the notebook’s point": a matcher needs the option wi/],
  ])('if a suite uses %s, which is not the fault of a right answer', async (_, right, misspelt, says) => {
    const suite = path.join(solved(), 'test', '01-gradf.test.ts');
    const text = readFileSync(suite, 'utf8');
    writeFileSync(suite, text.replace(right, misspelt));
    const { status, stderr } = await run('test', '01');
    writeFileSync(suite, text);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
  });
});

test('npx jest runs no mock that lies in exercises', () => {
  const project = checkout();
  solve(project);
  const trace = path.join(project, 'trace');
  const folder = path.join(project, 'exercises', '__mocks__');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'fast-check.js'),
    `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran');\n`,
  );
  const { status } = runJest(project, ['test/01', ...QUICK], path.join(project, 'report.json'));
  expect({ status, isRun: existsSync(trace) }).toEqual({ status: 0, isRun: false });
});
