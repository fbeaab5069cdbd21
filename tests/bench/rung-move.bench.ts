import Database from 'better-sqlite3';
import { keyResultId, objectiveId } from '../support/find-rows.ts';
import { planOnDisk, windowOn } from '../support/plans.ts';
import { median, report, rising, timings } from './timing.ts';

/* A rung move from the call to the acknowledged, journaled change, against one bare UPDATE in a file of the same kind. */
const window = await windowOn(planOnDisk('tour'));
const objective = objectiveId(window, 'Shorten');
const id = keyResultId(window, '10 members');

const bare = new Database(planOnDisk('tour'));
bare.pragma('journal_mode = DELETE');
bare.pragma('synchronous = EXTRA');
const update = bare.prepare('UPDATE key_result SET rank = ? WHERE id = (SELECT id FROM key_result LIMIT 1)');

const move = (turn: number) =>
  window.client.keyResult.move({ ids: [id], objectiveId: objective, position: turn % 2 ? 0 : 2 });
await timings(50, move);
await timings(50, (turn) => update.run(`a${turn % 10}`));
// In turns, so that both meet the same disk.
const moves: number[] = [];
const updates: number[] = [];
for (let round = 0; round < 20; round++) {
  moves.push(...(await timings(20, move)));
  updates.push(...(await timings(20, (turn) => update.run(`a${turn % 10}`))));
}
const [own, plain] = [median(rising(moves)), median(rising(updates))];
report('bare UPDATE, median', plain, 'ms');
report('rung move, call to acknowledged change, median', own, 'ms');
report('ratio', own / plain, '', 2);
bare.close();
await window.close();
