import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { EntityList, EntityRecord } from '../../../schemas/answers/entity.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { openJudge } from '../../support/openapi.ts';
import { copyStore, dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { findEconomy } from '../../support/stores/made/find-economy.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let home: string;
let api: OpenedApi;
beforeAll(async () => {
  const datasets = await discoverDatasets(
    ['datasets', 'test/house/datasets'].map((folder) => path.join(ROOT, folder)),
  );
  home = await makeSampleStore(
    ['soc-2020', 'job-titles', 'sic-2007', 'business-counts', 'made-up-employers'],
    { all: datasets, findEconomy },
  );
  api = await openTestApi(home);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const codes = async (query: string): Promise<string[]> =>
  (await askJson(api, `/v1/${query}`, EntityList)).data.map(({ code }) => code);

describe('a classification that is declared as a register', () => {
  test('is found by words, level and what it lies below, in its own order', async () => {
    expect(await codes('occupations?q=21&level=2')).toEqual(['21']);
    expect(await codes('occupations?level=1')).toEqual([...'123456789']);
    expect(await codes('occupations?parent=11')).toEqual([
      '111',
      '112',
      '113',
      '114',
      '115',
      '116',
      '117',
    ]);
    expect(await codes('industries?q=FOOD+accom&level=2')).toEqual([]);
    expect(await codes('industries?q=accommodation+and+food&level=1')).toEqual(['I']);
  });

  test('says of which dataset and release its entries are, and pages like every list', async () => {
    const first = await askJson(api, '/v1/occupations?limit=2', EntityList);
    expect(first).toMatchObject({ register: 'occupation', dataset: 'soc-2020', version: '1.0.0' });
    expect(first.returned).toBe(2);
    expect(await codes((first.next ?? '').replace('/v1/', ''))).toEqual(['111', '1111']);
  });

  test('an entry names those above and below it and the datasets with figures of it', async () => {
    expect(await askJson(api, '/v1/industries/56', EntityRecord)).toMatchObject({
      name: 'Food and beverage service activities',
      parent: 'I',
      level: 2,
      parents: [{ code: 'I', name: 'Accommodation and food service activities' }],
      related: [{ code: '55', same_parent: true, shared_titles: null }],
      attributes: {},
    });
    const section = await askJson(api, '/v1/industries/I', EntityRecord);
    expect(section.children.map(({ code }) => code)).toEqual(['55', '56']);
    expect(section.datasets).toEqual(['business-counts']);
  });
});

describe('an occupation', () => {
  test('is found by a job title, at most five of them with how likely each is', async () => {
    const { data, coded, total } = await askJson(api, '/v1/occupations?q=Care+worker', EntityList);
    expect(data[0]).toMatchObject({ code: '6135', found_by: { title: 'care worker' } });
    expect(total).toBeLessThanOrEqual(5);
    const probabilities = data.map(({ found_by }) => found_by?.probability ?? 0);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(coded).toMatchObject({ verdict: 'found', index: null });
    expect(coded?.words).toContain('Care workers and home carers (6135)');
    // The sample holds no index, only the names of the groups.
    const held = z.object({ total: z.number() });
    expect((await askJson(api, '/v1/datasets/job-titles/data?limit=1', held)).total).toBe(412);
  });

  test.each([
    ['snr softwear developers', '2134'],
    ['Plumer', '5315'],
    ['HGV driver - Leeds', '8211'],
    ['TAs', '6112'],
  ])('is found by %s', async (title, code) => {
    expect((await codes(`occupations?q=${encodeURIComponent(title)}`))[0]).toBe(code);
  });

  test('above unit groups is as likely as they are together', async () => {
    const ask = async (more: string) =>
      (await askJson(api, `/v1/occupations?q=care+worker${more}`, EntityList)).data;
    const [unit] = await ask('');
    const [group] = await ask('&level=1');
    expect(group).toMatchObject({ code: '6' });
    expect(group?.found_by?.probability).toBeGreaterThan(unit?.found_by?.probability ?? 1);
    expect((await ask('&within=2')).every(({ code }) => code.startsWith('2'))).toBe(true);
  });

  test('is not guessed from a title without a known word', async () => {
    const { data, coded } = await askJson(api, '/v1/occupations?q=zzyxq', EntityList);
    expect(data).toEqual([]);
    expect(coded?.verdict).toBe('cannot_tell');
    expect((await askJson(api, '/v1/occupations?q=613&level=3', EntityList)).coded).toBeNull();
  });

  test('has the skill level of its sub-major group, and those of its minor group beside it', async () => {
    const carers = await askJson(api, '/v1/occupations/6135', EntityRecord);
    expect(carers.attributes).toEqual({ skill_level: 2 });
    const beside = ['6131', '6132', '6133', '6134', '6136', '6137', '6138'];
    expect(carers.related.map(({ code }) => code)).toEqual(beside);
    expect(carers.related).toContainEqual({
      ...{ code: '6136', name: 'Senior care workers' },
      ...{ same_parent: true, shared_titles: null },
    });
    const managers = await askJson(api, '/v1/occupations/1', EntityRecord);
    expect(managers).toMatchObject({ attributes: { skill_level: null }, related: [] });
    expect((await askJson(api, '/v1/occupations/9', EntityRecord)).attributes.skill_level).toBe(1);
  });
});

describe('a flat list that is declared as a register', () => {
  test('has all that its columns say of an entry, each as what it is', async () => {
    const answer = await askJson(api, '/v1/employers/99000001', EntityRecord);
    expect(answer).toMatchObject({
      name: 'Invented Software Limited',
      ...{ parent: null, level: null, parents: [], children: [], datasets: [] },
      in_force: { from: '2015-01-01', to: null },
      attributes: { sites: 24, occupations: ['2134', '2139'] },
      ...{ register: 'employer', dataset: 'made-up-employers', invented: true },
    });
    expect((await askJson(api, '/v1/employers/99000003', EntityRecord)).attributes).toMatchObject({
      sites: null,
    });
  });

  test('is narrowed to those in force on a day', async () => {
    expect(await codes('employers?at=2014-06-01')).toEqual(['99000002']);
    expect(await codes('employers?at=2019-01-01')).toEqual(['99000001', '99000002', '99000003']);
    expect(await codes('employers?at=2021-01-01')).toEqual(['99000001', '99000003']);
  });
});

describe('what is not there', () => {
  test('a code is 404 with the nearest; a name leads to its code', async () => {
    expect(await askProblem(api, '/v1/employers/99000009')).toMatchObject({
      status: 404,
      type: '/problems/unknown-entity',
      nearest: ['99000001', '99000002', '99000003'],
      see: '/v1/employers',
    });
    expect((await askProblem(api, '/v1/employers/wool%20graders')).detail).toBe(
      'No employer has the code wool graders. Did you mean 99000002 (Made Up Wool Graders)?',
    );
    expect(await askProblem(api, '/v1/occupations?within=99')).toMatchObject({
      status: 400,
      errors: [{ name: 'within', code: 'unknown-code' }],
    });
  });

  test('a register that no dataset is declared as is 404, and is not described', async () => {
    expect(await askProblem(api, '/v1/standards')).toMatchObject({
      status: 404,
      type: '/problems/unknown-dataset',
      detail: 'This store does not hold a register of standards.',
    });
    const { operations } = await openJudge(api);
    const described = operations.map(({ operationId }) => operationId);
    expect(described).toEqual(expect.arrayContaining(['listEmployers', 'readEmployer']));
    expect(described).not.toContain('listStandards');
  });

  test('a damaged register is no absence, and hides no other', async () => {
    const copy = await copyStore(home);
    await rm(path.join(copy, 'releases', 'soc-2020', '1.0.0', 'data.parquet'));
    const open = await openTestApi(copy);
    const status = async (at: string) => (await open.app.request(at)).status;
    expect(await status('/v1/occupations')).toBe(503);
    expect(await status('/v1/industries')).toBe(200);
    expect(await status('/v1/openapi.json')).toBe(200);
    open.close();
    await dropStore(copy);
  });

  test('what the document says of registers is what they answer', async () => {
    const judge = await openJudge(api);
    const own = judge.operations.filter(({ operationId }) =>
      /^(list|read)(Occupation|Industr|Employer)/.test(operationId),
    );
    expect(own).toHaveLength(6);
    for (const operation of own) {
      for (const example of operation['x-examples']) {
        const response = await api.app.request(example.path);
        const body = await response.text();
        expect([example.path, response.status]).toEqual([example.path, 200]);
        expect(z.looseObject({}).parse(JSON.parse(body))).not.toEqual({});
        expect(judge.judge(operation, response, body)).toEqual([]);
      }
    }
  });
});
