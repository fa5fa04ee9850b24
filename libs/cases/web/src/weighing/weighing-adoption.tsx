import { useTexts } from '@leerkring/platform/web';
import { Button, Section, patiently } from '@leerkring/ui';
import { Suspense, lazy, useState } from 'react';
import { texts } from './version-texts';
import type { WeighingData } from './weighing.queries';
import { Voices, voicesOf } from './weighing-voices';

const AnswerDialog = lazy(async () => ({ default: (await patiently(() => import('./answer-dialog'))).AnswerDialog }));
const SettleDialog = lazy(async () => ({ default: (await patiently(() => import('./answer-dialog'))).SettleDialog }));

/** The version that lies before the group, with what each municipality says of it; nothing when there is none. */
export function WeighingAdoption({ weighing }: { weighing: WeighingData }) {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'answer' | 'settle' | null>(null);
  const { versions, viewerCan, viewerOrganisationId } = weighing;
  const version = versions.find(({ laidBeforeAt, settledAt }) => laidBeforeAt && !settledAt);
  if (!version) return null;
  const spoken = voicesOf(version);
  const [yes, no] = [true, false].map((adopts) => spoken.filter(({ last }) => last.adopts === adopts).length);
  const own = spoken.find(({ organisation }) => organisation.id === viewerOrganisationId);
  return (
    <Section title={t.before(version.number)} look="section" rule="above" className="weighing-adoption">
      <p>
        <strong>{version.label}.</strong> {version.note}
      </p>
      <p>{t.tally(yes!, no!, version.silent.length)}</p>
      <p className="weighing-soft">{t.beforeLine}</p>
      <Voices version={version} viewerOrganisationId={viewerOrganisationId} />
      <div className="weighing-deeds">
        {viewerCan.includes('weighing.answer') && (
          <Button variant={own ? 'line' : 'prime'} onPress={() => setAsked('answer')}>
            {own ? t.answerAgain : t.answer}
          </Button>
        )}
        {viewerCan.includes('weighing.settle') && <Button onPress={() => setAsked('settle')}>{t.settle}</Button>}
      </div>
      <Suspense>
        {asked === 'answer' && <AnswerDialog version={version} own={own?.last ?? null} onClose={() => setAsked(null)} />}
        {asked === 'settle' && <SettleDialog version={version} onClose={() => setAsked(null)} />}
      </Suspense>
    </Section>
  );
}
