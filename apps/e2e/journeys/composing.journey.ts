import { signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { arrowTo, choose, enter, focusStays, tabTo } from '../support/keyboard';

const board = '/trajecten/maatschappelijk-initiatief/samenstelling';
const lead = 'chantal.meppelder@demo.leerkring.example';

test('two people compose groups on one board, one by keyboard alone, and publish them; the municipalities find their group', async ({ atScreen }) => {
  // A screen on which the whole board stands: a browser drags no further than it shows.
  const [one, other] = [(await atScreen('manager')).page, (await atScreen(lead, { viewport: { width: 1280, height: 1400 } })).page];
  await one.goto(board);
  await enter(one, one.getByRole('button', { name: 'Begin met samenstellen' }));
  await expect(one.getByRole('heading', { name: 'Het bord' })).toBeVisible();
  await other.goto(board);
  for (const page of [one, other]) await settled(page);
  const cards = (page: typeof one, name: string) => page.getByRole('grid', { name: `Gemeenten in ${name}` }).getByRole('row');
  await expect(cards(one, 'Nog niet ingedeeld')).toHaveCount(9);

  // By keyboard alone: a proposal for two groups, with a number of one's own.
  await enter(one, one.getByRole('button', { name: 'Doe een voorstel' }));
  for (const [field, words] of [[/Aantal groepen/, '2'], [/Nummer van het voorstel/, '7']] as const) {
    await tabTo(one, one.getByRole('textbox', { name: field }));
    await one.keyboard.press('Control+A');
    await one.keyboard.type(words);
  }
  await one.keyboard.press('Enter');
  for (const page of [one, other]) {
    await expect(page.getByText('Laatste voorstel: nummer 7.')).toBeVisible();
    await expect(page.getByText('Iedereen die toegelaten is, staat in een groep.')).toBeVisible();
    await expect(cards(page, 'Wachtlijst')).toHaveCount(2);
  }
  for (const page of [one, other]) expect(await accessibilityProblems(page)).toEqual([]);

  // The same card twice at the same moment, by pointer and by keyboard: who comes second hears what stands.
  const name = (await cards(other, 'Leergroep 1').first().locator('.composition-card__name').innerText()).trim();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const dropped = other.waitForRequest((request) => (request.postDataJSON() as { operationName?: string } | null)?.operationName === 'MoveCompositionCard');
  await other.route('**/graphql', async (route) => {
    if ((route.request().postDataJSON() as { operationName: string }).operationName === 'MoveCompositionCard') await held;
    await route.continue();
  });
  await cards(other, 'Leergroep 1').filter({ hasText: name }).dragTo(other.getByRole('grid', { name: 'Gemeenten in Leergroep 2' }));
  await dropped;
  // A list of cards is one stop of the Tab key; within it one goes by arrows.
  const move = async (from: string, to: string): Promise<void> => {
    const card = cards(one, from).filter({ hasText: name });
    await tabTo(one, one.getByRole('grid', { name: `Gemeenten in ${from}` }));
    await arrowTo(one, 'ArrowDown', card);
    await arrowTo(one, 'ArrowRight', card.getByRole('button', { name: `Verplaats naar: ${name}` }));
    await one.keyboard.press('Enter');
    await choose(one, to);
  };
  await move('Leergroep 1', 'Nog niet ingedeeld');
  await expect(cards(one, 'Nog niet ingedeeld').filter({ hasText: name })).toHaveCount(1);
  await focusStays(one);
  letGo();
  await expect(other.getByText(new RegExp(`Iemand was je net voor.*${name} staat nu bij Nog niet ingedeeld`))).toBeVisible();
  await other.unroute('**/graphql');
  await move('Nog niet ingedeeld', 'Leergroep 1');
  await expect(other.getByText('Iedereen die toegelaten is, staat in een groep.')).toBeVisible();

  // Who facilitates, and out.
  await enter(one, one.getByRole('button', { name: 'Meer bij Leergroep 1' }));
  await choose(one, 'Naam en begeleiders');
  await tabTo(one, one.getByRole('checkbox').first());
  await one.keyboard.press('Space');
  await enter(one, one.getByRole('button', { name: 'Bewaar' }));
  await expect(other.getByText(/^Begeleiding: /)).toHaveCount(1);
  await other.getByRole('button', { name: 'Meer bij Leergroep 2' }).click();
  await other.getByRole('menuitem', { name: 'Naam en begeleiders' }).click();
  await other.getByRole('dialog').getByText('Chantal Meppelder').click();
  await other.getByRole('button', { name: 'Bewaar' }).click();
  await expect(one.getByText(/^Begeleiding: /)).toHaveCount(2);
  await enter(one, one.getByRole('button', { name: 'Publiceer de groepen' }));
  await enter(one, one.getByRole('dialog').getByRole('button', { name: 'Publiceer de groepen' }));
  await expect(one.getByText('De groepen zijn er')).toBeVisible();
  await expect(other.getByText('Nog geen indeling')).toBeVisible();

  const member = await signedIn('corne.leenhouwers@demo.leerkring.example');
  const { viewer } = await member.ask<{ viewer: { groups: { nodes: { id: string; name: string }[] } } }>('{ viewer { groups { nodes { id name } } } }');
  const group = viewer.groups.nodes.find((found) => /^Leergroep [12]$/.test(found.name))!;
  const page = (await atScreen(member.email)).page;
  await page.goto('/meldingen');
  await expect(page.getByText('Jullie leergroep is er: je bent lid en leest hier alles')).toBeVisible();
  await page.getByRole('link', { name: group.name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: group.name })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
