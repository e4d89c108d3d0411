import { beforeAll, describe, expect, it } from "@jest/globals";
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { ApiError } from "../../../client/api/apiError.ts";
import { ZoomControls } from "../../../client/canvas/ZoomControls.tsx";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { histogramOf } from "../../../client/model/histogram.ts";
import { AnswerCards } from "../../../client/panels/AnswerCards.tsx";
import { DetailPanel } from "../../../client/panels/DetailPanel.tsx";
import { ExpandChooser } from "../../../client/panels/ExpandChooser.tsx";
import { FiltersPanel } from "../../../client/panels/FiltersPanel.tsx";
import { HistoryMenu } from "../../../client/panels/HistoryMenu.tsx";
import { TimeHandle } from "../../../client/panels/TimeHandle.tsx";
import { useTimeMover } from "../../../client/panels/useTimeMover.ts";
import { setTime, toggleKind } from "../../../client/state/actions/filter.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const COUNT = 60;
const IDS = Array.from({ length: COUNT }, (_, at) => `official:o${at}`);
const EVIDENCE = {
  id: "e:1",
  start: 0,
  end: 15,
  sentence: "Họ đã gặp nhau.",
  document: { ...exampleEntity("document:d"), publisher: "Báo", url: null, published: "2024-01-02", textIs: "DIGEST", language: "VI" },
} as const;
const RELATIONS = IDS.map((id, at) =>
  exampleRelation(id, "COOPERATED_WITH", IDS[(at + 1) % COUNT] ?? "", {
    start: `${2000 + (at % 20)}`,
    dateBasis: "STATED",
    firstEvidence: [EVIDENCE],
  }),
);
const STATE: ExplorerState = {
  ...INITIAL_STATE,
  entities: Lookup.of(byId(IDS.map((id) => exampleEntity(id)))),
  relations: Lookup.of(byId(RELATIONS)),
  view: { ...INITIAL_STATE.view, entities: IDS, relations: RELATIONS.map(({ id }) => id) },
};

beforeAll(async () => {
  await startI18n("EN");
});

describe("a long list", () => {
  it("of selected entities comes in parts, and so do the relations among them", () => {
    showPanel(<DetailPanel />, { ...STATE, view: { ...STATE.view, selection: { entities: IDS, relations: [] } } });
    const sizes = (): number[] => [...document.querySelectorAll("ul.plain-list")].map((list) => list.children.length);
    expect(sizes()).toEqual([50, 50]);
    expect(screen.getByLabelText("Relations among these").textContent).toContain("60");
    const [first] = screen.getAllByText("10 more (10 left)");
    fireEvent.click(first ?? document.body);
    expect(sizes()).toEqual([60, 50]);
    expect(screen.getAllByText("10 more (10 left)")).toHaveLength(1);
  });

  it("of answers comes in parts, newest first, each sentence in its own language", () => {
    showPanel(<AnswerCards />, STATE);
    const { children } = screen.getByLabelText("What is recorded");
    expect(children).toHaveLength(50);
    expect(children[0]?.textContent).toContain("2019");
    expect(children[0]?.textContent).toContain("in Vietnamese");
    expect(screen.getAllByText(EVIDENCE.sentence)[0]?.lang).toBe("vi");
  });
});

describe("the history", () => {
  const steps = (count: number): ExplorerState =>
    Array.from({ length: count }).reduce<ExplorerState>((state) => toggleKind(state, "OFFICIAL"), STATE);

  it.each([
    [50, "Beginning"],
    [51, "As far back as is kept (earlier steps dropped)"],
  ])("of %d steps goes back to: %s", async (count, name) => {
    showPanel(<HistoryMenu />, steps(count));
    await userEvent.click(screen.getByRole("button", { name: "History" }));
    expect((await screen.findAllByRole("menuitem", { hidden: true })).at(-1)?.textContent).toBe(name);
  });
});

describe("the fewest relations of an entity", () => {
  it("filter once the number is typed to its end, as one named step, and not where it stayed the same", async () => {
    const { store } = showPanel(<FiltersPanel />, STATE);
    const field = screen.getByLabelText("Fewest relations of an entity");
    await userEvent.clear(field);
    await userEvent.type(field, "12");
    expect(store.getState().past).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.filters.minDegree).toBe(12);
    await userEvent.clear(field);
    await userEvent.type(field, "12");
    await userEvent.tab();
    expect(store.getState().past.map(({ name }) => name.en)).toEqual(["At least 12 relations of an entity"]);
  });
});

describe("the choice of neighbours", () => {
  it("says what went wrong with the id of the error, and tries again", async () => {
    let calls = 0;
    const failing = (): Promise<never> => {
      calls += 1;
      return Promise.reject(new ApiError("UNAVAILABLE", "busy", "abc-2"));
    };
    showPanel(<ExpandChooser />, { ...STATE, chooserId: IDS[0] }, failing);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("abc-2");
    await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(calls).toBe(2);
    expect((await screen.findByRole("alert")).textContent).toContain("abc-2");
  });
});

describe("a handle of the window of time", () => {
  function Handle(): ReactNode {
    const histogram = histogramOf(RELATIONS);
    const move = useTimeMover();
    const range = { first: 0, last: histogram.bins.length - 1 };
    return (
      <svg>
        <TimeHandle side="first" histogram={histogram} range={range} x={0} height={10} edgeAt={() => 0} move={move} />
      </svg>
    );
  }

  it("tells what the window holds once a held key is let go, not at each of its steps", () => {
    const { store } = showPanel(<Handle />, setTime(STATE, { from: "2001" }));
    const handle = screen.getByRole("slider");
    for (const repeat of [false, true, true]) act(() => void fireEvent.keyDown(handle, { key: "ArrowRight", repeat }));
    expect(store.getState().announcement).toBeUndefined();
    act(() => void fireEvent.keyUp(handle, { key: "ArrowRight" }));
    expect(store.getState().announcement?.count).toBe(1);
  });
});

describe("the zoom level", () => {
  it("is named, and not told at each step of a wheel", () => {
    showPanel(<ZoomControls onKey={() => undefined} />, { ...STATE, viewport: { x: 0, y: 0, zoom: 0.5 } });
    expect(screen.getByLabelText("Zoom level").textContent).toBe("50 %");
    expect(screen.queryByRole("status")).toBeNull();
  });
});
