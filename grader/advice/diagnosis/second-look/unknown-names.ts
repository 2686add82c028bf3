import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { membersOf } from './members';
import type { Remark, SourceCheck } from './source-check';

const FUNCTIONS = Object.getOwnPropertyNames(Math);

/** Names of Python and of mathematics, and what they are here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  math: 'The functions of mathematics are in Math, with a capital M: Math.exp(x).',
  np: 'The functions of mathematics are in Math: Math.exp(x).',
  numpy: 'The functions of mathematics are in Math: Math.exp(x).',
  self: 'The object itself is called this: this.data.',
  None: 'Nothing is called null or undefined here.',
  True: 'It is written true here.',
  False: 'It is written false here.',
  print: 'Write console.log(…) here.',
  len: 'The length of an array is a property: values.length.',
  range: 'Count in a loop: for (let i = 0; i < n; i += 1).',
  float: 'A number needs no conversion. Number(x) makes one of a text.',
  isinstance: 'Write x instanceof Value here.',
};

/** Names that the file does not declare, which mean something elsewhere: `sqrt`, `math.exp`, `Math.Cos`, `None`. */
export const unknownNames: SourceCheck = ({ tree }, scope) => {
  const declared = declaredNames(tree);
  const members = membersOf(tree);
  const assigned = everyNode(tree, scope).flatMap(({ type, left }) => (type === 'AssignmentExpression' ? left : []));
  return references(tree, scope).flatMap((node): Remark[] => {
    const help =
      node.type === 'MemberExpression'
        ? helpOnMath(node)
        : (helpOnName(node, declared) ?? helpOnOwn(node, declared, members, assigned.includes(node)));
    return help === undefined ? [] : [{ kind: 'unknown-name', text: help, start: node.start, end: node.end }];
  });
};

function helpOnName({ name }: SyntaxNode, declared: ReadonlySet<string>): string | undefined {
  const text = name as string;
  if (declared.has(text)) return undefined;
  if (FUNCTIONS.includes(text)) return `There is no ${text} by itself. It belongs to Math: Math.${text}.`;
  const help = Object.hasOwn(OTHER_NAMES, text) ? OTHER_NAMES[text] : undefined;
  return help && `There is no ${text} here. ${help}`;
}

/** A member without `this`, a variable without `const`, or the name of a type without quotes. */
function helpOnOwn(
  { name }: SyntaxNode,
  declared: ReadonlySet<string>,
  members: ReadonlySet<string>,
  isAssigned: boolean,
): string | undefined {
  const text = name as string;
  if (declared.has(text)) return undefined;
  if (members.has(text)) return `There is no variable ${text} here. What belongs to the object is this.${text}.`;
  if (text === 'number' || text === 'string') return `A type is compared as a text, in quotes: '${text}'.`;
  return isAssigned ? `The variable ${text} is not declared. Begin this line with const.` : undefined;
}

/** `Math.Cos` and `Math.ln`. */
function helpOnMath({ object, property }: SyntaxNode): string | undefined {
  if ((object as { name?: string }).name !== 'Math') return undefined;
  const { name } = property as { name: string };
  if (FUNCTIONS.includes(name)) return undefined;
  const right = name === 'ln' ? 'log' : FUNCTIONS.find((other) => other.toLowerCase() === name.toLowerCase());
  return right && `There is no Math.${name}. It is called Math.${right}.`;
}

/** Names that are read, and members of names, in reading order: no names of properties, keys or types. */
function references(tree: SyntaxTree, from: SyntaxNode): SyntaxNode[] {
  const { type } = from;
  if (type === 'Identifier') return [from];
  // Another module has its own names: `import { numpy as np }`.
  if (type === 'ImportDeclaration') return [];
  if (type.startsWith('TS') && from.expression === undefined) return [];
  const isMember = type === 'MemberExpression' && from.computed !== true;
  const skipped = isMember ? from.property : hasKey(from) && from.computed !== true ? from.key : undefined;
  const inner = tree.children(from).filter((child) => child !== skipped);
  return [...(isMember ? [from] : []), ...inner.flatMap((child) => references(tree, child))];
}

function hasKey({ type, shorthand }: SyntaxNode): boolean {
  return (type === 'Property' && shorthand !== true) || type === 'MethodDefinition' || type === 'PropertyDefinition';
}

/** All names that the file declares anywhere. */
function declaredNames(tree: SyntaxTree): Set<string> {
  const patterns = everyNode(tree, tree.root).flatMap(({ type, id, params, local, param }) => {
    if (type.startsWith('Import')) return [local];
    if (type === 'CatchClause') return [param];
    return [id, ...(Array.isArray(params) ? params : [])];
  });
  const names = patterns
    .filter((node): node is SyntaxNode => typeof node === 'object' && node !== null)
    .flatMap((node) => everyNode(tree, node))
    .map(({ name }) => name);
  return new Set(names.filter((name) => typeof name === 'string'));
}
