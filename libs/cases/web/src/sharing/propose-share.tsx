import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits, shareAudiences, type ShareAudience } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, FieldError, Select, TextField, momentOf, toast, wallClock } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import type { CaseFileData, DocumentData } from '../cases.queries';
import { currentOf } from '../current-version';
import { FilesTell } from '../metadata/file-tells';
import { FindingsToDecide, useShareCheck } from './findings';
import type { ShareCheckData } from './findings.queries';
import { useShareWords } from './share-words';
import { applyShareNews } from './sharing.live';
import { ProposeShare } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

const HALF_YEAR_MS = 182 * 24 * 60 * 60 * 1000;

interface ProposeShareProps {
  caseFile: CaseFileData;
  /** The document whose newest version is shared; left out: all documents of the case. */
  document?: DocumentData;
  onClose: () => void;
}

/** Asks another person of the municipality to agree to sharing. Mount it to open it. */
export function ProposeShareDialog({ caseFile, document, onClose }: ProposeShareProps) {
  const t = useTexts(texts);
  const words = useShareWords();
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const formId = useId();
  const [audience, setAudience] = useState<ShareAudience>('group');
  const [purpose, setPurpose] = useState('');
  const [day, setDay] = useState(() => wallClock(new Date(Date.now() + HALF_YEAR_MS).toISOString()).day);
  const [viewOnly, setViewOnly] = useState(false);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [propose, { loading, error }] = useMutation(ProposeShare);
  const version = document && currentOf(document);
  const there = (document ? [document] : caseFile.documents).map(currentOf).filter(({ destroyedAt }) => !destroyedAt);
  const confidential = there.some(({ classification }) => classification === 'confidential');
  const endsAt = endOf(day);
  const { again, ...checked } = useShareCheck(caseFile.id, version?.id ?? null);
  const open = openOf(checked.check, kept);
  const named = (id: string): string => (document ? '' : nameOf(caseFile, id));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (loading || !purpose.trim() || !endsAt || open !== 0) return;
    const input = { caseFileId: caseFile.id, versionId: version?.id ?? null, audience, purpose: purpose.trim(), endsAt, mayDownload: !viewOnly && !confidential, kept: [...kept] };
    const { data } = await propose({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    toast({ text: t.sent(words.names(data.proposeShare.share.deciders)), tone: 'moss' });
    onClose();
    await applyShareNews(client);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={loading} busyLabel={t.sending}>
        {t.send}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={document ? t.shareOf(document.name) : t.shareAll} line={t.shareLine} closeLabel={t.close} footer={footer}>
      <form id={formId} className="share-form" noValidate onSubmit={(event) => void send(event)}>
        {error && (
          <Alert tone="ochre" announce="now" title={t.failed}>
            {sentence(error)}
          </Alert>
        )}
        <p>
          <strong>{t.what}: </strong>
          {document && version ? t.onlyThis(document.name, version.number) : t.newest(there.length)}
        </p>
        <Select
          label={t.withWhom}
          options={(confidential ? (['group', 'track'] as const) : shareAudiences).map((id) => ({ id, label: words.audience(id, caseFile.group.name) }))}
          value={audience}
          onChange={(id) => setAudience(id as ShareAudience)}
        />
        <TextField label={t.purpose} description={t.purposeHint} value={purpose} onChange={setPurpose} maxLength={limits.sharePurpose} error={tried && !purpose.trim() && t.purposeMissing} />
        <TextField label={t.until} description={t.untilHint} type="date" value={day} onChange={setDay} error={tried && !endsAt && t.untilWrong} />
        {confidential ? (
          <p>{t.confidential}</p>
        ) : (
          <Checkbox checked={viewOnly} onChange={setViewOnly} description={t.viewOnlyLine}>
            {t.viewOnlyChoice}
          </Checkbox>
        )}
        <FindingsToDecide {...checked} kept={kept} onKeep={setKept} nameOf={named} />
        {!checked.error && <FilesTell all={checked.check && !checked.check.waiting ? checked.check.metadata : null} nameOf={named} mayRemove={caseFile.viewerCan.includes('document_version.add')} onRemoved={again} />}
        {tried && open !== 0 && <FieldError>{open ? t.findingsOpen(open) : t.checking}</FieldError>}
      </form>
    </Dialog>
  );
}

/** How many findings want a decision; null while they are being looked for. */
function openOf(check: ShareCheckData | undefined, kept: readonly string[]): number | null {
  return check && !check.waiting ? check.findings.filter(({ key }) => !kept.includes(key)).length : null;
}

const nameOf = (caseFile: CaseFileData, versionId: string): string => caseFile.documents.find(({ versions }) => versions.some(({ id }) => id === versionId))?.name ?? '';

/** The last moment of a day from tomorrow on, at most two years ahead; null for others. */
function endOf(day: string): string | null {
  const last = day ? momentOf(day, '23:59') : null;
  if (!last) return null;
  const latest = new Date();
  latest.setFullYear(latest.getFullYear() + limits.shareYears);
  const fits = Date.parse(last) > Date.now() && Date.parse(last) <= latest.getTime();
  return fits ? last : null;
}
