import type { RelationRecord } from "../../domain/records.ts";
import type { StoredEntity } from "./graphStore.ts";

export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of a list with a total order; `cursor` of the last item continues it. */
export interface Page<T> {
  readonly items: readonly { readonly cursor: string; readonly item: T }[];
  readonly hasNextPage: boolean;
  /** Exact up to 10,000. */
  readonly totalCount: number;
  readonly totalIsLowerBound: boolean;
}

export interface RelationPageRequest extends PageRequest {
  /** Whether the entities at the ends are wanted too, where one statement gives both. */
  readonly withEnds?: boolean | undefined;
}

export interface RelationPage extends Page<RelationRecord> {
  /** The entity of the page and those at the ends of its relations, where they were read with these. */
  readonly ends?: readonly StoredEntity[] | undefined;
}
