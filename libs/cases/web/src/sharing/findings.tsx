import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Checkbox } from '@leerkring/ui';
import { useEffect } from 'react';
import { ShareCheckQuery, type FindingData, type ShareCheckData } from './findings.queries';
import './sharing.css';
import { texts } from './texts';

/** Words of documents are read within seconds. */
const AGAIN_MS = 2000;
/** So many characters before and behind a finding come at most. */
const AROUND = 60;

interface ShareCheckState {
  check: ShareCheckData | undefined;
  error: Error | undefined;
  /** Looks once more: what is shared became another version. */
  again: () => void;
}

/** What must be looked at before sharing; asked again until all words were read. */
export function useShareCheck(caseFileId: string, versionId: string | null): ShareCheckState {
  const { data, error, refetch } = useQuery(ShareCheckQuery, { variables: { caseFileId, versionId }, fetchPolicy: 'network-only' });
  const waiting = data?.shareCheck.waiting ?? 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void refetch().catch(() => undefined), AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, refetch]);
  return { check: data?.shareCheck, error, again: () => void refetch().catch(() => undefined) };
}

interface FindingsToDecideProps extends Omit<ShareCheckState, 'again'> {
  /** Keys of what may go along, as far as that is decided. */
  kept: readonly string[];
  onKeep: (kept: readonly string[]) => void;
  /** What the document of a version is called; empty when there is one only. */
  nameOf: (versionId: string) => string;
}

/** Shows in place what may be about people, each with a decision: it may go along. What may not is taken out, in a new version. */
export function FindingsToDecide({ check, error, kept, onKeep, nameOf }: FindingsToDecideProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  if (error) return <Alert tone="ochre" title={t.checkFailed}>{sentence(error)}</Alert>;
  if (!check || check.waiting) return <p role="status">{t.checking}</p>;
  const { findings, unread } = check;
  const decide = (key: string, goesAlong: boolean): void => onKeep(goesAlong ? [...kept, key] : kept.filter((other) => other !== key));
  return (
    <fieldset className="findings">
      <legend>{t.personal}</legend>
      <p role="status">{findings.length ? t.found(findings.length) : t.nothingFound}</p>
      {findings.map((finding) => (
        <Checkbox key={finding.key} checked={kept.includes(finding.key)} onChange={(goesAlong) => decide(finding.key, goesAlong)} description={<FindingPlace finding={finding} name={nameOf(finding.versionId)} />}>
          {t.mayGoAlong(t.kind(finding.kind), finding.value)}
        </Checkbox>
      ))}
      {unread.length > 0 && <p>{t.unread(unread.map(({ fileName }) => fileName))}</p>}
    </fieldset>
  );
}

/** Where a finding stands, with the words around it. */
function FindingPlace({ finding: { before, written, after, times }, name }: { finding: FindingData; name: string }) {
  const t = useTexts(texts);
  return (
    <span className="finding">
      {name && <span className="finding__document">{name}</span>}
      <span>
        {before.length === AROUND && '…'}
        {before}
        <mark>{written}</mark>
        {after}
        {after.length === AROUND && '…'}
      </span>
      {times > 1 && <span>{t.times(times)}</span>}
    </span>
  );
}

/** For who decides: what may be about people and goes along, as the proposer looked at it. */
export function KeptFindings({ findings }: { findings: readonly FindingData[] }) {
  const t = useTexts(texts);
  if (!findings.length) return null;
  return (
    <section className="findings" aria-label={t.personal}>
      <p>{t.goesAlong(findings.length)}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>
            {t.kind(finding.kind)} {finding.value} <FindingPlace finding={finding} name="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
