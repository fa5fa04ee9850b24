import { applicationStates, overviewLimits, waitedOn, type ApplicationState, type WaitedOn } from '@leerkring/contract';

/** What of the overview is looked at; it stands in the address of the page. */
export interface OverviewFilter {
  trackSlug: string | null;
  state: ApplicationState | null;
  waitsOn: WaitedOn | null;
  waitingDays: number | null;
  province: string | null;
  commitmentsMissing: boolean;
}

/** All of it. */
export const everything: OverviewFilter = { trackSlug: null, state: null, waitsOn: null, waitingDays: null, province: null, commitmentsMissing: false };

/** The filter as the server takes it. */
export function askedFor({ state, ...rest }: OverviewFilter): Omit<OverviewFilter, 'state'> & { states: ApplicationState[] | null } {
  return { ...rest, states: state && [state] };
}

/** Reads a filter from an address; what makes no sense narrows nothing. */
export function filterFrom(address: URLSearchParams): OverviewFilter {
  const days = Number(address.get('langer-dan') ?? NaN);
  return {
    trackSlug: address.get('traject'),
    state: applicationStates.find((state) => state === address.get('stand')) ?? null,
    waitsOn: waitedOn.find((who) => who === address.get('wacht-op')) ?? null,
    waitingDays: Number.isInteger(days) && days >= 0 && days <= overviewLimits.days ? days : null,
    province: address.get('provincie'),
    commitmentsMissing: address.has('niet-getekend'),
  };
}

/** A filter as it stands behind the question mark of an address, with it; empty when it narrows nothing. */
export function addressOf({ trackSlug, state, waitsOn, waitingDays, province, commitmentsMissing }: OverviewFilter): string {
  const parts: [string, string | null][] = [
    ['traject', trackSlug],
    ['stand', state],
    ['wacht-op', waitsOn],
    ['langer-dan', waitingDays === null ? null : String(waitingDays)],
    ['provincie', province],
    ['niet-getekend', commitmentsMissing ? 'ja' : null],
  ];
  return asQuestion(parts);
}

/** Where the same rows are fetched as a file. */
export function sheetHref(format: 'csv' | 'ods', { state, waitingDays, commitmentsMissing, ...rest }: OverviewFilter, language: string): string {
  const parts: [string, string | null][] = [
    ['language', language],
    ...Object.entries(rest),
    ['states', state],
    ['waitingDays', waitingDays === null ? null : String(waitingDays)],
    ['commitmentsMissing', commitmentsMissing ? 'true' : null],
  ];
  return `/files/overview/${format}${asQuestion(parts)}`;
}

function asQuestion(parts: readonly [string, string | null][]): string {
  const given = parts.filter((part): part is [string, string] => Boolean(part[1]));
  return given.length ? `?${new URLSearchParams(given)}` : '';
}
