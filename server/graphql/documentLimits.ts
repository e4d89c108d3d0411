import { ApolloArmor } from "@escape.tech/graphql-armor";
import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";

/** How large a query's text may be. What its answer may hold is limited by `limitCost`. */
export const DOCUMENT_LIMITS = { tokens: 1_000, depth: 18, aliases: 15, directives: 5, selections: 10_000 } as const;

interface Excess {
  readonly limit: keyof typeof DOCUMENT_LIMITS;
  readonly asked: number;
  readonly advice: string;
}

function excessError({ limit, asked, advice }: Excess): GraphQLError {
  const message = `A query may have at most ${DOCUMENT_LIMITS[limit]} ${limit === "depth" ? "levels" : limit}, this one has ${asked}: ${advice}.`;
  return new GraphQLError(message, { extensions: { code: "LIMIT_EXCEEDED", argument: limit, limit: DOCUMENT_LIMITS[limit], asked } });
}

/** Reports in our words what Armor found; it tells the number only in its message. */
function reporter(limit: Excess["limit"], advice: string): (context: ValidationContext | null, error: GraphQLError) => void {
  return (context, error) =>
    context?.reportError(excessError({ limit, asked: Number(/found (\d+)/.exec(error.message)?.[1] ?? Number.NaN), advice }));
}

/**
 * Counts each alias of the document once. Armor counts an alias again for every spread of its fragment, which refuses
 * fragments that give a name in two languages at many places, and those cost no more than the fields themselves.
 */
export function aliasRule(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias !== undefined) aliases += 1;
    },
    Document: {
      leave(node) {
        const isQuery = node.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
        if (isQuery && aliases > DOCUMENT_LIMITS.aliases)
          context.reportError(excessError({ limit: "aliases", asked: aliases, advice: "send several queries" }));
      },
    },
  };
}

/** Counts the selections of an operation as if each spread were written out; each fragment of the document is gone through once. */
function countExpanded(context: ValidationContext, operation: SelectionSetNode): number {
  const counted = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment within itself counts nothing: another rule refuses it.
    counted.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment === undefined || fragment === null ? 0 : ofSet(fragment.selectionSet);
    counted.set(name, count);
    return count;
  };
  const ofSet = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + ofFragment(selection.name.value);
      return sum + 1 + (selection.selectionSet === undefined ? 0 : ofSet(selection.selectionSet));
    }, 0);
  return ofSet(operation);
}

/** Refuses what a few words expand to without end: 20 fragments, each of which spreads the next twice, are a million selections. */
function selectionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const asked = countExpanded(context, node.selectionSet);
      if (asked > DOCUMENT_LIMITS.selections)
        context.reportError(
          excessError({
            limit: "selections",
            asked,
            advice: "spread fragments at fewer places, each spread counts with all that it selects",
          }),
        );
    },
  };
}

const armor = new ApolloArmor({
  maxDepth: {
    n: DOCUMENT_LIMITS.depth,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [reporter("depth", "ask again from an entity further in")],
  },
  maxDirectives: {
    n: DOCUMENT_LIMITS.directives,
    propagateOnRejection: false,
    onReject: [reporter("directives", "leave the fields out instead")],
  },
  maxAliases: { enabled: false },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

/** Rules that refuse a query by its text alone. Tokens are limited where it is parsed. */
export const documentLimitRules: ValidationRule[] = [...armor.protect().validationRules, aliasRule, selectionRule];
