import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** What starts a process or copies the project. */
const WORK: readonly string[] = [
  ...['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  ...['checkout', 'command', 'copyProject', 'courseProject', 'packedInto', 'wholeCheckout'],
  ...['gradeAll', 'gradeAlone', 'gradeFolders', 'runJest'],
];
/** Methods that call at once the function that they are given. */
const ITERATES = new Set(['every', 'filter', 'find', 'flatMap', 'forEach', 'from', 'map', 'reduce', 'some']);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/**
 * Finds acceptance tests that start a process, or copy the project, while Jest collects tests.
 *
 * @returns a line for each call
 */
export function findWorkAtCollection(root: string): string[] {
  const folder = path.join(root, 'dev', 'acceptance');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      const name = path.posix.join('dev/acceptance', file.split(path.sep).join('/'));
      return callsAtCollection(source).map(
        ({ callee, line }) => `${name}:${line} calls ${callee} while Jest collects tests. Call it in a test.`,
      );
    });
}

function callsAtCollection(source: string): { callee: string; line: number }[] {
  const program = parseSync('source.ts', source).program as unknown as Node;
  const working = workingNames(program);
  const calls: { callee: string; line: number }[] = [];
  const visit = (node: Node): void => {
    if (isFunction(node)) return;
    if (node.type === 'CallExpression') {
      const callee = node.callee as Node;
      if (callee.type === 'Identifier' && working.has(callee.name as string))
        calls.push({ callee: callee.name as string, line: source.slice(0, node.start).split('\n').length });
      for (const called of calledAtOnce(node)) childrenOf(called).forEach(visit);
    }
    childrenOf(node).forEach(visit);
  };
  visit(program);
  return calls;
}

/** `WORK`, and the functions of the file that use it. */
function workingNames(program: Node): Set<string> {
  const names = new Set(WORK);
  const uses = (node: Node): boolean =>
    (node.type === 'Identifier' && names.has(node.name as string)) || childrenOf(node).some(uses);
  const declared = declarationsIn(program);
  let before: number;
  do {
    before = names.size;
    for (const [name, body] of declared) if (uses(body)) names.add(name);
  } while (names.size > before);
  return names;
}

/** Names of functions, and of constants that hold one, with what they do. */
function declarationsIn(node: Node): [string, Node][] {
  const { id, init, body } = node as { id?: Node; init?: Node; body?: Node };
  const inner = childrenOf(node).flatMap(declarationsIn);
  if (id?.type !== 'Identifier') return inner;
  const value = node.type === 'VariableDeclarator' ? init : node.type === 'FunctionDeclaration' ? body : undefined;
  return value ? [[id.name as string, value], ...inner] : inner;
}

/** The functions in a call that run with it: those of `describe`, of methods of arrays, and the one that is called. */
function calledAtOnce({ callee, arguments: given }: Node): Node[] {
  const { type, property } = callee as Node & { property?: Node };
  const isIteration = type === 'MemberExpression' && ITERATES.has(property?.name as string);
  const taken = isIteration || rootName(callee as Node) === 'describe' ? (given as Node[]) : [];
  return [callee as Node, ...taken].filter(isFunction);
}

/** `describe` of `describe.each(…)(…)`. */
function rootName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name as string;
  const inner = node.type === 'CallExpression' ? node.callee : node.object;
  return inner ? rootName(inner as Node) : undefined;
}

function isFunction({ type }: Node): boolean {
  return /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(type);
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string');
}
