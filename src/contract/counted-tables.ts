/** What is counted of a plan to say what a copy holds. */
export const countedTables = ['objective', 'keyResult', 'checkIn', 'person'] as const;
