import { faultAt } from './syntax-fault';
import type { SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** Characters of a text that members of enums may be put together to. */
const MAX_LENGTH = 2_000;

/** Characters of a number in a text. */
const NUMBER_LENGTH = 25;

/**
 * Refuses enums whose texts double from member to member: `b = a + a, c = b + b`. A transpiler writes such texts out,
 * so that 60 members would fill any memory.
 *
 * @throws LearnerFault with the line of the member
 */
export function checkEnumTexts(file: string, source: string, tree: SyntaxTree): void {
  if (!/\benum\b/.test(source)) return;
  /** The longest text of all members with a name. */
  const lengths = new Map<string, number>();
  tree.find((node) => {
    if (node.type !== 'TSEnumMember') return false;
    const { id, initializer } = node as unknown as { id: Name; initializer: SyntaxNode | null };
    const length = initializer ? lengthOf(initializer, lengths) : 0;
    if (length > MAX_LENGTH && initializer?.type !== 'Literal')
      throw faultAt(
        file,
        source,
        node.start,
        `puts together a text of more than ${MAX_LENGTH} characters. Shorten it.`,
      );
    const name = nameOf(id);
    lengths.set(name, Math.max(length, lengths.get(name) ?? 0));
    return false;
  });
}

/** An identifier, a literal, or a template without expressions. */
type Name = { name?: string; value?: unknown; quasis?: { value: { cooked: string } }[] };

const nameOf = ({ name, value, quasis }: Name): string => name ?? quasis?.[0]?.value.cooked ?? String(value);

/** The length of the text that an expression may be, 0 if it is none. */
function lengthOf(node: SyntaxNode, lengths: ReadonlyMap<string, number>): number {
  const of = (part: unknown) => lengthOf(part as SyntaxNode, lengths);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? Math.max(1, node.value.length) : 0;
    case 'TemplateLiteral': {
      const texts = node.quasis as { value: { raw: string } }[];
      const values = (node.expressions as SyntaxNode[]).map((value) => of(value) || NUMBER_LENGTH);
      return [1, ...texts.map(({ value }) => value.raw.length), ...values].reduce((sum, length) => sum + length);
    }
    case 'BinaryExpression': {
      const [left, right] = [of(node.left), of(node.right)];
      if (node.operator !== '+' || left + right === 0) return 0;
      return (left || NUMBER_LENGTH) + (right || NUMBER_LENGTH);
    }
    case 'Identifier':
      return lengths.get(nameOf(node as Name)) ?? 0;
    case 'MemberExpression':
      return lengths.get(nameOf(node.property as Name)) ?? 0;
    default:
      return node.expression ? of(node.expression) : 0;
  }
}
