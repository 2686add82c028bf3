import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ExerciseResult } from '../../grader/core/result';
import { type Answer, type Question, StoppedError } from '../client/judge-client';
import { Judging } from './judging';

const IDS = ['01-one', '02-two', '03-three'];

/** A question that the test answers. */
interface Asked {
  question: Question;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

let asked: Asked[] = [];
let shown: string[] = [];
let text = '';
let judging: Judging;
beforeEach(() => {
  [asked, shown, text] = [[], [], 'first'];
  const client = {
    judge: (question: Question) => new Promise<Answer>((resolve, reject) => asked.push({ question, resolve, reject })),
  };
  judging = new Judging(
    client,
    IDS,
    () => ({ '01-one.ts': { text } }),
    (id) => shown.push(id),
  );
});

const documentOf = (id: string) => ({
  ...{ version: 2 as const, seed: 42 },
  submissions: [{ exercises: [{ id } as ExerciseResult] }] as never,
});
const answerOf = (id: string): Answer => ({
  ...{ document: documentOf(id), graderErrors: [], pictures: [], wasStopped: false },
});
const idOf = ({ question }: Asked) => question.exercises[0] as string;
const last = () => asked.at(-1) as Asked;
/** Answers the question that is open, and waits until the next one is asked. */
async function answer(change: Partial<Answer> = {}): Promise<void> {
  last().resolve({ ...answerOf(idOf(last())), ...change });
  await new Promise((resolve) => setImmediate(resolve));
}

describe('judging', () => {
  test('goes through all exercises, one after the other', async () => {
    judging.judge(undefined);
    expect(asked).toHaveLength(1);
    for (const _ of IDS) await answer();
    expect(asked.map(idOf)).toEqual(IDS);
    expect(shown).toEqual(IDS);
  });

  test('begins with the exercise that was changed, and leaves those before it out', async () => {
    judging.judge('02-two');
    for (const _ of IDS.slice(1)) await answer();
    expect(asked.map(idOf)).toEqual(['02-two', '03-three']);
  });

  test('prefers the exercise that is opened', async () => {
    judging.judge(undefined);
    judging.prefer('03-three');
    for (const _ of IDS) await answer();
    expect(asked.map(idOf)).toEqual(['01-one', '03-three', '02-two']);
  });

  test('shows no verdict on a text that has changed since, and judges that exercise again', async () => {
    judging.judge('03-three');
    text = 'second';
    judging.judge('03-three');
    await answer();
    expect(shown).toEqual([]);
    await answer();
    expect(shown).toEqual(['03-three']);
    expect(last().question.submissions[0]?.files).toEqual({ '01-one.ts': { text: 'second' } });
  });

  test('shows the verdict before it is explained', async () => {
    judging.judge('03-three');
    last().question.onVerdict?.(documentOf('03-three'));
    expect(judging.outcomes.get('03-three')).toMatchObject({ kind: 'result', isExplained: false });
    await answer();
    expect(judging.outcomes.get('03-three')).toMatchObject({ kind: 'result', isExplained: true });
  });

  test('a run that was stopped is no verdict, and the second stop in a row is told apart', async () => {
    judging.judge('03-three');
    await answer({ wasStopped: true });
    expect(judging.outcomes.get('03-three')).toEqual({ kind: 'stopped', isAgain: false });
    judging.judge('03-three');
    last().reject(new StoppedError('silent'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(judging.outcomes.get('03-three')).toEqual({ kind: 'stopped', isAgain: true });
    judging.judge('03-three');
    await answer();
    expect(judging.outcomes.get('03-three')).toMatchObject({ kind: 'result' });
  });

  test('an error of the grader is a failure of the judge, and not of the learner', async () => {
    judging.judge('03-three');
    await answer({ graderErrors: ['the suite does not load'] });
    expect(judging.outcomes.get('03-three')).toEqual({ kind: 'failed', message: 'the suite does not load' });
  });
});
