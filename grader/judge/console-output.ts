/** What learner code writes to the console during one test: kept up to a length, the rest only counted. */
export class ConsoleOutput {
  private lines: string[] = [];
  private kept = 0;
  private dropped = 0;
  private droppedLines = 0;

  /** @param length characters to keep */
  constructor(private readonly length: number) {}

  /** Nothing more will be kept. */
  get isFull(): boolean {
    return this.kept >= this.length;
  }

  /** Counts a line that is not kept. */
  drop(): void {
    this.droppedLines += 1;
  }

  write(line: string): void {
    const room = this.length - this.kept;
    if (line.length > room) this.dropped += line.length - Math.max(room, 0);
    if (room <= 0) return;
    const part = line.slice(0, room);
    this.lines.push(part);
    this.kept += part.length + 1;
  }

  clear(): void {
    this.lines = [];
    this.kept = 0;
    this.dropped = 0;
    this.droppedLines = 0;
  }

  toString(): string {
    const characters = this.dropped > 0 ? [`… ${this.dropped} more characters`] : [];
    const lines = this.droppedLines > 0 ? [`… ${this.droppedLines} more lines`] : [];
    return [...this.lines, ...characters, ...lines].join('\n');
  }
}
