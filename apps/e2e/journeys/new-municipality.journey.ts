import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test, type Person } from '../support/browser';
import { choose, enter, pick, tabTo, type } from '../support/keyboard';
import { mailedPath } from '../support/mail';
import { aStartSession } from '../support/start-sessions';

const slug = 'maatschappelijk-initiatief';
const chantal = 'chantal.meppelder@demo.leerkring.example';
const municipality = 'Doesburg';
const inTwoWeeks = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + 14 * 24 * 60 * 60 * 1000);
const anAddress = (): string => `${randomUUID().slice(0, 8)}@example.org`;

/** Makes an account from the link in the mail. */
async function joins({ page }: Pick<Person, 'page'>, { email, name, held }: { email: string; name: string; held: string }): Promise<void> {
  await page.goto(await mailedPath(page, email));
  await type(page, page.getByRole('textbox', { name: 'Naam' }), name);
  await pick(page, page.getByRole('button', { name: /Functie/ }), held);
  const organisation = page.getByRole('combobox', { name: /^Gemeente of organisatie/ });
  if ((await organisation.inputValue()) !== municipality) {
    await type(page, organisation, municipality);
    await expect(page.getByRole('option', { name: new RegExp(`^${municipality}`) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(organisation).toHaveValue(municipality);
  await type(page, page.getByLabel('Wachtwoord', { exact: true }), 'een dorpsplein vol stoelen');
  await enter(page, page.getByRole('button', { name: 'Maak mijn account' }));
}

/** Writes an answer and leaves the question, which saves it. */
async function answer(page: Page, question: RegExp, words: string): Promise<void> {
  await type(page, page.getByRole('textbox', { name: question }), words);
  await page.keyboard.press('Tab');
}

/** Asks a colleague to take part in the delegation. */
async function asks(page: Page, { email, name, held }: { email: string; name: string; held: string }): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Vraag iemand voor de delegatie' }));
  const dialog = page.getByRole('dialog', { name: 'Vraag iemand voor de delegatie' });
  await type(page, dialog.getByRole('textbox', { name: 'Naam' }), name);
  await type(page, dialog.getByRole('textbox', { name: 'E-mailadres' }), email);
  await pick(page, dialog.getByRole('button', { name: /Functie/ }), held);
  await enter(page, dialog.getByRole('button', { name: 'Vraag', exact: true }));
  await expect(dialog).toHaveCount(0);
}

/** The facilitator takes a step with the application. */
async function steps(page: Page, to: string, reason?: string): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Zet een stap' }));
  const dialog = page.getByRole('dialog');
  await pick(page, dialog.getByRole('button', { name: /Volgende stap/ }), to);
  if (reason) await type(page, dialog.getByRole('textbox'), reason);
  await enter(page, dialog.getByRole('button', { name: 'Zet een stap' }));
  await expect(dialog).toHaveCount(0);
}

test('a municipality that is new here signs up, brings its case, is heard, gets a place, comes to the start and finds its group', async ({ atScreen }) => {
  test.setTimeout(300_000);
  const [manager, facilitator, noor, wiebe, lotte] = [await atScreen('manager'), await atScreen(chantal), await atScreen(), await atScreen(), await atScreen()];
  const people = {
    noor: { email: anAddress(), name: 'Noor Verbrugge', held: 'ambtenaar' },
    wiebe: { email: anAddress(), name: 'Wiebe Nieuwenkamp', held: 'raadslid' },
    lotte: { email: anAddress(), name: 'Lotte Hoenderloo', held: 'wethouder' },
  };
  let address = '';

  await test.step('The programme invites a contact person, who makes an account and applies', async () => {
    const { page } = manager;
    await page.goto('/beheer');
    await enter(page, page.getByRole('button', { name: 'Nodig iemand uit' }));
    await type(page, page.getByRole('dialog').getByRole('textbox', { name: 'E-mailadres' }), people.noor.email);
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Verstuur de uitnodiging' }));
    await joins(noor, people.noor);
    await expect(noor.page.getByRole('heading', { level: 1, name: /Noor/ })).toBeVisible();
    expect(await accessibilityProblems(noor.page)).toEqual([]);
    await noor.page.goto(`/trajecten/${slug}`);
    await enter(noor.page, noor.page.getByRole('button', { name: 'Meld je gemeente aan' }));
    await expect(noor.page.getByRole('heading', { level: 1, name: `Aanmelding van ${municipality}` })).toBeVisible();
    address = new URL(noor.page.url()).pathname;
  });

  await test.step('They fill in the form together, sign, and submit', async () => {
    const { page } = noor;
    await settled(page);
    for (const choice of [/Met welk instrument/, /Hoe ver zijn jullie/, /Hoe groot is de gemeente/]) await pick(page, page.getByRole('button', { name: choice }));
    await answer(page, /Om welk project/, 'Een dorpsbudget waarover de stad zelf beslist.');
    await tabTo(page, page.getByRole('radio', { name: 'Ja' }));
    await page.keyboard.press('Space');
    await answer(page, /Waarom wel of niet/, 'Samen leren gaat sneller.');
    await answer(page, /Wat willen jullie leren/, 'Hoe je iedereen bereikt.');
    const papers = page.getByRole('region', { name: /^Stukken bij de casus/ });
    const chooser = page.waitForEvent('filechooser');
    await enter(page, papers.getByRole('button', { name: 'Voeg stukken toe' }));
    await (await chooser).setFiles({ name: 'raadsvoorstel.txt', mimeType: 'text/plain', buffer: Buffer.from('De raad besluit over het dorpsbudget.') });
    await expect(papers.getByText('raadsvoorstel.txt')).toBeVisible();
    await pick(page, page.getByRole('button', { name: /Vorm van de delegatie/ }), 'Raad en ambtenaren samen');
    for (const one of [people.noor, people.wiebe, people.lotte]) await asks(page, one);
    for (const [person, who] of [[wiebe, people.wiebe], [lotte, people.lotte]] as const) {
      await joins(person, who);
      await expect(person.page).toHaveURL(new RegExp(`${address}$`));
    }
    await enter(lotte.page, lotte.page.getByRole('button', { name: 'Ik teken namens: College' }));
    await enter(wiebe.page, wiebe.page.getByRole('button', { name: 'Ik teken namens: Raad' }));
    await enter(page, page.getByRole('button', { name: 'Ik teken namens: Ambtenaren' }));
    await expect(page.getByText('3 van 3')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, page.getByRole('button', { name: 'Dien de aanmelding in' }));
    await expect(page.getByText(/De begeleiders van het traject lezen/)).toBeVisible();
  });

  await test.step('The facilitator offers a moment, hears them, writes what was said, and lets them in', async () => {
    const { page } = facilitator;
    await page.goto(`/trajecten/${slug}/intakes`);
    await enter(page, page.getByRole('button', { name: 'Bied momenten aan' }).first());
    await page.getByRole('dialog').getByLabel('Dag').fill(inTwoWeeks);
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Bied momenten aan' }));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await enter(noor.page, noor.page.getByRole('button', { name: /^Kies .*10:00–11:00$/ }));
    await expect(noor.page.getByRole('link', { name: /Zet in je agenda/ })).toBeVisible();
    await page.goto(address);
    await enter(page, page.getByRole('button', { name: 'Schrijf het verslag van de intake' }));
    const report = page.getByRole('region', { name: 'Verslag van de intake' });
    const questions = await report.getByRole('textbox').count();
    for (let place = 0; place < questions; place++) await type(page, report.getByRole('textbox').nth(place), `Antwoord ${place + 1}.`);
    await tabTo(page, report.getByRole('checkbox', { name: 'griffier' }));
    await page.keyboard.press('Space');
    await expect(report.getByText('Bewaard', { exact: true })).toHaveCount(questions + 1);
    await enter(page, page.getByRole('button', { name: 'Leg voor aan de gemeente' }));
    await expect(noor.page.getByText('Antwoord 1.')).toBeVisible();
    await steps(page, 'Intake gehouden');
    await steps(page, 'Lokale intake');
    await steps(page, 'Toegelaten', 'Een helder plan.');
    await expect(noor.page.getByText('Toegelaten').first()).toBeVisible();
    expect(await accessibilityProblems(noor.page)).toEqual([]);
  });

  await test.step('The programme composes the groups with the others who wait, and publishes them', async () => {
    const { page } = manager;
    await page.goto(`/trajecten/${slug}/samenstelling`);
    await enter(page, page.getByRole('button', { name: 'Begin met samenstellen' }));
    await enter(page, page.getByRole('button', { name: 'Doe een voorstel' }));
    await tabTo(page, page.getByRole('textbox', { name: /Aantal groepen/ }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Iedereen die toegelaten is, staat in een groep.')).toBeVisible();
    for (const group of ['Leergroep 1', 'Leergroep 2']) {
      await enter(page, page.getByRole('button', { name: `Meer bij ${group}` }));
      await choose(page, 'Naam en begeleiders');
      await tabTo(page, page.getByRole('checkbox').first());
      await page.keyboard.press('Space');
      await enter(page, page.getByRole('button', { name: 'Bewaar' }));
    }
    await expect(page.getByText(/^Begeleiding: /)).toHaveCount(2);
    await enter(page, page.getByRole('button', { name: 'Publiceer de groepen' }));
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Publiceer de groepen' }));
    await expect(page.getByText('De groepen zijn er')).toBeVisible();
    await expect(noor.page.getByText('Geplaatst in een leergroep').first()).toBeVisible();
    expect(await accessibilityProblems(noor.page)).toEqual([]);
  });

  await test.step('At the start session two of them have a place and one waits, until one of the two cannot come', async () => {
    const event = await aStartSession(await signedIn(chantal), { slug, capacity: 2 });
    const morning = (page: Page) => page.getByRole('group', { name: 'Ochtend' });
    for (const { page } of [noor, lotte]) {
      await page.goto(`/agenda/${event.id}`);
      await enter(page, page.getByRole('button', { name: 'Meld je aan: Dorpsraden' }));
      await expect(morning(page).getByText('Je plek is bevestigd.')).toBeVisible();
    }
    await wiebe.page.goto(`/agenda/${event.id}`);
    await enter(wiebe.page, wiebe.page.getByRole('button', { name: 'Zet me op de wachtlijst: Dorpsraden' }));
    await expect(morning(wiebe.page).getByText('Je staat op de wachtlijst: je bent de eerste.')).toBeVisible();
    await enter(lotte.page, lotte.page.getByRole('button', { name: 'Meld je af: Dorpsraden' }));
    await enter(lotte.page, lotte.page.getByRole('alertdialog').getByRole('button', { name: 'Meld me af' }));
    await enter(wiebe.page, wiebe.page.getByRole('button', { name: 'Bevestig mijn plek' }));
    await expect(morning(wiebe.page).getByText('Je plek is bevestigd.')).toBeVisible();
    expect(await accessibilityProblems(wiebe.page)).toEqual([]);
  });

  await test.step('They begin their case in the group, with what they brought, and all three find both', async () => {
    const { page } = noor;
    await page.goto('/');
    await enter(page, page.getByRole('list', { name: 'Aanmeldingen van je gemeente' }).getByRole('link').first());
    await enter(page, page.getByRole('button', { name: 'Begin de casus' }));
    const dialog = page.getByRole('dialog', { name: 'Begin de casus' });
    await expect(dialog.getByRole('textbox', { name: 'Titel' })).not.toHaveValue('');
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, dialog.getByRole('button', { name: 'Begin de casus' }));
    await enter(page, page.getByRole('link', { name: /^Naar de casus: / }));
    await expect(page.getByRole('row').filter({ hasText: 'raadsvoorstel.txt' }).getByText('Alleen jullie gemeente leest dit')).toBeVisible();
    for (const { page: screen } of [noor, wiebe, lotte]) {
      await screen.goto('/');
      await enter(screen, screen.getByRole('main').getByRole('link', { name: /^Leergroep [12]/ }).first());
      await expect(screen.getByRole('heading', { level: 1, name: /^Leergroep [12]$/ })).toBeVisible();
      await enter(screen, screen.getByRole('link', { name: /^Casussen/ }).last());
      await expect(screen.getByRole('main').getByText(new RegExp(municipality)).first()).toBeVisible();
    }
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
