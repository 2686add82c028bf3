import { readFileSync } from 'node:fs';
import { exerciseIds } from '../../grader/config/suites';
import { meteredWasm } from '../../grader/sandbox/metered-wasm';
import { courseFile } from './course-file';
import { type SiteFiles, workerScripts } from './worker-scripts';

/** All files that the worker of the page loads. */
export async function judgeFiles(root: string): Promise<SiteFiles> {
  const exercises = exerciseIds(root);
  const course = courseFile(root, exercises);
  return {
    ...(await workerScripts(root, exercises)),
    'course.json': Buffer.from(JSON.stringify(course)),
    'quickjs.wasm': meteredWasm(),
    'parser.wasm': readFileSync(require.resolve('@oxc-parser/binding-wasm32-wasi/parser.wasm32-wasi.wasm')),
    'transform.wasm': readFileSync(require.resolve('@oxc-transform/binding-wasm32-wasi/transform.wasm32-wasi.wasm')),
  };
}
