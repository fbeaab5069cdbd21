import type { Level } from '#domain/tables/objective.ts';
import type { SheetData } from '../shared/parts.ts';
import type { card, Sheet } from './sheet.ts';

/** Where something stands, in millimetres from the upper left corner of the paper, as all measures here. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface PosterRung {
  readonly number: number;
  readonly title: string;
  readonly width: number;
  readonly isDone: boolean;
}

/** An objective with its ladder, in a frame or, in a list, without one. */
interface PosterCard extends Place {
  readonly part: 'card';
  readonly height: number;
  readonly isFramed: boolean;
  /** The size of its title, and how wide it is set so that its lines are of about one length. */
  readonly size: number;
  readonly titleWidth: number;
  readonly level: Level;
  /** How deep it stands among headings. */
  readonly heading: number;
  readonly owner: string;
  readonly title: string;
  /** How long the rail is that its rungs stand on. */
  readonly rail: number;
  /** From the top of the drawing down. */
  readonly rungs: readonly PosterRung[];
  /** How much stands below it that is not shown, in words; empty where that is nothing. */
  readonly omitted: string;
}

/** An objective in a line of a list. */
interface PosterLine extends Place {
  readonly part: 'line';
  readonly size: number;
  readonly level: Level;
  readonly heading: number;
  readonly owner: string;
  readonly title: string;
  readonly omitted: string;
}

/** Words between the objectives. */
interface PosterNote extends Place {
  /** The heading of what serves nothing, or a title once more above another column. */
  readonly part: 'unaligned' | 'continued';
  readonly size: number;
  readonly text: string;
}

export type PosterPart = PosterCard | PosterLine | PosterNote;

/** A link between two cards: the four points of its curve. */
export interface PosterEdge {
  readonly points: readonly (readonly [number, number])[];
  readonly isPrimary: boolean;
}

/** A wall poster. */
export interface PosterData extends SheetData {
  readonly sheet: Sheet;
  /** The parts of a card and of a line in sizes of their titles. */
  readonly measures: typeof card;
  readonly company: string;
  readonly heading: string;
  readonly about: readonly string[];
  /** In the order in which they are read. */
  readonly parts: readonly PosterPart[];
  readonly edges: readonly PosterEdge[];
  readonly edgeWidth: number;
  readonly legend: readonly Level[];
  /** How to read it, and what the sheet had no room for, in a sentence each. */
  readonly read: string;
  readonly leftOut: string;
  readonly printed: string;
}
