import { inThread, type ThreadBounds } from '../storage/in-thread';
import type { TextTrouble } from './extraction';
import type { Sheet, TableKind, TableNews } from './tables';
import { threadTroubles } from './text-extractor';

export type { Sheet, TableKind, TableRow } from './tables';

/** In a build it stands beside the server; in specs Node runs the source. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.js', import.meta.url);

/** Reads tables that people bring in, each file in a thread of its own that gets so much time and memory and no more. */
export class TableReader {
  /**
   * The sheets of a file, each with at most `mostRows` rows in which something stands.
   * @param bytes taken over: nobody else can read them afterwards
   */
  async read(kind: TableKind, bytes: Uint8Array<ArrayBuffer>, mostRows: number, bounds?: ThreadBounds): Promise<Sheet[] | TextTrouble> {
    const take = (news: TableNews): Sheet[] | TextTrouble => ('sheets' in news ? news.sheets : news.trouble);
    const answer = await inThread(worker, { kind, bytes, mostRows } as { bytes: Uint8Array<ArrayBuffer> }, take, bounds);
    return answer === 'slow' || answer === 'large' || answer === 'broken' ? threadTroubles[answer] : answer;
  }
}
