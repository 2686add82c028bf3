import path from 'node:path';
import { expect, test } from '@jest/globals';
import { exerciseIds } from '../jest/run';
import type { HandedIn } from '../submission/open';
import { ROOT } from '../testing/command';
import { temporaryFolder } from '../testing/submissions';
import { LIMITS } from '../vm/limits';
import { Class } from './class';
import { Journal } from './journal';

const folder = temporaryFolder();

test('reading what was handed in ends with the submission at which it is stopped', async () => {
  const stopping = new AbortController();
  const read: string[] = [];
  const handedIn = ['a', 'b', 'c', 'd'].map(
    (id): HandedIn => ({
      id,
      get where() {
        if (!read.includes(id)) read.push(id);
        // As a signal comes: between two turns of the event loop.
        if (id === 'b') setImmediate(() => stopping.abort(new Error('Ctrl-C')));
        return path.join(ROOT, 'solutions');
      },
    }),
  );
  const exercises = exerciseIds(ROOT);
  const journal = new Journal(path.join(folder, 'journal'), 'heading', false);
  const stopped = new Class(
    { root: ROOT, exercises, seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined },
    handedIn,
    exercises,
    journal,
    1,
  );
  await expect(stopped.open(stopping.signal)).rejects.toThrow('Ctrl-C');
  stopped.end();
  journal.close();
  expect(read).toEqual(['a', 'b']);
});
