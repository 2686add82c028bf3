import { expect, test } from '@jest/globals';
import type { ResultDocument } from './result/document';
import { command } from './testing/command';
import { exerciseOf, layOut, temporaryFolder } from './testing/submissions';

/** 400,000 signs, hidden from the check of nesting behind the quote in a regular expression: the parser's native stack ends. */
const DEADLY = `const r = /'/, x = ${'!'.repeat(400_000)}1;\nexport function gradf() {\n  return [1, 2, 3];\n}\n`;

const folder = temporaryFolder();
const others = ['a', 'b', 'c', 'e', 'f', 'g'];
const folders = [...others, 'd']
  .sort()
  .map((id, index) =>
    layOut(folder, id, { '01-gradf.ts': id === 'd' ? DEADLY : `// ${index}\nexport const gradf = () => [1, 2, 3];\n` }),
  );

test('a submission that kills the process which grades it is named, and the others are graded', () => {
  const { status, stdout } = command('grade', folders);
  expect(status).toBe(0);
  const { submissions } = JSON.parse(stdout) as ResultDocument;
  expect(submissions.map(({ id, score }) => [id, score])).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, id === 'd' ? 0 : 80]),
  );
  const guilty = submissions.find(({ id }) => id === 'd');
  expect(guilty).toMatchObject({
    maxScore: 100,
    status: 'error',
    message: expect.stringMatching(
      /^This submission ended the process that graded it \(.+\), also when it was alone\./,
    ),
  });
  expect(exerciseOf(guilty, '04-value')).toMatchObject({ status: 'error', score: 0, maxScore: 40 });
});
