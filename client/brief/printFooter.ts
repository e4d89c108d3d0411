import type { BriefDocument } from "../model/brief/briefDocument.ts";

/** Text as a CSS string: nothing in it can end the string. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, " ")}"`;
}

/** The line at the foot of each printed page: what it is, data version and date at the left, the page number at the right. */
export function pageFooter({ title, stamp }: BriefDocument): string {
  const line = [`Whomet · ${title}`, ...stamp.slice(0, 2).map(({ label, value }) => `${label}: ${value}`)].join(" · ");
  const look = 'font: 8pt "Inter Variable", sans-serif; color: #5d666f;';
  return `@page { size: A4; margin: 18mm 18mm 20mm;
    @bottom-left { content: ${cssString(line)}; ${look} }
    @bottom-right { content: counter(page) " / " counter(pages); ${look} } }`;
}

/** Puts the footer on printed pages until the returned function is called. A page may set a style sheet of its own by script under any policy. */
export function installFooter(brief: BriefDocument): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageFooter(brief));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
