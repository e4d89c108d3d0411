import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RadioBar } from "./RadioBar.tsx";

/** What a phone shows of an answer. */
export type PhoneView = "cards" | "network" | "table";

/** Cards, network or table, on a phone. */
export function PhoneSwitch({ value, onChange }: { readonly value: PhoneView; readonly onChange: (value: PhoneView) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <RadioBar
      className="radio-bar-wide phone-switch"
      label={t("phone.views")}
      value={value}
      onChange={onChange}
      data={[
        { value: "cards", label: t("phone.cards") },
        { value: "network", label: t("phone.network") },
        { value: "table", label: t("phone.table") },
      ]}
    />
  );
}
