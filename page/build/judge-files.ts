import { readFileSync } from 'node:fs';
import { meteredWasm } from '../../grader/sandbox/metered-wasm';
import { courseFile } from './course-file';
import { allParts } from './site-parts';
import { type SiteFiles, workerScripts } from './worker-scripts';

/** All files that the worker of the page loads. */
export async function judgeFiles(root: string, parts = allParts(root)): Promise<SiteFiles> {
  return {
    ...(await workerScripts(root, parts.exercises)),
    'course.json': Buffer.from(JSON.stringify(courseFile(root, parts))),
    'quickjs.wasm': meteredWasm(),
    'parser.wasm': readFileSync(require.resolve('@oxc-parser/binding-wasm32-wasi/parser.wasm32-wasi.wasm')),
    'transform.wasm': readFileSync(require.resolve('@oxc-transform/binding-wasm32-wasi/transform.wasm32-wasi.wasm')),
  };
}
