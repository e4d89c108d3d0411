import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from "graphql";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { editorSchema } from "./editorSchema.ts";

type Show = (type: string) => void;
type Member = GraphQLField<unknown, unknown> | GraphQLInputField;

/** A type as it is written, with its name as the way to it: `[Entity!]!`. */
function TypeLink({ type, onShow }: { readonly type: string; readonly onShow: Show }): ReactNode {
  const [, before = "", name = type, after = ""] = /^(\[*)(\w+)(.*)$/.exec(type) ?? [];
  return (
    <code className="schema-code">
      {before}
      <button type="button" className="entity-link" onClick={() => onShow(name)}>
        {name}
      </button>
      {after}
    </code>
  );
}

function TypeList({
  title,
  types,
  onShow,
}: {
  readonly title: string;
  readonly types: readonly GraphQLNamedType[];
  readonly onShow: Show;
}): ReactNode {
  if (types.length === 0) return null;
  return (
    <p className="small schema-types">
      <span className="quiet">{title}</span>
      {types.map(({ name }) => (
        <TypeLink key={name} type={name} onShow={onShow} />
      ))}
    </p>
  );
}

function Arguments({ args, onShow }: { readonly args: readonly GraphQLArgument[]; readonly onShow: Show }): ReactNode {
  const { t } = useTranslation();
  if (args.length === 0) return null;
  return (
    <details className="schema-arguments">
      <summary>
        {t("query.docsArguments")} ({args.length})
      </summary>
      <ul>
        {args.map(({ name, type, description, defaultValue }) => (
          <li key={name}>
            <code className="schema-code schema-name">{name}</code> <TypeLink type={String(type)} onShow={onShow} />
            {defaultValue !== undefined && (
              <span className="quiet small"> {t("query.docsDefault", { value: JSON.stringify(defaultValue) })}</span>
            )}
            <span className="quiet small block">{description}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fields({ type, onShow }: { readonly type: GraphQLNamedType; readonly onShow: Show }): ReactNode {
  const { t } = useTranslation();
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return null;
  const above = isInputObjectType(type) ? [] : type.getInterfaces();
  const told = new Set(above.flatMap((one) => Object.keys(one.getFields())));
  const fields = Object.values<Member>(type.getFields()).filter(({ name }) => !told.has(name));
  return (
    <>
      <TypeList title={t("query.docsIs")} types={above} onShow={onShow} />
      <h3 className="eyebrow">{t("query.docsFields")}</h3>
      <ul className="schema-members">
        {fields.map((field) => (
          <li key={field.name}>
            <code className="schema-code schema-name">{field.name}</code> <TypeLink type={String(field.type)} onShow={onShow} />
            <span className="quiet small block">{field.description}</span>
            {"args" in field && <Arguments args={field.args} onShow={onShow} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Values({ type }: { readonly type: GraphQLNamedType }): ReactNode {
  const { t } = useTranslation();
  if (!isEnumType(type)) return null;
  return (
    <>
      <h3 className="eyebrow">{t("query.docsValues")}</h3>
      <ul className="schema-members">
        {type.getValues().map(({ name, description }) => (
          <li key={name}>
            <code className="schema-code schema-name">{name}</code>
            <span className="quiet small block">{description}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One type of the schema: what it is, its fields with their arguments, or its values. */
export function SchemaType({ name, onShow }: { readonly name: string; readonly onShow: Show }): ReactNode {
  const { t } = useTranslation();
  const type = editorSchema.getType(name);
  if (type === undefined) return <p className="quiet">{t("query.docsNone")}</p>;
  const kinds = isInterfaceType(type) || isUnionType(type) ? editorSchema.getPossibleTypes(type) : [];
  return (
    <article className="schema-type" aria-label={name}>
      <h2>{name}</h2>
      <p className="small">{type.description}</p>
      <TypeList title={t("query.docsAre")} types={kinds} onShow={onShow} />
      <Fields type={type} onShow={onShow} />
      <Values type={type} />
    </article>
  );
}
