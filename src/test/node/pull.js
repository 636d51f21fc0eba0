// Pulls a plan's claims from a running tactus with clients off the shelf: fhir-kit-client for FHIR, jose for tokens.
// Prints a line for each step; ends with 1 and says why, where something isn't as the documentation has it. See README.md.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'fhir-kit-client';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

const TACTUS = process.env.TACTUS_URL ?? 'http://localhost:8080';
const PLAN = process.env.TACTUS_PLAN ?? 'H1234-001-000';
const PASSWORD = process.env.TACTUS_ADMIN_PASSWORD;
const FHIR = `${TACTUS}/fhir`;
const CLIENT_ID = `pull-${randomUUID()}`;
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const REFERENCES = ['patient', 'provider', 'insurer', 'care-team', 'referral', 'facility', 'coverage'];
const PAGE = 50;
const LONGEST_EXPORT_SECONDS = 120;

function say(step, what) {
  console.log(`${step.padEnd(12)} ${what}`);
}

// Who we are

async function key(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `${alg}-${randomUUID()}`;
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

function asAdmin(method, body) {
  return fetch(`${TACTUS}/api/clients/${CLIENT_ID}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
}

async function register(keys) {
  const answer = await asAdmin('PUT', {
    plans: [PLAN],
    scopes: ['system/*.rs'],
    jwks: { keys: keys.map(({ jwk }) => jwk) },
  });
  assert.equal(answer.status, 201, await answer.text());
  say('register', `${CLIENT_ID} for ${PLAN}, with ${keys.map(({ alg }) => alg).join(' and ')}`);
}

async function unregister() {
  const answer = await asAdmin('DELETE');
  assert.equal(answer.status, 204, await answer.text());
  say('unregister', 'the client is off file');
}

// Tokens

async function discover() {
  const [below, root] = await Promise.all(
    [FHIR, TACTUS].map(async (base) => (await fetch(`${base}/.well-known/smart-configuration`)).json()),
  );
  assert.deepEqual(below, root);
  assert.ok(below.token_endpoint_auth_methods_supported.includes('private_key_jwt'));
  say('discover', `tokens are at ${below.token_endpoint}`);
  return below.token_endpoint;
}

async function ask(endpoint, { alg, kid, privateKey }, scope) {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(CLIENT_ID)
    .setSubject(CLIENT_ID)
    .setAudience(endpoint)
    .setExpirationTime('4 minutes')
    .setJti(randomUUID())
    .sign(privateKey);
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: JWT_BEARER,
      client_assertion: assertion,
    }),
  });
  return { status: answer.status, ...(await answer.json()) };
}

async function token(endpoint, signer, scope) {
  const answer = await ask(endpoint, signer, scope);
  assert.equal(answer.status, 200, answer.error_description);
  say('token', `by ${signer.alg}: ${answer.scope} for ${answer.expires_in} seconds`);
  return answer.access_token;
}

function clientWith(bearerToken) {
  return new Client({ baseUrl: FHIR, bearerToken });
}

// One at a time, and page by page

async function metadata(fhir) {
  const statement = await fhir.capabilityStatement();
  assert.equal(statement.fhirVersion, '4.0.1');
  const claim = statement.rest[0].resource.find(({ type }) => type === 'Claim');
  assert.ok(claim.interaction.some(({ code }) => code === 'search-type'));
  say('metadata', `FHIR ${statement.fhirVersion}, ${statement.rest[0].resource.length} types`);
}

async function walk(fhir) {
  const claims = [];
  let pages = 0;
  let page = await fhir.search({ resourceType: 'Claim', searchParams: { _count: PAGE } });
  for (; page; page = await fhir.nextPage({ bundle: page })) {
    claims.push(...(page.entry ?? []).map(({ resource }) => resource));
    pages++;
  }
  assert.ok(claims.length > PAGE, `${claims.length} claims are fewer than two pages`);
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length, 'a claim came twice');
  const { total } = await fhir.search({ resourceType: 'Claim', searchParams: { _summary: 'count' } });
  assert.equal(claims.length, total);
  say('search', `${claims.length} claims on ${pages} pages, each once`);
  return claims;
}

async function read(fhir, { id, meta }) {
  const claim = await fhir.read({ resourceType: 'Claim', id });
  assert.equal(claim.id, id);
  assert.equal(claim.meta.versionId, meta.versionId);
  const bundle = await fhir.read({ resourceType: 'Bundle', id });
  assert.deepEqual(bundle.entry[0].resource, claim);
  const patient = bundle.entry.find(({ fullUrl }) => fullUrl === `${FHIR}/${claim.patient.reference}`);
  assert.equal(patient.resource.resourceType, 'Patient');
  say('read', `Claim/${id}, and its bundle of ${bundle.entry.length}`);
  return claim;
}

async function versions(fhir, claim) {
  const { id } = claim;
  const version = await fhir.vread({ resourceType: 'Claim', id, version: claim.meta.versionId });
  assert.deepEqual(version, claim);
  say('vread', `version ${claim.meta.versionId}, the same`);
  const history = await fhir.history({ resourceType: 'Claim', id });
  assert.equal(history.type, 'history');
  assert.deepEqual(history.entry[0].resource, claim);
  assert.equal(history.entry.length, Number(claim.meta.versionId));
  say('history', `${history.entry.length} of the claim`);
}

async function include(fhir, claim) {
  const found = await fhir.search({
    resourceType: 'Claim',
    searchParams: { _id: claim.id, _include: REFERENCES.map((name) => `Claim:${name}`) },
  });
  const included = found.entry.filter(({ search }) => search.mode === 'include').map(({ resource }) => resource);
  const references = included.map(({ resourceType, id }) => `${resourceType}/${id}`);
  for (const wanted of [claim.patient, claim.provider, claim.insurer, claim.insurance[0].coverage]) {
    assert.ok(references.includes(wanted.reference), `${wanted.reference} isn't included`);
  }
  say('include', `${included.length} that the claim refers to`);
}

// All of it

async function exported(fhir, bearerToken) {
  const kickOff = await fhir.request('$export', { options: { headers: { prefer: 'respond-async' } } });
  const { response } = Client.httpFor(kickOff);
  assert.equal(response.status, 202);
  const status = response.headers.get('content-location');
  say('export', `is prepared at ${status}`);
  const manifest = await poll(fhir, status);
  const resources = new Map();
  for (const file of manifest.output) {
    const lines = await ndjson(file, bearerToken);
    assert.equal(lines.length, file.count, `${file.url} hasn't as many lines as the manifest says`);
    assert.ok(lines.every(({ resourceType }) => resourceType === file.type));
    resources.set(file.type, [...(resources.get(file.type) ?? []), ...lines]);
  }
  say('download', [...resources].map(([type, all]) => `${type} ${all.length}`).join(', '));
  await fhir.request(status, { method: 'DELETE' });
  await assert.rejects(fhir.request(status), ({ response: { status: code } }) => code === 404);
  say('delete', 'the export is gone');
  return resources;
}

async function poll(fhir, status) {
  const deadline = Date.now() + LONGEST_EXPORT_SECONDS * 1000;
  while (Date.now() < deadline) {
    const answer = await fhir.request(status, { options: { headers: { accept: 'application/json' } } });
    const { response } = Client.httpFor(answer);
    if (response.status === 200) {
      say('poll', `${answer.output.length} files as of ${answer.transactionTime}`);
      return answer;
    }
    assert.equal(response.status, 202);
    await wait(Number(response.headers.get('retry-after')) * 1000);
  }
  return assert.fail(`the export takes longer than ${LONGEST_EXPORT_SECONDS} seconds`);
}

async function ndjson({ url }, bearerToken) {
  const headers = { accept: 'application/fhir+ndjson', authorization: `Bearer ${bearerToken}` };
  const answer = await fetch(url, { headers });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^application\/fhir\+ndjson/);
  return (await answer.text()).trimEnd().split('\n').map((line) => JSON.parse(line));
}

function compare(claims, resources) {
  const ids = (all) => all.map(({ id }) => id).sort();
  assert.deepEqual(ids(resources.get('Claim')), ids(claims));
  say('compare', `the export has the ${claims.length} claims that the search found`);
}

// What we may not

async function refused(what, status, request) {
  await assert.rejects(request, (failure) => failure.response?.status === status, `${what} isn't refused`);
  say('refused', `${what}: ${status}`);
}

async function scopes(endpoint, signer, claim) {
  const narrow = clientWith(await token(endpoint, signer, 'system/Claim.r'));
  assert.equal((await narrow.read({ resourceType: 'Claim', id: claim.id })).id, claim.id);
  const [, patient] = claim.patient.reference.split('/');
  await refused('to read a Patient', 403, narrow.read({ resourceType: 'Patient', id: patient }));
  await refused('to search Claim', 403, narrow.search({ resourceType: 'Claim', searchParams: {} }));
  await refused('no token', 401, new Client({ baseUrl: FHIR }).read({ resourceType: 'Claim', id: claim.id }));
  const { status, error } = await ask(endpoint, signer, 'system/Claim.cud');
  assert.deepEqual({ status, error }, { status: 400, error: 'invalid_scope' });
  say('refused', `system/Claim.cud: ${status} ${error}`);
}

async function ended(fhir, claim) {
  await refused('a token of a client that is off file', 401, fhir.read({ resourceType: 'Claim', id: claim.id }));
}

async function pull(keys) {
  const [ec, rsa] = keys;
  const endpoint = await discover();
  const bearerToken = await token(endpoint, ec, 'system/*.rs');
  const fhir = clientWith(bearerToken);
  await metadata(fhir);
  const claims = await walk(fhir);
  const claim = await read(fhir, claims[0]);
  await versions(fhir, claim);
  await include(fhir, claim);
  compare(claims, await exported(fhir, bearerToken));
  await scopes(endpoint, rsa, claim);
  return { fhir, claim };
}

async function main() {
  assert.ok(PASSWORD, 'set TACTUS_ADMIN_PASSWORD');
  const keys = [await key('ES384'), await key('RS384')];
  await register(keys);
  let pulled;
  try {
    pulled = await pull(keys);
  } finally {
    await unregister();
  }
  await ended(pulled.fhir, pulled.claim);
}

main().then(
  () => say('done', 'all as it should be'),
  (failure) => {
    console.error(`FAILED       ${failure.stack}`);
    const outcome = failure.response?.data;
    if (outcome) {
      console.error(JSON.stringify(outcome));
    }
    process.exitCode = 1;
  },
);
