/** What is to be set: which template, and what it says. */
export interface Setting {
  /** The folder of the document, whose template has its name. */
  readonly document: string;
  /** All that the template sets, as JSON: texts are words, never markup. */
  readonly data: unknown;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The characters that no font here shows, each as it was typed: on paper their codes stand in a box. */
  readonly missing: readonly string[];
}
