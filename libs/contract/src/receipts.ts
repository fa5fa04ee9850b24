interface ReceiptNews {
  caseFileId: string;
  versionId: string;
}

/** What happens when a municipality asks readers of a version to say that they read it: event name → payload. */
export interface ReceiptEvents {
  'read_request.asked': ReceiptNews;
  'read_request.withdrawn': ReceiptNews;
  'read_request.confirmed': ReceiptNews;
}

/** What follows each of them on the server. */
export const receiptFollowUps: Record<keyof ReceiptEvents, 'reaction' | 'quiet'> = {
  'read_request.asked': 'quiet',
  'read_request.withdrawn': 'quiet',
  'read_request.confirmed': 'quiet',
};
