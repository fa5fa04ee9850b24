import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Heading, RichText, Status, TextArea } from '@leerkring/ui';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { SessionDialog } from '../sessions/session-dialog';
import { AnswerAmendment, type AmendmentData, type MinutesData, type SectionData } from './minutes.queries';
import { AdoptDialog } from './section-dialog';
import { texts } from './texts';
import type { Named } from './use-people';

interface AmendmentsProps {
  minutes: MinutesData;
  section: SectionData;
  members: readonly Named[];
}

/** What members proposed for a part, and what became of it. */
export function Amendments({ minutes, section, members }: AmendmentsProps) {
  const t = useTexts(texts);
  const proposed = minutes.amendments.filter((one) => one.section === section.key);
  const [adopted, setAdopted] = useState<AmendmentData | null>(null);
  const [rejected, setRejected] = useState<AmendmentData | null>(null);
  if (!proposed.length) return null;
  const answers = minutes.viewerCan.includes('amendment.answer');
  return (
    <div className="amendments">
      <Heading level={3} look="small">
        {t.amendments}
      </Heading>
      <ul className="amendments__list">
        {proposed.map((amendment) => (
          <li key={amendment.id} className="amendment">
            <AmendmentWords amendment={amendment} />
            {answers && amendment.state === 'open' && (
              <div className="amendment__deeds">
                <Button size="s" onPress={() => setAdopted(amendment)} aria-label={t.adoptOf(amendment.author.name)}>
                  {t.adopt}
                </Button>
                <Button size="s" variant="quiet" onPress={() => setRejected(amendment)} aria-label={t.rejectOf(amendment.author.name)}>
                  {t.reject}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {adopted && <AdoptDialog amendment={adopted} section={section} members={members} onDone={() => setAdopted(null)} />}
      {rejected && <RejectDialog amendment={rejected} onDone={() => setRejected(null)} />}
    </div>
  );
}

const looks = { open: { tone: 'soft', Icon: CircleDashed }, adopted: { tone: 'moss', Icon: CircleCheck }, rejected: { tone: 'ochre', Icon: CircleX } } as const;

function AmendmentWords({ amendment: { author, text, reason, state, answer, answeredBy } }: { amendment: AmendmentData }) {
  const t = useTexts(texts);
  const { tone, Icon } = looks[state];
  return (
    <>
      <p className="amendment__head">
        <strong>{t.amendmentBy(author.name)}</strong>{' '}
        <Status tone={tone} icon={<Icon aria-hidden />}>
          {t.amendmentState(state)}
        </Status>
      </p>
      {text ? <RichText headingLevel={4}>{text}</RichText> : <p className="minutes-soft">{reason ? t.empty : t.forgotten}</p>}
      {reason && (
        <p>
          <strong>{t.because}:</strong> {reason}
        </p>
      )}
      {answer && (
        <p>
          <strong>{t.answerBy(answeredBy?.name ?? '')}:</strong> {answer}
        </p>
      )}
    </>
  );
}

function RejectDialog({ amendment: { id, author }, onDone }: { amendment: AmendmentData; onDone: () => void }) {
  const t = useTexts(texts);
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const [reject, { loading, error }] = useMutation(AnswerAmendment);
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (answer.trim() && (await reject({ variables: { input: { id, adopt: false, answer } } }).catch(() => null))) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.rejectOf(author.name)} action={t.reject} busy={loading} busyLabel={t.busy} error={error} onSubmit={confirm}>
      <TextArea label={t.reason} value={answer} onChange={setAnswer} maxLength={limits.amendmentReason} rows={3} error={tried && !answer.trim() && t.fillReason} />
    </SessionDialog>
  );
}
