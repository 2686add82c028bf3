import { EXERCISE_ID } from '../core/exercise-id';
import { LearnerFault } from '../core/learner-fault';

/** Names without dots and slashes: they cannot lead out of the folder. */
const ENGINE_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The name inside the VM of the module that `importer` requests.
 *
 * @throws LearnerFault for anything but `../engine/*` and a sibling exercise
 */
export function resolveImport(importer: string, request: string, line?: number): string {
  const relative = request.startsWith('./') || request.startsWith('../');
  const target = joinPath(folderOf(importer), request).replace(/\.[jt]s$/, '');
  const [folder, name, ...subfolders] = target.split('/');
  const pattern = folder === 'engine' ? ENGINE_NAME : folder === 'exercises' ? EXERCISE_ID : undefined;
  if (!relative || !pattern?.test(name ?? '') || subfolders.length > 0) {
    const at = line === undefined ? importer : `${importer}:${line}`;
    throw new LearnerFault(
      `${at} imports "${request}". An exercise may import only '../engine/…' and its sibling exercises './…': ` +
        'remove that import.',
      'error',
      line === undefined ? undefined : { file: importer, line },
    );
  }
  return `${target}.ts`;
}

/** Tells whether a module of the VM is one of `engine/`. The others are the submission's own. */
export function isEngine(name: string): boolean {
  return name.startsWith('engine/');
}

function folderOf(file: string): string {
  const end = file.lastIndexOf('/');
  return end < 0 ? '.' : file.slice(0, end);
}

/** As `join` of node:path/posix, which is not available in a browser. A path above the top keeps its `..`. */
function joinPath(folder: string, request: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${request}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}
