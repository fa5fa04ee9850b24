import { useMutation } from '@apollo/client/react';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, Link, toast } from '@leerkring/ui';
import { Bell, BellOff, BellRing } from 'lucide-react';
import './notices.css';
import { AskTrackNotice, WithdrawTrackNotice, type TrackNoticeData } from './notices.queries';
import { texts } from './texts';

interface TrackNoticeProps {
  track: TrackNoticeData;
  signInHref: string;
}

/** 'Tell me when it opens', for a track in preparation; who can open it reads how many people ask for that. */
export function TrackNotice({ track: { id, state, viewerAskedNotice: asked, noticeCount }, signInHref }: TrackNoticeProps) {
  const t = useTexts(texts);
  const signedIn = useAccountId() !== null;
  if (state !== 'in_preparation') return null;
  return (
    <div className="track-notice">
      {!signedIn && <Link href={signInHref}>{t.signIn}</Link>}
      {asked && (
        <p className="track-notice__asked">
          <BellRing aria-hidden /> {t.asked}
        </p>
      )}
      {signedIn && <Toggle trackId={id} asked={asked} />}
      {noticeCount !== null && <p className="track-notice__count">{t.count(noticeCount)}</p>}
    </div>
  );
}

function Toggle({ trackId, asked }: { trackId: string; asked: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [ask, asking] = useMutation(AskTrackNotice);
  const [withdraw, withdrawing] = useMutation(WithdrawTrackNotice);
  const press = async (): Promise<void> => {
    try {
      await (asked ? withdraw : ask)({ variables: { input: { trackId } } });
      toast({ text: asked ? t.takenBack : t.done, tone: 'moss' });
    } catch (error) {
      toast({ text: sentence(error), tone: 'ochre' });
    }
  };
  const busy = asking.loading || withdrawing.loading;
  return (
    <Button size={asked ? 's' : 'm'} variant={asked ? 'quiet' : undefined} icon={asked ? <BellOff aria-hidden /> : <Bell aria-hidden />} busy={busy} busyLabel={t.asking} onPress={() => void press()}>
      {asked ? t.withdraw : t.ask}
    </Button>
  );
}
