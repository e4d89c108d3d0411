import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clearView } from "../state/actions/populate.ts";
import { useCommands } from "../state/explorer.tsx";
import { DataLine } from "./DataLine.tsx";
import { MatrixButton } from "./MatrixButton.tsx";
import { QueryButton } from "./QueryButton.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Toolbar } from "./Toolbar.tsx";

/** Name, what the data is, search and tools. */
export function TopBar(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <header className="top-bar">
      <div className="brand">
        <button type="button" className="brand-name" onClick={() => run(clearView)}>
          {t("app.name")}
        </button>
        <DataLine />
      </div>
      <div className="ask">
        <SearchBox />
        <QueryButton />
        <MatrixButton />
      </div>
      <Toolbar />
    </header>
  );
}
