import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TableBody } from "./TableBody.tsx";

/** The table on a narrow screen, in place of the picture. */
export function PhoneTable(): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="phone-table" aria-label={t("table.label")}>
      <TableBody />
    </section>
  );
}
