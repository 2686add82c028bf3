/** A text file of the project. */
export interface TextFile {
  /** Its path from the project's folder, with forward slashes. */
  name: string;
  text: string;
}

/** Stands in every line that a maintainer has to write; `dev/checks/check-unfinished.ts` finds it. */
export const FILL_IN = 'FILL IN';

/** The files of a new exercise, each with marks where a maintainer goes on. The exercise exports one function. */
export function exerciseFiles(id: string): TextFile[] {
  const name = exportName(id);
  const stub = stubText(id, name);
  return [
    { name: `exercises/${id}.ts`, text: stub },
    { name: `solutions/${id}.ts`, text: solutionText(id, name) },
    { name: `test/${id}.test.ts`, text: suiteText(id, name) },
    { name: `test/stubs/${id}.ts`, text: stub },
    { name: `test/hints/${id}.json`, text: hintsText() },
    { name: `test/lessons/${id}.md`, text: lessonText() },
    { name: `test/mistakes/${id}/argument-returned.ts`, text: mistakeText(name) },
    { name: `test/styles/${id}/arrow-functions.ts`, text: styleText(name) },
  ];
}

/** The function that an exercise exports: `05-cross-entropy` has `crossEntropy`. */
export function exportName(id: string): string {
  return id.slice(3).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function stubText(id: string, name: string): string {
  const task = Number(id.slice(0, 2));
  return `import { notStarted } from '../engine/not-started';

/**
 * Task ${task}. ${FILL_IN}: what ${name} computes, never how.
 *
 * Example: ${FILL_IN}: ${name}(2) is …
 */
export function ${name}(x: number): number {
  // Replace this line.
  return notStarted('exercises/${id}.ts', '${name}', '${task}: ${FILL_IN}: the task in one line.');
}
`;
}

function solutionText(id: string, name: string): string {
  return `/** ${FILL_IN}: the answer, in the plainest way. */
export function ${name}(x: number): number {
  throw new Error(\`solutions/${id}.ts: ${name}(\${x}) is not written yet.\`);
}
`;
}

function suiteText(id: string, name: string): string {
  return `import { test } from '@jest/globals';
import fc from 'fast-check';
import { exercise, expect, forAll, worth } from '../grader/suite';

/** Largest error of a right formula: only the last few digits may differ. */
const FORMULA_TOLERANCE = 1e-10;

/** ${FILL_IN}: several points, zero, negative, large and small ones among them. */
const POINTS = [2, 0, -1.5];

/** ${FILL_IN}: the closed form, in test/oracle/; neither the solution nor what the learner wrote. */
const closedForm = (x: number) => x;

const randomPoints = fc.tuple(fc.integer({ min: -40, max: 40 }).map((eighths) => eighths / 8));

const TITLE = '${FILL_IN}: what the exercise is about';

exercise<typeof import('../exercises/${id}')>('${id}', { title: TITLE }, ({ ${name} }) => {
  test(
    'at chosen points',
    worth(10, () => {
      for (const x of POINTS) {
        expect(${name}(x)).toBeNumber(closedForm(x), { label: \`${name}(\${x})\`, within: FORMULA_TOLERANCE });
      }
    }),
  );

  test(
    'at random points',
    worth(10, () => {
      const check = (x: number) => {
        expect(${name}(x)).toBeNumber(closedForm(x), { label: \`${name}(\${x})\`, within: FORMULA_TOLERANCE });
      };
      const asText = (x: number) =>
        \`// try.ts, to be run by npm run try:\\nimport { ${name} } from './exercises/${id}';\\n\` +
        \`console.log(${name}(\${x}));\`;
      forAll(randomPoints, check, asText);
    }),
  );
});
`;
}

function hintsText(): string {
  const levels = ['where to look', 'the rule', 'the shape of the line'].map((level) => `"${FILL_IN}: ${level}"`);
  return `{\n  "whole": [${levels.join(', ')}]\n}\n`;
}

function lessonText(): string {
  const [title, rule, formula] = ['the subject', 'why the formula holds', 'the formula'].map(
    (what) => `${FILL_IN}: ${what}`,
  );
  const ends = `Example: ${FILL_IN}: numbers that are worked out.\n\nWhere: ${FILL_IN}: the place in the lecture.`;
  return `# ${title}\n\n${rule}\n\n    ${formula}\n\n${ends}\n`;
}

function mistakeText(name: string): string {
  return `/** ${FILL_IN}: why this answer is wrong, as a learner reads it. */
export function ${name}(x: number): number {
  return x;
}
`;
}

function styleText(name: string): string {
  return `// ${FILL_IN}: the right answer in another style than that of the solution.
export const ${name} = (x: number): number => {
  throw new Error(\`${name}(\${x}) is not written yet.\`);
};
`;
}
