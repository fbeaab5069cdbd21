import dayjs from 'dayjs';

/** Today on this computer, `YYYY-MM-DD`. */
export const today = (): string => dayjs().format('YYYY-MM-DD');
