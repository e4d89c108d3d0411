import { setNonce } from "get-nonce";

/** The nonce that the server put into this page; none in development. */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
}

/** Hands the page's nonce to libraries that write styles of their own. */
export function shareNonce(): void {
  const nonce = pageNonce();
  if (nonce === undefined) return;
  setNonce(nonce);
  // Cytoscape writes its stylesheet without a nonce unless one of this id is there already.
  const style = document.createElement("style");
  style.id = "__________cytoscape_stylesheet";
  style.nonce = nonce;
  style.textContent = ".__________cytoscape_container { position: relative; }";
  document.head.append(style);
}
