import type { INestApplicationContext } from '@nestjs/common';
import { Actors, mayEver, UserAccounts, type Actor } from '../identity';
import { CommandRefused } from './shell';

/** @throws CommandRefused when the person of that address may not take records over */
export async function administrator(
  product: INestApplicationContext,
  email: string,
): Promise<Actor> {
  const { id } = await product.get(UserAccounts, { strict: false }).userWith(email);
  const actor = await product.get(Actors, { strict: false }).actorFor(id);
  if (actor && mayEver(actor.roles, 'reviews.adopt')) return actor;
  throw new CommandRefused(`${email} may not take records over: name a KCST administrator.`, 1);
}
