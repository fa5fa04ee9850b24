import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useStream, useTexts } from '@leerkring/platform/web';
import { Person, Section } from '@leerkring/ui';
import { usePersonLine } from '../person-line';
import type { AuthorData } from '../thread.queries';
import { applyConfirmation } from './kinds.live';
import { ConfirmationsQuery } from './kinds.queries';
import { texts } from './texts';

/** For facilitators: who has read an announcement and who has not yet; follows what happens. */
export function WhoRead({ threadId }: { threadId: string }) {
  const t = useTexts(texts);
  const { cache } = useApolloClient();
  const accountId = useAccountId();
  const { data, refetch } = useQuery(ConfirmationsQuery, { variables: { id: threadId } });
  useStream(accountId ? streamOf('account', accountId) : null, data?.viewer?.head, {
    onNews: (event) => applyConfirmation(cache, event),
    onReset: async () => (await refetch()).data?.viewer?.head,
  });
  const found = data?.thread.confirmations;
  if (!found) return null;
  const all = found.confirmed.length + found.missing.length;
  return (
    <Section title={t.confirmations(found.confirmed.length, all)} look="small" rule="none" className="who-read">
      <div className="who-read__lists">
        <People title={t.notYet} people={found.missing} empty={t.everybody} />
        <People title={t.readAlready} people={found.confirmed.map((one) => one.account)} empty={t.nobodyYet} />
      </div>
    </Section>
  );
}

function People({ title, people, empty }: { title: string; people: readonly AuthorData[]; empty: string }) {
  const line = usePersonLine();
  return (
    <section aria-label={title}>
      <p className="who-read__title">{title}</p>
      {people.length ? (
        <ul role="list">
          {people.map((person) => (
            <li key={person.id}>
              <Person id={person.id} name={person.name} line={line(person)} size={32} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="who-read__empty">{empty}</p>
      )}
    </section>
  );
}
