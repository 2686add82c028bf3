import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from '../place/file-scopes';
import { nameOf, unwrapped } from '../place/function-nodes';
import { quoted, type SourceCheck } from './source-check';

const OPERATIONS = /^(?:add|sub|mul|div|pow|neg|tanh|relu|exp|log|radd|rsub|rmul|rdiv)$/;

/** Operations whose names are also those of a set, of the console, and of Math. */
const AMBIGUOUS = /^(?:add|tanh|exp|log)$/;

const ACTIVATIONS = /\.(?:tanh|relu|exp|log)\(\)/;

/** `sum.add(x);` as a statement: an operation gives a new Value, and changes none. */
export const lostResult: SourceCheck = (parsed, scope) => {
  const scopes = FileScopes.of(parsed.tree);
  return everyNode(parsed.tree, scope).flatMap(({ type, expression }) => {
    const call = type === 'ExpressionStatement' ? unwrapped(expression as SyntaxNode) : undefined;
    if (call?.type !== 'CallExpression') return [];
    const { property, object } = call.callee as SyntaxNode;
    const name = nameOf(property) ?? '';
    const holder = nameOf(object);
    if (holder === undefined || !OPERATIONS.test(name)) return [];
    if (AMBIGUOUS.test(name) && !isValue(scopes, object as SyntaxNode)) return [];
    const { start, end } = call;
    const kept = `Keep it: ${holder} = ${holder}.${name}(…).`;
    const text = `${quoted(parsed, call)} gives a new Value and leaves ${holder} as it is. ${kept}`;
    return [{ kind: 'lost-result', text, start, end }];
  });
};

/** `sum.tanh();` as a statement. The numbers alone only tell that there is no activation. */
export const lostActivation: SourceCheck = (parsed, scope) =>
  lostResult(parsed, scope).filter(({ start, end }) => ACTIVATIONS.test(parsed.source.slice(start, end)));

/** A set has `add` as well. A variable that begins with a Value holds one. */
function isValue(scopes: FileScopes, name: SyntaxNode): boolean {
  const binding = scopes.bindingOf(name);
  const { init } = (binding?.isParameter ? {} : (binding?.declared ?? {})) as { init?: SyntaxNode | null };
  const first = init ? unwrapped(init) : undefined;
  if (first?.type === 'CallExpression') return OPERATIONS.test(nameOf((first.callee as SyntaxNode).property) ?? '');
  return nameOf(first?.callee) === 'Value' || nameOf(first?.property) === 'bias';
}
