import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { NewThread } from '../new-thread';
import type { TemplateData } from './templates.queries';
import { TrackTemplates } from './track-templates';

const aTemplate = (id: string, wishes: Partial<TemplateData> = {}): TemplateData =>
  ({ __typename: 'ThreadTemplate', id, name: `sjabloon ${id}`, kind: 'hot_issue', title: 'Spoed: ', body: '**Wat speelt er?**', termIds: [], ...wishes }) as TemplateData;

let server: FakeLiveServer;
let templates: TemplateData[];
beforeEach(() => {
  server = new FakeLiveServer();
  templates = [aTemplate('een'), aTemplate('twee', { kind: 'announcement' })];
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

function show(screenOf: React.ReactNode, answers: Answers = {}): void {
  const client = aClient({ ThreadTemplates: () => ({ data: { threadTemplates: templates } }), TaxonomyTerms: () => ({ data: { taxonomyTerms: [] } }), ...answers });
  render(
    <TestProviders server={server} client={client}>
      {screenOf}
    </TestProviders>,
  );
}

const title = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Titel van je gesprek' });
const typed = (part: string): string | undefined => (JSON.parse(localStorage.getItem(`leerkring.draft.femke.new-thread:group:${part}`) ?? '{}') as { text?: string }).text;

describe('beginning with a template', () => {
  const form = (canAnnounce = false) => <NewThread open onOpenChange={() => undefined} subject={{ type: 'group', id: 'group' }} canAnnounce={canAnnounce} onStart={() => true} handle={null} />;
  const choose = async (user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: /Begin met een sjabloon/ }));
    await user.click(await screen.findByRole('option', { name }));
  };

  it('fills kind, title and words, and says so', async () => {
    const user = userEvent.setup();
    show(form());
    await choose(user, /sjabloon een/);
    expect(title().value).toBe('Spoed: ');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Heet hangijzer' }).checked).toBe(true);
    expect(typed('body')).toBe('**Wat speelt er?**');
    expect(screen.getByText('Het formulier is gevuld met ‘sjabloon een’.')).toBeDefined();
    // There was nothing to put back.
    expect(screen.queryByRole('button', { name: 'Zet terug wat er stond' })).toBeNull();
  });

  it('gives back what somebody had typed, also after a second choice', async () => {
    const user = userEvent.setup();
    templates = [aTemplate('een'), aTemplate('drie', { title: 'Iets anders' })];
    show(form());
    await screen.findByRole('button', { name: /Begin met een sjabloon/ });
    await user.type(title(), 'Mijn eigen titel');
    await choose(user, /sjabloon een/);
    await choose(user, /sjabloon drie/);
    expect(title().value).toBe('Iets anders');
    await user.click(screen.getByRole('button', { name: 'Zet terug wat er stond' }));
    expect(title().value).toBe('Mijn eigen titel');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Vraag' }).checked).toBe(true);
    expect(typed('body') ?? '').toBe('');
  });

  it('offers announcements to facilitators only, and nothing where there are none', async () => {
    const user = userEvent.setup();
    show(form(true));
    await user.click(await screen.findByRole('button', { name: /Begin met een sjabloon/ }));
    expect(await screen.findByRole('option', { name: /sjabloon twee/ })).toBeDefined();
    cleanup();
    templates = [aTemplate('twee', { kind: 'announcement' })];
    show(form());
    await screen.findByRole('textbox', { name: 'Titel van je gesprek' });
    expect(screen.queryByText('Begin met een sjabloon')).toBeNull();
  });
});

describe('the templates of a track', () => {
  it('are added by its facilitators, who hear why one is refused and keep their words', async () => {
    const user = userEvent.setup();
    templates = [];
    const sent: unknown[] = [];
    show(<TrackTemplates trackId="track" />, {
      AddThreadTemplate: ({ input }) => {
        sent.push(input);
        return { errors: [{ message: '', extensions: { code: 'THREAD_TEMPLATE_NAME_TAKEN' } }] };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Nieuw sjabloon' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Geef het sjabloon een naam.')).toBeDefined();
    expect(screen.getByText('Schrijf waarmee het bericht begint.')).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('are changed and put away', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    show(<TrackTemplates trackId="track" />, {
      UpdateThreadTemplate: ({ input }) => {
        sent.push(input);
        templates = [aTemplate('een', { name: 'Spoed' })];
        return { data: { updateThreadTemplate: { __typename: 'UpdateThreadTemplatePayload', threadTemplate: templates[0] } } };
      },
      ArchiveThreadTemplate: ({ input }) => {
        sent.push(input);
        templates = [];
        return { data: { archiveThreadTemplate: { __typename: 'ArchiveThreadTemplatePayload', threadTemplate: { __typename: 'ThreadTemplate', id: 'een' } } } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Wijzig sjabloon een' }));
    const name = await screen.findByRole('textbox', { name: /Naam van het sjabloon/ });
    await user.clear(name);
    await user.type(name, 'Spoed');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await user.click(await screen.findByRole('button', { name: 'Berg op: Spoed' }));
    expect(await screen.findByText('Nog geen sjablonen')).toBeDefined();
    expect(sent).toEqual([{ id: 'een', name: 'Spoed', kind: 'hot_issue', title: 'Spoed: ', body: '**Wat speelt er?**', termIds: [] }, { id: 'een' }]);
  });

  it('and news of another facilitator give what the server shows now', async () => {
    show(<TrackTemplates trackId="track" />);
    await screen.findByText('sjabloon een');
    templates = [aTemplate('drie'), ...templates];
    act(() => void server.publish('network', 'thread_template.added', { trackId: 'track', threadTemplateId: 'drie' }));
    await waitFor(() => expect(within(screen.getByRole('list', { name: 'Sjablonen voor gesprekken' })).getAllByRole('heading').map((one) => one.textContent)).toEqual(['sjabloon drie', 'sjabloon een', 'sjabloon twee']));
  });
});
