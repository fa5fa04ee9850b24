import { v7 as uuid } from 'uuid';
import { uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';

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

/** Uploads these bytes as a document of a case, in one go. Returns the last answer of the server. */
export function upload(app: TestApp, as: Caller, metadata: Record<string, string>, bytes: Uint8Array): Promise<Response> {
  return uploadTo(app, '/files', as, metadata, bytes);
}
