import { completionStatus } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef, type ReactNode } from "react";

/** A place in a text: line and column from 1. `asked` makes an equal place a new wish. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly asked: number;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly extensions: () => Extension;
  readonly onChange?: (value: string) => void;
  readonly place?: TextPlace | undefined;
}

function goTo(view: EditorView, { line, column }: TextPlace): void {
  const found = view.state.doc.line(Math.min(line, view.state.doc.lines));
  const anchor = Math.min(found.from + column - 1, found.to);
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  view.focus();
}

/** A CodeMirror editor as a field. While completions are offered, Escape closes their list and not the window around. */
export function CodeField({ label, value, extensions, onChange, place }: Props): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const latest = useRef({ label, value, extensions, onChange });
  useEffect(() => {
    latest.current = { label, value, extensions, onChange };
  });
  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      doc: latest.current.value,
      extensions: [
        latest.current.extensions(),
        EditorView.contentAttributes.of(({ state }) => ({
          "aria-label": latest.current.label,
          tabindex: "0",
          ...(completionStatus(state) === null ? {} : { "data-mantine-stop-propagation": "true" }),
        })),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange?.(update.state.doc.toString());
        }),
      ],
    });
    editor.current = view;
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);
  // An empty update makes the editor read its label again.
  useEffect(() => editor.current?.dispatch({}), [label]);
  useEffect(() => {
    if (place !== undefined && editor.current !== null) goTo(editor.current, place);
  }, [place]);
  return <div ref={host} className="code-field" />;
}
