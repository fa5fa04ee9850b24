import type { AttachmentNews } from '@leerkring/contract';
import { uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';

type Made = Pick<AttachmentNews, 'id' | 'mediaType' | 'width' | 'height'>;

/** The first bytes of a PNG of this size: enough to tell what it is. */
export function aPng(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR________\b\x02\0\0\0', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** Uploads these bytes as a file for a post; the last answer of the server. */
export function uploadAttachment(app: TestApp, as: Caller, filename: string, bytes: Uint8Array): Promise<Response> {
  return uploadTo(app, '/files/attachments', as, { filename }, bytes);
}

/** What the server said that an upload became. */
export function madeOf(answer: Response): Made {
  return JSON.parse(answer.headers.get('leerkring-attachment')!) as Made;
}

/** A loose file of this person. */
export async function anAttachment(app: TestApp, as: Caller, filename = 'Spelregels.pdf', bytes: Uint8Array = Buffer.from('spelregels')): Promise<Made> {
  return madeOf(await uploadAttachment(app, as, filename, bytes));
}
