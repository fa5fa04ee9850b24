import { useMutation, useQuery } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts, type LeerkringError } from '@leerkring/platform/web';
import { Alert, Badge, Breadcrumb, Button, Heading, Section, toast } from '@leerkring/ui';
import { useState } from 'react';
import { EndShare } from './end-share';
import { KeptFindings } from './findings';
import { ShareStory, ShareTerms, SharedVersion } from './share-facts';
import { ApproveShare, RetractShare, ShareQuery, type ShareData } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

/** One share request, kept fresh by the news of the own account. */
export function useShare(id: string): { share: ShareData | undefined; error: LeerkringError | undefined; retry: () => void } {
  const { data, error, refetch } = useQuery(ShareQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return { share: error ? undefined : data?.share, error: error && errorOf(error), retry: () => void refetch().catch(() => undefined) };
}

/** Everything that whoever decides has to know, and the decision itself. */
export function ShareView({ share, hrefs }: { share: ShareData; hrefs: { shares: () => string; document: (versionId: string) => string } }) {
  const t = useTexts(texts);
  const { caseFile, versions, state } = share;
  return (
    <div className="share-view">
      <Breadcrumb label={t.shares} items={[{ label: t.shares, href: hrefs.shares() }, { label: caseFile.organisation.name }]} />
      <Heading level={1}>{t.shareRequest(caseFile.title)}</Heading>
      <p className="share-view__question">{caseFile.keyQuestion}</p>
      <p role="status">
        <Badge tone={state === 'approved' ? 'moss' : state === 'proposed' ? 'ochre' : 'neutral'}>{t.state(state)}</Badge>
      </p>
      <ShareTerms share={share} />
      <Section title={t.documents} count={versions.length}>
        {versions.map((version) => (
          <SharedVersion key={version.id} version={version} href={hrefs.document(version.id)} />
        ))}
      </Section>
      <KeptFindings findings={share.keptFindings} />
      <ShareStory share={share} />
      <Decision share={share} />
    </div>
  );
}

function Decision({ share: { id, viewerCan } }: { share: ShareData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [ending, end] = useState<'refuse' | 'withdraw' | null>(null);
  const [approve, approving] = useMutation(ApproveShare, { variables: { input: { id } } });
  const [retract, retracting] = useMutation(RetractShare, { variables: { input: { id } } });
  const error = approving.error ?? retracting.error;
  // What cannot be done is said below.
  const press = (act: () => Promise<unknown>, said: string) => () => void act().then(() => toast({ text: said, tone: 'moss' }), () => undefined);
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      <div className="share-view__actions">
        {viewerCan.includes('share.decide') && (
          <>
            <Button variant="prime" onPress={press(approve, t.approved)} busy={approving.loading} busyLabel={t.approving}>
              {t.approve}
            </Button>
            <Button onPress={() => end('refuse')}>{t.refuse}</Button>
          </>
        )}
        {viewerCan.includes('share.retract') && (
          <Button onPress={press(retract, t.retracted)} busy={retracting.loading} busyLabel={t.busy}>
            {t.retract}
          </Button>
        )}
        {viewerCan.includes('share.withdraw') && <Button onPress={() => end('withdraw')}>{t.withdraw}</Button>}
      </div>
      {ending && <EndShare id={id} how={ending} onClose={() => end(null)} />}
    </>
  );
}
