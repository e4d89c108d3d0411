import { Combobox, Kbd, Loader, TextInput, useCombobox } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { selectEntity } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EntityOption } from "./EntityOption.tsx";
import { SearchIcon } from "./icons.tsx";
import { useEntitySearch } from "./useEntitySearch.ts";

/** The door to the data: type, choose with the arrow keys, Enter puts it on the canvas. `/` and Ctrl+K lead here. */
export function SearchBox(): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const { found, isSearching } = useEntitySearch(text);
  const shown = useExplorerState((state) => state.view.entities);
  const { add, run } = useCommands();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const focus = (): void => input.current?.focus();
  useHotkeys(
    [
      ["/", focus],
      ["mod+K", focus],
    ],
    ["INPUT", "TEXTAREA"],
    false,
  );
  const choose = (id: string): void => {
    if (shown.includes(id)) run((state) => selectEntity(state, id));
    else add(id);
    setText("");
    combobox.closeDropdown();
  };
  const isEmpty = found.hits.length === 0 && !isSearching;
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" radius="md" offset={6} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          className="search"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          value={text}
          leftSection={<SearchIcon />}
          rightSection={
            isSearching ? (
              <Loader size={14} />
            ) : (
              <Kbd size="xs" aria-hidden="true">
                /
              </Kbd>
            )
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => {
            if (text !== "") combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ""}>
        <Combobox.Options aria-label={t("search.label")} className="hits">
          {found.hits.map((hit) => (
            <EntityOption key={hit.entity.id} hit={hit} />
          ))}
          {isEmpty && <Combobox.Empty>{found.failed ? t("search.failed") : t("search.none")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
