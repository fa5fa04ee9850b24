/** Bounds of contact persons, and of files that they and groups come from. */
export const importLimits = {
  telephone: 40,
  /** What the programme notes about a contact person. */
  contactNote: 1000,
  /** Of one file that contact persons or groups come from. */
  importRows: 5000,
  importBytes: 10 * 1024 * 1024,
} as const;
