import ts from 'typescript';
import type { SyntaxProblem, TransformedFile } from './transpiler';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  isolatedModules: true,
  sourceMap: true,
};

/** Turns a file into JavaScript as TypeScript itself does. */
export function transformRare(file: string, source: string): TransformedFile {
  const { outputText, diagnostics, sourceMapText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: OPTIONS,
    reportDiagnostics: true,
  });
  return { code: outputText, errors: (diagnostics ?? []).map(problemOf), map: sourceMapText };
}

function problemOf({ messageText, start }: ts.Diagnostic): SyntaxProblem {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ');
  return { message, helpMessage: null, labels: start === undefined ? [] : [{ start }] };
}

/**
 * The offsets of the regular expressions in a file.
 *
 * @throws RangeError if the file is nested too deeply
 */
export function regularExpressions(source: string): ReadonlySet<number> {
  const file = ts.createSourceFile('file.ts', source, { languageVersion: ts.ScriptTarget.ES2022 });
  const offsets = new Set<number>();
  // Not recursive: a tree can be deeper than the stack.
  const nodes: ts.Node[] = [file];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (ts.isRegularExpressionLiteral(node)) offsets.add(node.getStart(file));
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }
  return offsets;
}
