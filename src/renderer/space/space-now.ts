import type { SpaceStatus } from '#contract/space.ts';
import { localeOf } from '#domain/number-format/number-format.ts';
import type { ProblemCode } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import type { Translate } from '#texts/texts.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';

/** How the open plan and its space stand to each other; null while it is not shared. */
export const useSpace = (): SpaceStatus | null => usePlanStore(({ space }) => space);

export const isShared = (): boolean => usePlanStore.getState().space !== null;

/** What is wanted of somebody to come in, rather than of the network or of who runs the space. */
const ofPasswords: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'space/no-password',
  'space/wrong-password',
]);
export const wantsPassword = (code: ProblemCode | undefined): boolean =>
  code !== undefined && ofPasswords.has(code);

/** The time of the day of a moment; its day as well where that is another. */
function since(at: string, language: Language): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return moment.toLocaleString(localeOf(language), { ...day, hour: '2-digit', minute: '2-digit' });
}

/** How many members are here, with whoever looks; nothing where nobody else is. */
function membersHere({ others, me }: SpaceStatus, t: Translate): string[] {
  const roles = new Set([me.role, ...others.map(({ role }) => role)]);
  return roles.size > 1 ? [t('sharedPlan.othersHere', { count: roles.size })] : [];
}

/** How plan and space stand to each other: what is most to be known first. */
export function standingWords(space: SpaceStatus, language: Language, t: Translate): string[] {
  const { standing, toSend, waiting, offlineSince, problem } = space;
  const sending = toSend > 0 ? [t('sharedPlan.toSend', { count: toSend })] : [];
  const decide = waiting > 0 ? [t('sharedPlan.decide', { count: waiting })] : [];
  switch (standing) {
    case 'offline':
      return [
        t('sharedPlan.standing.offline', { time: since(offlineSince ?? '', language) }),
        ...sending,
        ...decide,
      ];
    case 'refused':
      return [
        t(wantsPassword(problem?.code) ? 'sharedPlan.password' : 'sharedPlan.standing.refused'),
        ...sending,
        ...decide,
      ];
    case 'connecting':
      return [t('sharedPlan.standing.connecting'), ...sending, ...decide];
    case 'sending':
    case 'up-to-date':
      if (decide.length > 0) return [...decide, ...sending];
      if (sending.length > 0) return sending;
      return [t('sharedPlan.standing.up-to-date'), ...membersHere(space, t)];
  }
}
