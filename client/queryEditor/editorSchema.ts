import { buildSchema } from "graphql";
import { schemaText } from "../api/generated/schemaText.ts";

/** The schema that the page was built for. It was valid when the client was built, so it is not checked again. */
export const editorSchema = buildSchema(schemaText, { assumeValid: true });
