import { consentAnswers, limits, pollKinds, pollWeights, scaleSteps, tieRules, type PollKind, type PollNews } from '@leerkring/contract';
import { DomainError, check } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

const end = z.string().trim().min(1).max(limits.pollEnd);

const asked = z.object({
  liveSessionId: z.uuid(),
  question: z.string().trim().min(1).max(limits.title),
  kind: z.enum(pollKinds),
  weight: z.enum(pollWeights),
  anonymous: z.boolean(),
  options: z.array(z.string().trim().min(1).max(limits.statement)).max(limits.pollOptions.max),
  dots: z.int().min(1).max(limits.pollDots).nullish(),
  tie: z.enum(tieRules).nullish(),
  steps: z.literal(scaleSteps).nullish(),
  ends: z.object({ low: end, high: end }).nullish(),
  oneByOne: z.boolean().nullish(),
});
type Asked = Omit<z.infer<typeof asked>, 'liveSessionId'>;
type SetUp = Omit<PollNews, 'id' | 'openedAt'>;

/** What is asked, and the statements that come later. */
export interface PollSetUp {
  poll: SetUp;
  following: string[];
}

/** What is asked of a session, with what its kind needs and nothing else. @throws DomainError INPUT_INVALID */
export function setUpPoll(input: unknown): PollSetUp & { liveSessionId: string } {
  const { liveSessionId, ...wished } = check(asked, input);
  const { question, kind, weight, anonymous } = wished;
  const { following = [], ...own } = ofKind[kind](wished);
  return { liveSessionId, poll: { question, kind, weight, anonymous, dots: 1, tie: null, ends: null, round: null, ...own }, following };
}

type OfKind = (wished: Asked) => Partial<SetUp> & Pick<SetUp, 'options'> & { following?: string[] };

const asChoice: OfKind = ({ kind, options, dots, tie }) => {
  checkOptions(options, limits.pollOptions.min, limits.pollOption);
  return { options, dots: kind === 'dots' ? (dots ?? 1) : 1, tie: tie ?? 'talk' };
};

const ofKind: Record<PollKind, OfKind> = {
  one: asChoice,
  several: asChoice,
  dots: asChoice,
  scale: ({ options, steps, ends }) => {
    if (options.length) throw wrong('options', 'too_big');
    if (!steps) throw wrong('steps', 'invalid_type');
    if (!ends) throw wrong('ends', 'invalid_type');
    return { options: Array.from({ length: steps }, (_, index) => String(index + 1)), ends };
  },
  consent: ({ options, anonymous }) => {
    if (options.length) throw wrong('options', 'too_big');
    if (anonymous) throw wrong('anonymous', 'open_only');
    return { options: [...consentAnswers] };
  },
  statements: ({ options, oneByOne }) => {
    checkOptions(options, 1, limits.statement);
    if (options.length > limits.statements) throw wrong('options', 'too_big');
    if (!oneByOne) return { options };
    return { options: options.slice(0, 1), following: options.slice(1), round: { id: uuid(), number: 1, total: options.length } };
  },
};

function checkOptions(options: readonly string[], least: number, length: number): void {
  if (options.length < least) throw wrong('options', 'too_small');
  if (options.some((option) => option.length > length)) throw wrong('options', 'too_big');
  if (new Set(options).size !== options.length) throw wrong('options', 'not_different');
}

const wrong = (field: keyof Asked, what: string): DomainError => new DomainError('INPUT_INVALID', { fields: { [field]: what } });
