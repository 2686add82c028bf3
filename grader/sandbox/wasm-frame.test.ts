import { describe, expect, test } from '@jest/globals';
import { signedLeb } from './leb';
import { WasmFrame } from './wasm-frame';

/** Code that takes a frame into variable 3, does nothing, and gives it back. 0x6b subtracts, 0x6a adds. */
function codeOf(size: number, [take, giveBack] = [0x6b, 0x6a]): { bytes: Uint8Array; moves: number[] } {
  const taken = [0x23, 0, 0x41, ...signedLeb(size), take, 0x22, 3, 0x24, 0];
  const returned = [0x20, 3, 0x41, ...signedLeb(size), giveBack, 0x24, 0];
  const bytes = [...taken, 0x01, ...returned] as number[];
  return { bytes: Uint8Array.from(bytes), moves: [taken.length - 2, bytes.length - 2] };
}

const numbersOf = (frame: WasmFrame | undefined, bytes: number) => frame?.grownBy(bytes).map((edit) => edit.bytes);

describe('the frame of a function', () => {
  test('grows where it is taken and where it is given back', () => {
    const { bytes, moves } = codeOf(16);
    const frame = WasmFrame.find(bytes, 0, moves);
    expect(numbersOf(frame, 128)).toEqual([signedLeb(144), signedLeb(144)]);
    expect([frame?.variable, frame?.entry]).toEqual([3, 9]);
  });

  test('grows if it is taken by the addition of a negative number', () => {
    const { bytes, moves } = codeOf(-64, [0x6a, 0x6b]);
    expect(numbersOf(WasmFrame.find(bytes, 0, moves), 128)).toEqual([signedLeb(-192), signedLeb(-192)]);
  });

  test('is none if it is never given back, or by another variable or number', () => {
    const { bytes, moves } = codeOf(16);
    expect(WasmFrame.find(bytes, 0, moves.slice(0, 1))).toBeUndefined();
    for (const [at, byte] of [
      [11, 4],
      [13, 32],
    ] as const) {
      const changed = Uint8Array.from(bytes);
      changed[at] = byte;
      expect(WasmFrame.find(changed, 0, moves)).toBeUndefined();
    }
  });
});

test.each([
  [0, [0]],
  [63, [63]],
  [64, [0xc0, 0]],
  [-64, [0x40]],
  [-65, [0xbf, 0x7f]],
  [-(2 ** 31), [128, 128, 128, 128, 0x78]],
])('%d has the bytes that WebAssembly gives it', (value, bytes) => {
  expect(signedLeb(value)).toEqual(bytes);
});
