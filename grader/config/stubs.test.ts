import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Submission } from '../core/submission';
import { stubsIn } from './stubs';

const chapter = { number: 1, title: '', exercises: ['01-one', '02-two', '03-three', '04-four'] };

test('an exercise is a stub if its file has the text of the stub', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'test', 'stubs'), { recursive: true });
  for (const id of ['01-one', '02-two', '04-four', '20-own'])
    writeFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'stub');
  const submission = new Submission('learner', {
    '01-one.ts': { text: 'stub' },
    '02-two.ts': { text: 'stub, begun' },
    '03-three.ts': { text: 'stub' },
    '04-four.ts': { fault: 'is missing' },
    '20-own.ts': { text: 'stub' },
  });
  expect(stubsIn(root, submission, [chapter])).toEqual(['01-one']);
});
