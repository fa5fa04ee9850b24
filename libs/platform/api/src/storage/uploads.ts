import { AsyncLocalStorage } from 'node:async_hooks';
import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isPlainFileName } from '@leerkring/contract';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EVENTS, Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountIdOf, currentActor, type Actor } from '../access/actor';
import { DomainError } from '../errors/domain-error';
import { httpStatusOf, toClientError } from '../errors/error.filter';
import { Jobs } from '../jobs/jobs';
import { checkFile, type CheckedFile } from './checking/file-check';
import { bareImage } from './metadata/bare-image';
import { IncomingFiles } from './incoming-files';
import { isSha256 } from './bytes';
import { Scans, type Verdict } from './scanning/scans';
import { sha256Of } from './sha256';
import { Storage, type BroughtFile } from './storage';
import { Turns } from './turns';
import { UnderWay } from './under-way';

const KEPT_MS = 24 * 60 * 60 * 1000;
/** Reading whole files is what costs: so many at a time. */
const MOST_READ = 2;

/** What an upload tells of itself, in `Upload-Metadata`, as it came. */
export type UploadFacts = Readonly<Record<string, string | null>>;

/** A whole file that waits to become something; it was looked into, and its bytes are brought. */
export interface WholeFile extends BroughtFile, CheckedFile {
  uploadId: string;
  metadata: UploadFacts;
}

/** A place of a room where files come in. */
export interface UploadDoor {
  /** Its address, such as `/files`. */
  path: string;
  /** Folder for what is not whole yet. */
  folder: string;
  maxBytes: number;
  /** The media type that a file of this name has; undefined: such files do not come in here. */
  typeOf: (fileName: string) => string | undefined;
  /** Whether files with macros come in, to be marked. */
  macros: boolean;
  /** Pictures come in without what their cameras wrote into them: who, where and with what. */
  barePictures?: boolean;
  /** Refuses, before the first byte is taken, what may not come. */
  expect: (actor: Actor, metadata: UploadFacts) => Promise<void>;
  /** What an upload became before, in headers; null when it did not yet. */
  made: (uploadId: string) => Promise<Record<string, string> | null>;
  /** Takes a whole file in. Returns headers that tell what it became. */
  store: (actor: Actor, file: WholeFile) => Promise<Record<string, string>>;
}

/** Uploads that can break off and go on, by tus: each belongs to who began it, and what is not whole in a day is thrown away. */
@Injectable()
export class Uploads implements OnModuleInit {
  private readonly servers: Server[] = [];
  private readonly turns = new Turns(MOST_READ);
  /** What is being made of whole uploads, by id: the end may be told twice at a time. */
  private readonly finishing = new Map<string, Promise<Record<string, string>>>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly underWay: UnderWay,
    private readonly scans: Scans,
  ) {}

  onModuleInit(): void {
    this.jobs.every('43 3 * * *', 'sweep-uploads', async () => {
      for (const server of this.servers) await server.cleanUpExpiredUploads();
      await this.underWay.sweep();
    });
  }

  /**
   * Opens a door while the app starts. Returns the server to add downloads to; commands such as the seed run the rooms without one.
   * In an object: whoever waits for the server itself starts it, before its error handler is there.
   */
  async open(door: UploadDoor): Promise<{ fastify?: FastifyInstance }> {
    if (!this.host.httpAdapter) return {};
    const directory = this.storage.incomingOf(door.folder);
    await mkdir(directory, { recursive: true });
    const tus = this.serverOf(door, new IncomingFiles({ directory, expirationPeriodInMilliseconds: KEPT_MS }));
    this.servers.push(tus);
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // The bytes go to tus as they come; nothing is read here.
    if (!fastify.hasContentTypeParser(BYTES)) fastify.addContentTypeParser(BYTES, (_request, _payload, done) => done(null));
    const handler = (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.hijack();
      return currentActor.run(request.actor, () => answering.run(reply.raw, () => tus.handle(request.raw, reply.raw)));
    };
    for (const url of [door.path, `${door.path}/:id`]) fastify.route({ method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url, handler });
    return { fastify };
  }

  private serverOf(door: UploadDoor, store: IncomingFiles): Server {
    const server = new Server({
      path: door.path,
      relativeLocation: true,
      maxSize: door.maxBytes,
      datastore: store,
      onUploadCreate: async (_request, { id, size, metadata = {} }) => {
        const actor = actorHere();
        // How large it will be and what will be in it is told first, so that all of it can be weighed and compared.
        if (size === undefined || !isSha256(metadata['sha256'] ?? '')) throw new DomainError('INPUT_INVALID');
        await door.expect(actor, metadata);
        typeIn(door, metadata['filename'] ?? '');
        const accountId = accountIdOf(actor);
        await this.underWay.begin({ id, accountId, kind: door.folder, bytes: size });
        return { metadata: { ...metadata, accountId } };
      },
      onIncomingRequest: async (request, id) => {
        if (request.method === 'POST' || request.method === 'OPTIONS') return void (actorHere().accountId ?? refuse('UNAUTHENTICATED'));
        const upload = await ownUpload(store, id);
        if (request.method === 'PATCH') await this.underWay.requireRoom(door.folder, 0);
        // The answer to the last part may have been lost, or its commit: asking again finishes what is whole.
        if (request.method === 'HEAD' && upload.offset === upload.size) tell(await this.finish(door, upload));
      },
      onUploadFinish: async (_request, upload) => ({ headers: await this.finish(door, upload) }),
      onResponseError: (_request, error) => answerOf(error),
    });
    server.on(EVENTS.POST_TERMINATE, (_request, _response, id) => void this.underWay.remove(id).catch(toClientError));
    return server;
  }

  private finish(door: UploadDoor, upload: Upload): Promise<Record<string, string>> {
    const actor = actorHere();
    const made = this.finishing.get(upload.id) ?? this.make(door, actor, upload).finally(() => this.finishing.delete(upload.id));
    this.finishing.set(upload.id, made);
    return made;
  }

  private async make(door: UploadDoor, actor: Actor, { id, size, metadata = {} }: Upload): Promise<Record<string, string>> {
    const before = await door.made(id);
    if (before) return before;
    const whole = { path: join(this.storage.incomingOf(door.folder), id), bytes: size! };
    const { verdict, ...examined } = await this.turns.take(accountIdOf(actor), () => this.examine(door, whole, metadata)).catch((error: unknown) => this.throwAway(door, id, error));
    const file = { uploadId: id, ...whole, ...examined, metadata };
    const headers = await door.store(actor, { ...file, ...(await this.bring(door, file, verdict)) });
    await this.underWay.end(id);
    return headers;
  }

  /** What the camera wrote into a picture stays behind at doors that say so. */
  private async bring(door: UploadDoor, file: WholeFile, verdict: Verdict): Promise<Pick<WholeFile, 'bytes' | 'sha256'>> {
    const bare = door.barePictures && file.image ? bareImage(await readFile(file.path)) : null;
    if (bare) return this.storage.bringMade(bare);
    await this.storage.bring(file, verdict);
    return file;
  }

  /** @throws DomainError FILE_DAMAGED, FILE_MACROS, FILE_INFECTED, and those of `checkFile` */
  private async examine(door: UploadDoor, { path, bytes }: { path: string; bytes: number }, metadata: UploadFacts): Promise<CheckedFile & { sha256: string; verdict: Verdict }> {
    const sha256 = await sha256Of(path);
    if (sha256 !== metadata['sha256']) throw new DomainError('FILE_DAMAGED');
    const fileName = metadata['filename'] ?? '';
    const checked = await checkFile({ path, bytes, fileName, mediaType: typeIn(door, fileName) });
    if (checked.macros && !door.macros) throw new DomainError('FILE_MACROS');
    const verdict = await this.scans.look({ bytes }, () => createReadStream(path));
    if (verdict.scan === 'infected') throw new DomainError('FILE_INFECTED');
    return { ...checked, sha256, verdict };
  }

  /** Nothing is kept of what is refused; what went wrong on our side can be tried again. */
  private async throwAway(door: UploadDoor, id: string, error: unknown): Promise<never> {
    if (error instanceof DomainError) {
      await this.storage.removeUpload(door.folder, id);
      await this.underWay.remove(id);
    }
    throw error;
  }
}

/** @throws DomainError FILE_NAME_REFUSED, FILE_KIND_REFUSED */
function typeIn(door: UploadDoor, fileName: string): string {
  if (!isPlainFileName(fileName)) throw new DomainError('FILE_NAME_REFUSED');
  return door.typeOf(fileName) ?? refuse('FILE_KIND_REFUSED');
}

/** What is being answered, for the answers of tus that take no headers of ours. */
const answering = new AsyncLocalStorage<ServerResponse>();

function tell(headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) answering.getStore()?.setHeader(name, value);
}

const BYTES = 'application/offset+octet-stream';

async function ownUpload(store: IncomingFiles, id: string): Promise<Upload> {
  const upload = /^[0-9a-f]+$/.test(id) ? await store.getUpload(id).catch(() => null) : null;
  if (!upload || upload.metadata?.['accountId'] !== actorHere().accountId) throw new DomainError('NOT_FOUND');
  return upload;
}

/** Our refusals in the shape of tus; its own ones (wrong offset, too large) stay what they are. */
function answerOf(error: Error | { status_code: number; body: string }): { status_code: number; body: string } | undefined {
  if ('status_code' in error) return undefined;
  const { code, details } = toClientError(error);
  return { status_code: httpStatusOf(code), body: JSON.stringify({ error: { code, ...(details && { details }) } }) };
}

function actorHere(): Actor {
  return currentActor.getStore() ?? refuse('UNAUTHENTICATED');
}

function refuse(code: 'UNAUTHENTICATED' | 'FILE_KIND_REFUSED'): never {
  throw new DomainError(code);
}
