import type { ThreadSubjectRef } from '@leerkring/contract';
import { useRef, useState } from 'react';
import { NewThread, type NewThreadHandle } from './new-thread';
import { useNewThreads } from './use-new-threads';

interface StartThreadAboutProps {
  subject: ThreadSubjectRef;
  /** Messages of the session that it is about, which it takes along. */
  messageIds?: readonly string[];
  /** What it begins with; words that the reader kept as a draft stay. */
  beginning?: { title: string; body: string };
  onStarted: (threadId: string) => void;
  onDone: () => void;
}

/** Starts a thread that takes words of its subject along. Mount it to open it; it stays until the thread stands. */
export function StartThreadAbout({ subject, messageIds = [], beginning, onStarted, onDone }: StartThreadAboutProps) {
  const [open, setOpen] = useState(true);
  const sent = useRef(false);
  const begun = useRef(false);
  const fill = (form: NewThreadHandle | null): void => {
    if (!form || !beginning || begun.current) return;
    begun.current = true;
    form.begin(beginning);
  };
  const { start } = useNewThreads(subject.id, [], (threadId) => {
    onStarted(threadId);
    onDone();
  });
  return (
    <NewThread
      open={open}
      onOpenChange={() => (sent.current ? setOpen(false) : onDone())}
      subject={subject}
      canAnnounce={false}
      onStart={(thread) => (sent.current = start(messageIds.length ? { ...thread, messageIds: [...messageIds] } : thread))}
      handle={fill}
    />
  );
}
