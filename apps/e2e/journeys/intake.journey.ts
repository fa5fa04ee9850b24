import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aSubmittedApplication, noMoments } from '../support/intakes';
import { enter, pick, tabTo, type } from '../support/keyboard';

const slug = 'maatschappelijk-initiatief';
const at = (name: string): string => `${name}@demo.leerkring.example`;
const [chantal, wouter, henkjan] = [at('chantal.meppelder'), at('wouter.graafstal'), at('henk-jan.ottervanger')];
const inTwoWeeks = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + 14 * 24 * 60 * 60 * 1000);

async function calendarIn(download: Download): Promise<ICAL.Event & { status: unknown }> {
  const component = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8'))).getFirstSubcomponent('vevent')!;
  return Object.assign(new ICAL.Event(component), { status: component.getFirstPropertyValue('status') });
}

test('a facilitator offers moments, two municipalities want the same one, and the intake leads to a report and to learning questions', async ({ atScreen }) => {
  test.setTimeout(120_000);
  await noMoments(chantal, slug);
  const [own, other] = [await aSubmittedApplication(wouter, slug), await aSubmittedApplication(henkjan, slug)];
  const [facilitator, first, second] = [await atScreen(chantal), await atScreen(wouter), await atScreen(henkjan)];
  for (const [{ page }, { id }] of [[first, own], [second, other]] as const) {
    await page.goto(`/aanmeldingen/${id}`);
    await settled(page);
    await expect(page.getByText(/Er is nu geen moment vrij/)).toBeVisible();
  }

  // Two moments after each other, by keyboard; both municipalities see them at once.
  const { page } = facilitator;
  await page.goto(`/trajecten/${slug}`);
  await enter(page, page.getByRole('link', { name: 'Momenten voor intakes' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Intakes: / })).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Bied momenten aan' }).first());
  const form = page.getByRole('dialog');
  await form.getByLabel('Dag').fill(inTwoWeeks);
  await pick(page, form.getByRole('button', { name: /Hoe vaak/ }), '2 keer');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, form.getByRole('button', { name: 'Bied momenten aan' }));
  await expect(page.getByRole('list', { name: 'Momenten voor gesprekken en intakes' }).getByRole('listitem')).toHaveCount(2);
  const choose = (screen: Page) => screen.getByRole('button', { name: /^Kies .*10:00–11:00$/ });
  await expect(choose(first.page)).toBeVisible();
  await expect(choose(second.page)).toBeVisible();
  expect(await accessibilityProblems(first.page)).toEqual([]);

  // Both take the first one; exactly one gets it, the other hears it and takes the second.
  await Promise.all([tabTo(first.page, choose(first.page)), tabTo(second.page, choose(second.page))]);
  await Promise.all([first.page.keyboard.press('Enter'), second.page.keyboard.press('Enter')]);
  const got = (screen: Page) => screen.getByRole('link', { name: /Zet in je agenda/ });
  await expect.poll(async () => (await got(first.page).count()) + (await got(second.page).count())).toBe(1);
  const [winner, loser] = (await got(first.page).count()) ? [first, second] : [second, first];
  await expect(choose(loser.page)).toHaveCount(0);
  await enter(loser.page, loser.page.getByRole('button', { name: /^Kies .*11:00–12:00$/ }));
  await expect(got(loser.page)).toBeVisible();
  await expect(winner.page.getByText('Intake gepland').first()).toBeVisible();

  // The calendar follows: the same appointment, first planned and then called off.
  const [planned] = await Promise.all([loser.page.waitForEvent('download'), got(loser.page).click()]);
  const before = await calendarIn(planned);
  expect([before.sequence, before.status, before.duration.toSeconds()]).toEqual([0, 'CONFIRMED', 3600]);
  const address = await got(loser.page).getAttribute('href');
  await enter(loser.page, loser.page.getByRole('button', { name: 'Zeg af' }));
  await type(loser.page, loser.page.getByRole('dialog').getByLabel(/Waarom/), 'De wethouder is ziek.');
  await enter(loser.page, loser.page.getByRole('dialog').getByRole('button', { name: 'Zeg af' }));
  await expect(loser.page.getByRole('dialog')).toBeHidden();
  await expect(loser.page.getByText('De wethouder is ziek.').first()).toBeVisible();
  const after = new ICAL.Component(ICAL.parse(await (await loser.caller.fetch(address!)).text())).getFirstSubcomponent('vevent')!;
  expect([after.getFirstPropertyValue('uid'), after.getFirstPropertyValue('sequence'), after.getFirstPropertyValue('status')]).toEqual([before.uid, 1, 'CANCELLED']);
  expect((await winner.caller.fetch(address!)).status).toBe(404);

  // The report: saved by itself, the municipality's own only when it is laid before it.
  const winnerId = winner === first ? own.id : other.id;
  await page.goto(`/aanmeldingen/${winnerId}`);
  await enter(page, page.getByRole('button', { name: 'Schrijf het verslag van de intake' }));
  const report = page.getByRole('region', { name: 'Verslag van de intake' });
  const questions = await report.getByRole('textbox').count();
  for (let place = 0; place < questions; place++) {
    if (place === 3) {
      await tabTo(page, report.getByRole('checkbox', { name: 'griffier' }));
      await page.keyboard.press('Space');
    }
    await type(page, report.getByRole('textbox').nth(place), `Antwoord ${place + 1}.`);
  }
  await page.keyboard.press('Tab');
  await expect(report.getByText('Bewaard', { exact: true })).toHaveCount(questions + 1);
  // From the top: the head of the page, which stays in sight, covers half of whatever scrolls under it.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect(winner.page.getByText('Antwoord 9.')).toHaveCount(0);
  await enter(page, page.getByRole('button', { name: 'Leg voor aan de gemeente' }));
  await expect(winner.page.getByText('Antwoord 9.')).toBeVisible();
  await type(winner.page, winner.page.getByRole('textbox', { name: /Wat vinden jullie van dit verslag/ }), 'De raad stemt in mei.');
  await winner.page.keyboard.press('Tab');
  await expect(page.getByText('De raad stemt in mei.')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Zet een stap' }));
  await pick(page, page.getByRole('dialog').getByRole('button', { name: /Volgende stap/ }), 'Intake gehouden');
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Zet een stap' }));
  await expect(winner.page.getByText('Intake gehouden').first()).toBeVisible();

  // Questions of the municipality become learning questions.
  const question = `Hoe bereik je jongeren? ${Date.now()}`;
  await type(winner.page, winner.page.getByRole('textbox', { name: 'De vraag' }), question);
  await pick(winner.page, winner.page.getByRole('button', { name: /Wie vroeg dit/ }), 'raadslid');
  await enter(winner.page, winner.page.getByRole('button', { name: 'Zet de vraag erbij' }));
  for (const name of [`Belangrijk : ${question}`, `Gaat mee : ${question}`]) {
    await tabTo(winner.page, winner.page.getByRole('checkbox', { name }));
    await winner.page.keyboard.press('Space');
    await expect(winner.page.getByRole('checkbox', { name })).toBeChecked();
  }
  await expect(page.getByText(question)).toHaveCount(0);
  await enter(winner.page, winner.page.getByRole('button', { name: 'Leg deze vragen voor aan de begeleiders' }));
  await expect(page.getByText(question)).toBeVisible();
  expect(await accessibilityProblems(winner.page)).toEqual([]);
  await page.goto(`/trajecten/${slug}/vragen`);
  await enter(page, page.getByRole('button', { name: `Stel een nieuwe leervraag voor bij: ${question}` }));
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Stel een nieuwe leervraag voor' }));
  await expect(page.getByText(`Voorgesteld als leervraag: ${question}`)).toBeVisible();
  const manager = await atScreen('manager');
  await manager.page.goto(`/trajecten/${slug}/vragen`);
  await enter(manager.page, manager.page.getByRole('button', { name: `Neem over: ${question}` }));
  await type(manager.page, manager.page.getByRole('dialog').getByLabel('Leervraag in het Engels'), 'How to reach young people?');
  expect(await accessibilityProblems(manager.page)).toEqual([]);
  await enter(manager.page, manager.page.getByRole('dialog').getByRole('button', { name: 'Neem over' }));
  await expect(manager.page.getByRole('region', { name: question })).toContainText('1 vraag van 1 gemeente');
  await expect(winner.page.getByText(`Leervraag: ${question}`)).toBeVisible();
});
