import { type Command, Option } from 'commander';
import { memberRights } from '#domain/space/member.ts';
import type { Translate } from '#texts/texts.ts';
import { choice } from './help.ts';
import { loaded } from './loaded.ts';

/** Adds what shares a plan to the command line. */
export function addSpaceCommands(program: Command, t: Translate): void {
  const json = (command: Command) => command.option('--json', t('commandLine.json'));
  json(
    program
      .command('share')
      .description(t('space.commands.share'))
      .argument('<file>', t('commandLine.plan'))
      .requiredOption('--space <url>', t('space.commands.url'))
      .option('--name <name>', t('space.commands.name'))
      .option('--person <name>', t('space.commands.person')),
  ).action(loaded(async () => (await import('./space.ts')).shareCommand));
  json(
    program
      .command('join')
      .description(t('space.commands.join'))
      .argument('<url>', t('space.commands.url'))
      .requiredOption('--out <file>', t('space.commands.out'))
      .option('--plan <name>', t('space.commands.plan')),
  ).action(loaded(async () => (await import('./space.ts')).joinCommand));
  json(
    program
      .command('sync')
      .description(t('space.commands.sync'))
      .argument('<file>', t('commandLine.plan'))
      .option('--watch', t('space.commands.watch'))
      .option('--hand-back', t('space.commands.handBack'))
      .option('--waiting', t('space.commands.waiting'))
      .option('--take <ids...>', t('space.commands.take'))
      .option('--leave <ids...>', t('space.commands.leave')),
  ).action(loaded(async () => (await import('./space.ts')).syncCommand));

  const space = program.command('space').description(t('space.commands.space'));
  const sub = (name: string, description: string) =>
    json(space.command(name).description(description).argument('<url>', t('space.commands.url')));
  const ofPlan = (name: string, description: string) =>
    sub(name, description).option('--plan <name>', t('space.commands.plan'));
  sub('init', t('space.commands.init')).action(loaded(async () => (await import('./space.ts')).initCommand));
  ofPlan('status', t('space.commands.status')).action(
    loaded(async () => (await import('./space.ts')).statusCommand),
  );
  ofPlan('seat', t('space.commands.seat'))
    .argument('<role>', t('space.commands.role'))
    .requiredOption('--name <name>', t('space.commands.name'))
    .addOption(choice('--may <right>', t('space.commands.may'), memberRights, t).makeOptionMandatory())
    .option('--person <name>', t('space.commands.person'))
    .addOption(new Option('--team <names...>', t('space.commands.team')))
    .action(loaded(async () => (await import('./space.ts')).seatCommand));
  ofPlan('unseat', t('space.commands.unseat'))
    .argument('<role>', t('space.commands.role'))
    .action(loaded(async () => (await import('./space.ts')).unseatCommand));
  ofPlan('rotate', t('space.commands.rotate'))
    .argument('<role>', t('space.commands.role'))
    .argument('<to>', t('space.commands.role'))
    .action(loaded(async () => (await import('./space.ts')).rotateCommand));
  ofPlan('export', t('space.commands.export'))
    .requiredOption('--out <file>', t('space.commands.out'))
    .action(loaded(async () => (await import('./space.ts')).exportCommand));
  ofPlan('verify', t('space.commands.verify')).action(
    loaded(async () => (await import('./space.ts')).verifyCommand),
  );
  ofPlan('compact', t('space.commands.compact')).action(
    loaded(async () => (await import('./space.ts')).compactCommand),
  );
}
