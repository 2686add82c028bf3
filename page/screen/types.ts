import { html, type Markup } from '../../grader/report/page/html';
import type { ShownProblem, TypeClient, TypeEvents } from '../client/type-client';
import type { Editor } from './editor';
import { element, show } from './element';

/** Problems that are listed below the editor. All of them are underlined in it. */
const LISTED = 3;

/** Shows what TypeScript objects to: underlined in the editor, and as a list, which needs neither mouse nor colours. */
export class Types {
  private exercise = '';
  private readonly client: TypeClient;

  /** @param connect makes the client, whose worker starts with the first check */
  constructor(
    private readonly editor: Editor,
    private readonly texts: () => Record<string, string>,
    connect: (events: TypeEvents) => TypeClient,
  ) {
    this.client = connect({
      found: ({ file, texts }, problems) => {
        // A later text has a check of its own.
        if (file !== `${this.exercise}.ts` || texts[file] !== this.editor.text) return;
        this.editor.underline(problems);
        show(element('types'), renderProblems(this.exercise, this.editor.text, problems));
      },
      failed: (reason) => show(element('types'), html`<p>${reason}</p>`),
    });
  }

  /** Checks the text in the editor. */
  check(id: string): void {
    if (id !== this.exercise) show(element('types'), html``);
    this.exercise = id;
    this.client.check(`${id}.ts`, { ...this.texts(), [`${id}.ts`]: this.editor.text });
  }
}

/** The first problems, each with a link to its line. */
export function renderProblems(id: string, text: string, problems: readonly ShownProblem[]): Markup {
  if (problems.length === 0) return html``;
  const item = ({ message, start }: ShownProblem) => {
    const line = text.slice(0, start).split('\n').length;
    return html`<li><a href="#${id}:${line}">line ${line}</a>: ${message}</li>`;
  };
  const rest = problems.length - LISTED;
  return html`<p>TypeScript objects:</p>
<ul>${problems.slice(0, LISTED).map(item)}${rest > 0 ? html`<li>… and ${rest} more</li>` : ''}</ul>`;
}
