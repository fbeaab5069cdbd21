/** One step of the schema. Never edited after a release: a later one is added instead. */
export interface Migration {
  /** The `user_version` of a file after this step. */
  readonly version: number;
  readonly sql: string;
}
