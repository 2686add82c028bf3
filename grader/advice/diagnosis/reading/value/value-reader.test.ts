import { describe, expect, test } from '@jest/globals';
import { loadStyles } from '../../../../../dev/testing/load-styles';
import { readValue } from '../../../../../dev/testing/read-value';
import { ROOT } from '../../../../../dev/testing/root';
import { solutionWith } from '../../../../../dev/testing/submissions';

const changed = (replacements: Record<string, string>) => readValue(solutionWith('04-value.ts', replacements));
const textOf = async (part: string, replacements: Record<string, string>) => (await changed(replacements))[part]?.text;

const EXP = 'this.grad += out.data * out.grad;';
const LOG = 'this.grad += (1 / this.data) * out.grad;';
const MUL = 'this.grad += right.data * out.grad;';

test('the solution is read as right in every part', async () => {
  const readings = await changed({});
  expect(Object.keys(readings)).toEqual(['core', 'mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd']);
  for (const { says, text } of Object.values(readings)) expect([says, text]).toEqual(['right', undefined]);
});

test.each([...loadStyles(ROOT)].filter(([, files]) => '04-value.ts' in files))(
  'the style %s is read as right in every part',
  async (_, files) => {
    const readings = Object.values(await readValue(String(files['04-value.ts'])));
    expect(readings.map(({ says }) => says)).toEqual(readings.map(() => 'right'));
    expect(readings).toHaveLength(8);
  },
);

test('operations whose tests pass are not read', async () => {
  const readings = await readValue(solutionWith('04-value.ts', {}), new Set(['exp']));
  expect(Object.keys(readings)).toEqual(['core', 'exp']);
});

test('what a second backward loses is read if nothing else is wrong', async () => {
  const files = new Map(loadStyles(ROOT)).get('class-expression') ?? {};
  const right = String(files['04-value.ts']);
  const kept = (source: string) => `const visited = new Set();\n${source.replace(/ *const visited = new Set.*\n/, '')}`;
  expect(kept(right)).not.toContain(right);
  expect((await readValue(kept(right))).core?.text).toMatch(/^A second backward stops at what a first one has reached/);
  const wrong = await readValue(kept(right).replace('Math.exp(', 'Math.log('));
  expect([wrong.core?.text, wrong.exp?.says]).toEqual([undefined, expect.stringMatching(/^data /)]);
});

test('a class that extends Array is told so, as the fields of an array cannot be asked', async () => {
  const source = 'export class Value extends Array { constructor(data) { super(); this.data = data; this.grad = 0; } }';
  expect((await readValue(source)).core?.text).toMatch(/^Your Value is an array\./);
});

describe('the sentence for an operation', () => {
  test.each([
    ['this.grad = out.data * out.grad;', 'The step overwrites it.'],
    ['this.grad += out.data;', 'does not depend on the gradient that arrives at the result'],
    ['this.grad += out.data + out.grad;', 'is the local derivative plus the gradient of the result'],
    ['this.grad += out.data / out.grad;', 'is divided by the gradient'],
    ['this.grad += this.data * out.grad;', 'Your local derivative is a.'],
    ['this.grad += 2 * out.data * out.grad;', 'What a gets is 2 times the right gradient.'],
    ['this.grad -= out.data * out.grad;', 'What a gets has the wrong sign.'],
    ['this.grad += out.data - out.grad;', 'is the local derivative minus the gradient of the result'],
    ['this.grad *= out.data * out.grad;', 'depends on the grad that a has already'],
    ['this.grad += Math.exp(this.grad) * out.grad;', 'depends on the grad that a has already'],
    ['', 'No gradient comes back through exp'],
  ])('names what %j does', async (step, sentence) => {
    expect(await textOf('exp', { [EXP]: step })).toContain(sentence);
  });

  test.each([
    ['exponent * this.data ** exponent - 1 * out.grad', 'n · a**n minus the gradient of the result. An exponent n - 1'],
    ['(exponent * this.data ** exponent - 1) * out.grad', 'is n · a**n - 1. An exponent n - 1 needs brackets'],
    ['(exponent - 1) * this.data ** exponent * out.grad', 'Your local derivative is (n - 1) · a**n.'],
    ['(exponent - 1) * this.data ** (exponent - 1) * out.grad', 'Your local derivative is (n - 1) · a**(n - 1).'],
  ])('names what becomes of the power rule in %j', async (step, sentence) => {
    expect(await textOf('pow', { 'exponent * this.data ** (exponent - 1) * out.grad': step })).toContain(sentence);
  });

  test('names a formula that gives no number for zeros', async () => {
    expect(await textOf('neg', { 'this.mul(-1)': 'this.pow(-1)' })).toBe('Your a.neg() gives 1 / a.');
  });

  test('tells that numbers are near, as those of a typed constant', async () => {
    const text = await textOf('exp', { 'Math.exp(this.data)': '2.718 ** this.data' });
    expect(text).toMatch(/^For a = 1\.5, the data of a\.exp\(\) is 4\.4809\d+, and not 4\.4816\d+\. That is near/);
  });

  test('names the operand that is left out', async () => {
    expect(await textOf('mul', { [MUL]: '' })).toContain('no gradient arrives at a, the Value that it is called on');
  });

  test('names the parents that are not recorded', async () => {
    const text = await textOf('log', { "[this], 'log'": "[], 'log'" });
    expect(text).toMatch(/^log: a gets its gradient, but backward does not go on to what it was computed from\./);
  });

  test('names what came back as it is', async () => {
    const returns = (returned: string) => textOf('radd', { 'return this.add(other);': `return ${returned} as never;` });
    expect(await returns('this.data + other')).toBe('radd returns the number 7.5, and not a Value.');
    expect(await returns('Promise.resolve(this)')).toBe('radd returns a promise, and not a Value.');
    expect(await returns('undefined')).toBe('radd returns nothing.');
    expect(await returns('[1, 2]')).toBe('radd returns an array of 2, and not a Value.');
    expect(await returns('this')).toBe('radd returns the Value that it is called on, and not a new one.');
  });

  test('names a case only if the others are right', async () => {
    expect(await textOf('radd', { 'return this.add(other);': 'return other === 0 ? this : this.add(other);' })).toBe(
      'For a = 2.5, n = 0, radd returns the Value that it is called on, and not a new one.',
    );
  });

  test('names the data as a formula of the operands', async () => {
    expect(await textOf('mul', { 'this.data * right.data,': 'this.data + right.data,' })).toBe(
      'Your a.mul(b) gives a + b.',
    );
    expect(await textOf('pow', { '** (exponent - 1)': '** exponent' })).toBe('pow: Your local derivative is n · a**n.');
  });

  test('names how many digits are kept', async () => {
    const rounded = (how: string) => textOf('log', { 'Math.log(this.data)': how });
    expect(await rounded('Math.trunc(Math.log(this.data))')).toContain('gives whole numbers');
    expect(await rounded('Number(Math.log(this.data).toFixed(3))')).toContain('keeps 3 digits behind the point');
  });

  test('takes no infinite data for right', async () => {
    expect(await textOf('log', { 'Math.log(this.data)': 'Math.log(this.grad)' })).toBe(
      'For a = 2.5, the data of a.log() is -Infinity, and no number.',
    );
  });

  test('is silent where no formula fits', async () => {
    expect(await textOf('log', { [LOG]: 'this.grad += Math.sin(this.data) * out.grad;' })).toBeUndefined();
  });
});

describe('an operation that uses a wrong one', () => {
  test('says nothing', async () => {
    const { mul, div, neg } = await changed({ [MUL]: MUL.replace('+=', '=') });
    expect(mul?.text).toContain('overwrites');
    expect([div?.behind, neg?.behind]).toEqual([['mul'], ['mul']]);
    expect([div?.text, neg?.text]).toEqual([undefined, undefined]);
  });

  test('says what is wrong with a step of its own', async () => {
    const { neg } = await changed({
      [MUL]: MUL.replace('+=', '='),
      'return this.mul(-1);': "return this.node(-this.data, [], 'neg');",
    });
    expect(neg?.behind).toEqual([]);
    expect(neg?.text).toContain('No gradient comes back through neg');
  });
});

describe('a class whose additions go wrong', () => {
  const overridden = (add: string) =>
    changed({ 'mul(other: Value': `add(other: Value | number) { ${add} }\n  mul(other: Value` });

  test('is blamed there alone', async () => {
    const readings = await overridden(`
      const right = this.wrap(other);
      const out = this.node(this.data + right.data, [this, right], '+');
      out.backwardStep = () => { this.grad = out.grad; right.grad = out.grad; };
      return out;`);
    expect(Object.keys(readings)).toEqual(['core']);
    expect(readings.core?.text).toBe(
      'Additions alone go wrong: after backward on x.add(x), x.grad is 1, but 2 paths lead to x. ' +
        'Each operand gets its contribution, added by +=. Look at add and backward first.',
    );
  });

  test('is told what add returns', async () => {
    const { core } = await overridden('return this.data as never;');
    expect(core?.text).toMatch(/^add returns the number /);
  });

  test('is told what add gives for a plain number', async () => {
    const { core } = await overridden("return this.node(this.data + (other as any).data, [this], '+') as never;");
    expect(core?.text).toBe('add gives NaN for 2 and the plain number 3.');
  });

  test('is told no number that is another one in the next run', async () => {
    const { core } = await overridden(`
      const right = this.wrap(other);
      const out = this.node(this.data + right.data, [this, right], '+');
      out.backwardStep = () => { this.grad += right.data * out.grad; right.grad += this.data * out.grad; };
      return out;`);
    expect(core?.text).toContain('after backward on x.add(y), x.grad is not 1.');
  });
});

test('an operation of a frozen class is not blamed for another one that it may use', async () => {
  const text = solutionWith('04-value.ts', { 'exponent * this.data **': '2 * this.data **' });
  const { pow, div } = await readValue(`${text}\nObject.freeze(Value.prototype);\n`);
  expect([pow?.text, div?.text]).toEqual([expect.stringContaining('Your local derivative is'), undefined]);
});

test('a fault that several operations share is told once', async () => {
  const stub = "throw Object.assign(new Error('not written yet'), { name: 'NotStarted' });";
  const right = solutionWith('04-value.ts', {
    'const out = this.node(this.data * right.data,': `${stub} const out = this.node(this.data * right.data,`,
    'return this.mul(right.pow(-1));': stub,
    'return this.mul(-1);': stub,
  });
  const readings = await readValue(right.replaceAll('this.grad +=', 'this.grad -='));
  expect(readings.radd?.says).toBe('right');
  for (const part of ['pow', 'exp', 'log']) {
    expect(readings[part]?.text).toBe(
      'pow, exp, log are wrong in the same way, as in pow: What a gets has the wrong sign. ' +
        'The cause is in each of them, or in what they share.',
    );
  }
});

test('a part that is not started is not read', async () => {
  const readings = await changed({
    'return this.mul(-1);': "throw Object.assign(new Error('neg is not written yet'), { name: 'NotStarted' });",
  });
  expect(Object.keys(readings)).not.toContain('neg');
});
