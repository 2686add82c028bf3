import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { EstimateSlice, SliceNode } from './estimate-slice';
import { evaluateArgument } from './evaluate-argument';
import { FileScopes } from './file-scopes';
import { nameOf, unwrapped } from './function-nodes';
import { nodeText } from './node-text';
import type { EstimatePiece } from './piece';
import { isWithin, statementsOf } from './slice-statements';

/** Finds which call of the function is at a wrong point, or else what moves the point. */
export class PointFinder {
  private readonly scopes: FileScopes;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly own: SyntaxNode,
    private readonly slice: EstimateSlice,
    private readonly piece: EstimatePiece,
  ) {
    this.scopes = FileScopes.of(tree);
  }

  find(): SliceNode | undefined {
    return (
      this.askedAtWrongPoint() ??
      this.askedTwice() ??
      this.fixedNumber() ??
      this.mixedUp() ??
      this.notPutBack() ??
      this.fixedArgument() ??
      this.move() ??
      this.onlyCall()
    );
  }

  /** A call whose written arguments are those of a wrong point. */
  private askedAtWrongPoint(): SliceNode | undefined {
    const names = this.parameters;
    const found = this.slice.asking.filter(({ node }) =>
      this.piece.wrongPoints?.some(({ args, asked }) => {
        const values = new Map(names.map((name, index) => [name, args[index] as number]));
        const written = node.arguments as SyntaxNode[];
        return (
          written.length === asked.length &&
          written.every((argument, index) => {
            const value = evaluateArgument(argument, values, this.own, this.scopes);
            return value !== undefined && Math.abs(value - (asked[index] as number)) < 1e-9;
          })
        );
      }),
    );
    // Of two calls at one point, the later one was to be changed.
    return found.at(-1);
  }

  /** The number by which a point is moved for each step. */
  private fixedNumber(): SliceNode | undefined {
    const { fixedStep } = this.piece;
    if (fixedStep === undefined) return undefined;
    const isParameter = (node: SyntaxNode) => this.scopes.parentOf(node)?.type === 'AssignmentPattern';
    const node = everyNode(this.tree, this.tree.root).find((one) => one.value === fixedStep && !isParameter(one));
    return node && { node, level: 'formula', usedBy: undefined };
  }

  /** The second of two equal calls, where the values cancel. */
  private askedTwice(): SliceNode | undefined {
    if (this.piece.missing === undefined) return undefined;
    const texts = this.slice.asking.map(({ node }) => nodeText(this.tree, node));
    return this.slice.asking.find((_, index) => texts.indexOf(texts[index] as string) < index);
  }

  /** Arguments or elements in which an input stands twice, or not at its place. */
  private mixedUp(): SliceNode | undefined {
    if (!this.piece.isMixed) return undefined;
    const inputs = this.parameters.slice(0, -1);
    const lists = this.slice.nodes.flatMap((one) => {
      const { node } = one;
      const isList = node.type === 'ArrayExpression' || this.slice.isAsking(node);
      const items = isList ? ((node.elements ?? node.arguments) as SyntaxNode[]) : [];
      return items.length === inputs.length ? [{ one, items }] : [];
    });
    const isTwice = (items: readonly SyntaxNode[]) =>
      new Set(items.map((item) => nodeText(this.tree, item))).size < items.length;
    const named = (item: SyntaxNode) => nameOf(item) ?? nameOf(item.property) ?? '';
    const isMoved = (items: readonly SyntaxNode[]) =>
      (items.every((item) => inputs.includes(named(item))) && items.some((item, at) => named(item) !== inputs[at])) ||
      this.areOutOfOrder(items);
    const found = lists.find(({ items }) => isTwice(items)) ?? lists.find(({ items }) => isMoved(items));
    return found && { ...found.one, usedBy: undefined };
  }

  /** True of variables that are declared one after another, and named in another order. */
  private areOutOfOrder(items: readonly SyntaxNode[]): boolean {
    const bindings = items.map((item) => (item.type === 'Identifier' ? this.scopes.bindingOf(item) : undefined));
    const starts = bindings.map((binding) => (binding?.isParameter ? undefined : binding?.declared.start));
    if (starts.includes(undefined) || new Set(starts).size < starts.length) return false;
    return starts.some((start, at) => at > 0 && (start as number) < (starts[at - 1] as number));
  }

  private get parameters(): string[] {
    return (this.own.params as SyntaxNode[]).map(
      (one) => nameOf(one.type === 'AssignmentPattern' ? one.left : one) ?? '',
    );
  }

  /** What a loop leaves moved: where it should put the point back, or does so by a wrong amount. */
  private notPutBack(): SliceNode | undefined {
    const { movedAlong, belongsTo } = this.piece;
    if (movedAlong === undefined) return undefined;
    const input = this.parameters[movedAlong];
    const ofInput = this.moves().filter(
      ({ node: { type, left } }) => type === 'AssignmentExpression' && nameOf(left) === input,
    );
    if (ofInput.length > 0) return { ...(ofInput.at(-1) as SliceNode), usedBy: undefined };
    if (belongsTo !== undefined) return undefined;
    for (const moved of this.moves().filter(({ node }) => node.type === 'AssignmentExpression')) {
      const binding = this.bindingChangedBy(moved.node);
      const loop = this.slice.loopsAround(moved.node)[0];
      if (!loop || !binding || isWithin(this.tree, binding.declared, loop)) continue;
      const changes = this.scopes.changesOf(binding).filter((change) => isWithin(this.tree, change, loop));
      const last = changes.at(-1) as SyntaxNode;
      const node = changes.length > 1 ? last : (statementsOf(loop).at(-1) as SyntaxNode);
      return { node, level: 'formula', usedBy: undefined };
    }
    return undefined;
  }

  /** `moved[0] += h` in code that all estimates share. */
  private fixedArgument(): SliceNode | undefined {
    const isFixed = ({ node }: SliceNode) => {
      const target = node.type === 'AssignmentExpression' ? unwrapped(node.left as SyntaxNode) : undefined;
      return target?.computed === true && (target.property as SyntaxNode).type === 'Literal';
    };
    const isElement = ({ node, level }: SliceNode) =>
      level === 'point' && node.computed === true && (node.property as SyntaxNode).type === 'Literal';
    const isComparedWithNumber = ({ node, level }: SliceNode) =>
      level === 'condition' &&
      /^===?$/.test(String(node.operator)) &&
      [node.left, node.right].some((side) => (side as SyntaxNode).type === 'Literal');
    const [only, ...others] = this.slice.nodes.filter(
      (one) => isFixed(one) || isElement(one) || isComparedWithNumber(one),
    );
    // All estimates share it, which proves nothing against it.
    return only && others.length === 0 ? { ...only, usedBy: undefined } : undefined;
  }

  /** The only statement or operation that moves the point, or the last of those that move it in the wrong direction. */
  private move(): SliceNode | undefined {
    const { sign, missing } = this.piece;
    const all = this.moves();
    const putBack = this.slice.nodes.filter(({ node }) => node.type === 'AssignmentExpression' && this.isPutBack(node));
    // The last one is to be there. Another one is where a move is missing.
    if (sign === 0 && putBack.length > 1) return putBack[0];
    const negated = sign === -1 && !all.some(({ node }) => signOf(node) < 0) ? this.negatedStep() : undefined;
    if (negated) return negated;
    if (all.length <= 1) return all[0];
    const unused = all.findLast(({ node }) => missing !== undefined && signOf(node) === missing);
    if (unused) return unused;
    const isGiven = ({ level, node, usedBy }: SliceNode) =>
      level === 'given' || (usedBy !== undefined && this.isStepAlone(node, usedBy.node));
    const given = all.filter(isGiven);
    const inner = all.filter((one) => !isGiven(one));
    // What all calls share is wrong if all their points are.
    if (this.piece.areAllWrong) return inner.length > 0 ? inner.at(-1) : given.at(-1);
    const some = given.length > 0 && inner.length === 1 ? given : inner.length > 0 ? inner : given;
    const directed = some.filter(({ node }) => sign === undefined || signOf(node) === sign);
    return (directed.length > 0 ? directed : some).at(-1);
  }

  private moves(): SliceNode[] {
    return this.slice.nodes.filter(({ node, level, usedBy }) => {
      if (level === 'given') return usedBy?.node.type === 'CallExpression' && this.isStep(node, usedBy.node);
      if (level !== 'point') return false;
      if (usedBy && this.isStepAlone(node, usedBy.node)) return true;
      if (node.type === 'AssignmentExpression') return !this.isPutBack(node);
      if (node.type === 'ConditionalExpression') return !everyNode(this.tree, node).some((one) => isSum(one));
      return node.type === 'BinaryExpression' && usedBy?.node.type !== 'AssignmentExpression' && !isPart(usedBy);
    });
  }

  /** `g(h)`, `g(-h)` or `g(0)`, where g is given. */
  private isStepAlone(node: SyntaxNode, call: SyntaxNode): boolean {
    if (!this.slice.isAsking(call) || (call.arguments as unknown[]).length !== 1) return false;
    const inner = node.type === 'UnaryExpression' ? (node.argument as SyntaxNode) : node;
    return inner.type === 'Literal' || (inner.type === 'Identifier' && inner.name === this.step);
  }

  /** `-h`, given to a function that adds it. */
  private negatedStep(): SliceNode | undefined {
    return this.slice.nodes.find(
      ({ node: { type, operator, argument } }) =>
        type === 'UnaryExpression' && operator === '-' && nameOf(argument) === this.step,
    );
  }

  /** `point[i] = old`, which moves nothing. */
  private isPutBack({ operator, right }: SyntaxNode): boolean {
    const value = unwrapped(right as SyntaxNode);
    return operator === '=' && /^(?:Identifier|MemberExpression)$/.test(value.type) && nameOf(value) !== this.step;
  }

  /** The name of the last parameter. */
  private get step(): string | undefined {
    return this.parameters.at(-1);
  }

  /** Tells whether an argument of the file's own function says how far it steps. */
  private isStep(argument: SyntaxNode, call: SyntaxNode): boolean {
    const called = this.scopes.functionCalled(call.callee as SyntaxNode);
    if (!called || !this.slice.isAskingAtOnce(called)) return false;
    return (
      everyNode(this.tree, argument).some((node) => node.type === 'Identifier' && node.name === this.step) ||
      (argument.type === 'Literal' && argument.value === 0)
    );
  }

  private bindingChangedBy({ left }: SyntaxNode) {
    let target = unwrapped(left as SyntaxNode);
    while (target.type === 'MemberExpression') target = unwrapped(target.object as SyntaxNode);
    return target.type === 'Identifier' ? this.scopes.bindingOf(target) : undefined;
  }

  private onlyCall(): SliceNode | undefined {
    const calls = this.slice.asking;
    return this.piece.sign === 0 || calls.length === 1 ? calls.at(-1) : calls[0];
  }
}

function isSum({ type, operator }: SyntaxNode): boolean {
  return type === 'BinaryExpression' && /^[-+*/]$/.test(operator as string);
}

/** Tells whether a node is an operation, so that what it uses is only a part of a move. */
function isPart(usedBy: SliceNode | undefined): boolean {
  return usedBy?.level === 'point' && usedBy.node.type === 'BinaryExpression';
}

/** The direction that an operator or sign gives to a move. */
function signOf(node: SyntaxNode): number {
  const { operator, type } = node as { operator?: string; type: string };
  if (operator === '-' || operator === '-=') return -1;
  if (type === 'AssignmentExpression' && operator === '=') return signOf(unwrapped(node.right as SyntaxNode));
  if (type === 'BinaryExpression' && operator === '*') return signOf(unwrapped(node.left as SyntaxNode));
  if (type === 'UnaryExpression') return operator === '-' ? -1 : 1;
  return type === 'Literal' && node.value === 0 ? 0 : 1;
}
