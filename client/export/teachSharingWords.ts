import i18next from "i18next";
import { sharingEn } from "../i18n/sharingEn.ts";
import { sharingVi } from "../i18n/sharingVi.ts";

/** Adds the words of sharing and exporting to those of the page. */
export function teachSharingWords(): void {
  i18next.addResourceBundle("en", "translation", sharingEn);
  i18next.addResourceBundle("vi", "translation", sharingVi);
}
