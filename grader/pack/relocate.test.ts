import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { relocate } from './relocate';

const ROOT = path.resolve('/course/gradkata');
const relocated = (text: string, folder: string) =>
  relocate(text, path.join(path.resolve(folder), '01-x.test.ts'), ROOT);

describe('a hidden suite in a package', () => {
  test.each([
    ['beside the project', '/course/hidden', "import { exercise } from '../gradkata/grader/suite/exercise';"],
    ['inside the project', '/course/gradkata/secret/tests', "import { exercise } from '../../grader/suite/exercise';"],
    [
      'one level down, as in the package',
      '/course/gradkata/own',
      "import { exercise } from '../grader/suite/exercise';",
    ],
  ])('finds the grader when it lay %s', (_, folder, line) => {
    expect(relocated(line, folder)).toBe("import { exercise } from '../grader/suite/exercise';");
  });

  test('finds all that it may import, in each way of importing', () => {
    const text = `import "../gradkata/engine/f";\nconst x = require('../gradkata/test/oracle/functions');\nawait import('../gradkata/grader/suite/exercise');`;
    expect(relocated(text, '/course/hidden')).toBe(
      `import "../engine/f";\nconst x = require('../test/oracle/functions');\nawait import('../grader/suite/exercise');`,
    );
  });

  test('keeps imports of packages and of files beside it', () => {
    const text = "import fc from 'fast-check';\nimport { POINTS } from './points';";
    expect(relocated(text, '/course/hidden')).toBe(text);
  });

  test.each(['../gradkata/solutions/01-gradf', '../elsewhere', './deeper/points'])('may not import %s', (request) => {
    expect(() => relocated(`import { x } from '${request}';`, '/course/hidden')).toThrow(
      /01-x\.test\.ts imports ".*", which is in no package\. Import from grader\/, engine\/ or test\/oracle\/\.$/,
    );
  });
});
