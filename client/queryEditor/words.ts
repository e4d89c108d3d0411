import i18next from "i18next";
import { queryEditorEn } from "../i18n/queryEditorEn.ts";
import { queryEditorVi } from "../i18n/queryEditorVi.ts";

/** Adds the editor's words to those of the page. */
export function teachWords(): void {
  i18next.addResourceBundle("en", "translation", queryEditorEn);
  i18next.addResourceBundle("vi", "translation", queryEditorVi);
}
