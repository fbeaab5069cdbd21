import type { TableName } from '#domain/tables/tables.ts';

/** A row as the journal holds it: what was removed, in columns of the schema it was removed under. */
export type Image = Readonly<Record<string, unknown>>;

/** One step of the schema. Never edited after a release: a later one is added instead. */
export interface Migration {
  /** The `user_version` of a file after this step. */
  readonly version: number;
  readonly sql: string;
  /** `digestOfSchema` of what is there after this step. Only the latest says it: what most files have is known at once. */
  readonly digest?: string;
  /** What a row of the schema before becomes, of each table that `sql` gives columns: the same that `sql` makes of it. */
  readonly images?: { readonly [Table in TableName]?: (image: Image) => Image };
}
