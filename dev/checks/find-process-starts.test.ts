import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findProcessStarts } from './find-process-starts';

test('unit tests of this project import nothing that starts a process', () => {
  expectNone(findProcessStarts(ROOT));
});

test('a unit test that imports node:child_process is reported with the chain of its imports', () => {
  const root = temporaryFolder();
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('dev/testing/command.ts', "import { spawnSync } from 'node:child_process';\n");
  write('dev/testing/course.ts', "import path from 'node:path';\nimport {\n  command,\n} from './command';\n");
  write('dev/testing/harmless.ts', "import type { ChildProcess } from 'node:child_process';\n");
  write('grader/a/direct.test.ts', "import childProcess, { fork } from 'node:child_process';\n");
  write('grader/a/indirect.test.ts', "import { course } from '../../dev/testing/course';\n");
  write('grader/a/neither.test.ts', "import { harmless } from '../../dev/testing/harmless';\n");
  write('dev/acceptance/learner/long.test.ts', "import { fork } from 'node:child_process';\n");
  const advice = 'Move the test to dev/acceptance/.';
  expect(findProcessStarts(root)).toEqual([
    `grader/a/direct.test.ts imports node:child_process. ${advice}`,
    'grader/a/indirect.test.ts imports dev/testing/course.ts imports dev/testing/command.ts ' +
      `imports node:child_process. ${advice}`,
  ]);
});
