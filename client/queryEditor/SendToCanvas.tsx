import { Button } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { answerIds } from "../model/query/answerIds.ts";
import type { JsonValue } from "../model/query/jsonValue.ts";
import { useCommands } from "../state/explorer.tsx";

/** Above so many the reader is asked first. */
const MANY = 200;

interface Props {
  readonly name: string;
  readonly data: JsonValue;
  readonly onSent: () => void;
}

/** Shows the entities and relations of an answer as a new view, which undo takes back. */
export function SendToCanvas({ name, data, onSent }: Props): ReactNode {
  const { t } = useTranslation();
  const { drawAnswer } = useCommands();
  const ids = useMemo(() => answerIds(data), [data]);
  // Asked about one answer, not about the next.
  const [askedOf, setAskedOf] = useState<JsonValue>();
  const count = ids.entities.length + ids.relations.length;
  const send = (): void => {
    setAskedOf(undefined);
    onSent();
    void drawAnswer(name, ids);
  };
  if (askedOf === data)
    return (
      <div className="query-ask" role="alert">
        <span>{t("query.canvasAsk", { entities: ids.entities.length, relations: ids.relations.length })}</span>
        <Button size="compact-sm" onClick={send}>
          {t("query.canvasYes")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAskedOf(undefined)}>
          {t("query.canvasNo")}
        </Button>
      </div>
    );
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={count === 0}
      title={count === 0 ? t("query.canvasNothing") : undefined}
      onClick={() => (count > MANY ? setAskedOf(data) : send())}
    >
      {count === 0 ? t("query.canvas") : t("query.canvasCount", { count })}
    </Button>
  );
}
