import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { texts } from './texts';

/** More changes than this are shown as other words altogether: finding them would take long, and reading them longer. */
const MOST_CHANGES = 2000;

interface Change {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** Words as they were written, and what changed in them since `before`: seen, and heard too. */
export function WordChanges({ before, after }: { before: string | undefined; after: string }) {
  const changes = useMemo(() => (before === undefined ? [{ value: after }] : changesOf(before, after)), [before, after]);
  return (
    <p className="word-changes">
      {changes.map((change, index) => (
        <Words key={index} change={change} />
      ))}
    </p>
  );
}

function changesOf(before: string, after: string): Change[] {
  return diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES }) ?? [{ value: before, removed: true }, { value: '\n\n' }, { value: after, added: true }];
}

function Words({ change: { value, added, removed } }: { change: Change }) {
  const t = useTexts(texts);
  if (!added && !removed) return value;
  const Mark = added ? 'ins' : 'del';
  return (
    <Mark>
      <VisuallyHidden>{` ${added ? t.added : t.removed} `}</VisuallyHidden>
      {value}
      <VisuallyHidden>{` ${t.until} `}</VisuallyHidden>
    </Mark>
  );
}
