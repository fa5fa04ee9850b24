import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { anOverseen, anOverview } from '../testing';
import { addressOf, everything, filterFrom, sheetHref, type OverviewFilter } from './overview-filter';
import ProgrammeOverview from './programme-overview';

afterEach(cleanup);

/** The page around it: keeps the filter as the address does. */
function Page({ begin = everything, told }: { begin?: OverviewFilter; told: string[] }) {
  const [filter, setFilter] = useState(begin);
  const change = (next: OverviewFilter): void => {
    told.push(addressOf(next));
    setFilter(next);
  };
  return <ProgrammeOverview filter={filter} onFilter={change} hrefs={{ overview: (address) => `/programma${address}`, application: (id) => `/aanmeldingen/${id}`, event: (id) => `/agenda/${id}` }} />;
}

function open(answers: Answers, begin?: OverviewFilter) {
  const told: string[] = [];
  render(
    <TestProviders client={aClient(answers)}>
      <Page begin={begin} told={told} />
    </TestProviders>,
  );
  return { user: userEvent.setup(), told };
}

describe('the overview', () => {
  it('says of each application where it stands, whom it waits for, what is not signed and what comes next', async () => {
    open({ ProgrammeOverview: () => ({ data: anOverview([anOverseen('1', { municipality: 'Berkelland' }), anOverseen('2', { state: 'placed', waitsOn: null, missing: [], intake: 'held' })]) }) });
    const row = (await screen.findByRole('link', { name: 'Berkelland' })).closest('tr')!;
    for (const words of ['Ingediend', 'Begeleider', 'Nog niet gepland', 'College, Raad, Ambtenaren', 'Lees de aanmelding en plan een intake, of praat eerst']) expect(within(row).getByText(words)).toBeTruthy();
    expect(within(row).getByText(/dagen$/).textContent).toMatch(/ · \d+ dagen$/);
  });

  it('names the case among what is missing, once there is a place', async () => {
    open({ ProgrammeOverview: () => ({ data: anOverview([anOverseen('1', { municipality: 'Lochem', state: 'placed', waitsOn: null, missing: [], caseMissing: true, intake: 'held' })]) }) });
    const row = (await screen.findByRole('link', { name: 'Lochem' })).closest('tr')!;
    for (const words of ['Casus', 'De gemeente begint haar casus in de leergroep']) expect(within(row).getByText(words)).toBeTruthy();
  });

  it('lets every number lead to its rows', async () => {
    open({ ProgrammeOverview: () => ({ data: anOverview([anOverseen('1'), anOverseen('2')]) }) });
    const states = await screen.findByRole('list', { name: 'Aanmeldingen voor Kernendemocratie, per status' });
    const chip = within(states).getByRole('link', { name: /Ingediend/ });
    expect([chip.getAttribute('href'), chip.textContent]).toEqual(['/programma?traject=kernendemocratie&stand=submitted', 'Ingediend2']);
    expect(screen.getByText('2 lopend · 2 wachten op begeleider')).toBeTruthy();
  });

  it('narrows by what is chosen, says how many are left, and keeps it in the address; files take the same rows', async () => {
    const asked: unknown[] = [];
    const { user, told } = open({ ProgrammeOverview: ({ filter }) => (asked.push(filter), { data: anOverview([anOverseen('1')]) }) });
    await user.click(await screen.findByRole('button', { name: /Wacht op/ }));
    await user.click(await screen.findByRole('option', { name: 'Begeleider' }));
    await user.click(screen.getByRole('checkbox', { name: 'Er moet nog getekend worden' }));
    expect(told).toEqual(['?wacht-op=facilitator', '?wacht-op=facilitator&niet-getekend=ja']);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ waitsOn: 'facilitator', commitmentsMissing: true, states: null }));
    expect(screen.getByRole('status').textContent).toBe('1 aanmelding');
    expect(screen.getByRole('link', { name: 'Download als ODS' }).getAttribute('href')).toBe('/files/overview/ods?language=nl&waitsOn=facilitator&commitmentsMissing=true');
    await user.click(screen.getByRole('button', { name: 'Wis filters' }));
    expect(told.at(-1)).toBe('');
  });

  it('turns its pages, and says what to do when nothing fits', async () => {
    const { user } = open({
      ProgrammeOverview: ({ after, filter }) => {
        if ((filter as unknown as { province: string | null }).province) return { data: anOverview([]) };
        return { data: after ? anOverview([anOverseen('2')], { totalCount: 51 }) : anOverview([anOverseen('1')], { totalCount: 51, endCursor: 'vijftig' }) };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Volgende' }));
    expect(await screen.findByRole('link', { name: 'Gemeente 2' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Aanmeldingen' }));
    await user.click(screen.getByRole('button', { name: 'Vorige' }));
    expect(await screen.findByRole('link', { name: 'Gemeente 1' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Provincie/ }));
    await user.click(await screen.findByRole('option', { name: 'Overijssel' }));
    expect(await screen.findByText('Geen aanmelding past hierbij')).toBeTruthy();
  });
});

describe('a filter in an address', () => {
  const whole: OverviewFilter = { trackSlug: 'kernendemocratie', state: 'accepted', waitsOn: 'municipality', waitingDays: 14, province: 'Noord-Brabant', commitmentsMissing: true };

  it('is read back as it was', () => {
    for (const filter of [everything, whole]) expect(filterFrom(new URLSearchParams(addressOf(filter)))).toEqual(filter);
  });

  it('that makes no sense narrows nothing', () => {
    expect(filterFrom(new URLSearchParams('stand=onzin&wacht-op=mij&langer-dan=-3'))).toEqual(everything);
  });

  it('fetches the same as a file', () => {
    expect(sheetHref('csv', whole, 'en')).toBe('/files/overview/csv?language=en&trackSlug=kernendemocratie&waitsOn=municipality&province=Noord-Brabant&states=accepted&waitingDays=14&commitmentsMissing=true');
  });
});
