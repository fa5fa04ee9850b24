import { useTexts } from '@leerkring/platform/web';
import { Button, patiently } from '@leerkring/ui';
import { Pencil } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ThreadData } from '../thread.queries';
import './kinds.css';
import { texts } from './texts';
import { ThreadTags } from './thread-head';

const EditThread = lazy(async () => ({ default: (await patiently(() => import('./edit-thread'))).EditThread }));

/** Under the opening post: its labels, and for its author the way to change what stands around it. */
export function ThreadLabels({ thread, groupHref }: { thread: ThreadData; groupHref: string }) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const mayUpdate = thread.viewerCan.includes('thread.update');
  if (!mayUpdate && !thread.tags.length) return null;
  return (
    <div className="thread-labels">
      <ThreadTags tags={thread.tags} hrefOf={thread.group ? (termId) => `${groupHref}?label=${termId}` : undefined} />
      {mayUpdate && (
        <Button variant="text" size="s" icon={<Pencil aria-hidden />} onPress={() => setEditing(true)}>
          {t.editThread}
        </Button>
      )}
      {editing && (
        <Suspense>
          <EditThread thread={thread} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  );
}
