const aliases = {
  '^@leerkring/(contract|ui)$': '<rootDir>/libs/$1/src/index.ts',
  '^@leerkring/([^/]+)/(api|web)$': '<rootDir>/libs/$1/$2/src/index.ts',
  '^@leerkring/([^/]+)/api/testing$': '<rootDir>/libs/$1/api/src/testing.ts',
  '^@leerkring/([^/]+)/web/testing$': '<rootDir>/libs/$1/web/src/testing.tsx',
};

/** The same meaning of TypeScript as in the build; the API also keeps the types that decorators ask for. */
const swc = (transform) => ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true, decorators: true }, target: 'es2023', transform } }];

const common = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.csv', '.txt', '.graphql', '.md'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  // Data files are text for the bundler too.
  transform: { '\\.(csv|txt|graphql|md)$': '<rootDir>/tools/setup/jest-text.mjs' },
};

export default {
  maxWorkers: 2,
  // Modules of a spec that was run stay in memory; a worker that holds too many of them collects garbage for longer than it works, and ends.
  workerIdleMemoryLimit: '1500MB',
  // Each spec file starts its own app; two at once on a busy machine take their time.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'api',
      testEnvironment: 'node',
      roots: ['<rootDir>/libs', '<rootDir>/tools', '<rootDir>/apps'],
      testRegex: ['/libs/[^/]+/api/.*\\.spec\\.ts$', '/libs/contract/.*\\.spec\\.ts$', '/tools/.*\\.spec\\.ts$', '/apps/api/.*\\.spec\\.ts$'],
      moduleNameMapper: aliases,
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/tools/setup/jest-start.mjs',
      globalTeardown: '<rootDir>/tools/setup/jest-stop.mjs',
      transform: {
        ...common.transform,
        '\\.tsx?$': swc({ legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }),
      },
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tools/setup/jest-browser.mjs'],
      roots: ['<rootDir>/libs', '<rootDir>/apps'],
      testRegex: ['/libs/[^/]+/web/.*\\.spec\\.tsx?$', '/libs/ui/.*\\.spec\\.tsx?$', '/apps/web/.*\\.spec\\.tsx?$'],
      moduleNameMapper: { ...aliases, '\\.(css|svg|woff2)(\\?.*)?$': '<rootDir>/tools/setup/jest-empty.mjs' },
      transform: { ...common.transform, '\\.tsx?$': swc({ react: { runtime: 'automatic' } }) },
    },
  ],
};
