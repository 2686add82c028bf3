/** A mistake that is written by a rule, not by hand. */
export interface Slip {
  name: string;
  /** What is wrong, as a learner reads it. */
  diagnosis: string;
  /** What differs from the solution, as in the files of this folder. */
  code: string;
}

/** How an operation is written, and one wrong local derivative for it. */
interface Operation {
  parameters?: string;
  /** Whether it has a second operand, called `right`. */
  binary?: boolean;
  data: string;
  /** Local derivatives: for `this`, and for `right`. */
  local: readonly string[];
  wrong: readonly string[];
  why: string;
}

const OPERATIONS: Record<string, Operation> = {
  mul: {
    parameters: 'other: Value | number',
    binary: true,
    data: 'this.data * right.data',
    local: ['right.data', 'this.data'],
    wrong: ['1', '1'],
    why: 'That is the rule for a sum: in a product each operand gets the data of the other.',
  },
  pow: {
    parameters: 'exponent: number',
    data: 'this.data ** exponent',
    local: ['exponent * this.data ** (exponent - 1)'],
    wrong: ['this.data ** (exponent - 1)'],
    why: 'The power rule lowers the exponent and also multiplies by it: the factor is missing.',
  },
  div: {
    parameters: 'other: Value | number',
    binary: true,
    data: 'this.data / right.data',
    local: ['(1 / right.data)', '(-this.data / right.data ** 2)'],
    wrong: ['(-this.data / right.data ** 2)', '(1 / right.data)'],
    why: 'The two local derivatives are swapped: 1/b belongs to the dividend, -a/b**2 to the divisor.',
  },
  exp: {
    data: 'Math.exp(this.data)',
    local: ['out.data'],
    wrong: ['(1 / this.data)'],
    why: 'That is the derivative of the logarithm: e**x is its own derivative.',
  },
  log: {
    data: 'Math.log(this.data)',
    local: ['(1 / this.data)'],
    wrong: ['Math.exp(this.data)'],
    why: 'The derivative of ln x is 1/x: e**x is its inverse function, not its derivative.',
  },
  neg: {
    data: '-this.data',
    local: ['-1'],
    wrong: ['-this.data'],
    why: 'The derivative of -x is -1, whatever x is: the data does not belong here.',
  },
  radd: {
    parameters: 'other: number',
    binary: true,
    data: 'right.data + this.data',
    local: ['1', '1'],
    wrong: ['right.data', 'this.data'],
    why: 'That is the rule for a product: a sum has the local derivatives 1 and 1.',
  },
};

/** The lines of a backward step: `this.grad += 1 * out.grad;` */
const step = (local: readonly string[], assign = '+=', factor = ' * out.grad') =>
  local.map((derivative, index) => `${index ? 'right' : 'this'}.grad ${assign} ${derivative}${factor};`);

/** A method that makes `out`, with `lines` as its backward step. */
const method = ({ binary, data }: Operation, lines: readonly string[], end = 'return out;') => [
  `const out = this.node(${data}, [this${binary ? ', right' : ''}], '');`,
  'out.backwardStep = () => {',
  ...lines.map((line) => `  ${line}`),
  '};',
  end,
];

/** The statements of an operation with the slip in it, and the diagnosis; a list is empty where the slip cannot be. */
const KINDS: Record<string, (operation: Operation) => { body: readonly string[]; diagnosis: string }> = {
  assigned: (operation) => ({
    body: method(operation, step(operation.local, '=')),
    diagnosis: 'A Value that is used twice must collect both contributions: use +=.',
  }),
  'incoming-gradient-forgotten': (operation) => ({
    body: method(operation, step(operation.local, '+=', '')),
    diagnosis: 'The local derivative still has to be multiplied by out.grad: that is the chain rule.',
  }),
  'own-gradient-forgotten': (operation) => ({
    body: operation.binary ? method(operation, step(operation.local).slice(1)) : [],
    diagnosis: 'The backward step forgets this: each operand gets its local derivative times out.grad.',
  }),
  'other-gradient-forgotten': (operation) => ({
    body: operation.binary ? method(operation, step(operation.local).slice(0, 1)) : [],
    diagnosis: 'The backward step forgets the second operand: each gets its local derivative times out.grad.',
  }),
  detached: (operation) => ({
    body: [`return this.node(${operation.data}, [], '');`],
    diagnosis: 'This result is cut off from its operands: record them as parents and attach a backward step.',
  }),
  'changed-in-place': (operation) => ({
    body: [`this.data = ${operation.data};`, 'return this;'],
    diagnosis: 'Return a new Value: the operands must keep their data.',
  }),
  'wrong-local-derivative': (operation) => ({
    body: method(operation, step(operation.wrong)),
    diagnosis: operation.why,
  }),
  'nothing-returned': (operation) => ({
    body: method(operation, step(operation.local), ''),
    diagnosis: 'The result is computed, but never handed out: return out from the method.',
  }),
};

/** Combinations with a file of their own in this folder, and one that nothing shows: a plain number has no gradient. */
const LEFT_OUT = new Set(['radd-other-gradient-forgotten']);

/** Slips that compute the same as another mistake. */
const SAME: Record<string, string> = {};

const rows = Object.entries(OPERATIONS).flatMap(([operation, how]) =>
  Object.entries(KINDS).map(([kind, write]) => ({ name: `${operation}-${kind}`, operation, how, ...write(how) })),
);

/** Every operation with every slip. */
export const SLIPS: Slip[] = rows
  .filter(({ name, body }) => body.length > 0 && !LEFT_OUT.has(name))
  .map(({ name, operation, how, body, diagnosis }) => ({
    name,
    diagnosis: SAME[name] ? `${diagnosis}\nSame as: ${SAME[name]}` : diagnosis,
    code: [
      'class Value {',
      `  ${operation}(${how.parameters ?? ''}): Value {`,
      ...[...(how.binary ? ['const right = this.wrap(other);'] : []), ...body].map((line) => `    ${line}`),
      '  }',
      '}',
    ].join('\n'),
  }));
