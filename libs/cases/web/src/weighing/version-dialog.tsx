import { useQuery } from '@apollo/client/react';
import { weigh } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Dialog, Heading, Skeleton } from '@leerkring/ui';
import { differencesOf, type Difference } from './differences';
import { texts as tableTexts } from './texts';
import { texts } from './version-texts';
import { WeighingFrame } from './weighing-frame';
import { WeighingVersionQuery, type KeptWeighingData, type WeighingData, type WeighingVersionData } from './weighing.queries';
import { Pips, roundedMean } from './weighing-table';
import { VersionStatus } from './weighing-versions';
import { Voices } from './weighing-voices';

interface VersionDialogProps {
  weighing: WeighingData;
  version: WeighingVersionData;
  onClose: () => void;
}

/** A version as it was, beside what stands there now. Mount it to open it. */
export function VersionDialog({ weighing, version, onClose }: VersionDialogProps) {
  const t = useTexts(texts);
  const { data, error } = useQuery(WeighingVersionQuery, { variables: { id: version.id } });
  const kept = data?.weighingVersion;
  return (
    <Dialog open onOpenChange={onClose} title={t.versionOf(version.number, version.label)} line={kept?.question} closeLabel={useTexts(tableTexts).close} size="l">
      <div className="weighing-version">
        {version.note && <p>{version.note}</p>}
        <VersionStatus version={version} />
        {error && !kept && (
          <Alert tone="ochre" announce="now">
            {t.failed}
          </Alert>
        )}
        {!kept && !error && <Skeleton label={t.loading} rows={4} />}
        {kept && (
          <>
            <Heading level={3}>{t.since}</Heading>
            <Differences differences={differencesOf(kept, weighing)} />
            <Heading level={3}>{t.then}</Heading>
            <KeptTable kept={kept} now={weighing} />
          </>
        )}
        {version.settledAt && (
          <>
            <Heading level={3}>{t.voices}</Heading>
            <Voices version={version} viewerOrganisationId={weighing.viewerOrganisationId} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTexts(texts);
  const w = useTexts(tableTexts);
  const kinds = { criterion: w.criterion, option: w.option };
  const said = (one: Difference): string => {
    if (one.what === 'scored') return t.scored(one.option, one.criterion, one.from, one.to);
    if (one.what === 'weighed') return t.weighed(one.name, one.from, one.to);
    return one.what === 'renamed' ? t.renamed(kinds[one.kind], one.from, one.name) : t[one.what](kinds[one.kind], one.name);
  };
  if (!differences.length) return <p className="weighing-soft">{t.same}</p>;
  return (
    <ul className="weighing-firmness">
      {differences.map((one) => (
        <li key={said(one)}>{said(one)}</li>
      ))}
    </ul>
  );
}

/** The table as it was; a score that is another one now says so. */
function KeptTable({ kept, now }: { kept: KeptWeighingData; now: WeighingData }) {
  const t = useTexts(texts);
  const w = useTexts(tableTexts);
  const { language } = useLanguage();
  const criteria = kept.criteria.map((one) => ({ ...one, id: one.criterionId }));
  const options = kept.options.map((one) => ({ ...one, id: one.optionId }));
  const { totals } = weigh(criteria, options.map(({ id }) => id), kept.scores);
  const at = <S extends { criterionId: string; optionId: string }>(scores: readonly S[], criterionId: string, optionId: string) => scores.find((one) => one.criterionId === criterionId && one.optionId === optionId);
  return (
    <WeighingFrame
      caption={t.then}
      criteria={criteria}
      options={options}
      head={({ name }) => name}
      rowHead={({ name, weight }) => (
        <>
          {name} <span className="weighing-soft">{w.weightIs(weight)}</span>
        </>
      )}
      cell={(criterion, option) => {
        const then = at(kept.scores, criterion.id, option.id);
        const current = at(now.scores, criterion.id, option.id)?.score ?? null;
        return (
          <>
            {then ? <Pips score={then.score} /> : <span className="weighing-soft">{w.unscored}</span>}
            {current !== (then?.score ?? null) && <span className="weighing-now">{t.nowIs(current)}</span>}
            {then && <span className="weighing-kept-reason">{then.reason}</span>}
          </>
        );
      }}
      foot={{
        label: w.mean,
        cell: ({ id }) => {
          const mean = totals.find(({ optionId }) => optionId === id)?.mean ?? null;
          return mean === null ? w.noMean : <strong>{roundedMean(mean, totals, language)}</strong>;
        },
      }}
    />
  );
}
