import { Button, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../model/entity.ts";
import { isWeak, relationSentence } from "../model/relationText.ts";
import { remember } from "../state/actions/populate.ts";
import { selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { FoundPath, PathSearch } from "../state/explorerState.ts";
import { LoadableView } from "./LoadableView.tsx";
import { SourceTitle } from "./SourceLine.tsx";

const HOP_CHOICES = ["2", "3", "4", "5", "6"];

function Hop({ path, index }: { readonly path: FoundPath; readonly index: number }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const relation = path.relations[index];
  if (relation === undefined) return null;
  const shared = path.nodes[index + 1]?.id === relation.target.id ? relation.target : relation.source;
  const [evidence] = relation.evidence;
  return (
    <li className={isWeak(relation) ? "hop hop-weak" : "hop"}>
      <button
        type="button"
        className="entity-link"
        onClick={() => run((state) => selectRelation(remember(state, { relations: [relation] }), relation.id))}
      >
        {relationSentence(relation, language)}
      </button>
      {isWeak(relation) && <span className="tag">{t("paths.weakHop", { name: labelOf(shared, language) })}</span>}
      {evidence !== undefined && <p className="relation-sentence">{evidence.sentence}</p>}
      {evidence !== undefined && (
        <p className="quiet small">
          <SourceTitle source={evidence.document} />
        </p>
      )}
    </li>
  );
}

function PathCard({ path, index }: { readonly path: FoundPath; readonly index: number }): ReactNode {
  const { t } = useTranslation();
  const { drawPath } = useCommands();
  return (
    <li className="path-card">
      <div className="path-head">
        <span>
          {t("paths.length", { count: path.length })} ·{" "}
          {path.weakHops === 0 ? t("paths.allStrong") : t("paths.weak", { count: path.weakHops })}
        </span>
        <Button size="compact-xs" variant="light" onClick={() => drawPath(index)}>
          {t("paths.draw")}
        </Button>
      </div>
      <ol>
        {path.relations.map(({ id }, i) => (
          <Hop key={id} path={path} index={i} />
        ))}
      </ol>
    </li>
  );
}

/** Paths between two entities, each hop a sentence with its evidence. */
export function PathsPanel({ search }: { readonly search: PathSearch }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const entities = useExplorerState((state) => state.entities);
  const { findPaths } = useCommands();
  const name = (id: string): string => (entities[id] === undefined ? id : labelOf(entities[id], language));
  return (
    <>
      <h2 className="entity-title">{t("paths.between", { from: name(search.from), to: name(search.to) })}</h2>
      <div className="hops" role="group" aria-label={t("paths.hops")}>
        <span className="quiet small">{t("paths.hops")}</span>
        <SegmentedControl
          size="xs"
          data={HOP_CHOICES}
          value={String(search.maxHops)}
          onChange={(value) => findPaths(search.from, search.to, Number(value))}
          aria-label={t("paths.hops")}
        />
      </div>
      <LoadableView loadable={search.found}>
        {(paths) =>
          paths.length === 0 ? (
            <div className="nothing">
              <strong>{t("paths.none", { hops: search.maxHops })}</strong>
              <p className="quiet">{t("paths.noneNote")}</p>
            </div>
          ) : (
            <ul className="path-list" aria-label={t("paths.title")}>
              {paths.map((path, i) => (
                <PathCard key={path.relations.map(({ id }) => id).join()} path={path} index={i} />
              ))}
            </ul>
          )
        }
      </LoadableView>
    </>
  );
}
