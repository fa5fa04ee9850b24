import type { ThreadSubjectRef } from '@leerkring/contract';
import { useRef, useState } from 'react';
import { NewThread } from './new-thread';
import { useNewThreads } from './use-new-threads';

interface StartThreadAboutProps {
  subject: ThreadSubjectRef;
  /** Messages of the session that it is about, which it takes along. */
  messageIds: readonly string[];
  onStarted: (threadId: string) => void;
  onDone: () => void;
}

/** Starts a thread that takes words of its subject along. Mount it to open it; it stays until the thread stands. */
export function StartThreadAbout({ subject, messageIds, onStarted, onDone }: StartThreadAboutProps) {
  const [open, setOpen] = useState(true);
  const sent = useRef(false);
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
      onStart={(thread) => (sent.current = start({ ...thread, messageIds: [...messageIds] }))}
      handle={null}
    />
  );
}
