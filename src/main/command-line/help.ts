import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Translate } from '#texts/texts.ts';

/** An option that takes one of several words. */
export const choice = <Word extends string>(
  flags: string,
  description: string,
  words: readonly Word[],
  t: Translate,
): Option =>
  new Option(flags, description).choices(words).argParser((typed) => {
    if (words.includes(typed as Word)) return typed;
    throw new InvalidArgumentError(t('commandLine.usage.choices', { choices: words.join(', ') }));
  });

/** A command whose help speaks a language: its headings, and what stands behind each option. */
export class SpokenCommand extends Command {
  constructor(
    name: string | undefined,
    private readonly t: Translate,
  ) {
    super(name);
    const titles: Readonly<Record<string, string>> = t('commandLine.titles');
    const translated = (usage: string) =>
      usage
        .replace('[options]', `[${t('commandLine.options')}]`)
        .replace('[command]', `[${t('commandLine.command')}]`);
    this.exitOverride()
      .configureOutput({ outputError: () => undefined })
      .helpOption('-h, --help', t('commandLine.help'))
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        styleUsage: translated,
        styleSubcommandTerm: translated,
        optionDescription: ({ description, argChoices, defaultValue }) => {
          const quoted = argChoices?.map((word) => JSON.stringify(word)).join(', ');
          const more = [
            quoted && t('commandLine.choices', { choices: quoted }),
            typeof defaultValue !== 'boolean' &&
              defaultValue !== undefined &&
              t('commandLine.default', { value: JSON.stringify(defaultValue) }),
          ].filter(Boolean);
          return more.length > 0 ? `${description} (${more.join(', ')})` : description;
        },
      });
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.t);
  }
}

/** What is wrong with what was typed, in a sentence of the language. */
export function usageSentence({ code, message }: CommanderError, t: Translate): string {
  const texts: Readonly<Record<string, string>> = t('commandLine.usage');
  if (!(code in texts)) return message.replace(/^error: /u, '');
  const [surplus] = / got \d+: .*(?=\.$)/u.exec(message) ?? [];
  const quoted = [...message.matchAll(/'([^']*)'/gu)].map(([, words]) => words);
  const [what = '', other = ''] = surplus ? [surplus.replace(/^.*?: /u, '')] : quoted;
  const why = message.split(' is invalid. ')[1] ?? '';
  const sentence = t(`commandLine.usage.${code as 'commander.invalidArgument'}`, { what, other, why });
  const [, meant] = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message) ?? [];
  return meant === undefined ? sentence : `${sentence}. ${t('commandLine.usage.meant', { what: meant })}`;
}
