import type { EntityKind } from "../../domain/kinds.ts";
import type { QueryReply, QueryRequest } from "../api/sendQuery.ts";
import type { Evidence } from "../model/entity.ts";
import type { Draft } from "../model/search/draft.ts";
import type { ViewFile } from "../model/viewFile.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { copyCitation, type CitationWish } from "./effects/copyCitation.ts";
import { gatherEvidence } from "./effects/gatherEvidence.ts";
import { loadFigures } from "./effects/growView.ts";
import { loadDocument } from "./effects/loadDetails.ts";
import { loadSources } from "./effects/loadOverview.ts";
import { readTypedPath } from "./effects/readTypedPath.ts";
import { searchEntities, type SearchHit } from "./effects/searchEntities.ts";
import { makeViewFile } from "./effects/shareFile.ts";

/** What reads from the server and leaves the picture as it is. */
export interface ReadingCommands {
  readonly openSources: () => void;
  readonly openFigures: (id: string) => void;
  /** Reads a document without showing it, for what else it states. */
  readonly readDocument: (id: string) => void;
  /** True where the relation is on the clipboard with its sentences and sources. */
  readonly copyCitation: (wish: CitationWish) => Promise<boolean>;
  /** Entities by name; gives up when the signal says so. */
  readonly search: (wish: { text: string; kinds?: readonly EntityKind[]; signal: AbortSignal }) => Promise<readonly SearchHit[]>;
  /** The question for a path that a text asks for in free words; gives up when the signal says so. */
  readonly readPath: (text: string, signal: AbortSignal) => Promise<Draft | undefined>;
  /** Runs a query that the reader wrote; gives up when the signal says so. */
  readonly query: (request: QueryRequest, signal: AbortSignal) => Promise<QueryReply>;
  /** The view with its facts as one file. Throws what the server throws. */
  readonly viewFile: (wish: { readonly shownOnly: boolean }) => Promise<ViewFile>;
  /** Every sentence that states some relations, by relation. Throws what the server throws. */
  readonly evidenceOf: (relationIds: readonly string[]) => Promise<Readonly<Record<string, readonly Evidence[]>>>;
}

/** These commands over a store and a server. */
export function createReadingCommands(context: EffectContext): ReadingCommands {
  return {
    openSources: () => {
      apply(context, (state) => ({ ...state, panel: { name: "sources" } }));
      void loadSources(context);
    },
    openFigures: (id) => {
      apply(context, (state) => ({ ...state, panel: { name: "figures", id } }));
      void loadFigures(context, id);
    },
    readDocument: (id) => void loadDocument(context, id),
    copyCitation: (wish) => copyCitation(context, wish),
    search: (wish) => searchEntities(context, wish),
    readPath: (text, signal) => readTypedPath(context, text, signal),
    query: (request, signal) => context.sendQuery(request, signal),
    viewFile: (wish) => makeViewFile(context, wish),
    evidenceOf: (relationIds) => gatherEvidence(context, relationIds),
  };
}
