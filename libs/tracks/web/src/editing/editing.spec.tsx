import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useQuery } from '@apollo/client/react';
import { AccountProvider } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { EditTrackView } from './edit-track';
import { TrackEditingQuery } from './editing.queries';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const said = (name: string) => ({ __typename: 'TrackTexts', name, summary: `${name}.`, goal: `${name}!`, offer: ['Hulp', 'Voorbeelden'], ask: ['Tijd'] });
const both = (nl: string, en: string) => ({ __typename: 'TrackTextsInBoth', nl: said(nl), en: said(en) });
const aTrack = (values: object = {}) => ({
  __typename: 'Track',
  id: 'track',
  slug: 'kernen',
  letter: 'K',
  revision: 1,
  viewerCan: ['track.edit'],
  aliases: ['Wijkdemocratie'],
  texts: both('Kernen', 'Villages'),
  versions: [],
  ...values,
});

function Page() {
  const { data } = useQuery(TrackEditingQuery, { variables: { slug: 'kernen' } });
  return data ? <EditTrackView track={data.track} trackHref="/trajecten/kernen" /> : <p>laden</p>;
}

function show(answers: Answers): void {
  const client = aClient({ TrackEditing: () => ({ data: { track: aTrack() } }), ...answers } as Answers);
  render(
    <TestProviders client={client}>
      <AccountProvider accountId="nora">
        <Page />
      </AccountProvider>
    </TestProviders>,
  );
}

const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const refusal = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });

describe('editing a track', () => {
  it('shows beside the fields what it will look like, and stores both languages', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    show({ EditTrack: ({ input }) => ({ data: { editTrack: { __typename: 'EditTrackPayload', track: aTrack({ revision: 2, texts: both('Dorpen', 'Villages'), asked: inputs.push(input) }) } } }) });
    const name = await field('Naam');
    await user.clear(name);
    await user.type(name, 'Dorpen');
    const preview = within(screen.getByRole('region', { name: 'Zo ziet het eruit' }));
    expect(preview.getByRole('heading', { level: 3, name: 'Dorpen' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Wat we vragen' }), '\nSteun van de raad');
    expect(preview.getByText('Steun van de raad')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const { __typename: _, ...en } = said('Villages');
    expect(inputs).toEqual([{ id: 'track', revision: 1, nl: { name: 'Dorpen', summary: 'Kernen.', goal: 'Kernen!', offer: ['Hulp', 'Voorbeelden'], ask: ['Tijd', 'Steun van de raad'] }, en }]);
    expect(localStorage).toHaveLength(0);
  });

  it('goes to the language in which something is missing, and sends nothing', async () => {
    const user = userEvent.setup();
    show({});
    await field('Naam');
    await user.click(screen.getByRole('radio', { name: 'Engels' }));
    await user.clear(await field('Naam'));
    await user.click(screen.getByRole('radio', { name: 'Nederlands' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Engels' }).checked).toBe(true);
    expect(screen.getByText('Vul dit in, in allebei de talen.')).toBeDefined();
  });

  it('shows who was overtaken what stands now, keeps what they wrote, and stores it only over that', async () => {
    const user = userEvent.setup();
    const revisions: unknown[] = [];
    let stands = aTrack();
    show({
      TrackEditing: () => ({ data: { track: stands } }),
      EditTrack: ({ input }) => {
        revisions.push((input as unknown as { revision: number }).revision);
        if (revisions.length > 1) return { data: { editTrack: { __typename: 'EditTrackPayload', track: aTrack({ revision: 3, texts: both('Van mij', 'Villages') }) } } };
        stands = aTrack({ revision: 2, texts: both('Van een ander', 'Villages') });
        return refusal('TRACK_CHANGED');
      },
    });
    const name = await field('Naam');
    await user.clear(name);
    await user.type(name, 'Van mij');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect((await screen.findByText('Iemand anders wijzigde dit intussen')).closest('[role="alert"]')?.textContent).toContain('Van een ander');
    expect((await field('Naam')).value).toBe('Van mij');
    await user.click(screen.getByRole('button', { name: 'Bewaar mijn tekst' }));
    expect(revisions).toEqual([1, 2]);
  });

  it('keeps what was written on this device until it is stored or thrown away', async () => {
    const user = userEvent.setup();
    show({});
    await user.type(await field('Naam'), ' en wijken');
    cleanup();
    show({});
    expect((await field('Naam')).value).toBe('Kernen en wijken');
    expect(screen.getByText(/Je wijzigingen staan op dit apparaat/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Gooi mijn wijzigingen weg' }));
    expect((await field('Naam')).value).toBe('Kernen');
  });

  it('adds and takes away other names, and says when one is taken', async () => {
    const user = userEvent.setup();
    const named = (aliases: string[]) => ({ __typename: 'EditTrackPayload', track: { __typename: 'Track', id: 'track', aliases } });
    let tries = 0;
    show({
      AddTrackAlias: () => ((tries += 1) === 1 ? refusal('TRACK_NAME_TAKEN') : { data: { addTrackAlias: named(['Dorpendemocratie', 'Wijkdemocratie']) } }),
      RemoveTrackAlias: () => ({ data: { removeTrackAlias: named(['Dorpendemocratie']) } }),
    });
    await user.type(await field('Andere naam'), 'Burgerbegroting');
    await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(await screen.findByText(/Zo heet al een traject/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(await screen.findByText('Dorpendemocratie')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Haal Wijkdemocratie weg' }));
    expect(screen.queryByText('Wijkdemocratie')).toBeNull();
  });

  it('shows what stood there before, with who changed it', async () => {
    show({ TrackEditing: () => ({ data: { track: aTrack({ versions: [{ __typename: 'TrackVersion', revision: 1, replacedAt: '2026-05-21T10:00:00.000Z', replacedBy: { __typename: 'Account', id: 'kees', name: 'Kees' }, texts: both('Zeggenschap', 'A say') }] }) } }) });
    const version = (await screen.findByText(/toen wijzigde Kees het/)).closest('details')!;
    expect(within(version).getByText('Zeggenschap')).toBeDefined();
  });
});
