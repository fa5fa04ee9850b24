import { createHash } from 'node:crypto';
import type { Caller } from './api.ts';

const tus = { 'tus-resumable': '1.0.0' };

/** Adds a document to a case, or a version to a document, by a script. Returns the id of the version once its words were read. */
export async function aVersion(member: Caller, caseFileId: string, fileName: string, bytes: Uint8Array<ArrayBuffer>, documentId?: string): Promise<string> {
  const metadata = { caseFileId, filename: fileName, sha256: createHash('sha256').update(bytes).digest('hex'), ...(documentId && { documentId }) };
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  const created = await member.fetch('/files', { method: 'POST', headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': pairs.join(',') } });
  const path = new URL(created.headers.get('location')!, 'http://here').pathname;
  const done = await member.fetch(path, { method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Blob([bytes]) });
  const id = done.headers.get('leerkring-version');
  if (!id) throw new Error(`${fileName} was not stored: ${done.status} ${await done.text()}`);
  await wordsOf(member, id);
  return id;
}

/** The document that a version is of. */
export async function documentOf(member: Caller, versionId: string): Promise<string> {
  const { documentVersion } = await member.ask<{ documentVersion: { document: { id: string } } }>('query ($id: ID!) { documentVersion(id: $id) { document { id } } }', { id: versionId });
  return documentVersion.document.id;
}

/** A share with the group of the case that a second person of the municipality approved. Returns its id. */
export async function aShare(proposer: Caller, decider: Caller, caseFileId: string, versionId: string): Promise<string> {
  const input = { caseFileId, versionId, audience: 'group', purpose: 'Om samen te lezen', endsAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000) };
  const id = await proposed(proposer, input);
  await decider.ask('mutation ($input: ApproveShareInput!) { approveShare(input: $input) { __typename } }', { input: { id } });
  return id;
}

/** What a file tells of its maker is read by another job than its words. */
async function proposed(proposer: Caller, input: object): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      const { proposeShare } = await proposer.ask<{ proposeShare: { share: { id: string } } }>('mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id } } }', { input });
      return proposeShare.share.id;
    } catch (error) {
      if (tries === 120 || !(error as Error).message.includes('SHARE_TEXT_WAITING')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** A job reads them, after those of others. */
async function wordsOf(member: Caller, id: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { documentVersion } = await member.ask<{ documentVersion: { text: { state: string } } }>('query ($id: ID!) { documentVersion(id: $id) { text { state } } }', { id });
    if (documentVersion.text.state !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The words of ${id} were not read`);
}
