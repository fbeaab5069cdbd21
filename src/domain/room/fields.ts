import { z } from 'zod';

/** A key that a device makes for one note of its own, at random. */
export const deviceKeyText = z.string().regex(/^[\w-]{22,64}$/u);

/** What would break a line, for whoever reads a name on a screen, in a terminal or on paper. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What shapes the letter or picture before it, in scripts that join letters, in Han and in emoji. */
const shaping = String.raw`\u180B-\u180F\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}`;
/** What is never seen, and may turn a line round or tell two names apart that look alike. */
const unseen = new RegExp(String.raw`(?![${shaping}])\p{Default_Ignorable_Code_Point}`, 'gu');
/** Marks and what shapes behind letters and signs that nothing shapes: what does is as unseen there. */
const idle = new RegExp(
  String.raw`(^|[\p{Z}\p{P}\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])([\p{M}${shaping}]+)`,
  'gu',
);
const shapes = new RegExp(`[${shaping}]`, 'gu');
/** The frame of a key, as around the 1 of an emoji. */
const keycap = '\u20E3';
const withoutIdle = (text: string): string =>
  text.replace(idle, (whole, before: string, behind: string) =>
    behind.includes(keycap) ? whole : before + behind.replace(shapes, ''),
  );
/** Something of which there is anything to see. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{M}\p{Z}\u2800]/u;

/** A name that somebody types for themselves: one line of text that shows whose it is. */
export const seatName = z
  .string()
  .max(1000)
  .transform((text) => withoutIdle(text.toWellFormed().replace(unseen, '').replace(steering, ' ')).trim())
  .pipe(z.string().max(120).regex(seen));
