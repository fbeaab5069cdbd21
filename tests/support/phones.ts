import { type Browser, expect, type Page } from '@playwright/test';
import type { RoomStatus } from '#contract/room/room.ts';
import type { Language } from '../../src/texts/languages.ts';
import { ask } from './calls.ts';
import type { OnPlan } from './open-sample.ts';
import { patience } from './patience.ts';
import { rowsInFile } from './rows-in-file.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A running workshop whose room is open, as its facilitator has it. */
export interface OpenedRoom {
  readonly workshopId: string;
  readonly people: readonly Named[];
  readonly joinUrl: string;
  readonly code: string;
}

/** Prepares a workshop of some steps with the first people of a plan, lets it begin, and opens its room. */
export async function openRoom(
  { page, path }: Pick<OnPlan, 'page' | 'path'>,
  kinds: readonly string[],
  { participants = 4, kind = 'planning' } = {},
): Promise<OpenedRoom> {
  const { person, cycle } = rowsInFile(path) as { person: Named[]; cycle: (Named & { state: string })[] };
  const people = person.slice(0, participants);
  const { id: workshopId } = await ask(page, 'workshop/create', {
    kind,
    cycleId: cycle.at(-1)?.id,
    name: 'Planning with phones',
    purpose: '',
    place: '',
    heldOn: '2026-11-24',
    facilitatorId: null,
    participantIds: people.map(({ id }) => id),
    agenda: kinds.map((kind) => ({ kind, title: '', minutes: 20 })),
  });
  const { addresses, code } = await ask<RoomStatus>(page, 'room/open', { workshopId, port: 0 });
  const itself = addresses.find(({ kind }) => kind === 'this-computer');
  return { workshopId, people, joinUrl: itself?.joinUrl ?? '', code };
}

/** How a phone is held and what it asks for. */
export interface PhoneOptions {
  readonly language: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether whoever holds it has compared the fingerprint, and goes on though the phone warns of the certificate. */
  readonly isTrusting?: boolean;
}

/** A phone: a browser of its own, small and touched, in a language. */
export async function openPhone(
  browser: Browser | null,
  { language, viewport = { width: 390, height: 844 }, isTrusting = false }: PhoneOptions,
): Promise<Page> {
  if (!browser) throw new Error('A phone needs the browser of the story.');
  const locale = { en: 'en-GB', id: 'id-ID' }[language];
  const context = await browser.newContext({
    viewport,
    locale,
    hasTouch: true,
    isMobile: true,
    ignoreHTTPSErrors: isTrusting,
  });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/** The button of these words, as a thumb finds it. */
export const button = (phone: Page, name: string) => phone.getByRole('button', { name, exact: true });

/** A phone that has joined a room and sits there as somebody of the list. */
export async function seatedPhone(
  browser: Browser | null,
  { joinUrl }: Pick<OpenedRoom, 'joinUrl'>,
  person: Pick<Named, 'name'> | undefined,
): Promise<Page> {
  const phone = await openPhone(browser, { language: 'en' });
  await phone.goto(joinUrl);
  await button(phone, person?.name ?? '').tap();
  await expect(phone.locator('main.room')).toBeVisible();
  return phone;
}
