import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MOST_HOPS, type PathWish } from "../model/pathWish.ts";
import { useCommands } from "../state/explorer.tsx";
import type { FoundPaths } from "../state/explorerState.ts";
import { PathCard } from "./PathCard.tsx";
import { SearchedLine } from "./SearchedLine.tsx";

interface Try {
  readonly label: string;
  readonly change: Partial<PathWish>;
}

/** What of the wish keeps paths out, each with the way to give it up. */
function Tries({ wish }: { readonly wish: PathWish }): ReactNode {
  const { t } = useTranslation();
  const { changePathWish } = useCommands();
  const hops = wish.maxHops + 1;
  const tries: readonly (Try | false)[] = [
    hops <= MOST_HOPS && { label: t("paths.tryHops", { count: hops }), change: { maxHops: hops } },
    !wish.planned && { label: t("hiddenAll.plans"), change: { planned: true } },
    !wish.throughHubs && { label: t("paths.tryHubs"), change: { throughHubs: true } },
    wish.inTimeOrder && { label: t("paths.tryAnyOrder"), change: { inTimeOrder: false } },
    wish.excludeTypes.length + wish.excludeIds.length > 0 && { label: t("paths.tryAll"), change: { excludeTypes: [], excludeIds: [] } },
  ];
  const open = tries.filter((each) => each !== false);
  if (open.length === 0) return null;
  return (
    <div className="tries" role="group" aria-label={t("empty.try")}>
      {open.map(({ label, change }) => (
        <Button key={label} size="compact-sm" variant="light" onClick={() => changePathWish(change)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** That no path was found: what was searched, what to try, and the nearest past the limits of the wish. */
export function NoPaths({ wish, beyond }: { readonly wish: PathWish; readonly beyond: FoundPaths["beyond"] }): ReactNode {
  const { t } = useTranslation();
  const { changePathWish } = useCommands();
  return (
    <>
      <div className="nothing">
        <strong>{t("paths.none", { hops: wish.maxHops })}</strong>
        <p className="quiet">{t("paths.noneNote")}</p>
        <SearchedLine bare />
        <Tries wish={wish} />
      </div>
      {beyond !== undefined && (
        <>
          <p className="path-beyond">
            {beyond.wish.throughHubs && !wish.throughHubs ? t("paths.beyondHubs") : t("paths.beyondHops", { hops: beyond.path.length })}
            <Button size="compact-xs" variant="subtle" onClick={() => changePathWish(beyond.wish)}>
              {t("paths.searchBeyond")}
            </Button>
          </p>
          <ul className="path-list" aria-label={t("paths.title")}>
            <PathCard path={beyond.path} index={0} />
          </ul>
        </>
      )}
    </>
  );
}
