import { useQuery } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Chip, Combobox } from '@leerkring/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import './kinds.css';
import type { TagData } from './kinds.fragments';
import { TermsQuery } from './kinds.queries';
import { texts } from './texts';

/** Labels of a thread, chosen from the taxonomies by typing. */
export function TagsField({ termIds, onChange }: { termIds: readonly string[]; onChange: (termIds: string[]) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data } = useQuery(TermsQuery);
  // A field that takes many keeps its list open after each: the next one begins closed, with the focus in it.
  const [picks, setPicks] = useState(0);
  const terms: readonly TagData[] = data?.taxonomyTerms ?? [];
  const chosen = termIds.flatMap((id) => terms.find((term) => term.id === id) ?? []);
  return (
    <div className="tags-field">
      {chosen.length > 0 && (
        <ul aria-label={t.tags} role="list">
          {chosen.map((tag) => (
            <li key={tag.id}>
              <Chip size="s" selected icon={<X aria-hidden />} aria-label={t.removeTag(tag[language])} onChange={() => onChange(termIds.filter((id) => id !== tag.id))}>
                {tag[language]}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {termIds.length < limits.threadTags && (
        <TermCombobox
          key={picks}
          autoFocus={picks > 0}
          label={t.tags}
          description={t.tagsLine}
          optional={t.optional}
          terms={terms.filter((term) => !termIds.includes(term.id))}
          onChoose={(id) => {
            onChange([...termIds, id]);
            setPicks(picks + 1);
          }}
        />
      )}
    </div>
  );
}

interface TermComboboxProps {
  label: string;
  description?: string;
  optional?: string;
  terms: readonly TagData[];
  autoFocus?: boolean;
  onChoose: (termId: string) => void;
}

/** One word of the taxonomies, found by typing a part of it. */
export function TermCombobox({ terms, onChoose, ...field }: TermComboboxProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const fitting = terms.filter((term) => term[language].toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Combobox
      {...field}
      placeholder={t.chooseTag}
      options={fitting.map((term) => ({ id: term.id, label: term[language], line: t[term.taxonomy] }))}
      value={null}
      inputValue={words}
      onInputChange={setWords}
      onChange={(option) => {
        if (!option) return;
        onChoose(option.id);
        setWords('');
      }}
      labels={{ open: t.openTags, empty: t.noSuchTag, loading: t.loading }}
    />
  );
}
