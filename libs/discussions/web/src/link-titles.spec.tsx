import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { LinkTitles } from './link-titles';
import { PostBody } from './post-body';

jest.setTimeout(30_000);
afterEach(cleanup);

const pathOf = (n: number): string => `/gesprekken/0198f6a2-0000-7000-8000-00000000000${n}`;
const urlOf = (n: number): string => `${location.origin}${pathOf(n)}`;

describe('links to pages of this site', () => {
  it('show titles to who may see them, asked for once for the whole page, and a neutral name otherwise', async () => {
    const asked: unknown[] = [];
    const linkTitles = ({ paths }: Record<string, unknown>) => {
      asked.push(paths);
      const nodes = (paths as string[]).map((path) => ({ __typename: 'LinkTitle', path, title: path === pathOf(1) ? 'Wie opent het dorpshuis?' : null }));
      return { data: { linkTitles: nodes } };
    };
    render(
      <TestProviders server={new FakeLiveServer()} client={aClient({ LinkTitles: linkTitles as never })}>
        <LinkTitles>
          <PostBody post={{ body: `Zie ${urlOf(1)} en ${urlOf(2)}`, mentions: [], attachments: [] }} />
          <PostBody post={{ body: `[ons plan](${urlOf(3)}) en nog eens ${urlOf(1)} en https://voorbeeld.nl/x`, mentions: [], attachments: [] }} />
        </LinkTitles>
      </TestProviders>,
    );
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'Wie opent het dorpshuis?' })).toHaveLength(2));
    expect(screen.getByRole('link', { name: 'een pagina in Leerkring' }).getAttribute('href')).toBe(pathOf(2));
    expect(screen.getByRole('link', { name: 'ons plan' }).getAttribute('href')).toBe(pathOf(3));
    expect(screen.getByRole('link', { name: 'https://voorbeeld.nl/x' }).getAttribute('target')).toBe('_blank');
    expect(asked).toEqual([[pathOf(1), pathOf(2)]]);
  });
});
