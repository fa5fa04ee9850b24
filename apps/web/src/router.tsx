import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage } from './shell/error-page';
import { HomeOrFront } from './shell/home-or-front';
import { MembersOnly } from './shell/members-only';
import { NotFound } from './shell/not-found';
import { PageSkeleton } from './shell/page-skeleton';
import { Root } from './shell/root';
import { Shell } from './shell/shell';

export interface PageRoute {
  path: string;
  /** File in src/pages, without its ending; its default export is the page. */
  page: string;
  /** everyone, members (who signed in), or a room: members, without header and footer around it. */
  for: 'everyone' | 'members' | 'room';
}

export const pages: PageRoute[] = [
  { path: '/inloggen', page: 'sign-in-page', for: 'everyone' },
  { path: '/uitnodiging/:token', page: 'invitation-page', for: 'everyone' },
  { path: '/wachtwoord-vergeten', page: 'forgot-password-page', for: 'everyone' },
  { path: '/wachtwoord/:token', page: 'new-password-page', for: 'everyone' },
  { path: '/trajecten', page: 'tracks-page', for: 'everyone' },
  { path: '/trajecten/:slug', page: 'track-page', for: 'everyone' },
  { path: '/agenda/:id', page: 'agenda-event-page', for: 'everyone' },
  { path: '/onderwerpen', page: 'terms-page', for: 'everyone' },
  { path: '/onderwerpen/:taxonomy/:slug', page: 'term-page', for: 'everyone' },
  { path: '/aanbod', page: 'offer-page', for: 'everyone' },
  { path: '/edities', page: 'editions-page', for: 'everyone' },
  { path: '/regels', page: 'rules-page', for: 'everyone' },
  { path: '/trajecten/:slug/bewerken', page: 'edit-track-page', for: 'members' },
  { path: '/trajecten/:slug/intakes', page: 'track-intakes-page', for: 'members' },
  { path: '/trajecten/:slug/vragen', page: 'track-questions-page', for: 'members' },
  { path: '/trajecten/:slug/samenstelling', page: 'composition-page', for: 'members' },
  { path: '/agenda', page: 'events-page', for: 'everyone' },
  { path: '/agenda/voorstellen', page: 'propose-event-page', for: 'members' },
  { path: '/agenda/eigen', page: 'own-agenda-page', for: 'members' },
  { path: '/over', page: 'about-page', for: 'everyone' },
  { path: '/toegankelijkheid', page: 'accessibility-page', for: 'everyone' },
  { path: '/groepen/:id/:tab?', page: 'group-page', for: 'members' },
  { path: '/gesprekken/:id', page: 'thread-page', for: 'members' },
  { path: '/aanmeldingen/:id', page: 'application-page', for: 'members' },
  { path: '/casussen', page: 'cases-page', for: 'members' },
  { path: '/casussen/:id', page: 'case-page', for: 'members' },
  { path: '/documenten/:versionId', page: 'shared-document-page', for: 'members' },
  { path: '/bibliotheek', page: 'library-page', for: 'members' },
  { path: '/deelverzoeken', page: 'shares-page', for: 'members' },
  { path: '/deelverzoeken/:id', page: 'share-page', for: 'members' },
  { path: '/casussen/:id/document/:versionId', page: 'document-page', for: 'members' },
  { path: '/casussen/:id/afweging/:weighingId', page: 'weighing-page', for: 'members' },
  { path: '/bijeenkomsten/:id', page: 'meeting-page', for: 'members' },
  { path: '/bijeenkomsten/:id/agenda', page: 'agenda-page', for: 'members' },
  { path: '/datumprikkers/:id', page: 'date-poll-page', for: 'members' },
  { path: '/live/:id/verslag', page: 'minutes-page', for: 'members' },
  { path: '/meldingen', page: 'notifications-page', for: 'members' },
  { path: '/bijlezen', page: 'catch-up-page', for: 'members' },
  { path: '/bewaard', page: 'bookmarks-page', for: 'members' },
  { path: '/toestemming', page: 'consents-page', for: 'members' },
  { path: '/modereren', page: 'reports-page', for: 'members' },
  { path: '/programma', page: 'programme-page', for: 'members' },
  { path: '/profiel', page: 'profile-page', for: 'members' },
  { path: '/beheer', page: 'administration-page', for: 'members' },
  { path: '/beheer/contactpersonen', page: 'contacts-page', for: 'members' },
  { path: '/beheer/organisaties', page: 'organisations-page', for: 'members' },
  { path: '/beheer/importeren/:id?', page: 'imports-page', for: 'members' },
  { path: '/gesprekken/:id/afdrukken', page: 'printed-thread-page', for: 'room' },
  { path: '/live/:id', page: 'live-session-page', for: 'room' },
];

type Load = () => Promise<{ default: ComponentType }>;

const files = import.meta.glob<{ default: ComponentType }>('./pages/*-page.tsx');

/** The code of a page arrives when it is opened for the first time. */
function load(page: string): Load {
  return files[`./pages/${page}.tsx`] ?? (async () => ({ default: NotFound }));
}

function routesFor(whom: PageRoute['for']): RouteObject[] {
  return pages
    .filter((route) => route.for === whom)
    .map(({ path, page }) => ({
      id: page,
      path,
      handle: whom === 'everyone' ? 'public' : undefined,
      lazy: async () => ({ Component: (await load(page)()).default }),
    }));
}

/** All addresses of the app. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  const home = { front: load('front-page'), home: load('home-page') };
  return createBrowserRouter([
    {
      Component: Root,
      ErrorBoundary: ErrorPage,
      HydrateFallback: PageSkeleton,
      children: [
        { Component: MembersOnly, ErrorBoundary: ErrorPage, children: routesFor('room') },
        {
          Component: Shell,
          children: [
            {
              ErrorBoundary: ErrorPage,
              children: [
                { id: 'home', path: '/', element: <HomeOrFront {...home} /> },
                ...routesFor('everyone'),
                { Component: MembersOnly, children: routesFor('members') },
                { id: 'not-found', path: '*', Component: NotFound },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
