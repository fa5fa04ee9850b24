import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentTypeOf, limits } from '@leerkring/contract';
import { DomainError, RunningDownloads, Storage, Uploads, asDownload, check, refuseFile, type UploadFacts } from '@leerkring/platform/api';
import { uploadMetadata, type UploadMetadata } from './case-file.inputs';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';

/** Uploads by tus at `/files`, downloads at `GET /files/<versionId>`. */
@Injectable()
export class FilesRoutes implements OnModuleInit {
  constructor(
    private readonly uploads: Uploads,
    private readonly cases: CasesService,
    private readonly repository: CasesRepository,
    private readonly storage: Storage,
    private readonly running: RunningDownloads,
  ) {}

  async onModuleInit(): Promise<void> {
    this.running.endAt('share.withdrawn', 'share.expired', 'document_version.destroyed');
    const { fastify } = await this.uploads.open({
      path: '/files',
      folder: 'documents',
      maxBytes: limits.fileBytes,
      typeOf: documentTypeOf,
      macros: true,
      expect: async (actor, metadata) => this.cases.expectUpload(actor, metadataOf(metadata)),
      made: async (uploadId) => {
        const version = await this.repository.versionOfUpload(uploadId);
        return version && told(version);
      },
      store: async (actor, { metadata, ...file }) => told(await this.cases.addVersion(actor, { ...file, metadata: metadataOf(metadata) })),
    });
    fastify?.route({ method: 'GET', url: '/files/:id', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!request.actor.accountId) throw new DomainError('UNAUTHENTICATED');
    const { id } = request.params as { id: string };
    const asked = { actor: request.actor, permission: 'document_version.download' as const, subject: { type: 'document_version' as const, id } };
    return this.running.send(reply, asked, async () => {
      const version = await this.cases.download(request.actor, id);
      asDownload(reply, version);
      return this.storage.read(version);
    });
  }
}

function told({ id }: { id: string }): Record<string, string> {
  return { 'Leerkring-Version': id };
}

function metadataOf(metadata: UploadFacts): UploadMetadata {
  return check(uploadMetadata, metadata);
}
