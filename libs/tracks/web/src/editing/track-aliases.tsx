import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Section, TextField, toast } from '@leerkring/ui';
import { Plus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import './editing.css';
import { AddTrackAlias, RemoveTrackAlias } from './editing.queries';
import { texts } from './texts';

interface TrackAliasesProps {
  trackId: string;
  aliases: readonly string[];
}

/** Other names of a track, whose addresses lead to it. */
export function TrackAliases({ trackId, aliases }: TrackAliasesProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.aliases}>
      <p className="track-aliases__line">{aliases.length ? t.aliasesLine : t.noAliases}</p>
      <ul className="track-aliases" role="list">
        {aliases.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <Remove trackId={trackId} name={name} />
          </li>
        ))}
      </ul>
      <Add trackId={trackId} />
    </Section>
  );
}

function Add({ trackId }: { trackId: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [name, setName] = useState('');
  const [add, { loading, error, reset }] = useMutation(AddTrackAlias);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (loading || !name.trim()) return;
    const done = await add({ variables: { input: { trackId, name } } }).catch(() => null);
    if (!done) return;
    toast({ text: t.aliasAdded(name.trim()), tone: 'moss' });
    setName('');
  };
  return (
    <form className="track-aliases__add" noValidate onSubmit={(event) => void send(event)}>
      <TextField label={t.alias} value={name} maxLength={limits.name} onChange={(next) => (reset(), setName(next))} error={error && sentence(error)} />
      <Button type="submit" icon={<Plus aria-hidden />} busy={loading} busyLabel={t.adding}>
        {t.addAlias}
      </Button>
    </form>
  );
}

function Remove({ trackId, name }: { trackId: string; name: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove] = useMutation(RemoveTrackAlias);
  const press = async (): Promise<void> => {
    try {
      await remove({ variables: { input: { trackId, name } } });
      toast({ text: t.aliasRemoved(name) });
    } catch (error) {
      toast({ text: sentence(error), tone: 'ochre' });
    }
  };
  return <IconButton size="s" label={t.removeAlias(name)} icon={<X aria-hidden />} onPress={() => void press()} />;
}
