import { expect, type Page } from '@playwright/test';

/** Where the link in the newest mail to this address leads, as demo mode keeps it. */
export async function mailedPath(page: Page, to: string): Promise<string> {
  const find = async (): Promise<string | undefined> => {
    const mails = (await (await page.request.get('/dev/mail')).json()) as { to: string; text: string }[];
    return /https?:\/\/\S+/.exec(mails.find((mail) => mail.to === to)?.text ?? '')?.[0];
  };
  await expect.poll(find, { timeout: 10_000 }).toBeTruthy();
  return new URL((await find())!).pathname;
}
