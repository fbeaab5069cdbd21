import { type DocumentKind, documentKinds } from '#contract/document.ts';
import type { Printable } from './printable.ts';

const files = import.meta.glob<{ readonly printable?: Printable<never> }>(['./*/*.ts', '!./**/*.test.ts'], {
  eager: true,
});

/** Each document is made by what the file of its name in its folder says; without one the program does not start. */
const printables = new Map(
  documentKinds.map((kind) => {
    const printable = files[`./${kind}/${kind}.ts`]?.printable;
    if (!printable) throw new Error(`Nothing says how the document “${kind}” is made.`);
    return [kind, printable as unknown] as const;
  }),
);

export const printableOf = <Kind extends DocumentKind>(kind: Kind): Printable<Kind> =>
  printables.get(kind) as Printable<Kind>;
