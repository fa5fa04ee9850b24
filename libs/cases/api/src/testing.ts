import { v7 as uuid } from 'uuid';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';

/** A case that this member opens in the group for the own municipality. */
export async function aCaseFile(app: TestApp, group: { id: string }, member: Caller, title = 'Wie beslist over het dorpsbudget?'): Promise<{ id: string; title: string }> {
  const input = { groupId: group.id, title, keyQuestion: 'Hoe geven we dorpen zeggenschap?', clientId: uuid() };
  const { openCaseFile } = await app.ask<{ openCaseFile: { caseFile: { id: string; title: string } } }>(
    'mutation ($input: OpenCaseFileInput!) { openCaseFile(input: $input) { caseFile { id title } } }',
    { input },
    member,
  );
  return openCaseFile.caseFile;
}

/** tus metadata as the protocol wants it. */
export function tusMetadata(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Uploads these bytes in one go. Returns the last answer of the server. */
export async function upload(app: TestApp, as: Caller, metadata: Record<string, string>, bytes: Uint8Array): Promise<Response> {
  const created = await app.fetch(
    '/files',
    { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': tusMetadata(metadata) } },
    as,
  );
  if (created.status !== 201) return created;
  return sendPart(app, as, created.headers.get('location')!, 0, bytes);
}

export function sendPart(app: TestApp, as: Caller, location: string, offset: number, bytes: Uint8Array): Promise<Response> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return app.fetch(new URL(location, app.url).pathname, { method: 'PATCH', headers, body: new Blob([bytes as Uint8Array<ArrayBuffer>]) }, as);
}
