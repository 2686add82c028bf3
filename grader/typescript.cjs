// Lets Node load TypeScript: the project's own, never a learner's but for `npm run try`.
const path = require('node:path');
const inspector = require('node:inspector');
const { addHook } = require('pirates');
const { toCommonJs } = require('./swc.cjs');
const { cached, write } = require('./transform-cache.cjs');

// Only a debugger and --enable-source-maps read source maps. These hold paths, so what has them is not kept.
const hasReader = inspector.url() !== undefined || process.sourceMapsEnabled;

/**
 * Folders or files whose TypeScript may be loaded from now on.
 *
 * @param withMaps whether stacks are to have its lines
 */
function loadTypeScript(places, withMaps = hasReader) {
  const inside = (filename) => places.some((place) => filename === place || filename.startsWith(place + path.sep));
  const transform = (code, filename) =>
    withMaps ? toCommonJs(code, filename, 'inline') : cached(filename, code, () => toCommonJs(code, filename, false));
  addHook(transform, { exts: ['.ts'], matcher: inside });
}

const root = path.dirname(__dirname);
const engine = path.join(root, 'engine', path.sep);

/** A library in `engine/` is one ES module. Only `npm run try` has Node load it, so that its JavaScript is not kept. */
function loadLibraries() {
  const matcher = (filename) => filename.startsWith(engine);
  addHook((code, filename) => toCommonJs(code, filename, false), { exts: ['.js'], matcher });
}

loadTypeScript(['grader', 'engine', 'test'].map((folder) => path.join(root, folder)));

module.exports = { loadTypeScript, loadLibraries, keepTransformed: write };
