import { type Answer, JudgeClient, type JudgeWorker, type Question } from '../client/judge-client';

/** What the test calls in the browser. Both sides send JSON: the browser's protocol does not keep the order of keys. */
declare global {
  var judgeAll: (questions: string) => Promise<string>;
}

const client = new JudgeClient(() => new Worker('judge.js') as unknown as JudgeWorker);

globalThis.judgeAll = async (questions) => {
  const answers: Answer[] = [];
  for (const question of JSON.parse(questions) as Question[]) answers.push(await client.judge(question));
  return JSON.stringify(answers);
};
