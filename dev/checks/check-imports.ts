import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findImports, type Import } from './find-imports';
import { COMPUTED, IMPORT_TABLE, LAUNCH_FILES, PAGE_TABLE, PURE_FOLDERS, QUEUE } from './import-table';

/** What the folders outside of grader/ may import. A suite may import types of an exercise. */
const OTHER_FOLDERS: Readonly<Record<string, (target: string, isType: boolean) => boolean>> = {
  engine: (target) => target.startsWith('engine/'),
  exercises: (target) => /^(?:engine|exercises)\//.test(target),
  solutions: (target) => /^(?:engine|solutions)\//.test(target),
  test: (target, isType) =>
    /^(?:engine|test)\//.test(target) || target === 'grader/suite' || (isType && target.startsWith('exercises/')),
};

/**
 * Finds imports that the import table forbids, and circles of files. Tests may import anything.
 *
 * @returns one sentence for each finding, with file and line
 */
export function findForbiddenImports(root: string): string[] {
  const graph = new Map<string, string[]>();
  const found: string[] = [];
  for (const file of sourcesIn(root)) {
    const imports = findImports(readFileSync(path.join(root, file), 'utf8'));
    graph.set(
      file,
      imports.flatMap(({ request }) => findImportedFile(root, file, request) ?? []),
    );
    for (const imported of imports) if (!isAllowed(file, imported)) found.push(forbidden(file, imported));
  }
  return [...found, ...circlesIn(graph).map((circle) => `${circle.join(' → ')} is a circle. Move what both need.`)];
}

function forbidden(file: string, { request, line }: Import): string {
  const what = request === undefined ? 'what it computes' : targetOf(file, request);
  return `${file}:${line} imports ${what}, which the table of dev/checks/import-table.ts forbids.`;
}

function isAllowed(file: string, { request, isType }: Import): boolean {
  if (request === undefined) return COMPUTED.includes(file);
  const target = targetOf(file, request);
  const [top = '', folder = '', ...names] = file.split('/');
  const isInProject = request.startsWith('.');
  const isTargetAllowed = OTHER_FOLDERS[top];
  if (isTargetAllowed) return isInProject ? isTargetAllowed(target, isType) : !request.startsWith('node:');
  if (top === 'queue')
    return isInProject ? QUEUE.targets.test(target) : QUEUE.packages.some((allowed) => allowed.test(request));
  if (top === 'page') return isAllowedInPage(folder, target, isInProject);
  if (names.length === 0)
    return isInProject
      ? LAUNCH_FILES.targets.test(target)
      : LAUNCH_FILES.packages.some((allowed) => allowed.test(request));
  const rule = IMPORT_TABLE[folder];
  if (!rule) return false;
  const { folders = [], packages = [] } = rule.except?.[names.join('/')] ?? {};
  if (!isInProject) return isType || [...(rule.packages ?? []), ...packages].some((allowed) => allowed.test(request));
  const [other, stage = ''] = target.split('/');
  if (other !== 'grader') return false;
  if (stage === folder || rule.folders.includes(stage) || folders.includes(stage)) return true;
  if (isType && rule.types?.includes(stage)) return true;
  return target.endsWith('.cjs') && !PURE_FOLDERS.includes(folder);
}

function isAllowedInPage(folder: string, target: string, isInProject: boolean): boolean {
  const { targets, packages = [] } = PAGE_TABLE[folder] ?? { targets: /^$/ };
  return isInProject ? targets.test(target) : packages.some((allowed) => allowed.test(target));
}

function targetOf(file: string, request: string): string {
  return request.startsWith('.') ? path.posix.join(path.posix.dirname(file), request) : request;
}

/** The file that an import leads to, relative to `root`. Undefined for a package, and if the file is missing. */
export function findImportedFile(root: string, file: string, request = ''): string | undefined {
  const target = targetOf(file, request);
  const candidates = [target, `${target}.ts`, `${target}/index.ts`];
  return request.startsWith('.')
    ? candidates.find((name) => statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile())
    : undefined;
}

/** Finds circles of imports, at least one through each file that is in one. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) circles.push([...above.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...above, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** The types of a library that is put into one file, which imports nothing. Parsing its 150 KB takes time. */
const LIBRARY_TYPES = 'engine/jax.d.ts';

/** Tests, what they use, and what learners wrote. */
const UNCHECKED =
  /^(?:grader|page|queue)\/.*\.test\.ts$|^page\/browsers\/|^queue\/testing\/|^test\/(?:mistakes|styles|stubs)\//;

function sourcesIn(root: string): string[] {
  return ['engine', 'exercises', 'solutions', 'test', 'grader', 'page', 'queue']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, ...name.split(path.sep)),
      ),
    )
    .filter(
      (name) =>
        /\.(?:ts|cjs)$/.test(name) &&
        name !== LIBRARY_TYPES &&
        !UNCHECKED.test(name) &&
        !name.includes('/node_modules/'),
    );
}
