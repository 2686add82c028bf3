import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../dev/testing/submissions';

const { toCommonJs } = require('./swc.cjs') as {
  toCommonJs(code: string, filename: string, sourceMaps: 'inline' | false): string;
};

test('a source map that a comment names is not read', () => {
  const folder = temporaryFolder();
  const own = path.join(folder, 'own.ts');
  const map = { version: 3, sources: ['other.ts'], names: [], mappings: 'AAAA' };
  writeFileSync(path.join(folder, 'own.map'), JSON.stringify(map));
  const made = toCommonJs('export const x = 1;\n//# sourceMappingURL=own.map\n', own, 'inline');
  const [, inline = ''] = /base64,(.*)$/m.exec(made) ?? [];
  expect(JSON.parse(Buffer.from(inline, 'base64').toString())).toMatchObject({ sources: [own] });
});
