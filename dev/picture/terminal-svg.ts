/** Sizes in pixels. A character of a monospaced font is about 0.6 times as wide as its font size. */
const FONT_SIZE = 14;
const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 20;
const MARGIN = 20;

/** The picture brings its own background, so that it is readable on a light and on a dark page. */
const BACKGROUND = '#1b1f27';
const FOREGROUND = '#d7dce5';
const COLORS: Readonly<Record<number, string>> = { 31: '#ff8a80', 32: '#8fd694', 33: '#f2cc60', 36: '#79d3e0' };

const FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

interface Style {
  bold: boolean;
  color: string | undefined;
}

interface Run extends Style {
  text: string;
  column: number;
}

/**
 * Draws the output of a terminal as an SVG of monospaced text.
 *
 * @param output text with ANSI codes for bold and colours
 * @param title what a screen reader says of the picture
 * @throws Error for an ANSI code that it does not draw
 */
export function terminalSvg(output: string, title: string): string {
  const style: Style = { bold: false, color: undefined };
  const lines = output
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => runsOf(line, style));
  const columns = Math.max(...lines.flat().map(({ column, text }) => column + text.length));
  const width = Math.ceil(columns * CHARACTER_WIDTH) + 2 * MARGIN;
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const texts = lines.flatMap((runs, row) => runs.map((run) => drawRun(run, MARGIN + (row + 0.75) * LINE_HEIGHT)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    `  role="img" font-family="${FONTS}" font-size="${FONT_SIZE}" fill="${FOREGROUND}">`,
    `  <title>${escapeXml(title)}</title>`,
    `  <rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

/** The words of a line with their columns and styles. A style holds on until the next code, also in the next line. */
function runsOf(line: string, style: Style): Run[] {
  const runs: Run[] = [];
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes begin with one
  for (const [, code, text = ''] of line.matchAll(/\u001b\[(\d*)m|((?:(?!\u001b\[\d*m).)+)/g)) {
    if (code !== undefined) setStyle(style, Number(code));
    // Words apart have positions of their own: then columns are straight in any font.
    for (const { 0: words, index } of text.matchAll(/\S+(?: \S+)*/g))
      runs.push({ ...style, text: words, column: column + index });
    column += text.length;
  }
  return runs;
}

function setStyle(style: Style, code: number): void {
  if (code === 0) Object.assign(style, { bold: false, color: undefined });
  else if (code === 1 || code === 22) style.bold = code === 1;
  else if (code === 39 || code in COLORS) style.color = COLORS[code];
  else throw new Error(`The picture cannot draw the ANSI code ${code}. Add it to dev/picture/terminal-svg.ts.`);
}

function drawRun({ text, column, bold, color }: Run, y: number): string {
  const x = (MARGIN + column * CHARACTER_WIDTH).toFixed(1);
  const width = (text.length * CHARACTER_WIDTH).toFixed(1);
  const look = `${bold ? ' font-weight="bold"' : ''}${color ? ` fill="${color}"` : ''}`;
  return `  <text x="${x}" y="${y}" textLength="${width}"${look}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
