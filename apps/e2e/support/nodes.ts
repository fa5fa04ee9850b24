import { expect, type BrowserContext } from '@playwright/test';

const COOKIE = 'leerkring_node';

export type Node = '1' | '2';

/** Breaks or mends a node or the database behind the balancer; resolves when it is done. */
export async function control(what: `node-${Node}` | 'database', how: 'kill' | 'leave' | 'stop' | 'start'): Promise<void> {
  const response = await fetch(`${process.env['LEERKRING_CONTROL']}/${what}/${how}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${what} ${how}: ${await response.text()}`);
}

/** From now on the balancer sends this browser to this node, as long as it is there. */
export async function sendTo(node: Node, context: BrowserContext, url: string): Promise<void> {
  await context.addCookies([{ name: COOKIE, value: node, url }]);
}

/** The node that this browser is on. */
export async function nodeOf(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === COOKIE)?.value;
}

/** Waits until the balancer sends people to a node that came back. */
export async function taken(node: Node, url: string): Promise<void> {
  const sentElsewhere = async (): Promise<boolean> => (await fetch(`${url}/healthz`, { headers: { cookie: `${COOKIE}=${node}` } })).headers.has('set-cookie');
  await expect.poll(sentElsewhere, { timeout: 10_000 }).toBe(false);
}
