/** Characters of a reason that are kept. */
const MAX_LENGTH = 300;

/** Where a transpiler's drawing of the place begins, below the reason. */
const DRAWING = /\n\s*(?:,-|╭─)\[.*?:(\d+):\d+\]/;

/** Why a suite does not work, in one line and without its source, which may hold what hidden tests expect. */
export function suiteErrorText(error: unknown): string {
  const { message = String(error) } = (error ?? {}) as { message?: string };
  const drawing = DRAWING.exec(message);
  const text = message.slice(0, drawing?.index).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return drawing ? `line ${drawing[1]}: ${sentence}` : sentence;
}
