import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a phone shows of an answer. */
export type PhoneView = "cards" | "network";

/** Cards or network, on a phone. */
export function PhoneSwitch({ value, onChange }: { readonly value: PhoneView; readonly onChange: (value: PhoneView) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      className="phone-switch"
      fullWidth
      value={value}
      onChange={onChange}
      data={[
        { value: "cards", label: t("phone.cards") },
        { value: "network", label: t("phone.network") },
      ]}
    />
  );
}
