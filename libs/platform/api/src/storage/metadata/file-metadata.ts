import { endingOf } from '@leerkring/contract';
import { Injectable } from '@nestjs/common';
import { inThread } from '../in-thread';
import { Turns } from '../turns';
import type { MetadataFormat, MetadataItem, MetadataNews, MetadataTask, MetadataTrouble } from './metadata';

/** In a build it stands beside the server; in specs Node runs the source. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './metadata-worker.ts' : './metadata-worker.js', import.meta.url);

const formats: Readonly<Record<string, MetadataFormat>> = {
  jpg: 'image', jpeg: 'image', png: 'image', webp: 'image', heic: 'image', avif: 'image', tif: 'tiff', tiff: 'tiff',
  docx: 'office', docm: 'office', xlsx: 'office', xlsm: 'office', pptx: 'office', pptm: 'office', odt: 'open-document', ods: 'open-document', odp: 'open-document', pdf: 'pdf',
};
/** Of these it is read only: taking it out would need the picture made anew. */
const KEPT: ReadonlySet<string> = new Set(['heic', 'avif']);
const MOST_AT_ONCE = 2;

/** Of what format a file is that tells something besides its content; undefined: in files of that kind nobody looks. */
export const metadataFormatOf = (fileName: string): MetadataFormat | undefined => formats[endingOf(fileName)];

/** Whether what such a file tells can be taken out of it. */
export const isMetadataRemovable = (fileName: string): boolean => metadataFormatOf(fileName) !== undefined && !KEPT.has(endingOf(fileName));

/** What files tell besides their content, of people, places and things behind them: reads it, and makes files without it. */
@Injectable()
export class FileMetadata {
  private readonly turns = new Turns(MOST_AT_ONCE);

  /** @param bytes taken over: nobody else can read them afterwards */
  async read(format: MetadataFormat, bytes: Uint8Array<ArrayBuffer>): Promise<{ items: MetadataItem[] } | { trouble: MetadataTrouble }> {
    const news = await this.ask({ act: 'read', format, bytes });
    return 'bytes' in news ? { trouble: 'DOCUMENT_METADATA_UNREADABLE' } : news;
  }

  /**
   * Makes the same file without it; what can still be found in it makes it no result.
   * @param bytes taken over: nobody else can read them afterwards
   */
  async remove(format: MetadataFormat, bytes: Uint8Array<ArrayBuffer>): Promise<{ bytes: Uint8Array } | { trouble: MetadataTrouble }> {
    const news = await this.turns.take(format, () => this.ask({ act: 'remove', format, bytes }));
    return 'items' in news ? { trouble: 'DOCUMENT_METADATA_UNREADABLE' } : news;
  }

  private async ask(task: MetadataTask): Promise<MetadataNews> {
    const answer = await inThread<MetadataNews, MetadataNews>(worker, task, (news) => news);
    return typeof answer === 'string' ? { trouble: 'DOCUMENT_METADATA_UNREADABLE' } : answer;
  }
}
