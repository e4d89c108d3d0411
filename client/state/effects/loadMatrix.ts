import { PartnerMatrixDocument, type PartnerMatrixQuery, type PartnerMatrixQueryVariables } from "../../api/generated/operations.ts";
import { buildMatrix, type Matrix, type StoredRow } from "../../model/matrix/matrix.ts";
import { matrixVariables, type MatrixWish } from "../../model/matrix/matrixWish.ts";
import type { EffectContext } from "./context.ts";

const MOST_PAGES = 5;

async function rowsOf({ execute }: EffectContext, asked: PartnerMatrixQueryVariables, signal: AbortSignal): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { partnerMatrix }: PartnerMatrixQuery = await execute(PartnerMatrixDocument, { ...asked, after }, signal);
    rows.push(...partnerMatrix.edges.map(({ node }) => node));
    after = partnerMatrix.pageInfo.endCursor;
    if (!partnerMatrix.pageInfo.hasNextPage) break;
  }
  return rows;
}

/** What is done and what is planned, asked for apart so that a plan is never counted as done. Throws what the server throws. */
export async function loadMatrix(context: EffectContext, wish: MatrixWish, signal: AbortSignal): Promise<Matrix> {
  const [done, planned] = await Promise.all([
    rowsOf(context, matrixVariables(wish, "done"), signal),
    rowsOf(context, matrixVariables(wish, "planned"), signal),
  ]);
  return buildMatrix(done, planned);
}
