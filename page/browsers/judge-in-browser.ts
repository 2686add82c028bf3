import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { judgeFiles } from '../build/judge-files';
import { serve } from '../build/serve';
import { COMMON } from '../build/worker-scripts';
import type { Answer, Question } from '../client/judge-client';
import { type BrowserName, openBrowser } from './open-browser';

/** Questions that are handed to the browser at once. */
const AT_ONCE = 20;

/** Asks the page's judge in a browser, question by question. */
export async function judgeInBrowser(
  root: string,
  name: BrowserName,
  questions: readonly Question[],
): Promise<Answer[]> {
  const script = await build({ ...COMMON, entryPoints: [path.join(root, 'page', 'browsers', 'compare-script.ts')] });
  const site = await serve({
    ...(await judgeFiles(root)),
    'compare.js': script.outputFiles[0]?.contents ?? new Uint8Array(),
    'index.html': Buffer.from('<!doctype html><title>compare</title><script src="compare.js"></script>'),
  });
  const browser = await openBrowser(name);
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    const answers: Answer[] = [];
    for (let start = 0; start < questions.length; start += AT_ONCE) {
      const some = JSON.stringify(questions.slice(start, start + AT_ONCE));
      const json = await page.evaluate((asked) => globalThis.judgeAll(asked), some);
      answers.push(...(JSON.parse(json) as Answer[]));
    }
    return answers;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A line for each file of the judge with its size, as it is sent. */
export async function sizesOfJudge(root: string): Promise<string[]> {
  const files = Object.entries(await judgeFiles(root));
  return files.map(([name, bytes]) => `${name}: ${Math.round(gzipSync(bytes).length / 1000)} kB gzipped`);
}
