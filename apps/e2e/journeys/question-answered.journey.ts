import type { Page } from '@playwright/test';
import { aGroup, type Circle } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

const QUESTION = 'Hoe krijg je jongeren aan tafel?';
const LABEL = 'Stille stemmen';
const ANSWER = 'Vraag ze voor één avond, niet voor een jaar.';

async function nameOf(caller: { ask: <T>(query: string) => Promise<T> }): Promise<string> {
  return (await caller.ask<{ viewer: { account: { name: string } } }>('{ viewer { account { name } } }')).viewer.account.name;
}

async function openForm(page: Page, group: Circle): Promise<void> {
  await page.goto(`/groepen/${group.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Nieuw gesprek' }).first().click();
  await page.getByRole('textbox', { name: 'Titel van je gesprek' }).waitFor();
}

/** What both screens show once a question is answered. */
async function expectAnswered(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Gekozen antwoord' })).toContainText(ANSWER);
  await expect(page.getByText('Beantwoord').first()).toBeVisible();
}

/** The form may still move under the pointer, when what it offers comes in. */
async function chooseKind(page: Page, name: string): Promise<void> {
  await expect(() => page.getByRole('radio', { name }).check({ force: true, timeout: 2000 })).toPass();
}

test('a question is asked with a label, answered by somebody else and accepted: both screens show it, and so does the list', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Vraag en antwoord', ['participant', 'newcomer']);
  const [asker, helper] = [await atScreen('participant'), await atScreen('newcomer')];
  const name = await nameOf(helper.caller);
  await helper.page.goto(`/groepen/${group.id}`);
  await openForm(asker.page, group);
  await asker.page.getByRole('textbox', { name: 'Titel van je gesprek' }).fill(QUESTION);
  await asker.page.getByRole('textbox', { name: 'Je bericht' }).click();
  // Names are offered in a thread that does not stand yet.
  await asker.page.keyboard.type(`Wat werkt bij jullie, @${name.slice(0, 4)}`);
  await asker.page.getByRole('option', { name: new RegExp(name) }).click();
  await asker.page.keyboard.type('?');
  await asker.page.getByRole('combobox', { name: /Labels/ }).fill(LABEL);
  await asker.page.getByRole('option', { name: new RegExp(`^${LABEL}`) }).click();
  expect(await accessibilityProblems(asker.page)).toEqual([]);
  await asker.page.getByRole('button', { name: 'Plaats gesprek' }).click();
  await expect(asker.page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await expect(asker.page.locator('.lk-mention')).toHaveText(`@${name}`);
  await helper.page.getByRole('link', { name: QUESTION }).click();
  await expect(helper.page.getByRole('link', { name: LABEL, exact: true })).toBeVisible();
  await helper.page.getByRole('textbox', { name: 'Je reactie' }).fill(ANSWER);
  await helper.page.getByRole('button', { name: 'Plaats reactie' }).click();
  // Only who asked is offered to accept it.
  await expect(helper.page.locator('article').filter({ hasText: ANSWER })).toBeVisible();
  await expect(helper.page.getByRole('button', { name: /^Dit is het antwoord/ })).toHaveCount(0);
  await asker.page.getByRole('button', { name: `Dit is het antwoord: het bericht van ${name}` }).click();
  for (const { page } of [asker, helper]) {
    await expectAnswered(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await asker.page.goto(`/groepen/${group.id}`);
  const row = asker.page.getByRole('listitem').filter({ hasText: QUESTION });
  await expect(row.getByText('Beantwoord')).toBeVisible();
  await expect(row.getByText(LABEL, { exact: true })).toBeVisible();
  expect(await accessibilityProblems(asker.page)).toEqual([]);
});

test('a hot issue shows what is at stake and who can do what', async ({ atScreen }) => {
  const group = await aGroup('Heet hangijzer', ['participant', 'newcomer']);
  const { page } = await atScreen('participant');
  await openForm(page, group);
  await chooseKind(page, 'Heet hangijzer');
  await page.getByRole('textbox', { name: 'Titel van je gesprek' }).fill('Wie opent straks het dorpshuis?');
  await page.getByRole('textbox', { name: 'Je bericht' }).fill('De beheerder stopt.');
  await page.getByRole('textbox', { name: 'Wat staat er op het spel' }).fill('De enige zaal van het dorp');
  await page.getByRole('textbox', { name: 'Wethouder' }).fill('Zoekt geld voor een jaar.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Plaats gesprek' }).click();
  await expect(page.getByText('De enige zaal van het dorp')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Wie kan wat doen' })).toContainText('Zoekt geld voor een jaar.');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an announcement is confirmed, and its facilitator sees by whom', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Mededeling', ['participant', 'newcomer']);
  const [guide, reader] = [await atScreen('facilitator'), await atScreen('participant')];
  const name = await nameOf(reader.caller);
  await openForm(guide.page, group);
  await chooseKind(guide.page, 'Mededeling');
  await guide.page.getByRole('textbox', { name: 'Titel van je gesprek' }).fill('Donderdag om twee uur');
  await guide.page.getByRole('textbox', { name: 'Je bericht' }).fill('De zaal gaat om half twee open.');
  await guide.page.getByRole('button', { name: 'Plaats gesprek' }).click();
  await expect(guide.page.getByText('0 van 3 hebben dit gelezen')).toBeVisible();
  await reader.page.goto(guide.page.url());
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await reader.page.getByRole('button', { name: 'Ik heb dit gelezen' }).click();
  await expect(reader.page.getByText(/^Je hebt dit gelezen/)).toBeVisible();
  await expect(guide.page.getByText('1 van 3 hebben dit gelezen')).toBeVisible();
  await expect(guide.page.getByRole('region', { name: 'Gelezen', exact: true })).toContainText(name);
  for (const { page } of [guide, reader]) expect(await accessibilityProblems(page)).toEqual([]);
});

test('a question is asked, answered and accepted by keyboard alone', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Antwoord zonder muis', ['participant', 'newcomer']);
  const [asker, helper] = [await atScreen('participant'), await atScreen('newcomer')];
  const name = await nameOf(helper.caller);
  await asker.page.goto(`/groepen/${group.id}`);
  await settled(asker.page);
  await enter(asker.page, asker.page.getByRole('button', { name: 'Nieuw gesprek' }).first());
  await type(asker.page, asker.page.getByRole('textbox', { name: 'Titel van je gesprek' }), QUESTION);
  await type(asker.page, asker.page.getByRole('textbox', { name: 'Je bericht' }), 'Wat werkt bij jullie?');
  await type(asker.page, asker.page.getByRole('combobox', { name: /Labels/ }), LABEL);
  await expect(asker.page.getByRole('option', { name: new RegExp(`^${LABEL}`) })).toBeVisible();
  await asker.page.keyboard.press('ArrowDown');
  await asker.page.keyboard.press('Enter');
  await enter(asker.page, asker.page.getByRole('button', { name: 'Plaats gesprek' }));
  await expect(asker.page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await helper.page.goto(asker.page.url());
  await settled(helper.page);
  await tabTo(helper.page, helper.page.getByRole('textbox', { name: 'Je reactie' }));
  await helper.page.keyboard.type(ANSWER);
  await helper.page.keyboard.press('Control+Enter');
  await enter(asker.page, asker.page.getByRole('button', { name: `Dit is het antwoord: het bericht van ${name}` }));
  for (const { page } of [asker, helper]) await expectAnswered(page);
});
