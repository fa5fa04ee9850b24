import { Injectable } from '@nestjs/common';
import { DomainError, Works, fileSlug, toPdf, type Actor } from '@leerkring/platform/api';
import type { Minutes } from '../minutes.entity';
import { MinutesRepository } from '../minutes.repository';
import { MinutesService } from '../minutes.service';
import { documentOf } from './minutes-document';
import { toMarkdown } from './minutes-markdown';
import { toOdt } from './minutes-odt';
import type { MinutesFormat } from './minutes.routes';

export interface MinutesFile {
  fileName: string;
  content: Buffer;
}

/** Minutes as files to keep or to send on: PDF, OpenDocument, Markdown, and as JSON exactly what the hash of final ones is of. */
@Injectable()
export class MinutesExport {
  constructor(
    private readonly works: Works,
    private readonly repository: MinutesRepository,
    private readonly service: MinutesService,
  ) {}

  /** Every fetch is audited. @throws DomainError NOT_FOUND, also for the JSON of what is not final */
  async file(actor: Actor, id: string, format: MinutesFormat): Promise<MinutesFile> {
    const minutes = await this.works.run(actor, async (work) => {
      await work.require('minutes.read', { type: 'minutes', id });
      work.silently('a download is kept in the audit log');
      await work.audit('minutes.download', { type: 'minutes', id });
      return (await this.repository.find(id, work.manager))!;
    });
    return { fileName: fileNameOf(minutes, format), content: Buffer.from(await this.contentOf(minutes, format)) };
  }

  private async contentOf(minutes: Minutes, format: MinutesFormat): Promise<string | Uint8Array> {
    if (format === 'json') {
      if (!minutes.hash) throw new DomainError('NOT_FOUND');
      return (await this.service.sealOf(minutes)).canonical;
    }
    const sections = (await this.repository.sections([minutes.id])).get(minutes.id) ?? [];
    const people = await this.service.people(sections.map(({ text }) => text));
    const document = documentOf(minutes, sections, new Map([...people].map(([accountId, { name }]) => [accountId, name])));
    if (format === 'md') return toMarkdown(document);
    if (format === 'odt') return toOdt(document);
    return toPdf(document);
  }
}

/** 'verslag-uitwisseling-3-2026-11-19-v1.pdf'. */
function fileNameOf({ title, startedAt, version }: Minutes, format: MinutesFormat): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(startedAt);
  return `verslag-${fileSlug(title) || 'sessie'}-${day}-v${version}.${format}`;
}
