import { useState } from 'react';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Link, Menu, Person, Row, RowLine, RowList, RowTitle, Section, formatMoment } from '@leerkring/ui';
import { CalendarClock, Ellipsis, MapPin, MessageSquarePlus, Pencil, Undo2 } from 'lucide-react';
import type { MeetingData } from '../meetings/meetings.queries';
import { useNow } from '../use-now';
import type { InputData, JointAgendaData } from './agenda.queries';
import { DeadlineDialog } from './deadline-dialog';
import { InputDialog } from './input-dialog';
import { texts as itemTexts } from './item-texts';
import { texts } from './texts';
import { WithdrawInputDialog } from './withdraw-input';
import './agenda.css';

/** What members bring in for a meeting, and until when; nothing as long as nobody asked for it. */
export function MeetingInputs({ meeting, hrefs }: { meeting: MeetingData; hrefs: { board: (id: string) => string } }) {
  const t = useTexts(texts);
  const collecting = useNow() < Date.parse(meeting.jointAgenda?.inputsUntil ?? '');
  const asks = meeting.viewerCan.includes('joint_agenda.collect');
  const { jointAgenda: agenda } = meeting;
  if (!agenda && !asks) return null;
  return (
    <Section title={t.title} look="section" rule="none" count={agenda?.inputs.length || undefined} action={agenda && agenda.inputs.length > 0 && <Link href={hrefs.board(meeting.id)}>{t.toBoard}</Link>}>
      {agenda ? <DeadlineLine until={agenda.inputsUntil} collecting={collecting} /> : <p className="meeting-soft">{t.notAsked}</p>}
      <Deeds meeting={meeting} gives={collecting && meeting.viewerCan.includes('input.give')} asks={asks} />
      {agenda && <InputList agenda={agenda} collecting={collecting} />}
    </Section>
  );
}

function DeadlineLine({ until, collecting }: { until: string; collecting: boolean }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const when = formatMoment(until, { locale });
  return <p className="meeting-soft">{collecting ? t.until(when) : t.closed(when)}</p>;
}

function Deeds({ meeting, gives, asks }: { meeting: MeetingData; gives: boolean; asks: boolean }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'give' | 'ask' | null>(null);
  const done = (): void => setShown(null);
  if (!gives && !asks) return null;
  return (
    <div className="input-deeds">
      {gives && (
        <Button variant="line" icon={<MessageSquarePlus aria-hidden />} onPress={() => setShown('give')}>
          {t.give}
        </Button>
      )}
      {asks && (
        <Button variant={meeting.jointAgenda ? 'quiet' : 'line'} icon={<CalendarClock aria-hidden />} onPress={() => setShown('ask')}>
          {meeting.jointAgenda ? t.moveDeadline : t.ask}
        </Button>
      )}
      {shown === 'give' && <InputDialog meetingId={meeting.id} before={null} onDone={done} />}
      {shown === 'ask' && <DeadlineDialog meeting={meeting} onDone={done} />}
    </div>
  );
}

function InputList({ agenda, collecting }: { agenda: JointAgendaData; collecting: boolean }) {
  const t = useTexts(texts);
  const [changing, setChanging] = useState<InputData | null>(null);
  const [leaving, setLeaving] = useState<InputData | null>(null);
  const { inputs, settledAt } = agenda;
  const wentTo = useWentTo(agenda);
  if (!inputs.length) return <p className="meeting-soft">{t.none}</p>;
  return (
    <>
      <RowList label={t.list}>
        {inputs.map((input) => (
          <InputRow key={input.id} input={input} went={settledAt ? wentTo(input) : null} onChange={collecting ? setChanging : undefined} onWithdraw={collecting ? setLeaving : undefined} />
        ))}
      </RowList>
      {changing && <InputDialog key={changing.id} before={changing} onDone={() => setChanging(null)} />}
      <WithdrawInputDialog input={leaving} onDone={() => setLeaving(null)} />
    </>
  );
}

/** Where an input went, in words. */
function useWentTo({ clusters }: JointAgendaData): (input: InputData) => string | null {
  const t = useTexts(itemTexts);
  return ({ place, clusterId, parkReason }) => {
    if (place === 'cluster') return t.wentToAgenda(clusters.find(({ id }) => id === clusterId)?.name || t.nameless);
    if (place === 'local_support') return t.wentToSupport;
    return place === 'parked' ? t.wentAside(parkReason ?? '') : null;
  };
}

type Deed = ((input: InputData) => void) | undefined;

function InputRow({ input, went, onChange, onWithdraw }: { input: InputData; went: string | null; onChange: Deed; onWithdraw: Deed }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const { author, text, explanation, changedAt, viewerCan } = input;
  const items = [
    ...(onChange && viewerCan.includes('input.change') ? [{ id: 'change', label: t.change, icon: <Pencil aria-hidden />, onAction: () => onChange(input) }] : []),
    ...(onWithdraw && viewerCan.includes('input.withdraw') ? [{ id: 'withdraw', label: t.withdraw, icon: <Undo2 aria-hidden />, onAction: () => onWithdraw(input) }] : []),
  ];
  const line = [author.organisation?.name, author.id === accountId && t.own, changedAt && t.changed].filter(Boolean).join(' · ');
  return (
    <Row top end={items.length > 0 && <Menu trigger={<IconButton label={t.menu(text)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}>
      <RowTitle level={3}>{text}</RowTitle>
      {explanation && <RowLine>{explanation}</RowLine>}
      {went && (
        <p className="input-went">
          <MapPin aria-hidden /> {went}
        </p>
      )}
      <Person id={author.id} name={author.name} line={line} />
    </Row>
  );
}
