import type { ReactNode } from "react";

function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export const SearchIcon = (): ReactNode => <Icon path="M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4ZM14.2 14.2l-3.4-3.4" />;
export const PathIcon = (): ReactNode => (
  <Icon path="M3.2 14.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM12.8 5.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5 12.5h4.2a2.2 2.2 0 0 0 0-4.5H6.8a2.2 2.2 0 0 1 0-4.5H11" />
);
export const QueryIcon = (): ReactNode => <Icon path="M5 3 1.8 8 5 13M11 3l3.2 5L11 13M9.2 2.5 6.8 13.5" />;
export const FitIcon = (): ReactNode => <Icon path="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5" />;
export const LayoutIcon = (): ReactNode => <Icon path="M2.5 2.5h4v11h-4zM9.5 2.5h4v4.5h-4zM9.5 10h4v3.5h-4z" />;
export const RelayoutIcon = (): ReactNode => <Icon path="M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.5v3h-3" />;
export const UndoIcon = (): ReactNode => <Icon path="M5.5 3 2.5 6l3 3M2.8 6h6.7a3.7 3.7 0 0 1 0 7.4H7" />;
export const RedoIcon = (): ReactNode => <Icon path="M10.5 3l3 3-3 3M13.2 6H6.5a3.7 3.7 0 0 0 0 7.4H9" />;
export const ClearIcon = (): ReactNode => <Icon path="M3 4.5h10M6.5 2h3M4.5 4.5l.7 9h5.6l.7-9" />;
export const SunIcon = (): ReactNode => (
  <Icon path="M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
);
export const MoonIcon = (): ReactNode => <Icon path="M13.5 9.5A5.8 5.8 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7Z" />;
export const CloseIcon = (): ReactNode => <Icon path="M4 4l8 8M12 4l-8 8" />;
export const CopyIcon = (): ReactNode => <Icon path="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />;
export const BackIcon = (): ReactNode => <Icon path="M9.5 3.5 5 8l4.5 4.5" />;
export const TableIcon = (): ReactNode => <Icon path="M2 3h12v10H2zM2 6.5h12M6.5 6.5V13" />;
export const ArrowIcon = (): ReactNode => <Icon path="M3 8h9.5M9 4.5 12.5 8 9 11.5" />;
export const QuestionIcon = (): ReactNode => (
  <Icon path="M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.4-1.2.9-1.2 1.7M8 12.2v.1M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z" />
);
export const CommandIcon = (): ReactNode => <Icon path="M3 4.5 6.5 8 3 11.5M8 12h5" />;
export const ListIcon = (): ReactNode => <Icon path="M5.5 4H14M5.5 8H14M5.5 12H14M2.3 4h.1M2.3 8h.1M2.3 12h.1" />;
export const KeyboardIcon = (): ReactNode => <Icon path="M1.5 4h13v8.5h-13zM4 6.8h.1M6.7 6.8h.1M9.3 6.8h.1M12 6.8h.1M5 9.8h6" />;
export const SystemIcon = (): ReactNode => <Icon path="M2 3h12v8H2zM5.5 13.5h5M8 11v2.5" />;
export const OutIcon = (): ReactNode => <Icon path="M6.5 3.5H3v9.5h9.5V9.5M9.5 2.5h4v4M13.3 2.7 7.5 8.5" />;
export const HistoryIcon = (): ReactNode => <Icon path="M2.5 8a5.5 5.5 0 1 0 1.8-4.1M2.5 2v2.5H5M8 5v3.2l2.2 1.4" />;
export const ShareIcon = (): ReactNode => <Icon path="M8 10V2M5 4.5 8 1.8l3 2.7M4 7.5H2.8v6.7h10.4V7.5H12" />;
export const EyeIcon = (): ReactNode => (
  <Icon path="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
);
export const EyeOffIcon = (): ReactNode => <Icon path="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM3 13 13 3" />;
export const FilterIcon = (): ReactNode => <Icon path="M2 3.5h12M4.5 8h7M6.5 12.5h3" />;
export const PlayIcon = (): ReactNode => <Icon path="M4.5 3v10l8-5Z" />;
export const PauseIcon = (): ReactNode => <Icon path="M5.5 3v10M10.5 3v10" />;
export const ForthIcon = (): ReactNode => <Icon path="M6.5 3.5 11 8l-4.5 4.5" />;
export const MatrixIcon = (): ReactNode => <Icon path="M2 2h12v12H2zM2 6h12M2 10h12M6 2v12M10 2v12" />;
