import { useQuery } from '@apollo/client/react';
import { partnerKinds } from '@leerkring/contract';
import { useErrorSentence, useHeads, useLanguage, useSettled, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Select, Skeleton, Status, Table, TextField, formatDay, keepFocus, type TableColumn } from '@leerkring/ui';
import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useKindLabel } from './kind-label';
import { OrganisationActions } from './organisation-actions';
import { AddOrganisationForm, EndOrganisationForm, RenameOrganisationForm } from './organisation-forms';
import { Organisations, type OrganisationData } from './organisations.queries';
import './organisations.css';
import { texts } from './texts';

/** What somebody does with the list: enters a new one, or renames or ends one. */
type Doing = { what: 'add' } | { what: 'rename' | 'end'; organisation: OrganisationData };

/** Of which kind: one, or all that people entered. */
type Shown = 'entered' | OrganisationData['kind'];

/** Organisations by kind, found by a name that they have or had; what others change shows by itself. */
export function OrganisationsTable({ canAdd }: { canAdd: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('entered');
  const [doing, setDoing] = useState<Doing | null>(null);
  const search = useSettled(words.trim());
  const variables = { search, kind: shown === 'entered' ? null : shown, entered: shown === 'entered' };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(Organisations, { variables });
  const { organisations } = data ?? previousData ?? {};
  const again = (): void => void refetch().catch(() => undefined);
  useHeads(['network'], (streams) => {
    if (!streams.length || streams.includes('network')) again();
  });
  const more = (): void => {
    void fetchMore({
      variables: { after: organisations?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { organisations: page } }) => ({ organisations: { ...page, nodes: [...before.organisations.nodes, ...page.nodes] } }),
    }).catch(() => undefined);
  };
  return (
    <div className="organisations" role="group" aria-label={t.organisations} tabIndex={-1} ref={keepFocus}>
      <div className="organisations__bar">
        <Filters words={words} onWords={setWords} shown={shown} onShow={setShown} />
        {canAdd && (
          <Button variant="prime" fit icon={<Plus aria-hidden />} onPress={() => setDoing({ what: 'add' })}>
            {t.add}
          </Button>
        )}
      </div>
      {error && (
        <Alert tone="ochre" announce="now" action={<Button onPress={again}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {!organisations && !error && <Skeleton label={t.loadingList} rows={8} />}
      {organisations?.nodes.length === 0 && <EmptyState title={t.noneHere}>{t.noneLine}</EmptyState>}
      {organisations && organisations.nodes.length > 0 && <Rows rows={organisations.nodes} onDo={setDoing} onChanged={again} />}
      {organisations?.pageInfo.hasNextPage && (
        <Button fit busy={networkStatus === 3} busyLabel={t.loadingList} onPress={more}>
          {t.more(organisations.totalCount - organisations.nodes.length)}
        </Button>
      )}
      {doing && <Form doing={doing} rows={organisations?.nodes ?? []} onClose={() => setDoing(null)} onChanged={again} />}
    </div>
  );
}

interface FiltersProps {
  words: string;
  onWords: (words: string) => void;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

function Filters({ words, onWords, shown, onShow }: FiltersProps) {
  const t = useTexts(texts);
  const kindLabel = useKindLabel();
  const options = [{ id: 'entered', label: t.entered }, ...[...partnerKinds, 'municipality' as const].map((id) => ({ id, label: kindLabel(id) }))];
  return (
    <div className="organisations__filters">
      <TextField label={t.search} type="search" icon={<Search aria-hidden />} value={words} onChange={onWords} maxLength={100} />
      <Select label={t.kind} options={options} value={shown} onChange={(id) => onShow(id as Shown)} />
    </div>
  );
}

function Form({ doing, rows, ...rest }: { doing: Doing; rows: OrganisationData[]; onClose: () => void; onChanged: () => void }) {
  if (doing.what === 'add') return <AddOrganisationForm {...rest} />;
  const organisation = rows.find(({ id }) => id === doing.organisation.id) ?? doing.organisation;
  return doing.what === 'rename' ? <RenameOrganisationForm organisation={organisation} {...rest} /> : <EndOrganisationForm organisation={organisation} {...rest} />;
}

function Rows({ rows, onDo, onChanged }: { rows: OrganisationData[]; onDo: (doing: Doing) => void; onChanged: () => void }) {
  const t = useTexts(texts);
  const kindLabel = useKindLabel();
  const columns: TableColumn<OrganisationData>[] = [
    { id: 'name', label: t.name, heads: true, cell: (row) => <Name organisation={row} /> },
    { id: 'kind', label: t.kind, cell: ({ kind, province }) => [kindLabel(kind), province].filter(Boolean).join(', ') },
    { id: 'state', label: t.state, cell: (row) => <State organisation={row} /> },
    ...(rows.some(({ viewerCan }) => viewerCan.includes('organisation.rename'))
      ? [{ id: 'actions', label: t.actions, hideLabel: true, cell: (row: OrganisationData) => <OrganisationActions organisation={row} onRename={() => onDo({ what: 'rename', organisation: row })} onEnd={() => onDo({ what: 'end', organisation: row })} onChanged={onChanged} /> }]
      : []),
  ];
  return <Table caption={t.organisations} hideCaption columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function Name({ organisation: { name, formerNames } }: { organisation: OrganisationData }) {
  const t = useTexts(texts);
  return (
    <div className="organisations__cell">
      <span className="organisations__name">{name}</span>
      {formerNames.length > 0 && <span className="organisations__line">{t.formerly(formerNames.join(', '))}</span>}
    </div>
  );
}

function State({ organisation: { active, endDate } }: { organisation: OrganisationData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const day = endDate && formatDay(`${endDate}T12:00:00Z`, { locale });
  if (!day) return <Status tone="moss">{t.active}</Status>;
  return <Status tone={active ? 'ochre' : 'soft'}>{active ? t.until(day) : t.endedOn(day)}</Status>;
}
