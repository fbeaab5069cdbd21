import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { type DiagnosticsPart, diagnosticsParts } from '#contract/diagnostics.ts';
import type { Preferences } from '#contract/preferences.ts';
import { type TableName, tableNames } from '#domain/tables/tables.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Store } from '../desk/store.ts';
import { backupFolder } from '../desk/store.ts';
import { copyFolderOf } from '../plan-file/backup.ts';
import { columnsOf } from '../plan-file/columns.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { logIn } from './log.ts';

/** What diagnostics are gathered from. */
export interface DiagnosticsSource {
  readonly host: 'electron' | 'browser' | 'command-line';
  readonly store: Store;
  readonly windows: number;
  /** The plan that is open, null where none is. */
  readonly file: PlanFile | null;
}

/** What diagnostics hold: figures, and words of the program's own. Nothing of a plan, of people, of paths or of spaces. */
export interface Diagnostics {
  readonly program: {
    readonly version: string;
    readonly host: DiagnosticsSource['host'];
    readonly platform: NodeJS.Platform;
    readonly release: string;
    readonly arch: string;
    readonly runtime: Readonly<Record<string, string>>;
    readonly processors: number;
    readonly memory: number;
    readonly memoryOfProcess: number;
    readonly seconds: number;
    readonly windows: number;
  };
  readonly settings: Pick<Preferences, 'language' | 'theme' | 'paper' | 'reminders'> & {
    readonly isSigned: boolean;
    readonly recentPlans: number;
    readonly spaces: number;
    readonly mappings: number;
  };
  /** Null where none is open, or it cannot be read now. */
  readonly plan: PlanInFigures | null;
  /** The latest lines of the log, the oldest first. */
  readonly log: readonly unknown[];
}

interface PlanInFigures {
  readonly schema: number;
  readonly size: number;
  readonly isReadOnly: boolean;
  readonly isShared: boolean;
  readonly changeSets: number;
  readonly copies: number;
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
}

/** What of the runtime's parts is told; others are of no use, and more of them come. */
const told = ['node', 'electron', 'chrome', 'v8', 'modules'];

/** So many lines of the log are enough to see what led to something, and can be read before they are sent. */
const mostLines = 2_000;

async function planInFigures(file: PlanFile, copies: string): Promise<PlanInFigures | null> {
  const { db } = file;
  try {
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    const rows = Object.fromEntries(tableNames.map((table) => [table, count(columnsOf(table).sqlName)]));
    const kept = await readdir(copyFolderOf(db, copies)).catch(() => []);
    return {
      schema: db.pragma('user_version', { simple: true }) as number,
      size: statSync(file.path).size,
      isReadOnly: file.isReadOnly,
      isShared: file.shared.read() !== null,
      changeSets: count('change_set'),
      copies: kept.length,
      rows,
    };
  } catch {
    // Diagnostics are asked for where something is wrong: what cannot be counted must not keep back the rest.
    return null;
  }
}

/** A line of the log, or a mark where a process ended in the middle of it. */
function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return { what: 'unreadable line', length: line.length };
  }
}

/** Gathers what there is to say of the program as it runs here. */
export async function gatherDiagnostics({
  host,
  store,
  windows,
  file,
}: DiagnosticsSource): Promise<Diagnostics> {
  const { language, theme, paper, reminders, author } = store.preferences;
  const runtime = Object.entries(process.versions).filter(([name]) => told.includes(name));
  return {
    program: {
      version: packageJson.version,
      host,
      platform: process.platform,
      release: release(),
      arch: process.arch,
      runtime: Object.fromEntries(runtime) as Record<string, string>,
      processors: cpus().length,
      memory: totalmem(),
      memoryOfProcess: process.memoryUsage.rss(),
      seconds: Math.round(process.uptime()),
      windows,
    },
    settings: {
      language,
      theme,
      paper,
      reminders,
      isSigned: author !== '',
      recentPlans: store.recent.length,
      spaces: store.knownSpaces,
      mappings: store.mappings.length,
    },
    plan: file && (await planInFigures(file, backupFolder(store.folder))),
    log: logIn(store.folder).lines().slice(-mostLines).map(readLine),
  };
}

export type DiagnosticsTexts = Record<DiagnosticsPart, string>;

/** Each part as it stands in the file. */
export function diagnosticsTexts(held: Diagnostics): DiagnosticsTexts {
  const lines = held.log.map((line) => JSON.stringify(line));
  return {
    program: JSON.stringify(held.program, null, 2),
    settings: JSON.stringify(held.settings, null, 2),
    plan: JSON.stringify(held.plan, null, 2),
    // A line for each, as in the log itself.
    log: lines.length > 0 ? `[\n  ${lines.join(',\n  ')}\n]` : '[]',
  };
}

/** The file that holds these parts, as they are. */
export function diagnosticsFile(texts: DiagnosticsTexts, parts: readonly DiagnosticsPart[]): string {
  const chosen = diagnosticsParts.filter((part) => parts.includes(part));
  return `{\n${chosen.map((part) => `"${part}": ${texts[part]}`).join(',\n')}\n}\n`;
}

/** What a file of diagnostics is suggested to be called. */
export const diagnosticsName = 'tangga-diagnostics';
