import type { Page } from 'puppeteer-core';
import { type ServedSite, serve } from '../build/serve';
import type { SiteFiles } from '../build/worker-scripts';
import { openBrowser } from './open-browser';

/** A slower machine or network. */
export interface Conditions {
  name: string;
  /** Undefined for a network that is not slowed. */
  megabitsPerSecond?: number;
  /** How many times slower the processor is. */
  slowdown?: number;
}

/** What a learner waits for. */
export interface FirstVerdict {
  ms: number;
  /** What was sent until then, compressed. */
  bytes: number;
}

/** Milliseconds that an answer takes on a slowed network. */
const LATENCY_MS = 40;

/** Opens the page in Chromium for the first time, under conditions that only its own protocol can set. */
export async function measureFirstVerdict(files: SiteFiles, conditions: Conditions): Promise<FirstVerdict> {
  const site = await serve(files);
  const browser = await openBrowser('chromium');
  try {
    const page = await browser.newPage();
    await slowDown(page, conditions);
    await page.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        if (!document.getElementById('verdict')?.textContent?.includes('is not written yet')) return;
        document.documentElement.dataset.first ??= String(performance.now());
      }).observe(document, { subtree: true, childList: true });
    });
    return await waitForVerdict(page, site);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function slowDown(page: Page, { megabitsPerSecond, slowdown = 1 }: Conditions): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (megabitsPerSecond === undefined) return;
  const throughput = (megabitsPerSecond * 1e6) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

async function waitForVerdict(page: Page, site: ServedSite): Promise<FirstVerdict> {
  await page.goto(site.address);
  await page.waitForSelector('html[data-first]', { timeout: 120_000 });
  const { ms, time } = await page.evaluate(() => {
    const first = Number(document.documentElement.dataset.first);
    return { ms: first, time: performance.timeOrigin + first };
  });
  return { ms, bytes: site.sentBefore(time) };
}
