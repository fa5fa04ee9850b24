import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { audienceKinds, audienceNames, audienceOf, graphql, type AudienceKind } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Chip, ChipRow, Dialog, LongList, Person, Skeleton, TextField } from '@leerkring/ui';
import { SpeakerFragment, type Speaker } from '../fragments';
import { texts } from './texts';

const PeopleHereQuery = graphql(
  `
    query PeopleHere($id: ID!) {
      liveSession(id: $id) {
        id
        peopleHere {
          ...LiveSessionSpeaker
        }
      }
    }
  `,
  [SpeakerFragment],
);

/** People come and go all the time: so often it is asked again who is here. */
const ASK_EVERY_MS = 10_000;
/** About how high one person is, in pixels. */
const ROW = 60;

/** Everybody who is in a session, also of 750 people: searched by name and municipality, filtered by kind. */
export function PeopleDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<AudienceKind | null>(null);
  const { data, error } = useQuery(PeopleHereQuery, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first', pollInterval: ASK_EVERY_MS });
  const people = data?.liveSession.peopleHere ?? [];
  const found = people.filter((person) => (!kind || audienceOf(person.function) === kind) && fits(person, words));
  return (
    <Dialog open onOpenChange={(open) => !open && onDone()} title={t.title} closeLabel={t.close}>
      <div className="crowd-list">
        <TextField label={t.search} value={words} onChange={setWords} type="search" />
        <ChipRow label={t.kind}>
          <Chip size="s" selected={kind === null} onChange={() => setKind(null)}>
            {t.everybody}
          </Chip>
          {audienceKinds.map((one) => (
            <Chip key={one} size="s" selected={kind === one} onChange={() => setKind(kind === one ? null : one)}>
              {audienceNames[one][language]}
            </Chip>
          ))}
        </ChipRow>
        {error && !data && <Alert tone="ochre">{sentence(error)}</Alert>}
        {!data && !error && <Skeleton label={t.loading} rows={6} />}
        {data && (
          <p role="status" className="people-pane__note">
            {found.length ? t.found(found.length, people.length) : t.none}
          </p>
        )}
        <People key={`${kind} ${words}`} people={found} />
      </div>
    </Dialog>
  );
}

/** Without accents and capitals, every word somewhere in the name or the municipality. */
function fits({ name, organisation }: Speaker, words: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const text = plain(`${name} ${organisation?.name ?? ''}`);
  return plain(words).split(/\s+/).every((word) => text.includes(word));
}

/** Keeps what of the list was in sight while one looks through it, and begins at the top after another search. */
function People({ people }: { people: readonly Speaker[] }) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  if (!people.length) return null;
  return (
    <LongList label={t.title} items={people} textOf={({ name }) => name} about={ROW}>
      {({ id, name, jobTitle, function: held, organisation }) => (
        <Person id={id} name={name} size={32} presence="here" line={[jobTitle ?? functionName(held), organisation?.name].filter(Boolean).join(', ')} />
      )}
    </LongList>
  );
}
