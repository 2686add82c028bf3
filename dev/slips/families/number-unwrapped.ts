import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The raw argument in place of the wrapped one: `other` for `this.wrap(other)`, or for the variable that holds it. */
export const numberUnwrapped: SlipFamily = {
  name: 'number not wrapped',
  isToken: false,
  patches: (file) => {
    const calls = file
      .nodes(ts.isCallExpression)
      .filter(({ expression }) => /(?:wrap|asValue|coerce|lift|toValue|from)$/i.test(file.textOf(expression)))
      .flatMap((call) => (call.arguments[0] ? [file.replace(call, file.textOf(call.arguments[0]))] : []));
    const wrapped = file.nodes(ts.isVariableDeclaration).flatMap(({ name, initializer }) => {
      const raw = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
      return ts.isIdentifier(name) && raw && ts.isIdentifier(raw) ? [{ name: name.text, raw: raw.text, at: name }] : [];
    });
    const inSteps = wrapped.flatMap(({ name, raw, at }) =>
      file
        .nodes(ts.isIdentifier)
        .filter((node) => node.text === name && node !== at && isInSameMethod(node, at))
        .map((node) => file.replace(node, raw)),
    );
    return [...calls, ...inSteps];
  },
};

function isInSameMethod(one: ts.Node, other: ts.Node): boolean {
  const methodOf = (node: ts.Node) => ts.findAncestor(node, (at) => ts.isMethodDeclaration(at));
  const method = methodOf(one);
  return method !== undefined && method === methodOf(other) && !ts.isPropertyAssignment(one.parent);
}
