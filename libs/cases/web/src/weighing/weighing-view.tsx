import { useApolloClient } from '@apollo/client/react';
import { weigh } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Button, Heading, IconButton, Link, Menu, patiently } from '@leerkring/ui';
import { BookmarkPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { ConfirmDialog } from '../details/confirm-dialog';
import { Standing } from './case-weighings';
import { texts } from './texts';
import { useWeighingEdit } from './use-weighing-edit';
import { texts as versionTexts } from './version-texts';
import { WeighingAdoption } from './weighing-adoption';
import { RemoveWeighing } from './weighing.mutations';
import { WeighingFirmness, WeighingPlot } from './weighing-plot';
import type { WeighingData } from './weighing.queries';
import { WeighingTable } from './weighing-table';
import { WeighingVersions } from './weighing-versions';
import './weighing.css';

const KeepDialog = lazy(async () => ({ default: (await patiently(() => import('./lay-dialog'))).KeepDialog }));
const WeighingDialog = lazy(async () => ({ default: (await patiently(() => import('./weighing-dialog'))).WeighingDialog }));

export interface WeighingViewProps {
  weighing: WeighingData;
  hrefs: { cases: () => string; caseFile: (id: string) => string; weighing: (caseFileId: string, id: string) => string };
  /** It was taken away by the viewer. */
  onRemoved: () => void;
}

/** A weighing framework: what comes out, the table that it comes from, and what the group does with it. */
export function WeighingView({ weighing, hrefs, onRemoved }: WeighingViewProps) {
  const { criteria, options, scores } = weighing;
  const totals = weigh(criteria, options.map(({ id }) => id), scores);
  return (
    <div className="weighing">
      <Head weighing={weighing} hrefs={hrefs} onRemoved={onRemoved} />
      <WeighingAdoption weighing={weighing} />
      <WeighingPlot weighing={weighing} totals={totals} />
      <WeighingTable weighing={weighing} totals={totals} />
      <WeighingFirmness weighing={weighing} totals={totals} />
      <WeighingVersions weighing={weighing} />
    </div>
  );
}

function Head({ weighing, hrefs, onRemoved }: WeighingViewProps) {
  const t = useTexts(texts);
  const v = useTexts(versionTexts);
  const [opened, setOpened] = useState<'edit' | 'keep' | 'remove' | null>(null);
  const { id, title, question, from, caseFile, versions, viewerCan } = weighing;
  const close = (): void => setOpened(null);
  const bound = versions.some(({ laidBeforeAt, outcome }) => laidBeforeAt && outcome !== 'not_adopted');
  const items = [
    ...(viewerCan.includes('weighing.change') ? [{ id: 'edit', label: t.editTitle, icon: <Pencil aria-hidden />, onAction: () => setOpened('edit') }] : []),
    ...(viewerCan.includes('weighing.remove') && !bound ? [{ id: 'remove', label: t.removeThis, icon: <Trash2 aria-hidden />, onAction: () => setOpened('remove') }] : []),
  ];
  return (
    <header className="weighing-head">
      <div className="weighing-head__words">
        <Breadcrumb label={t.crumbs} items={[{ label: t.cases, href: hrefs.cases() }, { label: caseFile.title, href: hrefs.caseFile(caseFile.id) }, { label: t.weighing }]} />
        <Heading level={1}>{title}</Heading>
        <p className="weighing-head__question">{question}</p>
        <Standing versions={versions} />
        {from && (
          <p className="weighing-soft">
            {t.from} <Link href={hrefs.weighing(from.caseFileId, from.id)}>{from.title}</Link>, {t.startOf(from.caseTitle)}
          </p>
        )}
      </div>
      <div className="weighing-deeds">
        {viewerCan.includes('weighing.keep') && weighing.criteria.length > 0 && weighing.options.length > 0 && (
          <Button icon={<BookmarkPlus aria-hidden />} onPress={() => setOpened('keep')}>
            {v.keep}
          </Button>
        )}
        {items.length > 0 && <Menu trigger={<IconButton label={t.more} icon={<Ellipsis aria-hidden />} variant="line" />} items={items} />}
      </div>
      <Suspense>
        {opened === 'edit' && <WeighingDialog caseFileId={caseFile.id} weighing={weighing} onClose={close} />}
        {opened === 'keep' && <KeepDialog weighingId={id} onClose={close} />}
      </Suspense>
      {opened === 'remove' && <RemoveDialog id={id} onClose={close} onRemoved={onRemoved} />}
    </header>
  );
}

function RemoveDialog({ id, onClose, onRemoved }: { id: string; onClose: () => void; onRemoved: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const edit = useWeighingEdit({ key: `weighing.remove:${id}`, stands: null, send: () => client.mutate({ mutation: RemoveWeighing, variables: { input: { id } } }) });
  const confirm = async (): Promise<void> => {
    if (await edit.save()) onRemoved();
  };
  return <ConfirmDialog title={t.removeThis} line={t.removeThisLine} action={t.remove} busyLabel={t.removing} busy={edit.busy} error={edit.error} onConfirm={() => void confirm()} onClose={onClose} />;
}
