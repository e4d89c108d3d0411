/** A place in a grid; row -1 holds the headings of columns, column -1 those of rows. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 10;

function between(value: number, last: number): number {
  return Math.min(Math.max(value, -1), last);
}

/** Where a key leads from a place in a grid whose last row and column are given; undefined for keys that lead nowhere. */
export function gridStep(at: GridPlace, last: GridPlace, { key, ctrlKey }: { key: string; ctrlKey: boolean }): GridPlace | undefined {
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowLeft: { row: at.row, column: at.column - 1 },
    ArrowRight: { row: at.row, column: at.column + 1 },
    PageUp: { row: at.row - PAGE_ROWS, column: at.column },
    PageDown: { row: at.row + PAGE_ROWS, column: at.column },
    Home: { row: ctrlKey ? -1 : at.row, column: -1 },
    End: { row: ctrlKey ? last.row : at.row, column: last.column },
  };
  const goal = moves[key];
  return goal === undefined ? undefined : { row: between(goal.row, last.row), column: between(goal.column, last.column) };
}
