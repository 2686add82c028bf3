import { emitKeypressEvents, type Key } from 'node:readline';

/** What of a terminal's input is used here. */
export type KeyInput = Pick<NodeJS.ReadStream, 'on' | 'off' | 'resume' | 'pause' | 'setRawMode'> &
  NodeJS.ReadableStream;

/** Ctrl-C and Ctrl-D: in raw mode a terminal hands these over like other keys, and sends no signal. */
const ENDING_KEYS = ['c', 'd'];

/**
 * Reads single keys of a terminal, without Enter.
 *
 * @param pressed is called with the key's letter; with `q` for Ctrl-C and Ctrl-D
 * @returns ends the reading, and restores the terminal
 */
export function readKeys(input: KeyInput, pressed: (key: string) => void): () => void {
  const listen = (_: string | undefined, { name = '', ctrl, meta }: Key) => {
    if (ctrl && ENDING_KEYS.includes(name)) pressed('q');
    else if (!ctrl && !meta) pressed(name);
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', listen);
  input.resume();
  return () => {
    input.off('keypress', listen);
    input.setRawMode(false);
    input.pause();
  };
}
