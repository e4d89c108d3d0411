import type { Page } from "../store/graphStore.ts";

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalIsLowerBound: boolean;
}

/** A page of the store in the shape that clients page through. */
export function toConnection<T>({ items, hasNextPage, totalCount, totalIsLowerBound }: Page<T>): Connection<T> {
  return {
    edges: items.map(({ cursor, item }) => ({ cursor, node: item })),
    pageInfo: { hasNextPage, endCursor: items.at(-1)?.cursor ?? null },
    totalCount,
    totalIsLowerBound,
  };
}
