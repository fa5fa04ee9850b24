import ICAL from 'ical.js';
import { aGroup } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { passMinutes, withMovableClock } from '../support/clock';
import { enter, tabTo, type } from '../support/keyboard';

const DAY_MINUTES = 24 * 60;

/** A day on the calendar, so many days from now. */
const dayAhead = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000);

test('a municipality proposes an event, an editor places it, and everybody finds it from its moment on', async ({ atScreen }) => {
  test.setTimeout(240_000);
  const [maker, editor, visitor] = [await atScreen('participant'), await atScreen('gijs.lekkerwold@demo.leerkring.example'), await atScreen()];
  for (const { page } of [maker, editor, visitor]) await withMovableClock(page);
  const title = `Kijk mee op het dorpsplein ${Date.now()}`;

  await maker.page.goto('/agenda');
  await settled(maker.page);
  expect(await accessibilityProblems(maker.page)).toEqual([]);
  await enter(maker.page, maker.page.getByRole('link', { name: 'Stel een activiteit voor' }));
  await expect(maker.page.getByRole('heading', { level: 1, name: 'Stel een activiteit voor' })).toBeVisible();
  await type(maker.page, maker.page.getByRole('textbox', { name: /^Titel/ }), title);
  await type(maker.page, maker.page.getByRole('textbox', { name: /^Samenvatting/ }), 'Loop een middag mee.');
  await maker.page.getByLabel(/^Dag/).fill(dayAhead(20));
  await maker.page.getByLabel(/^Publiceren op/).fill(dayAhead(2));
  expect(await accessibilityProblems(maker.page)).toEqual([]);
  await enter(maker.page, maker.page.getByRole('button', { name: 'Verstuur het voorstel' }));
  await expect(maker.page.getByText('Dit voorstel wacht op een redacteur')).toBeVisible();
  const address = new URL(maker.page.url()).pathname;

  // Nobody else finds it.
  await visitor.page.goto(address);
  await expect(visitor.page.getByRole('heading', { level: 1, name: /^Deze pagina bestaat niet/ })).toBeVisible();

  await editor.page.goto('/agenda/eigen');
  await settled(editor.page);
  expect(await accessibilityProblems(editor.page)).toEqual([]);
  await enter(editor.page, editor.page.getByRole('link', { name: title }));
  await enter(editor.page, editor.page.getByRole('button', { name: 'Plaats op de agenda' }));
  await expect(editor.page.getByText(/^Goedgekeurd\. Wordt gepubliceerd op/)).toBeVisible();
  await expect(maker.page.getByText(/^Goedgekeurd\. Wordt gepubliceerd op/)).toBeVisible();
  expect(await accessibilityProblems(editor.page)).toEqual([]);

  // Its moment comes; the server looks every minute.
  await passMinutes([maker.page, editor.page, visitor.page], 3 * DAY_MINUTES);
  await expect(async () => {
    await visitor.page.goto(address);
    await expect(visitor.page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 100_000 });

  // A visitor narrows the agenda by keyboard, by another name of the type.
  await visitor.page.goto('/agenda');
  await settled(visitor.page);
  await type(visitor.page, visitor.page.getByRole('searchbox', { name: 'Zoek in de agenda' }), 'dorpsplein');
  await visitor.page.keyboard.press('Enter');
  await expect(visitor.page.getByText('1 activiteit gevonden')).toBeVisible();
  await expect(visitor.page).toHaveURL(/zoek=dorpsplein/);
  await expect(visitor.page.getByRole('link', { name: title })).toBeVisible();
  for (const look of ['Maand', 'Per provincie']) {
    await tabTo(visitor.page, visitor.page.getByRole('radio', { name: /Lijst|Maand|Per provincie/, checked: true }));
    await visitor.page.keyboard.press('ArrowRight');
    await expect(visitor.page.getByRole('radio', { name: look })).toBeChecked();
    await settled(visitor.page);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
  }
});

test('a calendar follows what a group moves and calls off, until its address is taken back', async ({ atScreen }) => {
  const group = await aGroup('Agenda', ['participant']);
  const [member, guide] = [await atScreen('participant'), await atScreen('facilitator')];
  const words = { type: 'site_visit', title: 'Naar het dorpshuis', summary: 'Samen kijken.', startsAt: { wallTime: `${dayAhead(30)}T10:00` }, endsAt: { wallTime: `${dayAhead(30)}T12:00` } };
  const { planAgendaEvent } = await guide.caller.ask<{ planAgendaEvent: { agendaEvents: { id: string; revision: number }[] } }>('mutation ($input: PlanAgendaEventInput!) { planAgendaEvent(input: $input) { agendaEvents { id revision } } }', { input: { ...words, groupId: group.id } });
  const { id, revision } = planAgendaEvent.agendaEvents[0]!;

  await member.page.goto('/agenda/eigen');
  await settled(member.page);
  await enter(member.page, member.page.getByRole('button', { name: 'Maak een adres' }));
  const path = new URL(await member.page.getByRole('textbox', { name: 'Je adres' }).inputValue()).pathname;
  expect(await accessibilityProblems(member.page)).toEqual([]);
  const entry = async () => {
    const response = await guide.caller.fetch(path);
    const calendar = ICAL.Component.fromString(await response.text());
    const found = calendar.getAllSubcomponents('vevent').find((event) => event.getFirstPropertyValue('uid') === `${id}@leerkring`)!;
    return { sequence: Number(found.getFirstPropertyValue('sequence')), status: String(found.getFirstPropertyValue('status')), begins: String(found.getFirstPropertyValue('dtstart')) };
  };
  const before = await entry();
  expect(before).toMatchObject({ status: 'CONFIRMED', begins: `${dayAhead(30)}T10:00:00` });

  await guide.caller.ask('mutation ($input: ChangeAgendaEventInput!) { changeAgendaEvent(input: $input) { agendaEvent { id } } }', { input: { ...words, id, revision, startsAt: { wallTime: `${dayAhead(31)}T10:00` }, endsAt: { wallTime: `${dayAhead(31)}T12:00` } } });
  const moved = await entry();
  expect(moved.begins).toBe(`${dayAhead(31)}T10:00:00`);
  expect(moved.sequence).toBeGreaterThan(before.sequence);

  await guide.page.goto(`/agenda/${id}`);
  await settled(guide.page);
  await enter(guide.page, guide.page.getByRole('button', { name: 'Gaat niet door' }));
  await type(guide.page, guide.page.getByRole('dialog').getByRole('textbox', { name: /Waarom/ }), 'Te weinig mensen.');
  expect(await accessibilityProblems(guide.page)).toEqual([]);
  await enter(guide.page, guide.page.getByRole('dialog').getByRole('button', { name: 'Gaat niet door' }));
  await expect(guide.page.getByRole('dialog')).toHaveCount(0);
  await expect(guide.page.getByText('Te weinig mensen.')).toBeVisible();
  expect((await entry()).status).toBe('CANCELLED');

  await enter(member.page, member.page.getByRole('button', { name: 'Trek het adres in' }));
  await expect(member.page.getByRole('button', { name: 'Maak een adres' })).toBeVisible();
  expect((await guide.caller.fetch(path)).status).toBe(404);
});
