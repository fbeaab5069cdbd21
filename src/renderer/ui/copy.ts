import { t } from '../language/language.ts';
import { say } from '../window/say.ts';

export type Cell = string | number | null;

/** What a chart or a table shows, as rows of cells. */
export interface TableData {
  readonly head: readonly string[];
  readonly body: readonly (readonly Cell[])[];
}

async function copied(work: () => Promise<void>, message: string = t('figure.copied')): Promise<void> {
  try {
    await work();
    say('copied', { message });
  } catch (error) {
    console.warn('Nothing was copied', error);
    say('copied', { color: 'red', message: t('figure.notCopied') });
  }
}

/** What other programs may take of what was copied: a list where they take text, a table where they take pages. */
export interface CopiedForms {
  readonly text: string;
  readonly html: string;
}

/** Puts what was copied on the clipboard in every form that others take. */
export async function writeForms({ text, html }: CopiedForms): Promise<void> {
  const forms = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(forms).map(([type, content]) => [type, new Blob([content], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Copies a text, and says so in words of its own. */
export const copyText = (text: string, message: string): Promise<void> =>
  copied(() => navigator.clipboard.writeText(text), message);

export const copyCsv = (data: TableData): Promise<void> =>
  copied(async () => navigator.clipboard.writeText((await import('./csv.ts')).asCsv(data)));

/** What of a drawing comes from style sheets, and would be lost outside of them. */
const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
];

/** A drawing on the screen as a picture, at twice its size, on the ground it stands on. */
async function pictureOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index] as Element);
    for (const name of drawn) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This window cannot draw.');
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--panel');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture came out empty.'))),
      'image/png',
    ),
  );
}

export const copyPicture = (svg: SVGSVGElement): Promise<void> =>
  copied(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureOf(svg) })]));
