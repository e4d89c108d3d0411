import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

function BrokenNote({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="broken" role="alert">
      <h2>{t("broken.title")}</h2>
      <p className="quiet">{t("broken.text")}</p>
      <div className="tries">
        <Button size="compact-sm" onClick={onRetry}>
          {t("failure.retry")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
          {t("broken.reload")}
        </Button>
      </div>
    </div>
  );
}

/** Keeps a failure of one part of the page, such as code that could not be loaded, from taking the rest with it. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <BrokenNote onRetry={() => this.setState({ isBroken: false })} />;
  }
}
