/** From the gateway's verified claims to a member. Decides that a token alone is not enough: the directory must know it. */
import type { Context } from 'hono';
import type { Backend } from '#functions/backend';
import type { AppEnv } from '#functions/http/appEnv';
import { refuse, type Refusal } from '#functions/refusal';
import type { Reader } from '#functions/usecases/reader';

export async function identify(c: Context<AppEnv>, { directory }: Backend): Promise<Reader | Refusal> {
  const subject = c.env.event.requestContext.authorizer?.jwt?.claims['sub'];
  if (typeof subject !== 'string' || subject === '') return refuse('auth.required');
  const member = await directory.memberBySubject(subject);
  const unit = member && (await directory.unitById(member.unitId));
  return unit ? { member, unit } : refuse('auth.unknown-user');
}
