import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { TermsQuery } from '@leerkring/tracks/web';
import { Select } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from './texts';

const ALL = 'all';

/** Narrows a list to the threads with one label. */
export function TagFilter({ termId, onChoose }: { termId: string | null; onChoose: (termId: string | null) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  // Most people never open it: the labels are fetched for who does, or who came for one.
  const [wanted, setWanted] = useState(termId !== null);
  const { data } = useQuery(TermsQuery, { skip: !wanted });
  const options = (data?.taxonomyTerms ?? []).map((term) => ({ id: term.id, label: term[language], line: t[term.taxonomy] }));
  return (
    <Select
      className="tag-filter"
      label={t.filterByTag}
      hideLabel
      value={termId ?? ALL}
      options={[{ id: ALL, label: t.allTags }, ...options]}
      onOpenChange={() => setWanted(true)}
      onChange={(id) => onChoose(id === ALL ? null : id)}
    />
  );
}
