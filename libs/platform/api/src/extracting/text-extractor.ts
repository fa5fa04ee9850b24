import { Injectable } from '@nestjs/common';
import { inThread, type ThreadBounds, type ThreadEnd } from '../storage/in-thread';
import type { TextKind, TextNews, TextPart, TextTrouble, TextUnit } from './extraction';

/** What came of reading a file. */
export type Extraction = { unit: TextUnit; parts: TextPart[] } | { trouble: TextTrouble };

/** In a build it stands beside the server; in specs Node runs the source. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './text-worker.ts' : './text-worker.js', import.meta.url);

/** Reads the words of files, each in a thread of its own that gets so much time and memory and no more. */
@Injectable()
export class TextExtractor {
  /** @param bytes taken over: nobody else can read them afterwards */
  async extract(kind: TextKind, bytes: Uint8Array<ArrayBuffer>, onProgress: (progress: number) => void, bounds?: ThreadBounds): Promise<Extraction> {
    const take = (news: TextNews): Extraction | undefined => {
      if (!('progress' in news)) return news;
      onProgress(news.progress);
      return undefined;
    };
    const answer = await inThread(worker, { kind, bytes } as { bytes: Uint8Array<ArrayBuffer> }, take, bounds);
    return typeof answer === 'string' ? { trouble: threadTroubles[answer] } : answer;
  }
}

/** What it means for a file that its thread came to nothing. */
export const threadTroubles: Record<ThreadEnd, TextTrouble> = { slow: 'DOCUMENT_TEXT_TOO_SLOW', large: 'DOCUMENT_TEXT_TOO_LARGE', broken: 'DOCUMENT_TEXT_BROKEN' };
