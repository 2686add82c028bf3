/** The keywords of a JSON schema that limit the value of a setting. */
export interface Rule {
  type?: string | readonly string[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  enum?: readonly string[];
  examples?: readonly unknown[];
}

/** Describes the values that a rule allows: `a whole number from 1 to 100000`. */
export function describeRule(rule: Rule): string {
  const { minimum, maximum, multipleOf } = rule;
  if (rule.enum) return rule.enum.map((word) => JSON.stringify(word)).join(' or ');
  switch (rule.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number from ${minimum} to ${maximum}${multipleOf ? `, a multiple of ${multipleOf}` : ''}`;
    case 'number':
      return `a number from ${minimum} to ${maximum}${multipleOf ? `, a multiple of ${multipleOf}` : ''}`;
    case 'string':
      return `a text of ${rule.minLength ?? 0} to ${rule.maxLength} characters${inOneLine(rule)}${example(rule)}`;
    case 'array':
      return `a list of ${rule.minItems ?? 0} or more${example(rule)}`;
    case 'object':
      return `an object${example(rule)}`;
    default:
      return `a number or a text${example(rule)}`;
  }
}

function inOneLine({ pattern }: Rule): string {
  return pattern === undefined ? '' : ' in one line';
}

function example({ examples }: Rule): string {
  const [first] = examples ?? [];
  return first === undefined ? '' : ` such as ${JSON.stringify(first)}`;
}
