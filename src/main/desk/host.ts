import type { Exporter } from '../exporter/exporter.ts';
import type { Press } from '../paper/press.ts';
import type { Reader } from '../reader/reader.ts';
import type { Keychain } from './passwords.ts';

/** What is saved by a dialog; the kind is the ending of its file as well. */
export type SavedKind = 'plan' | 'pdf' | 'ics' | 'json' | 'xlsx' | 'csv' | 'zip' | 'html';

/** What differs between the Electron host, the browser host and the command line. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly press: Press;
  /** Reads files that others made. */
  readonly reader: Reader;
  /** Writes whole plans in formats of other programs. */
  readonly exporter: Exporter;
  /** Where the system keeps secrets; hosts without one keep them until the program ends. */
  readonly keychain?: Keychain;
  /** Where new plans go when nobody is asked. */
  readonly plansFolder: string;
  /** Asks for a plan to open; null when dismissed. Hosts without dialogs of their own have none. */
  chooseOpen?(): Promise<string | null>;
  /** Asks where to save; null when dismissed. */
  chooseSave?(suggestedName: string, kind: SavedKind): Promise<string | null>;
  /** Where the page can fetch a finished document, for hosts without a dialog. */
  offerDownload?(path: string, name: string): string;
  /** Told of each file that was finished, which may be opened from then on. */
  documentFinished?(path: string): void;
  openDocument?(path: string): Promise<void>;
  /** Shows a finished file in its folder. */
  showInFolder?(path: string): void;
  /** Opens one more window at a path of the program, on the plan of that file. */
  openWindow?(path: string, planPath: string): void;
  /** Told when the plan of a window changes: title and recent documents of the system. */
  planOpened?(path: string, name: string): void;
  preferencesChanged?(): void;
  /** Shows a notification of the system; hosts without one say it inside the program. */
  notify?(title: string, text: string): void;
}
