import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { causeWords, changedObjectiveWords, changeWords } from '#contract/sentences/agreement.ts';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf, readFingerprint } from '#domain/agreement/fingerprint.ts';
import { explainedChanges } from '#domain/agreement/since.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Agreement } from '#domain/tables/tables.ts';
import { textsOf } from '#texts/texts.ts';
import { isPdf } from '../desk/plan-from-pdf.ts';
import { readKeywords } from '../documents/plan-book/keywords.ts';
import { forTerminal } from '../for-terminal.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { Reader } from '../reader/reader.ts';
import { bytesOfNamed } from './named-file.ts';
import { AnsweredNo, forScripts, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

/** What is to be verified: the fingerprint, and the plan that it was printed from where a book says so. */
interface Asked {
  readonly fingerprint: string;
  readonly planId: string | null;
}

async function askedBy(given: string): Promise<Asked> {
  const path = resolve(given);
  if (!existsSync(path)) {
    const fingerprint = readFingerprint(given);
    if (fingerprint === null) throw new Problem('agreement/not-a-fingerprint', { typed: given });
    return { fingerprint, planId: null };
  }
  const file = basename(path);
  try {
    if (!isPdf(path)) throw new Problem('agreement/not-a-book', { file });
    const reader = new Reader(forkedProcess);
    const asked = readKeywords(await reader.keywordsOfPdf({ name: file, bytes: await bytesOfNamed(path) }));
    if (!asked) throw new Problem('agreement/no-fingerprint', { file });
    return asked;
  } catch (error) {
    throw toProblem(error, path);
  }
}

/** An agreement that says what its fingerprint is of. */
const isWhole = ({ fingerprint, content }: Agreement): boolean => fingerprintOf(content) === fingerprint;

const allAgreements = (plan: Plan): Agreement[] => cyclesOf(plan).flatMap(({ id }) => agreementsOf(plan, id));

/** An agreement for scripts. */
const asData = (plan: Plan, agreement: Agreement) => ({
  id: agreement.id,
  name: agreement.name,
  cycle: plan.tables.cycle.get(agreement.cycleId)?.name ?? '',
  signedOn: agreement.signedOn,
  signatories: plan.tables.signatory.where('agreementId', agreement.id).map(({ name }) => name),
  fingerprint: agreement.fingerprint,
});

/** `tangga verify BOOK.pdf|FINGERPRINT PLAN`: says whether it is what was signed, and what changed since. */
export async function verifyCommand(given: string, file: string, { json }: { json?: true }): Promise<void> {
  const { fingerprint, planId } = await askedBy(given);
  const isSigned = await withPlan(file, async (planFile) => {
    const { plan } = planFile;
    const { language, name } = plan.about;
    const t = textsOf(language);
    if (planId !== null && planId !== plan.about.id)
      throw new Problem('agreement/other-plan', { file: basename(given), plan: name });
    const all = allAgreements(plan);
    const signed = all.find((agreement) => agreement.fingerprint === fingerprint && isWhole(agreement));
    const known = signed && asData(plan, signed);
    const lines = known
      ? [
          t('agreement.verify.yes', {
            name: known.name,
            cycle: known.cycle,
            day: formatDate(known.signedOn, language),
          }),
          ...(known.signatories.length > 0
            ? [t('agreement.verify.by', { who: known.signatories.join(', ') })]
            : []),
        ]
      : [
          t('agreement.verify.no', { fingerprint }),
          ...all.map((agreement) => {
            const { name: called, cycle, signedOn } = asData(plan, agreement);
            const day = formatDate(signedOn, language);
            return `  ${agreement.fingerprint}  ${t('agreement.verify.signed', { name: called, cycle, day })}`;
          }),
        ];
    const changes = signed
      ? explainedChanges(plan, signed, planFile.agreementJournal(signed.cycleId)).map((change) => ({
          aspect: change.aspect,
          objective: changedObjectiveWords(plan, change, language),
          objectiveId: change.objectiveId,
          keyResultId: change.keyResultId,
          change: changeWords(plan, change, language),
          causes: change.causes,
          cause: causeWords(change, language),
        }))
      : [];
    if (signed)
      lines.push(
        changes.length === 0
          ? t('agreement.unchanged')
          : t('agreement.verify.changes', { count: changes.length }),
      );
    for (const [objective, own] of Map.groupBy(changes, (change) => change.objective))
      lines.push(
        `  ${objective}`,
        ...own.map(({ change, cause }) => `    ${change}${cause && ` (${cause})`}`),
      );
    const told = { fingerprint, isSigned: signed !== undefined, agreement: known ?? null, changes };
    await printLine(json ? forScripts(told) : forTerminal(lines.join('\n')));
    return signed !== undefined;
  });
  if (!isSigned) throw new AnsweredNo();
}
