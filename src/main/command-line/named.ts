import { fold } from '#domain/search/fold.ts';
import { misused, said } from './spoken.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The row that a user named: by its id, by its name to the letter, else by its name whatever its case and accents.
 * @throws Problem `command-line/usage` naming those that there are, or those that are called alike with their ids
 */
export function rowNamed<T extends Named>(
  rows: readonly T[],
  name: string,
  what: 'cycle' | 'workshop' | 'team' | 'person',
): T {
  const byId = rows.find(({ id }) => id === name);
  if (byId) return byId;
  const exact = rows.filter((row) => row.name === name);
  const alike = exact.length > 0 ? exact : rows.filter((row) => fold(row.name) === fold(name));
  const [found] = alike;
  if (found && alike.length === 1) return found;
  if (found) {
    const choices = alike.map(({ id, name: called }) => `${called} = ${id}`).join(', ');
    throw misused(said(`commandLine.named.${what}.several`, { count: alike.length, name, choices }));
  }
  const names = rows.slice(0, 20).map((row) => row.name);
  const all = names.join(', ') || said('commandLine.named.nothing');
  const count = rows.length - names.length;
  const some = count > 0 ? said('commandLine.named.more', { names: all, count }) : all;
  throw misused(said(`commandLine.named.${what}.none`, { name, names: some }));
}
