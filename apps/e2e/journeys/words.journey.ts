import { readFileSync } from 'node:fs';
import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';

const vectors = readFileSync('libs/ui/src/rich-text-vectors.txt', 'utf8').split('\n').filter((line) => line.startsWith('"')).map((line) => JSON.parse(line) as string);

/** As many vectors as fit in a post, so that the page of the thread shows them all. */
function* postsOf(lines: string[]): Generator<string> {
  let body = '';
  for (const line of lines) {
    if (body.length + line.length > 15_000) {
      yield body;
      body = '';
    }
    // A heading ends whatever the one before left open.
    body += `\n\n\`\`\`\n\`\`\`\n\n# volgende\n\n${line}`;
  }
  yield body;
}

test('whatever somebody writes to do harm, nothing of it runs in the browser of who reads it', async ({ atScreen, baseURL }) => {
  const femke = await signedIn('participant');
  const group = await aGroup('Woorden', ['participant', 'coordinator']);
  const threadId = await aThread(femke, group.id, 'Wat hoort hier niet?');
  for (const body of postsOf(vectors)) await aPost(femke, threadId, body);
  const alone = vectors.filter((vector) => /^(?:<|"|\[|!\[)/.test(vector)).slice(0, 20);
  for (const vector of alone) await aPost(femke, threadId, vector);

  const { page } = await atScreen('coordinator');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
  });
  await page.goto(`/gesprekken/${threadId}`);
  await expect(page.getByText('volgende').first()).toBeVisible();
  await expect(page.locator('.lk-rich-text__plain')).toHaveCount(0);
  // What waits for a pointer, a focus or a click gets one.
  for (const link of await page.locator('article .lk-rich-text a').all()) await link.dispatchEvent('mouseover');
  await page.locator('article .lk-rich-text').evaluateAll((texts) => {
    for (const element of texts.flatMap((text) => [text, ...text.querySelectorAll('*')])) for (const name of ['mouseover', 'pointerenter', 'focusin', 'focus', 'animationstart', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(name));
  });
  expect(await page.evaluate(() => '__canary' in window)).toBe(false);
  expect(await page.locator('article .lk-rich-text :is(script, iframe, object, embed, form, style, link, meta, base, svg, math, input, template, img)').count()).toBe(0);
  expect(elsewhere).toEqual([]);
});

test('a post with headings, a table and signs by name is written by keyboard and reads the same', async ({ atScreen }) => {
  const facilitator = await signedIn('facilitator');
  const group = await aGroup('Opmaak', ['participant']);
  const threadId = await aThread(facilitator, group.id, 'Hoe leg je het uit?');
  const { page } = await atScreen('participant');
  await page.goto(`/gesprekken/${threadId}`);
  const box = page.getByRole('textbox', { name: 'Je reactie' });
  await box.click();
  await page.keyboard.type('Afgesproken :handdr');
  await expect(page.getByRole('option', { name: ':handdruk:' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('en **vet** en `code` en ~~weg~~');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# Zo doen wij het');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- een');
  await page.keyboard.press('Enter');
  await page.keyboard.type('twee');
  await page.keyboard.press('Control+Enter');
  const post = page.getByRole('article').last();
  await expect(post.getByText('Afgesproken 🤝 en')).toBeVisible();
  await expect(post.locator('strong')).toHaveText('vet');
  await expect(post.locator('code')).toHaveText('code');
  await expect(post.locator('del')).toHaveText('weg');
  await expect(post.getByRole('heading', { name: 'Zo doen wij het' })).toBeVisible();
  await expect(post.getByRole('listitem')).toHaveText(['een', 'twee']);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a mention is offered for who may read along only, and links show titles to who may see them', async ({ atScreen }) => {
  const facilitator = await signedIn('facilitator');
  const group = await aGroup('Wie leest mee', ['participant']);
  const [threadId, linked] = [await aThread(facilitator, group.id, 'Wie neemt dit mee?'), await aThread(facilitator, group.id, 'Een ander gesprek')];
  const { page, caller } = await atScreen('participant');
  const { viewer } = await facilitator.ask<{ viewer: { account: { name: string } } }>('{ viewer { account { name } } }');
  const name = viewer.account.name;
  await page.goto(`/gesprekken/${threadId}`);
  await page.getByRole('textbox', { name: 'Je reactie' }).click();
  await page.keyboard.type(`Wat denk jij, @${name.slice(0, 4)}`);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText(name);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type(`? Zie ${new URL(page.url()).origin}/gesprekken/${linked} en ${new URL(page.url()).origin}/gesprekken/${group.id} maar.`);
  await page.keyboard.press('Control+Enter');
  const post = page.getByRole('article').last();
  await expect(post.locator('.lk-mention')).toHaveText(`@${name}`);
  await expect(post.getByRole('link', { name: 'Een ander gesprek' })).toBeVisible();
  await expect(post.getByRole('link', { name: 'een pagina in Leerkring' })).toBeVisible();

  // Somebody of another group is never offered, whatever is typed.
  const { thread } = await caller.ask<{ thread: { mentionable: unknown[] } }>('query ($id: ID!) { thread(id: $id) { mentionable(search: "") { name } } }', { id: threadId });
  expect(thread.mentionable).toEqual([{ name }]);
  const other = await atScreen('facilitator');
  await other.page.goto(`/gesprekken/${linked}`);
  await other.page.getByRole('button', { name: 'Wordt genoemd in' }).click();
  await expect(other.page.getByRole('heading', { name: 'Wordt genoemd in' })).toBeVisible();
  await other.page.getByRole('link', { name: 'Wie neemt dit mee?' }).click();
  await expect(other.page.locator('.lk-mention')).toHaveText(`@${name}`);
  // What is selected, and no more, is quoted.
  await other.page.getByText('Waar lopen jullie tegenaan?').dblclick({ position: { x: 12, y: 10 } });
  await other.page.getByRole('button', { name: /^Citeer/ }).first().click();
  await expect(other.page.getByRole('textbox', { name: 'Je reactie' }).locator('blockquote p').last()).toHaveText('Waar');
  expect(await accessibilityProblems(other.page)).toEqual([]);
});
