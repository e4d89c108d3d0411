import { Skeleton } from "@mantine/core";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { showTable } from "../state/actions/notice.ts";
import { isPicking } from "../state/actions/pick.ts";
import { clearSelection } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { isWelcoming } from "../state/welcoming.ts";
import { BriefHost } from "./BriefHost.tsx";
import { AllHidden } from "./AllHidden.tsx";
import { Broken } from "./Broken.tsx";
import { ChooserHost } from "./ChooserHost.tsx";
import { GuideLayer, SkipLink } from "./GuideLayer.tsx";
import { hasDetails } from "./hasDetails.ts";
import { MatrixHost } from "./MatrixHost.tsx";
import { LiveRegion, Notices } from "./Notices.tsx";
import { OfflineBar } from "./OfflineBar.tsx";
import type { PhoneView } from "./PhoneSwitch.tsx";
import { PHONE_PARTS, PICTURE_PARTS } from "./pictureParts.ts";
import { ShareHost } from "./ShareHost.tsx";
import { TopBar } from "./TopBar.tsx";
import { usePaintedParts } from "./usePaintedParts.ts";
import { Welcome } from "./Welcome.tsx";
import { useIsPhone } from "./useIsPhone.ts";

// The empty canvas needs none of these; they come with the first view, as the canvas does.
const AnswerCards = lazy(PHONE_PARTS.AnswerCards);
const DetailPanel = lazy(PICTURE_PARTS.DetailPanel);
const EntityMenu = lazy(PICTURE_PARTS.EntityMenu);
const Headline = lazy(PICTURE_PARTS.Headline);
const Legend = lazy(PICTURE_PARTS.Legend);
const PickBar = lazy(async () => ({ default: (await import("./PickBar.tsx")).PickBar }));
const PhoneSwitch = lazy(PHONE_PARTS.PhoneSwitch);
const PhoneTable = lazy(async () => ({ default: (await import("./PhoneTable.tsx")).PhoneTable }));
const TableDrawer = lazy(PICTURE_PARTS.TableDrawer);
const TimeStrip = lazy(PICTURE_PARTS.TimeStrip);

function CanvasWait(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="canvas-wait" role="status" aria-label={t("canvas.loading")}>
      <Skeleton height="60%" radius="md" />
    </div>
  );
}

/** The parts in the order in which they are put up; the canvas, which takes longest, last. */
const PART = { headline: 1, legend: 2, timeStrip: 3, table: 4, canvas: 5 } as const;

interface CentreOptions {
  readonly canvas: ReactNode;
  readonly phoneView: PhoneView | undefined;
  readonly parts: number;
}

function Centre({ canvas, phoneView, parts }: CentreOptions): ReactNode {
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const isWelcome = useExplorerState(isWelcoming);
  if (isWelcome) return <Welcome />;
  if (isEmpty || parts < PART.canvas) return <CanvasWait />;
  if (phoneView === "cards")
    return (
      <Suspense fallback={<CanvasWait />}>
        <AnswerCards />
      </Suspense>
    );
  return (
    <Broken>
      <Suspense fallback={<CanvasWait />}>{phoneView === "table" ? <PhoneTable /> : canvas}</Suspense>
    </Broken>
  );
}

/** The whole window. The canvas is handed in: panels know nothing of how it draws. */
export function Frame({ canvas }: { readonly canvas: ReactNode }): ReactNode {
  const isPhone = useIsPhone();
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const isShowing = useExplorerState(hasDetails);
  const isChoosing = useExplorerState(isPicking);
  const question = useExplorerState((state) => state.view.question);
  const spotlight = useExplorerState((state) => state.view.spotlight);
  const { run } = useCommands();
  const [chosen, choose] = useState<{ readonly view: PhoneView; readonly spotlight?: typeof spotlight }>({ view: "cards" });
  // A path that is shown is looked at in the network.
  const picture = spotlight.length > 0 && chosen.spotlight !== spotlight ? "network" : chosen.view;
  const tableOpen = useExplorerState((state) => state.tableOpen);
  const phoneView = tableOpen ? "table" : picture;
  const show = (view: PhoneView): void => {
    run((state) => showTable(state, view === "table"));
    if (view !== "table") choose({ view, spotlight });
  };
  // On a narrow screen the cards come first; evidence opens when a card is tapped.
  useEffect(() => {
    if (isPhone && question !== undefined) run(clearSelection);
  }, [isPhone, question, run]);
  // The sheet with the paths, or the table, would cover the one that was just shown.
  useEffect(() => {
    if (isPhone && spotlight.length > 0) run((state) => showTable(state.panel.name === "paths" ? clearSelection(state) : state, false));
  }, [isPhone, spotlight, run]);
  const hasSides = !isEmpty || isShowing;
  const parts = usePaintedParts(!isEmpty, PART.canvas);
  return (
    <div className={`frame${isEmpty ? " frame-empty" : ""}${isShowing ? " frame-detail" : ""}`}>
      <SkipLink />
      <TopBar />
      <Suspense>{parts >= PART.legend && !isPhone && <Legend />}</Suspense>
      <main className="centre" id="content" tabIndex={-1}>
        <OfflineBar />
        <Suspense>{parts >= PART.headline && <Headline />}</Suspense>
        <Suspense>{isPhone && !isEmpty && <PhoneSwitch value={phoneView} onChange={show} />}</Suspense>
        <div className="stage">
          <Centre canvas={canvas} phoneView={isPhone ? phoneView : undefined} parts={parts} />
          <AllHidden />
          <Notices />
        </div>
        <Suspense>{isChoosing && <PickBar />}</Suspense>
        {parts >= PART.timeStrip && !(isPhone && (isChoosing || phoneView !== "network")) && (
          <Suspense fallback={null}>
            <TimeStrip />
          </Suspense>
        )}
      </main>
      <Suspense fallback={<div className="detail" />}>{hasSides && (!isPhone || isShowing) && <DetailPanel />}</Suspense>
      <Suspense>{parts >= PART.table && !isPhone && <TableDrawer />}</Suspense>
      <Suspense>{parts >= PART.table && <EntityMenu />}</Suspense>
      <ChooserHost />
      <BriefHost />
      <MatrixHost />
      <ShareHost />
      <LiveRegion />
      <GuideLayer />
    </div>
  );
}
