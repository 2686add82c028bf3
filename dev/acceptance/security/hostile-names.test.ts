import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { command } from '../../testing/command';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut, temporaryFolder } from '../../testing/submissions';
import { obeyed } from '../../testing/workflow-log';

const NAME = 'no\u001b[2Jbody\n::error::forged\r##[error]forged\u202e';

const folder = temporaryFolder();
const run = shellIn(() => ROOT);

describe('a name that commands a terminal or a log', () => {
  test.each([
    ['grade', [NAME]],
    ['grade', ['.', '--format', NAME]],
    ['grade', ['.', '--workers', NAME]],
    ['hint', [NAME]],
    [NAME, []],
  ])('is in one harmless line when %j refuses it', async (name, args) => {
    const { status, stderr } = await run(name, ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gradkata: .*nobody\?::error::forged\?# #\[error\]forged\?.*\n$/);
  });

  test('is no command of the runner of GitHub', () => {
    const { stderr } = command('grade', [NAME], { env: { GITHUB_ACTIONS: 'true' } });
    expect(stderr).toContain('nobody?::error::forged');
    expect(obeyed(stderr)).toEqual([]);
  });

  // The names of files have no control characters on Windows.
  const [name, shown] =
    process.platform === 'win32'
      ? ['nobody##[error]forged\u202e', 'nobody# #[error]forged?']
      : [NAME, 'nobody?::error::forged?# #[error]forged?'];

  test('is shown in one harmless line when the file of that name is skipped', async () => {
    layOut(folder, 'alice', {});
    mkdirSync(path.join(folder, 'bob'));
    writeFileSync(path.join(folder, name), '');
    const { stderr } = await run('grade', folder);
    expect(stderr).toBe(`Skipped 1 file that is no part of a submission: ${shown}\n`);
  });
});
