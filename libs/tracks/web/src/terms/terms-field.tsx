import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Chip, Combobox } from '@leerkring/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import './terms-field.css';
import { TermsQuery, type TermData } from './terms.queries';
import { texts } from './texts';

interface TermsFieldProps {
  /** What the words are for ('Labels'). */
  label: string;
  description?: string;
  optional?: string;
  /** How many can be chosen. */
  most: number;
  termIds: readonly string[];
  onChange: (termIds: string[]) => void;
}

/** Words of the taxonomies, chosen by typing. */
export function TermsField({ label, description, optional, most, termIds, onChange }: TermsFieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data } = useQuery(TermsQuery);
  // A field that takes many keeps its list open after each: the next one begins closed, with the focus in it.
  const [picks, setPicks] = useState(0);
  const terms: readonly TermData[] = data?.taxonomyTerms ?? [];
  const chosen = termIds.flatMap((id) => terms.find((term) => term.id === id) ?? []);
  return (
    <div className="terms-field">
      {chosen.length > 0 && (
        <ul aria-label={label} role="list">
          {chosen.map((term) => (
            <li key={term.id}>
              <Chip size="s" selected icon={<X aria-hidden />} aria-label={t.remove(term[language])} onChange={() => onChange(termIds.filter((id) => id !== term.id))}>
                {term[language]}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {termIds.length < most && (
        <TermCombobox
          key={picks}
          autoFocus={picks > 0}
          {...{ label, description, optional }}
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
  terms: readonly TermData[];
  autoFocus?: boolean;
  onChoose: (termId: string) => void;
}

/** One word of the taxonomies, found by typing a part of it. */
function TermCombobox({ terms, onChoose, ...field }: TermComboboxProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const fitting = terms.filter((term) => term[language].toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Combobox
      {...field}
      placeholder={t.choose}
      options={fitting.map((term) => ({ id: term.id, label: term[language], line: t[term.taxonomy] }))}
      value={null}
      inputValue={words}
      onInputChange={setWords}
      onChange={(option) => {
        if (!option) return;
        onChoose(option.id);
        setWords('');
      }}
      labels={{ open: t.open, empty: t.none, loading: t.loading }}
    />
  );
}
