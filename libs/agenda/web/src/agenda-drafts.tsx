import { agendaEventStateNames } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { EmptyState, Section } from '@leerkring/ui';
import { AgendaRows, useAgendaItems } from './agenda-list';
import type { AgendaRowData } from './agenda.queries';
import './agenda.css';
import { texts } from './texts';

/** What waits for a decision, for its moment or for another proposal; in the order in which somebody has to look at it. */
export function AgendaDrafts({ drafts, hrefOf }: { drafts: readonly AgendaRowData[]; hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const itemsOf = useAgendaItems(hrefOf);
  const proposed = drafts.filter(({ state }) => state === 'proposed').length;
  const states = (['proposed', 'approved', 'refused'] as const).map((state) => ({ state, those: drafts.filter((draft) => draft.state === state) }));
  return (
    <div className="agenda-drafts">
      <p role="status">{t.toDecide(proposed)}</p>
      {drafts.length === 0 && <EmptyState title={t.noDrafts} />}
      {states.map(
        ({ state, those }) =>
          those.length > 0 && (
            <Section key={state} title={agendaEventStateNames[state][language]} count={those.length} look="section">
              <AgendaRows items={itemsOf(those)} />
            </Section>
          ),
      )}
    </div>
  );
}
