/** Pages that are read one after the other, of 100 relations each: the rest is counted and said. */
const MOST_PAGES = 5;

interface RelationPage {
  readonly relations: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

/** The pages of an entity's relations, at most five; none where there is no such entity. */
export async function relationPages<Page extends RelationPage>(
  fetchPage: (after: string | null) => Promise<Page | null>,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let after: string | null = null;
  do {
    const page: Page | null = await fetchPage(after);
    if (page === null) return pages;
    pages.push(page);
    const { hasNextPage, endCursor } = page.relations.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null && pages.length < MOST_PAGES);
  return pages;
}
