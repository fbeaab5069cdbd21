/** What is to be set: which template, and what it says. */
export interface Setting {
  /** The folder of the document, whose template has its name. */
  readonly document: string;
  /** All that the template sets, as JSON: texts are words, never markup. */
  readonly data: unknown;
  readonly attachment?: Attachment | null;
}

/** A file that goes along inside a document. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** How long a document is, and on which of its pages each heading with a name begins. */
export interface Measured {
  readonly pages: number;
  readonly places: Readonly<Record<string, number>>;
}

export interface Typeset extends Measured {
  readonly pdf: Uint8Array;
  /** The characters that no font here shows, each as it was typed: on paper their codes stand in a box. */
  readonly missing: readonly string[];
}

/** Pages as drawings (SVG) that stand by themselves. */
export interface Drawn {
  /** How many pages there are. */
  readonly pages: number;
  readonly drawings: readonly string[];
  /** The characters that no font here shows. */
  readonly missing: readonly string[];
}
