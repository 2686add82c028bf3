import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readSettings } from '../../grader/config/settings';
import { escapeHtml } from '../../grader/report/page/html';
import { STYLE } from '../../grader/report/page/style';
import { judgeFiles } from './judge-files';
import { pageFile } from './page-file';
import { allParts } from './site-parts';
import { typesFile } from './types-file';
import { withoutNode } from './without-node';
import { COMMON, type SiteFiles } from './worker-scripts';

/** Characters of the hash that names a build. */
const HASH_LENGTH = 16;

/**
 * All files of the site. But for two they are in a folder that is named by their hash: no cache can mix two builds.
 */
export async function siteFiles(root: string, parts = allParts(root)): Promise<SiteFiles> {
  const screen = path.join(root, 'page', 'screen');
  const textOf = (name: string) => readFileSync(path.join(screen, name), 'utf8');
  const files: SiteFiles = {
    ...(await judgeFiles(root, parts)),
    'page.js': await script(path.join(screen, 'main.ts'), {}),
    'pictures.js': await script(path.join(root, 'page', 'pictures', 'render-pictures.ts'), {}, 'esm'),
    'page.css': Buffer.from(STYLE + textOf('page.css')),
    'types.json': Buffer.from(JSON.stringify(typesFile(root, parts))),
    'page.json': Buffer.from(JSON.stringify(pageFile(root, parts))),
  };
  // A replacement by a text would read `$` in a name.
  const title = () => escapeHtml(readSettings(root).assignment);
  const html = textOf('index.html').replaceAll('ASSIGNMENT', title);
  const hash = createHash('sha256').update(html);
  for (const [name, bytes] of Object.entries(files)) hash.update(name).update(bytes);
  const id = hash.digest('hex').slice(0, HASH_LENGTH);
  const placed = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${id}/${name}`, bytes]));
  const kept = ['./', 'index.html', ...Object.keys(placed)];
  const worker = path.join(root, 'page', 'service-worker', 'service-worker.ts');
  return {
    ...placed,
    'index.html': Buffer.from(html.replaceAll('BUILD/', `${id}/`)),
    'service-worker.js': await script(worker, { BUILD: JSON.stringify(id), FILES: JSON.stringify(kept) }),
  };
}

async function script(
  file: string,
  define: Record<string, string>,
  format: 'iife' | 'esm' = 'iife',
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...COMMON,
    format,
    plugins: [withoutNode],
    define,
    entryPoints: [file],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
