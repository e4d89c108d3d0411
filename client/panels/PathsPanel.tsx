import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { countStrengths, isAllStrong, pathSentence } from "../model/pathText.ts";
import { isSearchable, MOST_PATHS } from "../model/pathWish.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { FoundPaths, PathSearch } from "../state/explorerState.ts";
import { FailureNote } from "./FailureNote.tsx";
import { NoPaths } from "./NoPaths.tsx";
import { PathCard } from "./PathCard.tsx";
import { PathEnds } from "./PathEnds.tsx";
import { PathOptions } from "./PathOptions.tsx";

/** Says plainly where no path is strong throughout, and which is the nearest of the others. */
function NoStrong({ found, hops }: { readonly found: FoundPaths; readonly hops: number }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const [nearest] = [...found.paths].sort((a, b) => a.length - b.length);
  if (nearest === undefined || found.paths.some(isAllStrong)) return null;
  return (
    <div className="nothing">
      <strong>{t(countStrengths(nearest).WEAK > 0 ? "paths.noStrongWeak" : "paths.noStrongStructural", { hops })}</strong>
      <p>{pathSentence(nearest, language)}.</p>
    </div>
  );
}

/** Says that more may be there than is listed: the search met a bound of its work, or the list is full. */
function MaybeMore({ paths }: Pick<FoundPaths, "paths">): ReactNode {
  const { t } = useTranslation();
  if (paths.some(({ boundMet }) => boundMet)) return <p className="quiet small">{t("paths.boundMet")}</p>;
  return paths.length < MOST_PATHS ? null : <p className="quiet small">{t("paths.full", { count: MOST_PATHS })}</p>;
}

function Found({ search }: { readonly search: PathSearch }): ReactNode {
  const { t } = useTranslation();
  const { cancel, changePathWish } = useCommands();
  const { found, wish } = search;
  if (found?.status === "failed") return <FailureNote failure={found.failure} onRetry={() => changePathWish({})} />;
  if (found?.status === "loading")
    return (
      <div className="path-wait" role="status">
        <Loader size={14} />
        <span>{t("paths.searching")} …</span>
        <Button size="compact-xs" variant="subtle" onClick={cancel}>
          {t("busy.cancel")}
        </Button>
      </div>
    );
  if (found === undefined)
    return isSearchable(wish) ? (
      <div className="nothing">
        <p>{t("paths.stopped")}</p>
        <Button size="compact-sm" className="start" onClick={() => changePathWish({})}>
          {t("paths.search")}
        </Button>
      </div>
    ) : (
      <p className="quiet">{t("paths.pick")}</p>
    );
  const { paths, beyond } = found.value;
  if (paths.length === 0) return <NoPaths wish={search.wish} beyond={beyond} />;
  return (
    <>
      <NoStrong found={found.value} hops={wish.maxHops} />
      <ul className="path-list" aria-label={t("paths.title")}>
        {paths.map((path, i) => (
          <PathCard key={path.relations.map(({ id }) => id).join()} path={path} index={i} />
        ))}
      </ul>
      <MaybeMore paths={paths} />
    </>
  );
}

/** Paths from several starts to several ends: what is asked at the top, what was found below, each hop a sentence with its evidence. */
export function PathsPanel({ search }: { readonly search: PathSearch }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="entity-title">{t("paths.title")}</h2>
      <PathEnds side="from" wish={search.wish} />
      <PathEnds side="to" wish={search.wish} />
      <PathOptions wish={search.wish} />
      <Found search={search} />
    </>
  );
}
