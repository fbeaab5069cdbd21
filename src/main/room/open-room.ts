import type { RoomStatus } from '#contract/room/room.ts';

/** What a room is opened with. */
export interface RoomOptions {
  readonly workshopId: string;
  readonly address?: string;
  readonly port?: number;
  readonly isSecure?: boolean;
}

/** A room that is open. */
export interface OpenRoom {
  status(): RoomStatus;
  admit(seatId: string): void;
  remove(seatId: string): void;
  lock(isLocked: boolean): void;
  promote(seatId: string, isSecond: boolean): void;
  handOver(seatId: string): { joinUrl: string; code: string };
  renewCode(): void;
}
