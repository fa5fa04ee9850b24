import { useQuery } from '@apollo/client/react';
import type { PlatformRole } from '@leerkring/contract';
import { useErrorSentence, useSettled, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Skeleton, Status, Table, TextField, patiently, toast, type TableColumn } from '@leerkring/ui';
import { Ban, CircleCheck, Search } from 'lucide-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { AccountActions } from './account-actions';
import { AccountRoles } from './account-roles';
import { Accounts, type AccountRow } from './accounts-query';
import { useFunctionName, useRoleName } from './names';
import { texts } from './texts';
import './identity.css';

const EraseAccount = lazy(() => patiently(() => import('./erase-account')));

/** Everybody who can sign in, found by name or address; `children` stand beside the search. */
export function AccountsTable({ children }: { children?: ReactNode }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [words, setWords] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const [erasing, setErasing] = useState<AccountRow | null>(null);
  const search = useSettled(words.trim());
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(Accounts, { variables: { search } });
  const { accounts } = data ?? previousData ?? {};
  const changed = accounts?.nodes.find(({ id }) => id === changing);
  const erased = (): void => {
    setErasing(null);
    toast({ text: t.erased, tone: 'moss' });
    void refetch();
  };
  const more = (): void => {
    void fetchMore({
      variables: { after: accounts?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { accounts: page } }) => ({ accounts: { ...page, nodes: [...before.accounts.nodes, ...page.nodes] } }),
    }).catch(() => undefined);
  };
  return (
    <div className="identity-accounts">
      <div className="identity-accounts__bar">
        <TextField className="identity-accounts__search" label={t.searchAccounts} type="search" icon={<Search aria-hidden />} value={words} onChange={setWords} maxLength={100} />
        {children}
      </div>
      {error && (
        <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch()}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {!accounts && !error && <Skeleton label={t.loadingMore} rows={8} />}
      {accounts?.nodes.length === 0 && <EmptyState title={t.noAccounts}>{t.noAccountsLine}</EmptyState>}
      {accounts && accounts.nodes.length > 0 && <Rows rows={accounts.nodes} onChangeRoles={setChanging} onErase={setErasing} />}
      {accounts?.pageInfo.hasNextPage && (
        <Button fit busy={networkStatus === 3} busyLabel={t.loadingMore} onPress={more}>
          {t.more(accounts.totalCount - accounts.nodes.length)}
        </Button>
      )}
      {changed?.roles && <AccountRoles account={{ ...changed, roles: changed.roles }} onClose={() => setChanging(null)} />}
      <Suspense>{erasing && <EraseAccount own={false} account={erasing} onClose={() => setErasing(null)} onErased={erased} />}</Suspense>
    </div>
  );
}

interface RowsProps {
  rows: AccountRow[];
  onChangeRoles: (id: string) => void;
  onErase: (row: AccountRow) => void;
}

function Rows({ rows, onChangeRoles, onErase }: RowsProps) {
  const t = useTexts(texts);
  const mayAct = rows.some(({ viewerCan }) => viewerCan.includes('account.block') || viewerCan.includes('role.grant'));
  const columns: TableColumn<AccountRow>[] = [
    { id: 'person', label: t.person, heads: true, cell: (row) => <PersonCell row={row} /> },
    { id: 'organisation', label: t.worksFor, cell: (row) => <OrganisationCell row={row} /> },
    ...(rows.some(({ roles }) => roles) ? [{ id: 'roles', label: t.roles, cell: (row: AccountRow) => <RolesCell roles={row.roles ?? []} /> }] : []),
    ...(mayAct
      ? [
          { id: 'state', label: t.state, cell: (row: AccountRow) => <StateCell blocked={row.blockedAt !== null} /> },
          { id: 'actions', label: t.actions, hideLabel: true, cell: (row: AccountRow) => <AccountActions account={row} onChangeRoles={() => onChangeRoles(row.id)} onErase={() => onErase(row)} /> },
        ]
      : []),
  ];
  return <Table caption={t.accounts} hideCaption columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function PersonCell({ row: { name, email } }: { row: AccountRow }) {
  return (
    <>
      <span className="identity-accounts__person">{name}</span>
      {email && <span className="identity-accounts__line">{email}</span>}
    </>
  );
}

function OrganisationCell({ row }: { row: AccountRow }) {
  const functionName = useFunctionName();
  return (
    <div className="identity-accounts__cell">
      {row.organisation?.name}
      <span className="identity-accounts__line">{row.jobTitle ?? functionName(row.function)}</span>
    </div>
  );
}

function RolesCell({ roles }: { roles: readonly PlatformRole[] }) {
  const t = useTexts(texts);
  const roleName = useRoleName();
  return <>{roles.map(roleName).join(', ') || t.noRoles}</>;
}

function StateCell({ blocked }: { blocked: boolean }) {
  const t = useTexts(texts);
  return blocked ? (
    <Status tone="ochre" icon={<Ban aria-hidden />}>
      {t.blocked}
    </Status>
  ) : (
    <Status tone="moss" icon={<CircleCheck aria-hidden />}>
      {t.active}
    </Status>
  );
}
