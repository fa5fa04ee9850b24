import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@leerkring/contract';
import { DomainError, Jobs, Storage, accountIdOf, check, currentActor, httpStatusOf, toClientError, type Actor } from '@leerkring/platform/api';
import { uploadMetadata, type UploadMetadata } from './case-file.inputs';
import { CasesService } from './cases.service';

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Uploads by tus at `/files`, downloads at `GET /files/<versionId>`. */
@Injectable()
export class FilesRoutes implements OnModuleInit {
  private tus: Server;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cases: CasesService,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
  ) {}

  async onModuleInit(): Promise<void> {
    // Commands such as the seed run the rooms without a server.
    if (!this.host.httpAdapter) return;
    await mkdir(this.storage.incoming, { recursive: true });
    this.tus = this.uploads();
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // The bytes go to tus as they come; nothing is read here.
    fastify.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const upload = (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.hijack();
      return currentActor.run(request.actor, () => this.tus.handle(request.raw, reply.raw));
    };
    for (const url of ['/files', '/files/:id']) fastify.route({ method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url, handler: upload });
    fastify.route({ method: 'GET', url: '/files/:id', exposeHeadRoute: false, handler: (request, reply) => this.download(request, reply) });
    this.jobs.every('43 3 * * *', 'sweep-uploads', async () => void (await this.tus.cleanUpExpiredUploads()));
  }

  private uploads(): Server {
    return new Server({
      path: '/files',
      relativeLocation: true,
      maxSize: limits.fileBytes,
      datastore: new FileStore({ directory: this.storage.incoming, expirationPeriodInMilliseconds: KEPT_MS }),
      onUploadCreate: async (_request, upload) => {
        const actor = actorHere();
        const metadata = metadataOf(upload);
        await this.cases.expectUpload(actor, metadata);
        return { metadata: { ...upload.metadata, accountId: accountIdOf(actor) } };
      },
      onIncomingRequest: async (request, id) => {
        if (request.method === 'POST' || request.method === 'OPTIONS') return void (actorHere().accountId ?? refuse('UNAUTHENTICATED'));
        const upload = await this.ownUpload(id);
        // The answer to the last part may have been lost, or its commit: asking again finishes what is whole.
        if (request.method === 'HEAD' && upload.offset === upload.size) await this.finish(upload);
      },
      onUploadFinish: async (_request, upload) => ({ headers: { 'Leerkring-Version': await this.finish(upload) } }),
      onResponseError: (_request, error) => this.answerOf(error),
    });
  }

  private async finish(upload: Upload): Promise<string> {
    const path = join(this.storage.incoming, upload.id);
    const { size } = await stat(path);
    const version = await this.cases.addVersion(actorHere(), { uploadId: upload.id, path, bytes: size, sha256: await sha256Of(path), metadata: metadataOf(upload) });
    return version.id;
  }

  private async ownUpload(id: string): Promise<Upload> {
    const store = (this.tus as unknown as { datastore: FileStore }).datastore;
    const upload = /^[0-9a-f]+$/.test(id) ? await store.getUpload(id).catch(() => null) : null;
    if (!upload || upload.metadata?.['accountId'] !== actorHere().accountId) throw new DomainError('NOT_FOUND');
    return upload;
  }

  /** Our refusals in the shape of tus; its own ones (wrong offset, too large) stay what they are. */
  private answerOf(error: Error | { status_code: number; body: string }): { status_code: number; body: string } | undefined {
    if ('status_code' in error) return undefined;
    const { code, details } = toClientError(error);
    return { status_code: httpStatusOf(code), body: JSON.stringify({ error: { code, ...(details && { details }) } }) };
  }

  private async download(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!request.actor.accountId) refuse('UNAUTHENTICATED');
    const { id } = request.params as { id: string };
    const version = await this.cases.download(request.actor, id);
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', version.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(version.fileName)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .header('etag', `"${version.sha256}"`)
      .send(this.storage.read(version.id));
  }
}

function actorHere(): Actor {
  return currentActor.getStore() ?? refuse('UNAUTHENTICATED');
}

function refuse(code: 'UNAUTHENTICATED'): never {
  throw new DomainError(code);
}

function metadataOf(upload: Upload): UploadMetadata {
  return check(uploadMetadata, upload.metadata ?? {});
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
