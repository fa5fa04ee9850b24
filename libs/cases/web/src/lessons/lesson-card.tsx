import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, Status, formatMoment } from '@leerkring/ui';
import { CircleCheck, PenLine, Sparkles, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { CaseFileQuery } from '../cases.queries';
import { ConfirmDialog } from '../details/confirm-dialog';
import type { DrawTaken } from '../words/taken';
import { FinishLesson, RemoveLesson, ReopenLesson, type LessonData } from './lessons.queries';
import { texts } from './texts';

/** One lesson, with what the viewer can do with it. */
export function LessonCard({ lesson, taken, onEdit }: { lesson: LessonData; taken: DrawTaken; onEdit: () => void }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, kind, title, liveSessionId, changedBy, changedAt, readyAt } = lesson;
  const Glyph = kind === 'pitfall' ? TriangleAlert : Sparkles;
  return (
    <li id={`les-${id}`} className="lesson" tabIndex={-1}>
      <p className="lesson__kind">
        <span>
          <Glyph aria-hidden />
          {t[kind]}
        </span>
        <Status tone={readyAt ? 'moss' : 'soft'} icon={readyAt ? <CircleCheck aria-hidden /> : <PenLine aria-hidden />}>
          {readyAt ? t.isReady : t.isDraft}
        </Status>
      </p>
      <Heading level={3}>{title}</Heading>
      <dl className="lesson__parts">
        {(['situation', 'action', 'effect'] as const).map((part) => (
          <div key={part}>
            <dt>{t[part]}</dt>
            <dd data-unsaid={!lesson[part] || undefined}>{lesson[part] || t.unsaid}</dd>
          </div>
        ))}
      </dl>
      {liveSessionId && taken({ type: 'lesson', id })}
      <p className="case-lessons__soft">
        {changedBy.name}, {formatMoment(changedAt, { locale })}
      </p>
      <Deeds lesson={lesson} onEdit={onEdit} />
    </li>
  );
}

function Deeds({ lesson: { id, title, revision, readyAt, viewerCan }, onEdit }: { lesson: LessonData; onEdit: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const [removing, setRemoving] = useState(false);
  const [finish, finishing] = useMutation(FinishLesson);
  const [reopen, reopening] = useMutation(ReopenLesson);
  if (!viewerCan.includes('lesson.change')) return null;
  const error = finishing.error ?? reopening.error;
  const afresh = (refused: unknown): void => {
    // Somebody else was ahead: the card shows what stands.
    if (errorOf(refused).code === 'LESSON_CHANGED') void client.refetchQueries({ include: [CaseFileQuery] });
  };
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <div className="lesson__deeds">
        {!readyAt && (
          <Button size="s" aria-label={t.editOf(title)} onPress={onEdit}>
            {t.editShort}
          </Button>
        )}
        {!readyAt && (
          <Button size="s" aria-label={t.finishOf(title)} busy={finishing.loading} busyLabel={t.finishing} onPress={() => void finish({ variables: { input: { id, revision } } }).catch(afresh)}>
            {t.finish}
          </Button>
        )}
        {readyAt && (
          <Button size="s" aria-label={t.reopenOf(title)} busy={reopening.loading} busyLabel={t.reopening} onPress={() => void reopen({ variables: { input: { id } } }).catch(afresh)}>
            {t.reopen}
          </Button>
        )}
        <Button size="s" variant="quiet" aria-label={t.removeOf(title)} onPress={() => setRemoving(true)}>
          {t.remove}
        </Button>
      </div>
      {removing && <RemoveLessonDialog id={id} title={title} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveLessonDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [remove, { loading, error }] = useMutation(RemoveLesson);
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id } } }).catch(() => null)) onClose();
  };
  return <ConfirmDialog title={t.removeTitle} line={t.removeLine(title)} action={t.remove} busyLabel={t.removing} busy={loading} error={error} onConfirm={() => void confirm()} onClose={onClose} />;
}
