/** What a sentence says by its words alone, in one language. */
export interface WordingRules {
  /** Words that can mean anything. */
  readonly vague: readonly RegExp[];
  /** Words that are vague in other company: “no more complaints”, “best practice”, “baik … maupun”. */
  readonly firm: RegExp;
  /** What may stand before the first word that says something: a label, a wish, who does it. */
  readonly leadIns: ReadonlySet<string>;
  /** Who is to do it: “HR will …”, “tim keuangan akan …”. */
  readonly doers: RegExp;
  /** What joins two things: a word, a semicolon, a comma or slash between spaces or before one. */
  readonly joints: RegExp;
  /** Numbers in words, and what says that there is to be none of something. */
  readonly numbers: RegExp;
  /** Whether a phrase begins with an activity rather than with what comes of it. */
  readonly isActivity: (phrase: readonly string[]) => boolean;
  /** Whether a phrase behind a joint begins with a verb. */
  readonly beginsWithVerb: (phrase: readonly string[], joint: string) => boolean;
  readonly isVerb: (word: string) => boolean;
}

/**
 * Where a sentence says that there is to be none of something, which measures it: “no stock-outs”, “tanpa jam kosong”.
 * Behind its first words the same ones tell how: “because there is no room”, “tanpa menambah orang”.
 */
export const beginning = '(?:^|[,;:]|\\s[–-])\\s*';
