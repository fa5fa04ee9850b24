import { useApolloClient } from '@apollo/client/react';
import { limits, type WeighingOutcome } from '@leerkring/contract';
import { newClientId, useTexts } from '@leerkring/platform/web';
import { RadioSegment, TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { texts as caseTexts } from '../texts';
import { texts } from './version-texts';
import { useWeighingEdit } from './use-weighing-edit';
import { AnswerWeighing, SettleWeighing } from './weighing.mutations';
import type { VoiceData, WeighingVersionData } from './weighing.queries';
import { voicesOf } from './weighing-voices';

interface AnswerDialogProps {
  version: WeighingVersionData;
  /** What the own municipality said last. */
  own: VoiceData | null;
  onClose: () => void;
}

/** Says for the own municipality whether it adopts a version. Mount it to open it. */
export function AnswerDialog({ version: { id, number }, own, onClose }: AnswerDialogProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [clientId] = useState(newClientId);
  const [tried, setTried] = useState(false);
  const edit = useWeighingEdit({
    key: `weighing.answer:${id}`,
    stands: { adopts: own?.adopts ?? null, reason: own?.reason ?? '' },
    // Over what the screen shows now: nobody speaks past what a colleague said.
    send: ({ adopts, reason }) => client.mutate({ mutation: AnswerWeighing, variables: { input: { versionId: id, adopts: adopts!, reason, seenId: own?.id ?? null, clientId } } }),
  });
  const { words, setWords } = edit;
  const lacksReason = words.adopts === false && !words.reason.trim();
  const isComplete = (): boolean => {
    setTried(true);
    return words.adopts !== null && !lacksReason;
  };
  const choices = [{ id: 'yes', label: t.yes }, { id: 'no', label: t.no }];
  const stands = own && <p>{t.someVoice(own.author.name, own.adopts ? t.adopts : `${t.adoptsNot}. ${own.reason}`)}</p>;
  return (
    <EditDialog title={t.answer} line={t.answerLine(number)} edit={edit} isComplete={isComplete} stands={stands} saved={t.answered} onClose={onClose}>
      {() => (
        <>
          <RadioSegment label={t.answerWhat} options={choices} value={words.adopts === null ? null : words.adopts ? 'yes' : 'no'} onChange={(choice) => setWords({ ...words, adopts: choice === 'yes' })} error={tried && words.adopts === null && t.answerMissing} required />
          <Why reason={words.reason} required={words.adopts === false} hint={words.adopts === false ? t.whyNo : undefined} missing={tried && lacksReason} onChange={(reason) => setWords({ ...words, reason })} />
        </>
      )}
    </EditDialog>
  );
}

/** Says what the group decided about a version, over the voices that are on screen. Mount it to open it. */
export function SettleDialog({ version, onClose }: { version: WeighingVersionData; onClose: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [tried, setTried] = useState(false);
  const spoken = voicesOf(version);
  const no = spoken.filter(({ last }) => !last.adopts).length;
  const edit = useWeighingEdit({
    key: `weighing.settle:${version.id}`,
    // The voices are a part of it: who writes sees it when one comes.
    stands: { outcome: null as WeighingOutcome | null, reason: '', seenVoices: version.voices.length },
    send: ({ outcome, reason }) => client.mutate({ mutation: SettleWeighing, variables: { input: { versionId: version.id, outcome: outcome!, reason, seenVoices: version.voices.length } } }),
  });
  const { words, setWords } = edit;
  const asksWhy = words.outcome === 'not_adopted' || no > 0;
  const lacksReason = asksWhy && !words.reason.trim();
  const isComplete = (): boolean => {
    setTried(true);
    return words.outcome !== null && !lacksReason;
  };
  const choices = [{ id: 'adopted', label: t.adopted }, { id: 'not_adopted', label: t.notAdopted }];
  const stands = <p>{t.votesNow(spoken.length - no, no)}</p>;
  return (
    <EditDialog title={t.settle} line={t.settleLine} edit={edit} isComplete={isComplete} stands={stands} saved={t.settled} onClose={onClose}>
      {() => (
        <>
          <RadioSegment label={t.settleWhat} options={choices} value={words.outcome} onChange={(outcome) => setWords({ ...words, outcome: outcome as WeighingOutcome })} error={tried && words.outcome === null && t.settleMissing} required />
          <Why reason={words.reason} required={asksWhy} hint={t.settleHint} missing={tried && lacksReason} onChange={(reason) => setWords({ ...words, reason })} />
        </>
      )}
    </EditDialog>
  );
}

interface WhyProps {
  reason: string;
  required: boolean;
  hint: string | undefined;
  missing: boolean;
  onChange: (reason: string) => void;
}

function Why({ reason, required, hint, missing, onChange }: WhyProps) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  return <TextArea label={t.why} optional={required ? undefined : c.optional} description={hint} rows={2} value={reason} maxLength={limits.weighingReason} onChange={onChange} error={missing && t.whyMissing} required={required} />;
}
