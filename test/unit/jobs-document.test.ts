import { expect, test } from 'vitest';
import { jobsShape } from '../../electron/services/jobs/document.ts';
import { readDocument, writeDocument } from '../../electron/services/storage/shape.ts';
import { plain, said } from '../../shared/texts/said.ts';

const shape = jobsShape(() => false);
const read = (document: unknown) => readDocument(Buffer.from(JSON.stringify(document)), shape, new Map());

/** As version 1 has written it. */
const old = {
  id: 'a',
  serial: 'B8A44F631339',
  deviceLabel: 'Gate',
  request: { kind: 'network-change', method: 'addVlan', params: { VlanId: 4 } },
  state: 'ended',
  steps: [
    {
      name: 'check',
      title: 'Read what the device has',
      state: 'failed',
      message: 'The device is gone.',
      startedAt: 1,
      endedAt: 2,
      deadline: null,
    },
    {
      name: 'send',
      title: 'Send the change',
      state: 'todo',
      message: null,
      startedAt: null,
      endedAt: null,
      deadline: null,
    },
  ],
  question: null,
  outcome: {
    kind: 'failed',
    message: 'The device is gone. Nothing was changed on the device.',
    advice: 'Check the cable.',
    failure: { kind: 'unreachable', message: 'The device is gone.', advice: 'Check the cable.' },
  },
  cancelling: false,
  resumable: false,
  startedAt: 1,
  endedAt: 2,
};

test('sentences that an earlier version has kept stand as they are', () => {
  const document = read({
    version: 1,
    jobs: [old, { ...old, id: 'b', state: 'waiting', question: 'Go on?', outcome: null }],
  });
  if (document.state !== 'read') throw new Error('It was not read.');
  expect(document.misfits).toEqual([]);
  const job = document.records.get('a')?.record;
  expect(job?.steps.map(({ title, message }) => [title, message])).toEqual([
    [plain('Read what the device has'), plain('The device is gone.')],
    [plain('Send the change'), null],
  ]);
  expect(job?.outcome).toEqual({
    kind: 'failed',
    message: plain('The device is gone. Nothing was changed on the device.'),
    advice: plain('Check the cable.'),
    failure: {
      kind: 'unreachable',
      message: plain('The device is gone.'),
      advice: plain('Check the cable.'),
    },
  });
  expect(document.records.get('b')?.record.question).toEqual(plain('Go on?'));
});

test('what this version says is kept by its id and parts, and reads back the same', () => {
  const question = said('changeJob.willBe', { address: '10.0.0.5' });
  const record = { ...old, state: 'waiting', question, steps: [], outcome: null };
  const written = writeDocument(shape, [['a', JSON.stringify(record)]]);
  expect(written).toContain('"version":2');
  expect(written).toContain('"question":{"id":"changeJob.willBe","parts":{"address":"10.0.0.5"}}');
  const document = read(JSON.parse(written));
  expect(document.state === 'read' && document.records.get('a')?.record.question).toEqual(question);
});
