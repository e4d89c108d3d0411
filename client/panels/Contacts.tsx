import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../model/brief/briefData.ts";
import { eventDateText } from "../model/dateText.ts";
import { labelOf } from "../model/entity.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { EntityLink } from "./EntityLink.tsx";

function ContactItem({ contact, of }: { readonly contact: Contact; readonly of: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const other = contact.a.id === of ? contact.b : contact.a;
  const persons = contact.persons.filter(({ id }) => id !== of && id !== other.id).map((person) => labelOf(person, language));
  return (
    <li>
      <EntityLink entity={other} icon />
      {contact.count > 1 && <span className="quiet small"> ×{contact.count}</span>}
      {contact.grade === "SAME_DELEGATION" && <span className="tag">{t("entity.sameDelegation")}</span>}
      {contact.events.map((event) => {
        const when = eventDateText(event, language);
        return (
          <div key={event.id} className="quiet small">
            {when !== undefined && `${when} · `}
            <EntityLink entity={event} />
          </div>
        );
      })}
      {persons.length > 0 && <div className="quiet small">{t("entity.through", { names: persons.join(", ") })}</div>}
    </li>
  );
}

interface Props {
  readonly title: string;
  readonly note: string;
  readonly contacts: readonly Contact[];
  readonly count: number;
  readonly of: string;
}

/** Whom an entity met, or with whom it only was at the same event; never both in one list. */
export function Contacts({ title, note, contacts, count, of }: Props): ReactNode {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="eyebrow">
        {title}
        <span>{count}</span>
      </h3>
      <p className="quiet small">{note}</p>
      <ul className="plain-list">
        {contacts.map((contact) => (
          <ContactItem key={`${contact.a.id}${contact.b.id}${contact.grade}`} contact={contact} of={of} />
        ))}
      </ul>
      {count > contacts.length && <p className="quiet small">{t("entity.notListed", { count: count - contacts.length })}</p>}
    </section>
  );
}
