import { aGroup, aMeeting, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { arrowTo, choose, enter, tabTo, type } from '../support/keyboard';

const does = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;

test('a board becomes a settled agenda: voted on, in minutes that fit, with a place for every input that its author sees; by keyboard', async ({ atScreen }) => {
  const group = await aGroup('Agenda vaststellen', ['participant']);
  const [rohan, author] = [await signedIn('facilitator'), await signedIn('participant')];
  const meetingId = await aMeeting(rohan, group.id, 'Wat doen dorpen zelf?');
  await rohan.ask(does('collectInputs', 'CollectInputsInput'), { input: { meetingId, until: new Date(Date.now() + 24 * 60 * 60 * 1000) } });
  const texts = ['Wie betaalt de dorpsraad?', 'Wie kiest de dorpsraad?', 'Wanneer is de borrel?'];
  for (const text of texts) await author.ask(does('giveInput', 'GiveInputInput'), { input: { meetingId, text } });
  for (const name of ['Geld', 'Zeggenschap']) await rohan.ask(does('makeCluster', 'MakeClusterInput'), { input: { meetingId, name } });
  const { meeting } = await rohan.ask<{ meeting: { jointAgenda: { clusters: { id: string }[]; inputs: { id: string }[] } } }>('query ($id: ID!) { meeting(id: $id) { jointAgenda { clusters { id } inputs { id } } } }', { id: meetingId });
  for (const [index, { id: clusterId }] of meeting.jointAgenda.clusters.entries()) {
    await rohan.ask(does('moveInput', 'MoveInputInput'), { input: { id: meeting.jointAgenda.inputs[index]!.id, revision: 1, place: 'cluster', clusterId } });
  }

  const [leads, votes] = [(await atScreen('facilitator')).page, (await atScreen('participant')).page];
  for (const page of [leads, votes]) {
    await page.goto(`/bijeenkomsten/${meetingId}/agenda`);
    await settled(page);
  }

  await enter(leads, leads.getByRole('button', { name: 'Laat erover stemmen' }));
  await expect(leads.getByLabel('Je vraag')).toBeFocused();
  await leads.keyboard.press('Enter');
  const more = votes.getByRole('button', { name: 'Een stip bij Zeggenschap' });
  await tabTo(votes, more);
  for (let dot = 0; dot < 3; dot++) await votes.keyboard.press('Enter');
  expect(await accessibilityProblems(votes)).toEqual([]);
  await enter(votes, votes.getByRole('button', { name: 'Stem', exact: true }));
  await expect(leads.getByText('1 persoon stemde')).toBeVisible();
  await expect(leads.getByText(/in de stemming/)).toHaveCount(0);
  await enter(leads, leads.getByRole('button', { name: 'Sluit de peiling' }));
  for (const page of [leads, votes]) await expect(page.getByText('Plek 1 in de stemming, 3 stippen')).toBeVisible();

  // Where the card is while it is carried is said, without taking the focus elsewhere.
  const said = leads.locator('[data-live-announcer]');
  await tabTo(leads, leads.getByRole('grid', { name: 'Inbreng in Nog los' }).getByRole('row').first());
  await leads.keyboard.press('ArrowRight');
  await leads.keyboard.press('Enter');
  await expect(said).toContainText('Begonnen met slepen');
  // Each place names its column, and not only that something can be put down.
  for (const column of ['Geld', 'Zeggenschap', 'Lokaal maatwerk', 'Geparkeerd']) await expect(leads.getByRole('button', { name: `Neerzetten op Inbreng in ${column}`, exact: true })).toHaveCount(1);
  await tabTo(leads, leads.getByRole('grid', { name: 'Inbreng in Geparkeerd' }));
  await leads.keyboard.press('Enter');
  await expect(said).toContainText('Neerzetten voltooid');
  await type(leads, leads.getByLabel('Reden'), 'Dat regelt de kroeg.');
  await enter(leads, leads.getByRole('button', { name: 'Parkeer' }));
  await expect(leads.locator('[aria-live=polite]', { hasText: 'Wanneer is de borrel? staat nu bij Geparkeerd.' })).toHaveCount(1);

  const minutes = async (name: string, wished: string): Promise<void> => {
    await enter(leads, leads.getByRole('button', { name: `Zet op de agenda: ${name}` }));
    await leads.keyboard.press('ControlOrMeta+a');
    await type(leads, leads.getByLabel('Minuten', { exact: true }), wished);
    await leads.keyboard.press('Enter');
  };
  await minutes('Zeggenschap', '999');
  await expect(leads.getByRole('dialog')).toContainText('Vul een heel getal in');
  await leads.keyboard.press('ControlOrMeta+a');
  await leads.keyboard.type('70');
  await leads.keyboard.press('Enter');
  await expect(leads.getByText('70 van 120 minuten gevuld')).toBeVisible();
  await enter(leads, leads.getByRole('button', { name: 'Stel de agenda vast' }));
  await expect(leads.getByRole('alert')).toContainText(texts[0]!);
  await minutes('Geld', '60');
  await expect(leads.getByRole('dialog')).toContainText('Er zijn nog 50 minuten over.');
  await leads.keyboard.press('ControlOrMeta+a');
  await leads.keyboard.type('50');
  await leads.keyboard.press('Enter');
  const order = leads.getByRole('grid', { name: 'Wat er op de agenda staat, in volgorde' });
  await tabTo(leads, order);
  await arrowTo(leads, 'ArrowDown', order.getByRole('row', { name: 'Geld' }));
  await arrowTo(leads, 'ArrowRight', leads.getByRole('button', { name: 'Wat je kunt doen met agendapunt: Geld' }));
  await leads.keyboard.press('Enter');
  await choose(leads, 'Eerder');
  await expect(votes.getByRole('region', { name: 'Agenda', exact: true }).getByRole('listitem')).toHaveText([/Geld.*50 minuten/, /Zeggenschap.*70 minuten/]);
  await enter(leads, leads.getByRole('button', { name: 'Stel de agenda vast' }));
  await expect(leads.getByText(/^Vastgesteld/)).toBeVisible();
  expect(await accessibilityProblems(leads)).toEqual([]);

  await votes.goto(`/bijeenkomsten/${meetingId}`);
  for (const went of ['Op de agenda bij ‘Geld’', 'Op de agenda bij ‘Zeggenschap’', 'Geparkeerd: Dat regelt de kroeg.']) await expect(votes.getByText(went)).toBeVisible();
  expect(await accessibilityProblems(votes)).toEqual([]);
});
