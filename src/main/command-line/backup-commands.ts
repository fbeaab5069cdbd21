import { type Command, Option } from 'commander';
import type { Translate } from '#texts/texts.ts';
import { loaded } from './loaded.ts';

/** Adds `tangga backup` with what can be done to the copies of a plan. */
export function addBackupCommands(program: Command, t: Translate): void {
  const backup = program
    .command('backup')
    .description(t('commandLine.backup.description'))
    .helpCommand('help [command]', t('commandLine.help'));
  backup
    .command('list')
    .description(t('commandLine.backup.list'))
    .argument('<file>', t('commandLine.plan'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./backup.ts')).listCopiesCommand));
  backup
    .command('restore')
    .description(t('commandLine.backup.restore'))
    .argument('<file>', t('commandLine.plan'))
    .option('--from <copy>', t('commandLine.backup.from'))
    .addOption(new Option('--recover', t('commandLine.backup.recover')).conflicts('from'))
    .option('--out <file>', t('commandLine.backup.out'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./backup.ts')).restoreCommand));
  backup
    .command('verify')
    .description(t('commandLine.backup.verify'))
    .argument('<file>', t('commandLine.backup.verified'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./backup.ts')).verifyCommand));
}
