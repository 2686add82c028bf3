import { escapeHtml, type Markup } from './html';
import { STYLE } from './style';

/** What a page may load and run: nothing but its own style, and a script by its hash. */
export interface PageScript {
  text: string;
  /** `sha256-…`, in base64. */
  hash: string;
  /** Where the script may connect to. */
  connects?: 'self';
}

/** What a browser says of the icon that a page has not: a page makes no request, not even for that. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** A whole page in one file, which loads nothing. */
export function renderPage(title: string, body: Markup, script?: PageScript): string {
  return `${pageStart(title, script)}${body.text}${pageEnd(script)}`;
}

/** What comes before the body of a page. */
export function pageStart(title: string, script?: PageScript): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(script ? [`script-src '${script.hash}'`] : []),
    ...(script?.connects ? [`connect-src '${script.connects}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    NO_ICON,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
  ].join('\n');
}

/** What comes behind the body. */
export function pageEnd(script?: PageScript): string {
  return ['', ...(script ? [`<script>${script.text}</script>`] : []), '</body>', '</html>', ''].join('\n');
}
