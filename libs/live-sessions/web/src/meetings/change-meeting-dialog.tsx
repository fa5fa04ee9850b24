import { formatTemplates, limits, type MeetingKind } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea, formatDay, keepFocus, momentOf, toast } from '@leerkring/ui';
import { FormatField } from '../sessions/format-field';
import { SessionDialog } from '../sessions/session-dialog';
import { texts as roomTexts } from '../texts';
import { MeetingFields, wordsOf } from './meeting-form';
import type { MeetingData } from './meetings.queries';
import { texts } from './texts';
import { useChangeMeeting, type Differing } from './use-change-meeting';

interface ChangeMeetingDialogProps {
  /** As the screen has it now: somebody else may change it meanwhile. */
  meeting: MeetingData;
  onOpenChange: (open: boolean) => void;
}

/** Changes what a meeting is; says what stands when somebody else was ahead, and keeps what was typed. */
export function ChangeMeetingDialog({ meeting, onOpenChange }: ChangeMeetingDialogProps) {
  const t = useTexts(texts);
  const { form, choice, reason, setReason, save, overtaken, takeOver, busy, error } = useChangeMeeting(meeting);
  const submit = async (): Promise<void> => {
    if (!(await save())) return;
    toast({ text: t.saved, tone: 'moss' });
    onOpenChange(false);
  };
  return (
    <SessionDialog open onOpenChange={onOpenChange} title={t.changeTitle} line={t.changeLine} action={overtaken ? t.saveMine : t.save} busy={busy} busyLabel={t.saveBusy} error={error} onSubmit={submit}>
      {overtaken && <Overtaken meeting={meeting} differing={overtaken} onTake={takeOver} />}
      <MeetingFields form={form} />
      <FormatField choice={choice} />
      <TextArea label={t.reason} description={t.reasonHint} optional={t.optional} value={reason} onChange={setReason} maxLength={limits.meetingReason} rows={2} />
    </SessionDialog>
  );
}

/** What stands since somebody else was ahead, as far as it is written otherwise below; each part can be taken over. */
function Overtaken({ meeting, differing, onTake }: { meeting: MeetingData; differing: Differing[]; onTake: (part: Differing) => void }) {
  const t = useTexts(texts);
  const said = useStanding(meeting);
  return (
    <div role="group" aria-label={t.standsNow} tabIndex={-1} ref={keepFocus}>
      <Alert tone="ochre" announce="now">
        <p>{differing.length ? t.overtaken : t.overtakenSame}</p>
        {differing.length > 0 && (
          <ul className="meeting-stands">
            {differing.map((part) => (
              <li key={part}>
                <span className="meeting-stands__words">
                  {said(part).name}: <strong>{said(part).words || t.empty}</strong>
                </span>
                <Button size="s" onPress={() => onTake(part)} aria-label={t.takeOverOf(said(part).name)}>
                  {t.takeOver}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {differing.length > 0 && <p>{t.overtakenLine}</p>}
      </Alert>
    </div>
  );
}

/** How a part of the meeting that stands is called and reads. */
function useStanding(meeting: MeetingData): (part: Differing) => { name: string; words: string } {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const { language: locale } = useLanguage();
  const words = wordsOf(meeting);
  const names: Record<Differing, string> = { title: t.subject, kind: t.kind, day: room.day, from: t.from, until: t.until, place: t.place, link: t.link, preparation: t.preparation, format: t.format };
  const wordsOfPart = (part: Differing): string => {
    if (part === 'format') return meeting.ownFormat?.name ?? formatTemplates[meeting.format].name[locale];
    if (part === 'kind') return t[words.kind satisfies MeetingKind];
    return part === 'day' ? formatDay(momentOf(words.day, words.from), { locale, long: true }) : words[part];
  };
  return (part) => ({ name: names[part], words: wordsOfPart(part) });
}
