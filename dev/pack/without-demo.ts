import { type PackedFile, packText } from './file';

/** The lines about `npm run demo`, by file. */
const LINES: Readonly<Record<string, RegExp>> = {
  'package.json': /^ +"demo": .*\n/m,
  'README.md': /^\| `npm run demo`.*\n/m,
};

/** The files of a starter whose learners write no network: its menu and its README do not name the demo. */
export function withoutDemo(files: readonly PackedFile[]): PackedFile[] {
  return files.map((file) => {
    const lines = LINES[file.name];
    return lines ? packText(file.name, file.bytes.toString('utf8').replace(lines, '')) : file;
  });
}
