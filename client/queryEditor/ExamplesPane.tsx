import type { ReactNode } from "react";
import { inLanguage } from "../../domain/labels.ts";
import type { ExampleQuery } from "../model/query/exampleQuery.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { EXAMPLE_QUERIES } from "./exampleQueries.ts";

/** The saved examples: what each is called and what it answers. */
export function ExamplesPane({ onChoose }: { readonly onChoose: (example: ExampleQuery) => void }): ReactNode {
  const language = useExplorerState((state) => state.language);
  return (
    <ul className="library-pane library-list">
      {EXAMPLE_QUERIES.map((example) => (
        <li key={example.id}>
          <button type="button" className="library-item" onClick={() => onChoose(example)}>
            <strong>{inLanguage(example.title, language)}</strong>
            <span className="quiet small block">{inLanguage(example.answers, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
