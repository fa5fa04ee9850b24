import { useMutation, useQuery } from '@apollo/client/react';
import { importOutcomes, type ImportOutcome } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, ProgressBar, Section, Select, Skeleton, keepFocus } from '@leerkring/ui';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ImportLines } from './import-lines';
import { ImportMapping } from './import-mapping';
import { BeginImport, DiscardImport, ImportQuery, MapImport, type ImportData } from './imports.queries';
import { kindTexts, outcomeTexts, texts, trialTexts } from './texts';
import './imports.css';

const ALL = 'all';
const LOOK_MS = 1000;

/** One import: its columns, what it would do, how far it is and what it did. */
export function ImportView({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useTexts(texts);
  const [kinds, trials] = [useTexts(kindTexts), useTexts(trialTexts)];
  const sentence = useErrorSentence();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const { data, previousData, error, refetch, fetchMore, networkStatus, startPolling, stopPolling } = useQuery(ImportQuery, {
    variables: { id, outcome },
    fetchPolicy: 'cache-and-network',
  });
  const imported = (data ?? previousData)?.import;
  const running = imported?.state === 'running';
  useEffect(() => {
    if (running) startPolling(LOOK_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);
  const more = (): void => {
    void fetchMore({
      variables: { after: imported?.lines.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { import: page } }) => ({ import: { ...page, lines: { ...page.lines, nodes: [...before.import.lines.nodes, ...page.lines.nodes] } } }),
    }).catch(() => undefined);
  };
  if (error && !imported) {
    return (
      <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch()}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!imported) return <Skeleton label={t.loading} rows={8} />;
  const again = (): void => void refetch().catch(() => undefined);
  return (
    <div className="imports" role="group" aria-label={imported.fileName} tabIndex={-1} ref={keepFocus}>
      <p className="imports__file">{[kinds[imported.kind], imported.fileName].join(' · ')}</p>
      {imported.state === 'trying' ? <Trying imported={imported} onChanged={again} onLeave={onLeave} /> : <Begun imported={imported} onLeave={onLeave} />}
      {imported.counts && (
        <Section title={imported.state === 'trying' ? t.all : t.faulty} count={imported.lines.totalCount}>
          <div className="import-lines">
            {imported.state === 'trying' && (
              <Select
                label={t.show}
                options={[{ id: ALL, label: t.all }, ...importOutcomes.map((one) => ({ id: one, label: trials[one] }))]}
                value={outcome ?? ALL}
                onChange={(chosen) => setOutcome(chosen === ALL ? null : (chosen as ImportOutcome))}
              />
            )}
            {imported.counts.faulty > 0 && <Faulty id={id} />}
            <ImportLines caption={t.all} lines={imported.lines} busy={networkStatus === 3} onMore={more} />
          </div>
        </Section>
      )}
    </div>
  );
}

function Faulty({ id }: { id: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <>
      <p className="imports__line">{t.faultyLine}</p>
      <Button fit size="s" icon={<Download aria-hidden />} href={`/files/imports/${id}/faulty?language=${language}`} download>
        {t.download}
      </Button>
    </>
  );
}

interface PartProps {
  imported: ImportData;
  onLeave: () => void;
}

function Trying({ imported, onChanged, onLeave }: PartProps & { onChanged: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { id, counts } = imported;
  const [map, mapping] = useMutation(MapImport, { onCompleted: onChanged });
  const [begin, beginning] = useMutation(BeginImport, { variables: { input: { id } }, onCompleted: onChanged });
  const [discard] = useMutation(DiscardImport, { variables: { input: { id } } });
  const error = mapping.error ?? beginning.error;
  const good = counts ? counts.added + counts.changed : 0;
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <ImportMapping imported={imported} onMap={(sheet, chosen) => void map({ variables: { input: { id, sheet, ...(chosen && { mapping: chosen }) } } }).catch(() => undefined)} />
      <Section title={t.trial}>
        <div aria-live="polite">{counts ? <Counts counts={counts} would /> : <p className="imports__line">{t.missing}</p>}</div>
        {counts && good === 0 && <p className="imports__line">{t.nothing}</p>}
        <div className="imports__buttons">
          {good > 0 && (
            <Button variant="prime" fit busy={beginning.loading} busyLabel={t.beginning} onPress={() => void begin().catch(() => undefined)}>
              {t.begin(good)}
            </Button>
          )}
          <Button variant="quiet" fit onPress={() => void discard().then(onLeave, () => undefined)}>
            {t.discard}
          </Button>
        </div>
      </Section>
    </>
  );
}

function Begun({ imported: { state, total, done, counts }, onLeave }: PartProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.result}>
      <div aria-live="polite" className="imports__told">
        {state === 'finished' && <Alert tone="moss">{t.finished}</Alert>}
        {state === 'stopped' && <Alert tone="ochre">{t.stopped}</Alert>}
        {state === 'running' && <p className="imports__line">{t.runningLine}</p>}
      </div>
      {state === 'running' && (
        <>
          <p>{t.running(done, total)}</p>
          <ProgressBar label={t.progress} value={total ? (100 * done) / total : 0} valueLabel={t.running(done, total)} />
        </>
      )}
      {counts && <Counts counts={counts} />}
      <Button fit onPress={onLeave}>
        {t.other}
      </Button>
    </Section>
  );
}

function Counts({ counts, would }: { counts: NonNullable<ImportData['counts']>; would?: boolean }) {
  const words = useTexts(would ? trialTexts : outcomeTexts);
  return (
    <dl className="import-counts">
      {importOutcomes.map((outcome) => (
        <div key={outcome}>
          <dt>{words[outcome]}</dt>
          <dd>{counts[outcome]}</dd>
        </div>
      ))}
    </dl>
  );
}
