import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf, ownNodes } from './function-nodes';

/** 0 for the Value that an operation is called on, 1 for its argument. Undefined if that is not certain. */
type OperandFinder = (owner: SyntaxNode) => number | undefined;

/** Tells which operand of an operation an expression is. */
export function operandFinder(tree: SyntaxTree, own: SyntaxNode): OperandFinder {
  const names = operandNames(tree, own);
  const withOwnThis = everyNode(tree, own).filter(
    (node) => isFunction(node) && node !== own && node.type !== 'ArrowFunctionExpression',
  );
  return (owner) => {
    if (owner.type === 'Identifier') return names.get(owner.name as string);
    const isForeign = withOwnThis.some(({ start, end }) => start <= owner.start && owner.end <= end);
    return owner.type === 'ThisExpression' && !isForeign ? 0 : undefined;
  };
}

/** The names of the parameters. */
export function parametersOf({ params }: SyntaxNode): string[] {
  return (params as SyntaxNode[]).flatMap((param) => nameOf(param) ?? nameOf(param.left) ?? []);
}

/** The operands by the names of parameters and variables, of which the first declaration counts. */
function operandNames(tree: SyntaxTree, own: SyntaxNode): Map<string, number | undefined> {
  const names = new Map<string, number | undefined>();
  const parameters = parametersOf(own);
  for (const { type, id, init } of ownNodes(tree, own)) {
    if (type !== 'VariableDeclarator' || !init) continue;
    const { name, elements } = id as { name?: string; elements?: readonly (SyntaxNode | null)[] };
    const value = init as SyntaxNode;
    const isArgument = () => everyNode(tree, value).some((node) => parameters.includes(nameOf(node) ?? ''));
    if (name !== undefined && !names.has(name))
      names.set(name, value.type === 'ThisExpression' ? 0 : isArgument() ? 1 : undefined);
    for (const [index, element] of (elements ?? []).entries()) {
      const inner = nameOf(element);
      if (inner !== undefined && !names.has(inner)) names.set(inner, index);
    }
  }
  for (const parameter of parameters) if (!names.has(parameter)) names.set(parameter, 1);
  return names;
}
