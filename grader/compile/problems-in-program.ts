import ts from 'typescript';

/** What TypeScript objects to, in a learner's file. */
export interface TypeProblem {
  code: number;
  /** TypeScript's own sentence. The screen of npm test has simpler words for it. */
  message: string;
  /** Offsets in characters. */
  start: number;
  end: number;
  /** The names of the functions, methods and variables around it, the outermost first. */
  within: readonly string[];
}

/** Types that compute types. They can take any time and memory, and exercises need none. */
const COMPUTED_TYPES = new Set([
  ts.SyntaxKind.ConditionalType,
  ts.SyntaxKind.MappedType,
  ts.SyntaxKind.TemplateLiteralType,
]);

/** The code of an import that leads nowhere. The other problems of the file may follow from it. */
const NO_SUCH_MODULE = 2307;

/**
 * What TypeScript objects to in a file of a program.
 *
 * @returns problems in reading order
 */
export function problemsIn(program: ts.Program, file: string): TypeProblem[] {
  const source = program.getSourceFile(file);
  if (!source) return [];
  const syntax = program.getSyntacticDiagnostics(source);
  // The types of a file that does not parse are guesses.
  const isUnchecked = syntax.length > 0 || hasComputedType(source);
  const diagnostics = isUnchecked ? syntax : program.getSemanticDiagnostics(source);
  const lost = diagnostics.filter(({ code }) => code === NO_SUCH_MODULE);
  return [...(lost.length > 0 ? lost : diagnostics)]
    .map(({ code, messageText, start = 0, length = 0 }) => ({
      code,
      message: typeof messageText === 'string' ? messageText : messageText.messageText,
      start,
      end: start + length,
      within: namesAround(source, start),
    }))
    .sort((one, other) => one.start - other.start);
}

function hasComputedType(node: ts.Node): boolean {
  return COMPUTED_TYPES.has(node.kind) || ts.forEachChild(node, hasComputedType) === true;
}

function namesAround(source: ts.SourceFile, offset: number): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (offset < node.pos || offset >= node.end) return;
    const { name } = node as ts.Node & { name?: ts.Node };
    if (name && ts.isIdentifier(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
