import type Database from 'better-sqlite3';
import type { HistoryFilter, ListedEntry } from '#contract/history.ts';
import { fold } from '#domain/search/fold.ts';
import { type ChangeSetRow, entryOf, leftOutOfHistory } from './journal.ts';

/** Finds change sets in the journal, for whoever looks through all of it. */
export class HistoryReader {
  private readonly statements;

  constructor(db: Database.Database) {
    db.function('folded', { deterministic: true, directOnly: true }, (text) => fold(String(text)));
    const among = (name: string) => `action IN (SELECT value FROM json_each(@${name}))`;
    this.statements = {
      found: db
        .prepare(
          `SELECT sequence FROM change_set WHERE action NOT IN (${leftOutOfHistory})
             AND (@author IS NULL OR author = @author) AND (@actions IS NULL OR ${among('actions')})
             AND (@since IS NULL OR at >= @since) AND (@until IS NULL OR at <= @until)
             AND (@text IS NULL OR instr(folded(subject), @text) > 0 OR ${among('worded')}) ORDER BY sequence`,
        )
        .pluck(),
      some: db.prepare(
        'SELECT * FROM change_set WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence',
      ),
      authors: db
        .prepare("SELECT DISTINCT author FROM change_set WHERE author <> '' ORDER BY author COLLATE NOCASE")
        .pluck(),
    };
  }

  /** The numbers of the change sets that a filter finds, in the order they were made. */
  sequences({ author, actions, since, until, words }: HistoryFilter): number[] {
    return this.statements.found.all({
      author,
      since,
      until,
      actions: actions && JSON.stringify(actions),
      text: words && fold(words.text),
      worded: JSON.stringify(words?.actions ?? []),
    }) as number[];
  }

  entries(sequences: readonly number[]): ListedEntry[] {
    const rows = this.statements.some.all(JSON.stringify(sequences)) as ChangeSetRow[];
    return rows.map((row) => ({ ...entryOf(row), author: row.author, changes: [] }));
  }

  authors(): string[] {
    return this.statements.authors.all() as string[];
  }
}
