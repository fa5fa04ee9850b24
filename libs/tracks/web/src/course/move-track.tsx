import { limits, trackMoves } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, TextArea } from '@leerkring/ui';
import { ListChecks } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import type { TrackCourseData } from './course.queries';
import { texts } from './texts';
import { useMoveTrack } from './use-move-track';

interface MoveTrackProps {
  course: TrackCourseData;
  slug: string;
}

/** The button that takes a track to another state, and the dialog behind it; nothing for who may take no step. */
export function MoveTrack({ course, slug }: MoveTrackProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const may = Object.values(trackMoves[course.state]).some(({ permission }) => course.viewerCan.includes(permission));
  if (!open && !may) return null;
  return (
    <>
      <Button size="s" icon={<ListChecks aria-hidden />} onPress={() => setOpen(true)}>
        {t.move}
      </Button>
      {open && <MoveDialog course={course} slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}

function MoveDialog({ course, slug, onClose }: MoveTrackProps & { onClose: () => void }) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const form = useMoveTrack(course, slug, onClose);
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={form.busy} busyLabel={t.moving}>
        {t.move}
      </Button>
    </>
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void form.send();
  };
  return (
    <Dialog open onOpenChange={onClose} title={t.move} line={t.moveLine} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="track-move" noValidate onSubmit={send}>
        {form.error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(form.error)}
          </Alert>
        )}
        <Select
          label={t.moveTo}
          placeholder={t.choose}
          options={form.moves.map((to) => ({ id: to, label: t[to], line: t[`${to}Line`] }))}
          value={form.to}
          onChange={form.choose}
          error={form.wrong.to}
          required
        />
        <TextArea
          label={t.reason}
          description={t.reasonHint}
          value={form.reason}
          onChange={form.setReason}
          rows={3}
          maxLength={limits.trackReason}
          error={form.wrong.reason}
          {...(form.needsReason ? { required: true } : { optional: t.optional })}
        />
      </form>
    </Dialog>
  );
}
