/**
 * Has all that this process and those that it starts write be readable by its owner alone: plans, papers, backups and
 * preferences hold names and what people said of each other. What is there already keeps the rights that it has, and
 * Windows keeps its own.
 */
export const writeForOwnerAlone = (): void => void process.umask(0o077);
