import { useTexts } from '@leerkring/platform/web';
import { Section } from '@leerkring/ui';
import type { ThreadOutcomeData } from './facilitating.queries';
import { texts } from './texts';
import './thread-outcome.css';

/** What came out of a thread, above its words; nothing while it goes on. */
export function ThreadOutcome({ thread }: { thread: ThreadOutcomeData }) {
  const t = useTexts(texts);
  return (
    <>
      {thread.markedBy && <p className="thread-marked">{t.markedBy(thread.markedBy.name)}</p>}
      {thread.outcome && (
        <Section title={t.outcome} look="small" rule="none" className="thread-outcome">
          <p>{thread.outcome}</p>
        </Section>
      )}
    </>
  );
}
