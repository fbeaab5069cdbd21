/** What a plan is called that the program makes beside another one, without its ending: by the day that it is of. */
export const besideName = (name: string, day: string): string => `${name} ${day}`;

/** Whether a name is one that the program gave to what it made beside a plan of another name. */
export const isMadeBeside = (name: string, of: string): boolean =>
  name.startsWith(`${of} `) && /^\d{4}-\d\d-\d\d(?: \d+)?$/u.test(name.slice(of.length + 1));
