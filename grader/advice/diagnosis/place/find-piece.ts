import { definitionOf, type ParsedSource } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { findElement } from './element-piece';
import { findEstimate } from './estimate-piece';
import { functionOf, nameOf, ownNodes, returnedBy } from './function-nodes';
import { findInOperation } from './operation-pieces';
import type { PlacedPiece, Span } from './piece';
import { sharedFunction } from './shared-function';
import { orderIn, visitIn } from './walk-pieces';

/**
 * Finds a piece of code in a learner's file.
 *
 * @param names the definitions that may hold it, the first that the file has counts
 */
export function findPiece(parsed: ParsedSource, piece: PlacedPiece, names: readonly string[]): Span | undefined {
  const { tree } = parsed;
  const shared = piece.sharedBy && sharedFunction(tree, piece.sharedBy);
  if (shared) return findInOperation(tree, shared, piece) ?? shared;
  const within = piece.within === undefined ? names : [piece.within];
  const definition = within.map((name) => definitionIn(tree, name, names)).find((node) => node !== undefined);
  if (piece.of === 'function') return functionNamed(tree, piece.name, piece.given);
  if (!definition) return piece.orElse && findPiece(parsed, piece.orElse, names);
  if (piece.of === 'property') return propertyIn(tree, definition, piece.name);
  const own = functionOf(tree, definition);
  if (!own || /^Class/.test(definition.type)) return undefined;
  switch (piece.of) {
    case 'element':
      return findElement(tree, definition, piece) ?? returnedBy(tree, own);
    case 'estimate':
      return (
        findEstimate(tree, definition, piece) ??
        (piece.orElse ? findPiece(parsed, piece.orElse, names) : findElement(tree, definition, piece)) ??
        returnedBy(tree, own)
      );
    case 'result':
      return returnedBy(tree, own) ?? endOf(own);
    case 'default':
      return defaultIn(own);
    case 'seed':
      return seedIn(tree, own) ?? definition;
    case 'visit':
      return visitIn(tree, own) ?? loopIn(tree, own) ?? definition;
    case 'order':
      return orderIn(tree, own) ?? loopIn(tree, own) ?? definition;
    case 'walk':
      return loopIn(tree, own) ?? definition;
    default:
      return findInOperation(tree, own, piece) ?? definition;
  }
}

/** A member of a class that the exercise asks for, else the first definition of that name. */
function definitionIn(tree: SyntaxTree, name: string, names: readonly string[]): SyntaxNode | undefined {
  const classes = names.map((one) => definitionOf(tree, one)).filter((node) => node?.type === 'ClassDeclaration');
  const members = classes.flatMap((node) => tree.children((node as SyntaxNode).body as SyntaxNode));
  const hasBody = ({ type, value }: SyntaxNode) => type !== 'MethodDefinition' || (value as SyntaxNode).body !== null;
  const declared = members.find((member) => nameOf(member.key) === name && hasBody(member)) ?? definitionOf(tree, name);
  return declared ? (otherNameOf(tree, declared) ?? declared) : exportedAs(tree, name);
}

/** What another name stands for: `const slopes = Differences.forward`. */
function otherNameOf(tree: SyntaxTree, { type, init }: SyntaxNode): SyntaxNode | undefined {
  const value = type === 'VariableDeclarator' && init ? (init as SyntaxNode) : undefined;
  if (value?.type !== 'MemberExpression' && value?.type !== 'Identifier') return undefined;
  return definitionOf(tree, nameOf(value) ?? nameOf(value.property) ?? '');
}

/** `export { slopes as name }` */
function exportedAs(tree: SyntaxTree, name: string): SyntaxNode | undefined {
  const exported = tree.find((node) => node.type === 'ExportSpecifier' && nameOf(node.exported) === name);
  return exported && definitionOf(tree, nameOf(exported.local) ?? '');
}

/** The learner's own declaration of the name. If it is imported, the first call, or that with so many arguments. */
function functionNamed(tree: SyntaxTree, name: string, given: number | undefined): SyntaxNode | undefined {
  const isCall = ({ type, callee }: SyntaxNode) => type === 'CallExpression' && nameOf(callee) === name;
  const isMeant = (node: SyntaxNode) => isCall(node) && (node.arguments as unknown[]).length === given;
  return definitionOf(tree, name) ?? tree.find(isMeant) ?? tree.find(isCall);
}

/** The declaration of a property, else what the constructor sets it to. */
function propertyIn(tree: SyntaxTree, definition: SyntaxNode, name: string): SyntaxNode | undefined {
  const nodes = everyNode(tree, definition);
  const declared = nodes.find(({ type, key }) => type === 'PropertyDefinition' && nameOf(key) === name);
  const making = nodes.find(({ type, kind }) => type === 'MethodDefinition' && kind === 'constructor');
  return declared ?? (making && everyNode(tree, making).find((node) => setsOwn(node, name)));
}

/** Tells whether a node sets a property of `this`. */
function setsOwn({ type, left }: SyntaxNode, name: string): boolean {
  if (type !== 'AssignmentExpression') return false;
  const { object, property } = left as SyntaxNode;
  return nameOf(property) === name && (object as SyntaxNode).type === 'ThisExpression';
}

/** The bracket behind the last statement, where a return is missing. */
function endOf(own: SyntaxNode): Span {
  const { end } = own.body as SyntaxNode;
  return { start: end - 1, end };
}

/** The last parameter. */
function defaultIn({ params }: SyntaxNode): SyntaxNode | undefined {
  return (params as SyntaxNode[]).at(-1);
}

/** The assignment to the gradient of the object itself. If there is none, the loop before which it is missing. */
function seedIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const nodes = ownNodes(tree, own);
  return nodes.find((node) => setsOwn(node, 'grad')) ?? loopIn(tree, own);
}

function loopIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  return ownNodes(tree, own).findLast(({ type }) => /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(type));
}
