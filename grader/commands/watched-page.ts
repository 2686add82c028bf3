import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RELOAD_SCRIPT } from '../report/page/reload-script';
import { printLines } from '../report/screen/print-lines';
import { pageOf } from './page-of';
import type { PageServer } from './page-server';
import type { Graded } from './watch-loop';

/** The page of `npm run watch -- --page`: it shows what the terminal shows, as soon as it does. */
export class WatchedPage {
  /** The latest that is to be shown, until it is drawn. */
  private waiting: Graded | undefined;
  private isDrawing = false;

  /** @param server undefined if no port could be had */
  private constructor(
    private readonly root: string,
    private readonly server: PageServer | undefined,
    /** What the screen says of the page. */
    readonly note: string,
  ) {}

  /** Opens the page. Without a port there is none, and the note says why. */
  static async open(root: string): Promise<WatchedPage> {
    const { PageServer } = require('./page-server') as typeof import('./page-server');
    try {
      const server = await PageServer.open();
      return new WatchedPage(root, server, `The page: ${server.url}`);
    } catch (error) {
      return new WatchedPage(root, undefined, `There is no page: no port can be had (${(error as Error).message}).`);
    }
  }

  /** Shows a result. What comes while another one is drawn is drawn next, and what it replaces is not. */
  readonly publish = (graded: Graded): void => {
    this.waiting = graded;
    if (this.server && !this.isDrawing) this.draw(this.server);
  };

  async close(): Promise<void> {
    await this.server?.close();
  }

  private async draw(server: PageServer): Promise<void> {
    this.isDrawing = true;
    try {
      for (let graded = this.take(); graded; graded = this.take()) {
        const { pictures = {}, ...shown } = graded;
        server.show(await pageOf({ ...shown, pictures, editorLink: this.editorLink, script: RELOAD_SCRIPT }));
      }
    } catch (error) {
      // The terminal goes on. The page stays as it was, and the next save draws it again.
      printLines(`gradkata: the page could not be drawn: ${(error as Error).message}`);
    } finally {
      this.isDrawing = false;
    }
  }

  private take(): Graded | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting;
  }

  /** Opens a line in VS Code. */
  private readonly editorLink = (file: string, line: number): string => {
    const { pathname } = pathToFileURL(path.join(this.root, ...file.split('/')));
    return `vscode://file${pathname}:${line}`;
  };
}
