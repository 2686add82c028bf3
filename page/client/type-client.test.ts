import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ShownProblem, TypeRequest } from '../worker/type-messages';
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
  answer(problems: readonly ShownProblem[] = []): void {
    this.onmessage?.({ data: { request: this.asked.at(-1)?.request ?? 0, problems } });
  }
  lacksTypeScript(): void {
    this.onmessage?.({ data: { request: this.asked.at(-1)?.request ?? 0, isMissing: true } });
  }
}

let workers: Worker[] = [];
let told: [string, number][] = [];
let failures: string[] = [];
let client: TypeClient;
beforeEach(() => {
  jest.useFakeTimers();
  [workers, told, failures] = [[], [], []];
  const start = () => workers[workers.push(new Worker()) - 1] as Worker;
  client = new TypeClient(start, {
    found: ({ texts }, problems) => told.push([texts['a.ts'] ?? '', problems.length]),
    failed: (reason) => failures.push(reason),
  });
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
  expect(failures).toEqual([expect.stringContaining('TypeScript took too long.')]);
  client.check('a.ts', { 'a.ts': 'short' });
  workers[1]?.answer();
  expect(told).toEqual([['short', 0]]);
});

test.each<[string, (worker: Worker | undefined) => void]>([
  ['a worker that cannot be loaded', (worker) => worker?.onerror?.({})],
  ['a worker that cannot load TypeScript', (worker) => worker?.lacksTypeScript()],
])('%s is told in words, and the next text is checked by another one', (_, fail) => {
  client.check('a.ts', { 'a.ts': 'one' });
  fail(workers[0]);
  expect(failures).toEqual([expect.stringContaining('TypeScript could not be loaded.')]);
  expect(workers[0]?.isEnded).toBe(true);
  client.check('a.ts', { 'a.ts': 'two' });
  workers[1]?.answer();
  expect(told).toEqual([['two', 0]]);
});

test('what was written while a worker was loaded in vain is sent to another one', () => {
  client.check('a.ts', { 'a.ts': 'one' });
  client.check('a.ts', { 'a.ts': 'two' });
  workers[0]?.lacksTypeScript();
  expect(failures).toEqual([]);
  workers[1]?.answer();
  expect(told).toEqual([['two', 0]]);
});
