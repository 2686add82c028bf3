import { nativeTranspiler } from '../../grader/compile/native';
import { SyntaxTree } from '../../grader/compile/syntax-tree';
import type { SyntaxNode } from '../../grader/compile/transpiler';

/** A declaration in a text: a variable's statement, a function, or a method as `Class.method`. */
interface Declared {
  name: string;
  start: number;
  end: number;
}

/**
 * Makes a whole wrong answer out of a mistake, which holds only what differs: each variable, function or method in it takes
 * the place of the one of that name in the reference solution. A method that the solution lacks is added to the class,
 * anything else at the end; imports go to the top.
 *
 * @param solution text of the reference solution
 * @param mistake text of the mistake
 */
export function completeMistake(solution: string, mistake: string): string {
  let text = solution;
  for (const { name, start, end } of outermost(declaredIn(mistake))) {
    text = withDeclaration(text, name, mistake.slice(start, end));
  }
  return [...importsOf(mistake), text].join('\n');
}

function withDeclaration(text: string, name: string, code: string): string {
  const present = declaredIn(text);
  const same = present.find((declared) => declared.name === name);
  if (same) return text.slice(0, same.start) + code + text.slice(same.end);
  const body = present.find((declared) => declared.name === `${name.split('.')[0]}.`);
  if (!name.includes('.') || !body) return `${text}\n${code}\n`;
  return `${text.slice(0, body.end - 1)}\n${code}\n}${text.slice(body.end)}`;
}

/** Declarations at any depth, outer ones first. The body of a class has a name of its own: `Class.` */
function declaredIn(text: string): Declared[] {
  const found: Declared[] = [];
  const parsed = new SyntaxTree(parse(text).program, nativeTranspiler.visitorKeys);
  const visit = (tree: SyntaxNode, className: string): void => {
    const name = nameOf(tree, className);
    if (name) found.push({ name, start: tree.start, end: tree.end });
    const inner = tree.type === 'ClassDeclaration' ? (tree.id as { name: string }).name : className;
    for (const child of parsed.children(tree)) visit(child, inner);
  };
  visit(parsed.root, '');
  return found;
}

/** What a function of the mistake declares inside is part of that function; a class stands for its methods. */
function outermost(declared: Declared[]): Declared[] {
  const named = declared.filter(({ name }) => !name.endsWith('.'));
  return named.filter(
    (one) => !named.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  );
}

function nameOf(tree: SyntaxNode, className: string): string | undefined {
  switch (tree.type) {
    case 'ClassBody':
      return `${className}.`;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return `${className}.${(tree.key as { name?: string }).name}`;
    case 'FunctionDeclaration':
      return (tree.id as { name: string } | null)?.name;
    case 'VariableDeclaration': {
      const [declarator] = tree.declarations as SyntaxNode[];
      return (declarator?.id as { name?: string } | undefined)?.name;
    }
    default:
      return undefined;
  }
}

function importsOf(text: string): string[] {
  return parse(text).module.staticImports.map(({ start, end }) => text.slice(start, end));
}

function parse(text: string) {
  return nativeTranspiler.parse('mistake.ts', text);
}
