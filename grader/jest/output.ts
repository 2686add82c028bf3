/** What learner code writes to the console during one test: kept up to a length, the rest only counted. */
export class Output {
  private lines: string[] = [];
  private kept = 0;
  private dropped = 0;

  /** @param length characters to keep */
  constructor(private readonly length: number) {}

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
  }

  toString(): string {
    const rest = this.dropped > 0 ? [`… ${this.dropped} more characters`] : [];
    return [...this.lines, ...rest].join('\n');
  }
}
