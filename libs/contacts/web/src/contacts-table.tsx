import { useQuery } from '@apollo/client/react';
import { useFunctionName } from '@leerkring/identity/web';
import { useErrorSentence, useLanguage, useSettled, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Skeleton, Table, TextField, formatDay, keepFocus, type TableColumn } from '@leerkring/ui';
import { Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ContactActions, RemoveContact } from './contact-actions';
import { ContactForm } from './contact-form';
import { Contacts, type ContactData } from './contacts.queries';
import { texts } from './texts';
import './contacts.css';

/** What somebody does with the list: writes a new one, or changes or deletes one. */
type Doing = { what: 'add' } | { what: 'change' | 'delete'; contact: ContactData };

/** Contact persons, found by name, address or municipality. */
export function ContactsTable({ canAdd }: { canAdd: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [words, setWords] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const search = useSettled(words.trim());
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(Contacts, { variables: { search } });
  const { contacts } = data ?? previousData ?? {};
  const done = (): void => {
    setDoing(null);
    void refetch().catch(() => undefined);
  };
  const more = (): void => {
    void fetchMore({
      variables: { after: contacts?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { contacts: page } }) => ({ contacts: { ...page, nodes: [...before.contacts.nodes, ...page.nodes] } }),
    }).catch(() => undefined);
  };
  return (
    <div className="contacts" role="group" aria-label={t.contacts} tabIndex={-1} ref={keepFocus}>
      <div className="contacts__bar">
        <TextField className="contacts__search" label={t.search} type="search" icon={<Search aria-hidden />} value={words} onChange={setWords} maxLength={100} />
        {canAdd && (
          <Button variant="prime" fit icon={<UserPlus aria-hidden />} onPress={() => setDoing({ what: 'add' })}>
            {t.add}
          </Button>
        )}
      </div>
      {error && (
        <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch()}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {!contacts && !error && <Skeleton label={t.loading} rows={8} />}
      {contacts?.nodes.length === 0 && <EmptyState title={t.none}>{t.noneLine}</EmptyState>}
      {contacts && contacts.nodes.length > 0 && <Rows rows={contacts.nodes} onDo={setDoing} />}
      {contacts?.pageInfo.hasNextPage && (
        <Button fit busy={networkStatus === 3} busyLabel={t.loading} onPress={more}>
          {t.more(contacts.totalCount - contacts.nodes.length)}
        </Button>
      )}
      {doing?.what === 'add' && <ContactForm contact={null} onClose={() => setDoing(null)} onSaved={done} />}
      {doing?.what === 'change' && <ContactForm contact={contacts?.nodes.find(({ id }) => id === doing.contact.id) ?? doing.contact} onClose={() => setDoing(null)} onSaved={done} />}
      {doing?.what === 'delete' && <RemoveContact contact={doing.contact} onClose={() => setDoing(null)} onRemoved={done} />}
    </div>
  );
}

function Rows({ rows, onDo }: { rows: ContactData[]; onDo: (doing: Doing) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const functionName = useFunctionName();
  const state = ({ hasAccount, invitedAt }: ContactData): string => (hasAccount ? t.hasAccount : invitedAt ? t.invitedOn(formatDay(invitedAt, { locale: language })) : t.noAccount);
  const columns: TableColumn<ContactData>[] = [
    { id: 'person', label: t.person, heads: true, cell: (row) => <Two first={row.name} then={functionName(row.function)} strong /> },
    { id: 'municipality', label: t.municipality, cell: (row) => row.organisation.name },
    { id: 'reach', label: t.reach, cell: (row) => <Two first={row.email} then={[row.telephone, row.note].filter(Boolean).join(' · ')} /> },
    { id: 'account', label: t.account, cell: state },
    ...(rows.some(({ viewerCan }) => viewerCan.includes('contact.update'))
      ? [{ id: 'actions', label: t.actions, hideLabel: true, cell: (row: ContactData) => <ContactActions contact={row} onChange={() => onDo({ what: 'change', contact: row })} onDelete={() => onDo({ what: 'delete', contact: row })} /> }]
      : []),
  ];
  return <Table caption={t.contacts} hideCaption columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function Two({ first, then, strong }: { first: string; then: string; strong?: boolean }) {
  return (
    <div className="contacts__cell">
      <span className={strong ? 'contacts__name' : undefined}>{first}</span>
      {then && <span className="contacts__line">{then}</span>}
    </div>
  );
}
