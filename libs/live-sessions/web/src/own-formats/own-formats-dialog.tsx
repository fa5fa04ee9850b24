import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Heading, Skeleton } from '@leerkring/ui';
import { CopyField } from './copy-field';
import { FormatEditor } from './format-editor';
import { FormatRow } from './format-row';
import { OwnFormatsQuery, type FormatsOfGroup } from './own-formats.queries';
import { texts } from './texts';
import { copied, draftOf, type FormatDraft, type FormatOwner } from './use-format-draft';
import './own-formats.css';

interface OwnFormatsDialogProps {
  groupId: string;
  onClose: () => void;
}

interface Writing {
  draft: FormatDraft;
  owner: FormatOwner;
}

/** The formats of a group, for its facilitators: to copy, change, and take off the list; and those of its track, to use and copy. */
export function OwnFormatsDialog({ groupId, onClose }: OwnFormatsDialogProps) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(OwnFormatsQuery, { variables: { id: groupId }, fetchPolicy: 'cache-and-network' });
  const [writing, setWriting] = useState<Writing | null>(null);
  const group = data?.group;
  if (writing && group) {
    const stands = [...group.ownFormats, ...group.track.ownFormats].find(({ id }) => id === writing.draft.before?.id) ?? null;
    return <FormatEditor owner={writing.owner} lists={[{ query: OwnFormatsQuery, variables: { id: groupId } }]} from={writing.draft} stands={stands} onClose={() => setWriting(null)} />;
  }
  return (
    <Dialog open onOpenChange={onClose} title={t.title} line={t.line} closeLabel={t.close}>
      <div className="own-format">
        {!group && error && (
          <Alert tone="ochre" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
            {t.failed}
          </Alert>
        )}
        {!group && !error && <Skeleton label={t.loading} />}
        {group && <Lists group={group} onWrite={(draft, owner) => setWriting({ draft, owner })} />}
        <CopyField nameOfCopy={t.copyName} onCopy={(draft) => setWriting({ draft, owner: { groupId } })} />
      </div>
    </Dialog>
  );
}

function Lists({ group, onWrite }: { group: FormatsOfGroup; onWrite: (draft: FormatDraft, owner: FormatOwner) => void }) {
  const t = useTexts(texts);
  const { id: groupId, ownFormats, track } = group;
  const keepsTrack = track.viewerCan.includes('track_format.write');
  const shared = keepsTrack ? track.ownFormats : track.ownFormats.filter(({ archivedAt }) => !archivedAt);
  const [ofGroup, ofTrack] = [{ groupId }, { trackId: track.id }];
  return (
    <>
      {!ownFormats.length && <p>{t.none}</p>}
      {ownFormats.length > 0 && (
        <ul className="own-formats" aria-label={t.ofGroup}>
          {ownFormats.map((format) => (
            <FormatRow key={format.id} format={format} onEdit={() => onWrite(draftOf(format), ofGroup)} onShare={keepsTrack ? () => onWrite(copied(format), ofTrack) : undefined} />
          ))}
        </ul>
      )}
      {shared.length > 0 && (
        <section className="own-formats__track">
          <Heading level={3} look="small">
            {t.ofTrack}
          </Heading>
          <p>{t.ofTrackLine}</p>
          <ul className="own-formats" aria-label={t.ofTrack}>
            {shared.map((format) => (
              <FormatRow key={format.id} format={format} onCopy={() => onWrite(copied(format), ofGroup)} onEdit={keepsTrack ? () => onWrite(draftOf(format), ofTrack) : undefined} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
