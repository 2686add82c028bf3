import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours by variables of page.css, which differ between light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--soft)' },
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: 'var(--second)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'var(--right)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--yours)' },
  { tag: [tags.typeName, tags.className], color: 'var(--open)' },
]);

/** What the editor tells the page. */
export interface EditorEvents {
  /** The learner typed. */
  changed(text: string): void;
  /** Ctrl+Enter. */
  judge(): void;
}

/** The editor of one file at a time. Tab leaves it, as the keyboard needs another way to the verdict. */
export class Editor {
  private readonly view: EditorView;
  private isTaking = false;

  constructor(
    parent: HTMLElement,
    private readonly events: EditorEvents,
  ) {
    this.view = new EditorView({ parent });
  }

  /** Opens a text, with a history of its own. */
  open(text: string, label: string): void {
    const { changed, judge } = this.events;
    const run = () => {
      judge();
      return true;
    };
    this.view.setState(
      EditorState.create({
        doc: text,
        extensions: [
          keymap.of([{ key: 'Mod-Enter', run, preventDefault: true }]),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          ...[lineNumbers(), history(), highlightActiveLine(), indentOnInput(), bracketMatching()],
          ...[autocompletion({ activateOnTyping: false }), javascript({ typescript: true }), indentUnit.of('  ')],
          ...[syntaxHighlighting(COLOURS), EditorView.lineWrapping],
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged && !this.isTaking) changed(state.doc.toString());
          }),
        ],
      }),
    );
  }

  /** Puts another text into the editor, which can be undone. */
  take(text: string): void {
    this.isTaking = true;
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
    this.isTaking = false;
  }

  /** Puts the cursor into a line. */
  goTo(line: number): void {
    const { doc } = this.view.state;
    const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.view.focus();
  }

  /** Underlines problems. Until the next call they move with the text. */
  underline(problems: readonly { message: string; start: number; end: number }[]): void {
    const { length } = this.view.state.doc;
    const marks = problems.map(
      ({ message, start, end }): Diagnostic => ({
        from: Math.min(start, length),
        to: Math.min(end, length),
        severity: 'error',
        message,
        source: 'TypeScript',
      }),
    );
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  get text(): string {
    return this.view.state.doc.toString();
  }
}
