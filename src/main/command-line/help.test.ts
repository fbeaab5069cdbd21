import type { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { textsOf } from '#texts/texts.ts';
import { usageSentence } from './help.ts';
import { commandLine } from './run.ts';

const helpOf = (language: 'en' | 'id', command: string) =>
  commandLine(textsOf(language))
    .commands.find((one) => one.name() === command)
    ?.helpInformation()
    .replace(/\s+/gu, ' ') ?? '';

describe('the help of the command line', () => {
  test('speaks the language of the user, with its headings, choices and defaults', () => {
    expect(helpOf('en', 'new')).toContain('Usage: tangga new [options] <file>');
    expect(helpOf('en', 'new')).toContain('(choices: "en", "id", default: "en")');
    const indonesian = helpOf('id', 'new');
    expect(indonesian).toContain('Pemakaian: tangga new [opsi] <file>');
    expect(indonesian).toContain('bahasa isinya (pilihan: "en", "id", bawaan: "en")');
    expect(indonesian).toContain('-h, --help');
    expect(commandLine(textsOf('id')).helpInformation()).toContain('show [opsi] <file>');
  });

  const refusal = async (words: readonly string[]) => {
    const t = textsOf('id');
    const program = commandLine(t);
    return program.parseAsync(['node', 'tangga', ...words]).then(
      () => '',
      (error: CommanderError) => usageSentence(error, t),
    );
  };

  test('so does what it says of words that it does not understand', async () => {
    expect(await refusal(['dance'])).toBe('perintah “dance” tidak dikenal');
    expect(await refusal(['show'])).toBe('argumen “file” belum diisi');
    expect(await refusal(['show', 'a', 'b'])).toBe('argumennya terlalu banyak: a, b');
    expect(await refusal(['show', 'a', '--jso'])).toBe('opsi “--jso” tidak dikenal. Maksudnya --json?');
    expect(await refusal(['pdf', 'a', '--out', 'b'])).toBe('opsi “--document <document>” wajib ada');
    expect(await refusal(['pdf', 'a', '--document', 'poster', '--out'])).toBe(
      'opsi “--out <file>” belum diisi',
    );
    expect(await refusal(['new', 'a', '--sample', 'none'])).toMatch(
      /^“none” tidak sesuai untuk opsi “--sample <sample>”\. Pilihannya empty, /u,
    );
    expect(
      await refusal(['pdf', 'a', '--document', 'poster', '--out', 'b', '--team', 'c', '--person', 'd']),
    ).toBe('opsi “--team <name>” tidak bisa dipakai bersama opsi “--person <name>”');
  });
});
