import { useMutation, useQuery } from '@apollo/client/react';
import { useErrorSentence, useHeads, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, KindGlyph, Row, RowLine, RowList, RowTitle, Section, Skeleton, patiently, toast } from '@leerkring/ui';
import { Archive, Pencil, Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { texts as kindTexts } from '../texts';
import { ArchiveTemplate, TemplatesQuery, type TemplateData } from './templates.queries';
import './templates.css';
import { texts } from './texts';

const TemplateForm = lazy(() => patiently(() => import('./template-form')));

/** On the page of a track, for its facilitators: the templates that they keep. What others change comes by itself. */
export function TrackTemplates({ trackId }: { trackId: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(TemplatesQuery, { variables: { subject: { type: 'track', id: trackId } } });
  const [editing, setEditing] = useState<TemplateData | 'new' | null>(null);
  const again = (): void => void refetch().catch(() => undefined);
  // Threads that moved bring nothing new here; the network itself does, and so does a lost connection.
  useHeads(['network'], (streams) => (!streams.length || streams.includes('network')) && again());
  const templates = data?.threadTemplates;
  const add = (
    <Button size="s" icon={<Plus aria-hidden />} onPress={() => setEditing('new')}>
      {t.add}
    </Button>
  );
  return (
    <Section title={t.templates} count={templates?.length || undefined} action={templates && templates.length > 0 && add}>
      {!templates && !error && <Skeleton label={t.loading} rows={2} />}
      {!templates && error && (
        <Alert tone="ochre" title={t.loadFailed} action={<Button onPress={again}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {templates?.length === 0 && (
        <EmptyState title={t.none} action={add}>
          {t.noneLine}
        </EmptyState>
      )}
      {templates && templates.length > 0 && (
        <>
          <p className="track-templates__line">{t.templatesLine}</p>
          <RowList label={t.templates}>
            {templates.map((template) => (
              <TemplateRow key={template.id} template={template} onChange={() => setEditing(template)} onArchived={again} />
            ))}
          </RowList>
        </>
      )}
      {editing && (
        <Suspense>
          <TemplateForm trackId={trackId} template={editing === 'new' ? undefined : editing} onDone={() => setEditing(null)} />
        </Suspense>
      )}
    </Section>
  );
}

function TemplateRow({ template, onChange, onArchived }: { template: TemplateData; onChange: () => void; onArchived: () => void }) {
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  const [archive, { loading }] = useMutation(ArchiveTemplate);
  const { id, name, kind, title } = template;
  const putAway = async (): Promise<void> => {
    const done = await archive({ variables: { input: { id } } }).catch(() => null);
    toast(done?.data ? { text: t.archived(name), tone: 'moss' } : { text: t.failed, tone: 'ochre' });
    if (done?.data) onArchived();
  };
  const end = (
    <>
      <Button variant="text" size="s" icon={<Pencil aria-hidden />} aria-label={t.changeOf(name)} onPress={onChange}>
        {t.change}
      </Button>
      <Button variant="text" size="s" icon={<Archive aria-hidden />} aria-label={t.archiveOf(name)} busy={loading} onPress={() => void putAway()}>
        {t.archive}
      </Button>
    </>
  );
  return (
    <Row glyph={<KindGlyph kind={kind} />} endBelow end={end}>
      <RowTitle level={3}>{name}</RowTitle>
      <RowLine soft>{[kinds[kind], title].filter(Boolean).join(' · ')}</RowLine>
    </Row>
  );
}
