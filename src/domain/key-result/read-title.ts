/** What a title that was entered says of its key result. */
export interface ReadTitle {
  readonly title: string;
}

/** Reads the title of a key result at the moment it is entered: every place where one is typed asks here. */
export function readTitle(typed: string): ReadTitle {
  return { title: typed.trim() };
}
