/** What a form that is sent by mail is told, and what comes back from it (`domain/room/answers`). */
export type { Answers, FormContent } from '#domain/room/answers.ts';
