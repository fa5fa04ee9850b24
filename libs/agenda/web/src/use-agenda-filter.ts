import { agendaEventTypes, municipalFunctions, provinces, type AgendaEventType, type MunicipalFunction } from '@leerkring/contract';
import { useSearchParams } from 'react-router';

export const agendaLooks = ['list', 'month', 'regions'] as const;
export type AgendaLook = (typeof agendaLooks)[number];

/** What is chosen, by its name in the address bar. */
const names = { type: 'soort', term: 'thema', function: 'functie', province: 'provincie', search: 'zoek', look: 'weergave', month: 'maand', past: 'archief' } as const;
export type AgendaChoice = keyof typeof names;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null => values.find((one) => one === value) ?? null;

/** What of the agenda is wanted, as it stands in the address bar: an address can be sent, and going back undoes a choice. */
export function useAgendaFilter(now: Date) {
  const [params, setParams] = useSearchParams();
  const value = (choice: AgendaChoice): string | null => params.get(names[choice]);
  const choose = (choices: Partial<Record<AgendaChoice, string | null>>): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [choice, chosen] of Object.entries(choices)) {
        if (chosen) next.set(names[choice as AgendaChoice], chosen);
        else next.delete(names[choice as AgendaChoice]);
      }
      return next;
    }, { preventScrollReset: true });
  const month = value('month');
  const chosen = {
    type: oneOf<AgendaEventType>(agendaEventTypes, value('type')),
    termId: value('term'),
    function: oneOf<MunicipalFunction>(municipalFunctions, value('function')),
    province: oneOf<string>(provinces, value('province')),
    search: value('search')?.slice(0, 100) || null,
  };
  return {
    chosen,
    look: oneOf(agendaLooks, value('look')) ?? 'list',
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now).slice(0, 7),
    past: value('past') === 'ja',
    isNarrowed: Object.values(chosen).some(Boolean),
    choose,
    clear: () => choose({ type: null, term: null, function: null, province: null, search: null }),
  };
}

export type AgendaFilterState = ReturnType<typeof useAgendaFilter>;
