/** The part of the browser's storage that is used. */
export type WorkStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Begins the names of what the page keeps. */
const PREFIX = 'gradkata/';

/** Texts that are kept of each exercise when something replaces them. */
const VERSIONS_KEPT = 20;

/** What the learner wrote, kept in the browser. A browser may refuse to keep it: then it lasts as long as the page. */
export class Work {
  private readonly texts = new Map<string, string>();
  private isRefused = false;

  /** @param stubs the first texts, by exercise */
  constructor(
    private readonly storage: WorkStorage | undefined,
    private readonly stubs: Readonly<Record<string, string>>,
  ) {
    for (const [id, stub] of Object.entries(stubs)) this.texts.set(id, this.read(textKey(id)) ?? stub);
  }

  /** False if the browser keeps nothing: the learner is told to export. */
  get isKept(): boolean {
    return this.storage !== undefined && !this.isRefused;
  }

  text(id: string): string {
    return this.texts.get(id) ?? '';
  }

  stub(id: string): string {
    return this.stubs[id] ?? '';
  }

  /** Takes what was typed. */
  write(id: string, text: string): void {
    this.texts.set(id, text);
    this.keep(textKey(id), text);
  }

  /** Takes a text in place of what was typed, which stays as a version. */
  replace(id: string, text: string): void {
    const before = this.text(id);
    if (before === text) return;
    if (before !== this.stub(id)) {
      const versions = [...this.versions(id).filter((one) => one !== before), before].slice(-VERSIONS_KEPT);
      this.keep(versionsKey(id), JSON.stringify(versions));
    }
    this.write(id, text);
  }

  /** What was replaced, the latest last. */
  versions(id: string): string[] {
    try {
      const found: unknown = JSON.parse(this.read(versionsKey(id)) ?? '[]');
      return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Takes a change of another tab. @returns the exercise, undefined if it is no text of one */
  takeFromOtherTab(key: string | null, text: string | null): string | undefined {
    const id = Object.keys(this.stubs).find((one) => textKey(one) === key);
    if (id === undefined || text === null || text === this.text(id)) return undefined;
    this.texts.set(id, text);
    return id;
  }

  private read(key: string): string | undefined {
    try {
      return this.storage?.getItem(key) ?? undefined;
    } catch {
      this.isRefused = true;
      return undefined;
    }
  }

  private keep(key: string, text: string): void {
    try {
      this.storage?.setItem(key, text);
    } catch {
      this.isRefused = true;
    }
  }
}

function textKey(id: string): string {
  return `${PREFIX}text/${id}`;
}

function versionsKey(id: string): string {
  return `${PREFIX}versions/${id}`;
}
