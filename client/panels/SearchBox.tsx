import { Combobox, Kbd, Loader, TextInput, useCombobox, type ComboboxStore } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isNameList } from "../model/search/nameList.ts";
import { openSlot } from "../model/search/phrase.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";
import { offerGroups, type Offer, type OfferGroup } from "../state/searchOffers.ts";
import { DraftLine } from "./DraftLine.tsx";
import { SearchIcon } from "./icons.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { SearchOption } from "./SearchOption.tsx";
import { useEntitySearch } from "./useEntitySearch.ts";
import { useSearchBar, type SearchBarState } from "./useSearchBar.ts";
import { useTypedPath } from "./useTypedPath.ts";

const DRAFT_ID = "search-draft";

function useOffers({ text, draft }: SearchBarState): {
  readonly groups: readonly OfferGroup[];
  readonly isSearching: boolean;
  readonly failed: boolean;
} {
  // Read when the bar renders, not followed: panning must not render the search bar.
  const state = useExplorerStore().getState();
  const slot = draft === undefined ? undefined : openSlot(draft.phrase, state.language, draft.filled);
  const kinds = slot === undefined || slot.kinds.length === 0 ? undefined : slot.kinds;
  const isForEntities = draft === undefined || (slot !== undefined && slot.takes === undefined);
  const { found, isSearching } = useEntitySearch(isForEntities ? text : "", kinds);
  const path = useTypedPath(draft === undefined ? text : "");
  return {
    groups: offerGroups({ text, hits: found.hits, draft, typedPath: path.draft }, state),
    isSearching: isSearching || path.isSearching,
    failed: found.failed,
  };
}

function Options({ groups }: { readonly groups: readonly OfferGroup[] }): ReactNode {
  const { t } = useTranslation();
  return groups.map(({ name, offers }) => (
    <div key={name} role="group" aria-label={t(`search.group.${name}`)} className={`hit-group hit-group-${name}`}>
      <div className="hit-heading" aria-hidden="true">
        {t(`search.group.${name}`)}
      </div>
      {offers.map((offer) => (
        <SearchOption key={offer.value} offer={offer} />
      ))}
    </div>
  ));
}

interface Keyboard {
  readonly bar: SearchBarState;
  readonly combobox: ComboboxStore;
  readonly offers: readonly Offer[];
  readonly isSearching: boolean;
  readonly take: (offer: Offer) => void;
}

/** Tab completes, Enter runs, Backspace and Escape lead back. Enter during a search waits for what it finds. */
function useSearchKeys({ bar, combobox, offers, isSearching, take }: Keyboard): (event: KeyboardEvent) => void {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isWaiting.current || isSearching) return;
    isWaiting.current = false;
    if (offers[0] !== undefined) take(offers[0]);
  }, [isSearching, offers, take]);
  const chosen = (): Offer | undefined => offers[Math.max(0, combobox.getSelectedOptionIndex())];
  const onTab = (event: KeyboardEvent): void => {
    const offer = chosen();
    if (event.shiftKey || !combobox.dropdownOpened || offer === undefined) return;
    if (bar.text === "" && bar.draft === undefined && combobox.getSelectedOptionIndex() < 0) return;
    if (!bar.complete(offer)) return;
    event.preventDefault();
    // What was chosen is no longer in the list.
    combobox.resetSelectedOption();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (combobox.getSelectedOptionIndex() >= 0 || (bar.text.trim() === "" && bar.draft === undefined)) return;
    event.preventDefault();
    if (isSearching) isWaiting.current = true;
    else if (offers[0] !== undefined) take(offers[0]);
  };
  return (event) => {
    // While an input method composes a letter, its keys are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter") isWaiting.current = false;
    if (event.key === "Tab") onTab(event);
    if (event.key === "Enter") onEnter(event);
    if (event.key === "Backspace" && bar.text === "" && bar.draft !== undefined) bar.back();
    if (event.key === "Escape") bar.clear();
  };
}

/** The one door: names, questions with blanks, and commands. A pasted list of names is added whole. `/` and Ctrl+K lead here. */
export function SearchBox(): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const bar = useSearchBar();
  const { text, draft } = bar;
  const { groups, isSearching, failed } = useOffers(bar);
  const { addNames } = useCommands();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offers = groups.flatMap((group) => group.offers);
  useEffect(() => {
    // Mantine goes on naming the option that was chosen when the list no longer holds it.
    const named = input.current?.getAttribute("aria-activedescendant") ?? "";
    if (named !== "" && document.getElementById(named) === null) input.current?.removeAttribute("aria-activedescendant");
  });
  const focus = (): void => input.current?.focus();
  useHotkeys([["mod+K", focus]], [], false);
  const take = (offer: Offer): void => {
    if (bar.take(offer)) combobox.closeDropdown();
    else combobox.resetSelectedOption();
  };
  const onKey = useSearchKeys({ bar, combobox, offers, isSearching, take });
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData("text");
    if (draft !== undefined || !isNameList(pasted)) return;
    event.preventDefault();
    bar.clear();
    combobox.closeDropdown();
    addNames(pasted);
  };
  const isEmpty = offers.length === 0 && !isSearching && text.trim() !== "";
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        const offer = offers.find((each) => each.value === value);
        if (offer !== undefined) take(offer);
      }}
      shadow="md"
      radius="md"
      offset={6}
      withinPortal
      keepMounted={false}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          className="search"
          data-tour="search"
          aria-label={t("search.label")}
          aria-describedby={draft === undefined ? undefined : DRAFT_ID}
          placeholder={t("search.placeholder")}
          value={text}
          leftSection={<SearchIcon />}
          rightSection={isSearching ? <Loader size={14} /> : <SlashHint />}
          onChange={(event) => {
            bar.type(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={onKey}
          onPaste={onPaste}
          onClick={() => combobox.openDropdown()}
          onFocus={() => {
            if (text !== "" || draft !== undefined) combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0 && !isEmpty && draft === undefined}>
        {draft !== undefined && <DraftLine draft={draft} id={DRAFT_ID} />}
        <Combobox.Options aria-label={t("search.label")} className="hits" tabIndex={0}>
          <Options groups={groups} />
          {isEmpty && (
            <Combobox.Empty>
              <NothingFound failed={failed} />
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function SlashHint(): ReactNode {
  return (
    <Kbd size="xs" aria-hidden="true">
      /
    </Kbd>
  );
}
