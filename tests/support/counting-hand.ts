import type { Locator, Page } from '@playwright/test';

/** What a practised hand takes, in seconds: a keystroke, a pointing with its click, a decision what to do next. */
export const secondsOf = { keystroke: 0.28, click: 1.1, decision: 1.35 } as const;

/** How much work something was. */
export interface Effort {
  readonly clicks: number;
  readonly keystrokes: number;
  readonly decisions: number;
  readonly seconds: number;
}

/** A hand that works the program with mouse and keyboard and counts what it does. */
export class CountingHand {
  private clicks = 0;
  private keystrokes = 0;
  private decisions = 0;

  constructor(private readonly page: Page) {}

  /** Decides for something, points at it and clicks. */
  async click(control: Locator): Promise<void> {
    this.decisions += 1;
    this.clicks += 1;
    await control.click();
  }

  /** Decides what to write and types it where the focus is. */
  async type(text: string): Promise<void> {
    this.decisions += 1;
    this.keystrokes += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** Types names, which everybody knows by heart: they cost a decision, but only what stands between them is counted. */
  async typeNames(text: string, names: readonly string[]): Promise<void> {
    const between = names.reduce((rest, name) => rest.replace(name, ''), text);
    this.decisions += names.length;
    this.keystrokes += [...between].length;
    await this.page.keyboard.type(text);
  }

  /** Presses keys that go on without a thought, such as Tab and Enter; `Control+Enter` are two. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keystrokes += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }

  /** What was done since the last count. */
  count(): Effort {
    const { clicks, keystrokes, decisions } = this;
    const seconds =
      clicks * secondsOf.click + keystrokes * secondsOf.keystroke + decisions * secondsOf.decision;
    this.clicks = 0;
    this.keystrokes = 0;
    this.decisions = 0;
    return { clicks, keystrokes, decisions, seconds: Math.round(seconds * 10) / 10 };
  }
}

/** What two stretches of work were together. */
export const together = (one: Effort, other: Effort): Effort => ({
  clicks: one.clicks + other.clicks,
  keystrokes: one.keystrokes + other.keystrokes,
  decisions: one.decisions + other.decisions,
  seconds: Math.round((one.seconds + other.seconds) * 10) / 10,
});
