import { useHeads } from '@leerkring/platform/web';

/** Tracks are told about on the network stream: fetches again after news there, and after a lost connection. */
export function useTrackNews(refetch: () => Promise<unknown>): void {
  useHeads(['network'], (streams) => {
    if (!streams.length || streams.includes('network')) refetch().catch(() => undefined);
  });
}
