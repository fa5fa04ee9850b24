import { describe, expect, it } from '@jest/globals';
import { assertFacilitatorRemains, assertNoConflict, type Seat } from './composition';

const facilitator = (own: string | null, represents = own): Seat => ({ role: 'facilitator', organisationId: represents, ownOrganisationId: own });
const participant = (organisation: string): Seat => ({ role: 'participant', organisationId: organisation, ownOrganisationId: organisation });
const conflict = expect.objectContaining({ code: 'FACILITATOR_CONFLICT' }) as unknown as Error;

describe('who may be the only facilitator', () => {
  it('refuses the only facilitator whose own municipality takes part', () => {
    expect(() => assertNoConflict([facilitator('dalfsen'), participant('dalfsen')])).toThrow(conflict);
  });

  it('looks at the own municipality, not at the one that the facilitator represents here', () => {
    expect(() => assertNoConflict([facilitator('dalfsen', 'zwolle'), participant('dalfsen')])).toThrow(conflict);
  });

  it('accepts such a facilitator beside another one', () => {
    expect(() => assertNoConflict([facilitator('dalfsen'), facilitator('zwolle'), participant('dalfsen')])).not.toThrow();
  });

  it('accepts a facilitator from another municipality, or from none', () => {
    expect(() => assertNoConflict([facilitator('zwolle'), participant('dalfsen')])).not.toThrow();
    expect(() => assertNoConflict([facilitator(null), participant('dalfsen')])).not.toThrow();
  });

  it('accepts a colleague of a participant who facilitates for nobody yet', () => {
    expect(() => assertNoConflict([participant('dalfsen')])).not.toThrow();
  });
});

describe('the last facilitator', () => {
  it('stays', () => {
    expect(() => assertFacilitatorRemains([participant('dalfsen')])).toThrow(expect.objectContaining({ code: 'MEMBERSHIP_LAST_FACILITATOR' }) as unknown as Error);
  });

  it('may go when another one is left', () => {
    expect(() => assertFacilitatorRemains([facilitator('zwolle')])).not.toThrow();
  });
});
