// Keeps the JavaScript of the grader's own files from one run to the next, in one file beside the packages. It saves a
// tenth of the processor time of `npm test`: swc is not even loaded. A folder that cannot be written to costs nothing.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { MAKER } = require('./swc.cjs');

const FOLDER = path.join(__dirname, '..', 'node_modules', '.cache', 'gradkata');
const FILE = path.join(FOLDER, 'transformed.txt');
const LINE_END = 10;

/** For each file a hash of the text that its JavaScript was made of, and that itself. */
const known = read();
/** What this process has made, and not written yet. */
const fresh = new Map();

/** The first line tells where the JavaScript of each file is. A process decodes no more than what it loads. */
function read() {
  try {
    const bytes = fs.readFileSync(FILE);
    const start = bytes.indexOf(LINE_END) + 1;
    const index = Object.entries(JSON.parse(bytes.toString('utf8', 0, start)));
    const bodies = bytes.subarray(start);
    if (index.some(([, { end }]) => !(end <= bodies.length))) return new Map();
    return new Map(
      index.map(([name, { hash, start, end }]) => [name, { hash, made: () => bodies.toString('utf8', start, end) }]),
    );
  } catch {
    return new Map();
  }
}

/** The JavaScript of a file: as it was kept for this text, or as `transform` makes it now. */
function cached(filename, code, transform) {
  const name = path.relative(__dirname, filename);
  const hash = createHash('sha256').update(MAKER).update(code).digest('base64url');
  const kept = known.get(name);
  if (kept?.hash === hash) return kept.made();
  const made = transform();
  const entry = { hash, made: () => made };
  known.set(name, entry);
  fresh.set(name, entry);
  return made;
}

/** Another process may write as well: each adds what it has made, and puts a whole file in place. */
function write() {
  if (fresh.size === 0) return;
  const part = `${FILE}.${process.pid}`;
  try {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(part, fileText(new Map([...read(), ...fresh])));
    fs.renameSync(part, FILE);
    fresh.clear();
  } catch {
    fs.rmSync(part, { force: true });
  }
}

function fileText(entries) {
  const index = {};
  const bodies = [];
  let end = 0;
  for (const [name, { hash, made }] of entries) {
    const body = made();
    const start = end;
    end += Buffer.byteLength(body);
    index[name] = { hash, start, end };
    bodies.push(body);
  }
  return `${JSON.stringify(index)}\n${bodies.join('')}`;
}

process.on('exit', write);

module.exports = { cached, write };
