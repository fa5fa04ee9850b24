import { Injectable, type OnModuleInit } from '@nestjs/common';
import { attachmentTypeOf, limits } from '@leerkring/contract';
import { Access, DomainError, Jobs, Reactions, Storage, Uploads, asDownload, refuseFile } from '@leerkring/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PapersRepository } from './papers.repository';
import { FOLDER, PapersService } from './papers.service';

const PATH = '/files/application-papers';
const REMOVE = 'remove-application-papers';

/** Uploads by tus at `/files/application-papers`; a paper is saved from `/<id>` below it. */
@Injectable()
export class PapersRoutes implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly uploads: Uploads,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly storage: Storage,
    private readonly repository: PapersRepository,
    private readonly service: PapersService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.access.registerFacts('application_paper', (ids, manager) => this.repository.facts(ids, manager));
    this.jobs.every('*/10 * * * *', 'sweep-application-papers', () => this.service.sweep());
    this.reactions.on('account.erased', 'applications.remove-papers', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.service.forgetSome(accountId));
    });
    const { fastify } = await this.uploads.open({
      path: PATH,
      folder: FOLDER,
      maxBytes: limits.applicationPaperBytes,
      typeOf: attachmentTypeOf,
      macros: false,
      expect: (actor, metadata) => this.service.expectUpload(actor, metadata),
      made: async (uploadId) => {
        const paper = await this.repository.ofUpload(uploadId);
        return paper && told(paper);
      },
      store: async (actor, file) => told(await this.service.addUpload(actor, file)),
    });
    fastify?.route({ method: 'GET', url: `${PATH}/:id`, exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    const paper = await this.service.download(actor, (params as { id: string }).id);
    return asDownload(reply, paper).send(await this.storage.read(paper));
  }
}

function told({ id }: { id: string }): Record<string, string> {
  return { 'Leerkring-Application-Paper': id };
}
