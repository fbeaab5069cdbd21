import type { en } from './en/catalogue.ts';

/** The catalogue that all others follow: its keys and its slots are checked wherever a text is asked for. */
export type English = typeof en;

/** What any language says where English has `Node`. */
export type Said<Node> = Node extends string
  ? string
  : Node extends readonly (infer Entry)[]
    ? readonly Said<Entry>[]
    : { readonly [Name in keyof Node]: Said<Node[Name]> };

/** What the catalogue of any language holds. */
export type Texts = Said<English>;
