import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { permissions, type Permission } from '@leerkring/contract';

function asPermission(value: unknown): Permission {
  if (typeof value === 'string' && Object.hasOwn(permissions, value)) return value as Permission;
  throw new GraphQLError('Not a permission');
}

/** A right by its name in the contract. A scalar, because enum names cannot hold the dot. */
export const PermissionScalar = new GraphQLScalarType<Permission, string>({
  name: 'Permission',
  description: 'A right, written `noun.verb`, such as `post.add`.',
  serialize: asPermission,
  parseValue: asPermission,
  parseLiteral: (node) => asPermission(node.kind === Kind.STRING ? node.value : null),
});
