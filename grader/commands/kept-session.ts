import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../config/settings';
import type { Session } from '../jest/session';
import { openSession, type UseSession, type Wanted } from './use-session';

/** Folders of the project whose files a session reads when it begins. */
const READ_ONCE = ['test', path.join('test', 'oracle'), 'engine'];

/**
 * Keeps the suites loaded from one save to the next: loading them takes longer than all tests. They are loaded anew
 * when they, the engine or the settings have changed.
 */
export class KeptSession {
  private current: { session: Session; version: string } | undefined;

  /** @param wanted what is graded at a save. Other tasks ask for some of these exercises */
  constructor(private readonly wanted: Wanted) {}

  /** @throws what the task throws. The suites may be the reason, so they are loaded anew for the next one. */
  readonly use: UseSession = async (root, settings, _, task) => {
    const version = versionOf(root, settings);
    if (this.current?.version !== version) await this.close();
    this.current ??= { session: openSession(root, settings, this.wanted), version };
    try {
      return await task(this.current.session);
    } catch (error) {
      await this.close();
      throw error;
    }
  };

  async close(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    await current?.session.close();
  }
}

/** Differs when a session that began now would load other suites, another engine, or other settings. */
function versionOf(root: string, settings: Settings): string {
  const folders = READ_ONCE.map((name) => path.join(root, name));
  const { hiddenTests } = settings;
  return JSON.stringify([settings, [...folders, ...(hiddenTests === undefined ? [] : [hiddenTests])].map(stampsIn)]);
}

function stampsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    });
}
