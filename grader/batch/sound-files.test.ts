import { expect, test } from '@jest/globals';
import { type ExerciseFile, Submission } from '../core/submission';
import { soundFiles } from './sound-files';

const text = (of: string): ExerciseFile => ({ text: of });

/** Crashes if a text of the submission says so. */
const crashOf = async ({ files }: Submission) =>
  Object.values(files).some((file) => 'text' in file && file.text === 'deadly') ? 'SIGSEGV' : undefined;

test('a file that crashes the process has the reason in its place, and the others stay', async () => {
  const files = { '01-a.ts': text('deadly'), '02-b.ts': text('honest'), '03-c.ts': { fault: 'too large' } };
  const sound = await soundFiles(new Submission('alice', files), crashOf);
  expect(sound).toMatchObject({
    id: 'alice',
    files: {
      '01-a.ts': { fault: expect.stringMatching(/^exercises\/01-a\.ts ended the process that graded it \(SIGSEGV\)/) },
      '02-b.ts': { text: 'honest' },
      '03-c.ts': { fault: 'too large' },
    },
  });
});

test('each file is graded as the only one, so that it cannot import another', async () => {
  const tried: string[][] = [];
  const files = { '01-a.ts': text('honest'), '02-b.ts': text('honest') };
  const sound = await soundFiles(new Submission('alice', files), async (submission) => {
    tried.push(Object.keys(submission.files));
    return undefined;
  });
  expect(tried).toEqual([['01-a.ts'], ['02-b.ts']]);
  expect(sound).toBeUndefined();
});
