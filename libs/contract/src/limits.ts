/** Bounds of everything that people can put in; counted in characters unless the name says otherwise. */
export const limits = {
  name: 120,
  email: 254,
  title: 200,
  keyQuestion: 500,
  summary: 4000,
  postBody: 20_000,
  chatBody: 4_000,
  note: 500,
  search: 100,
  password: { min: 12, max: 200 },
  page: 100,
  fileBytes: 100 * 1024 * 1024,
  fileName: 200,
  replayEvents: 500,
} as const;
