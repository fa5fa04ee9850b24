import { useMutation, useQuery } from '@apollo/client/react';
import { limits, overviewLimits } from '@leerkring/contract';
import { newClientId, useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RichText, Skeleton, TextArea, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import { askedFor, type OverviewFilter } from '../overview/overview-filter';
import { texts } from '../texts';
import { AudienceQuery, MessageLogQuery, SendMessage } from './messages.queries';
import './messages.css';

interface SendMessageProps {
  filter: OverviewFilter;
  /** What the rows are called that it is about ('12 aanmeldingen'). */
  about: string;
  onDone: () => void;
}

/** Writes to who works on the applications that are looked at: first the words, then how it arrives and to how many, then it goes. */
export default function SendMessageDialog({ filter, about, onDone }: SendMessageProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [subject, setSubject, forgetSubject] = useDraft('programme-message:subject');
  const [body, setBody, forgetBody] = useDraft('programme-message');
  const [sentBefore, keepClientId, forgetClientId] = useDraft('programme-message:clientId');
  const [tried, setTried] = useState(false);
  const [looking, look] = useState(false);
  const { data, error: unknown, refetch } = useQuery(AudienceQuery, { variables: { filter: askedFor(filter) }, fetchPolicy: 'network-only' });
  const [send, { loading, error }] = useMutation(SendMessage, { refetchQueries: [MessageLogQuery] });
  const audience = data?.programmeOverview.audience;
  const next = (): void => {
    setTried(true);
    if (subject.trim() && body.trim() && audience?.people) look(true);
  };
  const go = async (): Promise<void> => {
    // Kept until it has arrived: what is sent once more after a lost answer is no second message.
    const clientId = sentBefore || newClientId();
    keepClientId(clientId);
    const { people, municipalities } = audience!;
    const sent = await send({ variables: { input: { clientId, filter: askedFor(filter), subject, body, people, municipalities } } }).then(({ data: done }) => done, () => null);
    // Refused: perhaps other people would get it now.
    if (!sent) return void refetch().catch(() => undefined);
    [forgetSubject, forgetBody, forgetClientId].forEach((forget) => forget());
    toast({ text: t.sent(sent.sendProgrammeMessage.message.people), tone: 'moss' });
    onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => (looking ? look(false) : onDone())}>
        {looking ? t.back : t.cancel}
      </Button>
      {looking ? (
        <Button variant="prime" busy={loading} busyLabel={t.sending} onPress={() => void go()}>
          {t.send}
        </Button>
      ) : (
        <Button onPress={next}>{t.preview}</Button>
      )}
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onDone()} role={looking ? 'alertdialog' : 'dialog'} title={looking ? t.previewTitle : t.writeTitle} line={looking ? t.previewLine : t.writeLine(about)} closeLabel={t.close} footer={footer}>
      {(error ?? unknown) && (
        <Alert tone="ochre" title={t.notSent} announce="now">
          {sentence((error ?? unknown)!)}
        </Alert>
      )}
      {audience ? <Audience {...audience} /> : !unknown && <Skeleton label={t.loading} rows={1} />}
      {looking ? (
        <div className="message-preview">
          <h3>{subject}</h3>
          <RichText headingLevel={4}>{body}</RichText>
        </div>
      ) : (
        <>
          <TextField label={t.subject} value={subject} onChange={setSubject} maxLength={limits.title} required error={tried && !subject.trim() ? t.subjectMissing : undefined} />
          <TextArea label={t.body} description={t.bodyHint} value={body} onChange={setBody} maxLength={overviewLimits.message} rows={8} required error={tried && !body.trim() ? t.bodyMissing : undefined} />
        </>
      )}
    </Dialog>
  );
}

function Audience({ people, municipalities, unreached }: { people: number; municipalities: number; unreached: readonly string[] }) {
  const t = useTexts(texts);
  return (
    <div className="message-audience" role="status">
      <p>{people === 0 ? t.toNobody : t.goesTo(people, municipalities)}</p>
      {unreached.length > 0 && <p className="overview__soft">{t.unreached(unreached.join(', '))}</p>}
    </div>
  );
}
