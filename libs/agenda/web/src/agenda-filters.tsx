import { useQuery } from '@apollo/client/react';
import { agendaEventTypeNames, agendaEventTypes, municipalFunctionNames, municipalFunctions, provinces } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { TermsQuery } from '@leerkring/tracks/web';
import { Button, Select, TextField } from '@leerkring/ui';
import { Search } from 'lucide-react';
import { useState } from 'react';
import './agenda.css';
import { texts } from './texts';
import type { AgendaFilterState } from './use-agenda-filter';

const NOTHING = 'all';

/** What of the agenda one wants to see; each choice goes into the address bar. */
export function AgendaFilters({ filter, count }: { filter: AgendaFilterState; count: number | undefined }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data } = useQuery(TermsQuery);
  const { chosen, choose, clear, isNarrowed } = filter;
  const themes = (data?.taxonomyTerms ?? []).filter(({ taxonomy }) => taxonomy === 'theme');
  const select = (options: { id: string; label: string }[], value: string | null, choice: 'type' | 'term' | 'function' | 'province') => ({
    options: [{ id: NOTHING, label: t.all }, ...options],
    value: value ?? NOTHING,
    onChange: (id: string) => choose({ [choice]: id === NOTHING ? null : id }),
  });
  return (
    <div className="agenda-filters" role="search" aria-label={t.filters}>
      <SearchWords key={chosen.search ?? ''} words={chosen.search ?? ''} onSearch={(search) => choose({ search })} />
      <Select label={t.type} {...select(agendaEventTypes.map((id) => ({ id, label: agendaEventTypeNames[id][language] })), chosen.type, 'type')} />
      <Select label={t.theme} {...select(themes.map((term) => ({ id: term.id, label: term[language] })), chosen.termId, 'term')} />
      <Select label={t.forWhom} {...select(municipalFunctions.map((id) => ({ id, label: municipalFunctionNames[id][language] })), chosen.function, 'function')} />
      <Select label={t.region} {...select(provinces.map((id) => ({ id, label: id })), chosen.province, 'province')} />
      <div className="agenda-filters__line">
        <p role="status">{count === undefined ? '' : t.found(count)}</p>
        {isNarrowed && (
          <Button variant="quiet" size="s" onPress={clear}>
            {t.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Searches when one presses Enter or leaves the field: not at every letter. */
function SearchWords({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(words);
  const search = (): void => {
    if (typed.trim() !== words) onSearch(typed.trim());
  };
  return <TextField label={t.search} type="search" icon={<Search aria-hidden />} maxLength={100} value={typed} onChange={setTyped} onBlur={search} onKeyDown={({ key }) => key === 'Enter' && search()} />;
}
