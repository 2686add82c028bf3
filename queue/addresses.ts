import { readFileSync } from 'node:fs';
import { errorCode } from '../grader/core/error-code';

/** Where the queue and the gradebook are. They may hold passwords. */
export interface Addresses {
  queue: string;
  gradebook: string;
}

/** Options of commands that tell addresses. */
export interface AddressOptions {
  queue?: string | undefined;
  gradebook?: string | undefined;
  insecure?: boolean | undefined;
}

interface Place {
  name: 'queue' | 'gradebook';
  variable: string;
  protocols: readonly string[];
  example: string;
  isEncrypted(address: URL): boolean;
  encrypted: string;
}

const QUEUE: Place = {
  name: 'queue',
  variable: 'GRADKATA_QUEUE',
  protocols: ['redis:', 'rediss:'],
  example: 'redis://127.0.0.1:6379',
  isEncrypted: ({ protocol }) => protocol === 'rediss:',
  encrypted: 'rediss://',
};

const GRADEBOOK: Place = {
  name: 'gradebook',
  variable: 'GRADKATA_GRADEBOOK',
  protocols: ['postgres:', 'postgresql:'],
  example: 'postgres://127.0.0.1/grades',
  isEncrypted: ({ searchParams }) => searchParams.get('sslmode') === 'verify-full',
  encrypted: '?sslmode=verify-full',
};

/** As the value of an option: the address is in a variable. Without it an option needs a value. */
export const FROM_ENVIRONMENT = 'env';

/**
 * Reads the addresses from options, variables or files of secrets. The variables are removed: grading processes inherit
 * the environment, and need no password.
 *
 * @throws Error in one line if an address is missing, has a password in an argument, or leads over an open network
 */
export function readAddresses(given: AddressOptions, environment: NodeJS.ProcessEnv = process.env): Addresses {
  const { insecure = false } = given;
  const addresses = {
    queue: readAddress(QUEUE, given.queue, insecure, environment),
    gradebook: readAddress(GRADEBOOK, given.gradebook, insecure, environment),
  };
  for (const { variable } of [QUEUE, GRADEBOOK]) {
    delete environment[variable];
    delete environment[`${variable}_FILE`];
  }
  return addresses;
}

function readAddress(place: Place, option: string | undefined, insecure: boolean, environment: NodeJS.ProcessEnv) {
  const { name, variable, protocols, example } = place;
  const isArgument = option !== undefined && option !== FROM_ENVIRONMENT;
  const text = isArgument ? option : (environment[variable] ?? readSecret(variable, environment));
  if (text === undefined || text === '')
    throw new Error(
      `The address of the ${name} is missing. Set ${variable}, or ${variable}_FILE to a file that holds it, ` +
        `or give --${name} ${example}`,
    );
  const address = parseAddress(text);
  // The text may hold a password, so it is not quoted.
  if (!address || !protocols.includes(address.protocol))
    throw new Error(`Expected the address of the ${name} to look like ${example}`);
  if (isArgument && address.password !== '')
    throw new Error(
      `A password in an argument shows in the list of processes. Put the address of the ${name} into ${variable}, ` +
        `or into a file that ${variable}_FILE names.`,
    );
  if (!insecure && !place.isEncrypted(address) && !isNear(address.hostname))
    throw new Error(
      `The ${name} at ${address.hostname} would get plain text. Use ${place.encrypted} in its address, ` +
        'or --insecure in a network that is trusted.',
    );
  return text;
}

function readSecret(variable: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${variable}_FILE`];
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`The file that ${variable}_FILE names cannot be read (${errorCode(error)}).`);
  }
}

function parseAddress(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Tells whether a host is this machine, or a name without a dot: those of a container network have none. */
function isNear(host: string): boolean {
  return host === '' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host) || /^[a-z][a-z0-9_-]*$/i.test(host);
}
