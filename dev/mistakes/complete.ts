import { nativeTranspiler } from '../../grader/compile/native';
import { SyntaxTree } from '../../grader/compile/syntax-tree';
import type { SyntaxNode } from '../../grader/compile/transpiler';

/** A declaration in a text: a statement with a variable, a function, or a method as `Class.method`. */
interface Declared {
  name: string;
  start: number;
  end: number;
}

/**
 * Makes a whole wrong answer from a mistake: its declarations replace those of the same names in the solution. New
 * methods are added to their class, other new declarations at the end, imports at the top.
 *
 * @param solution text of the reference solution
 * @param mistake text of the declarations that differ
 */
export function completeMistake(solution: string, mistake: string): string {
  let text = solution;
  for (const { name, start, end } of outermost(declaredIn(mistake))) {
    text = withDeclaration(text, name, mistake.slice(start, end));
  }
  return [...importsOf(mistake), text].join('\n');
}

/** What a mistake declares: functions, variables, and methods as `Class.method`. */
export function declaredNames(mistake: string): string[] {
  return outermost(declaredIn(mistake)).map(({ name }) => name);
}

function withDeclaration(text: string, name: string, code: string): string {
  const present = declaredIn(text);
  const same = present.find((declared) => declared.name === name);
  if (same) return text.slice(0, same.start) + code + text.slice(same.end);
  const body = present.find((declared) => declared.name === `${name.split('.')[0]}.`);
  if (!name.includes('.') || !body) return `${text}\n${code}\n`;
  return `${text.slice(0, body.end - 1)}\n${code}\n}${text.slice(body.end)}`;
}

/** Declarations at any depth, outer ones first. The body of a class is listed as `Class.`. */
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

/** Leaves out declarations inside other ones, such as variables of a function, and bodies of classes. */
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
