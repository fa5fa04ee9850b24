import { useMutation, useQuery } from '@apollo/client/react';
import { addressOf } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, EmptyState, Link, RichText, Section, Skeleton, toast } from '@leerkring/ui';
import { useEffect, useRef, useState } from 'react';
import './copying.css';
import { CopyConsentsQuery, GiveCopyConsent, WithholdCopyConsent, type CopyConsentData } from './copying.queries';
import { texts } from './texts';

/** What the reader is asked about copies of own posts, and where these stand. */
export function CopyConsents() {
  const t = useTexts(texts);
  const list = useRef<HTMLDivElement>(null);
  const [removing, remove] = useState<CopyConsentData | null>(null);
  const [removed, setRemoved] = useState(0);
  // What is removed goes away, and the button that had the focus with it. The dialog has to be gone first: it keeps the focus inside.
  useEffect(() => {
    if (removed > 0) list.current?.focus();
  }, [removed]);
  const { data, error, refetch } = useQuery(CopyConsentsQuery, { fetchPolicy: 'cache-and-network' });
  const all = data?.viewer?.copyConsents;
  if (!all) {
    if (!error) return <Skeleton label={t.loading} rows={3} />;
    return (
      <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
        {t.loadFailed}
      </Alert>
    );
  }
  const open = all.filter(({ madeAt }) => !madeAt);
  const standing = all.filter(({ madeAt }) => madeAt);
  return (
    <>
      <div ref={list} tabIndex={-1} className="copy-consents">
        {open.length === 0 ? (
          <EmptyState title={t.noneOpen}>{t.noneOpenLine}</EmptyState>
        ) : (
          <Section title={t.open}>
            {open.map((consent) => (
              <Asked key={consent.id} consent={consent} />
            ))}
          </Section>
        )}
      </div>
      {standing.length > 0 && (
        <Section title={t.standing}>
          {standing.map((consent) => (
            <Standing key={consent.id} consent={consent} onRemove={() => remove(consent)} />
          ))}
        </Section>
      )}
      {removing && <RemoveWords consent={removing} onRemoved={() => setRemoved((count) => count + 1)} onClose={() => remove(null)} />}
    </>
  );
}

function Asked({ consent }: { consent: CopyConsentData }) {
  const t = useTexts(texts);
  const { proposedBy, groupName, title, opening, thread, words, givenAt, withheldAt } = consent;
  return (
    <article className="copy-consent" aria-label={title}>
      <p className="copy-consent__question">{t.question(proposedBy.name, words.length, groupName)}</p>
      {thread && <Origin thread={thread} />}
      <p>{t.copyCalled(title)}</p>
      <RichText className="copy-consent__opening">{opening}</RichText>
      <p>{words.length ? t.yourWords : t.nothing}</p>
      {words.length > 0 && (
        <ul className="copy-consent__words" role="list">
          {words.map((body, index) => (
            <li key={index}>
              <RichText>{body}</RichText>
            </li>
          ))}
        </ul>
      )}
      <p className="copy-consent__soft">{t.howItLooks}</p>
      <p role="status">{givenAt ? t.agreed : withheldAt ? t.refused : ''}</p>
      <Answers consent={consent} />
    </article>
  );
}

function Origin({ thread: { threadId, title } }: { thread: { threadId: string; title: string } }) {
  const t = useTexts(texts);
  return (
    <p className="copy-consent__soft">
      {t.from} <Link href={addressOf({ type: 'thread', id: threadId })}>{title}</Link>
    </p>
  );
}

function Answers({ consent: { id, givenAt, withheldAt, words } }: { consent: CopyConsentData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const variables = { input: { consentId: id } };
  const [give, giving] = useMutation(GiveCopyConsent, { variables });
  const [withhold, withholding] = useMutation(WithholdCopyConsent, { variables });
  const error = giving.error ?? withholding.error;
  const busy = giving.loading || withholding.loading;
  // What cannot be done is said below.
  const press = (act: () => Promise<unknown>) => () => void (busy || act().catch(() => undefined));
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      <div className="copy-consent__actions">
        {!givenAt && words.length > 0 && (
          <Button variant={withheldAt ? undefined : 'prime'} onPress={press(give)}>
            {withheldAt ? t.agreeAfterAll : t.give}
          </Button>
        )}
        {!withheldAt && (
          <Button onPress={press(withhold)}>
            {givenAt ? t.changeMind : t.withhold}
          </Button>
        )}
      </div>
    </>
  );
}

function Standing({ consent, onRemove }: { consent: CopyConsentData; onRemove: () => void }) {
  const t = useTexts(texts);
  return (
    <article className="copy-consent" aria-label={consent.title}>
      <p className="copy-consent__question">{t.stands(consent.postCount, consent.groupName)}</p>
      {consent.thread && <Origin thread={consent.thread} />}
      <div className="copy-consent__actions">
        <Button onPress={onRemove}>{t.remove}</Button>
      </div>
    </article>
  );
}

/** Asks once more, because there is no way back. */
function RemoveWords({ consent: { id, groupName }, onRemoved, onClose }: { consent: CopyConsentData; onRemoved: () => void; onClose: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [withhold, { loading, error }] = useMutation(WithholdCopyConsent);
  const remove = async (): Promise<void> => {
    const stored = await withhold({ variables: { input: { consentId: id } } }).catch(() => null);
    if (!stored?.data) return;
    toast({ text: t.removed, tone: 'moss' });
    onClose();
    onRemoved();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.removing} onPress={() => void remove()}>
        {t.remove}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onClose()} title={t.removeTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      <p>{t.removeLine(groupName)}</p>
    </Dialog>
  );
}
