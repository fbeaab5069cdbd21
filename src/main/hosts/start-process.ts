/** A process that the program started for one kind of work, as a host starts it. */
export interface StartedProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once when it is gone, also where it never ran. */
  onExit(listener: (how: string) => void): void;
  kill(): void;
}
/** Starts a module in a process of its own. */
export type StartProcess = (modulePath: string) => StartedProcess;
