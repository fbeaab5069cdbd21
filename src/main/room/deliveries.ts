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

/** How many answers are remembered; the journal knows what was written anyway. */
const mostAnswers = 20_000;

/** What is refused for good; a seat can be taken again. */
const isLasting = ({ code }: Problem): boolean => code.startsWith('room/') && code !== 'room/not-seated';

/** What was done on phones, carried out once however often it arrives. */
export class Deliveries {
  private readonly answers = new Map<string, Problem | null>();
  private readonly underway = new Map<string, Promise<void>>();
  private readonly caller;

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
    const work = this.carryOut(seat, delivery, id);
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

  private async carryOut(seat: KeptSeat, delivery: Delivery, changeSetId: string): Promise<void> {
    await patiently(this.caller, async () => {
      if (this.file.hasWritten(changeSetId)) return;
      this.run(seat, delivery, changeSetId);
    });
  }

  private run(seat: KeptSeat, { stepId, action, input }: Delivery, changeSetId: string): void {
    const { plan } = this.file;
    const person = personOn(plan, this.workshopId, seat);
    if (!person) throw new Problem('room/not-seated');
    const { room, isInStep } = roomNow(plan, this.workshopId);
    const isOfSecond = action === 'seat.admit' || action in secondActions;
    if (isInStep ? stepId !== room.step.id : !isOfSecond) throw new Problem('room/no-longer-asked');
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
