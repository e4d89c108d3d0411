import type { EntityKind } from "../../domain/kinds.ts";
import type { MatrixRequest, PartnerRequest } from "../store/graphStore.ts";
import { modalitiesOf, pageRequest, partnerKinds, timeRange } from "./arguments.ts";
import type { CountryPartnersArgs, QueryPartnerMatrixArgs } from "./generated/resolverTypes.ts";

const TERRITORIES: readonly EntityKind[] = ["COUNTRY", "LOCALITY", "PROVINCE"];

/** Which partners are asked for, from the arguments of `partners`. */
export function partnerRequest(request: CountryPartnersArgs): PartnerRequest {
  return {
    kinds: partnerKinds(request.kinds ?? TERRITORIES, "kinds"),
    viaChildren: request.viaChildren ?? true,
    ...timeRange(request),
    undated: request.undated ?? true,
    modalities: modalitiesOf(request.modalities),
    ...pageRequest(request),
  };
}

/** Which matrix is asked for, from the arguments of `partnerMatrix`. */
export function matrixRequest(request: QueryPartnerMatrixArgs): MatrixRequest {
  const [rows = "PROVINCE"] = partnerKinds([request.rows ?? "PROVINCE"], "rows");
  const [columns = "COUNTRY"] = partnerKinds([request.columns ?? "COUNTRY"], "columns");
  return {
    rows,
    columns,
    rollUp: request.rollUp ?? false,
    ...timeRange(request),
    undated: request.undated ?? true,
    modalities: modalitiesOf(request.modalities),
    ...pageRequest(request, 50),
  };
}
