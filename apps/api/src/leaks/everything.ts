import {
  GraphQLList,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A question that the schema lets anybody ask. */
export interface EveryQuestion {
  name: string;
  text: string;
}

/** What is written where a question wants a value. */
export interface Probes {
  ids: readonly string[];
  /** Addresses of pages, and words to search for. */
  strings: readonly string[];
}

/** So deep questions go; a type within itself tells only what it is. */
const DEEPEST = 6;

/** Lets every field of the schema be null, so that one that is refused takes nothing else of an answer away. */
export function lenient(schema: GraphQLSchema): GraphQLSchema {
  const nullable = (type: GraphQLOutputType): GraphQLOutputType => (isNonNullType(type) ? nullable(type.ofType) : isListType(type) ? new GraphQLList(nullable(type.ofType)) : type);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) for (const field of Object.values(type.getFields())) field.type = nullable(field.type);
  }
  return schema;
}

/** Every question of the schema, with every probe in the place of every id: all fields that need no values, in all their depth. */
export function everyQuestion(schema: GraphQLSchema, probes: Probes): EveryQuestion[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const selection = selectionOf(schema, getNamedType(field.type), [], probes);
    return callsOf(field, probes).map((call) => ({ name: field.name, text: `{ ${call}${selection} }` }));
  });
}

/** Every mutation of the schema, likewise. */
export function everyMutation(schema: GraphQLSchema, probes: Probes): EveryQuestion[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap((field) => callsOf(field, probes).map((call) => ({ name: field.name, text: `mutation { ${call} { __typename } }` })));
}

/** Fields of the schema that no question reaches, as `Type.field`, since they need a value that is no probe. */
export function unreached(schema: GraphQLSchema, questions: readonly EveryQuestion[]): string[] {
  const all = questions.map(({ text }) => text).join('\n');
  const asked = new Set(all.match(/\w+/g));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && type !== schema.getMutationType() && !type.name.endsWith('Payload'))
    .flatMap((type) => Object.keys((type as ReturnType<GraphQLSchema['getQueryType']>)!.getFields()).map((field) => `${type.name}.${field}`))
    .filter((name) => !asked.has(name.split('.')[1]!))
    .sort();
}

/** The field with values for its arguments: one call for each probe. */
function callsOf({ name, args }: GraphQLField<unknown, unknown>, probes: Probes): string[] {
  const given = args.map((arg) => valuesOf(arg, probes).map((value) => (value === null ? [] : [`${arg.name}: ${value}`])));
  return inTurn(given).map((parts) => (parts.length ? `${name}(${parts.join(', ')})` : name));
}

/** Every choice at least once, side by side: what is asked of one probe is asked of it alone. */
function inTurn(lists: readonly string[][][]): string[][] {
  const most = Math.max(1, ...lists.map((list) => list.length));
  return Array.from({ length: most }, (_, turn) => lists.flatMap((list) => (list.length ? list[turn % list.length]! : [])));
}

/** Null: the argument is left out. */
function valuesOf({ type, name }: GraphQLArgument, probes: Probes): (string | null)[] {
  if (name === 'first') return ['50'];
  if (isNonNullType(type)) return literalsOf(type, probes);
  return getNamedType(type).name === 'ID' ? [null, ...literalsOf(type, probes)] : [null];
}

function literalsOf(type: GraphQLInputType, probes: Probes): string[] {
  if (isNonNullType(type)) return literalsOf(type.ofType, probes);
  if (isListType(type)) return [`[${literalsOf(type.ofType, probes).join(', ')}]`];
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    const given = fields.map((field) => literalsOf(field.type, probes).map((value) => [`${field.name}: ${value}`]));
    // Where a type and an id belong together each id is tried as each type.
    return (isReference(fields) ? everyPair(given) : inTurn(given)).map((parts) => `{ ${parts.join(', ')} }`);
  }
  if (type.name === 'ID') return probes.ids.map((id) => JSON.stringify(id));
  if (type.name === 'Int') return ['50'];
  if (type.name === 'Boolean') return ['true'];
  return probes.strings.map((words) => JSON.stringify(words));
}

const isReference = (fields: readonly { type: GraphQLInputType }[]): boolean => fields.length === 2 && fields.some(({ type }) => isEnumType(getNamedType(type))) && fields.some(({ type }) => getNamedType(type).name === 'ID');

const everyPair = ([one = [], other = []]: readonly string[][][]): string[][] => one.flatMap((first) => other.map((second) => [...first, ...second]));

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, path: readonly string[], probes: Probes): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return ` { __typename ${schema.getPossibleTypes(type).map((one) => `... on ${one.name}${selectionOf(schema, one, path, probes)}`).join(' ')} }`;
  if (!isObjectType(type) || path.length >= DEEPEST || path.includes(type.name)) return isObjectType(type) && 'id' in type.getFields() ? ' { id }' : ' { __typename }';
  const within = [...path, type.name];
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    return callsOf(field, probes).map((call, index) => `${index ? `_${index}${field.name}: ` : ''}${call}${selectionOf(schema, inner, within, probes)}`);
  });
  return ` { __typename ${parts.join(' ')} }`;
}

/** Addresses of the server at which something can be fetched, with every probe in the place of every id; Fastify tells them as a tree. */
export function everyAddress(tree: string, { ids }: Probes): string[] {
  const above: string[] = [];
  const addresses = tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*[├└]── )(\/\S*) \(([^)]*)\)$/.exec(line);
    if (!found) return [];
    const depth = found[1]!.length / 4 - 1;
    above.length = depth;
    above.push(found[2]!);
    return found[3]!.split(', ').includes('GET') ? [above.join('')] : [];
  });
  return addresses.flatMap((address) => (address.includes(':id') ? ids.map((id) => address.replace(':id', id)) : [address])).map((address) => address.replace(/:\w+/, 'pdf'));
}
