import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { AskNextStatement } from './polls.mutations';
import { texts } from './texts';

interface NextStatementProps {
  session: RoomSession;
  pollId: string;
  round: NonNullable<SessionPoll['round']>;
}

/** For facilitators, under the latest statement of a round: the next one, where there is one. */
export function NextStatement({ session, pollId, round }: NextStatementProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [ask, { loading, error }] = useMutation(AskNextStatement);
  const isLatest = !session.polls.some((other) => other.round?.id === round.id && other.round.number > round.number);
  if (!session.viewerCan.includes('poll.open') || round.number === round.total || !isLatest) return null;
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="line" size="s" busy={loading} busyLabel={t.busy} onPress={() => void ask({ variables: { input: { pollId } } }).catch(() => null)}>
        {t.nextStatement(round.number + 1, round.total)}
      </Button>
    </>
  );
}
