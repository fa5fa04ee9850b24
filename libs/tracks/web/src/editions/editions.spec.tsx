import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { graphql } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { useQuery } from '@apollo/client/react';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { EditionList } from './edition-list';
import { TrackYearFragment } from './editions.queries';
import { TrackYear } from './track-year';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

const thisYear = new Date().getFullYear();
const track = { __typename: 'Track', id: 'kernen', slug: 'kernen', letter: 'K', nl: 'Kernendemocratie', en: 'Villages' };
const organisation = { __typename: 'Organisation', id: 'gm0200', name: 'Apeldoorn' };
const edition = (wishes: object = {}) => ({
  __typename: 'Edition',
  id: 'een',
  nl: 'De lopende editie',
  en: 'The edition that runs',
  startsOn: `${thisYear - 1}-01-01`,
  endsOn: `${thisYear + 1}-12-31`,
  revision: 1,
  organisations: [{ __typename: 'EditionOrganisation', role: 'partner', organisation }],
  tracks: [{ __typename: 'EditionTrack', startsOn: `${thisYear}-01-01`, track }],
  ...wishes,
});

function show(editions: () => object[], { canSave = false, answers = {} }: { canSave?: boolean; answers?: Answers } = {}) {
  const client = aClient({ Editions: () => ({ data: { editions: editions(), tracks: [track] } }), ...answers });
  render(
    <TestProviders client={client} accountId="manager">
      <EditionList canSave={canSave} trackHref={(slug) => `/trajecten/${slug}`} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('the editions of the programme', () => {
  it('say when they are, who carry them and which tracks run from when', async () => {
    show(() => [edition()]);
    const one = within(await screen.findByRole('region', { name: 'De lopende editie' }));
    expect(one.getByText('Loopt nu')).toBeTruthy();
    expect(one.getByText('Apeldoorn')).toBeTruthy();
    expect(one.getByRole('link', { name: 'Kernendemocratie' }).getAttribute('href')).toBe('/trajecten/kernen');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are changed by the programme manager as a whole, over the revision that was seen', async () => {
    const sent: unknown[] = [];
    const user = show(() => [edition()], {
      canSave: true,
      answers: { SaveEdition: ({ input }) => (sent.push(input), { data: { saveEdition: { __typename: 'SaveEditionPayload', edition: edition({ revision: 2 }) } } }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Wijzig De lopende editie' }));
    await user.click(screen.getByRole('checkbox', { name: 'Kernendemocratie' }));
    await user.click(screen.getByRole('button', { name: 'Sla op' }));
    const { nl: nameNl, en: nameEn, id, revision, startsOn, endsOn } = edition();
    expect(sent).toEqual([{ id, revision, nameNl, nameEn, startsOn, endsOn, organisations: [{ organisationId: 'gm0200', role: 'partner' }], tracks: [] }]);
  });

  it('are not sent with a track that begins outside of them, or without a name', async () => {
    const sent: unknown[] = [];
    const user = show(() => [edition({ nl: '' , tracks: [{ __typename: 'EditionTrack', startsOn: '2019-01-01', track }] })], { canSave: true, answers: { SaveEdition: (variables) => (sent.push(variables), { data: {} }) } });
    await user.click((await screen.findAllByRole('button', { name: /^Wijzig/ }))[0]!);
    await user.click(screen.getByRole('button', { name: 'Sla op' }));
    expect(screen.getByText('Vul een naam in.')).toBeTruthy();
    expect(screen.getByText('Kies een dag binnen de editie.')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

const YearQuery = graphql('query TrackYearOnly($language: Language!) { track(slug: "kernen") { id ...TrackYear_track } }', [TrackYearFragment]);

function Year() {
  const { data } = useQuery(YearQuery, { variables: { language: 'nl' } });
  return data ? <TrackYear track={data.track} /> : null;
}

describe('the year of a track', () => {
  it('says in which month it is and about when its meetings are', async () => {
    const year = { __typename: 'TrackYear', startsOn: '2020-10-01', endsOn: '2021-10-01', months: 12, start: 1, exchange: 3, closing: 1, edition: { __typename: 'Edition', id: 'een', name: 'Editie 2020–2022' } };
    const client = aClient({ TrackYearOnly: () => ({ data: { track: { __typename: 'Track', id: 'kernen', year } } }) });
    render(
      <TestProviders client={client} accountId={null}>
        <Year />
      </TestProviders>,
    );
    expect(await screen.findByText('Dit jaar is voorbij.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Geweest: Startbijeenkomst rond oktober 2020', 'Geweest: Uitwisseling rond januari 2021', 'Geweest: Uitwisseling rond april 2021', 'Geweest: Uitwisseling rond juli 2021', 'Geweest: Slotbijeenkomst rond oktober 2021']);
  });
});
