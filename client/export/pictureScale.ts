/** What every browser that is about draws: longer sides or larger areas come out empty. */
const LONGEST_SIDE = 16_000;
const LARGEST_AREA = 64_000_000;

/** The largest scale up to the wanted one at which a picture of this size can be drawn, in tenths. */
export function pictureScale({ width, height }: { readonly width: number; readonly height: number }, wanted: number): number {
  const bySide = LONGEST_SIDE / Math.max(width, height, 1);
  const byArea = Math.sqrt(LARGEST_AREA / Math.max(width * height, 1));
  const most = Math.min(bySide, byArea);
  return most >= wanted ? wanted : Math.max(0.1, Math.floor(most * 10) / 10);
}
