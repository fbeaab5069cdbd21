import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSources } from '#domain/import/read.ts';
import { refusal } from '../../../../tests/support/plans.ts';
import { readFile } from './read-file.ts';

/* Files that are broken, or made to do harm. What can be understood of them is; the rest is said, row by row or at once. */

const read = (name: string, content: string | Uint8Array) =>
  readFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const foundIn = async (name: string, content: string | Uint8Array) =>
  readSources(await read(name, content), { language: 'en', currency: 'USD', today: '2026-02-02' });

const rows = [
  ['Objective', 'Key result', 'Target'],
  ['Grow', 'Deals', 12],
];
const parts = async (sheet: object = { name: 'A', rows }) =>
  unzipSync(await writeXlsx({ sheets: [sheet as never] }));

const titles = async (content: Uint8Array, name = 'a.xlsx') =>
  (await foundIn(name, content)).keyResults.map(({ title, target }) => [title, target]);

describe('a workbook', () => {
  test('with macros is read as any other, and they are not', async () => {
    const book = await parts();
    book['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()\nShell "calc"\nEnd Sub');
    const types = new TextDecoder().decode(book['[Content_Types].xml']);
    book['[Content_Types].xml'] = strToU8(
      types.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    expect(await titles(zipSync(book), 'a.xlsm')).toEqual([['Deals', 12]]);
  });

  test('that takes figures from another one keeps those that it has, and fetches nothing', async () => {
    const cells = new Map([
      ['1,2', { value: 12, type: 'formula', formula: '[1]Sheet1!A1', formulaResult: 12 }],
    ]);
    const book = await parts({ name: 'A', rows, cells });
    book['xl/externalLinks/externalLink1.xml'] = strToU8(
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></externalLink>',
    );
    book['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="http://127.0.0.1:9/a.xlsx" TargetMode="External"/></Relationships>',
    );
    expect(await titles(zipSync(book))).toEqual([['Deals', 12]]);
  });

  test('that is protected by a password, or of the old kind, is refused', async () => {
    const wrapped = new Uint8Array(1536);
    wrapped.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    wrapped.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
    expect(await refusal(read('a.xlsx', wrapped))).toBe('import/locked');
    expect(await refusal(read('plan.csv', wrapped))).toBe('import/locked');
  });

  test('whose parts unpack to more than people make is refused', async () => {
    const book = Buffer.from(zipSync({ ...(await parts()), 'xl/media/a.bin': strToU8('x') }));
    // What the list at the end says of the length of its last part.
    book.writeUInt32LE(1_500_000_000, book.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect(await refusal(read('a.xlsx', book))).toBe('import/too-large');
  });

  test('whose cells all share one endless text is refused', async () => {
    const long = 'x'.repeat(30_000);
    const many = Array.from({ length: 9000 }, () => [long]);
    expect(await refusal(read('a.xlsx', await writeXlsx({ sheets: [{ name: 'A', rows: many }] })))).toBe(
      'import/too-large',
    );
  });
});

describe('a table', () => {
  test('with a quotation mark left open says in which row, and keeps the others', async () => {
    const { keyResults, misread } = await foundIn(
      'a.csv',
      'Objective,Key result,Target\nGrow,Deals,12\n,"Visits,4\n,Calls,30\n,Fairs,2\n',
    );
    expect(misread).toMatchObject([{ at: { row: 3 }, column: 1, code: 'row-torn' }]);
    expect(keyResults.map(({ title }) => title)).toEqual(['Deals', 'Calls', 'Fairs']);
  });

  test('whose days stand in both orders asks about those that can be read both ways', async () => {
    const { keyResults, misread } = await foundIn(
      'a.csv',
      'Objective,Key result,Target,Due date\nGrow,Deals,12,31/03/2026\n,Visits,4,03/30/2026\n,Calls,5,04/05/2026\n,Fairs,6,05/05/2026\n',
    );
    expect(keyResults.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Deals', '2026-03-31'],
      ['Visits', '2026-03-30'],
      ['Fairs', '2026-05-05'],
    ]);
    expect(misread).toMatchObject([{ at: { row: 4 }, column: 3, code: 'day-unclear', text: '04/05/2026' }]);
  });

  test('that names people by ids says which of them are not there', async () => {
    const people = await read('people.csv', 'person_id,name,email\nP1,Ana,ana@example.org\n');
    const objectives = await read('objectives.csv', 'objective_id,title,owner_id\nO1,Grow,P1\nO2,Serve,P7\n');
    const { misread, objectives: found } = readSources([...people, ...objectives], {
      language: 'en',
      currency: 'USD',
      today: '2026-02-02',
    });
    expect(found[0]?.owners).toMatchObject([{ name: 'Ana' }]);
    expect(misread).toMatchObject([
      { at: { file: 'objectives.csv', row: 3 }, code: 'owner-unknown', text: 'P7' },
    ]);
  });

  test('that does not belong to another one says so of each of its rows', async () => {
    const objectives = await read('objectives.csv', 'objective_id,title\nO1,Grow\n');
    const others = await read(
      'key_results.csv',
      'kr_id,objective_id,title,target\nK1,X1,Deals,12\nK2,X2,Visits,3\n',
    );
    const { keyResults, misread } = readSources([...objectives, ...others], {
      language: 'en',
      currency: 'USD',
      today: '2026-02-02',
    });
    expect(keyResults).toEqual([]);
    expect(misread.map(({ at, code }) => [at.row, code])).toEqual([
      [2, 'no-objective'],
      [3, 'no-objective'],
    ]);
  });

  test('keeps marks in front of words that are its own, and takes off those that we write', async () => {
    const { keyResults } = await foundIn(
      'a.csv',
      "Objective,Key result,Target\nGrow,'=Deals,12\n,'Visits,4\n,''=Calls,5\n",
    );
    expect(keyResults.map(({ title }) => title)).toEqual(['=Deals', "'Visits", "'=Calls"]);
  });
});
