import { LeerkringError, useConnection, useErrorSentence, useTexts, type Unsent } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Clock, TriangleAlert } from 'lucide-react';
import type { WaitingThread } from './send-thread';
import { texts } from './texts';
import './waiting-threads.css';

interface WaitingThreadsProps {
  threads: readonly Unsent<WaitingThread>[];
  onRetry: (clientId: string) => void;
  /** Its words go back into the form. */
  onTakeBack: (thread: Unsent<WaitingThread>) => void;
  onDiscard: (clientId: string) => void;
}

/** Own threads that are on their way, or that were not placed: above the list, until they stand in it. */
export function WaitingThreads({ threads, ...actions }: WaitingThreadsProps) {
  const t = useTexts(texts);
  if (!threads.length) return null;
  return (
    <ul className="waiting-threads" role="list" aria-label={t.waitingThreads}>
      {threads.map((thread) => (
        <WaitingRow key={thread.clientId} thread={thread} {...actions} />
      ))}
    </ul>
  );
}

type RowProps = Omit<WaitingThreadsProps, 'threads'> & { thread: Unsent<WaitingThread> };

function WaitingRow({ thread, onRetry, onTakeBack, onDiscard }: RowProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const connected = useConnection() === 'connected';
  const error = thread.error && new LeerkringError(thread.error.code, thread.error.details);
  return (
    <li className={clsx('waiting-thread', error && 'waiting-thread--failed')}>
      <p className="waiting-thread__title">{thread.payload.title}</p>
      <p className="waiting-thread__state" role="status">
        {error ? <TriangleAlert aria-hidden /> : <Clock aria-hidden />}
        {error ? `${t.notPlaced}. ${sentence(error)} ${t.textKept}` : connected ? t.placing : t.waits}
      </p>
      {error && (
        <div className="waiting-thread__actions">
          <Button variant="text" size="s" onPress={() => onRetry(thread.clientId)}>
            {t.retry}
          </Button>
          <Button variant="text" size="s" onPress={() => onTakeBack(thread)}>
            {t.backToText}
          </Button>
          <Button variant="text" size="s" onPress={() => onDiscard(thread.clientId)}>
            {t.discard}
          </Button>
        </div>
      )}
    </li>
  );
}
