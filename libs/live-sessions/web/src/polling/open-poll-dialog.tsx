import type { FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { isEnough, limits, pollKinds, pollWeights, type PollKind, type PollWeight } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, Select, focusMistake } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { KindFields, QuestionField } from './poll-fields';
import { OpenPoll } from './polls.mutations';
import { texts } from './texts';
import { usePollWish, type PollWish } from './use-poll-wish';
import './polling.css';

interface OpenPollDialogProps {
  session: RoomSession;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What it begins with, when something is asked once more. */
  from?: PollWish;
}

/** Asks the circle something: question, answers, how one chooses, how votes count, and what is done at an equal score. */
export function OpenPollDialog({ session, open, onOpenChange, from }: OpenPollDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [ask, { loading, error }] = useMutation(OpenPoll);
  const { complete, ...form } = usePollWish(from);
  const { wish, change } = form;
  const enough = t[`enough_${wish.weight}`](limits.anonymousVotes);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const asked = complete();
    if (!asked) focusMistake(event.currentTarget);
    if (asked && (await ask({ variables: { input: { liveSessionId: session.id, ...asked } as never } }).catch(() => null))) onOpenChange(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onOpenChange(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="poll-dialog" busy={loading} busyLabel={t.busy}>
        {t.start}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.askTitle} closeLabel={t.close} size="s" footer={footer}>
      <form id="poll-dialog" className="poll-dialog" onSubmit={(event) => void submit(event)} noValidate>
        {error !== undefined && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <Select label={t.kind} options={pollKinds.map((id) => ({ id, label: t[id] }))} value={wish.kind} onChange={(id) => change({ kind: id as PollKind })} />
        <QuestionField {...form} />
        <KindFields {...form} />
        <Select label={t.weight} options={pollWeights.map((id) => ({ id, label: t[id] })).toReversed()} value={wish.weight} onChange={(id) => change({ weight: id as PollWeight })} />
        {wish.kind !== 'consent' && (
          <Checkbox checked={wish.anonymous} onChange={(anonymous) => change({ anonymous })} description={t.anonymousLine(enough)}>
            {t.anonymous}
          </Checkbox>
        )}
        {wish.kind !== 'consent' && wish.anonymous && !isEnough(wish, votersOf(session)) && <Alert tone="ochre">{t.tooSmall(enough)}</Alert>}
      </form>
    </Dialog>
  );
}

/** Who could vote: everybody who comes for a municipality. */
function votersOf({ group }: RoomSession): { people: number; municipalities: number } {
  const voters = group.members.nodes.filter(({ role, organisation }) => role === 'participant' && organisation);
  return { people: voters.length, municipalities: new Set(voters.map(({ organisation }) => organisation!.id)).size };
}
