import { expect, test } from '@jest/globals';
import { packText } from './file';
import { withoutDemo } from './without-demo';

test('a starter without the demo has neither its script nor its row', () => {
  const files = [
    packText('README.md', '| `npm run try` | runs |\n| `npm run demo` | trains |\n'),
    packText('package.json', '{\n    "demo": "node",\n    "grade": "node"\n}\n'),
    packText('LICENSE', 'demo\n'),
  ];
  const texts = withoutDemo(files).map(({ bytes }) => bytes.toString('utf8'));
  expect(texts).toEqual(['| `npm run try` | runs |\n', '{\n    "grade": "node"\n}\n', 'demo\n']);
});
