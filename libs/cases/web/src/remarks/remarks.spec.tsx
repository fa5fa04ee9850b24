import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ViewedVersion } from '../reading/reading.queries';
import WordsView from '../reading/words-view';
import { hashOf, placeAt, rangeOf, selectedIn } from './places';
import { RemarkedDocument } from './remarked-document';
import type { RemarksData } from './remarks.queries';
import { aRemark, remarksOf } from './testing';

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = jest.fn();
});
afterEach(cleanup);

const passage = (body: string) => ({ name: null, heading: null, body });
const content = { unit: 'passage' as const, parts: [passage('Elk dorp krijgt\tgeld.'), passage('De dorpsraad beslist waaraan.')] };

/** The text of two paragraphs with these remarks, and what is sent. */
function show(found: RemarksData, answers: Parameters<typeof aClient>[0] = {}): void {
  const version = { id: 'version-1', number: 2, watermark: null, text: { state: 'ready', unit: 'passage' }, document: { caseFile: null } } as unknown as ViewedVersion;
  render(
    <TestProviders client={aClient({ VersionRemarks: () => ({ data: { documentVersion: found } }), ...answers })}>
      <RemarkedDocument version={version} versionHref={(id) => `/versies/${id}`}>
        <WordsView content={content} markdown={false} words="" at={0} onFound={() => undefined} />
      </RemarkedDocument>
    </TestProviders>,
  );
}

const side = () => within(screen.getByRole('complementary', { name: 'Opmerkingen' }));

/** Selects from one text to another, as a pointer or a key would. */
function select(from: [Node, number], to: [Node, number]): void {
  document.getSelection()!.setBaseAndExtent(...from, ...to);
  fireEvent(document, new Event('selectionchange'));
}

describe('remarks beside a document', () => {
  it('stand in its order with the words they are about, and what lost its place says so with where that is', async () => {
    const elsewhere = { id: 'version-0', number: 1 } as never;
    show(remarksOf([
      aRemark({ id: 'c', body: 'Ging over iets dat weg is', version: elsewhere }),
      aRemark({ id: 'b', body: 'Tweede' }, { part: 1, at: 2, quote: 'dorpsraad' }),
      aRemark({ id: 'a', body: 'Eerste' }, { part: 0, at: 0, quote: 'Elk dorp' }),
      aRemark({ id: 'd', body: 'Is gedaan', resolvedAt: '2026-11-17T09:00:00.000Z', resolvedBy: { id: 'x', name: 'Ruud' } as never }, { part: 0, at: 0, quote: 'Elk' }),
    ]));
    await side().findByText('Eerste');
    const shown = side().getAllByRole('listitem').map((item) => item.textContent);
    expect(shown).toEqual([expect.stringMatching(/^Elk dorp.*Eerste/), expect.stringMatching(/^dorpsraad.*Tweede/), expect.stringMatching(/^Waar dit over ging, staat niet in deze versie\.Gemaakt bij versie 1/)]);
    expect(side().getByRole('link', { name: 'Gemaakt bij versie 1' }).getAttribute('href')).toBe('/versies/version-0');
    await userEvent.setup().click(side().getByRole('button', { name: 'Toon de opgeloste opmerking' }));
    expect(side().getByText(/Opgelost door Ruud/)).toBeDefined();
  });

  it('bring their place into view', async () => {
    show(remarksOf([aRemark({}, { part: 1, at: 2, quote: 'dorpsraad' })]));
    const place = await side().findByRole('button', { name: 'dorpsraad' });
    await userEvent.setup().click(place);
    expect((Element.prototype.scrollIntoView as jest.Mock).mock.contexts).toEqual([screen.getByText('De dorpsraad beslist waaraan.')]);
  });

  it('are written about what is selected, for who is chosen, and kept when they cannot be stored', async () => {
    const user = userEvent.setup();
    const inputs: { clientId: string }[] = [];
    const write = ({ input }: { input?: unknown }) => {
      inputs.push(input as { clientId: string });
      if (inputs.length === 1) throw new Error('away');
      return { data: { writeRemark: { __typename: 'WriteRemarkPayload', documentVersion: remarksOf([aRemark()]) } } };
    };
    show(remarksOf([]), { WriteRemark: write });
    await side().findByText('Nog geen opmerkingen');
    const [first, second] = [screen.getByText(/Elk dorp/).firstChild!, screen.getByText(/De dorpsraad/).firstChild!];
    select([first, 9], [second, 12]);
    await user.click(side().getByRole('button', { name: 'Opmerking bij deze tekst' }));
    await user.click(side().getByRole('button', { name: /Wie leest mee/ }));
    await user.click(screen.getByRole('option', { name: 'Wie in Kernendemocratie Noordoost dit document leest' }));
    await user.click(side().getByRole('button', { name: 'Plaats' }));
    expect(side().getByText('Schrijf eerst iets op.')).toBeDefined();
    await user.type(side().getByRole('textbox', { name: /Je opmerking/ }), 'Hoe dan?');
    await user.click(side().getByRole('button', { name: 'Plaats' }));
    await side().findByRole('alert');
    await user.click(side().getByRole('button', { name: 'Plaats' }));
    await side().findByText('Hoe kom je hieraan?');
    expect(inputs[0]).toEqual({ versionId: 'version-1', groupId: 'noordoost', circle: 'group', place: { part: 0, at: 7, quote: 'krijgt\tgeld.\nDe dorpsraad' }, body: 'Hoe dan?', clientId: expect.any(String) });
    expect(inputs[1]!.clientId).toBe(inputs[0]!.clientId);
  });

  it('can be about the paragraph in view or the whole document without selecting anything, and say to a guest who reads along', async () => {
    const user = userEvent.setup();
    show(remarksOf([], ['group']));
    await user.click(await side().findByRole('button', { name: 'Opmerking' }));
    expect(side().getByText(/Andere groepen niet/)).toBeDefined();
    await user.click(side().getByRole('button', { name: /Waarbij/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['De alinea in beeld: “De dorpsraad beslist waaraan.”', 'Het hele document']);
  });

  it('are not written by who may not', async () => {
    show(remarksOf([], []));
    expect(await side().findByText('Niemand schreef hier nog iets bij.')).toBeDefined();
    expect(side().queryByRole('button', { name: 'Opmerking' })).toBeNull();
  });

  it('are answered, changed and settled', async () => {
    const user = userEvent.setup();
    const sent: object[] = [];
    const answer = (name: string) => ({ input }: { input?: unknown }) => {
      sent.push({ [name]: input });
      return { data: { [name]: { __typename: 'RemarkPayload', remark: aRemark({ viewerCan: ['remark.answer', 'remark.edit', 'remark.resolve'] }).remark } } };
    };
    show(remarksOf([aRemark({ viewerCan: ['remark.answer', 'remark.edit', 'remark.resolve'] })]), { AnswerRemark: answer('answerRemark'), EditRemark: answer('editRemark'), ResolveRemark: answer('resolveRemark') });
    await user.click(await side().findByRole('button', { name: 'Antwoord aan Femke Oldenkotte' }));
    await user.type(side().getByRole('textbox', { name: 'Antwoord aan Femke Oldenkotte' }), 'Uit de begroting');
    await user.click(side().getByRole('button', { name: 'Plaats' }));
    await user.click(side().getByRole('button', { name: /^Meer bij/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Bewerk' }));
    await user.type(side().getByRole('textbox', { name: 'Je opmerking' }), ' Echt?');
    await user.click(side().getByRole('button', { name: 'Bewaar' }));
    await user.click(side().getByRole('button', { name: 'Opgelost' }));
    expect(sent).toMatchObject([{ answerRemark: { id: 'remark-1', body: 'Uit de begroting' } }, { editRemark: { id: 'remark-1', revision: 1, body: 'Hoe kom je hieraan? Echt?' } }, { resolveRemark: { id: 'remark-1' } }]);
  });
});

describe('a place on screen', () => {
  it('is the same one when it is selected and when it is looked up, whatever white space is drawn', () => {
    document.body.innerHTML = '<p data-part="0">een <b>twee</b> drie</p><span>niet hierin</span><p data-part="1">vier vijf</p>';
    const [root, [first, second]] = [document.body, document.querySelectorAll('p')];
    document.getSelection()!.setBaseAndExtent(first!.querySelector('b')!.firstChild!, 0, second!.firstChild!, 4);
    const place = selectedIn(root, document.getSelection())!;
    expect(place).toEqual({ part: 0, at: 3, quote: 'twee drie\nvier' });
    expect(rangeOf(root, { ...place, quote: 'twee\ndrie vier' })!.toString()).toBe('twee drieniet hierinvier');
    expect(rangeOf(root, { part: 1, at: 0, quote: 'vijf' })!.toString()).toBe('vijf');
    expect(rangeOf(root, { part: 0, at: 0, quote: 'zes' })).toBeNull();
    expect([hashOf(place), placeAt(root, '#plek-0-3-12'), placeAt(root, '#plek-7-0-1'), placeAt(root, '#iets')]).toEqual(['#plek-0-3-12', { part: 0, at: 3, quote: 'tweedrievier' }, null, null]);
    document.body.innerHTML = '';
  });
});
