// Lets Node load TypeScript: the project's own, never a learner's but for `npm run try`. swc, because it writes
// CommonJS and takes about 0.3 ms a file; nothing is cached.
const path = require('node:path');
const inspector = require('node:inspector');
const { addHook } = require('pirates');
const { transformSync } = require('@swc/core');

// Only a debugger and --enable-source-maps read them. Without: 28 ms of processor time in place of 38 for the 108 files
// of `npm test` (Node 20.20, two cores, swc alone on the list of these files).
const hasReader = inspector.url() !== undefined || process.sourceMapsEnabled;
const options = { ...require('./swc.cjs'), sourceMaps: hasReader && 'inline', configFile: false };

/** Folders or files whose TypeScript may be loaded from now on. */
function loadTypeScript(places) {
  const inside = (filename) => places.some((place) => filename === place || filename.startsWith(place + path.sep));
  addHook((code, filename) => transformSync(code, { ...options, filename }).code, { exts: ['.ts'], matcher: inside });
}

const root = path.dirname(__dirname);
loadTypeScript(['grader', 'engine', 'test'].map((folder) => path.join(root, folder)));

module.exports = { loadTypeScript };
