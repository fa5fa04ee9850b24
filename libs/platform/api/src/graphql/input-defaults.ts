import {
  astFromValue, getNullableType, isInputObjectType, isListType, typeFromAST, valueFromASTUntyped,
  type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** The variables with the defaults of what was left out of their input objects: compiled code would ask for required fields that have one. */
export function withDefaults(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, variables: Values): Values {
  const filled = variableDefinitions.map(({ variable, type }) => {
    const { value: name } = variable.name;
    return [name, fill(typeFromAST(schema, type as never) as GraphQLInputType, variables[name])] as const;
  });
  return { ...variables, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) };
}

function fill(given: GraphQLInputType, value: unknown): unknown {
  const type = getNullableType(given);
  if (typeof value !== 'object' || value === null) return value;
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => fill(type.ofType as GraphQLInputType, one)) : value;
  if (!isInputObjectType(type)) return value;
  const fields = Object.values(type.getFields()).map((field) => [field.name, fill(field.type, (value as Values)[field.name] ?? missing(field, value as Values))] as const);
  return { ...value, ...Object.fromEntries(fields.filter(([, content]) => content !== undefined)) };
}

/** The default of a field that was left out, as a client would write it; null was not left out. */
function missing({ name, type, defaultValue }: GraphQLInputField, value: Values): unknown {
  if (value[name] === null) return null;
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return node ? valueFromASTUntyped(node) : undefined;
}
