import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isPartialDate } from "../../domain/partialDate.ts";

interface DateSlotProps {
  readonly label: string;
  readonly current: string;
  readonly onPick: (date: string) => void;
}

/** A slot of a question that takes a date, `2023`, `2023-11` or `2023-11-02`; empty for any time. Enter asks again. */
export function DateSlot({ label, current, onPick }: DateSlotProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(current);
  const isRight = text === "" || isPartialDate(text);
  return (
    <TextInput
      size="xs"
      className="slot"
      aria-label={label}
      placeholder={t("slot.anyTime")}
      value={text}
      error={!isRight}
      onChange={(event) => setText(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isRight && text !== current) onPick(text);
      }}
    />
  );
}
