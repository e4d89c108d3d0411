import i18next from "i18next";
import { matrixEn } from "../i18n/matrixEn.ts";
import { matrixVi } from "../i18n/matrixVi.ts";

/** Adds the words of the matrix to those of the page. */
export function teachMatrixWords(): void {
  i18next.addResourceBundle("en", "translation", matrixEn);
  i18next.addResourceBundle("vi", "translation", matrixVi);
}
