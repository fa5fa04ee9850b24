import { aGroup, aMeeting, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { tabTo } from '../support/keyboard';

test('input of members is brought together on the board: by pointer, by keyboard, and of two who move the same card the second sees what stands', async ({ atScreen }) => {
  const group = await aGroup('Agenda maken', ['participant']);
  const rohan = await signedIn('facilitator');
  const meetingId = await aMeeting(rohan, group.id, 'Wat brengen we in?');
  await rohan.ask('mutation ($input: CollectInputsInput!) { collectInputs(input: $input) { __typename } }', { input: { meetingId, until: new Date(Date.now() + 24 * 60 * 60 * 1000) } });
  for (const name of ['Geld', 'Zeggenschap']) await rohan.ask('mutation ($input: MakeClusterInput!) { makeCluster(input: $input) { __typename } }', { input: { meetingId, name } });

  const femke = (await atScreen('participant')).page;
  await femke.goto(`/bijeenkomsten/${meetingId}`);
  for (const words of ['Wie betaalt de dorpsraad?', 'Mogen raden zelf geld uitgeven?']) {
    await femke.getByRole('button', { name: 'Geef inbreng' }).click();
    await femke.getByLabel('Jouw vraag of onderwerp, in één zin').fill(words);
    await femke.getByRole('dialog').getByRole('button', { name: 'Geef inbreng' }).click();
    await expect(femke.getByRole('heading', { name: words })).toBeVisible();
  }
  expect(await accessibilityProblems(femke)).toEqual([]);
  await femke.getByRole('link', { name: 'Naar het bord' }).click();

  const [one, other] = [(await atScreen('facilitator')).page, (await atScreen('facilitator')).page];
  for (const page of [one, other]) {
    await page.goto(`/bijeenkomsten/${meetingId}/agenda`);
    await settled(page);
  }
  const cards = (page: typeof one, name: string) => page.getByRole('grid', { name: `Inbreng in ${name}` }).getByRole('row');
  await cards(one, 'Nog los').filter({ hasText: 'Mogen raden' }).dragTo(one.getByRole('grid', { name: 'Inbreng in Geld' }));
  for (const page of [one, other, femke]) await expect(cards(page, 'Geld')).toContainText(['Mogen raden zelf geld uitgeven?'], { timeout: 2000 });

  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await other.route('**/graphql', async (route) => {
    if ((route.request().postDataJSON() as { operationName: string }).operationName === 'MoveInput') await held;
    await route.continue();
  });
  await other.getByRole('button', { name: 'Verplaats naar: Wie betaalt de dorpsraad?' }).click();
  await other.getByRole('menuitem', { name: 'Zeggenschap' }).click();
  await tabTo(one, cards(one, 'Nog los').first());
  await one.keyboard.press('ArrowRight');
  await one.keyboard.press('Enter');
  await tabTo(one, one.getByRole('grid', { name: 'Inbreng in Geld' }));
  await one.keyboard.press('Enter');
  await expect(cards(one, 'Geld')).toHaveCount(2);
  letGo();
  await expect(other.getByText('‘Wie betaalt de dorpsraad?’ staat nu bij ‘Geld’.')).toBeVisible();
  for (const page of [one, other, femke]) {
    await expect(cards(page, 'Geld')).toHaveCount(2);
    await expect(cards(page, 'Zeggenschap').filter({ hasText: 'dorpsraad' })).toHaveCount(0);
  }
  for (const page of [other, femke]) expect(await accessibilityProblems(page)).toEqual([]);
});
