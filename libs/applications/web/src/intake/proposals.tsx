import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Row, RowLine, RowList, RowTitle, Section, TextArea, TextField, formatDay, toast } from '@leerkring/ui';
import { useState } from 'react';
import { DeedDialog } from './deed-dialog';
import { DeclineLearningQuestion, TakeInLearningQuestion } from './intake.mutations';
import { TrackQuestionsQuery } from './intake.queries';
import { texts } from './texts';
import type { ProposalData } from './track-questions';

/** Learning questions that wait for who decides about the taxonomy. */
export function Proposals({ proposals }: { proposals: readonly ProposalData[] }) {
  const t = useTexts(texts);
  return (
    <Section title={t.proposals} count={proposals.length}>
      {proposals.length ? (
        <RowList label={t.proposals}>
          {proposals.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} />
          ))}
        </RowList>
      ) : (
        <p>{t.noProposals}</p>
      )}
    </Section>
  );
}

function Proposal({ proposal }: { proposal: ProposalData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [open, setOpen] = useState<'take in' | 'decline' | null>(null);
  const { nameNl, proposedBy, proposedAt } = proposal;
  const deeds = (
    <div className="intake-deeds">
      <Button size="s" aria-label={t.takeInOf(nameNl)} onPress={() => setOpen('take in')}>
        {t.takeIn}
      </Button>
      <Button size="s" variant="quiet" aria-label={t.declineOf(nameNl)} onPress={() => setOpen('decline')}>
        {t.decline}
      </Button>
    </div>
  );
  return (
    <Row endBelow end={deeds}>
      <RowTitle level={3}>{nameNl}</RowTitle>
      <RowLine soft>{t.proposedByOn(proposedBy?.name ?? '…', formatDay(proposedAt, { locale }))}</RowLine>
      {open === 'take in' && <TakeInDialog proposal={proposal} onClose={() => setOpen(null)} />}
      {open === 'decline' && <DeclineDialog proposal={proposal} onClose={() => setOpen(null)} />}
    </Row>
  );
}

function TakeInDialog({ proposal: { id, nameNl: before }, onClose }: { proposal: ProposalData; onClose: () => void }) {
  const t = useTexts(texts);
  const [names, setNames] = useState({ nameNl: before, nameEn: '' });
  const [tried, setTried] = useState(false);
  const [takeIn, { loading, error }] = useMutation(TakeInLearningQuestion, { refetchQueries: [TrackQuestionsQuery] });
  const send = async (): Promise<void> => {
    setTried(true);
    if (!names.nameNl.trim() || !names.nameEn.trim() || !(await takeIn({ variables: { input: { id, ...names } } }).catch(() => null))) return;
    toast({ text: t.takenIn, tone: 'moss' });
    onClose();
  };
  const field = (name: 'nameNl' | 'nameEn') => ({ value: names[name], onChange: (value: string) => setNames({ ...names, [name]: value }), error: tried && !names[name].trim() ? t.fillName : undefined, maxLength: limits.learningQuestion, required: true });
  return (
    <DeedDialog title={t.takeInTitle} action={t.takeIn} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <TextField label={t.nameNl} {...field('nameNl')} />
      <TextField label={t.nameEn} {...field('nameEn')} />
    </DeedDialog>
  );
}

function DeclineDialog({ proposal: { id }, onClose }: { proposal: ProposalData; onClose: () => void }) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [decline, { loading, error }] = useMutation(DeclineLearningQuestion, { refetchQueries: [TrackQuestionsQuery] });
  const send = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim() || !(await decline({ variables: { input: { id, reason } } }).catch(() => null))) return;
    toast({ text: t.declined, tone: 'moss' });
    onClose();
  };
  return (
    <DeedDialog title={t.declineTitle} action={t.decline} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <TextArea label={t.why} value={reason} onChange={setReason} rows={3} error={tried && !reason.trim() ? t.fillReason : undefined} maxLength={limits.meetingReason} required />
    </DeedDialog>
  );
}
