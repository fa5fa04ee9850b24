import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Combobox, KindIcon } from '@leerkring/ui';
import { useState } from 'react';
import type { ThreadData } from '../thread.queries';
import { MoveTargets, TARGETS } from './moving.queries';
import { texts } from './texts';

interface ThreadChoiceProps {
  /** The thread that something is moved out of. */
  thread: ThreadData;
  value: string | null;
  onChange: (threadId: string | null) => void;
  error?: string | undefined;
}

/** Another thread about the same subject, found by its title. */
export function ThreadChoice({ thread, value, onChange, error }: ThreadChoiceProps) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const { type, id } = thread.subject;
  const { data, loading } = useQuery(MoveTargets, { variables: { subject: { type, id }, first: TARGETS }, fetchPolicy: 'cache-and-network' });
  const others = (data?.threads.nodes ?? []).filter((one) => one.id !== thread.id && one.subject.type === type && one.subject.id === id);
  const options = others.map((one) => ({ id: one.id, label: one.title, icon: <KindIcon kind={one.kind} /> }));
  const fitting = options.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  const chosen = options.find((option) => option.id === value);
  return (
    <Combobox
      label={t.target}
      description={t.targetLine}
      options={chosen && words === chosen.label ? options : fitting}
      value={value}
      onChange={(option) => {
        onChange(option?.id ?? null);
        if (option) setWords(option.label);
      }}
      inputValue={words}
      onInputChange={setWords}
      loading={loading}
      labels={{ open: t.openList, empty: t.noneFits, loading: t.loading }}
      error={error}
    />
  );
}
