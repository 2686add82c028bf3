/** The part of the browser's storage that is used. */
export type WorkStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The version of what is kept. A page that keeps it otherwise has another one, and reads the ones before. */
const VERSION = 1;

/** Texts that are kept of each exercise when something replaces them. */
const VERSIONS_KEPT = 20;

/** What the learner wrote, kept in the browser. A browser may refuse to keep it: then it lasts as long as the page. */
export class Work {
  /** True if a newer page has kept work here. It is neither read nor replaced. */
  readonly isNewer: boolean;
  private readonly texts = new Map<string, string>();
  private readonly storage: WorkStorage | undefined;
  private isRefused = false;

  /**
   * @param stubs the first texts, by exercise
   * @param place the path of the page: several courses can share a host, and with it the storage
   */
  constructor(
    storage: WorkStorage | undefined,
    private readonly stubs: Readonly<Record<string, string>>,
    private readonly place: string,
  ) {
    this.storage = storage;
    this.isNewer = Number(this.read(this.key('version')) ?? VERSION) > VERSION;
    if (this.isNewer) this.storage = undefined;
    this.keep(this.key('version'), String(VERSION));
    for (const [id, stub] of Object.entries(stubs)) this.texts.set(id, this.read(this.key('text', id)) ?? stub);
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

  /** The exercise that was open last, on an earlier visit too. */
  get lastOpen(): string | undefined {
    return this.read(this.key('open'));
  }

  set lastOpen(id: string) {
    this.keep(this.key('open'), id);
  }

  /** Takes what was typed. */
  write(id: string, text: string): void {
    this.texts.set(id, text);
    this.keep(this.key('text', id), text);
  }

  /** Takes a text in place of what was typed, which stays as a version. */
  replace(id: string, text: string): void {
    const before = this.text(id);
    if (before === text) return;
    if (before !== this.stub(id)) {
      const versions = [...this.versions(id).filter((one) => one !== before), before].slice(-VERSIONS_KEPT);
      this.keep(this.key('versions', id), JSON.stringify(versions));
    }
    this.write(id, text);
  }

  /** What was replaced, the latest last. */
  versions(id: string): string[] {
    try {
      const found: unknown = JSON.parse(this.read(this.key('versions', id)) ?? '[]');
      return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Takes a change of another tab. @returns the exercise, undefined if it is no text of one */
  takeFromOtherTab(key: string | null, text: string | null): string | undefined {
    const id = Object.keys(this.stubs).find((one) => this.key('text', one) === key);
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

  private key(kind: 'text' | 'versions' | 'version' | 'open', id = ''): string {
    return `gradkata${this.place}${kind}${id === '' ? '' : `/${id}`}`;
  }
}
