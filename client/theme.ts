import { createTheme, type MantineColorsTuple } from "@mantine/core";

const ACCENT: MantineColorsTuple = [
  "#eef0fd",
  "#dcdff8",
  "#b7bdf0",
  "#9099e9",
  "#6f7ae3",
  "#5a67df",
  "#4451c6",
  "#3a46ad",
  "#313c9a",
  "#263087",
];

const DARK: MantineColorsTuple = [
  "#e8eaec",
  "#c4c9cd",
  "#9aa3ac",
  "#6b747d",
  "#3d444b",
  "#2f353b",
  "#22262b",
  "#1b1e22",
  "#15171a",
  "#0f1113",
];

/** One accent on calm surfaces; type in Inter with figures of equal width. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 5 },
  colors: { accent: ACCENT, dark: DARK },
  fontFamily: '"Inter Variable", "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  defaultRadius: "sm",
  cursorType: "pointer",
  autoContrast: true,
  // The page never scrolls. Locking it would set a property of the body that every element inherits, and cost a style of all of them.
  components: { Modal: { defaultProps: { lockScroll: false } }, ModalRoot: { defaultProps: { lockScroll: false } } },
});
