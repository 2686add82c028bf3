import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { bareJudge } = outside<typeof import('../../dev/testing/bare-judge')>('dev/testing/bare-judge');

const judgeOf = once(() => bareJudge(['01-gradf']));
const judgeOfValues = once(() => bareJudge(['04-value']));
const SOLUTION = readFileSync(path.join(ROOT, 'solutions', '01-gradf.ts'), 'utf8');
const WRONG = SOLUTION.replace('3 * Math.cos', '3 * Math.sin');

async function judged(text: string, explain = true) {
  const { document, repairs } = await judgeOf().judge({ learner: { '01-gradf.ts': text } }, { explain });
  return { result: document.submissions[0], repair: repairs?.[0]?.['01-gradf'] };
}

test('the place of a slip is found by changing it', async () => {
  const { result, repair } = await judged(WRONG);
  expect(repair).toMatchObject({ part: '∂f/∂b', quote: '`Math.sin(3 * b)`', isWhole: true });
  expect(repair?.edits.map(({ text }) => text)).toEqual(['cos']);
  const tests = result?.exercises[0]?.tests.filter(({ status }) => status === 'fail') ?? [];
  expect(tests.map(({ diagnoses: [diagnosis] }) => diagnosis?.places[0]?.line)).toEqual([4, 4, 4]);
});

test('of two slips the one in the first part is found', async () => {
  const { repair } = await judged(WRONG.replace('c ** -2', 'c ** -3'));
  expect(repair).toMatchObject({ part: '∂f/∂b', isWhole: false });
});

test('what makes one method right in code that all share, and leaves others wrong, is no proof', async () => {
  const own = readFileSync(path.join(ROOT, 'dev', 'acceptance', 'learner', 'slips', '04-own.ts'), 'utf8');
  const parentsLast = own
    .replace('      topo.push(v);\n', '')
    .replace('visited.add(v);', 'visited.add(v);\n      topo.push(v);');
  const { document, repairs } = await judgeOfValues().judge(
    { learner: { '04-value.ts': parentsLast } },
    { explain: true },
  );
  expect(repairs?.[0]?.['04-value']).toMatchObject({ part: 'mul', quote: '`topo.reverse()`', isLoose: true });
  const wrong = document.submissions[0]?.exercises[0]?.tests.find(({ status }) => status === 'fail');
  expect(parentsLast.split('\n')[(wrong?.location?.line ?? 0) - 1]).toContain('topo.push(v);');
});

test('the edit is in no result', async () => {
  const { result } = await judged(WRONG);
  expect(JSON.stringify(result)).not.toMatch(/Math\.cos|"cos"/);
});

test('statuses, points and messages are the same with and without the search', async () => {
  const verdict = async (explain: boolean) => {
    const { result } = await judged(WRONG, explain);
    return result?.exercises[0]?.tests.map(({ status, score, message, comparisons }) => ({
      status,
      score,
      message,
      comparisons,
    }));
  };
  expect(await verdict(true)).toEqual(await verdict(false));
});

test('a right answer is not searched, nor one that does not compile', async () => {
  expect((await judged(SOLUTION)).repair).toBeUndefined();
  expect((await judged('export function gradf( {')).repair).toBeUndefined();
});

test('an answer that never ends has no repair, and does not stop the search of the next one', async () => {
  expect((await judged(SOLUTION.replace('return', 'for (;;);\n  return'))).repair?.quote ?? '').not.toMatch('Math');
  expect((await judged(WRONG)).repair).toBeDefined();
});

/** How often a search shows that it goes on, beside what the tests show. */
async function signsOf(text: string): Promise<number> {
  let count = 0;
  const heartbeat = () => {
    count += 1;
  };
  const files = { learner: { '01-gradf.ts': text } };
  await judgeOf().judge(files, { heartbeat });
  const before = count;
  await judgeOf().judge(files, { explain: true, heartbeat });
  return count - 2 * before;
}

/** Two slips in one part, for which no single change suffices. */
const TWICE_WRONG = WRONG.replace('2.5 * b', '7.25 * c');

test('a search gives signs of life, because a silent worker is ended', async () => {
  expect(await signsOf(TWICE_WRONG)).toBeGreaterThan(10);
});

test('there is no search if loading takes more steps than a change of the code may take', async () => {
  const slow = 'const cells = new Array(100_000).fill(0);\nfor (let turn = 0; turn < 40; turn += 1) cells.fill(turn);';
  expect(await signsOf(`${TWICE_WRONG}\n${slow}\n`)).toBe(0);
});

test('a search ends sooner if each change of the code takes many steps', async () => {
  const slow = TWICE_WRONG.replace('return', 'for (let turn = 0; turn < 20_000; turn += 1);\n  return');
  expect(await signsOf(slow)).toBeLessThan((await signsOf(TWICE_WRONG)) / 2);
});
