import { join } from 'node:path';
import type { Sample } from '#contract/plan-file.ts';
import type { Language } from '../../src/texts/languages.ts';
import { tangga } from './command-line.ts';
import { newFolder, type OpenOptions, openInBrowserHost, type Tangga } from './open-tangga.ts';
import { nextFrames } from './settled.ts';

/** The program on a plan, and where that is. */
export type OnPlan = Tangga & { readonly path: string };

interface SampleOptions extends Pick<OpenOptions, 'language' | 'viewport'> {
  /** What the plan itself is written in; English where nothing is said, whichever the screens speak. */
  readonly contents?: Language;
  /** How many people the reference plan has. */
  readonly people?: number;
}

/** A plan of a sample, open on its board. */
export async function openSample(sample: Sample, options: SampleOptions = {}): Promise<OnPlan> {
  const { contents = 'en', people, ...shown } = options;
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  const size = people === undefined ? [] : ['--people', String(people)];
  await tangga(['new', path, '--sample', sample, '--language', contents, '--name', 'Plan', ...size], folder);
  const program = await openInBrowserHost({ folder, plan: path, ...shown });
  await program.page.locator('[data-objective]').first().waitFor();
  await nextFrames(program.page);
  return { ...program, path };
}

/** The tour, open on its board. */
export const openTour = (options: SampleOptions = {}): Promise<OnPlan> => openSample('tour', options);
