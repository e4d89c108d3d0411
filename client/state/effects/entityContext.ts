import type { EntityKind } from "../../../domain/kinds.ts";
import { ContactsDocument, EntityContextDocument } from "../../api/generated/operations.ts";
import type { Contact } from "../../model/brief/briefData.ts";
import { contactLevel } from "../../model/contactLevel.ts";
import type { EntityContext } from "../explorerState.ts";
import type { EffectContext } from "./context.ts";

/** Whom an entity met, and with whom it only was at the same event; the first of each, and how many there are. */
export interface Contacts {
  readonly met: readonly Contact[];
  readonly metCount: number;
  readonly together: readonly Contact[];
  readonly togetherCount: number;
}

/** Nobody met. */
export const NO_CONTACTS: Contacts = { met: [], metCount: 0, together: [], togetherCount: 0 };

interface ContactWish {
  readonly id: string;
  readonly kind: EntityKind;
  readonly other?: string;
  readonly signal?: AbortSignal | undefined;
}

/** The contacts of an entity, as a person, an organisation or a territory; with one other where it is named. */
export async function fetchContacts({ execute }: Pick<EffectContext, "execute">, wish: ContactWish): Promise<Contacts> {
  const level = contactLevel(wish.kind);
  if (level === undefined) return NO_CONTACTS;
  const named = wish.other === undefined ? {} : { other: wish.other };
  const { met, together } = await execute(ContactsDocument, { participant: wish.id, level, ...named }, wish.signal);
  return {
    met: met.edges.map(({ node }) => node),
    metCount: met.totalCount,
    together: together.edges.map(({ node }) => node),
    togetherCount: together.totalCount,
  };
}

/** Partners, figures and contacts of an entity. */
export async function fetchEntityContext(context: Pick<EffectContext, "execute">, wish: ContactWish): Promise<EntityContext> {
  const [{ entity }, contacts] = await Promise.all([
    context.execute(EntityContextDocument, { id: wish.id }, wish.signal),
    fetchContacts(context, wish),
  ]);
  const partners = entity !== null && "partners" in entity ? entity.partners : { totalCount: 0, edges: [] };
  const figures = entity?.figures ?? { totalCount: 0, edges: [] };
  return {
    ...contacts,
    partners: partners.edges.map(({ node }) => node),
    partnerCount: partners.totalCount,
    figures: figures.edges.map(({ node }) => node),
    figureCount: figures.totalCount,
  };
}
