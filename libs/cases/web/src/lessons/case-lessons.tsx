import { useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Section } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import type { DrawTaken } from '../words/taken';
import { useAskedPlace } from '../words/use-asked-place';
import { LessonCard } from './lesson-card';
import { LessonDialog } from './lesson-dialog';
import './lessons.css';
import { texts } from './texts';

/** What a case taught, as drafts and what is ready; who works on the case writes it together. */
export function CaseLessons({ caseFile: { id, lessons, viewerCan }, taken }: { caseFile: CaseFileData; taken: DrawTaken }) {
  const t = useTexts(texts);
  useAskedPlace('les-');
  const [writing, setWriting] = useState<string | 'new' | null>(null);
  const mayDraft = viewerCan.includes('lesson.draft');
  if (!lessons.length && !mayDraft) return null;
  const draft = mayDraft && (
    <Button size="s" icon={<Plus aria-hidden />} onPress={() => setWriting('new')}>
      {t.draft}
    </Button>
  );
  // As it is now: somebody else may change it while the dialog stands open, or take it away.
  const lesson = lessons.find((one) => one.id === writing) ?? null;
  return (
    <Section title={t.lessons} look="section" count={lessons.length || undefined} action={draft}>
      {lessons.length === 0 && <EmptyState title={t.none}>{t.noneMayDraft}</EmptyState>}
      {lessons.length > 0 && (
        <>
          <p className="case-lessons__soft">{t.line}</p>
          <ol className="case-lessons" role="list">
            {lessons.map((one) => (
              <LessonCard key={one.id} lesson={one} taken={taken} onEdit={() => setWriting(one.id)} />
            ))}
          </ol>
        </>
      )}
      {(writing === 'new' || lesson) && <LessonDialog key={writing} caseFileId={id} lesson={lesson} onClose={() => setWriting(null)} />}
    </Section>
  );
}
