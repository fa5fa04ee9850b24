import { aGroup, aPost, aThread } from '../support/api';
import { accessibilityProblems, countRequests, expect, settled, test } from '../support/browser';
import { enter } from '../support/keyboard';

test('somebody reads through what was said, by keyboard alone; what another person says meanwhile waits in a pill and moves nothing', async ({ atScreen }) => {
  const group = await aGroup('Bijlezen', ['participant', 'coordinator']);
  const [reader, writer] = [await atScreen('participant'), await atScreen('coordinator')];
  const keys = await aThread(writer.caller, group.id, 'Wie heeft de sleutel?', 'Bij ons de koster.');
  await aPost(writer.caller, keys, 'En de buurvrouw.');
  const script = await aThread(writer.caller, group.id, 'Wie heeft een draaiboek?', 'Ik zoek er een.');
  const { page } = reader;
  await page.goto('/');
  await enter(page, page.getByRole('link', { name: 'Lees alles bij elkaar' }));
  await expect(page).toHaveURL(/\/bijlezen$/);
  const section = page.getByRole('region', { name: group.name });
  await expect(section.getByRole('article')).toHaveCount(2);
  await expect(section.getByRole('article', { name: 'Wie heeft de sleutel?' }).getByRole('listitem')).toHaveText([/Bij ons de koster\./, /En de buurvrouw\./]);
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  // What is read with care does not move when somebody writes.
  const place = (): Promise<number | undefined> => section.getByText('En de buurvrouw.').boundingBox().then((box) => box?.y);
  const before = await place();
  await aPost(writer.caller, script, 'Hier is het onze.');
  const pill = page.getByRole('status').getByRole('button', { name: /nieuwe? bericht/ });
  await expect(pill).toBeVisible({ timeout: 8000 });
  expect(await place()).toBe(before);
  await expect(section.getByText('Hier is het onze.')).toHaveCount(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, pill);
  await expect(section.getByText('Hier is het onze.')).toBeVisible();

  // One conversation, with the way back; then the whole group.
  await enter(page, section.getByRole('button', { name: 'Gelezen: Wie heeft de sleutel?' }));
  await expect(section.getByText('En de buurvrouw.')).toHaveCount(0);
  // The way to messages from wherever one is.
  await page.keyboard.press('F6');
  await enter(page, page.getByRole('button', { name: 'Maak ongedaan' }));
  await expect(section.getByText('En de buurvrouw.')).toBeVisible();
  await enter(page, section.getByRole('button', { name: `Alles gelezen in ${group.name}` }));
  await expect(section.getByText('Hier is het onze.')).toHaveCount(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  // Whoever leaves the page does not take it back any more.
  await page.goto('/trajecten');
  await expect
    .poll(async () => {
      const { viewer } = await reader.caller.ask<{ viewer: { unreadThreads: { groupId: string }[] } }>('{ viewer { unreadThreads { groupId } } }');
      return viewer.unreadThreads.filter(({ groupId }) => groupId === group.id).length;
    })
    .toBe(0);
});

test('the page leads to the first post that is new', async ({ atScreen }) => {
  const group = await aGroup('Bijlezen', ['participant', 'coordinator']);
  const [reader, writer] = [await atScreen('participant'), await atScreen('coordinator')];
  const threadId = await aThread(reader.caller, group.id, 'Wie heeft de sleutel?');
  await aPost(writer.caller, threadId, 'Bij ons de koster.');
  const requests = countRequests(reader.page);
  await reader.page.goto('/bijlezen');
  await settled(reader.page);
  expect(requests.names.length).toBeLessThanOrEqual(3);
  await enter(reader.page, reader.page.getByRole('link', { name: 'Wie heeft de sleutel?' }).first());
  await expect(reader.page).toHaveURL(new RegExp(`/gesprekken/${threadId}#bericht-2$`));
  await expect(reader.page.getByText('Bij ons de koster.')).toBeInViewport();
});
