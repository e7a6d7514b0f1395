/** Entry of the API function: an API Gateway HTTP API (payload 2.0) with a JWT authorizer calls `handler`. */
import { handle } from 'hono/aws-lambda';
import { createApp } from '#functions/http/app';
import { openBackend, requiredEnv } from '#functions/wire';

const app = createApp(openBackend(requiredEnv('TABLE_NAME')), {
  issuer: requiredEnv('ISSUER_URL'),
  audience: requiredEnv('AUDIENCE'),
  terminalClientId: requiredEnv('TERMINAL_CLIENT_ID'),
  paneClientId: requiredEnv('PANE_CLIENT_ID'),
});

// The first Request of a process costs 25–60 ms (undici loads); at init it costs no caller anything.
void new Request('https://warm.invalid/');

export const handler = handle(app);
