import { applicationStates, waitedOn, type ApplicationState, type WaitedOn } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Checkbox, Select } from '@leerkring/ui';
import { texts } from '../texts';
import { addressOf, everything, type OverviewFilter } from './overview-filter';
import type { OverviewData } from './overview.queries';

const ALL = 'all';
const days = [7, 14, 30, 60, 90];

interface OverviewFiltersProps {
  overview: OverviewData;
  filter: OverviewFilter;
  onChange: (filter: OverviewFilter) => void;
}

/** What of the rows is looked at. */
export function OverviewFilters({ overview: { tracks, provinces }, filter, onChange }: OverviewFiltersProps) {
  const t = useTexts(texts);
  const set = (part: Partial<OverviewFilter>): void => onChange({ ...filter, ...part });
  const chosen = (id: string): string | null => (id === ALL ? null : id);
  const waits = [...new Set([...days, ...(filter.waitingDays === null ? [] : [filter.waitingDays])])].sort((one, other) => one - other);
  const choices = {
    track: [{ id: ALL, label: t.allTracks }, ...tracks.map(({ track }) => ({ id: track.slug, label: track.name }))],
    state: [{ id: ALL, label: t.allStates }, ...applicationStates.map((state) => ({ id: state, label: t[state] }))],
    waitsOn: [{ id: ALL, label: t.everybody }, ...waitedOn.map((who) => ({ id: who, label: t[who] }))],
    days: [{ id: ALL, label: t.howeverLong }, ...waits.map((count) => ({ id: String(count), label: t.moreThanDays(count) }))],
    province: [{ id: ALL, label: t.allProvinces }, ...provinces.map((name) => ({ id: name, label: name }))],
  };
  return (
    <div className="overview__filters" role="group" aria-label={t.filters}>
      <Select label={t.track} options={choices.track} value={filter.trackSlug ?? ALL} onChange={(id) => set({ trackSlug: chosen(id) })} />
      <Select label={t.state} options={choices.state} value={filter.state ?? ALL} onChange={(id) => set({ state: chosen(id) as ApplicationState | null })} />
      <Select label={t.waitsOn} options={choices.waitsOn} value={filter.waitsOn ?? ALL} onChange={(id) => set({ waitsOn: chosen(id) as WaitedOn | null })} />
      <Select label={t.since} options={choices.days} value={filter.waitingDays === null ? ALL : String(filter.waitingDays)} onChange={(id) => set({ waitingDays: id === ALL ? null : Number(id) })} />
      <Select label={t.province} options={choices.province} value={filter.province ?? ALL} onChange={(id) => set({ province: chosen(id) })} />
      <div className="overview__last-filter">
        <Checkbox checked={filter.commitmentsMissing} onChange={(commitmentsMissing) => set({ commitmentsMissing })}>
          {t.commitmentsMissing}
        </Checkbox>
        {addressOf(filter) !== '' && (
          <Button variant="text" size="s" onPress={() => onChange(everything)}>
            {t.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}
