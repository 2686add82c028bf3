/** What the names in a formula stand for. */
export type Names = Readonly<Record<string, number | ((...args: number[]) => number)>>;

const CONSTANTS: Names = {
  e: Math.E,
  π: Math.PI,
  cos: Math.cos,
  sin: Math.sin,
  ln: Math.log,
  'Math.exp': Math.exp,
  'Math.expm1': Math.expm1,
  'Math.log': Math.log,
  'Math.log2': Math.log2,
  'Math.log10': Math.log10,
  'Math.log1p': Math.log1p,
  'Math.abs': Math.abs,
};

/** A caret between spaces is the operator of TypeScript, `xor` here. Without spaces it is a power. */
const TOKEN = /\d+(?:\.\d+)?(?:e[+-]?\d+)?|Math\.\w+|[\p{L}]\w*| \^ |\*\*|[-+*·/%^(),]/gu;

/**
 * The value of a formula as the sentences of the grader write it: `3·cos(3b) + 2.5·b^1.5`, `(f(a + h, b, c) - 1) / h`.
 *
 * @throws Error if it is none
 */
export function evaluateFormula(text: string, names: Names): number {
  return new FormulaReader(text, { ...CONSTANTS, ...names }).whole();
}

class FormulaReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly names: Names,
  ) {
    const plain = text
      .replace(/(\S+) of the result/g, '$1(out)')
      .replaceAll('the result', 'out')
      .replace(/(\w+) to the power (\w+)/g, '$1**$2');
    this.tokens = plain.match(TOKEN)?.map((token) => (token === ' ^ ' ? 'xor' : token)) ?? [];
    if (this.tokens.join('').replaceAll('xor', '^') !== plain.replaceAll(' ', '')) this.fail();
  }

  whole(): number {
    const value = this.sum();
    return this.at === this.tokens.length ? value : this.fail();
  }

  private fail(): never {
    throw new Error(`"${this.text}" is no formula.`);
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at += 1;
    return token;
  }

  private sum(): number {
    let value = this.product();
    for (let operator = this.take('+', '-', 'xor'); operator; operator = this.take('+', '-', 'xor')) {
      const right = this.product();
      if (operator === 'xor') value ^= right;
      else value += operator === '+' ? right : -right;
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let operator = this.take('*', '·', '/', '%'); operator; operator = this.take('*', '·', '/', '%')) {
      const right = this.factor();
      value = operator === '/' ? value / right : operator === '%' ? value % right : value * right;
    }
    return value;
  }

  /** With a sign in front, and a number before a name: `-2h`. */
  private factor(): number {
    if (this.take('-')) return -this.factor();
    const isNumber = /^\d/.test(this.tokens[this.at] ?? '');
    const value = this.power();
    const next = this.tokens[this.at] ?? '';
    return isNumber && /^[\p{L}]/u.test(next) && next !== 'xor' ? value * this.power() : value;
  }

  private power(): number {
    const base = this.primary();
    return this.take('^', '**') ? base ** (this.take('-') ? -this.power() : this.power()) : base;
  }

  private primary(): number {
    const token = this.tokens[this.at] ?? this.fail();
    this.at += 1;
    if (token === '(') return this.closed(this.sum());
    if (/^\d/.test(token)) return Number(token);
    const meaning = Object.hasOwn(this.names, token) ? this.names[token] : undefined;
    if (typeof meaning === 'number') return meaning;
    if (!meaning || !this.take('(')) return this.fail();
    const args = [this.sum()];
    while (this.take(',')) args.push(this.sum());
    return this.closed(meaning(...args));
  }

  private closed(value: number): number {
    return this.take(')') ? value : this.fail();
  }
}
