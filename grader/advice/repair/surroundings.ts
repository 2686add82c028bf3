import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import { namesIn } from '../diagnosis/place/file-scopes';
import { isFunction } from '../diagnosis/place/function-nodes';

/** The names and numbers that edits of one function can use. */
export interface Surroundings {
  /** Parameters and variables of the function, in reading order. */
  names: readonly string[];
  /** Those of the names that hold numbers, as far as the code tells. */
  numbers: readonly string[];
  /** Numbers that stand in the function, and those of the exercise. */
  literals: readonly string[];
  /** Reads of a property of a name, such as `out.grad`. */
  members: readonly string[];
  /** The names of the methods of the class. */
  methods: readonly string[];
}

/** Numbers that formulas often need. */
const USUAL = ['1', '2', '0', '3', '0.5'];

/** Properties of a Value that formulas use. */
const PROPERTIES = ['data', 'grad'];

/** What the edits in `scope`, a function or method, can use. */
export function surroundingsOf(
  { tree, source }: ParsedSource,
  scope: SyntaxNode,
  exerciseNumbers: readonly number[],
): Surroundings {
  const nodes = everyNode(tree, scope);
  const text = ({ start, end }: SyntaxNode) => source.slice(start, end);
  const declared = nodes.flatMap((node) => declaredBy(node));
  const names = unique(declared.map(({ name }) => name));
  const isObject = (name: string) => nodes.some((node) => isReadOf(node, name, source));
  const objects = names.filter((name) => isObject(name));
  const usesThis = nodes.some(({ type }) => type === 'ThisExpression');
  const literals = nodes.filter(({ type, value }) => type === 'Literal' && typeof value === 'number').map(text);
  const members = [...(usesThis ? ['this'] : []), ...objects].flatMap((name) =>
    PROPERTIES.map((key) => `${name}.${key}`),
  );
  const holdsNumber = (name: string) => !isObject(name) && !declared.some((one) => one.name === name && !one.isNumber);
  const methods = everyNode(tree, tree.root).flatMap(({ type, key }) =>
    type === 'MethodDefinition' ? ((key as { name?: string }).name ?? []) : [],
  );
  return {
    names: [...(usesThis ? ['this'] : []), ...names],
    numbers: names.filter(holdsNumber),
    literals: unique([...literals, ...exerciseNumbers.map((one) => String(Math.abs(one))), ...USUAL]),
    members,
    methods: unique(methods.filter((name) => name !== 'constructor')),
  };
}

interface Declared {
  name: string;
  /** False if it holds an object or a function. */
  isNumber: boolean;
}

/** The names that a node declares. */
function declaredBy(node: SyntaxNode): Declared[] {
  if (node.type === 'VariableDeclarator') {
    const { id, init } = node as unknown as { id: SyntaxNode; init: SyntaxNode | null };
    return namesIn(id).map((name) => ({
      name,
      isNumber: !init || (!isFunction(init) && init.type !== 'NewExpression'),
    }));
  }
  if (!isFunction(node)) return [];
  return (node.params as SyntaxNode[]).flatMap((parameter) =>
    namesIn(parameter).map((name) => ({
      name,
      isNumber: parameter.type === 'ObjectPattern' || !hasObjectType(parameter),
    })),
  );
}

function hasObjectType({ typeAnnotation }: SyntaxNode): boolean {
  const type = (typeAnnotation as SyntaxNode | null | undefined)?.typeAnnotation as SyntaxNode | undefined;
  return type !== undefined && type.type !== 'TSNumberKeyword';
}

/** Tells whether a node shows that `name` is a Value: a read of `name.data`, or what `this.wrap` returned. */
function isReadOf(node: SyntaxNode, name: string, source: string): boolean {
  if (node.type === 'VariableDeclarator' && (node.id as { name?: string }).name === name) {
    const init = node.init as SyntaxNode | null;
    return init !== null && /^(?:new \w|this\.(?:wrap|node)\b)/.test(source.slice(init.start, init.end));
  }
  if (node.type !== 'MemberExpression') return false;
  const { object, property } = node as unknown as { object: { name?: string }; property: { name?: string } };
  return object.name === name && PROPERTIES.includes(property.name ?? '');
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
