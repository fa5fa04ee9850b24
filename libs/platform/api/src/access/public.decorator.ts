import { SetMetadata, type CanActivate, type ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from '../errors/domain-error';
import { stranger, type Actor } from './actor';

const PUBLIC = 'leerkring:public';

/** Opens a query, mutation or route to strangers. Everything without it asks for a sign-in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** The Actor of the request, in resolvers and controllers. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context));

export function actorOf(context: ExecutionContext): Actor {
  if (context.getType<string>() === 'graphql') return GqlExecutionContext.create(context).getContext<{ actor: Actor }>().actor;
  return context.switchToHttp().getRequest<{ actor?: Actor }>().actor ?? stranger();
}

/** Default deny: lets strangers through to what is marked `@Public()` only. Sockets are checked at their handshake. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() === 'ws') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    if (!actorOf(context).accountId) throw new DomainError('UNAUTHENTICATED');
    return true;
  }
}
