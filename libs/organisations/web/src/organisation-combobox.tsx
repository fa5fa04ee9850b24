import { useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '@leerkring/contract';
import { useSettled, useTexts } from '@leerkring/platform/web';
import { Combobox, type Option } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from './texts';

const Search = graphql(`
  query SearchOrganisations($search: String!, $kind: OrganisationKind) {
    organisations(search: $search, kind: $kind, first: 8) {
      nodes {
        id
        name
        kind
        province
        active
        successors {
          id
          name
          kind
          province
          active
        }
      }
    }
  }
`);

type Found = ResultOf<typeof Search>['organisations']['nodes'][number];

/** An organisation that was chosen. */
export interface ChosenOrganisation {
  id: string;
  name: string;
}

export interface OrganisationComboboxProps {
  label: string;
  value: ChosenOrganisation | null;
  onChange: (organisation: ChosenOrganisation | null) => void;
  description?: string;
  optional?: string;
  error?: string;
  id?: string;
  required?: boolean;
  /** The only kind that will do; left out: every kind. */
  kind?: Found['kind'];
}

/** A choice of one active organisation, found by typing; the former name of a merged municipality finds its successor. */
export function OrganisationCombobox({ value, onChange, kind, ...field }: OrganisationComboboxProps) {
  const t = useTexts(texts);
  const [words, setWords] = useState(value?.name ?? '');
  const search = useSettled(words.trim());
  const { data, previousData, loading } = useQuery(Search, { variables: { search, kind: kind ?? null }, skip: !search || search === value?.name, fetchPolicy: 'cache-and-network' });
  const found = search ? ((data ?? previousData)?.organisations.nodes ?? []) : [];
  const options = optionsOf(found, t);
  // The list must know the chosen one: it stays when somebody types on and leaves the field.
  if (value && !options.some(({ id }) => id === value.id)) options.push({ id: value.id, label: value.name, line: t.chosen });
  const choose = (option: Option | null): void => {
    onChange(option && { id: option.id, name: option.label });
    if (option) setWords(option.label);
  };
  const type = (typed: string): void => {
    setWords(typed);
    if (!typed) onChange(null);
  };
  return (
    <Combobox
      {...field}
      placeholder={t.placeholder}
      options={options}
      value={value?.id ?? null}
      onChange={choose}
      inputValue={words}
      onInputChange={type}
      loading={loading || search !== words.trim()}
      labels={{ open: t.open, empty: t.none, loading: t.loading }}
    />
  );
}

function optionsOf(found: Found[], t: (typeof texts)['nl']): Option[] {
  const line = ({ kind, province }: Pick<Found, 'kind' | 'province'>): string => [t[kind], province].filter(Boolean).join(', ');
  const options = found.flatMap((organisation): Option[] =>
    organisation.active
      ? [{ id: organisation.id, label: organisation.name, line: line(organisation) }]
      : organisation.successors
          .filter((successor) => successor.active)
          .map((successor) => ({ id: successor.id, label: successor.name, line: `${line(successor)}, ${t.tookOver(organisation.name)}` })),
  );
  return options.filter(({ id }, index) => options.findIndex((other) => other.id === id) === index);
}
