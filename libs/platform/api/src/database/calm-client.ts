import pg from 'pg';

/**
 * A connection whose end is an error for whoever waits for its answer, and nothing more: pools listen to it only while it is idle, so one
 * that ends between being opened and being used would end the process.
 */
export class CalmClient extends pg.Client {
  constructor(...settings: ConstructorParameters<typeof pg.Client>) {
    super(...settings);
    this.on('error', () => undefined);
  }
}
