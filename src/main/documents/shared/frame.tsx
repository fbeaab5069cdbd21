import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Paper } from '#contract/document.ts';
import type { Language } from '#texts/languages.ts';
import { fontFaces } from './fonts.ts';

export interface FrameOptions {
  readonly title: string;
  readonly language: Language;
  /** The `@page` rules: size, margins, and what runs at head and foot. */
  readonly page: string;
  readonly styles: string;
}

/** A CSS string of any text: every character that could end it is written as its code. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·–-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

const base = `
* { box-sizing: border-box; }
html { font: 400 9.6pt/1.5 Inter, sans-serif; color: #1c2430; -webkit-print-color-adjust: exact; print-color-adjust: exact; font-variant-numeric: tabular-nums; }
body { margin: 0; overflow-wrap: anywhere; }
th, .number, .score { overflow-wrap: normal; }
h1, h2, h3 { font-family: "Source Serif 4", serif; font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
p { margin: 0; }
a { color: inherit; text-decoration: none; }
.arrow { width: 1em; height: .6em; margin: 0 .25em; vertical-align: .02em; }
`;

const bareFirst = `
@page :first { margin: 0; @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }`;

/** Pages of a paper with head, foot and `page / pages`; a cover is bare to its edges. */
export function bookPages(
  paper: Paper,
  /** What stands at the top left and right and at the foot left of each page. */
  running: {
    readonly left: string;
    readonly right: string;
    readonly foot: string;
    readonly hasCover: boolean;
  },
): string {
  const box = 'font: 400 7.6pt Inter; color: #5d6675;';
  return `
@page { size: ${paper}; margin: 22mm 19mm 20mm;
  @top-left { content: ${cssString(running.left)}; ${box} }
  @top-right { content: ${cssString(running.right)}; ${box} }
  @bottom-left { content: ${cssString(running.foot)}; ${box} }
  @bottom-right { content: counter(page) " / " counter(pages); ${box} } }${running.hasCover ? bareFirst : ''}`;
}

/** A whole printable page of HTML: no script, fonts inside. */
export function renderDocument(options: FrameOptions, body: ReactNode): string {
  const markup = renderToStaticMarkup(
    <html lang={options.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{options.title}</title>
        <style>{'/*styles*/'}</style>
      </head>
      <body>{body}</body>
    </html>,
  );
  // Style text must not be escaped as React would escape it; none of it holds a closing tag.
  return `<!doctype html>${markup.replace('/*styles*/', () => `${fontFaces}\n${options.page}\n${base}\n${options.styles}`)}`;
}
