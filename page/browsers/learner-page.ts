import { source } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { type ServedSite, serve } from '../build/serve';
import type { SiteFiles } from '../build/worker-scripts';
import { type BrowserName, openBrowser } from './open-browser';

/** Milliseconds to wait for what the page shows, on a busy machine. */
const PATIENCE_MS = 30_000;

/** The page of a learner in a real browser. */
export class LearnerPage {
  /** Addresses of other hosts that the page asked for. */
  readonly foreignRequests: string[] = [];

  private constructor(
    readonly site: ServedSite,
    readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(name: BrowserName, files: SiteFiles): Promise<LearnerPage> {
    return LearnerPage.inTab(await serve(files), await openBrowser(name));
  }

  /** The same page in another tab. */
  otherTab(): Promise<LearnerPage> {
    return LearnerPage.inTab(this.site, this.browser);
  }

  private static async inTab(site: ServedSite, browser: Browser): Promise<LearnerPage> {
    const page = await browser.newPage();
    const learner = new LearnerPage(site, browser, page);
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(site.address)) learner.foreignRequests.push(url);
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const before = document.documentElement.dataset.refused ?? '';
        document.documentElement.dataset.refused = `${before}${violatedDirective} ${blockedURI}\n`;
      });
    });
    await page.goto(site.address);
    return learner;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }

  /** Waits until an element has a text. @throws Error with the text that it has instead */
  waitFor(selector: string, text: string): Promise<string> {
    return this.waitUntil(selector, (found) => found.includes(text), `say "${text}"`);
  }

  /** Waits until an element says something else. */
  waitForOther(selector: string, text: string): Promise<string> {
    return this.waitUntil(selector, (found) => found !== '' && !found.includes(text), `say no longer "${text}"`);
  }

  private async waitUntil(selector: string, holds: (text: string) => boolean, what: string): Promise<string> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      // While the page loads anew there is nothing to read.
      const found = await this.textOf(selector).catch(() => '');
      if (holds(found)) return found;
      if (Date.now() > end) throw new Error(`Expected ${selector} to ${what}, got "${found}".`);
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }

  private async waitUntilHolds(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await holds())) if (Date.now() > end) throw new Error('What was waited for did not come.');
  }

  async textOf(selector: string): Promise<string> {
    return this.page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  }

  /** Types a text in place of the whole file, by the keyboard. */
  async write(text: string): Promise<void> {
    await this.page.focus('.cm-content');
    await this.press('Control', 'KeyA');
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  /** Presses a key while another is held. */
  async press(held: 'Control' | 'Shift', key: 'KeyA' | 'Enter' | 'Tab'): Promise<void> {
    await this.page.keyboard.down(held);
    await this.page.keyboard.press(key);
    await this.page.keyboard.up(held);
  }

  /** Goes to an element by Tab alone, or back by Shift and Tab. @throws Error if it is not reached */
  async tabTo(selector: string, isBack = false): Promise<void> {
    for (let count = 0; count < 80; count += 1) {
      const isThere = await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
      if (isThere) return;
      if (isBack) await this.press('Shift', 'Tab');
      else await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}.`);
  }

  /** Opens an exercise by its address. */
  async goTo(id: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await this.waitFor('#title', id);
  }

  /** What the policy of the page has refused since it was loaded. */
  refused(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.dataset.refused ?? '');
  }

  /** Chooses a file to import. */
  async import(file: string): Promise<void> {
    const input = await this.page.$('input#import');
    await input?.uploadFile(file);
  }

  /** What the button of the export gives. */
  async exported(): Promise<Uint8Array> {
    const bytes = await this.page.evaluate(async () => {
      let archive = new Blob();
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        archive = blob as Blob;
        return createObjectURL(blob);
      };
      document.getElementById('export')?.click();
      URL.createObjectURL = createObjectURL;
      return [...new Uint8Array(await archive.arrayBuffer())];
    });
    return Uint8Array.from(bytes);
  }

  /** Makes the window so wide. */
  async resize(width: number): Promise<void> {
    // Firefox has the size before it refuses a command about the orientation, which it does not know.
    await this.page.setViewport({ width, height: 800 }).catch(() => {});
    await this.waitUntilHolds(() => this.page.evaluate((wanted) => innerWidth === wanted, width));
  }

  /** What axe finds at a width of the window, by its rules. */
  async violations(width: number): Promise<string[]> {
    await this.resize(width);
    await this.page.evaluate(source);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }
}
