import type { NamedOwner } from './found.ts';

const address = /[^\s<>()[\],;]+@[^\s<>()[\],;]+\.[^\s<>()[\],;]+/u;
const shared = /\s+(\d+)\s*\/\s*(\d+)\s*$/u;

function ownerIn(text: string): NamedOwner {
  const email = address.exec(text)?.[0] ?? '';
  const rest = text
    .replace(email, ' ')
    .replace(/[<>()[\]]/gu, ' ')
    .trim()
    .replace(/^@/u, '');
  const [, part, whole] = shared.exec(` ${rest}`) ?? [];
  const share = part && Number(whole) > 0 ? Number(part) / Number(whole) : 1;
  const name = (part ? ` ${rest}`.replace(shared, '') : rest).replace(/\s+/gu, ' ').trim();
  return { name: name || email, email, share };
}

/** The owners that a cell names: `A; B`, `A, B`, one a line, e-mails with a name or without, shares as `A 2/3`. */
export function ownersIn(text: string): readonly NamedOwner[] {
  // Between semicolons or lines a comma belongs to a name.
  const mark = /[;\n|]/u.test(text) ? /[;\n|]/u : /[,、，]|\s\/\s|\s&\s/u;
  const owners = text
    .split(mark)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(ownerIn);
  return owners.filter(({ name }, at) => owners.findIndex((other) => other.name === name) === at);
}
