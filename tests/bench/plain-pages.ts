import { forkedProcess } from '../../src/main/hosts/forked-process.ts';
import { fontsFolder } from '../../src/main/paper/fonts.ts';
import { WarmPress } from '../../src/main/paper/press.ts';
import { processesBelow } from './processes-below.ts';

/** A heading and a page of text, tagged, and nothing that a document has beside it. */
const template = `#set document(title: "Plain pages")
#set page(paper: "a4", numbering: "1 / 1")
#set text(font: "Inter", size: 9.6pt, lang: "en", hyphenate: false)
#for page in json("/data.json") {
  pagebreak(weak: true)
  heading(page.title)
  for text in page.texts { par(text) }
}`;

const sentence = 'Every order that is promised for a day is delivered on that day, whatever the weather is. ';
const pageOf = (number: number) => ({
  title: `Page ${number}`,
  texts: Array.from({ length: 6 }, (_, at) => `${number}.${at} ${sentence.repeat(3)}`),
});

/** As many plain pages are set at most; more take as much longer. */
const most = 500;

/** The typesetter's own work for pages that say no more than their text. */
export class PlainPages {
  private readonly press = new WarmPress(forkedProcess, {
    templates: [['/plain/plain.typ', template]],
    fontsFolder,
  });
  private readonly known = new Map<number, number>();

  /** Milliseconds of work of the typesetter for so many pages. */
  async work(pages: number): Promise<number> {
    const count = Math.min(pages, most);
    const kept = this.known.get(count) ?? (await this.measure(count));
    this.known.set(count, kept);
    return (kept * pages) / count;
  }

  close(): Promise<void> {
    return this.press.close();
  }

  private async measure(count: number): Promise<number> {
    const data = (turn: number) => Array.from({ length: count }, (_, at) => pageOf(turn * count + at + 1));
    await this.press.set({ document: 'plain', data: data(0) });
    const below = processesBelow();
    await this.press.set({ document: 'plain', data: data(1) });
    return below.stop().cpu;
  }
}
