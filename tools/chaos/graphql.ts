import type { Sightings } from './sightings.ts';

const ANSWER_WITHIN_MS = 8000;

/** An answer with an error code. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

/**
 * Asks one node. What it answers is searched for words that should be gone.
 * @throws Refusal with the code; anything else means that there was no answer
 */
export async function graphql<T>(node: string, cookie: string, query: string, variables: object = {}, sightings?: Sightings): Promise<T> {
  const askedAt = Date.now();
  const response = await fetch(`${node}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const text = await response.text();
  sightings?.answer(text, askedAt);
  const { data, errors, error } = JSON.parse(text) as { data?: T; errors?: { message: string; extensions?: { code: string } }[]; error?: { code: string } };
  const trouble = errors?.[0];
  if (trouble) throw new Refusal(trouble.extensions?.code ?? 'UNKNOWN', trouble.message);
  if (error || !data) throw new Refusal(error?.code ?? `HTTP_${response.status}`);
  return data;
}

/** Asks again, at one node after the other, until there is an answer that is no trouble of the moment. */
export async function insist<T>(ask: (attempt: number) => Promise<T>, forMs = 15_000): Promise<T> {
  const until = Date.now() + forMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(attempt);
    } catch (error) {
      if (Date.now() > until || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

/** Worth asking again: no answer at all, or one that says that the server is in trouble. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof Refusal) || /^(UNAVAILABLE|INTERNAL|HTTP_5\d\d)$/.test(error.code);
}
