import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { ask } from './calls.ts';
import { tangga } from './command-line.ts';
import { newFolder, openInBrowserHost } from './open-tangga.ts';
import { nextFrames } from './settled.ts';

/** Ordinary words, for what is to be seen whole. */
const shortWords = {
  plan: 'Coastal Foods',
  cycle: 'Q4 2026',
  team: 'Logistics',
  person: 'Ayu Lestari',
  objective: 'Deliver every order on its day',
  keyResult: 'Late deliveries',
  workshop: 'Plan the quarter',
  idea: 'Ask the drivers what keeps them waiting',
  cluster: 'Waiting times',
};

type Words = typeof shortWords;

/** Words longer than most: names of plan, cycle, teams and people, titles of objectives and key results. */
const words: Record<'en' | 'id', Words> = {
  en: {
    plan: 'Nusantara Cooperative Logistics and Cold Storage Services Group',
    cycle: 'Second transformation quarter, October to December 2026',
    team: 'Regional Distribution and Customer Relationship Management',
    person: 'Raden Ayu Kusumawardhani Prawirodirdjo',
    objective: 'Deliver every refrigerated order on the promised day in all thirty-four provinces',
    keyResult: 'Late deliveries of refrigerated orders reported by customers in the eastern provinces',
    workshop: 'Quarterly planning workshop of all regional distribution teams and their leads',
    idea: 'Ask the drivers which of the warehouses keep them waiting the longest',
    cluster: 'Waiting times at warehouses and harbours',
  },
  id: {
    plan: 'Kelompok Koperasi Logistik dan Layanan Gudang Pendingin Nusantara',
    cycle: 'Triwulan transformasi kedua, Oktober sampai Desember 2026',
    team: 'Distribusi Wilayah dan Manajemen Hubungan Pelanggan',
    person: 'Raden Ayu Kusumawardhani Prawirodirdjo',
    objective:
      'Mengantarkan setiap pesanan berpendingin pada hari yang dijanjikan di tiga puluh empat provinsi',
    keyResult: 'Keterlambatan pengantaran pesanan berpendingin yang dilaporkan pelanggan di wilayah timur',
    workshop: 'Lokakarya perencanaan triwulanan seluruh tim distribusi wilayah beserta pemimpinnya',
    idea: 'Tanyakan kepada para pengemudi gudang mana yang paling lama membuat mereka menunggu',
    cluster: 'Waktu tunggu di gudang dan pelabuhan',
  },
};

/** Calls a procedure as the window does; answers the id of what was made. */
const call = async (page: Page, procedure: string, input: object): Promise<string> =>
  (await ask(page, procedure, input)).id;

interface ShownIds {
  readonly units: readonly { readonly id: string }[];
  readonly cycles: readonly { readonly id: string }[];
}

/** Fills an empty plan that is open on the page with many teams and people, all of long names. */
async function fill(page: Page, path: string, folder: string, said: Words) {
  const { out } = await tangga(['show', path, '--json'], folder);
  const { units, cycles } = JSON.parse(out) as ShownIds;
  const [company] = units;
  const [cycle] = cycles;
  if (!company || !cycle) throw new Error(`The plan has no company.`);
  await call(page, 'plan/update', { name: said.plan });
  await call(page, 'cycle/update', { id: cycle.id, name: said.cycle });
  const teamIds: string[] = [];
  const personIds: string[] = [];
  const objectiveIds: string[] = [];
  const keyResultIds: string[] = [];
  for (let team = 1; team <= 6; team++) {
    const parentId = company.id;
    teamIds.push(
      await call(page, 'organisation/addTeam', { name: `${said.team} ${team}`, leadId: null, parentId }),
    );
    for (let person = 1; person <= 2; person++) {
      personIds.push(
        await call(page, 'organisation/addPerson', {
          name: `${said.person} ${team}.${person}`,
          jobTitle: said.team,
          email: '',
          unitIds: [teamIds.at(-1)],
        }),
      );
    }
  }
  const parents: string[] = [];
  const objective = async (owner: object, number: string, parent?: object) => {
    const title = `${said.objective} ${number}`;
    const id = await call(page, 'objective/create', {
      title,
      cycleId: cycle.id,
      owner,
      ...(parent && { parent }),
    });
    objectiveIds.push(id);
    for (let rung = 1; rung <= 3; rung++) {
      keyResultIds.push(
        await call(page, 'keyResult/create', {
          objectiveId: id,
          title: `${said.keyResult} ${rung}`,
          kind: 'number',
          baseline: 1_250_000 * rung,
          target: 12_500 * rung,
          unit: said.team,
          ownerId: personIds[rung] ?? null,
        }),
      );
    }
    return id;
  };
  for (let at = 0; at < 2; at++) parents.push(await objective({ kind: 'company' }, `${at}`));
  for (let at = 0; at < 6; at++) {
    const parent = at < 5 ? { kind: 'objective', id: parents[at % 2] } : undefined;
    const id = await objective({ kind: 'team', unitId: teamIds[at] }, `${at}`, parent);
    if (at < 3)
      await objective({ kind: 'individual', personId: personIds[at * 2] }, `${at}`, {
        kind: 'objective',
        id,
      });
  }
  await call(page, 'gap/add', { cycleId: cycle.id, measureName: said.keyResult, unit: said.team });
  return { companyId: company.id, cycleId: cycle.id, teamIds, personIds, objectiveIds, keyResultIds, said };
}

type Filled = Awaited<ReturnType<typeof fill>>;

/** A workshop of everybody on such a plan, going on: notes on the wall, one of its steps is the current one. */
async function startWorkshop(page: Page, plan: Filled) {
  const agenda = defaultAgenda('planning');
  const workshopId = await call(page, 'workshop/create', {
    name: plan.said.workshop,
    purpose: plan.said.objective,
    place: plan.said.team,
    heldOn: null,
    facilitatorId: plan.personIds[0] ?? null,
    cycleId: plan.cycleId,
    kind: 'planning',
    participantIds: plan.personIds,
    agenda,
  });
  for (let cluster = 1; cluster <= 3; cluster++) {
    const clusterId = await call(page, 'workshop/addCluster', {
      workshopId,
      name: `${plan.said.cluster} ${cluster}`,
      ideaIds: [],
    });
    const texts = [1, 2, 3].map((note) => `${plan.said.idea} ${cluster}.${note}`);
    const about = { workshopId, authorId: plan.personIds[cluster] ?? null, isHidden: false };
    await call(page, 'workshop/addIdeas', { ...about, clusterId, texts });
  }
  await call(page, 'workshop/start', { id: workshopId });
  return workshopId;
}

/** A plan of many teams and long words, or ordinary ones, open in the program with a workshop going on. */
export async function openWordy(language: 'en' | 'id', length: 'long' | 'short' = 'long') {
  const folder = newFolder();
  const deep = join(folder, 'Sales and partners of the eastern islands '.repeat(3).trim());
  mkdirSync(deep);
  const path = join(deep, 'plan.tangga');
  const said = length === 'long' ? words[language] : shortWords;
  await tangga(['new', path, '--sample', 'empty', '--language', language, '--name', said.plan], folder);
  const program = await openInBrowserHost({ folder, language, plan: path });
  const { page, context } = program;
  await page.locator('[data-board-scroller]').waitFor();
  const plan = await fill(page, path, folder, said);
  const workshopId = await startWorkshop(page, plan);
  await expect(page.locator('[data-objective]').first()).toBeVisible();
  await nextFrames(page);
  return { program, page, context, path, plan, workshopId };
}

/** Goes somewhere as Back and Forward do, which no size of the window hinders. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await nextFrames(page);
}
