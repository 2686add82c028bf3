/** Characters of a message that are kept. */
const MAX_LENGTH = 300;

/** The beginning of the code frame that a transpiler draws below its message. */
const CODE_FRAME = /\n\s*(?:,-|╭─)\[.*?:(\d+):\d+\]/;

/** The error of a suite in one line, without source code: that may contain what hidden tests expect. */
export function suiteErrorText(error: unknown): string {
  const { message = String(error) } = (error ?? {}) as { message?: string };
  const frame = CODE_FRAME.exec(message);
  const text = message.slice(0, frame?.index).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return frame ? `line ${frame[1]}: ${sentence}` : sentence;
}
