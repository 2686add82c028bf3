import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import type { Edit, TextRange } from './edit';
import { shapeOf } from './shape';
import type { Surroundings } from './surroundings';

/** What a family says of an edit, beside its range and text. */
export interface EditWords {
  kind: string;
  cost: number;
  /** The change without names, as in `- to +`. By default the new text. */
  change?: string;
  /** The piece that a learner is told. By default the node that is replaced. */
  place?: TextRange;
}

/** Proposes edits of one node. */
export type Family = (site: Site) => Edit[];

/** A text that needs no parentheses in any expression. */
const PRIMARY = /^(?:[\w.$]+|[\w.$]+\([^()]*\)|\([^()]*\))$/;

/** Nodes whose children need no parentheses. */
const DELIMITING = new Set([
  'ArrayExpression',
  'AssignmentExpression',
  'AssignmentPattern',
  'ParenthesizedExpression',
  'ReturnStatement',
  'VariableDeclarator',
]);

/** A node of a learner's file, with what is around it. */
export class Site {
  constructor(
    readonly parsed: ParsedSource,
    readonly node: SyntaxNode,
    /** The nodes around it, the nearest first. */
    readonly ancestors: readonly SyntaxNode[],
    /** The names and numbers that an edit here can use. */
    readonly around: Surroundings,
  ) {}

  get type(): string {
    return this.node.type;
  }

  get parent(): SyntaxNode | undefined {
    return this.ancestors[0];
  }

  /** The code of a node, by default of this one. */
  text({ start, end }: TextRange = this.node): string {
    return this.parsed.source.slice(start, end);
  }

  /** Tells which property of its parent this node is. */
  is(type: string, key: string): boolean {
    return this.parent?.type === type && this.parent[key] === this.node;
  }

  /** A child node. */
  child(key: string): SyntaxNode {
    return this.node[key] as SyntaxNode;
  }

  /** An edit that replaces any range. */
  edit({ start, end }: TextRange, text: string, { kind, cost, change = text, place }: EditWords): Edit {
    const told = place ?? this.node;
    const { parsed, node, parent } = this;
    const shapes = [node, ...(parent ? [parent] : [])].map((one) => shapeOf(parsed, one));
    return { start, end, text, kind, cost, place: told, like: [kind, change, ...shapes].join(' ') };
  }

  /** An edit that puts another expression in place of this one. */
  replaced(text: string, words: EditWords): Edit {
    return this.edit(this.node, this.isDelimited ? text : grouped(text), words);
  }

  /** An edit that inserts a text at an offset. */
  inserted(at: number, text: string, words: EditWords): Edit {
    return this.edit({ start: at, end: at }, text, words);
  }

  /** True if no operator binds this node. */
  get isDelimited(): boolean {
    const { parent, node } = this;
    if (!parent) return false;
    return DELIMITING.has(parent.type) || (isCall(parent) && (parent.arguments as SyntaxNode[]).includes(node));
  }
}

/** The text in parentheses, unless it needs none. */
export function grouped(text: string): string {
  return PRIMARY.test(text) ? text : `(${text})`;
}

export function isCall({ type }: SyntaxNode): boolean {
  return type === 'CallExpression' || type === 'NewExpression';
}
