import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { EntityKind } from "../../domain/kinds.ts";
import { EntityOption } from "./EntityOption.tsx";
import { useEntitySearch } from "./useEntitySearch.ts";

interface PickerProps {
  readonly label: string;
  readonly current: string;
  readonly placeholder?: string;
  readonly kinds: readonly EntityKind[];
  /** Takes the focus when it appears: what it asks for is what comes next. */
  readonly isNext?: boolean;
  readonly onPick: (id: string) => void;
}

/** A slot of a question: shows what it holds, takes another entity of its kinds. */
export function EntityPicker({ label, current, placeholder, kinds, isNext = false, onPick }: PickerProps): ReactNode {
  const [text, setText] = useState<string>();
  const { found } = useEntitySearch(text ?? "", kinds);
  const combobox = useCombobox();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNext) input.current?.focus();
  }, [isNext]);
  const { selectFirstOption } = combobox;
  // Enter takes the first hit, as in the search bar.
  useEffect(() => {
    if (found.hits.length > 0) selectFirstOption();
  }, [found.hits, selectFirstOption]);
  const close = (): void => {
    combobox.closeDropdown();
    setText(undefined);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onPick(id);
        close();
      }}
      shadow="md"
      radius="md"
      width={320}
      position="bottom-start"
    >
      <Combobox.Target>
        <InputBase
          ref={input}
          size="xs"
          className="slot"
          aria-label={label}
          placeholder={placeholder}
          value={text ?? current}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={close}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.hits.length === 0}>
        <Combobox.Options aria-label={label} className="hits" tabIndex={0}>
          {found.hits.map((hit) => (
            <EntityOption key={hit.entity.id} hit={hit} />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
