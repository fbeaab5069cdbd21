import type { ImportDecision } from '#contract/import.ts';
import { withRole, writtenAs } from '#domain/import/changed-mapping.ts';
import { detectMapping } from '#domain/import/columns/detect-mapping.ts';
import { type Correction, placeKey, withCorrections } from '#domain/import/decided.ts';
import { type LayoutName, layoutsOf } from '#domain/import/layouts/layouts.ts';
import type { SheetMapping } from '#domain/import/mapping.ts';
import { isMappingOf } from '#domain/import/mapping-fits.ts';
import { RowOutcomes } from '#domain/import/row-outcomes.ts';
import type { Sheet, Source } from '#domain/import/source.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { ForeignFile, ToldOfText } from '../../reader/reader.ts';
import { type HeldAgainst, heldAgainst } from './held-against.ts';

/** How people have a table read, and since when. */
interface OwnReading {
  readonly mapping: SheetMapping;
  readonly since: 'remembered' | 'changed';
}

/** A file with what stands in it; texts are kept to be read again. */
interface ReadFile {
  readonly file: ForeignFile;
  readonly sources: readonly Source[];
}

/** What is known of files that are held against a plan, with what each row of them comes to. */
export interface Held extends HeldAgainst {
  readonly outcomes: RowOutcomes;
}

const partKey = ({ file, name }: { readonly file: string; readonly name: string }): string =>
  JSON.stringify([file, name]);

/** A name that none of some has: the second `okr.csv` is `okr (2).csv`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [front, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${front} (${number})${ending}`.trim();
    if (!taken.has(free)) return free;
  }
}

/** What a file holds, so that no two of its parts have one name, by which their rows are known. */
function named(file: string, sources: readonly Source[]): Source[] {
  const taken = new Set<string>();
  return sources.map((source): Source => {
    const name = freeName(source.name, taken);
    taken.add(name);
    return { ...source, file, name };
  });
}

/** Files that a window has read, and what people decided about them before they are brought in. */
export class BroughtFiles {
  private files: readonly ReadFile[] = [];
  private corrections: readonly Correction[] = [];
  private readonly leftOut = new Set<string>();
  private readonly people = new Map<string, string | null>();
  private readonly readings = new Map<string, OwnReading>();
  /** What is recognised of a table costs a look at all of its cells. */
  private readonly recognised = new WeakMap<Sheet, SheetMapping>();
  private held: { readonly of: string; readonly held: Held } | null = null;
  private corrected: { readonly version: number; readonly sources: readonly Source[] } | null = null;
  /** Which state of the decisions this is. */
  version = 0;

  constructor(
    public cycleId: string,
    /** Mappings that were kept on this computer. */
    private readonly remembered: () => readonly SheetMapping[],
    private readonly forget: (mapping: SheetMapping) => void,
  ) {}

  /** Adds what a file was found to hold. */
  add(file: ForeignFile, sources: readonly Source[]): void {
    const name = freeName(file.name, new Set(this.files.map((one) => one.file.name)));
    const read = { file: { ...file, name }, sources: named(name, sources) };
    this.files = [...this.files, read];
    this.remember(read.sources);
    this.version += 1;
  }

  /** Reads the file of a part again, its text told apart otherwise. */
  async readAgain(
    part: number,
    told: ToldOfText,
    read: (file: ForeignFile & ToldOfText) => Promise<readonly Source[]>,
  ): Promise<void> {
    const { file: name } = this.partAt(part);
    const known = this.files.find(({ file }) => file.name === name);
    if (!known) throw new Problem('import/nothing-read');
    const sources = named(name, await read({ ...known.file, ...told }));
    this.files = this.files.map((one) => (one === known ? { file: known.file, sources } : one));
    this.corrections = this.corrections.filter(({ file }) => file !== name);
    for (const source of known.sources) this.readings.delete(partKey(source));
    this.remember(sources);
    this.version += 1;
  }

  private remember(sources: readonly Source[]): void {
    for (const source of sources) {
      if (source.kind !== 'sheet') continue;
      const mapping = this.remembered().find((one) => isMappingOf(one, source));
      if (mapping) this.readings.set(partKey(source), { mapping, since: 'remembered' });
    }
  }

  /** The names of the files, as the history tells of them. */
  get subject(): string {
    return this.files.map(({ file }) => file.name).join(', ');
  }

  get parts(): readonly Source[] {
    if (this.corrected?.version !== this.version) {
      const sources = withCorrections(
        this.files.flatMap(({ sources: own }) => own),
        this.corrections,
      );
      this.corrected = { version: this.version, sources };
    }
    return this.corrected.sources;
  }

  /** Whether anything was decided that would be lost. */
  get isTouched(): boolean {
    return this.corrections.length > 0 || this.leftOut.size > 0 || this.people.size > 0;
  }

  /** @throws Problem `import/nothing-read` */
  partAt(part: number): Source {
    const source = this.parts[part];
    if (!source) throw new Problem('import/nothing-read');
    return source;
  }

  isDecided(name: string): boolean {
    return this.people.has(name);
  }

  correctedIn(part: Source, row: number): number[] {
    return this.corrections
      .filter((one) => one.file === part.file && one.sheet === part.name && one.row === row)
      .map(({ column }) => column);
  }

  /** How a table is read: as it is recognised, or as people said. */
  readingOf(sheet: Sheet): {
    readonly mapping: SheetMapping;
    readonly since: OwnReading['since'] | 'recognised';
  } {
    const own = this.readings.get(partKey(sheet));
    if (own) return own;
    const mapping = this.recognised.get(sheet) ?? detectMapping(sheet);
    this.recognised.set(sheet, mapping);
    return { mapping, since: 'recognised' };
  }

  /** The mappings that people made of tables with a head, by which these are known again. */
  get changedMappings(): SheetMapping[] {
    return [...this.readings.values()].flatMap(({ mapping, since }) =>
      since === 'changed' && mapping.headRow > 0 ? [mapping] : [],
    );
  }

  /** The name of the layout of each table that is of a known one. */
  get layouts(): ReadonlyMap<Source, LayoutName> {
    const sheets = this.parts.filter((source) => source.kind === 'sheet');
    const free = sheets.filter((sheet) => !this.readings.has(partKey(sheet)));
    return new Map([...layoutsOf(free)].map(([sheet, { name }]) => [sheet, name]));
  }

  decide(decision: ImportDecision): void {
    this.take(decision);
    this.version += 1;
  }

  private take(decision: ImportDecision): void {
    switch (decision.kind) {
      case 'cycle':
        this.cycleId = decision.cycleId;
        return;
      case 'person':
        this.people.set(decision.name, decision.personId);
        return;
      case 'cell':
        this.correct(decision);
        return;
      case 'row': {
        const { file, name: sheet } = this.partAt(decision.part);
        const key = placeKey({ file, sheet, row: decision.row });
        if (decision.isLeftOut) this.leftOut.add(key);
        else this.leftOut.delete(key);
        return;
      }
      default:
        this.readOtherwise(decision);
    }
  }

  private correct({ part, row, column, text }: Extract<ImportDecision, { kind: 'cell' }>): void {
    const { file, name: sheet } = this.partAt(part);
    const others = this.corrections.filter(
      (one) => one.file !== file || one.sheet !== sheet || one.row !== row || one.column !== column,
    );
    this.corrections = text === null ? others : [...others, { file, sheet, row, column, text }];
  }

  private readOtherwise(
    decision: Extract<ImportDecision, { kind: 'role' | 'written' | 'head-row' | 'shape' | 'as-recognised' }>,
  ): void {
    const sheet = this.partAt(decision.part);
    if (sheet.kind !== 'sheet') return;
    const key = partKey(sheet);
    const known = this.readings.get(key);
    const { mapping } = this.readingOf(sheet);
    if (decision.kind === 'as-recognised') {
      if (known?.since === 'remembered') this.forget(known.mapping);
      this.readings.delete(key);
      return;
    }
    this.readings.set(key, { mapping: changed(sheet, mapping, decision), since: 'changed' });
  }

  /** What is kept is of this state of the decisions and of the plan. */
  against(planFile: PlanFile): Held {
    const of = `${this.version} ${planFile.plan.about.id} ${planFile.plan.sequence}`;
    if (this.held?.of === of) return this.held.held;
    const { parts, cycleId, subject, leftOut } = this;
    const held = heldAgainst(planFile, parts, {
      cycleId,
      subject,
      mappingOf: (sheet) => this.readings.get(partKey(sheet))?.mapping ?? null,
      decided: (name) => this.people.get(name),
      leftOut,
      cause: undefined,
    });
    const outcomes = new RowOutcomes(held.found, held.proposal, planFile.plan, leftOut);
    this.held = { of, held: { ...held, outcomes } };
    return this.held.held;
  }
}

function changed(
  sheet: Sheet,
  mapping: SheetMapping,
  decision: Extract<ImportDecision, { kind: 'role' | 'written' | 'head-row' | 'shape' }>,
): SheetMapping {
  switch (decision.kind) {
    case 'role':
      return withRole(sheet, mapping, decision.column, decision.role);
    case 'written': {
      const { decimalMark, dayOrder } = decision;
      return writtenAs(mapping, decision.column, { decimalMark, dayOrder });
    }
    case 'head-row':
      return detectMapping(sheet, Math.min(decision.headRow, sheet.rows.length));
    case 'shape':
      return { ...mapping, shape: decision.shape };
  }
}
