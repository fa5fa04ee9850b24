import { fastifyCookie } from '@fastify/cookie';

export const SESSION_COOKIE = 'leerkring_session';

export function sessionTokenOf(cookieHeader: string | undefined): string | undefined {
  return cookieHeader ? fastifyCookie.parse(cookieHeader)[SESSION_COOKIE] : undefined;
}
