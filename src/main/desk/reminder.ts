import dayjs from 'dayjs';
import { dueToday } from '#domain/check-in/reminder.ts';
import { textsOf } from '#texts/texts.ts';
import type { Desk } from './desk.ts';

/** How often it is looked whether a check-in is due, in milliseconds. */
const interval = 60_000;

/** Says once on its day, per plan, that the weekly check-in is due, where the host can say so outside of its windows. */
export class Reminder {
  private readonly said = new Set<string>();
  /** Null where the host says nothing outside of its windows: they look themselves. */
  private readonly timer: NodeJS.Timeout | null;

  constructor(private readonly desk: Desk) {
    this.timer = desk.host.notify ? setInterval(() => this.look(), interval).unref() : null;
  }

  /** Looks whether something is due in the plan of any window. */
  look(): void {
    const { host, store, windows } = this.desk;
    const { reminders, language } = store.preferences;
    if (reminders !== 'on' || !host.notify) return;
    const now = dayjs();
    const today = now.format('YYYY-MM-DD');
    for (const window of windows.values()) {
      const file = window.openFile;
      const key = `${file?.path} ${today}`;
      if (!file || this.said.has(key)) continue;
      // What cannot be read is told by the window; a reminder is no reason to end.
      const due = file.trouble ? 0 : dueToday(file.plan, today, now.hour());
      if (due === 0) continue;
      this.said.add(key);
      const t = textsOf(language);
      host.notify(t('reminder.due.title', { plan: file.name }), t('reminder.due.text', { count: due }));
    }
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
