import { streamKinds } from '@leerkring/contract';
import { Actors, stranger, type Actor } from '@leerkring/platform/api';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';
import { unzipSync } from 'fflate';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { EveryQuestion, Probes } from './everything';

/** One question at a time: read, all of them take more memory than a machine has. */
export const read = ({ text }: EveryQuestion): DocumentNode => parse(text, { noLocation: true });

/** Somebody with the rights of now; without an id a stranger. */
export async function actorOf(app: TestApp, accountId: string | null): Promise<Actor> {
  return accountId ? { ...(await app.get(Actors).load(accountId))!, sessionId: null } : stranger();
}

/** What GraphQL answers somebody, errors and all; past the limits on how much one may ask at a time. */
export async function answerOf(schema: GraphQLSchema, document: DocumentNode, actor: Actor, { strings }: Probes): Promise<string> {
  const contextValue = { actor, loaders: new Map(), request: { cookies: {}, headers: {} }, reply: {} };
  const { data, errors } = await execute({ schema, document, contextValue });
  const answer = JSON.stringify([data, errors?.map(({ message, extensions }) => [message, extensions])]);
  // An address that was asked for may be said back.
  return strings.filter((said) => said.startsWith('/')).reduce((rest, address) => rest.replaceAll(JSON.stringify(address), ''), answer);
}

/** What is fetched at an address, unpacked where it is packed. */
export async function fetchedAt(app: TestApp, address: string, as: Caller): Promise<{ status: number; text: string }> {
  const answer = await app.fetch(address, {}, as);
  const body = Buffer.from(await answer.arrayBuffer());
  const parts = answer.headers.get('content-type') === 'application/zip' ? Object.values(unzipSync(body)).map((part) => Buffer.from(part).toString()) : [body.toString()];
  return { status: answer.status, text: [...parts, ...answer.headers.values()].join('\n') };
}

/** What opening every kind of stream about every one of these ids answers. */
export async function streamsFor(app: TestApp, { ids }: Probes, as: Caller): Promise<{ stream: string; ok: boolean; text: string }[]> {
  const socket = await app.socket(as);
  const names = Object.keys(streamKinds).flatMap((kind) => (kind === 'network' ? [] : ids.map((id) => `${kind}:${id}`)));
  const answers = [];
  for (const stream of names) {
    const answer = await socket.emitWithAck('stream.open', { stream, after: 0 });
    answers.push({ stream, ok: answer.ok, text: JSON.stringify(answer).replaceAll(stream, '') });
  }
  socket.disconnect();
  return answers;
}
