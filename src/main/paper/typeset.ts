import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { templates } from './templates.ts';

/** What is to be set: which template, and what it says. */
export interface Setting {
  /** The folder of the document, whose template has its name. */
  readonly document: string;
  /** All that the template sets, as JSON: texts are words, never markup. */
  readonly data: unknown;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** The program's own fonts, read here: the typesetter itself cannot look into a packed program. */
function fontsIn(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(join(folder, name)));
}

/** Where templates find what they set, and each other. */
const workspace = '/paper';

/**
 * Sets a document and answers its PDF/UA-1, all in one blocking call of the typesetter.
 * @throws Error with what the typesetter says is wrong with the template, or stands against the standard
 */
export function typeset({ document, data }: Setting, fontsFolder: string): Typeset {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontsIn(fontsFolder) }] });
  for (const [path, source] of templates) compiler.mapShadow(join(workspace, path), Buffer.from(source));
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
  const made = compiler.compile({ mainFilePath: join(workspace, document, `${document}.typ`) });
  if (!made.result)
    throw new Error(JSON.stringify(compiler.fetchDiagnostics(made.takeDiagnostics() as never), null, 1));
  const pdf = compiler.pdf(made.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(Date.now() / 1000),
  });
  return { pdf, pages: made.result.numOfPages };
}
