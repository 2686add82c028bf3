import type { Slip } from '../slip';

/** How an operation is written, and one wrong local derivative for it. */
interface Operation {
  parameters?: string;
  /** The statement that comes first: it wraps the second operand in `right`, or checks the exponent. */
  first?: string;
  data: string;
  /** Local derivatives: for `this`, and for `right`. */
  local: readonly string[];
  wrong: readonly string[];
  why: string;
}

const WRAP = 'const right = this.wrap(other);';
const OPERATIONS: Record<string, Operation> = {
  mul: {
    parameters: 'other: Value | number',
    first: WRAP,
    data: 'this.data * right.data',
    local: ['right.data', 'this.data'],
    wrong: ['1', '1'],
    why: 'That is the rule for a sum: in a product each operand gets the data of the other.',
  },
  pow: {
    parameters: 'exponent: number',
    first: "if (typeof exponent !== 'number') throw new TypeError('Expected the exponent to be a number');",
    data: 'this.data ** exponent',
    local: ['exponent * this.data ** (exponent - 1)'],
    wrong: ['this.data ** (exponent - 1)'],
    why: 'The power rule lowers the exponent and also multiplies by it: the factor is missing.',
  },
  div: {
    parameters: 'other: Value | number',
    first: WRAP,
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
    why: 'The derivative of -x is -1 for every x: the data does not belong here.',
  },
  radd: {
    parameters: 'other: number',
    first: WRAP,
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
const method = ({ local, data }: Operation, lines: readonly string[], end = 'return out;') => [
  `const out = this.node(${data}, [this${local[1] ? ', right' : ''}], '');`,
  'out.backwardStep = () => {',
  ...lines.map((line) => `  ${line}`),
  '};',
  end,
];

/** The statements of an operation, by the slip in it. */
const BODIES: Record<string, (operation: Operation) => string[]> = {
  assigned: (how) => method(how, step(how.local, '=')),
  'incoming-gradient-forgotten': (how) => method(how, step(how.local, '+=', '')),
  'own-gradient-forgotten': (how) => method(how, step(how.local).slice(1)),
  'other-gradient-forgotten': (how) => method(how, step(how.local).slice(0, 1)),
  detached: ({ data }) => [`return this.node(${data}, [], '');`],
  'changed-in-place': ({ data }) => [`this.data = ${data};`, 'return this;'],
  'wrong-local-derivative': (how) => method(how, step(how.wrong)),
  'nothing-returned': (how) => method(how, step(how.local), ''),
};

const DIAGNOSES: Record<string, string> = {
  assigned: 'A Value that is used twice must collect both contributions: use +=.',
  'incoming-gradient-forgotten': 'The local derivative still has to be multiplied by out.grad: that is the chain rule.',
  'own-gradient-forgotten': 'The backward step forgets this: each operand gets its local derivative times out.grad.',
  'other-gradient-forgotten': 'The backward step forgets the second operand, which gets its own local derivative.',
  detached: 'No gradient comes back: the result needs its operands as parents, and a step that adds to their grad.',
  'changed-in-place': 'Return a new Value: the operands must keep their data.',
  'nothing-returned': 'The method returns nothing. End it with return and the new Value.',
};

/** Slips with a file of their own in this folder, and one that is no mistake: a plain number needs no gradient. */
const LEFT_OUT: Record<string, string[]> = {
  mul: ['incoming-gradient-forgotten', 'other-gradient-forgotten', 'nothing-returned'],
  pow: ['assigned', 'incoming-gradient-forgotten', 'detached'],
  div: ['detached'],
  exp: ['assigned'],
  log: ['assigned'],
  neg: ['assigned', 'changed-in-place'],
  radd: ['detached', 'other-gradient-forgotten'],
};

/** Slips that compute the same as the mistake in another file. */
const SAME: Record<string, string> = {
  'mul-detached': 'mul-one-parent-no-step',
  'div-other-gradient-forgotten': 'div-divisor-as-constant',
  'exp-detached': 'exp-step-never-attached',
  'radd-own-gradient-forgotten': 'radd-detached',
};

/** Whether a slip belongs to an operation: an operand is forgotten only where there are two. */
const wanted = (operation: string, how: Operation, slip: string) =>
  !LEFT_OUT[operation]?.includes(slip) && (how.local.length === 2 || !/^(own|other)-/.test(slip));

function write(operation: string, how: Operation, slip: string, body: string[]): Slip {
  const [name, diagnosis] = [`${operation}-${slip}`, DIAGNOSES[slip] ?? how.why];
  const lines = [how.first ?? '', ...body].filter(Boolean).map((line) => `    ${line}`);
  return {
    name,
    diagnosis: SAME[name] ? `${diagnosis}\nSame as: ${SAME[name]}` : diagnosis,
    code: ['class Value {', `  ${operation}(${how.parameters ?? ''}): Value {`, ...lines, '  }', '}'].join('\n'),
  };
}

/** Every operation with every slip. */
export const SLIPS: Slip[] = Object.entries(OPERATIONS).flatMap(([operation, how]) =>
  Object.entries(BODIES)
    .filter(([slip]) => wanted(operation, how, slip))
    .map(([slip, body]) => write(operation, how, slip, body(how))),
);
