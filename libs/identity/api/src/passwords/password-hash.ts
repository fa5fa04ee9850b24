import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '@leerkring/platform/api';

// argon2id (the default of the library) with the parameters that OWASP asks for: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once than the machine has cores only takes more memory. */
const turns = new Turns(Math.min(4, availableParallelism()));

/** Hash of random bytes that nobody kept: an unknown address costs as much time as a known one. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$3LsAG6q8okmSB4HXu6fycg$uaM1dhgLbYmu7gXR4QS/0a1CUkKh62eO9hpfT6veHsA';

export function passwordHashOf(password: string): Promise<string> {
  return turns.take('all', () => hash(password, cost));
}

/** Whether the password belongs to the hash; without a hash the same work is done for nothing. */
export async function passwordFits(storedHash: string | undefined, password: string): Promise<boolean> {
  const fits = await turns.take('all', () => verify(storedHash ?? nobody, password)).catch(() => false);
  return fits && storedHash !== undefined;
}
