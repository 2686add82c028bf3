import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';

/** The browsers in which the page is tested, where Debian puts them. Chromium refuses its sandbox to root. */
const BROWSERS = {
  chromium: { browser: 'chrome', executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  'firefox-esr': { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', args: [] },
} as const;

export type BrowserName = keyof typeof BROWSERS;
export const BROWSER_NAMES = Object.keys(BROWSERS) as BrowserName[];

/** Milliseconds that one call may take: it may judge many submissions, on a busy machine. */
const PROTOCOL_MS = 300_000;

/** @throws Error with the command that installs what is missing */
export function requireBrowsers(): void {
  const missing = BROWSER_NAMES.filter((name) => !existsSync(BROWSERS[name].executablePath));
  if (missing.length > 0)
    throw new Error(`There is no ${missing.join(', no ')}. Run apt-get install ${missing.join(' ')}`);
}

/** Starts a browser without a window. */
export async function openBrowser(name: BrowserName): Promise<Browser> {
  const { args, ...options } = BROWSERS[name];
  return launch({ ...options, args: [...args], headless: true, protocolTimeout: PROTOCOL_MS });
}
