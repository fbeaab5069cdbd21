import dayjs from 'dayjs';
import { create } from 'zustand';
import type { PlanStart } from '#contract/plan-file.ts';
import { type CycleProposal, type ProposedCycle, proposedCycles } from '#domain/cycle/proposed-cycles.ts';
import type { Span } from '#domain/cycle/span.ts';
import { spanName } from '#domain/cycle/span-name.ts';
import { readPeopleList } from '#domain/organisation/people-list.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { clockTime } from '#domain/workshop/time-of-day.ts';
import { usualStart } from '#domain/workshop/times.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import { kept } from '../typing/kept.ts';
import type { AgendaStep } from '../workshop/agenda-lines.tsx';

/** What was answered so far; it stays until a plan is made of it, whatever happens to the page it is typed on. */
export interface StartDraft {
  readonly company: string;
  /** Null is the usual one of the language. */
  readonly currency: string | null;
  /** The name of a proposed cycle, null for the one that is proposed first, or dates of one's own. */
  readonly cycle: string | null | Span;
  readonly people: string;
  readonly heldOn: string;
  /** As a clock shows it, `09:00`. */
  readonly startsAt: string;
  readonly agenda: readonly AgendaStep[];
}

const lastBeginning = 17;

/** Today at the next half hour; in the evening tomorrow in the morning. */
function nextSitting(): Pick<StartDraft, 'heldOn' | 'startsAt'> {
  const now = dayjs();
  if (now.hour() >= lastBeginning)
    return { heldOn: now.add(1, 'day').format('YYYY-MM-DD'), startsAt: clockTime(usualStart) };
  const minutes = now.hour() * 60 + now.minute();
  return { heldOn: now.format('YYYY-MM-DD'), startsAt: clockTime(Math.ceil((minutes + 1) / 30) * 30) };
}

const freshDraft = (): StartDraft => ({
  company: '',
  currency: null,
  cycle: null,
  people: '',
  ...nextSitting(),
  agenda: defaultAgenda('planning').map((line, index) => ({ ...line, id: `step-${index}` })),
});

/** The answers lie beside what is typed elsewhere, until a plan is made of them. */
const keep = 'start';

const useDraftStore = create<{ readonly draft: StartDraft | null }>(() => ({
  draft: JSON.parse(kept.read(keep, '') ?? 'null') as StartDraft | null,
}));

/** The answers, and how they change. */
export const startDraft = {
  read: (): StartDraft => useDraftStore.getState().draft ?? freshDraft(),
  change: (patch: Partial<StartDraft>): void => {
    const draft = { ...startDraft.read(), ...patch };
    useDraftStore.setState({ draft });
    kept.write(keep, JSON.stringify(draft), '');
  },
  /** Forgets the answers once a plan was made of them. */
  forget: (): void => {
    useDraftStore.setState({ draft: null });
    kept.forget(keep);
  },
};

export function useStartDraft(): StartDraft {
  const { draft } = useDraftStore();
  return draft ?? freshDraft();
}

export const currencyOf = ({ currency }: StartDraft, language: Language): string =>
  currency ?? languageRecords[language].currency;

/** What is proposed for the day of the workshop. */
export const proposalFor = ({ heldOn }: StartDraft, language: Language): CycleProposal =>
  proposedCycles(heldOn, language);

/** The cycle that is chosen. */
export function chosenCycle(draft: StartDraft, language: Language): ProposedCycle {
  const { cycle } = draft;
  const { proposed, choices } = proposalFor(draft, language);
  if (cycle === null || typeof cycle === 'string')
    return choices.find(({ name }) => name === cycle) ?? proposed;
  return { ...cycle, name: spanName(cycle, language) };
}

/** The answers as a plan begins with them. */
export function planStartOf(
  draft: StartDraft,
  cycle: ProposedCycle,
  language: Language,
  workshopName: string | null,
): PlanStart {
  const { teams, people } = readPeopleList(draft.people);
  return {
    company: draft.company,
    currency: currencyOf(draft, language),
    cycle,
    teams: teams.map((team) => ({ name: team.name, people: [...team.people] })),
    people: [...people],
    workshop:
      workshopName === null
        ? null
        : {
            name: workshopName,
            purpose: '',
            place: '',
            heldOn: draft.heldOn,
            startsAt: draft.startsAt,
            agenda: draft.agenda.map(({ kind, title, minutes }) => ({ kind, title, minutes })),
          },
  };
}
