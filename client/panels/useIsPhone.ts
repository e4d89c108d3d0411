import { useMediaQuery } from "@mantine/hooks";

/** Where the window is narrower than this, it is a phone's. */
export const PHONE = "(max-width: 760px)";

/** Whether the window is as narrow as a phone's. */
export function useIsPhone(): boolean {
  return useMediaQuery(PHONE, false, { getInitialValueInEffect: false });
}
