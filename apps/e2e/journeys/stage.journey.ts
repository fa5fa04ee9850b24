import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { choose, enter, focusStays, tabTo, type } from '../support/keyboard';

test('members ask questions and vote, a facilitator brings one to the stage and sets one aside, all by keyboard and by ear, and the minutes tell it', async ({ atScreen }) => {
  const group = await aGroup('Grote dag', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Grote dag');
  const pages = [(await atScreen('facilitator')).page, (await atScreen('participant')).page, (await atScreen('newcomer')).page] as const;
  const [rohan, femke, sanne] = pages;
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
    await expect(page.getByText('Verbonden, iedereen loopt gelijk')).toBeVisible();
  }
  const [atRohan, atFemke, atSanne] = [await listensAt(rohan), await listensAt(femke), await listensAt(sanne)];

  await enter(rohan, rohan.getByRole('button', { name: 'Open het podium' }));
  for (const listener of [atRohan, atFemke, atSanne]) await listener.next('Het podium is open. Je kunt vragen stellen en stemmen.');
  for (const page of pages) {
    await tabTo(page, page.getByRole('tab', { selected: true }).first());
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { name: 'Vragen voor het podium' })).toBeVisible();
  }
  for (const [page, listener, words] of [[femke, atFemke, 'Wie betaalt het zaaltje?'], [sanne, atSanne, 'Wie houdt de sleutel?']] as const) {
    await type(page, page.getByRole('textbox', { name: 'Jouw vraag' }), words);
    await enter(page, page.getByRole('button', { name: 'Stel je vraag' }));
    await listener.next('Je vraag staat erbij.');
    await expect(page.getByRole('textbox', { name: 'Jouw vraag' })).toHaveValue('');
  }
  await tabTo(femke, femke.getByRole('button', { name: 'Stem op: Wie houdt de sleutel?, 0 stemmen' }));
  await femke.keyboard.press('Space');
  await expect(femke.getByRole('button', { name: 'Stem op: Wie houdt de sleutel?, 1 stem', pressed: true })).toBeFocused();
  await expect(rohan.getByRole('listitem').filter({ hasText: 'Wie houdt de sleutel?' }).getByRole('button', { name: /1 stem$/ })).toBeVisible();
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);

  await enter(rohan, rohan.getByRole('button', { name: 'Zet op het podium: Wie houdt de sleutel?' }));
  for (const [page, listener] of [[rohan, atRohan], [femke, atFemke], [sanne, atSanne]] as const) {
    await listener.next('Op het podium: Wie houdt de sleutel? Vraag van Sanne Veldkornet.');
    await expect(page.getByRole('region', { name: 'Op het podium' })).toContainText('Wie houdt de sleutel?');
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await focusStays(rohan);
  await enter(rohan, rohan.getByRole('button', { name: 'Markeer als beantwoord' }));
  for (const page of pages) await expect(page.getByRole('region', { name: 'Op het podium' })).toHaveCount(0);
  await focusStays(rohan);

  await enter(rohan, rohan.getByRole('button', { name: 'Acties voor: Wie betaalt het zaaltje?' }));
  await choose(rohan, 'Zet opzij');
  await type(rohan, rohan.getByRole('dialog').getByRole('textbox'), 'Dit komt morgen aan bod.');
  await enter(rohan, rohan.getByRole('dialog').getByRole('button', { name: 'Zet opzij' }));
  await atFemke.next('Je vraag is opzij gezet: Wie betaalt het zaaltje? Dit komt morgen aan bod.');
  await expect(femke.getByText('Opzij gezet: Dit komt morgen aan bod.')).toBeVisible();
  await expect(sanne.getByText('Wie betaalt het zaaltje?')).toHaveCount(0);
  for (const listener of [atRohan, atFemke, atSanne]) await listener.nothingElse();
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);

  const facilitator = await signedIn('facilitator');
  await facilitator.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { __typename } }', { input: { id: liveSessionId } });
  const { liveSession } = await facilitator.ask<{ liveSession: { minutes: { sections: { key: string; text: string }[] }[] } }>('query ($id: ID!) { liveSession(id: $id) { minutes { sections { key text } } } }', { id: liveSessionId });
  const contributions = liveSession.minutes[0]!.sections.find(({ key }) => key === 'contributions')!.text;
  expect(contributions).toContain('### Vragen op het podium');
  expect(contributions).toContain('Wie houdt de sleutel?');
  expect(contributions).not.toContain('Wie betaalt het zaaltje?');
});
