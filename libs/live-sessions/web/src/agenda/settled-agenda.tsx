import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section, formatMoment } from '@leerkring/ui';
import type { MeetingData } from '../meetings/meetings.queries';
import { AgendaList } from './agenda-list';
import { texts } from './item-texts';

/** What the group talks about in a meeting, once that is settled. */
export function SettledAgenda({ meeting: { jointAgenda: agenda } }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!agenda?.settledAt) return null;
  return (
    <Section title={t.items} look="section" rule="none">
      <p className="meeting-soft">{t.settledAt(formatMoment(agenda.settledAt, { locale }))}</p>
      <AgendaList items={agenda.items} />
    </Section>
  );
}
