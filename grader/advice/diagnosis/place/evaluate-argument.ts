import type { SyntaxNode } from '../../../compile/transpiler';
import type { FileScopes } from './file-scopes';
import { unwrapped } from './function-nodes';

/** The most names that are followed. */
const MOST_STEPS = 8;

/**
 * Computes an expression of the parameters of a function, such as `a + 2 * h`.
 *
 * @param values of the parameters, by name
 * @param own the function
 * @returns undefined if it depends on anything else
 */
export function evaluateArgument(
  expression: SyntaxNode,
  values: ReadonlyMap<string, number>,
  own: SyntaxNode,
  scopes: FileScopes,
  steps = MOST_STEPS,
): number | undefined {
  const node = unwrapped(expression);
  const compute = (inner: unknown) => evaluateArgument(inner as SyntaxNode, values, own, scopes, steps);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value : undefined;
    case 'UnaryExpression': {
      const value = compute(node.argument);
      if (value === undefined || (node.operator !== '-' && node.operator !== '+')) return undefined;
      return node.operator === '-' ? -value : value;
    }
    case 'BinaryExpression': {
      const [left, right] = [compute(node.left), compute(node.right)];
      return left === undefined || right === undefined ? undefined : combined(node.operator as string, left, right);
    }
    case 'Identifier': {
      const binding = scopes.bindingOf(node);
      if (!binding || steps === 0 || scopes.changesOf(binding).length > 0) return undefined;
      if (binding.isParameter) return binding.declared === own ? values.get(node.name as string) : undefined;
      const { init, id } = binding.declared as unknown as { init?: SyntaxNode | null; id: SyntaxNode };
      if (!init || id.type !== 'Identifier') return undefined;
      return evaluateArgument(init, values, own, scopes, steps - 1);
    }
    default:
      return undefined;
  }
}

function combined(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return undefined;
  }
}
