import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { meterWasm } from './meter-wasm';

/** Beside the packages, as the JavaScript of the grader is. */
const FOLDER = path.join(__dirname, '..', '..', 'node_modules', '.cache', 'gradkata');

/** The length of a SHA-256 hash. */
const HASH_BYTES = 32;

/** The files of this folder by which code is metered. */
const METERING = /^(?:meter|wasm|frame|leb)[^.]*\.ts$/;

/**
 * The WebAssembly file of QuickJS, metered. Metering takes some 50 ms of processor time, reading the result 3. So the
 * result is kept for the next process, as long as file and metering are the same. A folder that cannot be written to
 * costs nothing.
 */
export function meteredWasm(folder = FOLDER): Uint8Array {
  const bytes = readFileSync(require.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm'));
  const file = path.join(folder, `metered-${keyOf(bytes)}.wasm`);
  try {
    return checked(new Uint8Array(readFileSync(file)));
  } catch {
    const metered = meterWasm(new Uint8Array(bytes));
    keep(folder, file, metered);
    return metered;
  }
}

/**
 * The code of a kept file, which begins with its hash.
 *
 * @throws Error if the file is damaged, by a power cut for example
 */
function checked(kept: Uint8Array): Uint8Array {
  const metered = kept.slice(HASH_BYTES);
  if (!hashOf(metered).equals(kept.subarray(0, HASH_BYTES))) throw new Error('The kept code is damaged.');
  return metered;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function keyOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes);
  for (const name of readdirSync(__dirname).sort()) {
    if (METERING.test(name)) hash.update(readFileSync(path.join(__dirname, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** Puts a whole file in place, as others may do at the same time, and removes those of other versions. */
function keep(folder: string, file: string, metered: Uint8Array): void {
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (/^metered-.*\.wasm$/.test(name)) rmSync(path.join(folder, name));
    writeFileSync(part, Buffer.concat([hashOf(metered), metered]));
    renameSync(part, file);
  } catch {
    if (existsSync(part)) rmSync(part);
  }
}
