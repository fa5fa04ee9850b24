import { useState, type ReactNode } from 'react';
import { phaseOf, type Rundown } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Menu, type MenuItem } from '@leerkring/ui';
import { ArrowDownUp, ArrowLeftToLine, ArrowRight, Briefcase, Crown, Ellipsis, Minus, Pause, Play, Plus, Mic } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { useSpeaking } from '../speaking/speaking.mutations';
import { texts as speakingTexts } from '../speaking/texts';
import { useWidth } from '../use-width';
import { CaseOwnerDialog, OrderDialog } from './rundown-dialogs';
import { useRunSession, type RunSession } from './rundown.mutations';
import { texts } from './texts';

const MINUTE = 60;

interface RundownBarProps {
  session: RoomSession;
  rundown: Rundown;
  /** The way to close the session: the big button in the last phase, an item of the menu before. */
  closeStep: ReactNode;
  closeItem: MenuItem;
  /** What else stands in the menu. */
  items: MenuItem[];
}

/** What a facilitator has in hand during a session with phases: on, back, the clock, the word, and the rest in a menu. */
export function RundownBar({ session, rundown, closeStep, closeItem, items: more }: RundownBarProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const run = useRunSession(session, rundown);
  const phone = useWidth() === 'phone';
  const [dialog, setDialog] = useState<'owner' | 'order' | null>(null);
  const last = rundown.phases.at(-1)?.key === rundown.current;
  const controls = useControls(session, rundown, run);
  const refused = run.error ?? controls.error;
  const items = [...(phone ? controls.items : []), ...useMenu(session, rundown, run, setDialog), ...more, ...(last ? [] : [closeItem])];
  return (
    <>
      {refused !== null && (
        <Alert tone="ochre" announce="now">
          {sentence(refused)}
        </Alert>
      )}
      {!phone && controls.buttons}
      <Menu placement="top end" trigger={<IconButton label={t.actions} icon={<Ellipsis aria-hidden />} variant={phone ? 'line' : undefined} />} items={items} />
      {last ? closeStep : <NextStep rundown={rundown} run={run} />}
      <RoundDialog run={run} />
      <CaseOwnerDialog open={dialog === 'owner'} onClose={() => setDialog(null)} session={session} rundown={rundown} run={run} />
      <OrderDialog key={rundown.revision} open={dialog === 'order'} onClose={() => setDialog(null)} rundown={rundown} run={run} />
    </>
  );
}

/** The big button: what comes next. */
function NextStep({ rundown, run }: { rundown: Rundown; run: RunSession }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const next = rundown.phases[rundown.phases.findIndex(({ key }) => key === rundown.current) + 1]!;
  return (
    <Button variant="prime" iconEnd={<ArrowRight aria-hidden />} className="room-bar__step" busy={run.busy} busyLabel={t.busy} onPress={() => void run.next()}>
      <span className="room-bar__line">{t.nextStep}</span>
      <span className="room-bar__label">{t.start(next.name[language])}</span>
    </Button>
  );
}

/** Back, pause, more or less time, and giving the word: buttons where there is room, items of the menu on the phone. */
function useControls(session: RoomSession, rundown: Rundown, run: RunSession): { buttons: ReactNode; items: MenuItem[]; error: unknown } {
  const t = useTexts(texts);
  const words = useTexts(speakingTexts);
  const speaking = useSpeaking(session);
  const phase = phaseOf(rundown);
  if (!phase) return { buttons: null, items: [], error: null };
  const first = rundown.phases[0] === phase;
  const paused = rundown.pausedAt !== null;
  const acts = [
    ...(first ? [] : [{ id: 'back', label: t.back, icon: <ArrowLeftToLine aria-hidden />, onAction: () => void run.back() }]),
    { id: 'pause', label: paused ? t.goOn : t.pause, icon: paused ? <Play aria-hidden /> : <Pause aria-hidden />, onAction: () => void run.pause(!paused) },
    { id: 'word', label: words.giveWord, icon: <Mic aria-hidden />, onAction: () => void speaking.give() },
  ];
  const time = [
    { id: 'more', label: t.more, icon: <Plus aria-hidden />, onAction: () => void run.addSeconds(MINUTE) },
    { id: 'less', label: t.less, icon: <Minus aria-hidden />, onAction: () => void run.addSeconds(-MINUTE) },
  ];
  const buttons = (
    <div className="rundown-controls">
      {acts.map(({ id, label, icon, onAction }) => (
        <Button key={id} variant="quiet" icon={icon} onPress={onAction}>
          {label}
        </Button>
      ))}
      <div role="group" aria-label={t.time} className="rundown-time">
        <IconButton label={t.less} icon={<Minus aria-hidden />} onPress={() => void run.addSeconds(-MINUTE)} />
        <span aria-hidden>{t.oneMin}</span>
        <IconButton label={t.more} icon={<Plus aria-hidden />} onPress={() => void run.addSeconds(MINUTE)} />
      </div>
    </div>
  );
  return { buttons, items: [...acts, ...time], error: speaking.error };
}

function useMenu(session: RoomSession, rundown: Rundown, run: RunSession, ask: (dialog: 'owner' | 'order') => void): MenuItem[] {
  const t = useTexts(texts);
  const me = useAccountId();
  const others = session.group.members.nodes.filter(({ role, account }) => role === 'facilitator' && account.id !== me);
  const leads = rundown.leaderId === me;
  return [
    { id: 'owner', label: t.chooseOwner, icon: <Briefcase aria-hidden />, onAction: () => ask('owner') },
    { id: 'order', label: t.order, icon: <ArrowDownUp aria-hidden />, onAction: () => ask('order') },
    ...(leads ? [] : [{ id: 'lead', label: t.takeLead, icon: <Crown aria-hidden />, onAction: () => void run.lead(me!) }]),
    ...(leads ? others.map(({ account }) => ({ id: account.id, label: t.handOver(account.name), icon: <Crown aria-hidden />, onAction: () => void run.lead(account.id) })) : []),
  ];
}

/** Asks before the rest of a round is skipped. */
function RoundDialog({ run }: { run: RunSession }) {
  const t = useTexts(texts);
  const footer = (
    <>
      <Button variant="line" onPress={() => void run.next(true)}>
        {t.goOnAnyway}
      </Button>
      <Button variant="prime" onPress={run.stay} autoFocus>
        {t.stay}
      </Button>
    </>
  );
  return (
    <Dialog open={run.waiting !== null} onOpenChange={run.stay} title={t.roundTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      <p>{t.roundLine(run.waiting ?? 0)}</p>
    </Dialog>
  );
}
