import { useMutation, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useStream, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextField, formatDay, formatMoment } from '@leerkring/ui';
import { Check, MailCheck } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import type { ViewedVersion } from '../reading/reading.queries';
import { AskReading, ConfirmReading, ReceiptsQuery, WithdrawReadRequest, type ReceiptsData } from './receipts.queries';
import './receipts.css';
import { texts } from './texts';

/** Whoever reads by a share hears nothing of requests: their screen asks again. */
const STILL_MS = 30_000;

/** That a municipality asks who reads a version to say so: for readers to answer, for its delegation to see who did. */
export function ReadReceipt({ version }: { version: ViewedVersion }) {
  const receipts = useReceipts(version);
  if (!receipts) return null;
  if (receipts.readConfirmations) return <Overview receipts={receipts} />;
  return receipts.readRequest ? <Answer receipts={receipts} /> : null;
}

function useReceipts({ id, document: { caseFile } }: ViewedVersion): ReceiptsData | null {
  const head = caseFile?.documentsHead;
  const { data, refetch } = useQuery(ReceiptsQuery, { variables: { id }, pollInterval: head == null ? STILL_MS : 0, context: { queryDeduplication: false } });
  const again = (): Promise<unknown> => refetch().catch(() => undefined);
  useStream(caseFile && head != null ? streamOf('case_documents', caseFile.id) : null, head, {
    onNews: ({ name }) => void (name.startsWith('read_request.') && again()),
    onReset: async () => void (await again()),
  });
  return data?.documentVersion ?? null;
}

function useUntil({ readRequest }: ReceiptsData): string | null {
  const { language: locale } = useLanguage();
  return readRequest?.dueOn ? formatDay(readRequest.dueOn, { locale, now: 0 }) : null;
}

function Answer({ receipts }: { receipts: ReceiptsData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const until = useUntil(receipts);
  const [confirm, { loading, error }] = useMutation(ConfirmReading, { variables: { input: { versionId: receipts.id } } });
  if (receipts.readConfirmedAt) {
    return (
      <p className="receipt" role="status">
        <Check aria-hidden /> {t.confirmed(formatMoment(receipts.readConfirmedAt, { locale }))}
      </p>
    );
  }
  if (!receipts.receiptRights.includes('read_request.confirm')) return null;
  const button = (
    <Button icon={<Check aria-hidden />} busy={loading} busyLabel={t.confirming} onPress={() => void confirm().catch(() => null)}>
      {t.confirm}
    </Button>
  );
  return (
    <Alert action={button}>
      {t.asked(until)}
      {error && ` ${sentence(error)}`}
    </Alert>
  );
}

function Overview({ receipts }: { receipts: ReceiptsData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const until = useUntil(receipts);
  const [asking, setAsking] = useState(false);
  const [withdraw, { loading }] = useMutation(WithdrawReadRequest, { variables: { input: { versionId: receipts.id } } });
  const { id, readRequest, readConfirmations, readersElsewhere, receiptRights } = receipts;
  const [here, elsewhere] = [readConfirmations ?? [], readersElsewhere ?? []];
  const count = here.length + elsewhere.reduce((sum, one) => sum + one.count, 0);
  if (!readRequest) {
    if (!receiptRights.includes('read_request.ask')) return null;
    return (
      <div>
        <Button size="s" variant="quiet" icon={<MailCheck aria-hidden />} onPress={() => setAsking(true)}>
          {t.ask}
        </Button>
        {asking && <AskDialog versionId={id} onClose={() => setAsking(false)} />}
      </div>
    );
  }
  return (
    <details className="receipt-overview">
      <summary>
        {t.ownRequest(until)} {t.readers(count)}
      </summary>
      <ul>
        {here.map(({ account, confirmedAt }) => (
          <li key={account.id}>
            {account.name} · <time dateTime={confirmedAt}>{formatMoment(confirmedAt, { locale })}</time>
          </li>
        ))}
        {elsewhere.map((one) => (
          <li key={one.organisation?.id ?? 'none'}>{t.elsewhere(one.count, one.organisation?.name ?? t.noMunicipality)}</li>
        ))}
      </ul>
      {receiptRights.includes('read_request.withdraw') && (
        <Button size="s" variant="quiet" busy={loading} busyLabel={t.withdrawing} onPress={() => void withdraw().catch(() => null)}>
          {t.withdraw}
        </Button>
      )}
    </details>
  );
}

function AskDialog({ versionId, onClose }: { versionId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const formId = useId();
  const [dueOn, setDueOn] = useState('');
  const [ask, { loading, error }] = useMutation(AskReading);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!loading && (await ask({ variables: { input: { versionId, dueOn: dueOn || null } } }).catch(() => null))) onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button type="submit" form={formId} variant="prime" busy={loading} busyLabel={t.asking}>
        {t.ask}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.askTitle} line={t.askLine} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} onSubmit={(event) => void send(event)}>
        <TextField label={t.until} description={t.untilHint} type="date" value={dueOn} onChange={setDueOn} />
      </form>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
