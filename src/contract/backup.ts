/** What a restore point is written before: whatever replaces a plan or brings another into it. */
export const restoreReasons = ['restore', 'merge', 'import'] as const;
export type RestoreReason = (typeof restoreReasons)[number];
