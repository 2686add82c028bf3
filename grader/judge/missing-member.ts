import type { ParsedSource } from '../compile/find-definition';
import { lineAt } from '../compile/syntax-tree';
import type { SyntaxNode } from '../compile/transpiler';
import type { SourceLocation } from '../core/learner-fault';

/** What to tell if a test needs a member that an object of the learner's lacks. */
export interface MissingMember {
  message: string;
  /** The line of the method that was meant. */
  location: SourceLocation | undefined;
}

/**
 * Tells why an object has no member of this name: it is static, is spelt otherwise, belongs to another class, or is not
 * written.
 *
 * @param parsed undefined if the file cannot be read
 */
export function missingMember(name: string, parsed: ParsedSource | undefined): MissingMember {
  const lead = `An object that your code made has no ${name}, and the test needs it.`;
  const told = (next: string, method?: SyntaxNode) => {
    const location = parsed && method && { file: parsed.file, line: lineAt(parsed.source, method.start) };
    return { message: `${lead} ${next}`, location };
  };
  const own = methodOf(parsed, (other) => other === name);
  if (own?.static === true)
    return told(`Your ${name} is static, so the class has it, and no object: remove "static".`, own);
  if (own) {
    const next = 'Your class has it, so the object is of another class: make each result an object of your class.';
    return told(next);
  }
  const similar = methodOf(parsed, (other) => other.toLowerCase() === name.toLowerCase());
  if (similar) return told(`Did you mean ${nameOf(similar)}? Rename it to ${name}.`, similar);
  return told('Write it in your class, or return an object that has it.');
}

function methodOf(parsed: ParsedSource | undefined, isMeant: (name: string) => boolean): SyntaxNode | undefined {
  return parsed?.tree.find((node) => {
    const name = node.type === 'MethodDefinition' ? nameOf(node) : undefined;
    return name !== undefined && isMeant(name);
  });
}

function nameOf({ key }: SyntaxNode): string | undefined {
  return (key as { name?: string }).name;
}
