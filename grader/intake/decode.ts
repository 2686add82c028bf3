import { TextDecoder } from 'node:util';
import { emptyFault } from '../core/file-faults';
import type { ExerciseFile } from '../core/submission';

/** Decodes an exercise file: UTF-8, or UTF-16 as some editors write it, with or without a byte order mark. */
export function decode(name: string, bytes: Uint8Array): ExerciseFile {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: `${name} is not a text in UTF-8. Save it as UTF-8 in your editor.` };
  }
  if (text.includes('\0'))
    return { fault: `${name} is not a text: it holds NUL characters. Put your TypeScript there.` };
  if (text.trim() === '') return { fault: emptyFault(name) };
  return { text };
}

/** Goes by the byte order mark. Without one, TypeScript in UTF-16 has a zero in every other byte. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const zeros = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (bytes.length % 2 === 0 && zeros(1) > start.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (bytes.length % 2 === 0 && zeros(0) > start.length / 4 && zeros(1) === 0) return 'utf-16be';
  return 'utf-8';
}
