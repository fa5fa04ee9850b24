import { useMutation } from '@apollo/client/react';
import { agendaFeedScopes, type AgendaFeedScope } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, Section, TextField, formatDay, keepFocus, toast } from '@leerkring/ui';
import { useState } from 'react';
import { AgendaDraftsQuery, MakeAgendaFeed, RevokeAgendaFeed, type AgendaFeedData } from './agenda.queries';
import './agenda.css';
import { texts } from './texts';

/** The agenda in a calendar of one's own: an address that is made, replaced and taken back here, and shown once. */
export function AgendaFeed({ feed }: { feed: AgendaFeedData | null }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { language: locale } = useLanguage();
  const [scope, setScope] = useState<AgendaFeedScope>(feed?.scope ?? 'own');
  const refetch = { refetchQueries: [AgendaDraftsQuery] };
  const [make, making] = useMutation(MakeAgendaFeed, refetch);
  const [revoke, revoking] = useMutation(RevokeAgendaFeed, refetch);
  const path = feed ? making.data?.makeAgendaFeed.path : undefined;
  const error = making.error ?? revoking.error;
  const names: Record<AgendaFeedScope, string> = { own: t.feedOwn, all: t.feedAll };
  const end = async (): Promise<void> => {
    if (!(await revoke().catch(() => null))) return;
    making.reset();
    toast({ text: t.revoked, tone: 'moss' });
  };
  return (
    <Section title={t.feed} look="section">
      <div className="agenda-form" role="group" aria-label={t.feed} tabIndex={-1} ref={keepFocus}>
        <p>{t.feedLine}</p>
        {feed && <p>{t.feedSince(formatDay(feed.createdAt, { locale, long: true }))}</p>}
        {error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)}
          </Alert>
        )}
        {path && <Address path={path} />}
        <RadioSegment label={t.feedScope} options={agendaFeedScopes.map((id) => ({ id, label: names[id] }))} value={scope} onChange={(id) => setScope(id as AgendaFeedScope)} />
        <div className="agenda-deeds">
          <Button busy={making.loading} busyLabel={t.busy} onPress={() => void make({ variables: { input: { scope } } }).catch(() => undefined)}>
            {feed ? t.renewFeed : t.makeFeed}
          </Button>
          {feed && (
            <Button variant="quiet" busy={revoking.loading} busyLabel={t.busy} onPress={() => void end()}>
              {t.revokeFeed}
            </Button>
          )}
        </div>
        {feed && <p className="agenda-soft">{t.renewLine}</p>}
      </div>
    </Section>
  );
}

function Address({ path }: { path: string }) {
  const t = useTexts(texts);
  const address = new URL(path, location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    toast({ text: t.copied, tone: 'moss' });
  };
  return (
    <Alert tone="moss" title={t.feedMade} announce="polite" action={<Button size="s" onPress={() => void copy().catch(() => undefined)}>{t.copy}</Button>}>
      <TextField label={t.feedMade} hideLabel readOnly value={address} />
      <p>{t.feedOnce}</p>
    </Alert>
  );
}
