/** What learner code writes to the console during a test. The beginning is kept, the rest is counted. */
export class ConsoleOutput {
  private lines: string[] = [];
  private keptLength = 0;
  private droppedLength = 0;
  private droppedLines = 0;

  /** @param length characters to keep */
  constructor(private readonly length: number) {}

  /** True if no further text will be kept. */
  get isFull(): boolean {
    return this.keptLength >= this.length;
  }

  /** Counts a line without its text. */
  drop(): void {
    this.droppedLines += 1;
  }

  write(line: string): void {
    const room = this.length - this.keptLength;
    if (line.length > room) this.droppedLength += line.length - Math.max(room, 0);
    if (room <= 0) return;
    const part = line.slice(0, room);
    this.lines.push(part);
    this.keptLength += part.length + 1;
  }

  clear(): void {
    this.lines = [];
    this.keptLength = 0;
    this.droppedLength = 0;
    this.droppedLines = 0;
  }

  toString(): string {
    const characters = this.droppedLength > 0 ? [`… ${this.droppedLength} more characters`] : [];
    const lines = this.droppedLines > 0 ? [`… ${this.droppedLines} more lines`] : [];
    return [...this.lines, ...characters, ...lines].join('\n');
  }
}
