import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Preferences, preferencesSchema, usualPreferences } from '#contract/preferences.ts';
import type { SheetMapping } from '#domain/import/mapping.ts';
import { areOfOneHead } from '#domain/import/mapping-fits.ts';
import { sheetMappings } from '#domain/import/mapping-schema.ts';
import { type Language, languages } from '#texts/languages.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { dataFolder } from './data-folder.ts';
import type { KnownSpaces } from './known-spaces.ts';

const recentSchema = z.object({ path: z.string(), name: z.string(), openedAt: z.string() });
const storeSchema = z.object({
  preferences: preferencesSchema.partial().default({}),
  recent: z.array(recentSchema).default([]),
  machine: z.string().optional(),
  /** The spaces through which this computer shares plans. */
  spaces: z.array(z.object({ planId: z.string(), url: z.string() })).optional(),
  /** How people had tables of others read, the latest first. */
  mappings: sheetMappings.optional(),
});
export type RecentPlan = z.infer<typeof recentSchema>;

/** Where backups are kept, each plan in a folder of its own. */
export const backupFolder = (data = dataFolder()): string => join(data, 'backups');

/** Where copies are kept that workshops are to merge. */
export const waitingFolder = (data: string): string => join(data, 'to-merge');

/** So many mappings are kept. */
const mostMappings = 40;

/** Preferences, recent plans and mappings of tables, in one small file that is exchanged whole. */
export class Store implements KnownSpaces {
  private readonly path: string;
  private content: z.infer<typeof storeSchema>;
  private hasComplained = false;

  constructor(readonly folder: string) {
    this.path = join(folder, 'preferences.json');
    this.content = this.read();
  }

  get preferences(): Preferences {
    return { language: systemLanguage(), ...usualPreferences, ...this.content.preferences };
  }

  setPreferences(patch: Partial<Preferences>): Preferences {
    this.save({ ...this.content, preferences: { ...this.content.preferences, ...patch } });
    return this.preferences;
  }

  /** Tells this computer apart from others in the journals that it writes; by chance, and made when it is first asked for. */
  get machine(): string {
    const machine = this.content.machine ?? randomUUID();
    if (!this.content.machine) this.save({ ...this.content, machine });
    return machine;
  }

  get recent(): readonly RecentPlan[] {
    return this.content.recent;
  }

  remember(path: string, name: string): void {
    const others = this.content.recent.filter((plan) => plan.path !== path);
    this.save({
      ...this.content,
      recent: [{ path, name, openedAt: new Date().toISOString() }, ...others].slice(0, 12),
    });
  }

  forget(path: string): void {
    this.save({ ...this.content, recent: this.content.recent.filter((plan) => plan.path !== path) });
  }

  knowsSpace(planId: string, url: string): boolean {
    return this.content.spaces?.some((known) => known.planId === planId && known.url === url) ?? false;
  }

  rememberSpace(planId: string, url: string): void {
    if (this.knowsSpace(planId, url)) return;
    this.save({ ...this.content, spaces: [...(this.content.spaces ?? []), { planId, url }] });
  }

  /** Through how many spaces this computer shares plans. */
  get knownSpaces(): number {
    return this.content.spaces?.length ?? 0;
  }

  get mappings(): readonly SheetMapping[] {
    return this.content.mappings ?? [];
  }

  /** Keeps how a table is read, in the place of what was kept for the same head. */
  rememberMapping(mapping: SheetMapping): void {
    const others = this.mappings.filter((one) => !areOfOneHead(one, mapping));
    this.save({ ...this.content, mappings: [mapping, ...others].slice(0, mostMappings) });
  }

  forgetMapping(mapping: SheetMapping): void {
    this.save({ ...this.content, mappings: this.mappings.filter((one) => !areOfOneHead(one, mapping)) });
  }

  /**
   * What is kept, nothing where there is no file or it may not be read. One that was cut short or edited badly is
   * set aside, and the program starts with defaults.
   */
  private read(): z.infer<typeof storeSchema> {
    const nothing = { preferences: {}, recent: [] };
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      // Not there, or not to be read: said when something is to be kept.
      return nothing;
    }
    try {
      return storeSchema.parse(JSON.parse(text));
    } catch (error) {
      noteFailure('preferencesRead', error);
      this.attempt(() => renameSync(this.path, `${this.path}.unreadable`));
      return nothing;
    }
  }

  private save(content: z.infer<typeof storeSchema>): void {
    this.content = content;
    this.attempt(() => {
      ensureFolder(this.folder);
      const part = `${this.path}.${process.pid}.part`;
      writeFileSync(part, JSON.stringify(content, null, 2));
      renameSync(part, this.path);
    });
  }

  /** A folder that cannot be written keeps nobody from a plan: what was chosen holds until the program ends. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!this.hasComplained) noteFailure('preferences', error);
      this.hasComplained = true;
    }
  }
}

/** The language that the system speaks where the program does, else English. */
export function systemLanguage(): Language {
  const locale = process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
