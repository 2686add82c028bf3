import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import type { EstimateSlice, SliceNode } from './estimate-slice';
import { evaluateArgument } from './evaluate-argument';
import { FileScopes } from './file-scopes';
import { nameOf, unwrapped } from './function-nodes';
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
    return this.askedAtWrongPoint() ?? this.notPutBack() ?? this.fixedArgument() ?? this.move() ?? this.onlyCall();
  }

  /** A call whose written arguments are those of a wrong point. */
  private askedAtWrongPoint(): SliceNode | undefined {
    const names = (this.own.params as SyntaxNode[]).map(
      (one) => nameOf(one.type === 'AssignmentPattern' ? one.left : one) ?? '',
    );
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

  /** What a loop leaves moved: where it should put the point back, or does so by a wrong amount. */
  private notPutBack(): SliceNode | undefined {
    if (!this.piece.isMovedAlong) return undefined;
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
    const isComparedWithNumber = ({ node, level }: SliceNode) =>
      level === 'condition' &&
      /^===?$/.test(String(node.operator)) &&
      [node.left, node.right].some((side) => (side as SyntaxNode).type === 'Literal');
    const [only, ...others] = this.slice.nodes.filter((one) => isFixed(one) || isComparedWithNumber(one));
    // All estimates share it, which proves nothing against it.
    return only && others.length === 0 ? { ...only, usedBy: undefined } : undefined;
  }

  /** The only statement or operation that moves the point, or the last of those that move it in the wrong direction. */
  private move(): SliceNode | undefined {
    const { sign, missing } = this.piece;
    const all = this.moves();
    if (all.length <= 1) return all[0];
    const unused = all.findLast(({ node }) => missing !== undefined && signOf(node) === missing);
    if (unused) return unused;
    const given = all.filter(({ level }) => level === 'given');
    const inner = all.filter(({ level }) => level !== 'given');
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
      if (node.type === 'AssignmentExpression') return !this.isPutBack(node);
      if (node.type === 'ConditionalExpression') return !everyNode(this.tree, node).some((one) => isSum(one));
      return node.type === 'BinaryExpression' && usedBy?.node.type !== 'AssignmentExpression' && !isPart(usedBy);
    });
  }

  /** `point[i] = old`, which moves nothing. */
  private isPutBack({ operator, right }: SyntaxNode): boolean {
    const value = unwrapped(right as SyntaxNode);
    return operator === '=' && /^(?:Identifier|MemberExpression)$/.test(value.type) && nameOf(value) !== this.step;
  }

  /** The name of the last parameter. */
  private get step(): string | undefined {
    const parameter = (this.own.params as SyntaxNode[]).at(-1);
    return nameOf(parameter?.type === 'AssignmentPattern' ? parameter.left : parameter);
  }

  /** Tells whether an argument of the file's own function says how far it steps. */
  private isStep(argument: SyntaxNode, call: SyntaxNode): boolean {
    const called = this.scopes.functionCalled(call.callee as SyntaxNode);
    const returned = called && everyNode(this.tree, called).some((node) => this.slice.isAsking(node));
    if (!returned || !this.slice.asking.some(({ usedBy }) => usedBy?.node === call)) return false;
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
  return type === 'Literal' && node.value === 0 ? 0 : 1;
}
