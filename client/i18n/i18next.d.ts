import "i18next";
import type { en } from "./en.ts";
import type { matrixEn } from "./matrixEn.ts";
import type { queryEditorEn } from "./queryEditorEn.ts";
import type { sharingEn } from "./sharingEn.ts";

type Words = typeof en & typeof sharingEn & typeof matrixEn & typeof queryEditorEn;

// A text that nobody wrote would be shown as its key: the types refuse it.
declare module "i18next" {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: Words };
    readonly keySeparator: false;
    readonly nsSeparator: false;
  }
}
