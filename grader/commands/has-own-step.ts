/** An assignment to the step of a result, or to the gradient of an operand. */
const STEP = /\bbackwardStep\s*=|\.grad\s*\+?=[^=]/;

/** Tells whether a method of a learner's class has a backward step of its own. One that calls others has none. */
export function hasOwnStep(source: string, method: string): boolean {
  const head = new RegExp(String.raw`(?<![.\w])${method}\s*(?:=\s*)?\([^()]*\)[^{};]*\{`).exec(source);
  return head !== null && STEP.test(blockFrom(source, head.index + head[0].length));
}

/** The text from behind an opening brace to its closing one. */
function blockFrom(source: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < source.length && depth > 0; end += 1) depth += Number(source[end] === '{') - Number(source[end] === '}');
  return source.slice(start, end);
}
