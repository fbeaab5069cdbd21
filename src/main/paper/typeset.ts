import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { codeOf, patternOf, refusedIn, saidOf, uncommonIn } from './characters.ts';
import { readFonts } from './font-files.ts';
import { pagesOf } from './pages.ts';
import type { Beginning, DrawOrder, MeasureOrder, Outcome, PressStage, SetOrder } from './protocol.ts';
import type { Measured } from './setting.ts';

/** Where templates find what they set, and each other. */
const workspace = '/paper';
const at = (path: string) => join(workspace, path);

/** Sets every character that is to be tried, as words would be. */
const trial = `#set document(title: "trial")
#set text(font: "Inter", lang: "en")
#for character in json("/trial.json") { par(character) }`;

/** Puts the codes of the characters that no font shows in their places, in a box. */
const boxed = `#let missing = json("/missing.json")
#show regex(missing.pattern): it => box(
  stroke: 0.4pt, inset: (x: 1pt), outset: (y: 1.5pt), text(size: 0.8em, font: "Inter", "[" + missing.codes.at(it.text) + "]"),
)
`;

/** Puts a file inside the document, which its reader's list of attachments shows. */
const attaching = `
#let attached = json("/attachment.json")
#pdf.attach(attached.name, read("/attachment", encoding: none),
  relationship: "source", mime-type: attached.mimeType, description: attached.description)`;

/** Tells where every heading with a name begins. */
const placed = `
#context [#metadata(query(heading).filter(one => one.at("label", default: none) != none)
  .map(one => (str(one.label), one.location().page()))) <places>]`;

/** Where a document says which program made it: between these. */
const signatures = [
  ['/Creator (', ')'],
  ['<xmp:CreatorTool>', '</xmp:CreatorTool>'],
] as const;

/** Names Tangga as the program in the place of its typesetter, byte for byte, for the file counts where things are. */
function signed(pdf: Buffer): Buffer {
  for (const [before, after] of signatures) {
    // Behind the last of them nothing stands that somebody wrote.
    const at = pdf.lastIndexOf(before);
    const end = at < 0 ? at : pdf.indexOf(after, at);
    if (end >= 0) pdf.write(`${before}Tangga${after}`.padEnd(end + after.length - at), at, 'latin1');
  }
  return pdf;
}

/** The typesetter: every call blocks until it is done, and what it makes of a text it remembers for a while. */
export class Typesetter {
  private readonly compiler: NodeCompiler;
  /** Whether a font shows a character, as far as it was tried. */
  private readonly shown = new Map<string, boolean>();
  private drawn: {
    readonly key: string;
    readonly pages: readonly string[];
    readonly missing: string[];
  } | null = null;

  /** @throws FontsMissing */
  constructor({ templates, fontsFolder }: Beginning) {
    this.compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts(fontsFolder) }] });
    for (const [path, source] of templates) this.put(path, source);
    this.put('/trial.typ', trial);
  }

  /** The characters of a JSON text that no font here shows, whether ours or the system's. */
  missingIn(json: string): string[] {
    const found = uncommonIn(json);
    const untried = found.filter((character) => !this.shown.has(character));
    if (untried.length > 0) {
      this.put('/trial.json', JSON.stringify(untried));
      const refused = this.export(this.compile('/trial.typ'), 0, true);
      for (const character of untried)
        this.shown.set(
          character,
          !(Array.isArray(refused) && refused.some((text) => character.includes(text))),
        );
    }
    return found.filter((character) => !this.shown.get(character));
  }

  /**
   * Sets a document to PDF/UA-1; where a character stands against that, its code in a box and standard tags.
   * @throws Error with what the typesetter says is wrong with the template
   */
  set({ document, data, madeAt, attachment }: SetOrder, tell: (stage: PressStage) => void): Outcome {
    this.put('/data.json', data);
    if (attachment) this.put('/attachment.json', JSON.stringify({ ...attachment, bytes: null }));
    if (attachment) this.compiler.mapShadow(at('/attachment'), Buffer.from(attachment.bytes));
    tell('set');
    const missing = new Set(this.missingIn(data));
    for (;;) {
      const made = this.compile(this.mainOf(document, [...missing], attachment ? attaching : ''));
      const { pages, places } = this.measuresOf(made);
      tell('write');
      const pdf = this.export(made, madeAt, missing.size === 0);
      if (!Array.isArray(pdf)) return { kind: 'set', pdf, pages, places, missing: [...missing] };
      // In its place a character can fail that was shown by itself.
      for (const text of pdf) missing.add(text);
    }
  }

  /** Lays a document out, and puts nothing down. */
  measure({ document, data }: MeasureOrder): Outcome {
    this.put('/data.json', data);
    const made = this.compile(this.mainOf(document, this.missingIn(data)));
    return { kind: 'measured', ...this.measuresOf(made) };
  }

  /** Draws some pages; of what was drawn last each page is at hand. */
  draw({ document, data, from, count }: DrawOrder): Outcome {
    const key = `${document} ${data}`;
    if (this.drawn?.key !== key) {
      this.put('/data.json', data);
      const missing = this.missingIn(data);
      const made = this.compile(this.mainOf(document, missing));
      this.drawn = { key, pages: pagesOf(this.compiler.plainSvg(made)), missing };
      this.forget();
    }
    const { pages, missing } = this.drawn;
    return { kind: 'drawn', pages: pages.length, missing, drawings: pages.slice(from, from + count) };
  }

  /** Lets go of what was remembered and not used lately. */
  forget(): void {
    this.compiler.evictCache(3);
  }

  /** The file to set: the template, within what replaces the characters that no font shows. */
  private mainOf(document: string, missing: readonly string[], after = ''): string {
    const codes = Object.fromEntries(missing.map((character) => [character, codeOf(character)]));
    this.put('/missing.json', JSON.stringify({ pattern: patternOf(missing), codes }));
    const template = `#include "/${document}/${document}.typ"`;
    this.put('/main.typ', `${missing.length > 0 ? boxed : ''}${template}${placed}${after}`);
    return '/main.typ';
  }

  private measuresOf(made: NodeTypstDocument): Measured {
    const [found] = this.compiler.query(made, { selector: '<places>', field: 'value' });
    return { pages: made.numOfPages, places: Object.fromEntries(found) };
  }

  private put(path: string, content: string): void {
    this.compiler.mapShadow(at(path), Buffer.from(content));
  }

  private compile(path: string): NodeTypstDocument {
    const made = this.compiler.compile({ mainFilePath: at(path) });
    if (made.result) return made.result;
    const [first] = this.compiler.fetchDiagnostics(made.takeDiagnostics() as never);
    throw new Error(`${first?.path ?? path}: ${first?.message ?? 'unknown'}`);
  }

  /** The PDF of what was set, or the texts that stand against the standard. */
  private export(made: NodeTypstDocument, madeAt: number, isToStandard: boolean): Uint8Array | string[] {
    try {
      const standard = isToStandard ? { pdfStandard: 'ua-1' } : {};
      return signed(this.compiler.pdf(made, { ...standard, creationTimestamp: madeAt }));
    } catch (error) {
      const refused = refusedIn(String(error));
      if (!isToStandard || refused.length === 0) throw new Error(saidOf(String(error)), { cause: error });
      return refused;
    }
  }
}
