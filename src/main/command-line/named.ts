import { Problem } from '#domain/problem.ts';
import { fold } from '#domain/search/fold.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be named on the command line, as one and as several. */
const words = {
  cycle: 'cycles',
  workshop: 'workshops',
  team: 'teams',
  person: 'people',
} as const;

/**
 * The row that a user named: by its id, by its name to the letter, else by its name whatever its case and accents.
 * @throws Problem `command-line/usage` naming those that there are, or those that are called alike with their ids
 */
export function rowNamed<T extends Named>(rows: readonly T[], name: string, what: keyof typeof words): T {
  const byId = rows.find(({ id }) => id === name);
  if (byId) return byId;
  const exact = rows.filter((row) => row.name === name);
  const alike = exact.length > 0 ? exact : rows.filter((row) => fold(row.name) === fold(name));
  const [found] = alike;
  if (found && alike.length === 1) return found;
  if (found) {
    const choices = alike.map(({ id, name: called }) => `${called} = ${id}`).join(', ');
    throw new Problem('command-line/usage', {
      detail: `There are ${alike.length} ${words[what]} called “${name}”; say which by its id: ${choices}.`,
    });
  }
  const names = rows.slice(0, 20).map((row) => row.name);
  const others = rows.length > names.length ? `, and ${rows.length - names.length} more` : '';
  throw new Problem('command-line/usage', {
    detail: `There is no ${what} “${name}”; there are: ${names.join(', ') || 'none'}${others}.`,
  });
}
