import './testing';
import { ApolloProvider } from '@apollo/client/react';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LanguageProvider, ThemeProvider } from '@leerkring/platform/web';
import { aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link } from '@leerkring/ui';
import { useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { HomeOrFront } from './home-or-front';
import { MembersOnly } from './members-only';
import { NotFound } from './not-found';
import { Root } from './root';
import { insideOnly } from './session';
import { Shell } from './shell';

const group = (id: string, name: string, unreadCount: number) => ({ __typename: 'Group', id, name, unreadCount });
const femke = (more: object = {}) => ({
  __typename: 'Viewer',
  account: {
    __typename: 'Account',
    id: 'femke',
    name: 'Femke Oldenkotte',
    email: 'femke@demo.leerkring.example',
    function: 'ambtenaar',
    organisation: { __typename: 'Organisation', id: 'o', name: 'Berkelland' },
  },
  roles: ['participant'],
  groups: { __typename: 'GroupConnection', nodes: [group('k', 'Kernendemocratie Noordoost', 14), group('b', 'Democratisch begroten Oost', 5)] },
  viewerCan: [],
  unreadNotificationCount: 0,
  openReportCount: null,
  waitingApplicationCount: null,
  head: 0,
  ...more,
});

const page = (title: string) => async () => ({
  default: () => (
    <>
      <h1>{title}</h1>
      <Link href="/groepen/k/leden">Leden</Link>
    </>
  ),
});
/** Pressing the button is as good as being taken out of the group while writing in it. */
const Group = () => {
  const [gone, setGone] = useState(false);
  if (gone) return <NotFound />;
  return (
    <>
      <h1>Kernendemocratie Noordoost</h1>
      <button type="button" onClick={() => setGone(true)}>
        Je reactie
      </button>
    </>
  );
};

function open(path: string, viewer: object | null) {
  const asked: string[] = [];
  const client = aClient({
    Viewer: () => {
      asked.push('Viewer');
      return { data: { viewer } };
    },
  });
  const router = createMemoryRouter(
    [
      {
        Component: Root,
        children: [
          {
            Component: Shell,
            children: [
              { id: 'home', path: '/', element: <HomeOrFront front={page('Je zit niet alleen')} home={page('Goedemiddag')} /> },
              { id: 'sign-in-page', path: '/inloggen', handle: 'public', element: <h1>Inloggen</h1> },
              { Component: MembersOnly, children: [{ id: 'group-page', path: '/groepen/:id/:tab?', Component: Group }] },
              { id: 'not-found', path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
    { initialEntries: [path] },
  );
  render(
    <LanguageProvider>
      <ThemeProvider>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </ThemeProvider>
    </LanguageProvider>,
  );
  return { router, asked };
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the frame around every page', () => {
  it('shows a visitor the front door, tracks and where to sign in, and nothing of members', async () => {
    open('/', null);
    expect(await screen.findByRole('heading', { name: 'Je zit niet alleen' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Inloggen' }).getAttribute('href')).toBe('/inloggen');
    expect(screen.getByRole('link', { name: 'Toegankelijkheid' })).toBeTruthy();
    expect(screen.queryByText('Casussen')).toBeNull();
    expect(screen.queryByText('Mijn groepen')).toBeNull();
  });

  it('shows a member home, and how much is new in all their groups together, with one question to the server', async () => {
    const { asked } = open('/', femke());
    expect(await screen.findByRole('heading', { name: 'Goedemiddag' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Mijn groepen 19 nieuwe berichten' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /Kernendemocratie Noordoost/, hidden: true })[0]!.getAttribute('href')).toBe('/groepen/k');
    expect(asked).toEqual(['Viewer']);
  });

  it('leads who is in one group straight to it, and shows no groups to who is in none', async () => {
    open('/', femke({ groups: { __typename: 'GroupConnection', nodes: [group('k', 'Kernendemocratie Noordoost', 0)] } }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.getByRole('link', { name: 'Mijn groepen' }).getAttribute('href')).toBe('/groepen/k');
    cleanup();
    open('/', femke({ groups: { __typename: 'GroupConnection', nodes: [] } }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.queryByText('Mijn groepen')).toBeNull();
  });

  it('leads who looks after applications to their overview, with how much waits, and nobody else', async () => {
    open('/', femke({ waitingApplicationCount: 3 }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.getAllByRole('link', { name: 'Programma 3 te doen' })[0]!.getAttribute('href')).toBe('/programma');
    cleanup();
    open('/', femke());
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.queryByText('Programma')).toBeNull();
  });

  it('leads who facilitates to what was reported, with how much waits, and nobody else', async () => {
    open('/', femke({ openReportCount: 2 }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.getAllByRole('link', { name: 'Gemeld 2 te bekijken' })[0]!.getAttribute('href')).toBe('/modereren');
    cleanup();
    open('/', femke({ openReportCount: 0 }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.getAllByRole('link', { name: 'Gemeld' })).toHaveLength(2);
    cleanup();
    open('/', femke());
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.queryByText('Gemeld')).toBeNull();
  });

  it('has five ways on the phone at most: the others are behind the last, with how much waits in all of them', async () => {
    open('/', femke({ openReportCount: 2, waitingApplicationCount: 3 }));
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    const more = screen.getByRole('button', { name: 'Meer 5 te doen' });
    expect(more.closest('ul')!.children).toHaveLength(5);
    const behind = document.getElementById(more.getAttribute('popovertarget')!)!;
    expect(within(behind).getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'))).toEqual(['/casussen', '/programma', '/modereren']);
    cleanup();
    open('/', femke());
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.queryByRole('button', { name: /^Meer/ })).toBeNull();
  });

  it('offers administration only to who may do something there', async () => {
    open('/', femke());
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    expect(screen.queryByText('Beheer')).toBeNull();
    cleanup();
    open('/', femke({ viewerCan: ['account.list'] }));
    expect(await screen.findByText('Beheer')).toBeTruthy();
  });

  it('asks a visitor of a page for members to sign in first, and remembers where they were going', async () => {
    const { router } = open('/groepen/k/leden?x=1', null);
    expect(await screen.findByRole('heading', { name: 'Inloggen' })).toBeTruthy();
    expect(new URLSearchParams(router.state.location.search).get('naar')).toBe('/groepen/k/leden?x=1');
  });

  it('after signing in goes only to pages of its own', () => {
    expect(insideOnly('/groepen/k')).toBe('/groepen/k');
    for (const elsewhere of [null, '', 'https://elders.example', '//elders.example', '/\\elders.example', 'javascript:alert(1)']) {
      expect(insideOnly(elsewhere)).toBe('/');
    }
  });

  it('says where one is: title and focus follow the heading of the next page, not of another tab', async () => {
    const { router } = open('/', femke());
    await screen.findByRole('heading', { name: 'Goedemiddag' });
    await expectSoon(() => document.title, 'Goedemiddag · Leerkring');
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Leden' }));
    const heading = await screen.findByRole('heading', { name: 'Kernendemocratie Noordoost' });
    await expectSoon(() => document.activeElement, heading);
    expect(document.title).toBe('Kernendemocratie Noordoost · Leerkring');
    expect(screen.getAllByRole('button', { name: /^(Mijn g|G)roepen/, current: true })).toHaveLength(2);
    heading.blur();
    await router.navigate('/groepen/k/casussen');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(document.activeElement).toBe(document.body);
  });

  it('brings the focus to what is said instead when a page is taken away under the hands of who was at work in it', async () => {
    open('/groepen/k', femke());
    await userEvent.click(await screen.findByRole('button', { name: 'Je reactie' }));
    const heading = await screen.findByRole('heading', { name: /bestaat niet/ });
    await expectSoon(() => document.activeElement, heading);
  });

  it('speaks English at once when asked to', async () => {
    open('/', null);
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('says in plain words that a page does not exist', async () => {
    open('/bestaat/niet', null);
    expect(await screen.findByRole('heading', { name: 'Deze pagina bestaat niet, of je mag hem niet zien' })).toBeTruthy();
  });
});

async function expectSoon<T>(read: () => T, wanted: T): Promise<void> {
  for (let tries = 0; tries < 20 && read() !== wanted; tries++) await new Promise((done) => requestAnimationFrame(done));
  expect(read()).toBe(wanted);
}
