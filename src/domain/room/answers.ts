import { z } from 'zod';
import { storable } from '../plan/storable.ts';
import { Problem } from '../problem.ts';
import { deviceKeyText } from './fields.ts';
import {
  answersFormat,
  answersVersion,
  longestText,
  mostKeyResults,
  mostWritten,
} from './preparation-limits.ts';

/* What somebody filled into a form that was sent to them, as it comes back: a small JSON. Anybody may have written it. */

const id = z.string().min(1).max(64);
const text = z.string().trim().min(1).max(longestText);
const key = deviceKeyText;

/** What a form is told of its workshop: no more than whoever comes to the room before it begins is shown. */
export interface FormContent {
  readonly planId: string;
  readonly workshop: {
    readonly id: string;
    readonly name: string;
    readonly cycle: string;
    readonly heldOn: string | null;
  };
  readonly areNamed: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The language that it speaks at first. */
  readonly language: string;
}

const answersSchema = z.strictObject({
  format: z.literal(answersFormat),
  version: z.literal(answersVersion),
  planId: id,
  workshopId: id,
  /** Made by the form at random: two files of one form are two states of the same answers. */
  id: key,
  savedAt: z.iso.datetime(),
  /** Somebody of the list, or a name that was typed. */
  person: z.strictObject({ id: id.nullable(), name: z.string().trim().min(1).max(120) }),
  /** Whether ideas were promised to stand under a name. */
  areNamed: z.boolean(),
  ideas: z.array(z.strictObject({ key, text })).max(mostWritten.idea),
  gaps: z
    .array(z.strictObject({ key, text, cause: z.string().trim().max(longestText) }))
    .max(mostWritten.gap),
  drafts: z
    .array(z.strictObject({ key, text, keyResults: z.array(text).max(mostKeyResults) }))
    .max(mostWritten.draft),
  /** The keys of what an earlier file of the form may have brought, and was thrown away since. */
  removed: z.array(key).max(500),
});
/** What somebody filled into a form. */
export type Answers = z.infer<typeof answersSchema>;

/** The most bytes of a file of answers: far above what a form gives. */
export const mostAnswerBytes = 1024 * 1024;

const formatOf = z.looseObject({ format: z.literal(answersFormat), version: z.number() });

/**
 * What a file holds that a form gave.
 * @throws Problem `answers/unreadable`, `answers/newer-version`, `answers/unsound`
 */
export function readAnswers(file: string, content: string): Answers {
  const known = formatOf.safeParse(parsed(content));
  if (!known.success) throw new Problem('answers/unreadable', { file });
  if (known.data.version > answersVersion) throw new Problem('answers/newer-version', { file });
  const answers = answersSchema.safeParse(known.data);
  if (!answers.success) {
    const field = answers.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new Problem('answers/unsound', { file, field });
  }
  const { ideas, gaps, drafts } = answers.data;
  const keys = [...ideas, ...gaps, ...drafts].map((one) => one.key);
  if (new Set(keys).size < keys.length) throw new Problem('answers/unsound', { file, field: 'key' });
  return answers.data;
}

function parsed(content: string): unknown {
  try {
    return storable(JSON.parse(content.replace(/^\uFEFF/u, '')));
  } catch {
    // Cut short, or something else: who asks says which file it is.
    return null;
  }
}
