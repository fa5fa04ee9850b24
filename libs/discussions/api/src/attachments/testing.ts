import { madeOf, uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';

/** Uploads these bytes as a file for a post; the last answer of the server. */
export function uploadAttachment(app: TestApp, as: Caller, filename: string, bytes: Uint8Array): Promise<Response> {
  return uploadTo(app, '/files/attachments', as, { filename }, bytes);
}

/** A loose file of this person. */
export async function anAttachment(app: TestApp, as: Caller, filename = 'Spelregels.txt', bytes: Uint8Array = Buffer.from(`spelregels ${uuid()}`)): Promise<ReturnType<typeof madeOf>> {
  return madeOf(await uploadAttachment(app, as, filename, bytes));
}
