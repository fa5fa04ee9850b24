import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, formatDay, toast } from '@leerkring/ui';
import type { ApplicationData } from '../applications.queries';
import { AddQuestion } from './add-question';
import './intake.css';
import { LayLocalIntakeBefore } from './intake.mutations';
import { LocalQuestions } from './local-questions';
import { texts } from './texts';

/** The questions that a municipality collects, marks and chooses from; for facilitators what it laid before them. Nothing where there is nothing yet. */
export function LocalIntake({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { localQuestions, localQuestionsAtMost: most, localQuestionsLaidBeforeAt: laidAt, viewerCanLocally } = application;
  const collects = viewerCanLocally.includes('local_question.add');
  if (!collects && !localQuestions.length) return null;
  const chosen = localQuestions.filter(({ chosenAt }) => chosenAt).length;
  return (
    <Section title={t.local} count={collects ? t.ofMost(chosen, most) : localQuestions.length} id="vragen">
      {collects && <p className="application-note">{t.localLine(most)}</p>}
      {laidAt && <p className="application-soft">{t.localLaid(formatDay(laidAt, { locale }))}</p>}
      {localQuestions.length ? <LocalQuestions questions={localQuestions} collects={collects} isFull={chosen >= most} /> : <p className="application-note">{t.noQuestions}</p>}
      {collects && <AddQuestion applicationId={application.id} />}
      {viewerCanLocally.includes('local_intake.lay_before') && <LayBefore applicationId={application.id} />}
    </Section>
  );
}

function LayBefore({ applicationId }: { applicationId: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [lay, { loading, error }] = useMutation(LayLocalIntakeBefore);
  const press = (): void =>
    void lay({ variables: { input: { applicationId } } }).then(
      () => toast({ text: t.localLaidNow, tone: 'moss' }),
      () => undefined,
    );
  return (
    <div className="application-actions">
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button onPress={press} busy={loading} busyLabel={t.busy}>
        {t.layLocal}
      </Button>
      <p className="application-soft">{t.layLocalLine}</p>
    </div>
  );
}
