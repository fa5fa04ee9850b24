/** The six people of the demo to remember; the seed makes their accounts. */
export const demoPassword = 'leerkring-demo-2026';

export const demoPeople = [
  { email: 'newcomer@demo.leerkring.example', is: 'joined a learning group yesterday' },
  { email: 'participant@demo.leerkring.example', is: 'member of a learning group' },
  { email: 'facilitator@demo.leerkring.example', is: 'leads learning groups' },
  { email: 'coordinator@demo.leerkring.example', is: 'decides for a municipality' },
  { email: 'manager@demo.leerkring.example', is: 'programme manager' },
  { email: 'admin@demo.leerkring.example', is: 'administrator' },
];
