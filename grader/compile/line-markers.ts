import { children, type Tree } from './syntax-tree';

/** Statements after which QuickJS does not know its line by itself: it would name the line of the one before. */
const MARKED = new Set([
  'ReturnStatement',
  'VariableDeclaration',
  'ThrowStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'SwitchStatement',
]);

const MARK = '0;';

/**
 * Puts an empty expression in front of statements, so that an error in them is reported at their own line. QuickJS notes
 * its position at expression statements and calls, but not at `return x.y`. No line moves.
 */
export function withLineMarkers(source: string, program: Tree): string {
  const offsets: number[] = [];
  collect(program, offsets);
  let marked = '';
  let from = 0;
  for (const offset of offsets.sort((one, other) => one - other)) {
    marked += source.slice(from, offset) + MARK;
    from = offset;
  }
  return marked + source.slice(from);
}

/** Only statements that stand in a list can have one put in front. */
function collect(tree: Tree, offsets: number[]): void {
  const list = tree.type === 'BlockStatement' ? tree.body : tree.type === 'SwitchCase' ? tree.consequent : [];
  for (const statement of list as Tree[]) {
    if (MARKED.has(statement.type)) offsets.push(statement.start);
  }
  for (const child of children(tree)) collect(child, offsets);
}
