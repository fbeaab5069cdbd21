/** What kind of file a plan is, to systems, mails and what goes along in a document. */
export const planMimeType = 'application/vnd.tangga.plan';
