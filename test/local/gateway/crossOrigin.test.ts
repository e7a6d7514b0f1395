import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowOrigins } from '#local/gateway/crossOrigin';

const PANE = 'https://localhost:4603';
const server = createServer(allowOrigins([PANE], (_request, response) => response.writeHead(200).end('ok')));
let url = '';

beforeAll(async () => {
  await new Promise<void>((settle) => void server.listen(0, '127.0.0.1', settle));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/about`;
});

afterAll(() => new Promise((settle) => void server.close(settle)));

const preflight = (origin: string) =>
  fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

test('a preflight of the pane names what it may send', async () => {
  const reply = await preflight(PANE);
  expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([204, PANE]);
  expect(reply.headers.get('access-control-allow-headers')).toBe(
    'authorization,content-type,content-encoding',
  );
});

test('another origin gets no permission', async () => {
  const reply = await preflight('https://elsewhere.example');
  expect(reply.headers.get('access-control-allow-origin')).toBeNull();
});

test('answers carry the origin; calls without one are as before', async () => {
  const answered = await fetch(url, { headers: { origin: PANE } });
  expect([await answered.text(), answered.headers.get('access-control-allow-origin')]).toEqual(['ok', PANE]);
  expect((await fetch(url)).headers.get('access-control-allow-origin')).toBeNull();
});
