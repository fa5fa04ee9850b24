import { limits, type LessonKind } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { RadioSegment, TextArea, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { texts as caseTexts } from '../texts';
import type { LessonData } from './lessons.queries';
import { kindOptions, texts } from './texts';
import { useLessonEdit, type LessonWords } from './use-lesson-edit';

interface LessonDialogProps {
  caseFileId: string;
  /** What is changed; null: something new. */
  lesson: LessonData | null;
  onClose: () => void;
}

/** Writes a lesson down, or puts other words in one. Mount it to open it. */
export function LessonDialog({ caseFileId, lesson, onClose }: LessonDialogProps) {
  const t = useTexts(texts);
  const edit = useLessonEdit(caseFileId, lesson);
  const [tried, setTried] = useState(false);
  const isComplete = (): boolean => {
    setTried(true);
    return edit.words.title.trim().length > 0;
  };
  const stands = lesson && [lesson.title, lesson.situation, lesson.action, lesson.effect].filter(Boolean).map((part, place) => <p key={place}>{part}</p>);
  return (
    <EditDialog title={lesson ? t.edit : t.draft} edit={edit} isComplete={isComplete} stands={stands} saved={t.saved} onClose={onClose}>
      {() => <LessonFields words={edit.words} onChange={edit.setWords} tried={tried} />}
    </EditDialog>
  );
}

/** What a lesson consists of; only its sentence has to be there at once. */
export function LessonFields({ words, onChange, tried }: { words: LessonWords; onChange: (words: LessonWords) => void; tried: boolean }) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const set = (change: Partial<LessonWords>): void => onChange({ ...words, ...change });
  return (
    <>
      <RadioSegment label={t.kind} options={kindOptions(t)} value={words.kind} onChange={(kind) => set({ kind: kind as LessonKind })} />
      <TextField label={t.title} description={t.titleHint} value={words.title} maxLength={limits.title} onChange={(title) => set({ title })} error={tried && !words.title.trim() && t.titleMissing} required />
      {(['situation', 'action', 'effect'] as const).map((part) => (
        <TextArea key={part} label={t[part]} optional={c.optional} description={t[`${part}Hint`]} rows={3} maxLength={limits.lessonPart} value={words[part]} onChange={(said) => set({ [part]: said })} />
      ))}
    </>
  );
}
