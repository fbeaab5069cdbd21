import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { delivery as deliverySchema } from '#contract/room/guest.ts';
import { inputOf } from '#domain/commands/carry-out.ts';
import { Problem } from '#domain/problem.ts';
import { roomCall } from '#domain/room/room-steps.ts';
import { secondActions } from '#domain/room/second-actions.ts';
import { Line } from '../desk/line.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { patiently } from '../services/patience.ts';
import type { KeptSeat } from './room-file.ts';
import { roomNow } from './room-now.ts';
import { personOn } from './seats.ts';
import { idMadeOf } from './secrets.ts';

export type Delivery = z.infer<typeof deliverySchema>;

/** How long is waited for others that come in the same moment, in milliseconds. */
const gathering = 10;
/** So many are carried out in one transaction at most. */
const mostTogether = 50;

interface Waiting {
  readonly call: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** How many answers are remembered; the journal knows what was written anyway. */
const mostAnswers = 20_000;

/** What is refused for good; a seat can be taken yet. */
const isLasting = ({ code }: Problem): boolean =>
  code.startsWith('room/') && code !== 'room/not-seated' && code !== 'room/waiting';

/** What was done on phones, carried out once however often it arrives. */
export class Deliveries {
  private readonly answers = new Map<string, Problem | null>();
  private readonly underway = new Map<string, Promise<void>>();
  private readonly caller;
  private readonly waiting: Waiting[] = [];
  private draining: Promise<void> | null = null;

  constructor(
    private readonly file: PlanFile,
    private readonly workshopId: string,
    /** Admits who waits, for a second facilitator, whose name is written with it. */
    private readonly admit: (seatId: string, author: string) => void,
  ) {
    this.caller = { line: new Line(), openFile: file };
  }

  /**
   * Carries out what a seat asks for.
   * @throws Problem where it is refused, the same again for the same delivery
   */
  async take(seat: KeptSeat, delivery: Delivery): Promise<void> {
    // Of another seat the same id is another delivery.
    const id = idMadeOf(`${seat.id} ${delivery.id}`);
    const answer = this.answers.get(id);
    if (answer) throw answer;
    if (answer === null) return;
    const underway = this.underway.get(id);
    if (underway) return underway;
    const work = this.inBatch(() => this.run(seat, delivery, id));
    this.underway.set(id, work);
    try {
      await work;
      this.remember(id, null);
    } catch (error) {
      if (error instanceof Problem && isLasting(error)) this.remember(id, error);
      throw error;
    } finally {
      this.underway.delete(id);
    }
  }

  /** Carries something out with whatever else has come meanwhile: a disk is slow, and two hundred may vote at once. */
  private inBatch(call: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, resolve, reject });
      this.draining ??= this.drain().finally(() => {
        this.draining = null;
      });
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // What is on its way in the same moment comes along.
      await wait(gathering);
      const batch = this.waiting.splice(0, mostTogether);
      try {
        const refusals = await patiently(this.caller, async () =>
          this.file.together(batch.map(({ call }) => call)),
        );
        batch.forEach(({ resolve, reject }, index) => {
          if (refusals[index] === null) resolve();
          else reject(refusals[index]);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  private run(seat: KeptSeat, { stepId, action, input }: Delivery, changeSetId: string): void {
    if (this.file.hasWritten(changeSetId)) return;
    const { plan } = this.file;
    const person = personOn(plan, this.workshopId, seat);
    if (!person) throw new Problem(seat.name === '' ? 'room/not-seated' : 'room/waiting');
    const { room, isInStep } = roomNow(plan, this.workshopId);
    const isOfSecond = action === 'seat.admit' || action in secondActions;
    const isOn = (isInStep || room.step.kind === 'preparation') && stepId === room.step.id;
    // Clock and steps are run before the first step as well, whatever a phone takes to be on then.
    if (!isOn && (isInStep || !isOfSecond)) throw new Problem('room/no-longer-asked');
    const own = { personId: person.id, isSecond: seat.isSecond };
    if (action === 'seat.admit') {
      if (!seat.isSecond) throw new Problem('room/not-second');
      this.admit((input as { seatId?: string } | null)?.seatId ?? '', person.name);
      return;
    }
    const call = roomCall(room, own, action, input);
    if (!call) return;
    const author = call.isUnsigned ? '' : person.name;
    this.file.run(call.command, inputOf(call.command, call.input), {
      author,
      changeSetId,
      newId: call.newId,
    });
  }

  private remember(id: string, answer: Problem | null): void {
    this.answers.set(id, answer);
    if (this.answers.size <= mostAnswers) return;
    const [oldest] = this.answers.keys();
    if (oldest !== undefined) this.answers.delete(oldest);
  }
}
