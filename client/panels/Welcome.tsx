import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { questionOf } from "../model/questions/index.ts";
import type { OfferedQuestion } from "../state/explorerState.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { ArrowIcon } from "./icons.tsx";

function QuestionCard({ id, title, answer }: OfferedQuestion): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { ask } = useCommands();
  const hint = questionOf(id)?.hint;
  return (
    <li>
      <button type="button" className="question-card" onClick={() => ask(id)}>
        <span className="question-title">{inLanguage(title, language)}</span>
        <span className="question-answer">
          {answer.status === "loading" && <Skeleton component="span" display="block" height={14} width="80%" />}
          {answer.status === "ready" && inLanguage(answer.value.headline, language)}
          {answer.status === "failed" && <span className="quiet">{t("welcome.unanswered")}</span>}
        </span>
        <span className="question-foot">
          <span>
            {hint === undefined ? "" : inLanguage(hint, language)}
            {answer.status === "ready" && ` · ${t("welcome.relations", { count: answer.value.relationCount })}`}
          </span>
          <ArrowIcon />
        </span>
      </button>
    </li>
  );
}

/** The empty canvas: what this is, and questions that one click answers; what they answer is told as it comes. */
export function Welcome(): ReactNode {
  const { t } = useTranslation();
  const offered = useExplorerState((state) => state.offered);
  const { retry } = useCommands();
  return (
    <div className="welcome">
      <h1>{t("welcome.title")}</h1>
      <p className="lead">{t("welcome.text")}</p>
      <h2 className="eyebrow" id="questions">
        {t("welcome.questions")}
      </h2>
      {offered?.status === "failed" && <FailureNote failure={offered.failure} onRetry={retry} />}
      {offered?.status === "ready" && offered.value.length === 0 && <p className="quiet">{t("welcome.none")}</p>}
      <ul className="question-cards" aria-labelledby="questions" aria-busy={offered?.status === "loading"}>
        {offered?.status === "ready" && offered.value.map((each) => <QuestionCard key={each.id} {...each} />)}
        {(offered === undefined || offered.status === "loading") &&
          [0, 1, 2, 3, 4].map((i) => (
            <li key={i}>
              <Skeleton height={128} radius="md" />
            </li>
          ))}
      </ul>
    </div>
  );
}
