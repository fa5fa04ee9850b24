import { Module } from '@nestjs/common';

/** Every room of the house, from the ground up. */
@Module({
  imports: [],
})
export class RoomsModule {}
