import { escapeLogCommands } from '../../text/escape-log-commands';
import { plain } from '../../text/plain';

/** A piece of HTML. Only `html` and `trusted` make one, so each text in it is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes markup, and makes characters visible that command a terminal or turn the direction of a text. A page that is
 * printed must not command the log of a CI system.
 */
export function escapeHtml(text: string): string {
  return escapeLogCommands(plain(text)).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}

/** Writes HTML. Each value is text and is escaped, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((string, index) => `${string}${textOf(values[index] ?? '')}`).join(''));
}

/** Takes a text for HTML: what a library of ours has drawn, or our own style and script. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function textOf(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(textOf).join('');
}
