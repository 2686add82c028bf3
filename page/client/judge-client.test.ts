import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ResultDocument } from '../../grader/core/result';
import type { JudgeRequest, WorkerMessage } from '../worker/messages';
import { JudgeClient, type JudgeWorker, StoppedError } from './judge-client';

const DOCUMENT: ResultDocument = { version: 2, seed: 42, submissions: [] };
const QUESTION = { submissions: [], exercises: ['01-gradf'] };

/** Workers of a client, which the test answers for. */
class Worker implements JudgeWorker {
  readonly asked: JudgeRequest[] = [];
  isEnded = false;
  onmessage: JudgeWorker['onmessage'] = null;
  onerror: JudgeWorker['onerror'] = null;
  postMessage = (request: JudgeRequest) => void this.asked.push(request);
  terminate = () => {
    this.isEnded = true;
  };
  tell(message: WorkerMessage): void {
    this.onmessage?.({ data: message });
  }
  get request(): number {
    return this.asked.at(-1)?.request ?? 0;
  }
  answer(): void {
    this.tell({ kind: 'judged', request: this.request, document: DOCUMENT, graderErrors: [], pictures: [] });
  }
}

let workers: Worker[] = [];
let client: JudgeClient;
beforeEach(() => {
  jest.useFakeTimers();
  workers = [];
  client = new JudgeClient(() => {
    const worker = new Worker();
    workers.push(worker);
    return worker;
  });
});
afterEach(() => {
  jest.useRealTimers();
});
const worker = (index: number) => workers[index] as Worker;

test('a request waits until the worker is ready, and for the one before it', async () => {
  const [first, second] = [client.judge(QUESTION), client.judge(QUESTION)];
  expect(worker(0).asked).toHaveLength(0);
  worker(0).tell({ kind: 'ready' });
  expect(worker(0).asked).toHaveLength(1);
  worker(0).answer();
  expect(await first).toMatchObject({ document: DOCUMENT, wasStopped: false });
  expect(worker(0).asked).toHaveLength(2);
  worker(0).answer();
  expect(await second).toMatchObject({ wasStopped: false });
});

test('a worker that is silent during a task is ended, and the next one leaves that task out', async () => {
  const answer = client.judge(QUESTION);
  worker(0).tell({ kind: 'ready' });
  worker(0).tell({ kind: 'begin', request: worker(0).request, task: 3 });
  jest.runOnlyPendingTimers();
  expect(worker(0).isEnded).toBe(true);
  worker(1).tell({ kind: 'ready' });
  expect(worker(1).asked).toMatchObject([{ stopped: [3] }]);
  worker(1).answer();
  expect(await answer).toMatchObject({ wasStopped: true });
});

test('a worker that is silent outside of a task is ended, and the request fails', async () => {
  const answer = client.judge(QUESTION);
  worker(0).tell({ kind: 'ready' });
  worker(0).tell({ kind: 'begin', request: worker(0).request, task: 1 });
  worker(0).tell({ kind: 'end', request: worker(0).request, task: 1 });
  jest.runOnlyPendingTimers();
  await expect(answer).rejects.toThrow(StoppedError);
  const next = client.judge(QUESTION);
  worker(1).tell({ kind: 'ready' });
  worker(1).answer();
  expect(await next).toMatchObject({ wasStopped: false });
});

test('messages of an ended worker count for nothing', async () => {
  const answer = client.judge(QUESTION);
  worker(0).tell({ kind: 'ready' });
  worker(0).tell({ kind: 'begin', request: worker(0).request, task: 1 });
  jest.runOnlyPendingTimers();
  worker(0).answer();
  worker(1).tell({ kind: 'ready' });
  worker(1).answer();
  expect(await answer).toMatchObject({ wasStopped: true });
});

test('every request fails if no worker can start', async () => {
  const answers = [client.judge(QUESTION), client.judge(QUESTION)];
  worker(0).tell({ kind: 'failed', message: 'The page lacks judge.js.' });
  for (const answer of answers) await expect(answer).rejects.toThrow('The page lacks judge.js.');
});
