import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Heading, IconButton, Section, formatMoment } from '@leerkring/ui';
import { Camera, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import type { CanvasData, CanvasSnapshotData } from './canvas.queries';
import { KeepSnapshot } from './keep-snapshot';
import { RemoveSnapshot } from './remove-dialogs';
import { SnapshotView } from './snapshot-view';
import { texts } from './texts';

interface SnapshotsProps {
  caseFile: CaseFileData;
  canvas: CanvasData;
  snapshots: readonly CanvasSnapshotData[];
  mayArrange: boolean;
}

/** How the canvas stood before, the newest first. */
export function Snapshots({ caseFile, canvas, snapshots, mayArrange }: SnapshotsProps) {
  const t = useTexts(texts);
  const [keeping, setKeeping] = useState(false);
  const [viewing, setViewing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  if (!snapshots.length && !mayArrange) return null;
  const find = (id: string | null): CanvasSnapshotData | undefined => snapshots.find((one) => one.id === id);
  const [viewed, removed] = [find(viewing), find(removing)];
  const keep = mayArrange && (
    <Button size="s" variant="quiet" icon={<Camera aria-hidden />} onPress={() => setKeeping(true)}>
      {t.keep}
    </Button>
  );
  return (
    <Section title={t.snapshots} level={3} look="small" rule="none" count={snapshots.length || undefined} action={keep}>
      {snapshots.length === 0 && <p className="canvas-soft">{t.snapshotsNone}</p>}
      <ul className="canvas-snapshots" role="list">
        {snapshots.map((snapshot) => (
          <SnapshotRow key={snapshot.id} snapshot={snapshot} onView={() => setViewing(snapshot.id)} onRemove={mayArrange ? () => setRemoving(snapshot.id) : undefined} />
        ))}
      </ul>
      {keeping && <KeepSnapshot caseFile={caseFile} onClose={() => setKeeping(false)} />}
      {viewed && <SnapshotView snapshot={viewed} others={snapshots} now={canvas} onClose={() => setViewing(null)} />}
      {removed && <RemoveSnapshot caseFileId={caseFile.id} id={removed.id} label={removed.label} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function SnapshotRow({ snapshot: { label, keptAt, keptBy, meetingTitle }, onView, onRemove }: { snapshot: CanvasSnapshotData; onView: () => void; onRemove: (() => void) | undefined }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <li>
      <div className="canvas-list__words">
        <Heading level={4} look="small">
          {label}
        </Heading>
        <p className="canvas-soft">{[meetingTitle, t.keptBy(keptBy.name, formatMoment(keptAt, { locale }))].filter(Boolean).join(' · ')}</p>
      </div>
      <Button size="s" aria-label={t.viewOf(label)} onPress={onView}>
        {t.view}
      </Button>
      {onRemove && <IconButton size="s" label={t.removeOf(label)} icon={<Trash2 aria-hidden />} onPress={onRemove} />}
    </li>
  );
}
