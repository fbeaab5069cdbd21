import { asks } from '#contract/document.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '../paper/setting.ts';
import { shownPlan, wholePlan } from '../plan-file/attached.ts';
import { planMimeType } from '../plan-file/mime-type.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { PrintOptions } from './printable.ts';

/** What goes along inside a document: the plan as it shows it, or the whole file; nothing to one person. */
export async function attachmentOf(
  file: Pick<PlanFile, 'plan' | 'readings' | 'db' | 'lookThrough'>,
  options: PrintOptions,
): Promise<Attachment | null> {
  if (!asks(options.kind, 'attached') || !('attached' in options)) return null;
  const { attached = 'none', scope, cycle, today, asOf } = options;
  if (attached === 'none' || scope.kind === 'person') return null;
  // The file goes along as it is now, or not at all.
  if (attached === 'plan' && asOf) throw new Problem('document/whole-plan-of-past');
  const { name } = file.plan.about;
  return {
    name: `${fileNameOf(name)}.tangga`,
    description: name,
    mimeType: planMimeType,
    bytes: attached === 'plan' ? await wholePlan(file) : await shownPlan(file, cycle, scope, today),
  };
}
