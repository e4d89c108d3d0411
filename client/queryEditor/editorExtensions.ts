import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { linter, lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension, type Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { graphql } from "cm6-graphql";
import { pageNonce } from "../nonce.ts";
import { EDITOR_LOOK } from "./editorLook.ts";
import { editorSchema } from "./editorSchema.ts";

/** Styles that the editor writes while it works carry the nonce of the page. */
function nonced(): Extension {
  const nonce = pageNonce();
  return nonce === undefined ? [] : EditorView.cspNonce.of(nonce);
}

/**
 * Text typed over a selection goes straight into the editor's state. Chromium would keep the look of what it replaces in a style attribute,
 * which the page's policy forbids.
 */
function typeOverSelection(event: InputEvent, view: EditorView): boolean {
  const { data, inputType } = event;
  const { from, to, empty } = view.state.selection.main;
  if (inputType !== "insertText" || data === null || empty || view.composing) return false;
  const insert = (): Transaction => view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
  const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
  if (!isHandled) view.dispatch(insert());
  event.preventDefault();
  return true;
}

// Tab is left to the page: whoever works without a mouse must be able to leave.
function written(): Extension {
  return [
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    EditorView.domEventHandlers({ beforeinput: typeOverSelection }),
    highlightActiveLine(),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap]),
  ];
}

function shared(): Extension {
  return [nonced(), EDITOR_LOOK, lineNumbers(), foldGutter(), EditorView.lineWrapping];
}

/** A GraphQL text with completion and mistakes by the schema. Ctrl or ⌘ with a click shows a type in the schema's manual. */
export function queryExtensions(onShowType: (type: string) => void): Extension {
  const onShowInDocs = (_field?: string, type?: string): void => {
    if (type !== undefined) onShowType(type.replaceAll(/[[\]!]/g, ""));
  };
  return [shared(), written(), autocompletion(), graphql(editorSchema, { onShowInDocs })];
}

const parseJson = jsonParseLinter();

/** Variables: JSON with its mistakes. No variables are no mistake. */
export function variablesExtensions(): Extension {
  return [shared(), written(), json(), linter((view) => (view.state.doc.toString().trim() === "" ? [] : parseJson(view)))];
}

/** An answer: JSON to read and fold. */
export function answerExtensions(): Extension {
  return [shared(), json(), EditorState.readOnly.of(true), keymap.of([...foldKeymap, ...defaultKeymap])];
}
