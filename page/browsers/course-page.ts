import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wholeCheckout } from '../../dev/testing/checkout';
import { command } from '../../dev/testing/command';
import { ROOT } from '../../dev/testing/root';
import type { SiteFiles } from '../build/worker-scripts';

/** The page of a course with these settings, as `npm run pack -- page` writes it. */
export function coursePage(settings: object): SiteFiles {
  const root = wholeCheckout();
  symlinkSync(path.join(ROOT, 'page', 'node_modules'), path.join(root, 'page', 'node_modules'), 'junction');
  writeFileSync(path.join(root, 'gradkata.config.json'), JSON.stringify(settings));
  const out = path.join(root, 'build', 'page');
  const { status, stderr } = command('pack', ['page', '--out', out], { root });
  if (status !== 0) throw new Error(`pack page ended with ${status}: ${stderr}`);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(out, name)).isFile());
  return Object.fromEntries(files.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(out, name))]));
}
