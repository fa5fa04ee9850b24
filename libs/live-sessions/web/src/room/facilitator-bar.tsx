import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Menu, keepFocus, patiently, type MenuItem } from '@leerkring/ui';
import { ArrowRight, Compass, DoorClosed, Ellipsis, Hourglass, Mic, Presentation, Shield, Split, Vote } from 'lucide-react';
import { OpenLiveSession } from '../sessions/open-live-session';
import { texts as caseTexts } from '../compass/case-texts';
import type { RoomSession } from '../live-session.query';
import { OpenPollDialog } from '../polling/open-poll-dialog';
import { texts as pollTexts } from '../polling/texts';
import { RundownBar } from '../running/rundown-bar';
import { rundownOf } from '../running/rundown-clock';
import { texts as runningTexts } from '../running/texts';
import { SlowModeDialog } from '../slow-mode/slow-mode-dialog';
import { texts as slowTexts } from '../slow-mode/texts';
import { texts as subTexts } from '../sub-sessions/texts';
import { useSpeaking } from '../speaking/speaking.mutations';
import { texts as speakingTexts } from '../speaking/texts';
import { OpenStage } from '../stage/stage.queries';
import { texts as stageTexts } from '../stage/texts';
import { texts } from '../texts';
import { useWidth } from '../use-width';

const StartCompassDialog = lazy(async () => ({ default: (await patiently(() => import('../compass/start-compass-dialog'))).StartCompassDialog }));
const OpenSubSessionsDialog = lazy(async () => ({ default: (await patiently(() => import('../sub-sessions/open-sub-sessions-dialog'))).OpenSubSessionsDialog }));

/** Facilitators open the stage from here; it is closed in its own pane. */
function useOpenStage({ id, stage }: RoomSession): MenuItem[] {
  const t = useTexts(stageTexts);
  const [open] = useMutation(OpenStage);
  if (stage && !stage.closedAt) return [];
  return [{ id: 'stage', label: t.open, icon: <Presentation aria-hidden />, onAction: () => void open({ variables: { input: { liveSessionId: id } } }).catch(() => null) }];
}

const CloseLiveSession = graphql(`
  mutation CloseLiveSession($input: CloseLiveSessionInput!) {
    closeLiveSession(input: $input) {
      liveSession {
        id
        state
        closedAt
        viewerCan
      }
    }
  }
`);

/** For who facilitates: the next step as the one big button. Nothing for others, nothing after the close. */
export function FacilitatorBar({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const mayOpen = session.state === 'planned' && session.group.viewerCan.includes('live_session.open');
  const mayClose = session.viewerCan.includes('live_session.close');
  if (!mayOpen && !mayClose) return null;
  return (
    <section className="room-bar" aria-label={t.youFacilitate} tabIndex={-1} ref={keepFocus}>
      <p className="room-bar__role">
        <Shield aria-hidden />
        {t.youFacilitate}
      </p>
      {mayOpen ? <OpenStep session={session} /> : <RunSteps session={session} />}
    </section>
  );
}

function OpenStep({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [open, { loading, error }] = useMutation(OpenLiveSession);
  const begin = async (): Promise<void> => {
    await open({ variables: { input: { groupId: session.group.id, liveSessionId: session.id } } }).catch(() => null);
  };
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Step line={t.whenReady} label={t.openRoom} busy={loading} busyLabel={t.openBusy} onPress={() => void begin()} />
    </>
  );
}

/** Going through the phases, where there are any; otherwise only the end. */
function RunSteps({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const rundown = rundownOf(session);
  const polls = useTexts(pollTexts);
  const [asking, setAsking] = useState(false);
  const slow = useTexts(slowTexts);
  const [polling, setPolling] = useState(false);
  const [slowing, setSlowing] = useState(false);
  const cases = useTexts(caseTexts);
  const [starting, setStarting] = useState(false);
  const sub = useTexts(subTexts);
  const [splitting, setSplitting] = useState(false);
  const poll = { id: 'poll', label: polls.ask, icon: <Vote aria-hidden />, onAction: () => setPolling(true) };
  const compass = { id: 'compass', label: cases.start, icon: <Compass aria-hidden />, onAction: () => setStarting(true) };
  const split = { id: 'split', label: sub.make, icon: <Split aria-hidden />, onAction: () => setSplitting(true) };
  const items = [
    poll,
    ...useOpenStage(session),
    ...(session.viewerCan.includes('sub_session.open') ? [split] : []),
    ...(session.compassGame ? [] : [compass]),
    { id: 'slow', label: slow.slow, icon: <Hourglass aria-hidden />, onAction: () => setSlowing(true) },
  ];
  const step = <Step line={t.whenDone} label={t.closeSession} onPress={() => setAsking(true)} />;
  const item = { id: 'close', label: t.closeSession, icon: <DoorClosed aria-hidden />, divider: true, onAction: () => setAsking(true) };
  return (
    <>
      {rundown ? <RundownBar session={session} rundown={rundown} closeStep={step} items={items} closeItem={item} /> : <WordStep session={session} step={step} items={items} />}
      <CloseDialog session={session} open={asking} onOpenChange={setAsking} />
      {starting && (
        <Suspense>
          <StartCompassDialog session={session} onDone={() => setStarting(false)} />
        </Suspense>
      )}
      {splitting && (
        <Suspense>
          <OpenSubSessionsDialog session={session} onDone={() => setSplitting(false)} />
        </Suspense>
      )}
      <SlowModeDialog key={`slow ${session.slowSeconds}`} session={session} open={slowing} onOpenChange={setSlowing} />
      {polling && <OpenPollDialog session={session} open onOpenChange={setPolling} />}
    </>
  );
}

/** So many stand beside the end; the others in a menu, so that the bar stays one row. */
const BESIDE = { phone: 0, middle: 2, wide: 3 } as const;

/** In a free session: giving the word, asking something and the rest, beside the end. */
function WordStep({ session, step, items }: { session: RoomSession; step: ReactNode; items: MenuItem[] }) {
  const t = useTexts(speakingTexts);
  const { actions } = useTexts(runningTexts);
  const width = useWidth();
  const sentence = useErrorSentence();
  const { give, error } = useSpeaking(session);
  const refused = error !== null && (
    <Alert tone="ochre" announce="now">
      {sentence(error)}
    </Alert>
  );
  const word = { id: 'word', label: t.giveWord, icon: <Mic aria-hidden />, onAction: () => void give() };
  const all = session.speakingQueue.turns.length > 0 ? [word, ...items] : items;
  const [beside, rest] = [all.slice(0, BESIDE[width]), all.slice(BESIDE[width])];
  const more = rest.length > 0 && <Menu placement="top end" trigger={<IconButton label={actions} icon={<Ellipsis aria-hidden />} variant={width === 'phone' ? 'line' : undefined} />} items={rest} />;
  return (
    <>
      {refused}
      {width === 'phone' ? (
        more
      ) : (
        <div className="rundown-controls">
          {beside.map(({ id, label, icon, onAction }) => (
            <Button key={id} variant="quiet" icon={icon} onPress={onAction}>
              {label}
            </Button>
          ))}
          {more}
        </div>
      )}
      {step}
    </>
  );
}

function CloseDialog({ session, open, onOpenChange }: { session: RoomSession; open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [close, { loading, error }] = useMutation(CloseLiveSession);
  const end = async (): Promise<void> => {
    if (await close({ variables: { input: { id: session.id } } }).catch(() => null)) onOpenChange(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onOpenChange(false)} autoFocus>
        {t.notYet}
      </Button>
      <Button variant="line" onPress={() => void end()} busy={loading} busyLabel={t.closeBusy}>
        {t.closeSession}
      </Button>
    </>
  );
  return (
      <Dialog open={open} onOpenChange={onOpenChange} title={t.closeTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
        <p>{t.closeSessionLine}</p>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
      </Dialog>
  );
}

function Step({ line, label, ...button }: { line: string; label: string; busy?: boolean; busyLabel?: string; onPress: () => void }) {
  return (
    <Button variant="prime" iconEnd={<ArrowRight aria-hidden />} className="room-bar__step" {...button}>
      <span className="room-bar__line">{line}</span>
      <span className="room-bar__label">{label}</span>
    </Button>
  );
}
