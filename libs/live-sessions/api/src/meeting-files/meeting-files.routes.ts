import { Injectable, type OnModuleInit } from '@nestjs/common';
import { attachmentTypeOf, limits } from '@leerkring/contract';
import { Access, DomainError, Jobs, Reactions, Storage, Uploads, asDownload, refuseFile } from '@leerkring/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MeetingFilesRepository } from './meeting-files.repository';
import { FOLDER, MeetingFilesService } from './meeting-files.service';

const PATH = '/files/meeting-files';
const REMOVE = 'remove-meeting-files';

/** Uploads by tus at `/files/meeting-files`; a file is saved from `/<id>` below it. */
@Injectable()
export class MeetingFilesRoutes implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly uploads: Uploads,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly storage: Storage,
    private readonly repository: MeetingFilesRepository,
    private readonly service: MeetingFilesService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.access.registerFacts('meeting_file', (ids, manager) => this.repository.facts(ids, manager));
    this.jobs.every('*/10 * * * *', 'sweep-meeting-files', () => this.service.sweep());
    this.reactions.on('account.erased', 'live-sessions.remove-meeting-files', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.service.forgetSome(accountId));
    });
    const { fastify } = await this.uploads.open({
      path: PATH,
      folder: FOLDER,
      maxBytes: limits.attachmentBytes,
      typeOf: attachmentTypeOf,
      macros: false,
      expect: (actor, metadata) => this.service.expectUpload(actor, metadata),
      made: async (uploadId) => {
        const file = await this.repository.ofUpload(uploadId);
        return file && told(file);
      },
      store: async (actor, file) => told(await this.service.addUpload(actor, file)),
    });
    fastify?.route({ method: 'GET', url: `${PATH}/:id`, exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    const file = await this.service.download(actor, (params as { id: string }).id);
    return asDownload(reply, file).send(await this.storage.read(file));
  }
}

function told({ id }: { id: string }): Record<string, string> {
  return { 'Leerkring-Meeting-File': id };
}
