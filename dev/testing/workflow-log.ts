/** A command that GitHub's runner carries out. */
export interface Obeyed {
  name: string;
  properties: Record<string, string>;
  message: string;
}

const COMMAND = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/i;

/**
 * Finds the commands in a log as GitHub's runner does: at the beginning of lines, but not between `::stop-commands::`
 * and its token. A line with `##[` counts as a command, too, and so does one with `##vso[` of other systems.
 */
export function obeyed(log: string): Obeyed[] {
  const found: Obeyed[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      continue;
    }
    const [, name, properties = '', data = ''] = COMMAND.exec(line) ?? [];
    const message = unescaped(data);
    if (name === 'stop-commands') token = message;
    else if (name !== undefined) found.push({ name, message, properties: propertiesOf(properties) });
    else if (/##\w*\[/.test(line)) found.push({ name: '##[', properties: {}, message: line });
  }
  return found;
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      return [key, unescaped(value.replaceAll('%2C', ',').replaceAll('%3A', ':'))];
    }),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
