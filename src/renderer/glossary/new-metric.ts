/** By what a metric goes that is not there yet. */
export const newMetric = 'new';
