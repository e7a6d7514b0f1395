import { gatewayReply, httpReply } from '#local/gateway/httpReply';

test('status, headers, cookies and text pass', () => {
  const reply = httpReply({
    statusCode: 409,
    headers: { 'Content-Type': 'application/problem+json', 'X-Count': 3 },
    cookies: ['a=1', 'b=2'],
    body: '冲突',
  });
  expect(reply).toEqual({
    status: 409,
    headers: { 'content-type': 'application/problem+json', 'x-count': '3', 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from('冲突'),
  });
});

test('a base64 body is sent as its bytes', () => {
  const bytes = Buffer.from([0x1f, 0x8b, 0x00, 0xff]);
  const reply = httpReply({ statusCode: 200, body: bytes.toString('base64'), isBase64Encoded: true });
  expect(reply.body).toEqual(bytes);
});

test('a result without status code is a 200 in JSON', () => {
  expect(httpReply('{"a":1}')).toEqual({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"a":1}'),
  });
});

test('the gateway’s own answers are those of API Gateway', () => {
  expect(gatewayReply(401)).toEqual({
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"message":"Unauthorized"}'),
  });
});
