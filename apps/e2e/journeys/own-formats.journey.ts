import { aCoFacilitator, aGroup } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, focusStays, tabTo, type } from '../support/keyboard';

const inTwoWeeks = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + 14 * 24 * 60 * 60 * 1000);

test('a facilitator plans a meeting with a format of the group by keyboard; of two who change it the second sees what stands and decides; the session holds that format', async ({ atScreen }) => {
  const group = await aGroup('Eigen vorm', ['participant']);
  await aCoFacilitator(group.id, 'coordinator');
  const { page, caller } = await atScreen('facilitator');
  const phase = { key: 'kring', name: 'Kring', line: 'Iedereen zegt één ding.', yields: '', minutes: 25, writers: 'everybody', owner: 'takes_part', turns: 'free' };
  await caller.ask('mutation ($input: WriteOwnFormatInput!) { writeOwnFormat(input: $input) { __typename } }', { input: { groupId: group.id, name: 'Onze kring', copiedFrom: 'exchange', phases: [phase] } });

  await page.goto(`/groepen/${group.id}/bijeenkomsten`);
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Plan een bijeenkomst' }));
  const form = page.getByRole('dialog');
  await type(page, form.getByLabel('Waar gaat het over?'), 'Wie doet er mee?');
  await form.getByLabel('Dag').fill(inTwoWeeks);
  await enter(page, form.getByRole('button', { name: /Uitwisseling \(120 min\)/ }));
  const own = page.getByRole('option', { name: /Onze kring/ });
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(own).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, form.getByRole('button', { name: 'Plan', exact: true }));
  await enter(page, page.getByRole('link', { name: 'Wie doet er mee?' }));
  await expect(page.getByText('Vorm: Onze kring', { exact: true })).toBeVisible();

  const other = (await atScreen('coordinator')).page;
  await other.goto(page.url());
  for (const screen of [page, other]) await enter(screen, screen.getByRole('button', { name: 'Wijzig', exact: true }));
  await type(page, page.getByLabel('Plaats'), 'Dorpshuis');
  await enter(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(page.getByText('Dorpshuis', { exact: true })).toBeVisible();

  const stands = other.getByRole('group', { name: 'Wat er nu staat' });
  await expect(stands.getByRole('listitem')).toContainText(['Plaats: Dorpshuis']);
  await type(other, other.getByLabel('Wat vraag je van wie komt?'), 'Neem één vraag mee.');
  await expect(stands.getByRole('listitem')).toHaveCount(2);
  expect(await accessibilityProblems(other)).toEqual([]);
  await tabTo(other, stands.getByRole('button', { name: 'Neem over: Plaats' }));
  await other.keyboard.press('Enter');
  await expect(stands.getByRole('listitem')).toHaveCount(1);
  await focusStays(other);
  await enter(other, other.getByRole('button', { name: 'Bewaar wat ik schreef' }));
  for (const screen of [page, other]) {
    await expect(screen.getByText('Dorpshuis', { exact: true })).toBeVisible();
    await expect(screen.getByText('Neem één vraag mee.', { exact: true })).toBeVisible();
  }

  await enter(page, page.getByRole('link', { name: 'Naar de live zaal' }));
  await enter(page, page.getByRole('button', { name: /Open de zaal/ }));
  await expect(page.getByText('Vorm: Onze kring, versie 1')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a facilitator of a track makes a format for its groups by keyboard; who facilitates one of them finds it and copies it', async ({ atScreen }) => {
  const group = await aGroup('Vorm van het traject', ['participant']);
  await aCoFacilitator(group.id, 'coordinator');
  const name = `Kring ${group.id.slice(-6)}`;
  const { page } = await atScreen('facilitator');
  await page.goto('/trajecten/kernendemocratie');
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Kopieer en pas aan' }));
  const field = page.getByRole('textbox', { name: 'Naam van de vorm' });
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(page.getByRole('list', { name: 'Vormen voor sessies' }).getByText(name)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const other = (await atScreen('coordinator')).page;
  await other.goto(`/groepen/${group.id}/bijeenkomsten`);
  await settled(other);
  await enter(other, other.getByRole('button', { name: 'Eigen vormen' }));
  await enter(other, other.getByRole('button', { name: `Kopieer ${name} voor deze groep` }));
  await enter(other, other.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(other.getByRole('list', { name: 'Van deze groep' }).getByText(name)).toBeVisible();
  expect(await accessibilityProblems(other)).toEqual([]);

  const member = (await atScreen('participant')).page;
  await member.goto('/trajecten/kernendemocratie');
  await settled(member);
  await expect(member.getByText(name)).toHaveCount(0);
});
