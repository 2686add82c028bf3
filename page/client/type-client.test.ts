import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { TypeAnswer, TypeRequest } from '../worker/type-messages';
import { TypeClient, type TypeWorker } from './type-client';

/** Workers of a client, which the test answers for. */
class Worker implements TypeWorker {
  readonly asked: TypeRequest[] = [];
  isEnded = false;
  onmessage: TypeWorker['onmessage'] = null;
  onerror: TypeWorker['onerror'] = null;
  postMessage = (request: TypeRequest) => void this.asked.push(request);
  terminate = () => {
    this.isEnded = true;
  };
  answer(problems: TypeAnswer['problems'] = []): void {
    this.onmessage?.({ data: { request: this.asked.at(-1)?.request ?? 0, problems } });
  }
}

let workers: Worker[] = [];
let told: [string, number][] = [];
let client: TypeClient;
beforeEach(() => {
  jest.useFakeTimers();
  [workers, told] = [[], []];
  const start = () => workers[workers.push(new Worker()) - 1] as Worker;
  client = new TypeClient(start, ({ texts }, problems) => told.push([texts['a.ts'] ?? '', problems.length]));
});
afterEach(() => {
  jest.useRealTimers();
});

test('of the texts that were written during a check only the last one is checked', () => {
  for (const text of ['one', 'two', 'three']) client.check('a.ts', { 'a.ts': text });
  expect(workers[0]?.asked).toHaveLength(1);
  workers[0]?.answer();
  expect(workers[0]?.asked.at(-1)?.texts).toEqual({ 'a.ts': 'three' });
  workers[0]?.answer([{ message: 'wrong', start: 0, end: 1 }]);
  expect(told).toEqual([['three', 1]]);
});

test('a worker that is silent is ended, and the next text is checked by another one', () => {
  client.check('a.ts', { 'a.ts': 'endless' });
  jest.runOnlyPendingTimers();
  expect(workers[0]?.isEnded).toBe(true);
  client.check('a.ts', { 'a.ts': 'short' });
  workers[1]?.answer();
  expect(told).toEqual([['short', 0]]);
});

test('a worker that cannot be loaded is no trouble for the page', () => {
  client.check('a.ts', {});
  workers[0]?.onerror?.({});
  client.check('a.ts', {});
  expect(workers).toHaveLength(2);
});
