import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf, type EntityName } from "../model/entity.ts";
import { countStrengths, isAllStrong, pathSentence, structureText, weakText } from "../model/pathText.ts";
import { isStructural, isWeak, relationSentence, relationSentenceParts } from "../model/relationText.ts";
import { undrawnHops } from "../model/undrawnHops.ts";
import { visibleOf } from "../model/visible.ts";
import { endSpotlight } from "../state/actions/showPath.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { FoundPath } from "../state/explorerState.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import { MixedText } from "./DataText.tsx";
import { RelationLink } from "./RelationLink.tsx";
import { SourceLine, SourceTitle } from "./SourceLine.tsx";
import { useVisible } from "./useVisible.ts";

function Avoid({ entity }: { readonly entity: EntityName }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const excluded = useExplorerState((state) => state.paths?.wish.excludeIds ?? []);
  const { changePathWish } = useCommands();
  return (
    <button type="button" className="text-button" onClick={() => changePathWish({ excludeIds: [...excluded, entity.id] })}>
      {t("paths.avoid", { name: labelOf(entity, language) })}
    </button>
  );
}

/** The first hop whose evidence is this sentence of this document: where several rest on one, it is shown there only. */
function hopTelling({ relations }: FoundPath, { document, sentence }: FoundPath["relations"][number]["evidence"][number]): number {
  return relations.findIndex(({ evidence: [first] }) => first?.sentence === sentence && first.document.id === document.id);
}

function Hop({ path, index }: { readonly path: FoundPath; readonly index: number }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const relation = path.relations[index];
  if (relation === undefined) return null;
  const next = path.nodes[index + 1];
  const [evidence] = relation.evidence;
  const told = evidence === undefined ? -1 : hopTelling(path, evidence);
  const isStrong = !isWeak(relation) && !isStructural(relation);
  return (
    <li className={isStrong ? "hop" : "hop hop-weak"}>
      <div className="relation-row">
        <RelationLink relation={relation}>
          <MixedText parts={relationSentenceParts(relation, language)} />
        </RelationLink>
        <CopyCitation relationId={relation.id} sentence={relationSentence(relation, language)} iconOnly />
      </div>
      {isWeak(relation) && <span className="tag">{weakText(relation, path, language)}</span>}
      {isStructural(relation) && <span className="tag">{structureText(relation, language)}</span>}
      {told >= 0 && told < index && <p className="quiet small">{t("paths.sameSentence", { hop: told + 1 })}</p>}
      {evidence !== undefined && told === index && (
        <p className="relation-sentence" lang={evidence.document.language.toLowerCase()}>
          {evidence.document.textIs === "SOURCE" ? <q>{evidence.sentence}</q> : evidence.sentence}
        </p>
      )}
      {evidence !== undefined && told === index && (
        <p className="quiet small">
          <SourceTitle source={evidence.document} /> · <SourceLine source={evidence.document} />
        </p>
      )}
      {next !== undefined && index + 1 < path.relations.length && <Avoid entity={next} />}
    </li>
  );
}

function Strengths({ path }: { readonly path: FoundPath }): ReactNode {
  const { t } = useTranslation();
  const { STRONG, STRUCTURAL, WEAK } = countStrengths(path);
  const parts = [
    STRONG > 0 && t("paths.strong", { count: STRONG }),
    STRUCTURAL > 0 && t("paths.structural", { count: STRUCTURAL }),
    WEAK > 0 && t("paths.weak", { count: WEAK }),
  ].filter((part) => part !== false);
  return (
    <span>
      {t("paths.length", { count: path.length })} · {isAllStrong(path) ? t("paths.all") : parts.join(", ")}
    </span>
  );
}

/** Says how many hops of the path on the canvas a filter hides, and how many are drawn as part of something else. */
function HiddenHops({ path }: { readonly path: FoundPath }): ReactNode {
  const { t } = useTranslation();
  const view = useExplorerState((state) => state.view);
  const entities = useExplorerState((state) => state.entities);
  const relations = useExplorerState((state) => state.relations);
  const drawn = useVisible();
  const { filtered, folded } = undrawnHops(path.relations, { drawn, left: visibleOf(view, entities, relations) });
  return (
    <>
      {filtered > 0 && <p className="quiet small">{t("paths.hiddenHops", { count: filtered })}</p>}
      {folded > 0 && <p className="quiet small">{t("paths.foldedHops", { count: folded })}</p>}
    </>
  );
}

/** One path: a sentence of ours, then each hop with its evidence. */
export function PathCard({ path, index }: { readonly path: FoundPath; readonly index: number }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const spotlight = useExplorerState((state) => state.view.spotlight);
  const { drawPath, openBrief, run } = useCommands();
  const isLit = spotlight.length > 0 && spotlight.join() === path.relations.map(({ id }) => id).join();
  return (
    <li className={isLit ? "path-card path-lit" : "path-card"}>
      <div className="path-head">
        <Strengths path={path} />
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            openBrief({ about: "path", relations: path.relations.map(({ id }) => id), entities: path.nodes.map(({ id }) => id) })
          }
        >
          {t("brief.open")}
        </Button>
        <Button size="compact-xs" variant={isLit ? "filled" : "light"} onClick={() => (isLit ? run(endSpotlight) : drawPath(index))}>
          {t(isLit ? "paths.unlight" : "paths.draw")}
        </Button>
      </div>
      <p className="path-sentence" title={t("paths.ourText")}>
        {pathSentence(path, language)}.
      </p>
      {isLit && <HiddenHops path={path} />}
      <ol>
        {path.relations.map(({ id }, i) => (
          <Hop key={id} path={path} index={i} />
        ))}
      </ol>
    </li>
  );
}
